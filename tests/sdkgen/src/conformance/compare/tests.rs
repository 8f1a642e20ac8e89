//! Each check, by an outcome that is damaged in one place, which only that check can find fault with.

use std::path::PathBuf;

use serde_json::{json, Value};

use super::{tally, Entry, Tally};
use crate::description::Description;
use crate::emit::{times, Lenient, Options, Time};

const DESCRIPTION: &str = r#"{
    "metadata": {"apiVersion": "2026-01-01", "serviceShortName": "demo"},
    "actions": {"DescribeThings": {"output": "DescribeThingsResponse"}},
    "objects": {
        "DescribeThingsResponse": {"members": [
            {"name": "TotalCount", "type": "int", "member": "int64"},
            {"name": "Things", "type": "list", "member": "Thing"},
            {"name": "First", "type": "object", "member": "Thing"},
            {"name": "Loads", "type": "list", "member": "float"},
            {"name": "CreatedAt", "type": "string", "member": "datetime_iso"},
            {"name": "Note", "type": "string", "member": "string"},
            {"name": "RequestId", "type": "string", "member": "string"}
        ]},
        "Thing": {"members": [
            {"name": "Name", "type": "string", "member": "string"},
            {"name": "CPU", "type": "float", "member": "float"},
            {"name": "Tags", "type": "list", "member": "string"}
        ]}
    }
}"#;

fn entry() -> Entry {
    Entry {
        edition: "cn".to_owned(),
        service: "demo".to_owned(),
        folder: PathBuf::new(),
        description: Description::parse(DESCRIPTION).unwrap(),
    }
}

/// A documented success, and how it comes out.
fn success() -> (Value, Value) {
    let response = json!({
        "TotalCount": 9_007_199_254_740_993_i64,
        "Things": [{"Name": "a", "CPU": 1.5, "Tags": ["x"]}, {"Name": null}],
        "Undeclared": 1,
        "RequestId": "6f1d4c52",
    });
    let body = json!({"Response": response}).to_string();
    let case = json!({
        "action": "DescribeThings", "index": 0, "output": body,
        "expect": "success", "decodes": true, "decodes_lenient": true, "request_id": "6f1d4c52",
    });
    (
        case,
        json!({"is": "decoded", "request_id": "6f1d4c52", "value": response}),
    )
}

/// A documented failure, and how it comes out.
fn failure() -> (Value, Value) {
    let case = json!({
        "action": "DescribeThings", "index": 0, "output": "", "expect": "failure",
        "code": "ResourceNotFound.Thing", "message": "No thing.", "request_id": "6f1d4c53",
    });
    let outcome = json!({
        "is": "refused", "code": "ResourceNotFound.Thing", "message": "No thing.",
        "request_id": "6f1d4c53", "envelope": true,
    });
    (case, outcome)
}

/// A documented answer that is no envelope, and how it comes out.
fn no_envelope() -> (Value, Value) {
    let (mut case, mut outcome) = misfit();
    case["expect"] = json!("no_envelope");
    case["request_id"] = Value::Null;
    outcome["request_id"] = Value::Null;
    (case, outcome)
}

/// A documented body that does not decode, and how it comes out.
fn misfit() -> (Value, Value) {
    let (mut case, _) = success();
    case["decodes"] = json!(false);
    (
        case,
        json!({"is": "undecoded", "request_id": "6f1d4c52", "error": "..", "envelope": true}),
    )
}

fn deviations((case, outcome): (Value, Value), options: &Options) -> Vec<String> {
    let mut found = Tally::default();
    tally(&mut found, &entry(), &case, &outcome, options);
    assert_eq!(found.cases, 1);
    assert_eq!(found.decoded + found.refused + found.undecoded, 1);
    found.deviations
}

/// What the checker says of an outcome that is damaged in one place.
fn damaged(pair: fn() -> (Value, Value), pointer: &str, value: Value) -> Vec<String> {
    let (case, mut outcome) = pair();
    *outcome.pointer_mut(pointer).unwrap() = value;
    deviations((case, outcome), &Options::default())
}

