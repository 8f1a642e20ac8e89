//! Values at the edge of what their types hold, and just beyond.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::Value;
use tencent_response::{DecodeError, Envelope, Error, TencentData, TencentResponse};

use crate::ways::{all, assert_each, decoded, entry_points, Outcome};

#[derive(Debug, Default, PartialEq, TencentResponse)]
struct DescribeEdgesResponse {
    signed: Option<i64>,
    unsigned: Option<u64>,
    float: Option<f64>,
    single: Option<f32>,
    byte: Option<i8>,
    edge_set: Option<Vec<Edge>>,
    #[tencent(lenient)]
    drifted: Option<i64>,
    #[tencent(lenient)]
    drifted_single: Option<f32>,
}

#[derive(Debug, PartialEq, TencentData)]
struct Edge {
    number: u64,
}

fn body(member: &str, value: &str) -> String {
    format!(r#"{{"Response":{{"{member}":{value},"RequestId":"r"}}}}"#)
}

#[track_caller]
fn refused<'de, T: TencentResponse + serde::Deserialize<'de> + std::fmt::Debug>(
    body: &'de str,
) -> DecodeError {
    match T::from_str(body) {
        Err(Error::Decode(error)) => error,
        other => panic!("{other:?} of {body}"),
    }
}

/// Asserts that a member is refused: where, what was expected, and what was found.
#[track_caller]
fn refused_edge(member: &str, value: &str, path: &str, expected: &str, found: &str) {
    let body = body(member, value);
    let error = refused::<DescribeEdgesResponse>(&body);
    assert_eq!(error.path(), path, "{body}");
    assert_eq!(
        (error.expected(), error.found()),
        (expected, found),
        "{body}"
    );
    assert_eq!(error.request_id(), Some("r"), "{body}");
}

#[test]
fn the_least_and_the_greatest_number_of_a_type_are_read() {
    let text = r#"{"Response":{"Signed":-9223372036854775808,"Unsigned":18446744073709551615,"Byte":-128,
        "Float":1.7976931348623157e308,"EdgeSet":[{"Number":0}],"Drifted":"9223372036854775807","RequestId":"r"}}"#;
    let expected = DescribeEdgesResponse {
        signed: Some(i64::MIN),
        unsigned: Some(u64::MAX),
        float: Some(f64::MAX),
        byte: Some(i8::MIN),
        edge_set: Some(vec![Edge { number: 0 }]),
        drifted: Some(i64::MAX),
        ..Default::default()
    };
    assert_each(&all(text), &decoded(expected, "r"), text);
    let text = r#"{"Response":{"Signed":9223372036854775807,"Float":-1.7976931348623157e308,"Byte":127,
        "Drifted":"-9223372036854775808","RequestId":"r"}}"#;
    let expected = DescribeEdgesResponse {
        signed: Some(i64::MAX),
        float: Some(f64::MIN),
        byte: Some(i8::MAX),
        drifted: Some(i64::MIN),
        ..Default::default()
    };
    assert_each(&all(text), &decoded(expected, "r"), text);
}

#[test]
fn the_least_float_is_read_and_less_is_zero() {
    for (text, float) in [("5e-324", f64::from_bits(1)), ("1e-400", 0.0)] {
        let body = body("Float", text);
        let expected = DescribeEdgesResponse {
            float: Some(float),
            ..Default::default()
        };
        assert_each(&all(&body), &decoded(expected, "r"), &body);
    }
}

