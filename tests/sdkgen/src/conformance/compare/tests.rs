//! Each check, by an outcome that only it can find fault with.

use std::path::PathBuf;

use serde_json::{json, Value};

use super::tally;
use crate::conformance::{Entry, Tally};
use crate::description::Description;
use crate::emit::Options;

const DESCRIPTION: &str = r#"{
    "metadata": {"apiVersion": "2026-01-01", "serviceShortName": "demo"},
    "actions": {"ListThings": {"name": "Lists things", "output": "ListThingsResponse"}},
    "objects": {
        "ListThingsResponse": {"members": [
            {"name": "Count", "type": "int", "member": "int64"},
            {"name": "Things", "type": "list", "member": "Thing"},
            {"name": "RequestId", "type": "string", "member": "string"}
        ]},
        "Thing": {"members": [
            {"name": "Name", "type": "string", "member": "string"},
            {"name": "Sizes", "type": "list", "member": "int64"}
        ]}
    }
}"#;

fn deviations(case: &Value, outcome: &Value) -> Vec<String> {
    let entry = Entry {
        edition: "cn".to_owned(),
        service: "demo".to_owned(),
        folder: PathBuf::new(),
        description: Description::parse(DESCRIPTION).unwrap(),
    };
    let mut counted = Tally::default();
    tally(&mut counted, &entry, case, outcome, &Options::default());
    assert_eq!(counted.cases, 1);
    counted.deviations
}

fn success() -> (Value, Value) {
    let members = json!({
        "Count": 9_007_199_254_740_993_u64,
        "Things": [{"Name": "a", "Sizes": [1, 2]}],
        "RequestId": "r",
    });
    let output = json!({"Response": members}).to_string();
    let case = json!({
        "action": "ListThings", "index": 0, "expect": "success", "decodes": true, "request_id": "r", "output": output,
    });
    let outcome = json!({"is": "decoded", "request_id": "r", "value": members});
    (case, outcome)
}

fn failure() -> (Value, Value) {
    let case = json!({
        "action": "ListThings", "index": 0, "expect": "failure", "code": "A.B", "message": "m", "request_id": "r",
        "output": "",
    });
    let outcome = json!({"is": "refused", "request_id": "r", "code": "A.B", "message": "m", "envelope": true});
    (case, outcome)
}

fn undecoded(expect: &str) -> (Value, Value) {
    let case = json!({"action": "ListThings", "index": 0, "expect": expect, "decodes": false, "request_id": "r"});
    let outcome = json!({"is": "undecoded", "request_id": "r", "error": "e", "envelope": true});
    (case, outcome)
}

/// Asserts that what agrees has no deviation, and with one value of the outcome exchanged has one.
#[track_caller]
fn is_found((case, outcome): (Value, Value), pointer: &str, wrong: Value) {
    assert_eq!(deviations(&case, &outcome), [""; 0]);
    let mut outcome = outcome;
    *outcome.pointer_mut(pointer).unwrap() = wrong;
    let found = deviations(&case, &outcome);
    assert_eq!(found.len(), 1, "{pointer}: {found:?}");
}

#[test]
fn another_outcome_is_found() {
    is_found(success(), "/is", json!("undecoded"));
    is_found(failure(), "/is", json!("undecoded"));
    is_found(failure(), "/is", json!("panicked"));
    for expect in ["success", "no_envelope", "not_json"] {
        is_found(undecoded(expect), "/is", json!("refused"));
    }
}

#[test]
fn another_request_id_is_found() {
    is_found(success(), "/request_id", json!("other"));
    is_found(success(), "/request_id", Value::Null);
    is_found(failure(), "/request_id", json!("other"));
    is_found(undecoded("success"), "/request_id", Value::Null);
}

#[test]
fn another_code_or_message_is_found() {
    is_found(failure(), "/code", json!("A"));
    is_found(failure(), "/message", json!(""));
}

#[test]
fn an_envelope_that_disagrees_is_found() {
    is_found(failure(), "/envelope", json!(false));
    is_found(undecoded("success"), "/envelope", json!(false));
    is_found(undecoded("not_json"), "/envelope", json!(false));
}

#[test]
fn a_lost_member_is_found() {
    is_found(success(), "/value/Count", Value::Null);
    is_found(success(), "/value/Count", json!(9_007_199_254_740_992_u64));
    is_found(success(), "/value/Things", Value::Null);
    is_found(success(), "/value/Things", json!([]));
    is_found(success(), "/value/Things/0/Name", Value::Null);
    is_found(success(), "/value/Things/0/Sizes", json!([1]));
    is_found(success(), "/value/RequestId", json!(""));
}
