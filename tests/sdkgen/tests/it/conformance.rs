//! How `sdkgen conformance` ends.
//!
//! It compiles a crate: some fifteen seconds the first time, one after that, for the dependencies stay in the target
//! folder. That is why all outcomes of a program are one test, and one corpus.

use std::fs;
use std::path::Path;
use std::process::Output;

use serde_json::{json, Value};

use crate::common::{counting_corpus, fixtures, scratch, sdkgen};

const CASE: &str = r#"{"action": "CountThings", "index": 0, "expect": "success", "request_id": "62ddffc6", "decodes": true, "output": "{\"Response\": {\"Count\": 2, \"RequestId\": \"62ddffc6\"}}"}"#;
const FAILURE: &str = r#"{"action": "CountThings", "index": 1, "expect": "failure", "request_id": "62ddffc7", "code": "InternalError.Db", "message": "Down.", "output": "{\"Response\": {\"Error\": {\"Code\": \"InternalError.Db\", \"Message\": \"Down.\"}, \"RequestId\": \"62ddffc7\"}}"}"#;
const MISFIT: &str = r#"{"action": "CountThings", "index": 2, "expect": "success", "request_id": "62ddffc8", "decodes": false, "output": "{\"Response\": {\"Count\": \"two\", \"RequestId\": \"62ddffc8\"}}"}"#;

/// Each case damaged in what it expects or in what was sent, and what the report says of it.
const DAMAGES: [(&str, &str, &str, &str); 9] = [
    (
        CASE,
        "\"request_id\": \"62ddffc6\"",
        "\"request_id\": \"other\"",
        "request_id: expected \"other\", got \"62ddffc6\"",
    ),
    (
        CASE,
        "\"decodes\": true",
        "\"decodes\": false",
        "expected undecoded, got",
    ),
    (CASE, "\"success\"", "\"failure\"", "expected refused, got"),
    (
        CASE,
        "CountThings",
        "CountNothing",
        "expected decoded, got {\"is\":\"unknown\"}",
    ),
    (
        FAILURE,
        "\"code\": \"InternalError.Db\"",
        "\"code\": \"InternalError\"",
        "code: expected \"InternalError\", got \"InternalError.Db\"",
    ),
    (
        FAILURE,
        "\"message\": \"Down.\"",
        "\"message\": \"Up.\"",
        "message: expected \"Up.\", got \"Down.\"",
    ),
    (
        FAILURE,
        "\"request_id\": \"62ddffc7\"",
        "\"request_id\": null",
        "request_id: expected null, got \"62ddffc7\"",
    ),
    (
        MISFIT,
        "\"request_id\": \"62ddffc8\"",
        "\"request_id\": null",
        "request_id: expected null, got \"62ddffc8\"",
    ),
    (
        MISFIT,
        "\"decodes\": false",
        "\"decodes\": true",
        "expected decoded, got",
    ),
];

#[test]
fn conformance_ends_with_1_on_any_deviation_and_says_each() {
    let clean = [CASE, FAILURE, MISFIT].join("\n");
    let output = conformance(&counting_corpus("corpus", &clean), &[]);
    let report = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{report}");
    let total = report
        .lines()
        .find(|line| line.starts_with("total"))
        .unwrap();
    let counts: Vec<&str> = total.split_whitespace().skip(1).collect();
    assert_eq!(counts, ["3", "1", "1", "1", "0"]);

    let damaged = DAMAGES.map(|(case, from, to, _)| case.replacen(from, to, 1));
    let output = conformance(&counting_corpus("corpus", &damaged.join("\n")), &[]);
    let report = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1), "{report}");
    for (.., said) in DAMAGES {
        assert!(report.contains(said), "{said}: {report}");
    }
    assert_eq!(
        report.matches("cn demo 2026-01-01").count(),
        DAMAGES.len(),
        "{report}"
    );

    // Here, for there is one folder for the program.
    every_type_of_fields_decodes_the_same();
}

