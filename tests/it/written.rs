//! An envelope that is written has one RequestId and one warning: its own.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{json, Value};
use tencent_response::Envelope;

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Written {
    request_id: &'static str,
    total_count: u64,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Flattened {
    total_count: u64,
    #[serde(flatten)]
    rest: BTreeMap<&'static str, &'static str>,
}

/// The text, in which a repeated member stands as often as it was written.
#[track_caller]
fn writes<T: Serialize>(value: T, expected: &str) {
    let text = serde_json::to_string(&Envelope::success(value, "outer")).unwrap();
    assert_eq!(text, expected);
}

#[test]
fn the_own_request_id_of_a_response_is_replaced() {
    writes(
        Written {
            request_id: "inner",
            total_count: 1,
        },
        r#"{"Response":{"TotalCount":1,"RequestId":"outer"}}"#,
    );
    writes(
        BTreeMap::from([("RequestId", "inner"), ("A", "b"), ("Z", "z")]),
        r#"{"Response":{"A":"b","Z":"z","RequestId":"outer"}}"#,
    );
    writes(
        json!({"RequestId": {"a": 1}, "TotalCount": 1}),
        r#"{"Response":{"TotalCount":1,"RequestId":"outer"}}"#,
    );
    writes(
        Flattened {
            total_count: 1,
            rest: BTreeMap::from([("RequestId", "inner"), ("A", "b")]),
        },
        r#"{"Response":{"TotalCount":1,"A":"b","RequestId":"outer"}}"#,
    );
}

#[test]
fn the_request_id_of_what_is_nested_stays() {
    let nested = json!({"Task": {"RequestId": "inner"}});
    writes(
        nested,
        r#"{"Response":{"Task":{"RequestId":"inner"},"RequestId":"outer"}}"#,
    );
    let empty = Envelope::success(BTreeMap::<String, Value>::new(), "");
    let text = serde_json::to_string(&empty).unwrap();
    assert_eq!(text, r#"{"Response":{"RequestId":""}}"#);
}

#[derive(Serialize)]
struct Unit;

#[derive(Serialize)]
struct Pair(u8, u8);

#[derive(Serialize)]
enum Variant {
    Unit,
    Newtype(u8),
    Tuple(u8, u8),
    Struct { member: u8 },
}

#[test]
fn a_struct_without_members_is_written_as_an_empty_response() {
    writes(Unit, r#"{"Response":{"RequestId":"outer"}}"#);
}

#[test]
fn what_is_no_object_is_not_written_as_a_response() {
    fn refuses<T: Serialize>(value: T) {
        let error = serde_json::to_string(&Envelope::success(value, "r")).unwrap_err();
        assert_eq!(error.to_string(), "a response serializes as an object");
    }
    refuses((1, 2));
    refuses(Pair(1, 2));
    refuses(Variant::Unit);
    refuses(Variant::Newtype(1));
    refuses(Variant::Tuple(1, 2));
    refuses(Variant::Struct { member: 1 });
}

#[test]
fn the_own_warning_of_a_response_is_replaced_if_the_envelope_has_one() {
    let warned = |warning: Option<&str>| {
        let value = BTreeMap::from([("A", "b"), ("DeprecatedWarning", "inner")]);
        let mut envelope = Envelope::success(value, "r");
        envelope.deprecated_warning = warning.map(str::to_owned);
        serde_json::to_string(&envelope).unwrap()
    };
    assert_eq!(
        warned(Some("outer")),
        r#"{"Response":{"A":"b","DeprecatedWarning":"outer","RequestId":"r"}}"#
    );
    assert_eq!(
        warned(None),
        r#"{"Response":{"A":"b","DeprecatedWarning":"inner","RequestId":"r"}}"#
    );
    let value = Warned {
        deprecated_warning: None,
    };
    let mut envelope = Envelope::success(value, "r");
    envelope.deprecated_warning = Some("outer".to_owned());
    assert_eq!(
        serde_json::to_string(&envelope).unwrap(),
        r#"{"Response":{"DeprecatedWarning":"outer","RequestId":"r"}}"#
    );
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Warned {
    deprecated_warning: Option<&'static str>,
}