fn one(deviations: &[String], wanted: &str) {
    let [deviation] = deviations else {
        panic!("{deviations:?}")
    };
    assert_eq!(
        *deviation,
        format!("2026-01-01 \"DescribeThings\" 0: {wanted}")
    );
}

#[test]
fn nothing_deviates_where_nothing_is_damaged() {
    for pair in [success, failure, misfit, no_envelope] {
        assert_eq!(
            deviations(pair(), &Options::default()),
            Vec::<String>::new()
        );
    }
}

#[test]
fn a_lost_member_deviates_wherever_it_is() {
    one(
        &damaged(success, "/value/TotalCount", Value::Null),
        "Response.TotalCount: sent 9007199254740993, kept null",
    );
    one(
        &damaged(success, "/value/Things/0/CPU", Value::Null),
        "Response.Things[0].CPU: sent 1.5, kept null",
    );
    one(
        &damaged(success, "/value/Things/0/Tags", json!([])),
        "Response.Things[0].Tags: sent [\"x\"], kept []",
    );
    let lost = damaged(success, "/value/Things", json!([]));
    assert!(
        lost[0].contains("Response.Things: sent [{") && lost.len() == 1,
        "{lost:?}"
    );
}

#[test]
fn a_wrong_value_deviates_by_a_single_digit_or_type() {
    one(
        &damaged(
            success,
            "/value/TotalCount",
            json!(9_007_199_254_740_992_i64),
        ),
        "Response.TotalCount: sent 9007199254740993, kept 9007199254740992",
    );
    one(
        &damaged(success, "/value/Things/0/Name", json!("b")),
        "Response.Things[0].Name: sent \"a\", kept \"b\"",
    );
    one(
        &damaged(success, "/value/Things/0/CPU", json!("1.5")),
        "Response.Things[0].CPU: sent 1.5, kept \"1.5\"",
    );
}

#[test]
fn another_outcome_deviates() {
    for (pair, expected) in [
        (success as fn() -> _, "decoded"),
        (failure, "refused"),
        (misfit, "undecoded"),
        (no_envelope, "undecoded"),
    ] {
        for other in ["decoded", "refused", "undecoded", "panicked", "unknown"] {
            let found = damaged(pair, "/is", json!(other));
            let wanted = format!("expected {expected}, got");
            assert_eq!(
                found.iter().any(|one| one.contains(&wanted)),
                other != expected,
                "{found:?}"
            );
        }
    }
}

#[test]
fn a_body_that_decodes_although_it_must_not_deviates() {
    let (mut case, outcome) = success();
    case["decodes"] = json!(false);
    let found = deviations((case, outcome), &Options::default());
    assert!(found[0].contains("expected undecoded, got"), "{found:?}");
}

#[test]
fn another_code_message_or_envelope_deviates() {
    one(
        &damaged(failure, "/code", json!("ResourceNotFound")),
        "code: expected \"ResourceNotFound.Thing\", got \"ResourceNotFound\"",
    );
    one(
        &damaged(failure, "/message", json!("")),
        "message: expected \"No thing.\", got \"\"",
    );
    one(
        &damaged(failure, "/envelope", json!(false)),
        "envelope: expected true, got false",
    );
    one(
        &damaged(misfit, "/envelope", json!(false)),
        "envelope: expected true, got false",
    );
}

#[test]
fn another_request_id_deviates_of_a_value_and_of_either_error() {
    for (pair, id) in [
        (success as fn() -> _, "6f1d4c52"),
        (failure, "6f1d4c53"),
        (misfit, "6f1d4c52"),
    ] {
        for wrong in [Value::Null, json!("other")] {
            let wanted = format!("request_id: expected \"{id}\", got {wrong}");
            one(&damaged(pair, "/request_id", wrong), &wanted);
        }
    }
}

