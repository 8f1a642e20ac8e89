//! The RequestId of a body that does not decode: what the response says, or what can be made out of a damaged one.

use std::collections::BTreeMap;
use std::io::{self, BufReader, Read};

use serde_json::Value;
use tencent_response::stream::EventReader;
use tencent_response::{Envelope, Error, RequestId, TencentResponse};

#[derive(Debug, PartialEq, TencentResponse)]
struct CountResponse {
    total_count: Option<u64>,
    #[tencent(extra)]
    rest: BTreeMap<String, Value>,
    request_id: Option<String>,
}

fn request_id(body: &[u8]) -> Option<String> {
    let read = CountResponse::from_slice(body);
    read.request_id().map(str::to_owned)
}

#[track_caller]
fn finds(body: &str, expected: Option<&str>) {
    let found = match CountResponse::from_str(body) {
        Err(Error::Decode(error)) => error.request_id().map(str::to_owned),
        other => panic!("{other:?} of {body}"),
    };
    assert_eq!(found.as_deref(), expected, "{body}");
}

#[test]
fn a_name_with_escapes_is_the_name() {
    for name in [
        "RequestId",
        r"Request\u0049d",
        r"\u0052equestI\u0064",
        r"\u0072equestid",
    ] {
        for response in ["Response", r"\u0052esponse", r"Res\u0070onse"] {
            let ill = r#""TotalCount":"ill""#;
            finds(
                &format!(r#"{{"{response}":{{"{name}":"r",{ill}}}}}"#),
                Some("r"),
            );
            finds(
                &format!(r#"{{"{response}":{{{ill},"{name}":"r"}}}}"#),
                Some("r"),
            );
            finds(&format!(r#"{{"{response}":{{"{name}":"r","Tot"#), Some("r"));
            let decoded = format!(r#"{{"{response}":{{"{name}":"r"}}}}"#);
            assert_eq!(request_id(decoded.as_bytes()).as_deref(), Some("r"));
        }
    }
}

#[test]
fn what_stands_behind_the_response_takes_nothing_away() {
    for behind in [
        "{",
        "[",
        "]",
        ":",
        ",",
        "\"",
        "x",
        "{}",
        "[]",
        "{\"a\":1}",
        ",{",
        ",[",
        ",\"a\":{",
        ",\"a\":[",
        ",\"a\"{",
        "{\"RequestId\":{",
        ",\"Response\"",
        ",\"Response\":",
        ",\"Response",
        "{\"Response\":[",
    ] {
        finds(
            &format!(r#"{{"Response":{{"RequestId":"r"}}{behind}"#),
            Some("r"),
        );
        finds(
            &format!(r#"{{"Response":{{"RequestId":"r","TotalCount":1}}{behind}"#),
            Some("r"),
        );
    }
}

const MEMBERS: &[&str] = &[
    r#""TotalCount":1"#,
    r#""Text":"a, b: {c} [d]""#,
    r#""Nested":{"Id":"inner","List":[{"a":1},[2]]}"#,
    r#""Empty":{}"#,
    r#""List":[]"#,
];

/// A body with the RequestId between the members at one place.
fn body(at: usize) -> (String, usize) {
    let mut members: Vec<&str> = MEMBERS.to_vec();
    members.insert(at, r#""RequestId":"62ddffc6""#);
    let body = format!(r#"{{"Response":{{{}}}}}"#, members.join(","));
    let start = body.find("\"RequestId\"").unwrap();
    (body, start)
}

/// What a body says: the RequestId of its `Response`, or the one that was left intact in what is no JSON any more.
fn said(body: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(body).ok();
    match text.and_then(|text| serde_json::from_str::<Value>(text).ok()) {
        Some(value) => value["Response"]["RequestId"].as_str().map(str::to_owned),
        None => Some("62ddffc6".to_owned()),
    }
}

#[track_caller]
fn assert_said(bytes: &[u8]) {
    let body = String::from_utf8_lossy(bytes);
    // Behind a colon or a backslash, what reads like the RequestId's name may be text of a value.
    let before = body.split("\"RequestId\"").next().unwrap_or_default();
    if before.trim_end().ends_with([':', '\\']) {
        return;
    }
    assert_eq!(request_id(bytes), said(bytes), "{body}");
}

/// Puts, exchanges and leaves out a byte at each place but within the RequestId.
fn survives(put: &[u8]) {
    for (body, start) in (0..=MEMBERS.len()).map(body) {
        let end = start + r#""RequestId":"62ddffc6""#.len();
        for at in (0..start).chain(end..body.len()) {
            for put in put {
                for taken in [0, 1] {
                    let mut bytes = body.as_bytes().to_vec();
                    bytes.splice(at..at + taken, [*put]);
                    assert_said(&bytes);
                }
            }
        }
    }
}

#[test]
fn a_bracket_too_many_or_of_the_wrong_kind_loses_no_request_id() {
    survives(b"{}[]");
}

#[test]
fn a_quote_too_many_loses_no_request_id() {
    survives(b"\"\\");
}

#[test]
fn a_comma_or_colon_too_many_loses_no_request_id() {
    survives(b",:");
}

#[test]
fn another_byte_too_many_loses_no_request_id() {
    survives(b"x1 \n\0\xFF");
}

#[test]
fn a_byte_that_is_missing_loses_no_request_id() {
    for (body, start) in (0..=MEMBERS.len()).map(body) {
        let end = start + r#""RequestId":"62ddffc6""#.len();
        for at in (0..start).chain(end..body.len()) {
            let mut bytes = body.as_bytes().to_vec();
            bytes.remove(at);
            assert_said(&bytes);
        }
    }
}

#[test]
fn the_last_of_a_damaged_body_counts() {
    for damage in ["}", "]", "\"", "[", "{"] {
        let body = format!(
            r#"{{"Response":{{"Before":{damage},"RequestId":"a","Other":{{"RequestId":"b"}},"RequestId":"c"}}}}"#
        );
        finds(&body, Some("c"));
    }
}

#[test]
fn beside_no_response_the_top_level_counts() {
    finds(r#"{"RequestId":"r","Error":{"Code":"X"}}"#, Some("r"));
    finds(r#"{"code":0,"RequestId":"r"}"#, Some("r"));
    finds(r#"{"RequestId":"r","Response":null}"#, Some("r"));
    finds(r#"{"RequestId":"r","Respon"#, Some("r"));
    finds(r#"{"RequestId":"r""#, Some("r"));
    finds(
        r#"{"RequestId":"outer","Response":{"TotalCount":"ill"}}"#,
        None,
    );
    finds(
        r#"{"RequestId":"outer","Response":{"TotalCount":"ill","RequestId":"r"}}"#,
        Some("r"),
    );
}

#[test]
fn the_request_id_of_well_formed_json_is_never_a_nested_one() {
    for body in [
        r#"{"Response":{"TotalCount":"ill","Nested":{"RequestId":"inner"}}}"#,
        r#"{"Response":{"TotalCount":"ill","List":[{"RequestId":"inner"}]}}"#,
        r#"{"Response":{"TotalCount":"ill","Text":"\"RequestId\":\"inner\""}}"#,
        r#"{"Data":{"RequestId":"inner"}}"#,
        r#"[{"RequestId":"inner"}]"#,
        r#"{"Response":{"TotalCount":"ill"},"Data":{"RequestId":"inner"}}"#,
        r#"{"Response":{"RequestId":"r"},"Response":{"TotalCount":"ill"}}"#,
    ] {
        finds(body, None);
    }
}

/// Whether a body decodes or not, its RequestId is the same.
#[test]
fn a_body_that_does_not_decode_has_the_request_id_that_it_would_have() {
    const VALUES: &[&str] = &[r#""""#, r#""one""#, r#""two""#, "null", "7", r#""\u0061""#];
    const NAMES: &[&str] = &["RequestId", "requestId", "REQUESTID"];
    let members = || {
        let names = NAMES.iter();
        names.flat_map(|name| {
            VALUES
                .iter()
                .map(move |value| format!("\"{name}\":{value}"))
        })
    };
    for first in members() {
        for second in members() {
            let decoded = format!(r#"{{"Response":{{{first},{second}}}}}"#);
            let expected = request_id(decoded.as_bytes());
            let envelope = Envelope::<CountResponse>::from_str(&decoded).unwrap();
            assert_eq!(envelope.request_id, expected, "{decoded}");
            for body in [
                format!(r#"{{"Response":{{{first},{second},"TotalCount":"ill"}}}}"#),
                format!(r#"{{"Response":{{"TotalCount":"ill",{first},{second}}}}}"#),
                format!(r#"{{"Response":{{{first},{second},"Tot"#),
            ] {
                finds(&body, expected.as_deref());
            }
        }
    }
}

#[derive(Debug, PartialEq, TencentResponse)]
struct OtherIdResponse {
    total_count: Option<u64>,
    #[tencent(rename = "RequestID")]
    other_id: Option<String>,
}

#[test]
fn a_declared_member_that_folds_to_the_name_is_data_on_a_failure() {
    for members in [
        r#""RequestID":"data","Error":{"Code":"X"}"#,
        r#""Error":{"Code":"X"},"RequestID":"data""#,
        r#""RequestID":"data","TotalCount":"ill","Error":{"Code":"X"}"#,
        r#""TotalCount":"ill","Error":{"Code":"X"},"RequestID":"data""#,
    ] {
        let body = format!(r#"{{"Response":{{{members}}}}}"#);
        let envelope = Envelope::<OtherIdResponse>::from_str(&body).unwrap();
        assert_eq!(envelope.request_id, None, "{body}");
        let Ok(envelope) = serde_json::from_str::<Envelope<OtherIdResponse>>(&body) else {
            assert!(members.contains("ill"), "{body}");
            continue;
        };
        assert_eq!(envelope.request_id, None, "{body}");
    }
    let body = r#"{"Response":{"RequestID":"data","Error":{"Code":"X"},"RequestId":"r"}}"#;
    let error = OtherIdResponse::from_str(body).unwrap_err();
    assert_eq!(error.request_id(), Some("r"));
}

#[test]
fn a_declared_member_that_folds_to_the_name_is_data_where_the_body_does_not_decode() {
    let body = r#"{"Response":{"RequestID":"data","TotalCount":"ill"}}"#;
    let error = OtherIdResponse::from_str(body).unwrap_err();
    assert_eq!(error.request_id(), None, "{error}");
}

#[test]
fn a_legacy_failure_has_the_request_id_beside_it() {
    for (ids, expected) in [
        (r#""RequestId":"r""#, Some("r")),
        (r#""requestId":"r""#, Some("r")),
        (r#""Request\u0049d":"r""#, Some("r")),
        (r#""RequestId":"r","requestId":"folded""#, Some("r")),
        (
            r#""RequestId":"first","RequestId":"r","RequestId":null"#,
            Some("r"),
        ),
        (r#""RequestId":7"#, None),
        (r#""RequestId":"""#, None),
        (r#""Other":{"RequestId":"r"}"#, None),
    ] {
        for body in [
            format!(r#"{{"code":4100,"codeDesc":"AuthFailure",{ids}}}"#),
            format!(r#"{{{ids},"Response":null,"code":4100,"codeDesc":"AuthFailure"}}"#),
        ] {
            let error = CountResponse::from_str(&body).unwrap_err();
            assert_eq!(error.api().unwrap().code().as_str(), "AuthFailure");
            assert_eq!(error.request_id(), expected, "{body}");
            for envelope in [
                Envelope::<CountResponse>::from_str(&body).unwrap(),
                serde_json::from_str(&body).unwrap(),
            ] {
                assert_eq!(envelope.request_id.as_deref(), expected, "{body}");
                assert_eq!(envelope.into_result().unwrap_err().request_id(), expected);
            }
        }
    }
}

/// What is declared under a name like the RequestId's is a value of the response, in a body of any condition.
#[test]
fn a_declared_name_is_no_request_id_where_reading_breaks_off() {
    #[derive(Debug, TencentResponse)]
    #[allow(dead_code, reason = "the bodies here do not decode")]
    struct DeclaringResponse {
        #[tencent(rename = "RequestID")]
        number: String,
    }
    let body = &br#"{"Response":{"RequestID":"own","#[..];
    let read = DeclaringResponse::from_reader(Breaking(body));
    assert_eq!(read.unwrap_err().request_id(), None);
    let read = Envelope::<DeclaringResponse>::from_reader(Breaking(body));
    assert_eq!(read.unwrap_err().request_id(), None);
    let event = &b"data: {\"RequestID\":\"own\",\"X\":\"\xFF\"}\n\n"[..];
    let mut events = EventReader::<DeclaringResponse, _>::new(event);
    let error = events.next().unwrap().unwrap_err();
    assert_eq!(error.decode().unwrap().expected(), "UTF-8");
    assert_eq!(error.request_id(), None);
    let mut events = EventReader::<DeclaringResponse, _>::new(BufReader::new(Breaking(body)));
    assert_eq!(events.next().unwrap().unwrap_err().request_id(), None);
}

/// Gives what it has, and then fails.
struct Breaking<'a>(&'a [u8]);

impl Read for Breaking<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self.0.read(buffer)? {
            0 => Err(io::ErrorKind::ConnectionReset.into()),
            count => Ok(count),
        }
    }
}
