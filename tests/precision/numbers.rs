//! Numbers, exactly as their types hold them.

use serde_json::json;
use tencent_response::TencentResponse;

use crate::readers::{assert_each, assert_refused_as_text, assert_response};

#[derive(Debug, Default, PartialEq, TencentResponse)]
struct DescribeNumbersResponse {
    signed: Option<i64>,
    unsigned: Option<u64>,
    float: Option<f64>,
    single: Option<f32>,
    signed_set: Option<Vec<i64>>,
    small: Option<Box<u8>>,
}

fn body(member: &str, value: &str) -> String {
    format!(r#"{{"Response":{{"{member}":{value},"RequestId":"r"}}}}"#)
}

#[test]
fn an_i64_is_read_over_its_whole_range() {
    for signed in [
        i64::MIN,
        i64::MIN + 1,
        -(1 << 53) - 1,
        -1,
        0,
        1,
        (1 << 53) + 1,
        i64::MAX,
    ] {
        let expected = DescribeNumbersResponse {
            signed: Some(signed),
            ..Default::default()
        };
        assert_response(&body("Signed", &signed.to_string()), expected);
        let expected = DescribeNumbersResponse {
            signed_set: Some(vec![signed, signed]),
            ..Default::default()
        };
        let list = json!([signed, signed]).to_string();
        assert_response(&body("SignedSet", &list), expected);
    }
}

#[test]
fn a_u64_is_read_over_its_whole_range() {
    for unsigned in [
        0,
        1,
        (1 << 53) + 1,
        u64::MAX / 2 + 1,
        u64::MAX - 1,
        u64::MAX,
    ] {
        let expected = DescribeNumbersResponse {
            unsigned: Some(unsigned),
            ..Default::default()
        };
        assert_response(&body("Unsigned", &unsigned.to_string()), expected);
    }
}

#[test]
fn what_an_integer_does_not_hold_is_refused() {
    for (member, value) in [
        ("Signed", "9223372036854775808"),
        ("Signed", "-9223372036854775809"),
        ("Signed", "18446744073709551616"),
        ("Signed", "1.0"),
        ("Signed", "1e3"),
        ("Signed", r#""1""#),
        ("Unsigned", "18446744073709551616"),
        ("Unsigned", "-1"),
        ("Unsigned", "0.0"),
        ("Small", "256"),
        ("Small", "-1"),
        ("SignedSet", "[1,9223372036854775808]"),
    ] {
        assert_each::<DescribeNumbersResponse>(&body(member, value), None);
    }
}

#[test]
fn a_float_is_the_nearest_to_its_text() {
    for (text, float) in [
        ("0", 0.0),
        ("7", 7.0),
        ("-7", -7.0),
        ("1.5", 1.5),
        ("0.1", 0.1),
        ("1e3", 1e3),
        ("1E-3", 1e-3),
        ("1.7976931348623157e308", f64::MAX),
        ("-1.7976931348623157e308", f64::MIN),
        ("2.2250738585072014e-308", f64::MIN_POSITIVE),
        ("5e-324", f64::from_bits(1)),
        ("1e-400", 0.0),
        ("9007199254740993", 9_007_199_254_740_992.0),
        ("18446744073709551616", 18_446_744_073_709_551_616.0),
        ("0.1000000000000000055511151231257827", 0.1),
    ] {
        let expected = DescribeNumbersResponse {
            float: Some(float),
            ..Default::default()
        };
        assert_response(&body("Float", text), expected);
    }
    let expected = DescribeNumbersResponse {
        single: Some(0.1),
        ..Default::default()
    };
    assert_response(&body("Single", "0.1"), expected);
}

/// A `Value` of arbitrary precision has kept it, and is asked for it as an infinite float by its own rule.
#[test]
fn a_float_beyond_f64_is_refused() {
    for text in ["1e400", "-1e400", "1.8e308"] {
        assert_refused_as_text::<DescribeNumbersResponse>(&body("Float", text));
    }
}

#[test]
fn a_number_that_nobody_declared_is_passed_over() {
    for text in [
        "7",
        "-1.5",
        "18446744073709551616",
        "0.12345678901234567890",
    ] {
        assert_response(
            &body("Undeclared", text),
            DescribeNumbersResponse::default(),
        );
    }
}
