//! An envelope that is written has one RequestId: its own.

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
