//! Numbers in a declared `Error`, which is held back to the end of the response.

use tencent_response::{TencentData, TencentResponse};

use crate::readers::assert_precise;

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