/// What may be chosen of the fields' types; each decodes the fixture's examples, under `#![deny(warnings, missing_docs)]`.
const OPTIONS: [&[&str]; 9] = [
    &["--lenient"],
    &["--borrowed"],
    &["--string", "Box<str>"],
    &["--string", "Arc<str>"],
    &["--string", "std::rc::Rc<str>"],
    &["--string", "smol_str::SmolStr", "--time", "chrono"],
    &["--time", "time"],
    &["--time", "jiff"],
    &["--borrowed", "--time", "chrono", "--lenient"],
];

fn every_type_of_fields_decodes_the_same() {
    let services = fixtures().join("services");
    let corpus = scratch("types");
    for service in ["shop/v20260101", "media/v20251231"] {
        let (from, to) = (services.join(service), corpus.join("cn").join(service));
        fs::create_dir_all(&to).unwrap();
        fs::copy(from.join("api.json"), to.join("api.json")).unwrap();
        let examples = fs::read_to_string(from.join("examples.json")).unwrap();
        fs::write(to.join("cases.jsonl"), cases(&examples)).unwrap();
    }
    for options in OPTIONS {
        let output = conformance(&corpus, options);
        let report = String::from_utf8(output.stdout).unwrap();
        let error = String::from_utf8(output.stderr).unwrap();
        assert_eq!(
            output.status.code(),
            Some(0),
            "{options:?}: {report}{error}"
        );
        let total = report
            .lines()
            .find(|line| line.starts_with("total"))
            .unwrap();
        let counts: Vec<&str> = total.split_whitespace().skip(1).collect();
        assert_eq!(counts, ["7", "5", "1", "1", "0"], "{options:?}");
    }
}

/// Published examples as a corpus has them.
fn cases(examples: &str) -> String {
    let examples: Value = serde_json::from_str(examples).unwrap();
    let mut cases = String::new();
    for (action, list) in examples["actions"].as_object().unwrap() {
        for (index, example) in list.as_array().unwrap().iter().enumerate() {
            let output = example["output"].as_str().unwrap();
            let body: Value = serde_json::from_str(output).unwrap_or_default();
            let (response, error) = (&body["Response"], &body["Response"]["Error"]);
            let expect = match (response.is_object(), error.is_object()) {
                (true, true) => "failure",
                (true, false) => "success",
                _ => "not_json",
            };
            let case = json!({
                "action": action, "index": index, "output": output, "expect": expect, "decodes": true,
                "decodes_lenient": true, "request_id": response["RequestId"], "code": error["Code"], "message": error["Message"],
            });
            cases.push_str(&format!("{case}\n"));
        }
    }
    cases
}

#[test]
fn a_corpus_that_is_missing_or_empty_is_an_error_that_says_so() {
    let folder = scratch("empty");
    let missing = folder.join("nowhere");
    let fails = |output: Output, wanted: &str| {
        let error = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{error}");
        assert!(error.contains(wanted), "{error}");
    };
    fails(
        conformance(&missing, &[]),
        "the corpus is missing or empty: ",
    );
    fails(
        conformance(&folder, &[]),
        "there is no `api.json` in this folder",
    );
    let corpus = counting_corpus("no-case", "");
    fails(
        conformance(&corpus, &[]),
        "no `cases.jsonl` of 1 service versions has a case, so nothing was checked",
    );
    fails(
        conformance(&corpus, &["--service", "nosuch"]),
        "no service `nosuch`: the services found are demo",
    );
    fs::remove_file(corpus.join("cn/demo/2026-01-01/cases.jsonl")).unwrap();
    fails(conformance(&corpus, &[]), "cases.jsonl: ");
}

fn conformance(corpus: &Path, options: &[&str]) -> Output {
    let mut command = sdkgen(corpus.parent().unwrap());
    command.arg("conformance").arg(corpus);
    command.args(options).output().unwrap()
}
