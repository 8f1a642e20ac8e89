//! What the READMEs say that plain serde loses, way by way.

use serde::Deserialize;
use serde_json::{Result, Value};
use tencent_response::TencentResponse;

#[derive(Debug, Default, TencentResponse)]
#[tencent(default)]
struct DescribeZonesResponse {
    total_count: u64,
    zone_set: Vec<String>,
    next_token: Option<String>,
}

/// The same for serde, every member of it optional.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
struct Zones {
    total_count: u64,
    zone_set: Vec<String>,
    next_token: Option<String>,
    error: Option<Refusal>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Refusal {
    code: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Body<T> {
    response: T,
}

#[derive(Debug, Deserialize)]
struct Flat<T> {
    #[serde(flatten)]
    data: T,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Either<T> {
    Decoded(T),
    Failed {
        #[serde(rename = "Error")]
        error: Refusal,
    },
}

fn one_struct(body: &str) -> Result<Zones> {
    serde_json::from_str::<Body<Zones>>(body).map(|body| body.response)
}

fn flatten(body: &str) -> Result<Zones> {
    serde_json::from_str::<Body<Flat<Zones>>>(body).map(|body| body.response.data)
}

fn untagged(body: &str) -> Result<Zones> {
    match serde_json::from_str::<Body<Either<Zones>>>(body)?.response {
        Either::Decoded(zones) => Ok(zones),
        Either::Failed { error } => panic!("{error:?}"),
    }
}

fn value_first(body: &str) -> Result<Zones> {
    let mut value: Value = serde_json::from_str(body)?;
    serde_json::from_value(value["Response"].take())
}

const WAYS: [fn(&str) -> Result<Zones>; 4] = [one_struct, flatten, untagged, value_first];

const FAILURE: &str = r#"{"Response":{"Error":{"Code":"InternalError"},"RequestId":"3c140219"}}"#;
const ILL: &str = r#"{"Response":{"TotalCount":"ill","ZoneSet":[],"RequestId":"3c140219"}}"#;

#[test]
fn of_one_struct_every_member_must_be_optional_and_a_failure_is_no_error() {
    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "PascalCase")]
    #[allow(dead_code, reason = "a failure has none of it")]
    struct Required {
        total_count: u64,
        error: Option<Refusal>,
    }
    let error = serde_json::from_str::<Body<Required>>(FAILURE).unwrap_err();
    assert!(error.to_string().starts_with("missing field `TotalCount`"));

    let zones = one_struct(FAILURE).unwrap();
    assert_eq!(zones.error.unwrap().code, "InternalError");
}

#[test]
fn an_error_of_flatten_points_at_the_end_of_the_object() {
    let at = |error: serde_json::Error| error.column();
    assert_eq!(
        at(one_struct(ILL).unwrap_err()),
        ILL.find(r#","ZoneSet"#).unwrap()
    );
    assert_eq!(at(flatten(ILL).unwrap_err()), ILL.len() - 1);
}

#[test]
fn any_mismatch_of_untagged_is_the_same_sentence_and_a_failure_can_pass_for_a_success() {
    let error = untagged(ILL).unwrap_err().to_string();
    assert!(
        error.starts_with("data did not match any variant"),
        "{error}"
    );
    assert_eq!(untagged(FAILURE).unwrap().total_count, 0);
}

#[test]
fn out_of_a_value_there_is_no_borrowed_text_and_no_line_and_column() {
    let error = value_first(ILL).unwrap_err();
    assert_eq!((error.line(), error.column()), (0, 0));

    let borrows = |value: Value| <&str>::deserialize(value).map(drop);
    let error = borrows(Value::from("ap-guangzhou-3")).unwrap_err();
    assert!(
        error.to_string().contains("expected a borrowed string"),
        "{error}"
    );
}

#[test]
fn no_way_keeps_the_request_id_of_a_body_that_does_not_decode() {
    for way in WAYS {
        let error = way(ILL).unwrap_err();
        assert!(
            !format!("{error} {error:?}").contains("3c140219"),
            "{error}"
        );
    }
    let ours = DescribeZonesResponse::from_str(ILL).unwrap_err();
    assert_eq!(ours.request_id(), Some("3c140219"));
}

#[test]
fn null_for_a_list_or_number_is_an_error_in_every_way() {
    for member in ["ZoneSet", "TotalCount"] {
        let body = format!(r#"{{"Response":{{"{member}":null}}}}"#);
        for way in WAYS {
            assert!(way(&body).is_err(), "{body}");
        }
        let ours = DescribeZonesResponse::from_str(&body).unwrap();
        assert_eq!((ours.total_count, ours.zone_set.len()), (0, 0));
    }
}

#[test]
fn a_name_whose_case_differs_is_silently_none_in_every_way() {
    let body = r#"{"Response":{"nextToken":"t"}}"#;
    for way in WAYS {
        assert_eq!(way(body).unwrap().next_token, None);
    }
    let ours = DescribeZonesResponse::from_str(body).unwrap();
    assert_eq!(ours.next_token.as_deref(), Some("t"));
}
