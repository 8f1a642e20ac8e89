//! What stands behind an `Error` is read to its end, and a fault there is a fault of the body.

use std::collections::BTreeMap;

use serde_json::Value;
use tencent_response::{Envelope, Error, TencentResponse};

use crate::member::is_json;
use crate::ways::{assert_each, entry_points, refused, strict, Outcome};

#[derive(Debug, PartialEq, TencentResponse)]
struct CountResponse {
    total_count: Option<u64>,
}

#[derive(Debug, PartialEq, TencentResponse)]
struct DeclaringResponse {
    status: Option<String>,
    error: Option<Value>,
}

#[derive(Debug, PartialEq, TencentResponse)]
struct RestResponse {
    #[tencent(extra)]
    rest: BTreeMap<String, Value>,
}

/// Values that are no JSON, some of which eat brackets that stand behind them.
const MALFORMED: &[&str] = &[
    "",
    "[",
    "{",
    "]",
    "}",
    "[}",
    "{]",
    "[1,]",
    "[1",
    "{\"a\"}",
    "{\"a\":}",
    "{\"a\":1,}",
    "tru",
    "nul",
    "falsey",
    "01",
    "1.",
    "1e",
    "-",
    "+1",
    ".5",
    "x",
    "\"",
    "\"\\x\"",
    "\"\n\"",
    "\"\\u12\"",
    "1 2",
    "[1 2]",
    "{\"a\" 1}",
    "{1:2}",
    "[]]",
    "{}}",
    "NaN",
];

#[track_caller]
fn is_undecoded(body: &str) {
    if is_json(body) {
        return;
    }
    assert_each(&strict::<CountResponse>(body), &Outcome::Undecoded, body);
    assert_each(
        &strict::<DeclaringResponse>(body),
        &Outcome::Undecoded,
        body,
    );
    assert_each(&strict::<RestResponse>(body), &Outcome::Undecoded, body);
}

#[test]
fn a_malformed_member_behind_an_error_is_a_fault_of_the_body() {
    for value in MALFORMED {
        for name in ["A", "TotalCount", "RequestId", "DeprecatedWarning", "Error"] {
            is_undecoded(&format!(
                r#"{{"Response":{{"Error":{{"Code":"X"}},"{name}":{value}}},"RequestId":"r"}}"#
            ));
            is_undecoded(&format!(
                r#"{{"Response":{{"Error":{{"Code":"X"}},"{name}":{value},"RequestId":"r"}}}}"#
            ));
            is_undecoded(&format!(
                r#"{{"Response":{{"Error":{{"Code":"X"}},"{name}":{value}}}"#
            ));
        }
    }
}

#[test]
fn a_malformed_member_behind_the_response_of_an_error_is_a_fault_of_the_body() {
    for value in MALFORMED {
        for name in ["A", "Response", "code", "message"] {
            is_undecoded(&format!(
                r#"{{"Response":{{"Error":{{"Code":"X"}},"RequestId":"r"}},"{name}":{value}}}"#
            ));
        }
    }
}

#[test]
fn a_body_cut_off_behind_an_error_is_undecoded() {
    let body = r#"{"Response":{"Error":{"Code":"X","Message":"m"},"A":[1,{"b":null}],"RequestId":"r"},"c":0}"#;
    for end in 0..body.len() {
        is_undecoded(&body[..end]);
    }
}

#[test]
fn no_failure_becomes_a_success() {
    for unread in ["1e400", "-1e400", "{\"a\":1e400}", "[1e400]"] {
        for name in ["RequestId", "DeprecatedWarning", "Error", "TotalCount"] {
            let body = format!(
                r#"{{"Response":{{"Error":{{"Code":"X"}},"{name}":{unread},"Response":{{"TotalCount":1}}}}"#
            );
            is_undecoded(&body);
            let body = format!(
                r#"{{"Response":{{"Error":{{"Code":"X"}},"{name}":{unread},"Response":{{"TotalCount":1}},"RequestId":"r"}}}}"#
            );
            assert_each(
                &entry_points::<CountResponse>(&body),
                &refused("X", "r"),
                &body,
            );
            let read = serde_json::from_str::<Envelope<CountResponse>>(&body);
            let succeeded = read.is_ok_and(|envelope| envelope.into_result().is_ok());
            assert!(!succeeded, "{body}");
        }
    }
}

/// A format that cannot read a member says so itself: it is not left to go on at the wrong place.
#[test]
fn a_member_that_the_format_cannot_read_is_told_as_it_tells_it() {
    for body in [
        r#"{"Response":{"Error":{"Code":"X"},"RequestId":1e400}}"#,
        r#"{"Response":{"Error":{"Code":"X"},"DeprecatedWarning":1e400,"RequestId":"r"}}"#,
        r#"{"Response":{"Error":{"Code":"X"},"RequestId":1e400},"code":0}"#,
    ] {
        match serde_json::from_str::<Envelope<CountResponse>>(body).map(Envelope::into_result) {
            Ok(Err(error)) => assert_eq!(error.code(), "X", "{body}"),
            Err(error) => assert!(
                error.to_string().starts_with("number out of range"),
                "{error}: {body}"
            ),
            Ok(Ok(_)) => panic!("{body} is a failure"),
        }
        let read = CountResponse::from_str(body);
        assert!(
            matches!(&read, Err(Error::Api(error)) if error.code() == "X"),
            "{body}"
        );
    }
}

#[test]
fn half_a_surrogate_pair_at_the_top_level_fails_nothing_on_either_side() {
    for name in ["message", "code", "codeDesc", "Message", "retcode"] {
        for value in [r#""\ud800""#, r#""\udc00x""#, r#"["\ud800"]"#] {
            let before =
                format!(r#"{{"{name}":{value},"Response":{{"TotalCount":1,"RequestId":"r"}}}}"#);
            let behind =
                format!(r#"{{"Response":{{"TotalCount":1,"RequestId":"r"}},"{name}":{value}}}"#);
            let expected = Outcome::Decoded(
                CountResponse {
                    total_count: Some(1),
                },
                Some("r".to_owned()),
            );
            assert_each(&entry_points(&before), &expected, &before);
            assert_each(&entry_points(&behind), &expected, &behind);
            let failed = format!(
                r#"{{"Response":{{"Error":{{"Code":"X"}},"RequestId":"r"}},"{name}":{value}}}"#
            );
            assert_each(
                &entry_points::<CountResponse>(&failed),
                &refused("X", "r"),
                &failed,
            );
        }
    }
}

#[test]
fn a_name_that_is_no_text_hides_no_failure_in_any_order() {
    for body in [
        r#"{"Response":{"\ud800":1,"Error":{"Code":"X"},"RequestId":"r"}}"#,
        r#"{"Response":{"Error":{"Code":"X"},"\ud800":1,"RequestId":"r"}}"#,
    ] {
        let read = CountResponse::from_str(body);
        assert!(
            matches!(&read, Err(Error::Api(error)) if error.code() == "X"),
            "{body}"
        );
    }
}
