//! Documented streams of real actions, decoded event by event.

use std::fs;
use std::io::{stderr, BufReader, Write};
use std::path::{Path, PathBuf};

use serde_json::Value;
use tencent_response::stream::EventReader;
use tencent_response::{Error, TencentResponse};
use wire::{serve, Answer};

use crate::clients;

#[derive(Debug, TencentResponse)]
#[tencent(action = "Any")]
struct Any {
    #[tencent(extra)]
    members: serde_json::Map<String, Value>,
}

#[test]
fn each_event_of_a_documented_stream_comes_as_it_is_documented() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus");
    if !corpus.is_dir() {
        // The harness keeps what a test prints that passes.
        let _ = writeln!(stderr(), "no corpus beside the project: passed over");
        return;
    }
    let mut streams = 0;
    for case in cases(&corpus) {
        let body = case["output"].as_str().unwrap();
        let expected: Vec<&str> = body
            .lines()
            .filter_map(|line| line.strip_prefix("data:"))
            .map(str::trim)
            .collect();
        if expected.is_empty() {
            continue;
        }
        streams += 1;
        let body = documented_body(body).to_owned();
        let server =
            serve(move |_| Answer::new(200, body.clone()).split(37, std::time::Duration::ZERO));
        let (_, body) = clients::ureq(server, "/").unwrap().into_parts();
        let reader = EventReader::<Any, _>::new(BufReader::new(body.into_reader())).until_closed();
        let items: Vec<_> = reader.collect();
        check(&case["action"], &expected, &items);
    }
    println!("{streams} streams");
    assert!(streams > 5, "the corpus has streams");
}

fn check(action: &Value, expected: &[&str], items: &[Result<Any, Error>]) {
    let answers: Vec<&&str> = expected.iter().filter(|data| **data != "[DONE]").collect();
    assert_eq!(answers.len(), items.len(), "{action}");
    for (data, item) in answers.iter().zip(items) {
        match (serde_json::from_str::<Value>(data), item) {
            (Ok(Value::Object(mut object)), Ok(any)) => {
                object.remove("RequestId");
                assert_eq!(object, any.members, "{action}");
            }
            (Ok(object), Err(Error::Api(error))) => {
                assert_eq!(object["Error"]["Code"], error.code().as_str(), "{action}");
                assert_eq!(object["RequestId"].as_str(), error.request_id(), "{action}");
            }
            (Err(_), Err(Error::Decode(_))) => {}
            (data, item) => panic!("{action}: {data:?} {item:?}"),
        }
    }
}

/// What a client gives of it: the head of the HTTP message is its own.
fn documented_body(output: &str) -> &str {
    match output.split_once("\n\n") {
        Some((head, body)) if head.starts_with("HTTP/") => body,
        _ => output,
    }
}

fn cases(corpus: &Path) -> impl Iterator<Item = Value> {
    let services = folders(corpus)
        .into_iter()
        .flat_map(|edition| folders(&edition));
    let files = services
        .flat_map(|service| folders(&service))
        .map(|version| version.join("cases.jsonl"));
    let texts: Vec<String> = files
        .filter_map(|file| fs::read_to_string(file).ok())
        .collect();
    let cases = texts.into_iter().flat_map(|text| {
        let cases = text.lines().filter(|line| line.contains("\"not_json\""));
        cases
            .map(|line| serde_json::from_str::<Value>(line).unwrap())
            .collect::<Vec<_>>()
    });
    cases.filter(|case| case["expect"] == "not_json")
}

fn folders(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries.filter(|path| path.is_dir()).collect()
}