#[test]
fn an_integer_beyond_its_type_is_refused_at_its_place() {
    for (member, value, expected) in [
        ("Signed", "9223372036854775808", "i64"),
        ("Signed", "-9223372036854775809", "i64"),
        ("Signed", "18446744073709551616", "i64"),
        ("Unsigned", "18446744073709551616", "u64"),
        ("Unsigned", "-1", "u64"),
        ("Unsigned", "-9223372036854775809", "u64"),
        ("Byte", "128", "i8"),
        ("Byte", "-129", "i8"),
        ("Drifted", "9223372036854775808", "i64"),
        ("Drifted", r#""9223372036854775808""#, "i64"),
        ("Drifted", "18446744073709551616", "i64"),
        ("Drifted", r#""18446744073709551616""#, "i64"),
        ("Drifted", "-9223372036854775809", "i64"),
    ] {
        let path = format!("Response.{member}");
        refused_edge(
            member,
            value,
            &path,
            expected,
            "an integer out of its range",
        );
    }
}

#[test]
fn a_number_beyond_u64_is_refused_at_its_place() {
    refused_edge(
        "EdgeSet",
        r#"[{"Number":18446744073709551615},{"Number":18446744073709551616}]"#,
        "Response.EdgeSet[1].Number",
        "u64",
        "an integer out of its range",
    );
}

#[test]
fn a_number_beyond_f64_is_refused_at_its_place() {
    for (member, value) in [
        ("Float", "1e400"),
        ("Float", "-1e400"),
        ("Float", "1.8e308"),
        ("Signed", "1e400"),
        ("Unsigned", "1e400"),
        ("Drifted", "1e400"),
    ] {
        let path = format!("Response.{member}");
        let expected = "a number within the range of f64";
        refused_edge(member, value, &path, expected, "a number outside it");
    }
    let undeclared = body("Undeclared", "1e400");
    let expected = decoded(DescribeEdgesResponse::default(), "r");
    assert_each(&entry_points(&undeclared), &expected, &undeclared);
}

#[test]
fn a_number_beyond_f32_is_refused_at_its_place() {
    let beyond = format!("1{}", "0".repeat(39));
    for value in ["1e39", "-1e39", "3.4028235677973367e38", &beyond] {
        let expected = "a number within the range of f32";
        let found = "a number outside it";
        refused_edge("Single", value, "Response.Single", expected, found);
        let path = "Response.DriftedSingle";
        refused_edge("DriftedSingle", value, path, expected, found);
        let text = format!("\"{value}\"");
        refused_edge("DriftedSingle", &text, path, expected, found);
    }
    for member in ["Single", "DriftedSingle"] {
        let expected = "a number within the range of f32";
        let path = format!("Response.{member}");
        refused_edge(member, "1e400", &path, expected, "a number outside it");
    }
}

/// A format gives `lenient` its numbers as `f64`.
#[test]
fn a_lenient_number_beyond_f32_is_refused_by_every_way() {
    for value in ["1e39", "-1e39", "1e300", "\"1e39\""] {
        let body = body("DriftedSingle", value);
        assert_each(
            &all::<DescribeEdgesResponse>(&body),
            &Outcome::Undecoded,
            &body,
        );
    }
}

#[test]
fn an_f32_is_read_over_its_whole_range() {
    for (value, single) in [
        ("3.4028235e38", f32::MAX),
        ("-3.4028235e38", f32::MIN),
        ("1e-46", 0.0),
        ("16777217", 16_777_216.0),
        ("18446744073709551615", 18_446_744_073_709_551_616.0),
        ("-7", -7.0),
        ("1.5", 1.5),
    ] {
        let body = format!(
            r#"{{"Response":{{"Single":{value},"DriftedSingle":"{value}","RequestId":"r"}}}}"#
        );
        let as_number = body.replace(&format!("\"{value}\""), value);
        let expected = DescribeEdgesResponse {
            single: Some(single),
            drifted_single: Some(single),
            ..Default::default()
        };
        let expected = decoded(expected, "r");
        assert_each(&all(&body), &expected, &body);
        assert_each(&all(&as_number), &expected, &as_number);
    }
}

#[test]
fn a_minus_zero_is_an_integers_zero_and_a_floats_negative_zero() {
    let body = r#"{"Response":{"Signed":-0,"Unsigned":-0,"Float":-0,"Single":-0,"Byte":-0,"EdgeSet":[{"Number":-0}],
        "RequestId":"r"}}"#;
    let read = DescribeEdgesResponse::from_str(body).unwrap();
    assert_eq!((read.signed, read.unsigned), (Some(0), Some(0)));
    assert_eq!(
        (read.byte, read.edge_set),
        (Some(0), Some(vec![Edge { number: 0 }]))
    );
    assert!(read
        .float
        .is_some_and(|zero| zero == 0.0 && zero.is_sign_negative()));
    assert!(read
        .single
        .is_some_and(|zero| zero == 0.0 && zero.is_sign_negative()));
    refused_edge(
        "Signed",
        "-0.0",
        "Response.Signed",
        "i64",
        "a floating-point number",
    );
}

