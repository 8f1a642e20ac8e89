//! Members of every kind: undeclared, repeated, null, raw.

use std::collections::BTreeMap;

use serde_json::value::RawValue;
use serde_json::{json, Map, Value};
use tencent_response::{Envelope, TencentResponse};

use crate::readers::{assert_each, assert_response};

#[derive(Debug, PartialEq, TencentResponse)]
struct RestResponse {
    total_count: Option<u64>,
    #[tencent(extra)]
    rest: BTreeMap<String, Value>,
}

#[test]
fn extra_members_are_values_with_their_numbers() {
    let body = r#"{"Response":{"Float":1.5,"Big":18446744073709551615,"Low":-9223372036854775808,"TotalCount":1,
        "Null":null,"List":[0.5,{"A":-1.25}],"Text":"1.5","Error":null,"RequestId":"r"}}"#;
    let rest = [
        ("Float", json!(1.5)),
        ("Big", json!(u64::MAX)),
        ("Low", json!(i64::MIN)),
        ("Null", Value::Null),
        ("List", json!([0.5, {"A": -1.25}])),
        ("Text", json!("1.5")),
    ];
    let expected = RestResponse {
        total_count: Some(1),
        rest: rest.map(|(name, value)| (name.to_owned(), value)).into(),
    };
    assert_response(body, expected);
}

#[derive(Debug, PartialEq, TencentResponse)]
struct OrderedResponse {
    #[tencent(extra)]
    rest: Map<String, Value>,
}

#[test]
fn extra_members_keep_their_order() {
    let body = r#"{"Response":{"Z":1.5,"A":{"Y":1,"B":2},"M":null,"RequestId":"r"}}"#;
    assert_response(
        body,
        OrderedResponse {
            rest: Map::from_iter([
                ("Z".to_owned(), json!(1.5)),
                ("A".to_owned(), json!({"Y": 1, "B": 2})),
                ("M".to_owned(), Value::Null),
            ]),
        },
    );
    let read = Envelope::<OrderedResponse>::from_str(body).unwrap();
    let written = Value::from(read.result.unwrap().rest).to_string();
    assert_eq!(written, r#"{"Z":1.5,"A":{"Y":1,"B":2},"M":null}"#);
}

#[derive(Debug, Default, PartialEq, TencentResponse)]
struct CountResponse {
    total_count: Option<u64>,
    price: Option<f64>,
    list: Option<Vec<Option<f64>>>,
}

#[test]
fn the_last_of_duplicate_keys_wins() {
    let body = r#"{"Response":{"TotalCount":1,"Price":1.5,"TotalCount":2,"Price":0.5,"RequestId":"a","RequestId":"r"}}"#;
    let expected = CountResponse {
        total_count: Some(2),
        price: Some(0.5),
        list: None,
    };
    assert_response(body, expected);
    let body = r#"{"Response":{"Error":{"Code":1.5},"RequestId":"a"},"Response":{"Price":0.5,"RequestId":"r"}}"#;
    let expected = CountResponse {
        price: Some(0.5),
        ..Default::default()
    };
    assert_response(body, expected);
}

#[test]
fn a_null_is_absent_and_a_null_element_its_types_business() {
    let body = r#"{"Response":{"TotalCount":null,"Price":null,"List":[1.5,null,2],"DeprecatedWarning":null,"RequestId":"r"}}"#;
    let expected = CountResponse {
        list: Some(vec![Some(1.5), None, Some(2.0)]),
        ..Default::default()
    };
    assert_response(body, expected);
    for body in [r#"{"Response":null}"#, r#"{"Response":1.5}"#, "1.5", "null"] {
        assert_each::<CountResponse>(body, None);
    }
}

#[test]
fn a_number_for_the_request_id_is_none() {
    for id in ["1.5", "7", "18446744073709551616", "null", "{}"] {
        let body = format!(r#"{{"Response":{{"Price":0.5,"RequestId":{id}}}}}"#);
        let response = CountResponse {
            price: Some(0.5),
            ..Default::default()
        };
        assert_each(&body, Some(&Envelope::success(response, "")));
    }
}

#[derive(Debug, TencentResponse)]
struct RawResponse {
    raw: Box<RawValue>,
}

#[test]
fn a_raw_value_is_its_text() {
    let body = r#"{"Response":{"Raw":[1.50, 1e3,{"A" :null}],"RequestId":"r"}}"#;
    let raw = |envelope: Envelope<RawResponse>| envelope.result.unwrap().raw.get().to_owned();
    let expected = r#"[1.50, 1e3,{"A" :null}]"#;
    assert_eq!(raw(Envelope::from_str(body).unwrap()), expected);
    assert_eq!(raw(serde_json::from_str(body).unwrap()), expected);
    assert_eq!(
        raw(serde_json::from_slice(body.as_bytes()).unwrap()),
        expected
    );
    assert_eq!(
        raw(serde_json::from_reader(body.as_bytes()).unwrap()),
        expected
    );
}
