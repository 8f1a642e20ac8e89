//! What an error says of a body that did not decode: the place, the kind of what is there, the RequestId, and no value.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::Value;
use tencent_response::{Coercion, DecodeError, Envelope, Error, TencentResponse};

#[derive(Debug, TencentResponse)]
#[allow(dead_code, reason = "most bodies here do not decode")]
struct SearchResponse {
    text: Option<String>,
    flag: Option<bool>,
    list: Option<Vec<u64>>,
    value: Option<Value>,
    #[tencent(lenient, default)]
    number: u64,
    #[tencent(lenient, default)]
    counts: BTreeMap<String, Vec<u64>>,
}

#[derive(Debug, TencentResponse)]
struct NothingResponse {}

fn decode_error<T: TencentResponse + serde::de::DeserializeOwned>(body: &[u8]) -> DecodeError {
    match T::from_slice(body).map(drop) {
        Err(Error::Decode(error)) => error,
        other => panic!("{other:?} of {}", String::from_utf8_lossy(body)),
    }
}

fn coercions(body: &str) -> Vec<Coercion> {
    SearchResponse::from_slice_reporting(body.as_bytes())
        .unwrap()
        .1
}

fn paths(body: &str) -> Vec<String> {
    let coercions = coercions(body);
    coercions.iter().map(|one| one.path().to_owned()).collect()
}

#[test]
fn a_value_before_a_stray_colon_is_no_name() {
    for (body, path, id) in [
        (
            r#"{"Response":{"Text":"S3CR3T":"Flag":true,"RequestId":"r"}}"#,
            "Response.Text",
            Some("r"),
        ),
        (
            r#"{"Response":{"RequestId":"r" "S3CR3T"}}"#,
            "Response.RequestId",
            Some("r"),
        ),
        (
            r#"{"Response":{"RequestId":"r":"S3CR3T"}}"#,
            "Response.RequestId",
            Some("r"),
        ),
        (
            r#"{"Response":{"Text":"RequestId":"S3CR3T"}}"#,
            "Response.Text",
            None,
        ),
        (
            r#"{"Response":{"List":["S3CR3T":1],"RequestId":"r"}}"#,
            "Response.List[0]",
            Some("r"),
        ),
    ] {
        for error in [
            decode_error::<NothingResponse>(body.as_bytes()),
            decode_error::<SearchResponse>(body.as_bytes()),
        ] {
            let shown = format!("{error} {error:?}");
            assert!(!shown.contains("S3CR3T"), "{shown}");
            assert_eq!(error.request_id(), id, "{body}");
        }
        let error = decode_error::<NothingResponse>(body.as_bytes());
        assert_eq!(error.path(), path, "{body}");
    }
}

#[test]
fn before_a_byte_that_is_no_utf8_nothing_but_a_name_is_taken_for_one() {
    for (body, path) in [
        (
            &b"{\"Response\":{\"Text\":\"S3CR3T\":\"\xFF\",\"RequestId\":\"r\"}}"[..],
            "Response.Text",
        ),
        (
            b"{\"Response\":{\"Text\":\"x\" \"S3CR3T\":[\"\xFF\"],\"RequestId\":\"r\"}}",
            "Response.Text[0]",
        ),
        (
            b"{\"Response\":{:\"S3CR3T\":[\"\xFF\"],\"RequestId\":\"r\"}}",
            "Response[0]",
        ),
    ] {
        let error = decode_error::<NothingResponse>(body);
        assert_eq!((error.path(), error.request_id()), (path, Some("r")));
    }
}

