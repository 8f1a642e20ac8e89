//! Other serde formats: an envelope comes out of each as it does out of JSON text.

use std::collections::BTreeMap;
use std::ffi::CString;

use serde_json::{json, Value};
use tencent_response::{ApiError, Envelope, TencentData, TencentResponse};

#[derive(Debug, PartialEq, TencentResponse)]
struct DescribeFormatsResponse {
    total_count: Option<u64>,
    price: Option<f64>,
    list: Option<Vec<Item>>,
    #[tencent(lenient)]
    drifted: Option<i64>,
    request_id: String,
}

#[derive(Debug, PartialEq, TencentData)]
struct Item {
    id: String,
    state: Option<bool>,
}

#[derive(Debug, PartialEq, TencentResponse)]
struct DeclaringResponse {
    status: Option<String>,
    error: Option<Value>,
}

fn bodies() -> Vec<Value> {
    let item = json!({"Id": "a\nb", "State": true, "Other": [1, {"x": null}]});
    vec![
        json!({"Response": {"TotalCount": u64::MAX, "Price": 1.5, "List": [item], "Drifted": "-7", "RequestId": "r"}}),
        json!({"Response": {"totalcount": 3, "List": [], "Drifted": "", "RequestID": "r"}, "retcode": 0}),
        json!({"Response": {"RequestId": "r", "Error": {"Code": "InternalError.X", "Message": "m"}, "TotalCount": 1}}),
        json!({"Response": {"RequestId": "r", "Error": {"Code": 4100}}}),
        json!({"Response": {"RequestId": null, "DeprecatedWarning": "soon", "Error": null}}),
        json!({"code": 4100, "codeDesc": "AuthFailure", "message": "m"}),
        json!({"Response": {"Status": "s", "Error": {"Code": "X"}, "RequestId": "r"}}),
        json!({"Response": {"Error": {"Code": "X"}, "RequestId": "r"}}),
        json!({"Response": {"Drifted": "x"}}),
        json!({"Response": [1]}),
        json!({}),
    ]
}