#[test]
fn an_action_that_is_not_described_deviates() {
    let (mut case, outcome) = success();
    case["action"] = json!("Nothing");
    let found = deviations((case, outcome), &Options::default());
    assert!(
        found[0].ends_with("an action that is not described"),
        "{found:?}"
    );
}

#[test]
fn leniently_text_may_come_out_as_the_number_it_is_and_as_no_other() {
    let lenient = Options {
        lenient: Lenient::all(),
        ..Options::default()
    };
    let sent = |sent: Value, kept: Value| {
        let (mut case, mut outcome) = success();
        case["output"] = json!(json!({"Response": {"TotalCount": sent}}).to_string());
        outcome["value"] = json!({"TotalCount": kept});
        deviations((case, outcome), &lenient).len()
    };
    assert_eq!(sent(json!("23"), json!(23)), 0);
    assert_eq!(sent(json!(""), Value::Null), 0);
    assert_eq!(sent(json!("True"), json!(true)), 0);
    assert_eq!(sent(json!("23"), json!(24)), 1);
    assert_eq!(sent(json!("x"), Value::Null), 1);
    assert_eq!(sent(json!("false"), json!(true)), 1);
}

#[test]
fn a_name_in_another_case_is_lost_only_if_the_field_takes_it() {
    let (mut case, mut outcome) = success();
    case["output"] = json!(json!({"Response": {"totalCount": 1, "cpu": 2}}).to_string());
    outcome["value"] = json!({"TotalCount": null});
    one(
        &deviations((case, outcome), &Options::default()),
        "Response.TotalCount: sent 1, kept null",
    );
}

#[test]
fn each_outcome_is_counted_once() {
    let mut found = Tally::default();
    for (pair, times) in [
        (success as fn() -> (Value, Value), 3),
        (failure, 2),
        (misfit, 1),
        (no_envelope, 1),
    ] {
        for _ in 0..times {
            let (case, outcome) = pair();
            tally(&mut found, &entry(), &case, &outcome, &Options::default());
        }
    }
    assert_eq!(found.cases, 7);
    let outcomes = (found.decoded, found.refused, found.undecoded);
    assert_eq!(outcomes, (3, 2, 2));
}

/// How many members deviate, if a body of the first members comes out as the second.
fn kept(sent: Value, kept: Value, options: &Options) -> usize {
    let (mut case, mut outcome) = success();
    case["output"] = json!(json!({"Response": sent}).to_string());
    outcome["value"] = kept;
    deviations((case, outcome), options).len()
}

fn plainly(sent: Value, kept: Value) -> usize {
    self::kept(sent, kept, &Options::default())
}

#[test]
fn an_object_is_compared_by_its_declared_members() {
    let sent = || json!({"First": {"Name": "a", "CPU": 1.5, "Undeclared": 1}});
    assert_eq!(
        plainly(sent(), json!({"First": {"Name": "a", "CPU": 1.5}})),
        0
    );
    assert_eq!(
        plainly(sent(), json!({"First": {"Name": "b", "CPU": 2.5}})),
        2
    );
    assert_eq!(plainly(sent(), json!({"First": {}})), 2);
    for lost in [Value::Null, json!("a"), json!([])] {
        let undeclared = json!({"First": {"Undeclared": 1}});
        assert_eq!(plainly(undeclared, json!({ "First": lost })), 1);
        assert_eq!(plainly(sent(), json!({ "First": lost })), 1);
    }
    assert_eq!(plainly(json!({"First": "a"}), json!({"First": {}})), 1);
    assert_eq!(plainly(json!({"First": null}), json!({})), 0);
}

#[test]
fn a_request_id_that_is_no_text_may_come_out_as_anything() {
    for sent in [json!(7), json!({}), json!(false)] {
        assert_eq!(
            plainly(json!({ "RequestId": sent }), json!({"RequestId": ""})),
            0
        );
    }
    let text = || json!({"RequestId": "6f1d4c52"});
    assert_eq!(plainly(text(), text()), 0);
    assert_eq!(plainly(text(), json!({"RequestId": ""})), 1);
    assert_eq!(plainly(json!({"Note": 7}), json!({"Note": ""})), 1);
}

