//! The failing `Response` as text: the last that is not null, or the whole body.

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use tencent_response::{ApiError, Error, TencentData, TencentResponse};

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

/// In documented payloads, a member of that name is a list.
#[test]
fn it_is_the_whole_event_where_a_response_is_part_of_the_payload() {
    for payload in ["[1,2]", "\"a\"", "7"] {
        let event = format!(r#"{{"Response":{payload},"Error":{{"Code":"X"}},"Seq":7}}"#);
        let Err(Error::Api(error)) = NothingResponse::from_event(&event) else {
            panic!("{event} is a failure");
        };
        assert_eq!(error.raw(), Some(&*event));
        assert_eq!(error.raw_as::<Beside>().unwrap_err().path(), "Seq");
    }
}

#[derive(Debug, TencentData)]
#[allow(dead_code, reason = "the bodies here do not decode")]
struct Beside {
    #[tencent(rename = "code")]
    code: Option<bool>,
    seq: Option<Vec<u8>>,
}

#[track_caller]
fn path_is(body: &str, path: &str) {
    let Err(Error::Api(error)) = NothingResponse::from_str(body) else {
        panic!("{body} is a failure");
    };
    let misfit = error.raw_as::<Beside>().unwrap_err();
    assert_eq!(misfit.path(), path, "{body}");
    let request_id = error.request_id().unwrap_or_default();
    assert_eq!(misfit.request_id().unwrap_or_default(), request_id);
}

#[test]
fn a_member_of_it_that_does_not_match_has_its_path_from_the_top() {
    let failed = |member: &str| {
        format!(r#"{{"Response":{{"Error":{{"Code":"A"}},{member},"RequestId":"r"}}}}"#)
    };
    path_is(&failed(r#""Seq":7"#), "Response.Seq");
    path_is(&failed(r#""Seq":[1,"a"]"#), "Response.Seq[1]");
    path_is(r#"{"code":4100,"message":"m"}"#, "code");
    path_is(r#"{"code":4100,"Seq":[1,"a"]}"#, "code");
    let misfit = |error: &ApiError| error.raw_as::<Vec<u8>>().unwrap_err().path().to_owned();
    let Err(Error::Api(error)) = NothingResponse::from_str(&failed(r#""Seq":7"#)) else {
        panic!("it is a failure");
    };
    assert_eq!(misfit(&error), "Response");
    assert_eq!(misfit(&ApiError::new("A", "", "")), "");
}

/// A visitor that reads a map's first name, and leaves.
struct FirstName;

impl<'de> Deserialize<'de> for FirstName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FirstNameVisitor;

        impl<'de> Visitor<'de> for FirstNameVisitor {
            type Value = FirstName;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<FirstName, A::Error> {
                map.next_key::<String>().map(|_| FirstName)
            }
        }

        deserializer.deserialize_map(FirstNameVisitor)
    }
}

#[test]
fn a_type_that_leaves_before_the_end_of_the_raw_text_does_not_match_it() {
    let body = r#"{"Response":{"Error":{"Code":"FailedOperation"},"N":7}}"#;
    let error = NothingResponse::from_str(body).unwrap_err();
    let misfit = error.api().unwrap().raw_as::<FirstName>().map(drop);
    assert_eq!(misfit.unwrap_err().expected(), "no further elements");
}
