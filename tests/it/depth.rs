//! Brackets may nest 128 deep where a member is declared, one deeper than `serde_json` allows.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;
use tencent_response::{Envelope, Error, TencentData, TencentResponse};

#[derive(Debug, PartialEq, TencentResponse)]
struct DeepResponse {
    value: Option<Value>,
    tree: Option<Tree>,
    list: Option<List>,
    choice: Option<Choice>,
    error: Option<Value>,
    #[tencent(extra)]
    rest: BTreeMap<String, Value>,
}

#[derive(Debug, PartialEq, TencentData)]
struct Tree {
    child: Option<Box<Tree>>,
}

#[derive(Debug, PartialEq, Deserialize)]
struct List(Vec<List>);

#[derive(Debug, PartialEq, Deserialize)]
enum Choice {
    End,
    Next(Box<Choice>),
    Pair((Box<Choice>,)),
}

/// The body's own brackets: itself and the `Response`.
const AROUND: usize = 2;

const LIMIT: usize = 128;

/// What `serde_json` reads: 128 levels, of which the last is only for what has no bracket.
const THEIR_LIMIT: usize = 127;

fn nested(open: &str, inner: &str, close: &str, levels: usize) -> String {
    format!("{}{inner}{}", open.repeat(levels), close.repeat(levels))
}

/// Asserts that a member with so many levels, those around it included, is read within each limit.
#[track_caller]
fn is_read(name: &str, value: &str, depth: usize) {
    let expected = depth <= LIMIT;
    let body = format!(r#"{{"Response":{{"{name}":{value},"RequestId":"r"}}}}"#);
    let levels = value.len();
    let theirs = serde_json::from_str::<Envelope<DeepResponse>>(&body);
    assert_eq!(
        theirs.is_ok(),
        depth <= THEIR_LIMIT,
        "serde_json: {name} of {levels} bytes"
    );
    let read = DeepResponse::from_str(&body);
    assert_eq!(read.is_ok(), expected, "{name} of {levels} bytes");
    if let Err(error) = &read {
        assert!(matches!(error, Error::Decode(error) if error.request_id() == Some("r")));
    }
    if let (Ok(ours), Ok(theirs)) = (read, theirs) {
        assert_eq!(Ok(ours), theirs.into_result());
    }
}

fn is_read_to_the_limit(names: &[&str], open: &str, inner: &str, close: &str, each: usize) {
    for name in names {
        for levels in 1..=LIMIT {
            let value = nested(open, inner, close, levels);
            is_read(name, &value, AROUND + levels * each);
        }
    }
}

#[test]
fn serde_json_reads_one_level_less() {
    for levels in [THEIR_LIMIT, THEIR_LIMIT + 1] {
        let read = serde_json::from_str::<Value>(&nested("[", "", "]", levels));
        assert_eq!(read.is_ok(), levels == THEIR_LIMIT);
    }
}

#[test]
fn arrays_are_read_to_the_limit() {
    is_read_to_the_limit(&["Value", "List", "Undeclared"], "[", "", "]", 1);
}

#[test]
fn objects_are_read_to_the_limit() {
    let open = r#"{"Child":"#;
    is_read_to_the_limit(&["Value", "Tree", "Undeclared"], open, "null", "}", 1);
}

#[test]
fn alternating_brackets_are_read_to_the_limit() {
    is_read_to_the_limit(&["Value"], r#"[{"a":"#, "1", "}]", 2);
}

#[test]
fn variants_are_read_to_the_limit() {
    is_read_to_the_limit(&["Choice"], r#"{"Next":"#, r#""End""#, "}", 1);
    is_read_to_the_limit(&["Choice"], r#"{"Pair":["#, r#""End""#, "]}", 2);
}

/// A held value is read by itself, later: through our own reader it has the depth that it would have in its place.
#[test]
fn a_declared_error_is_read_to_the_limit() {
    for levels in 1..=LIMIT {
        let value = nested("[", "", "]", levels);
        let body = format!(r#"{{"Response":{{"Error":{value},"Value":1,"RequestId":"r"}}}}"#);
        let read = DeepResponse::from_str(&body);
        assert_eq!(read.is_ok(), AROUND + levels <= LIMIT, "{levels} levels");
    }
}

#[test]
fn what_is_passed_over_has_no_limit() {
    #[derive(Debug, PartialEq, TencentResponse)]
    struct NothingResponse {}
    for (open, close) in [("[", "]"), (r#"{"a":"#, "}")] {
        let value = nested(open, "1", close, 100_000);
        let body = format!(r#"{{"Response":{{"Undeclared":{value},"RequestId":"r"}}}}"#);
        assert_eq!(
            NothingResponse::from_str(&body).unwrap(),
            NothingResponse {}
        );
    }
}