/// Decodes a body through each format.
fn through_all<T>(body: &Value) -> Vec<(&'static str, Option<Envelope<T>>)>
where
    T: TencentResponse + serde::de::DeserializeOwned,
{
    let text = body.to_string();
    let packed = rmp_serde::to_vec_named(body).unwrap();
    let mut scratch = text.clone().into_bytes();
    vec![
        ("text", Envelope::from_str(&text).ok()),
        ("serde_json", serde_json::from_str(&text).ok()),
        (
            "serde_json's reader",
            serde_json::from_reader(text.as_bytes()).ok(),
        ),
        ("Value", serde_json::from_value(body.clone()).ok()),
        ("sonic-rs", sonic_rs::from_str(&text).ok()),
        ("simd-json", simd_json::serde::from_slice(&mut scratch).ok()),
        ("MessagePack", rmp_serde::from_slice(&packed).ok()),
    ]
}

/// What a body is to each: decoded, refused with a code, or neither.
#[track_caller]
fn every_format_gives<T>(expected: [&str; 11])
where
    T: TencentResponse + serde::de::DeserializeOwned + std::fmt::Debug + PartialEq,
{
    let bodies = bodies();
    assert_eq!(bodies.len(), expected.len());
    for (body, expected) in bodies.iter().zip(expected) {
        let outcomes = through_all::<T>(body);
        let (_, first) = &outcomes[0];
        for (format, outcome) in &outcomes {
            let told = match outcome.as_ref().map(|envelope| &envelope.result) {
                Some(Ok(_)) => "decoded",
                Some(Err(error)) => error.code().as_str(),
                None => "undecoded",
            };
            assert_eq!(told, expected, "{format}: {body}");
            assert_eq!(outcome, first, "{format}: {body}");
        }
    }
}

#[test]
fn every_format_gives_the_same_envelope() {
    every_format_gives::<DescribeFormatsResponse>([
        "decoded",
        "decoded",
        "InternalError.X",
        "4100",
        "decoded",
        "AuthFailure",
        "X",
        "X",
        "undecoded",
        "undecoded",
        "undecoded",
    ]);
}

#[test]
fn every_format_holds_a_declared_error_back() {
    every_format_gives::<DeclaringResponse>([
        "decoded",
        "decoded",
        "InternalError.X",
        "4100",
        "decoded",
        "AuthFailure",
        "decoded",
        "X",
        "decoded",
        "undecoded",
        "undecoded",
    ]);
}

#[test]
fn an_envelope_is_written_as_the_service_writes_it() {
    #[derive(Debug, PartialEq, serde::Serialize, TencentResponse)]
    #[serde(rename_all = "PascalCase")]
    struct WrittenResponse {
        total_count: u64,
        request_id: String,
    }
    let body = json!({"Response": {"TotalCount": 1, "RequestId": "inner"}}).to_string();
    let mut envelope = Envelope::<WrittenResponse>::from_str(&body).unwrap();
    envelope.request_id = Some("outer".to_owned());
    let written = serde_json::to_string(&envelope).unwrap();
    assert_eq!(
        written,
        r#"{"Response":{"TotalCount":1,"RequestId":"outer"}}"#
    );

    let failed = r#"{"Response":{"Error":{"Code":"A.B","Message":"m"},"RequestId":"r"}}"#;
    let envelope = Envelope::<WrittenResponse>::from_str(failed).unwrap();
    assert_eq!(serde_json::to_string(&envelope).unwrap(), failed);
}

#[derive(Debug, PartialEq, serde::Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
struct AddressResponse {
    #[tencent(lenient)]
    address: std::net::IpAddr,
    #[tencent(lenient)]
    more: Vec<Option<std::net::IpAddr>>,
}

#[test]
fn a_lenient_field_asks_a_binary_format_for_its_own_form_of_a_type() {
    let address = std::net::IpAddr::from([10, 0, 0, 1]);
    let value = AddressResponse {
        address,
        more: vec![None, Some(address)],
    };
    let written = Envelope::success(value, "r");
    let packed = rmp_serde::to_vec_named(&written).unwrap();
    assert_eq!(rmp_serde::from_slice(&packed).ok(), Some(written));
}

#[derive(Debug, PartialEq, serde::Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
struct BinaryResponse {
    status: String,
    error: Binary,
}

#[derive(Debug, PartialEq, serde::Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct Binary {
    address: std::net::IpAddr,
    addresses: Vec<BTreeMap<String, std::net::IpAddr>>,
    choice: Choice,
    bytes: CString,
    names: BTreeMap<i64, String>,
}

#[derive(Debug, PartialEq, serde::Deserialize, serde::Serialize)]
enum Choice {
    Of(std::net::IpAddr),
}

#[test]
fn a_held_error_has_the_form_that_its_type_has_in_a_binary_format() {
    let address = std::net::IpAddr::from([10, 0, 0, 1]);
    let error = Binary {
        address,
        addresses: vec![BTreeMap::from([("a".to_owned(), address)])],
        choice: Choice::Of(address),
        bytes: c"\xff\x01".to_owned(),
        names: BTreeMap::from([(-7, "a".to_owned()), (i64::MAX, "b".to_owned())]),
    };
    let value = BinaryResponse {
        status: "s".to_owned(),
        error,
    };
    let written = Envelope::success(value, "r");
    let packed = rmp_serde::to_vec_named(&written).unwrap();
    let read = rmp_serde::from_slice::<Envelope<BinaryResponse>>(&packed);
    assert_eq!(read.unwrap(), written);
}

#[derive(Debug, Default, PartialEq, serde::Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
struct OptionalResponse {
    total_count: Option<u64>,
}

/// Compact MessagePack writes a struct as an array.
#[test]
fn a_failure_is_written_as_one_in_every_form_of_a_format() {
    let written = Envelope::<OptionalResponse>::failure(ApiError::new("InternalError", "m", "r"));
    for packed in [
        rmp_serde::to_vec(&written),
        rmp_serde::to_vec_named(&written),
    ] {
        let read: Envelope<OptionalResponse> = rmp_serde::from_slice(&packed.unwrap()).unwrap();
        assert_eq!(read.request_id.as_deref(), Some("r"));
        let error = read.into_result().unwrap_err();
        assert_eq!(
            (error.code().as_str(), error.message()),
            ("InternalError", "m")
        );
    }
}
