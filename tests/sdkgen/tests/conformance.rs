//! How `sdkgen conformance` ends.
//!
//! It compiles a crate: some fifteen seconds the first time, one after that, for the dependencies stay in the target
//! folder. That is why both outcomes are one test, and one corpus.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const DESCRIPTION: &str = r#"{
    "metadata": {"apiVersion": "2026-01-01", "serviceShortName": "demo"},
    "actions": {"CountThings": {"name": "Counts things", "output": "CountThingsResponse"}},
    "objects": {
        "CountThingsResponse": {"members": [
            {"name": "Count", "type": "int", "member": "int64"},
            {"name": "RequestId", "type": "string", "member": "string"}
        ]}
    }
}"#;

const CASE: &str = r#"{"action": "CountThings", "index": 0, "expect": "success", "request_id": "62ddffc6", "decodes": true, "output": "{\"Response\": {\"Count\": 2, \"RequestId\": \"62ddffc6\"}}"}"#;

#[test]
fn conformance_ends_with_1_on_any_deviation() {
    assert_eq!(conformance(CASE), (Some(0), true));
    let wrong = CASE.replacen("62ddffc6", "not-this", 1);
    assert_eq!(conformance(&format!("{CASE}\n{wrong}")), (Some(1), false));
}

/// How it ends on a corpus of these cases, and whether it reports no deviation.
fn conformance(cases: &str) -> (Option<i32>, bool) {
    let output = Command::new(env!("CARGO_BIN_EXE_sdkgen"))
        .arg("conformance")
        .arg(corpus(cases))
        .output()
        .unwrap();
    let report = String::from_utf8(output.stdout).unwrap();
    (output.status.code(), !report.contains("not-this"))
}

fn corpus(cases: &str) -> PathBuf {
    let corpus = Path::new(env!("CARGO_TARGET_TMPDIR")).join("corpus");
    let version = corpus.join("cn/demo/2026-01-01");
    fs::create_dir_all(&version).unwrap();
    fs::write(version.join("api.json"), DESCRIPTION).unwrap();
    fs::write(version.join("cases.jsonl"), cases).unwrap();
    corpus
}