#[test]
fn a_text_that_is_no_integer_is_refused_at_its_place() {
    for text in [
        " 23 ", "23 ", "\u{663}", "\u{ff11}", "1_000", "0x10", "--1", "-",
    ] {
        let value = Value::from(text).to_string();
        let found = "a string that is not a number";
        refused_edge("Drifted", &value, "Response.Drifted", "i64", found);
    }
    for text in ["1e3", "1.0"] {
        let value = Value::from(text).to_string();
        let found = "a floating-point number";
        refused_edge("Drifted", &value, "Response.Drifted", "i64", found);
    }
}

#[derive(Debug, PartialEq, TencentResponse)]
struct NameResponse<'a> {
    name: Option<&'a str>,
    title: Option<Cow<'a, str>>,
    name_set: Option<Vec<&'a str>>,
    digest: Option<&'a [u8]>,
    #[tencent(borrow)]
    name_map: Option<BTreeMap<&'a str, u8>>,
    #[tencent(lenient)]
    drifted: Option<&'a str>,
}

#[track_caller]
fn refused_name(member: &str, value: &str, path: &str, expected: &str, found: &str) {
    let body = body(member, value);
    let error = refused::<NameResponse>(&body);
    assert_eq!((error.path(), error.request_id()), (path, Some("r")));
    assert_eq!(
        (error.expected(), error.found()),
        (expected, found),
        "{body}"
    );
}