#[test]
fn floats_are_compared_by_value_and_integers_by_digit() {
    let loads = |loads: Value| json!({ "Loads": loads });
    assert_eq!(plainly(loads(json!([1, 2.5])), loads(json!([1.0, 2.5]))), 0);
    assert_eq!(plainly(loads(json!([1.0, 2.5])), loads(json!([1, 2.5]))), 0);
    assert_eq!(plainly(loads(json!([1, 2.5])), loads(json!([1.0]))), 1);
    assert_eq!(
        plainly(loads(json!([1, 2.5])), loads(json!([1.0, 2.25]))),
        1
    );
    let count = |count: Value| json!({ "TotalCount": count });
    assert_eq!(plainly(count(json!(1)), count(json!(1.0))), 0);
    assert_eq!(plainly(count(json!(1)), count(json!(1.5))), 1);
    assert_eq!(plainly(count(json!(2)), count(json!(1))), 1);
}

#[test]
fn leniently_digits_are_compared_too() {
    let lenient = Options {
        lenient: Lenient::all(),
        ..Options::default()
    };
    let leniently = |sent: Value, came: Value| kept(sent, came, &lenient);
    let loads = |loads: Value| json!({ "Loads": loads });
    assert_eq!(
        leniently(loads(json!(["1", "2.50"])), loads(json!([1, 2.5]))),
        0
    );
    assert_eq!(
        leniently(loads(json!(["1", "2.50"])), loads(json!([1, 2.25]))),
        1
    );
    assert_eq!(leniently(loads(json!(["1"])), loads(json!([1, 2]))), 1);
    let count = |count: Value| json!({ "TotalCount": count });
    let (digits, next) = ("9007199254740993", 9_007_199_254_740_992_i64);
    assert_eq!(leniently(count(json!(digits)), count(json!(next + 1))), 0);
    assert_eq!(leniently(count(json!(digits)), count(json!(next))), 1);
    assert_eq!(leniently(json!({"Note": 1.5}), json!({"Note": "1.5"})), 0);
    assert_eq!(leniently(json!({"Note": 1.5}), json!({"Note": "2.5"})), 1);
    assert_eq!(leniently(json!({"Note": true}), json!({"Note": "true"})), 0);
    assert_eq!(
        leniently(json!({"Note": true}), json!({"Note": "false"})),
        1
    );
}

#[test]
fn times_of_a_type_are_compared_as_moments() {
    let typed = Options {
        time: Time::Crate(times::Library::Jiff),
        ..Options::default()
    };
    let (sent, same, other) = (
        "2026-01-01T08:00:00+08:00",
        "2026-01-01T00:00:00Z",
        "2026-01-01T00:00:01Z",
    );
    let at = |time: &str| json!({ "CreatedAt": time });
    assert_eq!(kept(at(sent), at(same), &typed), 0);
    assert_eq!(kept(at(sent), at(other), &typed), 1);
    assert_eq!(kept(at(sent), json!({"CreatedAt": null}), &typed), 1);
    assert_eq!(kept(at(""), json!({"CreatedAt": null}), &typed), 0);
    assert_eq!(kept(at(sent), json!({"CreatedAt": 7}), &typed), 1);
    assert_eq!(kept(at(""), json!({"CreatedAt": 7}), &typed), 1);
    assert_eq!(plainly(at(sent), at(same)), 1);
    let note = |time: &str| json!({ "Note": time });
    assert_eq!(kept(note(sent), note(same), &typed), 1);
    assert_eq!(kept(note("a"), json!({"Note": null}), &typed), 1);
    assert_eq!(plainly(note(""), json!({"Note": null})), 1);
}
