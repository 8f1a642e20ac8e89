//! No error shows a value of the body, however the body is damaged.

use std::collections::BTreeMap;

use tencent_response::{Envelope, Error, TencentData, TencentResponse};

/// Stands in every value of the bodies, and in no name.
const MARKER: &str = "S3CR3T";

#[derive(Debug, TencentResponse)]
#[allow(dead_code, reason = "the bodies here do not decode")]
struct DescribeSecretsResponse {
    text: String,
    flag: bool,
    #[tencent(lenient)]
    count: u64,
    list: Vec<Item>,
    map: BTreeMap<String, u64>,
    kind: Kind,
}

#[derive(Debug, TencentData)]
#[allow(dead_code, reason = "the bodies here do not decode")]
struct Item {
    name: String,
    size: u64,
}

#[derive(Debug, serde::Deserialize)]
enum Kind {
    Plain,
}

const BODIES: &[&str] = &[
    r#"{"Response":{"Text":"S3CR3T","Flag":true,"Count":"7","List":[{"Name":"S3CR3T","Size":1}],"RequestId":"r"}}"#,
    r#"{"Response":{"RequestId":"r","Text":"S3CR3T","Next":"S3CR3T","Deep":{"A":["S3CR3T",{"B":"S3CR3T"}]}}}"#,
    r#"{"Before":"S3CR3T","Response":{"Flag":"S3CR3T","RequestId":"r","Kind":"S3CR3T"},"After":"S3CR3T"}"#,
    r#"{"Response":{"List":["S3CR3T","S3CR3T"],"Map":{"a":"S3CR3T"},"Count":"S3CR3T"},"code":"S3CR3T"}"#,
    "{\n \"Response\": {\n  \"Text\": \"S3CR3T\",\n  \"RequestId\": \"r\",\n  \"Text\": \"\\\"S3CR3T\\\"\"\n }\n}",
    r#"{"code":4100,"message":["S3CR3T"],"Data":{"Id":"S3CR3T"},"Text":"S3CR3T"}"#,
];

/// Whether there was an error that had to be silent.
#[track_caller]
fn shows_nothing(body: &[u8]) -> bool {
    let Err(error) = DescribeSecretsResponse::from_slice(body) else {
        return false;
    };
    let mut told = vec![
        error.to_string(),
        format!("{error:?} {error:#?}"),
        error.request_id().unwrap_or_default().to_owned(),
    ];
    match &error {
        Error::Api(error) => {
            // These are shown.
            let own = [error.code().as_str(), error.message()];
            if own.iter().any(|own| own.contains(MARKER)) {
                return false;
            }
            told.push(format!("{error:?} {error:#?}"));
        }
        Error::Decode(error) => {
            told.push(format!("{error:?} {error:#?}"));
            told.push(format!(
                "{} {} {}",
                error.path(),
                error.expected(),
                error.found()
            ));
        }
        other => panic!("{other:?}"),
    }
    for told in told {
        let body = String::from_utf8_lossy(body);
        assert!(!told.contains(MARKER), "{told}\n  of {body}");
    }
    true
}

/// Each body with one byte replaced by another, left out, or with one put before it.
fn damaged(body: &str, put: u8) -> impl Iterator<Item = Vec<u8>> + '_ {
    let places = (0..body.len()).flat_map(|at| [(at, 0), (at, 1)]);
    places.map(move |(at, taken)| {
        let mut bytes = body.as_bytes().to_vec();
        bytes.splice(at..at + taken, [put]);
        bytes
    })
}

#[track_caller]
fn assert_damaged(put: &[u8]) {
    let mut errors = 0;
    for body in BODIES {
        assert!(shows_nothing(body.as_bytes()), "{body}");
        for byte in put {
            for damaged in damaged(body, *byte) {
                errors += usize::from(shows_nothing(&damaged));
            }
        }
    }
    assert!(errors > 1_000 * put.len(), "{errors}");
}

#[test]
fn punctuation_in_a_wrong_place_shows_no_value() {
    assert_damaged(b",:");
}

#[test]
fn a_bracket_in_a_wrong_place_shows_no_value() {
    assert_damaged(b"{}[]");
}

