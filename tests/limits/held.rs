//! How much memory is held while a body is looked at.

use serde_json::Value;
use tencent_response::{DecodeError, Error, TencentResponse};

use crate::counting::cost;

#[derive(Debug, TencentResponse)]
#[allow(dead_code, reason = "only what it costs to make it is of interest")]
struct CountResponse {
    count: Option<u64>,
    value: Option<Value>,
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
