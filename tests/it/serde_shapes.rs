//! Types of serde's own derive: structs written as arrays, and enums with data wherever they stand.

use std::time::Duration;

use serde::Deserialize;
use tencent_response::{TencentData, TencentResponse};

use crate::member::{agrees, agrees_as_error, agrees_as_extra};
use crate::ways::{all, assert_each, decoded, Outcome};

#[derive(Debug, PartialEq, Deserialize)]
struct Point {
    x: i64,
    #[serde(default)]
    y: i64,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Nothing {}

#[derive(Debug, PartialEq, Deserialize)]
struct Unit;

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Nested {
    at: Point,
    name: String,
}

#[derive(Debug, PartialEq, Deserialize)]
enum State {
    Idle,
    Code(String),
    Range(u8, u8),
    At { x: i64, y: i64 },
}

#[derive(Debug, PartialEq, TencentData)]
struct Ours {
    x: i64,
}

#[test]
fn a_struct_written_as_an_array_is_read_as_serde_json_reads_it() {
    for fragment in [
        "[1,2]",
        "[1]",
        "[]",
        "[1,2,3]",
        "[1,2}",
        r#"["a",2]"#,
        r#"{"x":1}"#,
        "[[1,2]]",
        "7",
        "null",
    ] {
        agrees::<Point>(fragment);
        agrees_as_extra::<Point>(fragment);
        agrees_as_error::<Point>(fragment);
        agrees::<Nothing>(fragment);
        agrees::<Unit>(fragment);
    }
    for fragment in [
        r#"[[1,2],"a"]"#,
        r#"[{"x":1},"a"]"#,
        r#"{"at":[1,2],"name":"a"}"#,
        r#"[[1,2],"a",3]"#,
    ] {
        agrees::<Nested>(fragment);
        agrees::<Vec<Nested>>(&format!("[{fragment},{fragment}]"));
    }
}

#[test]
fn a_duration_written_as_an_array_is_read() {
    for fragment in ["[1,2]", r#"{"secs":1,"nanos":2}"#, "[1]", "[1,2,3]", "[]"] {
        agrees::<Duration>(fragment);
    }
}

#[test]
fn a_variant_with_fields_written_as_an_array_is_read() {
    for fragment in [
        r#"{"At":[1,2]}"#,
        r#"{"At":{"x":1,"y":2}}"#,
        r#"{"At":[1]}"#,
        r#"{"At":[1,2,3]}"#,
        r#"{"At":[1,2}}"#,
        r#"{"Range":[1,2]}"#,
        r#"{"Range":{"0":1}}"#,
        r#"{"Code":"a"}"#,
        r#"{"Code":"a","Idle":null}"#,
        r#""Idle""#,
        r#"{"Idle":null}"#,
        r#""Code""#,
        "{}",
        "7",
    ] {
        agrees::<State>(fragment);
        agrees_as_extra::<State>(fragment);
        agrees_as_error::<State>(fragment);
    }
}

/// The names of its members follow from the fields of a data type: it is an object only.
#[test]
fn a_data_type_is_no_array() {
    agrees::<Ours>("[1]");
    agrees::<Ours>("[]");
}

#[derive(Debug, PartialEq, TencentResponse)]
struct StateResponse {
    status: Option<String>,
    error: Option<State>,
}

#[test]
fn a_declared_error_is_an_enum_with_data_in_every_way() {
    for (value, state) in [
        (r#"{"Code":"X"}"#, State::Code("X".to_owned())),
        (r#""Idle""#, State::Idle),
        (r#"{"Range":[1,2]}"#, State::Range(1, 2)),
        (r#"{"At":{"x":1,"y":2}}"#, State::At { x: 1, y: 2 }),
    ] {
        for body in [
            format!(r#"{{"Response":{{"Error":{value},"Status":"s","RequestId":"r"}}}}"#),
            format!(r#"{{"Response":{{"Status":"s","RequestId":"r","Error":{value}}}}}"#),
        ] {
            let expected = StateResponse {
                status: Some("s".to_owned()),
                error: Some(match &state {
                    State::Idle => State::Idle,
                    State::Code(code) => State::Code(code.clone()),
                    State::Range(from, to) => State::Range(*from, *to),
                    State::At { x, y } => State::At { x: *x, y: *y },
                }),
            };
            assert_each(&all(&body), &decoded(expected, "r"), &body);
        }
    }
}

#[test]
fn a_declared_error_that_is_no_variant_is_refused_in_every_way() {
    for value in ["7", "-7.5", "true", "[]"] {
        let body = format!(r#"{{"Response":{{"Error":{value},"Status":"s","RequestId":"r"}}}}"#);
        assert_each(&all::<StateResponse>(&body), &Outcome::Undecoded, &body);
    }
}
