//! A derived response read without its envelope, and whole answers that are mistaken for one.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use tencent_response::{Envelope, TencentData, TencentResponse};

#[derive(Debug, PartialEq, TencentResponse)]
struct StopInstancesResponse {}

#[derive(Debug, PartialEq, TencentResponse)]
struct DescribeZonesResponse {
    total_count: Option<u64>,
    request_id: Option<String>,
}

#[derive(Debug, PartialEq, TencentResponse)]
struct RequiredResponse {
    total_count: u64,
}

#[derive(Debug, PartialEq, TencentResponse)]
struct ErrorResponse {
    error: Option<String>,
    total_count: Option<u64>,
}

#[derive(Debug, PartialEq, TencentResponse)]
struct PayloadResponse {
    response: Option<Payload>,
}

#[derive(Debug, PartialEq, TencentData)]
struct Payload {
    total_count: Option<u64>,
}

#[derive(Debug, PartialEq, TencentResponse)]
struct ExtraResponse {
    #[tencent(extra)]
    extra: BTreeMap<String, serde_json::Value>,
}

const WHOLE: [&str; 4] = [
    r#"{"Response":{"TotalCount":8,"RequestId":"r"}}"#,
    r#"{"Response":{"Error":{"Code":"InternalError","Message":"m"},"RequestId":"r"}}"#,
    r#"{"Response":{}}"#,
    r#" {"retcode":0, "Response": {"A":[{}]}, "TotalCount": null} "#,
];

/// What our reader, `serde_json`, its values and MessagePack make of bare JSON.
fn bare<T: DeserializeOwned>(json: &str) -> Vec<Result<T, String>> {
    let value: serde_json::Value = serde_json::from_str(json).unwrap();
    let packed = rmp_serde::to_vec(&value).unwrap();
    vec![
        tencent_response::from_str(json).map_err(|error| error.to_string()),
        serde_json::from_str(json).map_err(|error| error.to_string()),
        serde_json::from_value(value).map_err(|error| error.to_string()),
        rmp_serde::from_slice(&packed).map_err(|error| error.to_string()),
    ]
}

fn is_refused<T: DeserializeOwned>(json: &str) {
    for result in bare::<T>(json) {
        let error = result.err().unwrap_or_else(|| panic!("{json} was taken"));
        assert!(
            error.contains("`TencentResponse::from_slice`"),
            "{json}: {error}"
        );
        assert!(
            error.contains("`Envelope`") && error.contains("a whole answer"),
            "{json}: {error}"
        );
    }
}

fn is_taken<T: DeserializeOwned>(json: &str) {
    for result in bare::<T>(json) {
        assert!(result.is_ok(), "{json}: {}", result.err().unwrap());
    }
}

#[test]
fn a_whole_answer_is_no_bare_response() {
    for json in WHOLE {
        is_refused::<StopInstancesResponse>(json);
        is_refused::<DescribeZonesResponse>(json);
        is_refused::<RequiredResponse>(json);
        is_refused::<ErrorResponse>(json);
    }
}

#[test]
fn the_sentence_says_how_a_whole_answer_is_read() {
    let error = tencent_response::from_str::<StopInstancesResponse>(WHOLE[0]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "expected the content of `Response` alone (to decode a whole answer, use `TencentResponse::from_slice` \
         or an `Envelope`), found a whole answer (line 1, column 1, RequestId r)"
    );
}

#[test]
fn a_member_of_that_name_is_passed_over_where_it_is_no_whole_answer() {
    for json in [
        r#"{"Response":{},"TotalCount":8}"#,
        r#"{"TotalCount":8,"Response":{"Error":{"Code":"A"}}}"#,
        r#"{"Response":{},"RequestId":"r"}"#,
        r#"{"RequestId":"r","Response":{}}"#,
        r#"{"Response":null}"#,
        r#"{"Response":"text"}"#,
        r#"{"Response":[{}]}"#,
        r#"{"Response":7}"#,
        r#"{"response":{}}"#,
    ] {
        is_taken::<DescribeZonesResponse>(json);
    }
    assert!(tencent_response::from_str::<DescribeZonesResponse>(r#"{"Response":1e999}"#).is_ok());
    assert!(tencent_response::from_str::<DescribeZonesResponse>(r#"{"Response":{"A"}}"#).is_err());
}

#[test]
fn data_and_declared_members_may_have_that_name() {
    for json in WHOLE {
        is_taken::<Payload>(json);
        is_taken::<PayloadResponse>(json);
        is_taken::<ExtraResponse>(json);
    }
}

#[test]
fn inside_an_envelope_that_name_is_a_member_like_any_other() {
    fn is_decoded<T: TencentResponse + DeserializeOwned>() {
        for response in WHOLE {
            let body = format!(r#"{{"Response":{response}}}"#);
            assert!(T::from_str(&body).is_ok(), "{body}");
            assert!(Envelope::<T>::from_str(&body).is_ok(), "{body}");
            for envelope in bare::<Envelope<T>>(&body) {
                assert!(envelope.unwrap().result.is_ok(), "{body}");
            }
        }
    }
    is_decoded::<StopInstancesResponse>();
    is_decoded::<DescribeZonesResponse>();
    is_decoded::<ErrorResponse>();
    is_decoded::<PayloadResponse>();
}