#[test]
fn a_quote_or_backslash_in_a_wrong_place_shows_no_value() {
    assert_damaged(b"\"\\");
}

#[test]
fn another_byte_in_a_wrong_place_shows_no_value() {
    assert_damaged(b" \n\0x1");
}

#[test]
fn a_byte_that_is_no_utf8_shows_no_value() {
    assert_damaged(b"\xFF\xC3");
}

#[test]
fn a_byte_left_out_shows_no_value() {
    let mut errors = 0;
    for body in BODIES {
        for at in 0..body.len() {
            let mut bytes = body.as_bytes().to_vec();
            bytes.remove(at);
            errors += usize::from(shows_nothing(&bytes));
            assert!(shows_nothing(&body.as_bytes()[..at]), "{body}, {at}");
        }
    }
    assert!(errors > 500, "{errors}");
}

/// Names before an invalid byte come from text that has been read, or are not shown.
#[test]
fn what_stands_before_an_invalid_byte_shows_no_value() {
    let behind: [&[u8]; 5] = [
        b":\xFF",
        b":{\"x\":\"\xFF\"}",
        b":[\"\xFF",
        b":\"\xFF\",",
        b" : {\"x\xFF\":1}",
    ];
    for body in BODIES {
        for (at, _) in body.match_indices(MARKER) {
            let end = at + MARKER.len() + 1;
            for put in behind {
                let mut bytes = body.as_bytes().to_vec();
                bytes.splice(end..end, put.iter().copied());
                assert!(shows_nothing(&bytes), "{body}, {end}");
            }
        }
    }
}

#[test]
fn a_value_before_a_colon_is_no_name() {
    for body in [
        r#"{"Response":{"Text":"S3CR3T":"Flag":true,"RequestId":"r"}}"#,
        r#"{"Response":{"Text":"S3CR3T":{"Flag":true},"RequestId":"r"}}"#,
        r#"{"Response":{"List":["S3CR3T":{"Flag":[x]}],"RequestId":"r"}}"#,
        r#"{"Response":{"Text":["S3CR3T":1"#,
        r#"["S3CR3T":{"Flag":x}]"#,
        r#"{"Response":"S3CR3T":{"Flag":x}}"#,
    ] {
        assert!(shows_nothing(body.as_bytes()), "{body}");
    }
}

#[test]
fn a_value_behind_the_request_id_is_no_request_id() {
    for body in [
        r#"{"Response":{"RequestId":"r" "S3CR3T"}}"#,
        r#"{"Response":{"RequestId":"r","S3CR3T"}}"#,
        r#"{"Response":{"RequestId":"r":"S3CR3T"}}"#,
        r#"{"Response":{"RequestId":"r" ["S3CR3T"]}}"#,
        r#"{"Response":{"RequestId":"r" "S3CR3T","Text":1}"#,
    ] {
        assert!(shows_nothing(body.as_bytes()), "{body}");
        let error = DescribeSecretsResponse::from_str(body).unwrap_err();
        assert_eq!(error.request_id(), Some("r"), "{body}");
    }
}

/// What serde's own visitors say of a value, they say with the value in it.
#[test]
fn an_ill_typed_value_is_told_by_its_kind() {
    for value in [r#""S3CR3T""#, r#"["S3CR3T"]"#, r#"{"S":"S3CR3T"}"#] {
        for name in ["Text", "Flag", "Count", "List", "Map", "Kind"] {
            let body = format!(r#"{{"Response":{{"{name}":{value},"RequestId":"r"}}}}"#);
            assert!(shows_nothing(body.as_bytes()), "{body}");
        }
    }
}

#[test]
fn an_envelope_shows_what_the_response_shows() {
    let body = r#"{"Response":{"Text":"S3CR3T":"Flag":true,"RequestId":"r"}}"#;
    let error = Envelope::<DescribeSecretsResponse>::from_str(body).unwrap_err();
    assert!(!error.to_string().contains(MARKER), "{error}");
    assert!(!format!("{error:?}").contains(MARKER), "{error:?}");
}
