//! How much memory is held while a body is looked at.

use serde_json::Value;
use tencent_response::{DecodeError, Error, TencentData, TencentResponse};

use crate::counting::cost;

#[derive(Debug, TencentResponse)]
#[allow(dead_code, reason = "only what it costs to make it is of interest")]
struct CountResponse {
    count: Option<u64>,
    value: Option<Value>,
}

#[derive(Debug, Default, TencentResponse)]
#[tencent(lenient, default)]
#[allow(dead_code, reason = "only what it costs to make it is of interest")]
struct TreeResponse {
    tree: Option<Tree>,
    list: Vec<u64>,
}

#[derive(Debug, Default, TencentData)]
#[tencent(lenient, default)]
#[allow(dead_code, reason = "only what it costs to make it is of interest")]
struct Tree {
    child: Option<Box<Tree>>,
    numbers: Vec<u64>,
}

/// What any error may cost, however short the body.
const ERROR: usize = 64 << 10;

const LEVELS: usize = 1 << 20;

fn refused(body: &str) -> DecodeError {
    match CountResponse::from_str(body) {
        Err(Error::Decode(error)) => error,
        other => panic!("{other:?}"),
    }
}

/// A bracket that is open takes a bit or two, when a body is read and when it is looked at again.
#[test]
fn open_brackets_take_bits() {
    for (open, close) in [("[", "]"), (r#"{"a":"#, "}"), (r#"[{"a":"#, "}]")] {
        let (open, close) = (open.repeat(LEVELS), close.repeat(LEVELS));
        for body in [
            format!(r#"{{"Response":{{"U":{open}"#),
            format!(r#"{{"Response":{{"U":{open}1{close},"Count":"ill","RequestId":"r"}}}}"#),
            format!(r#"{{"Response":{{"Count":"ill","U":{open}1{close},"RequestId":"r"}}}}"#),
            format!(r#"{{"Response":{{"RequestId":{open}1{close},"Count":"ill"}}}}"#),
            format!(r#"{{"Response":{{"Value":{open}"#),
            format!("{open}1{close}"),
            open.clone(),
        ] {
            let peak = cost(|| refused(&body)).peak;
            let begins = &body[..40];
            assert!(
                peak <= LEVELS + ERROR,
                "{peak} bytes for {LEVELS} levels of {begins}.."
            );
        }
    }
}

#[test]
fn what_is_passed_over_takes_bits() {
    let (open, close) = ("[".repeat(LEVELS), "]".repeat(LEVELS));
    let body = format!(r#"{{"Response":{{"U":{open}{close},"Count":1}}}}"#);
    let peak = cost(|| CountResponse::from_str(&body).unwrap()).peak;
    assert!(peak <= LEVELS / 4 + ERROR, "{peak} bytes");
}

#[test]
fn a_body_that_is_refused_is_not_copied() {
    let long = "x".repeat(1 << 20);
    for body in [
        format!(r#"{{"Response":{{"Count":"{long}","RequestId":"r"}}}}"#),
        format!(r#"{{"Response":{{"Count":"ill","{long}":1,"RequestId":"r"}}}}"#),
        format!(r#"{{"Response":{{"Text":"{long}"#),
        format!(r#"{{"Response":{{"Text":"{long}","RequestId":"r"}}]"#),
        format!("{long}{{"),
    ] {
        let peak = cost(|| refused(&body)).peak;
        assert!(
            peak <= body.len() + ERROR,
            "{peak} bytes for {}",
            body.len()
        );
    }
}

/// Reports are bounded, in number and length: a body that is coerced throughout costs some of its own length.
#[test]
fn reports_of_coercions_take_no_more_than_the_values() {
    let list = vec!["\"1\""; 1 << 18].join(",");
    let deep = |levels: usize| {
        let (open, close) = (r#"{"Child":"#.repeat(levels), "}".repeat(levels));
        format!(r#"{{"Response":{{"Tree":{open}{{"Numbers":[{list}]}}{close}}}}}"#)
    };
    for body in [
        format!(r#"{{"Response":{{"List":[{list}]}}}}"#),
        deep(1),
        deep(60),
    ] {
        let peak = cost(|| TreeResponse::from_slice_reporting(body.as_bytes()).unwrap()).peak;
        assert!(
            peak <= 16 * body.len() + (2 << 20),
            "{peak} bytes for {}",
            body.len()
        );
    }
}
