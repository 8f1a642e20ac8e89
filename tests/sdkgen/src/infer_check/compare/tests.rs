//! Each check, by a value of each type that did not come out as it was sent.

use serde_json::{json, Value};

use super::deviations;
use crate::infer::types::{Member, Object, Type};

fn object<const N: usize>(members: [(&str, Type); N]) -> Object {
    let members = members.into_iter().map(|(key, ty)| Member {
        key: key.to_owned(),
        ty,
    });
    Object(members.collect())
}

/// Where a member of this type deviates, without the start of the path.
fn compared(ty: Type, sent: &Value, kept: &Value) -> Vec<String> {
    let response = object([("Member", ty), ("RequestId", Type::Text)]);
    let body = json!({"Response": {"Member": sent, "RequestId": "r"}});
    let case = json!({"output": body.to_string(), "request_id": "r"});
    let value = json!({"member": kept, "request_id": "r"});
    let outcome = json!({"is": "decoded", "value": value});
    let found = deviations(&response, &case, &outcome);
    let paths = found.into_iter().map(|one| {
        let path = one.strip_prefix("Response.Member").unwrap_or(&one);
        path.split(": ").next().unwrap_or_default().to_owned()
    });
    paths.collect()
}

fn list(ty: Type) -> Type {
    Type::List(Box::new(ty))
}

fn map(ty: Type) -> Type {
    Type::Map(Box::new(ty))
}

fn optional(ty: Type) -> Type {
    Type::Optional(Box::new(ty))
}

fn thing() -> Type {
    Type::Object(object([("Name", Type::Text), ("Size", Type::I64)]))
}

const NONE: [&str; 0] = [];

#[test]
fn a_scalar_is_what_was_sent() {
    assert_eq!(compared(Type::I64, &json!(1), &json!(1)), NONE);
    assert_eq!(compared(Type::I64, &json!(1), &json!(2)), [""]);
    assert_eq!(compared(Type::I64, &json!(1), &json!(1.0)), [""]);
    assert_eq!(compared(Type::Text, &json!("a"), &json!("a")), NONE);
    assert_eq!(compared(Type::Text, &json!("a"), &json!("b")), [""]);
    assert_eq!(compared(Type::Boolean, &json!(true), &Value::Null), [""]);
}

#[test]
fn a_float_is_compared_by_value() {
    assert_eq!(compared(Type::F64, &json!(1), &json!(1.0)), NONE);
    assert_eq!(compared(Type::F64, &json!(1.5), &json!(1.5)), NONE);
    assert_eq!(compared(Type::F64, &json!(1.5), &json!(2.5)), [""]);
    assert_eq!(compared(Type::F64, &json!("1.5"), &json!(1.5)), [""]);
    assert_eq!(compared(Type::F64, &json!("1.5"), &Value::Null), [""]);
}

#[test]
fn an_optional_value_may_be_null_on_both_sides_alone() {
    let (null, one) = (Value::Null, json!(1));
    assert_eq!(compared(optional(Type::I64), &null, &null), NONE);
    assert_eq!(compared(optional(list(Type::I64)), &null, &null), NONE);
    assert_eq!(compared(optional(Type::I64), &one, &one), NONE);
    assert_eq!(compared(optional(Type::I64), &one, &null), [""]);
    assert_eq!(compared(optional(Type::I64), &null, &one), [""]);
    assert_eq!(compared(optional(Type::F64), &one, &json!(1.0)), NONE);
}

#[test]
fn a_list_is_compared_by_element() {
    let floats = || list(Type::F64);
    assert_eq!(compared(floats(), &json!([1, 2]), &json!([1.0, 2.0])), NONE);
    assert_eq!(
        compared(floats(), &json!([1, 2]), &json!([1.0, 3.0])),
        ["[1]"]
    );
    assert_eq!(compared(floats(), &json!([1, 2]), &json!([1.0])), [""]);
    assert_eq!(compared(floats(), &json!([]), &json!([1.0])), [""]);
    assert_eq!(compared(floats(), &json!([]), &Value::Null), [""]);
    assert_eq!(compared(floats(), &json!("a"), &json!("a")), [""]);
}

#[test]
fn a_map_is_compared_by_key() {
    let floats = || map(Type::F64);
    let (sent, kept) = (json!({"a": 1, "b": 2}), json!({"b": 2.0, "a": 1.0}));
    assert_eq!(compared(floats(), &sent, &kept), NONE);
    let other = json!({"a": 1.0, "b": 3.0});
    assert_eq!(compared(floats(), &sent, &other), ["[\"b\"]"]);
    let renamed = json!({"a": 1.0, "c": 2.0});
    assert_eq!(compared(floats(), &sent, &renamed), ["[\"b\"]"]);
    assert_eq!(compared(floats(), &sent, &json!({"a": 1.0})), [""]);
    assert_eq!(compared(floats(), &json!({}), &json!({"a": 1.0})), [""]);
}

#[test]
fn an_object_is_compared_by_its_members_all_of_which_are_declared() {
    let sent = json!({"Name": "a", "Size": 1});
    let kept = json!({"name": "a", "size": 1});
    assert_eq!(compared(thing(), &sent, &kept), NONE);
    assert_eq!(
        compared(list(thing()), &json!([sent]), &json!([kept])),
        NONE
    );
    let other = json!({"name": "b", "size": 2});
    assert_eq!(compared(thing(), &sent, &other), [".Name", ".Size"]);
    let more = json!({"Name": "a", "Size": 1, "More": 1});
    assert_eq!(compared(thing(), &more, &kept), [".More"]);
    assert_eq!(compared(thing(), &json!({}), &json!({})), NONE);
    assert_eq!(compared(thing(), &sent, &Value::Null), [""]);
}

#[test]
fn an_outcome_that_is_no_value_deviates() {
    let response = object([("RequestId", Type::Text)]);
    let case = json!({"output": r#"{"Response":{"RequestId":"r"}}"#, "request_id": "r"});
    let value = json!({"request_id": "r"});
    for (is, count) in [("decoded", 0), ("refused", 1), ("undecoded", 1)] {
        let outcome = json!({"is": is, "value": value});
        assert_eq!(deviations(&response, &case, &outcome).len(), count, "{is}");
    }
    let no_json = json!({"output": "{", "request_id": "r"});
    let outcome = json!({"is": "decoded", "value": value});
    assert_eq!(deviations(&response, &no_json, &outcome).len(), 1);
}

#[test]
fn the_request_id_is_the_expected_one_in_whatever_case_and_type_it_was_sent() {
    let response = object([("RequestId", Type::Text)]);
    let compared = |sent: &str, expected: Value, kept: &str| {
        let case = json!({
            "output": format!(r#"{{"Response":{{{sent}}}}}"#), "request_id": expected,
        });
        let outcome = json!({"is": "decoded", "value": {"request_id": kept}});
        deviations(&response, &case, &outcome).len()
    };
    assert_eq!(compared(r#""requestId":"r""#, json!("r"), "r"), 0);
    assert_eq!(compared(r#""RequestId":7"#, Value::Null, ""), 0);
    assert_eq!(compared("", Value::Null, ""), 0);
    assert_eq!(compared(r#""RequestId":"r""#, json!("r"), "s"), 1);
    assert_eq!(
        compared(r#""RequestId":"r","requestid":"s""#, json!("r"), "r"),
        0
    );
}
