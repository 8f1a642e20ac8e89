//! Numbers in a declared `Error`, which is held back to the end of the response.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Visitor};
use tencent_response::{Envelope, Error, TencentData, TencentResponse};

use crate::readers::{assert_precise, assert_refused_as_text};

#[derive(Debug, PartialEq, TencentResponse)]
struct HeldResponse {
    status: Option<String>,
    error: Option<Held>,
}

#[derive(Debug, Default, PartialEq, TencentData)]
struct Held {
    signed: Option<i64>,
    unsigned: Option<u64>,
    float: Option<f64>,
    #[tencent(lenient)]
    text: Option<String>,
}

/// Asserts what an `Error` holds, on either side of the member that makes it data.
#[track_caller]
fn holds(members: &str, held: Held) {
    let copy = |held: &Held| HeldResponse {
        status: Some("s".to_owned()),
        error: Some(Held {
            text: held.text.clone(),
            ..*held
        }),
    };
    let error = format!(r#""Error":{{"Code":"X",{members}}}"#);
    let before = format!(r#"{{"Response":{{{error},"Status":"s","RequestId":"r"}}}}"#);
    assert_precise(&before, copy(&held));
    let behind = format!(r#"{{"Response":{{"Status":"s",{error},"RequestId":"r"}}}}"#);
    assert_precise(&behind, copy(&held));
}

#[test]
fn a_held_minus_zero_is_an_integers_zero() {
    holds(
        r#""Signed":-0"#,
        Held {
            signed: Some(0),
            ..Held::default()
        },
    );
    holds(
        r#""Unsigned":-0"#,
        Held {
            unsigned: Some(0),
            ..Held::default()
        },
    );
}

#[test]
fn a_held_integer_keeps_its_digits() {
    for signed in [i64::MIN, -1, 0, (1 << 53) + 1, i64::MAX] {
        holds(
            &format!(r#""Signed":{signed},"Text":{signed}"#),
            Held {
                signed: Some(signed),
                text: Some(signed.to_string()),
                ..Held::default()
            },
        );
    }
    holds(
        r#""Unsigned":18446744073709551615"#,
        Held {
            unsigned: Some(u64::MAX),
            ..Held::default()
        },
    );
}

#[test]
fn a_held_float_is_the_nearest_to_its_text() {
    for (text, float) in [
        ("0.1", 0.1),
        ("1e3", 1e3),
        ("-7", -7.0),
        ("5e-324", f64::from_bits(1)),
    ] {
        holds(
            &format!(r#""Float":{text}"#),
            Held {
                float: Some(float),
                ..Held::default()
            },
        );
    }
}

#[test]
fn a_held_float_beyond_f64_is_refused() {
    for float in ["1e400", "-1e400"] {
        let body = format!(
            r#"{{"Response":{{"Error":{{"Code":"X","Float":{float}}},"Status":"s","RequestId":"r"}}}}"#
        );
        assert_refused_as_text::<HeldResponse>(&body);
    }
}

/// A newtype of a user's, as serde's derive has it.
#[derive(Debug, PartialEq)]
struct Amount(f64);

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct("Amount", AmountVisitor)
    }
}

struct AmountVisitor;

impl<'de> Visitor<'de> for AmountVisitor {
    type Value = Amount;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an amount")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<Amount, D::Error> {
        f64::deserialize(inner).map(Amount)
    }
}

#[derive(Debug, PartialEq, TencentData)]
struct Bill {
    amount: Amount,
    #[tencent(lenient)]
    digits: String,
}

#[derive(Debug, PartialEq, TencentResponse)]
struct BilledResponse {
    status: String,
    error: Bill,
}

#[test]
fn digits_beyond_64_bits_are_given_only_to_who_asks_for_them() {
    let number = "18446744073709551616";
    let body = format!(
        r#"{{"Response":{{"Error":{{"Amount":{number},"Digits":{number}}},"Status":"s","RequestId":"r"}}}}"#
    );
    let expected = BilledResponse {
        status: "s".to_owned(),
        error: Bill {
            amount: Amount(18_446_744_073_709_551_616.0),
            digits: number.to_owned(),
        },
    };
    assert_precise(&body, expected);
}

#[derive(Debug, TencentResponse)]
#[allow(dead_code, reason = "the bodies here do not decode")]
struct EitherResponse {
    status: String,
    error: Option<Number>,
    other: Option<Number>,
}

#[derive(Debug, TencentData)]
#[allow(dead_code, reason = "the bodies here do not decode")]
struct Number {
    n: i64,
}

#[test]
fn a_held_integer_beyond_64_bits_is_refused_in_the_words_of_any_member() {
    type Read = Envelope<EitherResponse>;
    let told = |name: &str| {
        let number = "123456789012345678901234567890";
        let body = format!(r#"{{"Response":{{"{name}":{{"N":{number}}},"Status":"s"}}}}"#);
        let Err(Error::Decode(ours)) = EitherResponse::from_str(&body) else {
            panic!("{body} does not match");
        };
        let theirs = [
            serde_json::from_slice::<Read>(body.as_bytes()),
            serde_json::from_reader(body.as_bytes()),
        ];
        let theirs = theirs.map(|read| {
            let told = read.unwrap_err().to_string();
            told.split(" at line").next().map(str::to_owned)
        });
        (ours.expected().to_owned(), ours.found().to_owned(), theirs)
    };
    assert_eq!(told("Error"), told("Other"));
}