#[test]
fn text_with_an_escape_cannot_be_borrowed_alone() {
    for (member, value, path) in [
        ("Name", r#""\u0041""#, "Response.Name"),
        ("Name", r#""a\n""#, "Response.Name"),
        ("NameSet", r#"["a","\/"]"#, "Response.NameSet[1]"),
        ("NameMap", r#"{"a":1,"\n":1}"#, r"Response.NameMap.\n"),
        ("Drifted", r#""a\n""#, "Response.Drifted"),
    ] {
        let expected = "text without escapes, or a field of `Cow<str>`";
        refused_name(member, value, path, expected, "text with escapes");
    }
    let expected = "text without escapes, or a field of `Cow<[u8]>`";
    refused_name(
        "Digest",
        r#""a\n""#,
        "Response.Digest",
        expected,
        "text with escapes",
    );
}

#[test]
fn what_is_no_text_cannot_be_borrowed_as_text() {
    for (member, value, found) in [
        ("Name", "7", "a number"),
        ("Name", "[]", "an array"),
        ("Drifted", "7", "a number"),
        ("Drifted", "true", "a boolean"),
        ("Drifted", "18446744073709551616", "a number"),
    ] {
        let path = format!("Response.{member}");
        refused_name(member, value, &path, "a borrowed string", found);
    }
    refused_name(
        "Digest",
        "[]",
        "Response.Digest",
        "a borrowed byte array",
        "an array",
    );
}

#[test]
fn text_with_an_escape_is_owned_by_a_cow() {
    let escaped = body("Title", r#""\u0041\n""#);
    let read = NameResponse::from_str(&escaped).unwrap().title;
    assert!(matches!(&read, Some(Cow::Owned(title)) if title == "A\n"));
    let plain = body("Title", r#""A""#);
    let read = NameResponse::from_str(&plain).unwrap().title;
    assert!(matches!(read, Some(Cow::Borrowed("A"))));
}

#[derive(Debug, PartialEq, TencentResponse)]
struct RestResponse {
    total_count: Option<u64>,
    #[tencent(extra)]
    rest: BTreeMap<String, Value>,
}

#[test]
fn a_hundred_thousand_extra_members_are_kept_nulls_too() {
    let value = |number: u64| match number % 2 {
        0 => Value::Null,
        _ => Value::from(number),
    };
    let rest = |number| (format!("Member{number}"), value(number));
    let rest: BTreeMap<_, _> = (0..100_000).map(rest).collect();
    let mut members: Vec<_> = rest
        .iter()
        .map(|(name, value)| format!("\"{name}\":{value}"))
        .collect();
    members.insert(50_000, r#""TotalCount":7"#.to_owned());
    let body = format!(
        r#"{{"Response":{{{},"RequestId":"r"}}}}"#,
        members.join(",")
    );
    let expected = RestResponse {
        total_count: Some(7),
        rest,
    };
    assert_eq!(expected.rest.len(), 100_000);
    assert_each(
        &all(&body),
        &decoded(expected, "r"),
        "a body too long to show",
    );
}

#[derive(Debug, TencentResponse)]
#[allow(dead_code, reason = "the bodies here do not decode")]
struct DeclaringResponse {
    status: Option<String>,
    error: Option<Edge>,
}

#[test]
fn a_declared_error_of_the_wrong_type_is_refused_at_its_place() {
    for (error, within, expected, found, offset) in [
        ("7", "", "an object", "a number", 0),
        (r#""text""#, "", "an object", "a string", 0),
        ("[1]", "", "an object", "an array", 0),
        (r#"{"Number":"x"}"#, ".Number", "u64", "a string", 10),
        (
            r#"{"Code":"X","Number":-1}"#,
            ".Number",
            "u64",
            "an integer out of its range",
            21,
        ),
        ("{}", "", "a field `Number`", "none", 0),
        (
            r#"{"number_":1}"#,
            "",
            "a field `Number`",
            "none, the nearest is `number_`",
            0,
        ),
    ] {
        for (before, after) in [
            (
                "{\"Response\":{\n \"Error\":",
                r#","Status":"s","RequestId":"r"}}"#,
            ),
            (
                "{\"Response\":{\"RequestId\":\"r\",\"Status\":\"s\",\n \"Error\":",
                "}}",
            ),
        ] {
            let body = format!("{before}{error}{after}");
            let refused = refused::<DeclaringResponse>(&body);
            assert_eq!(
                (refused.expected(), refused.found()),
                (expected, found),
                "{body}"
            );
            assert_eq!(refused.path(), format!("Response.Error{within}"), "{body}");
            assert_eq!(
                (refused.line(), refused.column()),
                (2, 10 + offset),
                "{body}"
            );
            assert_eq!(refused.request_id(), Some("r"), "{body}");
        }
    }
}

#[test]
fn what_fails_beside_a_declared_error_is_blamed_at_its_own_place() {
    for (body, path) in [
        (
            r#"{"Response":{"Error":{"Number":1},"Status":7,"RequestId":"r"}}"#,
            "Response.Status",
        ),
        (
            r#"{"Response":{"Error":{"Number":1},"Status":"s","RequestId":"r"}]"#,
            "Response",
        ),
        (
            r#"{"Response":{"Error":{"Number":x},"Status":"s","RequestId":"r"}}"#,
            "Response.Error.Number",
        ),
    ] {
        assert_eq!(refused::<DeclaringResponse>(body).path(), path, "{body}");
    }
}

#[derive(Debug, PartialEq, TencentResponse)]
struct BlankErrorResponse<'a> {
    status: Option<&'a str>,
    #[tencent(lenient)]
    error: Option<i64>,
    later: Option<u64>,
}

#[test]
fn the_members_behind_a_declared_error_are_read_whatever_it_holds() {
    for (value, error) in [
        (r#""""#, None),
        ("null", None),
        ("7", Some(7)),
        (r#""7""#, Some(7)),
    ] {
        let body = format!(
            r#"{{"Response":{{"Status":"s","Error":{value},"Later":5,"RequestId":"r"}}, "After":[{{}}]}}"#
        );
        let read = Envelope::<BlankErrorResponse>::from_str(&body).unwrap();
        let expected = BlankErrorResponse {
            status: Some("s"),
            error,
            later: Some(5),
        };
        assert_eq!(read, Envelope::success(expected, "r"), "{body}");
    }
}
