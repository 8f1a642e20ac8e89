//! The failing `Response` as text: the last that is not null, or the whole body.

use serde_json::value::RawValue;
use tencent_response::{Error, TencentResponse};

#[derive(Debug, TencentResponse)]
struct NothingResponse {}

#[track_caller]
fn raw_is(body: &str, raw: &str) {
    let Err(Error::Api(error)) = NothingResponse::from_slice(body.as_bytes()) else {
        panic!("{body} is a failure");
    };
    assert_eq!(error.raw(), Some(raw), "{body}");
    let text = error.raw_as::<&RawValue>().unwrap();
    assert_eq!(text.get(), raw, "{body}");
}

const FAILED: &str = r#"{"Error":{"Code":"A"},"CnsmrSeqNo":[1.50, {"a" : null}]}"#;

#[test]
fn it_is_the_text_of_the_response_as_it_stands() {
    raw_is(&format!(r#" {{ "Response" : {FAILED} , "a":1 }} "#), FAILED);
    raw_is(&format!("{{\"\\u0052esponse\":{FAILED}}}"), FAILED);
}

#[test]
fn it_is_the_last_response_of_several() {
    let first = r#"{"Error":{"Code":"B"}}"#;
    let body = format!(r#"{{"Response":{first},"Response":{FAILED}}}"#);
    raw_is(&body, FAILED);
    let body = format!(r#"{{"Response":{{}},"Other":{first},"Response":{FAILED}}}"#);
    raw_is(&body, FAILED);
}

#[test]
fn a_null_response_is_none() {
    for nulls in [
        r#","Response":null"#,
        r#","Response":null,"Response":null"#,
        r#","Response": null ,"a":{}"#,
    ] {
        raw_is(&format!(r#"{{"Response":{FAILED}{nulls}}}"#), FAILED);
    }
    raw_is(
        &format!(r#"{{"Response":null,"Response":{FAILED}}}"#),
        FAILED,
    );
}

#[test]
fn it_is_the_whole_body_of_a_legacy_envelope() {
    for body in [
        r#"{"code":4100,"message":"m"}"#,
        r#"{"code":4100,"message":"m","Response":null}"#,
        r#"{"Response":null,"code":4100,"codeDesc":"AuthFailure","message":"m"}"#,
        r#"{"Response":null,"code":4100,"Response":null}"#,
    ] {
        raw_is(body, body);
    }
}

/// A `Response` inside is no `Response` of the body.
#[test]
fn what_is_within_does_not_count() {
    let inner = r#"{"Error":{"Code":"A"},"Response":{"Error":{"Code":"B"}}}"#;
    raw_is(
        &format!(r#"{{"Response":{inner},"a":{{"Response":{{}}}}}}"#),
        inner,
    );
}
