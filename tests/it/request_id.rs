//! The RequestId: on every outcome, wherever it stands, in every type that may hold it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::{json, Value};
use tencent_response::{DecodeError, Envelope, Error, RequestId, TencentData, TencentResponse};

use crate::ways::{all, assert_each, decoded, entry_points, refused};

#[derive(Debug, PartialEq, TencentResponse)]
struct CountResponse {
    total_count: Option<u64>,
}

fn decode_error(body: &[u8]) -> DecodeError {
    match CountResponse::from_slice(body) {
        Err(Error::Decode(error)) => error,
        other => panic!("{other:?} of {}", String::from_utf8_lossy(body)),
    }
}

/// Decodes into a response whose RequestId field has the given type; what the field holds, and what the trait says.
macro_rules! held_by {
    ($type:ty, $body:expr) => {{
        #[derive(Debug, TencentResponse)]
        struct HolderResponse<'a> {
            request_id: $type,
            #[tencent(skip)]
            _lifetime: std::marker::PhantomData<&'a ()>,
        }
        let response = HolderResponse::from_str($body).unwrap();
        let said = response.request_id().map(str::to_owned);
        (format!("{:?}", response.request_id), said)
    }};
}

macro_rules! held_by_each {
    ($body:expr) => {
        [
            held_by!(String, $body),
            held_by!(&'a str, $body),
            held_by!(Cow<'a, str>, $body),
            held_by!(Box<str>, $body),
            held_by!(Rc<str>, $body),
            held_by!(Arc<str>, $body),
            held_by!(Option<String>, $body),
            held_by!(Option<&'a str>, $body),
            held_by!(Option<Cow<'a, str>>, $body),
            held_by!(Option<Box<str>>, $body),
            held_by!(Option<Rc<str>>, $body),
            held_by!(Option<Arc<str>>, $body),
        ]
    };
}

#[test]
fn every_type_that_may_hold_a_request_id_holds_it() {
    let held = held_by_each!(r#"{"Response":{"RequestId":"r"}}"#);
    let (plain, optional) = held.split_at(6);
    assert!(plain.iter().all(|(field, _)| field == r#""r""#), "{held:?}");
    assert!(optional.iter().all(|(field, _)| field == r#"Some("r")"#));
    assert!(held.iter().all(|(_, said)| said.as_deref() == Some("r")));
}

#[test]
fn a_field_without_a_request_id_is_empty_or_none() {
    for body in [
        r#"{"Response":{}}"#,
        r#"{"Response":{"RequestId":null}}"#,
        r#"{"Response":{"RequestId":12}}"#,
        r#"{"Response":{"RequestId":-1.5e3}}"#,
        r#"{"Response":{"RequestId":false}}"#,
        r#"{"Response":{"RequestId":["r"]}}"#,
        r#"{"Response":{"RequestId":{"RequestId":"r"}}}"#,
    ] {
        let held = held_by_each!(body);
        let (plain, optional) = held.split_at(6);
        assert!(plain.iter().all(|(field, _)| field == r#""""#), "{held:?}");
        assert!(optional.iter().all(|(field, _)| field == "None"));
        assert!(held.iter().all(|(_, said)| said.is_none()), "{body}");
    }
    let empty = held_by_each!(r#"{"Response":{"RequestId":""}}"#);
    assert!(empty.iter().all(|(_, said)| said.is_none()), "{empty:?}");
}

#[test]
fn an_escaped_request_id_is_read_but_not_borrowed() {
    let body = r#"{"Response":{"RequestId":"\u0072"}}"#;
    assert_eq!(held_by!(Cow<'a, str>, body).1.as_deref(), Some("r"));
    assert_eq!(held_by!(&'a str, body), (r#""""#.to_owned(), None));
    let envelope = Envelope::<CountResponse>::from_str(body).unwrap();
    assert_eq!(envelope.request_id(), Some("r"));
}

#[test]
fn a_failure_has_it_on_either_side_of_the_error() {
    for body in [
        r#"{"Response":{"RequestId":"r","Error":{"Code":"A"}}}"#,
        r#"{"Response":{"Error":{"Code":"A"},"RequestId":"r"}}"#,
        r#"{"Response":{"Error":{"Code":"A","RequestId":"inner"},"X":[{"RequestId":"inner"}],"RequestId":"r"}}"#,
        r#"{"Response":{"Error":{"Code":"A"},"RequestID":"r"},"RequestId":"outer"}"#,
        r#"{"Response":{"RequestId":"r","Error":{"Code":"A"},"requestid":"folded"}}"#,
    ] {
        assert_each(&all::<CountResponse>(body), &refused("A", "r"), body);
    }
}

#[test]
fn a_name_spelled_with_escapes_is_the_same_name() {
    let body = r#"{"Res\u0070onse":{"T\u006ftalCount":1,"Reques\u0074Id":"r"}}"#;
    let expected = CountResponse {
        total_count: Some(1),
    };
    assert_each(&all(body), &decoded(expected, "r"), body);
    let body = r#"{"Response":{"\u0045rror":{"\u0043ode":"A"},"\u0052equestId":"r"}}"#;
    assert_each(&all::<CountResponse>(body), &refused("A", "r"), body);
}

#[test]
fn a_body_that_does_not_fit_has_it_wherever_it_stands() {
    for body in [
        r#"{"Response":{"TotalCount":"x","RequestId":"r"}}"#,
        r#"{"Response":{"RequestId":"r","TotalCount":"x"}}"#,
        r#"{"Response":{"TotalCount":[{"RequestId":"inner"}],"RequestId":"r","A":{"RequestId":"inner"}}}"#,
        r#"{"RequestId":"outer","Response":{"TotalCount":"x","RequestID":"r"}}"#,
        r#"{"Response":{"requestid":"folded","TotalCount":"x","RequestId":"r"}}"#,
        r#"{"Response":{"RequestId":"r","TotalCount":"x","requestid":"folded"}}"#,
        r#"{"Response":{"RequestId":"r","TotalCount":"x","RequestId":null}}"#,
        r#"{"Response":{"RequestId":"earlier"},"Response":{"TotalCount":"x","RequestId":"r"}}"#,
        r#"{"Response":{"TotalCount":"x","RequestId":"\u0072"}}"#,
        r#"{"Response":{"A":"}]\"","TotalCount":"x","RequestId":"r"}}"#,
        r#"{"RequestId":"r","Data":{"RequestId":"inner"}}"#,
    ] {
        assert_eq!(
            decode_error(body.as_bytes()).request_id(),
            Some("r"),
            "{body}"
        );
    }
}

#[test]
fn a_body_that_does_not_fit_has_none_where_none_is() {
    for body in [
        r#"{"Response":{"TotalCount":"x"}}"#,
        r#"{"Response":{"TotalCount":"x","RequestId":""}}"#,
        r#"{"Response":{"TotalCount":"x","RequestId":7}}"#,
        r#"{"Response":{"TotalCount":"x","A":{"RequestId":"inner"}},"RequestId":"outer"}"#,
        r#"{"Response":[{"RequestId":"inner"}]}"#,
        r#"{"Response":{"RequestId":"cut of"#,
    ] {
        assert_eq!(decode_error(body.as_bytes()).request_id(), None, "{body}");
    }
}

#[test]
fn a_malformed_body_has_it_before_and_behind_the_fault() {
    for body in [
        &br#"{"Response":{"RequestId":"r","TotalCount":01}}"#[..],
        br#"{"Response":{"TotalCount":+1,"RequestId":"r"}}"#,
        br#"{"Response":{"TotalCount":NaN,"RequestId":"r"}}"#,
        b"{\"Response\":{\"A\":\"\xFF\",\"RequestId\":\"r\"}}",
        br#"{"Response":{"RequestId":"r""#,
        br#"{"Response":{"RequestId":"r","TotalCount"#,
        br#"{"Response":{"RequestId":"r"}} trailing"#,
    ] {
        let error = decode_error(body);
        assert_eq!(error.request_id(), Some("r"), "{error}");
    }
}

#[test]
fn the_bare_response_tolerates_it_too() {
    #[derive(Debug, TencentResponse)]
    struct BareResponse {
        total_count: u64,
        request_id: String,
    }
    for (id, expected) in [
        (json!("r"), "r"),
        (json!(null), ""),
        (json!(7), ""),
        (json!({}), ""),
    ] {
        let bare = json!({"TotalCount": 1, "RequestId": id, "Error": {"Code": "not read here"}});
        let response = BareResponse::deserialize(&bare).unwrap();
        assert_eq!(
            (response.total_count, &*response.request_id),
            (1, expected),
            "{bare}"
        );
    }
    let bare = BareResponse::deserialize(&json!({"TotalCount": 1})).unwrap();
    assert_eq!(bare.request_id, "");
}

#[test]
fn a_bare_response_passes_over_a_request_id_that_no_number_holds() {
    #[derive(Debug, TencentResponse)]
    struct BareResponse {
        total_count: u64,
        request_id: Option<String>,
    }
    for id in ["1e400", "-1e999", "[1e400]"] {
        let bare = format!(r#"{{"RequestId":{id},"TotalCount":1}}"#);
        let response: BareResponse = tencent_response::from_str(&bare).unwrap();
        assert_eq!(
            (response.total_count, response.request_id),
            (1, None),
            "{bare}"
        );
    }
}

#[test]
fn in_nested_data_it_is_a_plain_member() {
    #[derive(Debug, PartialEq, TencentData)]
    struct Task {
        request_id: String,
    }
    #[derive(Debug, PartialEq, TencentResponse)]
    struct TasksResponse {
        task: Option<Task>,
    }
    let body = r#"{"Response":{"Task":{"RequestId":"inner"},"RequestId":"r"}}"#;
    let task = Some(Task {
        request_id: "inner".to_owned(),
    });
    assert_each(&all(body), &decoded(TasksResponse { task }, "r"), body);
    for inner in ["{}", r#"{"RequestId":null}"#, r#"{"RequestId":7}"#] {
        let body = format!(r#"{{"Response":{{"Task":{inner},"RequestId":"r"}}}}"#);
        let error = TasksResponse::from_str(&body).unwrap_err();
        assert_eq!(error.request_id(), Some("r"), "{body}");
        assert!(matches!(error, Error::Decode(_)), "{body}");
    }
}

#[test]
fn a_response_without_the_field_gives_it_through_the_envelope_and_not_as_an_extra_member() {
    #[derive(Debug, PartialEq, TencentResponse)]
    struct RestResponse {
        #[tencent(extra)]
        rest: BTreeMap<String, Value>,
    }
    let body = r#"{"Response":{"A":1,"RequestId":"r"}}"#;
    let rest = BTreeMap::from([("A".to_owned(), json!(1))]);
    assert_each(
        &entry_points(body),
        &decoded(RestResponse { rest }, "r"),
        body,
    );
}

#[test]
fn one_call_gives_it_on_every_outcome() {
    #[derive(Debug, TencentResponse)]
    struct StopResponse {
        total_count: Option<u64>,
        request_id: String,
    }
    for body in [
        r#"{"Response":{"TotalCount":1,"RequestId":"r"}}"#,
        r#"{"Response":{"Error":{"Code":"A"},"RequestId":"r"}}"#,
        r#"{"Response":{"TotalCount":"x","RequestId":"r"}}"#,
        r#"{"Response":{"TotalCount":1,"RequestId":"r""#,
    ] {
        let outcome = StopResponse::from_str(body);
        assert_eq!(outcome.request_id(), Some("r"), "{body}");
        let envelope = Envelope::<StopResponse>::from_str(body);
        assert_eq!(envelope.request_id(), Some("r"), "{body}");
        let read = StopResponse::from_reader(body.as_bytes());
        assert_eq!(read.request_id(), Some("r"), "{body}");
        if let Ok(response) = outcome {
            assert_eq!(response.total_count, Some(1));
        }
    }
}
