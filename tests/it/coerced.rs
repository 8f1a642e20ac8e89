//! What `from_slice_reporting` tells of values read as another kind.

use std::collections::BTreeMap;

use tencent_response::{TencentData, TencentResponse};

#[derive(Debug, PartialEq, TencentResponse)]
#[tencent(lenient, default)]
#[derive(Default)]
struct DriftResponse {
    number: Option<u64>,
    text: Option<String>,
    flag: Option<bool>,
    list: Vec<u64>,
    map: BTreeMap<String, u64>,
    data: Option<Data>,
}

#[derive(Debug, Default, PartialEq, TencentData)]
#[tencent(lenient, default)]
struct Data {
    number: Option<u64>,
    list: Vec<u64>,
}

/// Asserts which values are told of, as path and kind.
#[track_caller]
fn tells(members: &str, expected: &[(&str, &str)]) {
    let body = format!(r#"{{"Response":{{{members},"RequestId":"r"}}}}"#);
    let (read, coerced) = DriftResponse::from_slice_reporting(body.as_bytes()).unwrap();
    let told: Vec<_> = coerced
        .iter()
        .map(|one| (one.path(), one.found()))
        .collect();
    assert_eq!(told, expected, "{body}");
    assert_eq!(read, DriftResponse::from_str(&body).unwrap());
}

#[test]
fn each_kind_that_was_read_as_another_is_told() {
    tells(r#""Text":true"#, &[("Response.Text", "a boolean")]);
    tells(r#""Text":false"#, &[("Response.Text", "a boolean")]);
    tells(r#""Text":7"#, &[("Response.Text", "a number")]);
    tells(r#""Text":-1.5"#, &[("Response.Text", "a number")]);
    tells(r#""Number":"7""#, &[("Response.Number", "a string")]);
    tells(r#""Flag":"True""#, &[("Response.Flag", "a string")]);
    tells(
        r#""List":[1,"2",3,"4"]"#,
        &[
            ("Response.List[1]", "a string"),
            ("Response.List[3]", "a string"),
        ],
    );
    tells(r#""Map":{"a":"1"}"#, &[("Response.Map.a", "a string")]);
    tells(
        r#""Data":{"Number":"1"}"#,
        &[("Response.Data.Number", "a string")],
    );
}

#[test]
fn what_came_as_it_should_is_not_told() {
    tells(
        r#""Text":"true","Number":7,"Flag":true,"List":[1],"Map":{"a":1},"Data":{"Number":1}"#,
        &[],
    );
}

#[test]
fn a_value_that_was_replaced_is_not_told() {
    tells(r#""Number":"1","Number":2"#, &[]);
    tells(
        r#""Number":1,"Number":"2""#,
        &[("Response.Number", "a string")],
    );
    tells(
        r#""Number":"1","Number":"2""#,
        &[("Response.Number", "a string")],
    );
    tells(r#""List":["1","2"],"List":[3]"#, &[]);
    tells(
        r#""List":["1","2"],"List":["3"]"#,
        &[("Response.List[0]", "a string")],
    );
    tells(
        r#""Data":{"Number":"1","List":["1"]},"Data":{"Number":2}"#,
        &[],
    );
    tells(r#""Data":{"Number":"1","Number":2}"#, &[]);
    tells(r#""Map":{"a":"1"},"Map":{"b":2}"#, &[]);
    tells(r#""Number":"1","Number":"","Number":2"#, &[]);
}

#[test]
fn a_value_that_a_null_left_alone_is_told() {
    tells(
        r#""Number":"1","Number":null"#,
        &[("Response.Number", "a string")],
    );
    tells(
        r#""Number":"1","number":2"#,
        &[("Response.Number", "a string")],
    );
}
