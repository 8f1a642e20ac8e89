//! Lenient fields, which take a number in whatever form it comes.

use std::collections::BTreeMap;

use tencent_response::TencentResponse;

use crate::readers::{assert_each, assert_precise, assert_response};

#[derive(Debug, Default, PartialEq, TencentResponse)]
#[tencent(lenient, default)]
struct DescribeDriftResponse {
    text: Option<String>,
    signed: Option<i64>,
    unsigned: Option<u64>,
    float: Option<f64>,
    flag: Option<bool>,
    texts: Vec<String>,
    floats: BTreeMap<String, f64>,
}

fn body(member: &str, value: &str) -> String {
    format!(r#"{{"Response":{{"{member}":{value},"RequestId":"r"}}}}"#)
}

#[track_caller]
fn text_is(value: &str, text: &str) {
    let expected = DescribeDriftResponse {
        text: Some(text.to_owned()),
        ..Default::default()
    };
    assert_response(&body("Text", value), expected);
}

#[test]
fn an_integer_as_text_keeps_its_digits() {
    for number in [
        "0",
        "-1",
        "9007199254740993",
        "-9223372036854775808",
        "9223372036854775807",
        "18446744073709551615",
    ] {
        text_is(number, number);
    }
}

#[test]
fn an_integer_beyond_64_bits_as_text_keeps_its_digits() {
    for number in [
        "18446744073709551616",
        "-9223372036854775809",
        "340282366920938463463374607431768211455",
        "-170141183460469231731687303715884105728",
        "340282366920938463463374607431768211456",
    ] {
        let expected = DescribeDriftResponse {
            text: Some(number.to_owned()),
            texts: vec![number.to_owned()],
            ..Default::default()
        };
        let body =
            format!(r#"{{"Response":{{"Text":{number},"Texts":[{number}],"RequestId":"r"}}}}"#);
        assert_precise(&body, expected);
    }
}

#[test]
fn an_integer_beyond_64_bits_is_a_float() {
    for (number, float) in [
        ("18446744073709551616", 18_446_744_073_709_551_616.0),
        ("-9223372036854775809", -9_223_372_036_854_775_808.0),
    ] {
        for value in [number.to_owned(), format!("\"{number}\"")] {
            let expected = DescribeDriftResponse {
                float: Some(float),
                ..Default::default()
            };
            assert_response(&body("Float", &value), expected);
        }
    }
    for member in ["Signed", "Unsigned", "Flag"] {
        for number in ["18446744073709551616", "-9223372036854775809"] {
            assert_each::<DescribeDriftResponse>(&body(member, number), None);
        }
    }
}

#[derive(Debug, Default, PartialEq, TencentResponse)]
#[tencent(lenient, default)]
struct DescribeWideResponse {
    signed: Option<i128>,
    unsigned: Option<u128>,
}

#[test]
fn an_integer_of_128_bits_is_read_over_its_whole_range() {
    for unsigned in [0, 7, 1 << 64, u128::MAX] {
        let expected = DescribeWideResponse {
            unsigned: Some(unsigned),
            ..Default::default()
        };
        assert_precise(&body("Unsigned", &unsigned.to_string()), expected);
    }
    for signed in [i128::MIN, -1, 0, i128::MAX] {
        let expected = DescribeWideResponse {
            signed: Some(signed),
            ..Default::default()
        };
        assert_precise(&body("Signed", &signed.to_string()), expected);
    }
}

#[test]
fn a_float_as_text_is_written_canonically() {
    for (number, text) in [
        ("1.5", "1.5"),
        ("-0.25", "-0.25"),
        ("1.50", "1.5"),
        ("1.0", "1"),
        ("1e3", "1000"),
        ("1E-3", "0.001"),
        ("0.1000000000000000055511151231257827", "0.1"),
        ("-0.0", "-0"),
    ] {
        text_is(number, text);
    }
}

#[test]
fn what_is_no_number_as_text_is_as_it_was() {
    text_is("true", "true");
    text_is(r#""1.50""#, "1.50");
    text_is(r#""""#, "");
    for value in ["[]", "{}", r#"{"a":1}"#] {
        assert_each::<DescribeDriftResponse>(&body("Text", value), None);
    }
}

#[test]
fn a_number_is_read_from_itself_and_from_its_text() {
    for (value, float) in [("1.5", 1.5), (r#""1.5""#, 1.5), ("7", 7.0), ("1e3", 1e3)] {
        let expected = DescribeDriftResponse {
            float: Some(float),
            ..Default::default()
        };
        assert_response(&body("Float", value), expected);
    }
    for value in ["18446744073709551615", r#""18446744073709551615""#] {
        let expected = DescribeDriftResponse {
            unsigned: Some(u64::MAX),
            ..Default::default()
        };
        assert_response(&body("Unsigned", value), expected);
    }
    for value in ["-9223372036854775808", r#""-9223372036854775808""#] {
        let expected = DescribeDriftResponse {
            signed: Some(i64::MIN),
            ..Default::default()
        };
        assert_response(&body("Signed", value), expected);
    }
}

#[test]
fn a_number_within_a_list_or_map_is_one_too() {
    let expected = DescribeDriftResponse {
        texts: vec!["1.5".to_owned(), "7".to_owned(), "x".to_owned()],
        ..Default::default()
    };
    assert_response(&body("Texts", r#"[1.5,7,"x"]"#), expected);
    let expected = DescribeDriftResponse {
        floats: BTreeMap::from([("a".to_owned(), 1.5), ("b".to_owned(), 0.5)]),
        ..Default::default()
    };
    assert_response(&body("Floats", r#"{"a":"1.5","b":0.5}"#), expected);
}

#[test]
fn an_empty_string_is_an_absent_number_or_boolean() {
    for member in ["Signed", "Unsigned", "Float", "Flag"] {
        assert_response(&body(member, r#""""#), DescribeDriftResponse::default());
    }
}

#[test]
fn nothing_else_is_guessed() {
    for (member, value) in [
        ("Signed", "1.5"),
        ("Signed", r#""1.5""#),
        ("Signed", r#""1e3""#),
        ("Signed", "9223372036854775808"),
        ("Unsigned", "18446744073709551616"),
        ("Unsigned", "-1.5"),
        ("Float", r#""1e400""#),
        ("Float", "1e400"),
        ("Text", "1e400"),
        ("Float", "{}"),
        ("Flag", "1.5"),
        ("Flag", "1"),
    ] {
        assert_each::<DescribeDriftResponse>(&body(member, value), None);
    }
}