#[test]
fn no_change_of_a_byte_has_an_error_show_a_value() {
    let body = concat!(
        r#"{"Response":{"Text":"S3CR3T-1","RequestId":"r-1","Flag":true,"List":[7001,7002],"#,
        r#""Value":{"A":["S3CR3T-2",{"B":"S3CR3T-3"}],"C":null},"Number":"7003","Last":"S3CR3T-4"}}"#,
    );
    assert!(SearchResponse::from_str(body).is_ok());
    let mut errors = 0;
    for at in 0..body.len() {
        for byte in b"\"\\:,{}[] \n0x-/\x00\xFF".iter().copied() {
            let mut changed = body.as_bytes().to_vec();
            changed[at] = byte;
            for outcome in [
                SearchResponse::from_slice(&changed).map(drop),
                NothingResponse::from_slice(&changed).map(drop),
            ] {
                let Err(error) = outcome else { continue };
                let shown = format!("{error} {error:?}");
                let sentence = error.to_string();
                assert!(
                    !shown.contains("S3CR3T") && !shown.contains("700"),
                    "{shown}"
                );
                assert!(!sentence.contains('\n'), "{sentence}");
                errors += 1;
            }
        }
    }
    assert!(errors > 1_000, "{errors}");
}

#[test]
fn a_request_id_is_found_behind_what_is_malformed() {
    for value in [
        "[1,,2]",
        "[1",
        "{\"a\":",
        "[\"x\"",
        "\"abc",
        "'x'",
        "nul",
        "[1}",
        "{\"a\" 1}",
        "]",
        "}",
        "",
        "\"",
        "{",
        "[",
        "\"\\",
        "1 2",
        "{\"a\":1",
        "{\"a\":{\"b\":1",
        "\"a\"b\"",
        "\"a\nb\"",
    ] {
        let body = format!(r#"{{"Response":{{"X":{value},"RequestId":"rid"}}}}"#);
        let error = decode_error::<NothingResponse>(body.as_bytes());
        assert_eq!(error.request_id(), Some("rid"), "{body}");
        let misfit = format!(r#"{{"Response":{{"Flag":7,"X":{value},"RequestId":"rid"}}}}"#);
        let error = decode_error::<SearchResponse>(misfit.as_bytes());
        assert_eq!(error.request_id(), Some("rid"), "{misfit}");
    }
}

#[test]
fn a_bracket_behind_the_response_does_not_clear_the_request_id() {
    for body in [
        r#"{"Response":{"RequestId":"r"}{"#,
        r#"{"Response":{"RequestId":"r"}["#,
        r#"{"Response":{"RequestId":"r"}{}}"#,
        r#"{"Response":{"RequestId":"r"},"Response":"#,
        r#"{"Response":{"RequestId":"r"],"A":1}}"#,
    ] {
        let error = decode_error::<NothingResponse>(body.as_bytes());
        assert_eq!(error.request_id(), Some("r"), "{body}");
    }
}

#[test]
fn beside_no_response_the_request_id_of_the_top_is_told() {
    for (body, expected) in [
        (
            r#"{"RequestId":"r","Data":{"RequestId":"inner"}}"#,
            Some("r"),
        ),
        (r#"{"Request\u0049d":"r"}"#, Some("r")),
        (r#"{"RequestId":"top","Response":{"Flag":7}}"#, None),
    ] {
        let error = decode_error::<SearchResponse>(body.as_bytes());
        assert_eq!(error.request_id(), expected, "{body}");
    }
}

#[test]
fn a_member_that_the_response_declares_is_not_its_request_id() {
    #[derive(Debug, TencentResponse)]
    #[allow(dead_code, reason = "the bodies here do not decode")]
    struct OwnResponse {
        #[tencent(rename = "RequestID")]
        own: String,
        flag: bool,
    }
    for (body, expected) in [
        (r#"{"Response":{"RequestID":"own","Flag":7}}"#, None),
        (r#"{"Response":{"RequestID":"own","Flag":tru}}"#, None),
        (
            r#"{"Response":{"RequestID":"own","Flag":7,"RequestId":"r"}}"#,
            Some("r"),
        ),
    ] {
        let error = decode_error::<OwnResponse>(body.as_bytes());
        assert_eq!(error.request_id(), expected, "{body}");
    }
}

#[test]
fn an_error_is_found_beside_members_that_do_not_fit() {
    #[derive(Debug, TencentResponse)]
    #[allow(dead_code, reason = "the bodies here do not decode")]
    struct StatusResponse {
        status: Option<String>,
        error: Option<BTreeMap<String, String>>,
        #[tencent(extra)]
        rest: BTreeMap<String, u8>,
    }
    for body in [
        r#"{"Response":{"Error":{"Code":"A"},"Other":"x","RequestId":"r"}}"#,
        r#"{"Response":{"Error":{"Code":"A"},"Status":null ,"Other":"x","RequestId":"r"}}"#,
        "{\"Response\":{\"Other\":\"x\",\"Status\":null\n,\"Error\":{\"Code\":\"A\"},\"RequestId\":\"r\"}}",
    ] {
        let Err(Error::Api(error)) = StatusResponse::from_str(body) else {
            panic!("{body} is a failure");
        };
        assert_eq!((error.code().as_str(), error.request_id()), ("A", Some("r")));
    }
    let data = r#"{"Response":{"Error":{"Code":"A"},"Status":"s","Other":"x"}}"#;
    decode_error::<StatusResponse>(data.as_bytes());
}

#[test]
fn an_error_is_found_in_a_body_of_brackets_only() {
    let body = format!(
        r#"{{"Response":{{"RequestId":"r","X":{}"#,
        "[".repeat(1 << 20)
    );
    let error = decode_error::<NothingResponse>(body.as_bytes());
    assert_eq!(error.request_id(), Some("r"));
    assert!(error.path().starts_with("Response.X[0][0]") && error.path().ends_with('…'));
    assert!(error.path().len() < 1_100, "{}", error.path().len());
}

#[test]
fn a_value_that_was_replaced_is_not_reported() {
    for (body, expected) in [
        (r#"{"Response":{"Number":"1","Number":2}}"#, &[][..]),
        (
            r#"{"Response":{"Number":"1","Number":"2"}}"#,
            &["Response.Number"],
        ),
        (
            r#"{"Response":{"Number":"1","Number":null}}"#,
            &["Response.Number"],
        ),
        (
            r#"{"Response":{"Counts":{"a":["1"],"b":["1"],"a":[1]}}}"#,
            &["Response.Counts.b[0]"],
        ),
        (
            r#"{"Response":{"Number":"1"},"Response":{"Number":2}}"#,
            &[],
        ),
        (
            r#"{"Response":{"Number":"1"},"Response":{"Number":"2"}}"#,
            &["Response.Number"],
        ),
    ] {
        assert_eq!(paths(body), expected, "{body}");
    }
}

#[test]
fn a_report_of_coercions_is_bounded() {
    let name = "n".repeat(100_000);
    let values = r#""1","#.repeat(50_000);
    let body = format!(r#"{{"Response":{{"Counts":{{"{name}\n":[{values}2]}}}}}}"#);
    let coercions = coercions(&body);
    assert_eq!(coercions.len(), 1_000);
    for (index, one) in coercions.iter().enumerate() {
        let path = format!("Response.Counts.{}…[{index}]", &name[..64]);
        assert_eq!((one.path(), one.found()), (&*path, "a string"));
    }

    let mut body = String::from(r#"{"Response":{"Counts":{"#);
    for index in 0..20_000 {
        write!(body, r#""{index}":["1"],"#).unwrap();
    }
    body.push_str(r#""last":[]}}}"#);
    assert_eq!(paths(&body).len(), 1_000);
}

#[test]
fn a_kind_is_told_of_every_value_that_does_not_fit() {
    for (value, found) in [
        ("\"x\"", "a string"),
        ("\"\"", "an empty string"),
        ("9", "a number"),
        ("0", "a number"),
        ("-1.5", "a number"),
        ("[]", "an array"),
        ("{}", "an object"),
    ] {
        let body = format!(r#"{{"Response":{{"Flag":{value},"RequestId":"r"}}}}"#);
        let error = decode_error::<SearchResponse>(body.as_bytes());
        assert_eq!((error.path(), error.found()), ("Response.Flag", found));
        let body = format!(r#"{{"Response":{value}}}"#);
        if value != "{}" {
            let Err(error) = Envelope::<SearchResponse>::from_str(&body) else {
                panic!("{body} has no response");
            };
            assert_eq!((error.path(), error.found()), ("Response", found));
        }
    }
}
