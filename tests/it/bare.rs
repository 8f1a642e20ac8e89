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

#[derive(Debug, PartialEq, TencentResponse)]
struct CountsResponse {
    a: Option<u8>,
    b: Option<u8>,
    c: Option<u8>,
    request_id: Option<String>,
}

#[derive(Debug, PartialEq, TencentResponse)]
struct DeclaringResponse {
    total: Option<u8>,
    error: Option<BTreeMap<String, String>>,
    request_id: Option<String>,
}

/// An envelope that is bare JSON goes through the path of any format, on our own reader: long enough for its shortcuts.
#[test]
fn an_envelope_is_read_from_bare_json_as_by_its_own_entry_point() {
    fn alike<T>(body: &str)
    where
        T: TencentResponse + DeserializeOwned + std::fmt::Debug + PartialEq,
    {
        let own = Envelope::<T>::from_str(body).unwrap();
        assert_eq!(tencent_response::from_str::<Envelope<T>>(body), Ok(own));
        let own = Envelope::<T>::from_str(body).unwrap();
        let list = tencent_response::from_str::<Vec<Envelope<T>>>(&format!("[{body}]"));
        assert_eq!(list, Ok(vec![own]));
    }
    let id = "3c140219-cfe9-470e-b241-907877d6fb03";
    for members in [
        r#""Q":3,"B":1,"C":2,"A":33"#,
        r#""A":1 , "b":2,"C":3"#,
        r#""Total":1,"Error":{"Code":"AuthFailure","Message":"the secret id was not found"}"#,
        r#""Error":{"Code":"AuthFailure","Message":"the secret id was not found"}"#,
        r#""Total":null,"Error":{"Code":"","Message":"nothing is wrong with this one"}"#,
    ] {
        let body = format!(r#"{{"Response":{{{members},"RequestId":"{id}"}}}}"#);
        alike::<CountsResponse>(&body);
        alike::<DeclaringResponse>(&body);
    }
}

#[derive(Debug, serde::Deserialize)]
#[serde(try_from = "(u8, u8)")]
struct Range;

impl TryFrom<(u8, u8)> for Range {
    type Error = &'static str;

    fn try_from((start, end): (u8, u8)) -> Result<Self, &'static str> {
        (start <= end).then_some(Self).ok_or("not a range")
    }
}

#[test]
fn a_type_that_refuses_a_whole_tuple_blames_the_tuple() {
    let error = tencent_response::from_str::<BTreeMap<String, Range>>(r#"{"A":[1,2],"B":[2,1]}"#);
    assert_eq!(error.unwrap_err().path(), "B");
}
