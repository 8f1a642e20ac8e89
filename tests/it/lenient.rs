//! What a lenient field reads, and what it still refuses.

use std::collections::BTreeMap;

use tencent_response::{Envelope, Error, TencentData, TencentResponse};

use crate::ways::{all, assert_each, decoded, entry_points, Outcome};

#[derive(Debug, Default, PartialEq, TencentResponse)]
#[tencent(lenient, default)]
struct DescribeDriftResponse {
    signed: Option<i64>,
    unsigned: Option<u64>,
    float: Option<f64>,
    flag: Option<bool>,
    text: Option<String>,
    list: Vec<i64>,
    boxed: Option<Box<u8>>,
    map: BTreeMap<String, u64>,
    strict: Option<Strict>,
}

#[derive(Debug, Default, PartialEq, TencentData)]
struct Strict {
    count: Option<u64>,
}

fn with(member: &str) -> String {
    format!(r#"{{"Response":{{{member},"RequestId":"r"}}}}"#)
}

#[track_caller]
fn reads(member: &str, expected: DescribeDriftResponse) {
    let body = with(member);
    assert_each(&all(&body), &decoded(expected, "r"), &body);
}

#[test]
fn numbers_and_booleans_are_read_from_their_text() {
    reads(
        r#""Signed":"-23""#,
        DescribeDriftResponse {
            signed: Some(-23),
            ..Default::default()
        },
    );
    reads(
        r#""Unsigned":"18446744073709551615""#,
        DescribeDriftResponse {
            unsigned: Some(u64::MAX),
            ..Default::default()
        },
    );
    reads(
        r#""Float":"1e3""#,
        DescribeDriftResponse {
            float: Some(1000.0),
            ..Default::default()
        },
    );
    for (text, flag) in [
        ("true", true),
        ("True", true),
        ("TRUE", true),
        ("false", false),
        ("False", false),
        ("FALSE", false),
    ] {
        reads(
            &format!(r#""Flag":"{text}""#),
            DescribeDriftResponse {
                flag: Some(flag),
                ..Default::default()
            },
        );
    }
}

fn texted(text: &str) -> DescribeDriftResponse {
    DescribeDriftResponse {
        text: Some(text.to_owned()),
        ..Default::default()
    }
}

#[test]
fn strings_are_read_from_a_number_or_boolean() {
    for (value, text) in [
        ("23", "23"),
        ("-1", "-1"),
        ("1.5", "1.5"),
        ("true", "true"),
        ("18446744073709551615", "18446744073709551615"),
    ] {
        reads(&format!(r#""Text":{value}"#), texted(text));
    }
}

/// Asserts what the runtime's own reader makes of a member.
#[track_caller]
fn its_own_reads(member: &str, expected: DescribeDriftResponse) {
    let body = with(member);
    assert_each(&entry_points(&body), &decoded(expected, "r"), &body);
}

#[test]
fn an_integer_beyond_64_bits_keeps_its_digits_as_text() {
    for digits in [
        "18446744073709551616",
        "-9223372036854775809",
        "340282366920938463463374607431768211456",
        "123456789012345678901234567890123456789012345678901234567890",
    ] {
        its_own_reads(&format!(r#""Text":{digits}"#), texted(digits));
    }
    for (value, text) in [
        ("1000000000000000000000.0", "1000000000000000000000"),
        ("0.1234567890123456789012", "0.12345678901234568"),
        ("9999999999999999999", "9999999999999999999"),
    ] {
        its_own_reads(&format!(r#""Text":{value}"#), texted(text));
    }
}

#[test]
fn a_minus_zero_is_an_integers_zero_and_a_floats_negative_zero() {
    for zero in ["-0", r#""-0""#] {
        its_own_reads(
            &format!(r#""Signed":{zero},"Unsigned":{zero},"List":[{zero},7],"Boxed":{zero}"#),
            DescribeDriftResponse {
                signed: Some(0),
                unsigned: Some(0),
                list: vec![0, 7],
                boxed: Some(Box::new(0)),
                ..Default::default()
            },
        );
        let body = with(&format!(r#""Float":{zero}"#));
        let float = DescribeDriftResponse::from_str(&body).unwrap().float;
        assert!(
            float.is_some_and(|float| float == 0.0 && float.is_sign_negative()),
            "{body}"
        );
    }
    for zero in ["-0.0", "-0e0", r#""-0.0""#] {
        let body = with(&format!(r#""Signed":{zero}"#));
        assert_each(
            &all::<DescribeDriftResponse>(&body),
            &Outcome::Undecoded,
            &body,
        );
    }
}

#[derive(Debug, Default, PartialEq, TencentResponse)]
#[tencent(lenient, default)]
struct DescribeWideResponse {
    wide: Option<i128>,
    unsigned: Option<u128>,
}

#[test]
fn an_integer_of_128_bits_is_read_over_its_whole_range() {
    for quote in ["", "\""] {
        let body = with(&format!(
            r#""Wide":{quote}{}{quote},"Unsigned":{quote}{}{quote}"#,
            i128::MIN,
            u128::MAX
        ));
        let expected = DescribeWideResponse {
            wide: Some(i128::MIN),
            unsigned: Some(u128::MAX),
        };
        assert_each(&entry_points(&body), &decoded(expected, "r"), &body);
    }
    let body = with(r#""Wide":170141183460469231731687303715884105728,"Unsigned":1"#);
    let undecoded = Outcome::<DescribeWideResponse>::Undecoded;
    assert_each(&entry_points(&body), &undecoded, &body);
}

#[test]
fn an_integer_beyond_128_bits_is_out_of_range() {
    let beyond = "340282366920938463463374607431768211456";
    for quote in ["", "\""] {
        for member in ["Wide", "Unsigned"] {
            let body = with(&format!(r#""{member}":{quote}{beyond}{quote}"#));
            let error = DescribeWideResponse::from_str(&body).unwrap_err();
            let said = error.to_string();
            assert!(said.contains("found an integer out of its range"), "{said}");
        }
    }
}

#[test]
fn an_object_is_no_number_whatever_its_members_names() {
    for member in ["Signed", "Float", "Flag", "Text"] {
        let body = with(&format!(
            r#""{member}":{{"$serde_json::private::Number":"1"}}"#
        ));
        let Err(Error::Decode(error)) = DescribeDriftResponse::from_str(&body) else {
            panic!("an object is no {member}");
        };
        assert_eq!(
            (error.path(), error.found()),
            (&*format!("Response.{member}"), "an object")
        );
    }
}

#[test]
fn an_empty_string_is_absent_for_a_number_or_boolean_that_is_a_members_value() {
    reads(
        r#""Signed":"","Float":"","Flag":"","Boxed":"""#,
        DescribeDriftResponse::default(),
    );
    reads(
        r#""Text":"""#,
        DescribeDriftResponse {
            text: Some(String::new()),
            ..Default::default()
        },
    );
    let body = with(r#""List":[""]"#);
    assert_each(
        &all::<DescribeDriftResponse>(&body),
        &Outcome::Undecoded,
        &body,
    );
}

#[test]
fn leniency_reaches_through_options_lists_boxes_and_maps_and_stops_at_a_struct() {
    reads(
        r#""List":["1",2],"Boxed":"7","Map":{"a":"3","4":5}"#,
        DescribeDriftResponse {
            list: vec![1, 2],
            boxed: Some(Box::new(7)),
            map: BTreeMap::from([("a".to_owned(), 3), ("4".to_owned(), 5)]),
            ..Default::default()
        },
    );
    let body = with(r#""Strict":{"Count":"3"}"#);
    assert_each(
        &all::<DescribeDriftResponse>(&body),
        &Outcome::Undecoded,
        &body,
    );
}

#[derive(Debug, PartialEq, serde::Deserialize)]
struct Wrapped<T>(T);

#[derive(Debug, PartialEq, TencentResponse)]
struct DescribeWrappedResponse {
    #[tencent(lenient)]
    count: Wrapped<u64>,
    #[tencent(lenient)]
    list: Wrapped<Vec<Wrapped<bool>>>,
    #[tencent(lenient, default = "seven")]
    blank: Wrapped<u64>,
}

fn seven() -> Wrapped<u64> {
    Wrapped(7)
}

#[test]
fn leniency_reaches_through_newtypes() {
    let body = with(r#""Count":"23","List":["True",false],"Blank":"""#);
    let expected = DescribeWrappedResponse {
        count: Wrapped(23),
        list: Wrapped(vec![Wrapped(true), Wrapped(false)]),
        blank: Wrapped(7),
    };
    assert_each(&all(&body), &decoded(expected, "r"), &body);
}

#[test]
fn nothing_else_is_guessed() {
    for member in [
        r#""Signed":" 23 ""#,
        r#""Signed":"1e3""#,
        r#""Signed":"1.0""#,
        r#""Signed":"٣""#,
        r#""Signed":"+1""#,
        r#""Signed":"007""#,
        r#""Signed":true"#,
        r#""Signed":[1]"#,
        r#""Signed":{}"#,
        r#""Unsigned":"-1""#,
        r#""Unsigned":"18446744073709551616""#,
        r#""Float":"NaN""#,
        r#""Float":"1e400""#,
        r#""Flag":1"#,
        r#""Flag":"yes""#,
        r#""Text":[]"#,
        r#""Text":{}"#,
        r#""List":"1""#,
    ] {
        let body = with(member);
        assert_each(
            &all::<DescribeDriftResponse>(&body),
            &Outcome::Undecoded,
            &body,
        );
    }
}

/// Leniency is passed on by a visitor around the type's own, which says what is expected.
#[test]
fn what_a_lenient_type_expects_is_told_in_its_own_words() {
    for (member, said) in [
        (
            r#""List":"1""#,
            "Response.List: expected an array, found a string",
        ),
        (
            r#""List":7"#,
            "Response.List: expected an array, found a number",
        ),
        (
            r#""Map":[]"#,
            "Response.Map: expected an object, found an array",
        ),
        (
            r#""Boxed":[]"#,
            "Response.Boxed: expected u8, found an array",
        ),
        (
            r#""Flag":1"#,
            "Response.Flag: expected a boolean, found an integer",
        ),
        (
            r#""Flag":1.5"#,
            "Response.Flag: expected a boolean, found a floating-point number",
        ),
    ] {
        let error = DescribeDriftResponse::from_str(&with(member)).unwrap_err();
        assert!(error.to_string().contains(said), "{error}");
    }
    let body = with(r#""List":7"#);
    let error = serde_json::from_str::<Envelope<DescribeDriftResponse>>(&body).unwrap_err();
    let said = "invalid type: integer `7`, expected a sequence";
    assert!(error.to_string().starts_with(said), "{error}");
}

#[test]
fn exact_decoding_is_the_default() {
    let body = r#"{"Response":{"TotalCount":"1","RequestId":"r"}}"#;
    #[derive(Debug, PartialEq, TencentResponse)]
    struct ExactResponse {
        total_count: Option<u64>,
    }
    assert_each(&all::<ExactResponse>(body), &Outcome::Undecoded, body);
}

#[test]
fn what_was_coerced_is_told_in_order_to_those_who_ask() {
    let body = with(r#""Text":7,"Signed":"1","List":[1,"2"],"Unsigned":3,"Flag":"""#);
    let (value, coerced) = DescribeDriftResponse::from_slice_reporting(body.as_bytes()).unwrap();
    assert_eq!((value.signed, value.list), (Some(1), vec![1, 2]));
    let told: Vec<_> = coerced
        .iter()
        .map(|one| (one.path(), one.found()))
        .collect();
    assert_eq!(
        told,
        [
            ("Response.Text", "a number"),
            ("Response.Signed", "a string"),
            ("Response.List[1]", "a string"),
            ("Response.Flag", "a string"),
        ]
    );
    let exact = with(r#""Text":"7","Signed":1"#);
    assert!(
        DescribeDriftResponse::from_slice_reporting(exact.as_bytes())
            .unwrap()
            .1
            .is_empty()
    );
}

#[derive(Debug, PartialEq, TencentResponse)]
struct DriftingErrorResponse {
    #[tencent(lenient)]
    count: Option<u64>,
    #[tencent(lenient)]
    error: Option<BTreeMap<String, i64>>,
}

#[test]
fn what_was_coerced_in_a_declared_error_is_told_too() {
    let body = with(r#""Error":{"a":"0"},"Error":{"b":1,"a":"1"},"Count":"2""#);
    let (value, coerced) = DriftingErrorResponse::from_slice_reporting(body.as_bytes()).unwrap();
    let error = BTreeMap::from([("a".to_owned(), 1), ("b".to_owned(), 1)]);
    assert_eq!(value.error, Some(error));
    let told: Vec<_> = coerced
        .iter()
        .map(|one| (one.path(), one.found()))
        .collect();
    assert_eq!(
        told,
        [
            ("Response.Error.a", "a string"),
            ("Response.Count", "a string"),
        ]
    );
}

#[test]
fn an_error_of_a_lenient_field_says_what_was_there() {
    let body = with(r#""List":[1,"x"]"#);
    let Err(Error::Decode(error)) = DescribeDriftResponse::from_str(&body) else {
        panic!("a word is no number");
    };
    assert_eq!(
        (error.path(), error.expected(), error.found()),
        ("Response.List[1]", "i64", "a string that is not a number")
    );
    assert!(Envelope::<DescribeDriftResponse>::from_str(&body).is_err());
}
