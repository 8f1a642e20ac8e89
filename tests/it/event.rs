//! One event of a stream, and the RequestId that comes beside a body.

use tencent_response::{DecodeErrorKind, Envelope, Error, RequestId, TencentData, TencentResponse};

#[derive(Debug, PartialEq, TencentResponse)]
#[tencent(action = "Chat")]
struct Chunk<'a> {
    text: &'a str,
    count: Option<u8>,
    request_id: Option<&'a str>,
}

#[derive(Debug, PartialEq, TencentResponse)]
struct SplitResponse {
    status: Option<String>,
    error: Option<Info>,
    request_id: String,
}

#[derive(Debug, PartialEq, TencentData)]
struct Info {
    code: String,
}

fn text(data: &str) -> &str {
    Chunk::from_event(data).unwrap().unwrap().text
}

fn refused(data: &str) -> (String, String, Option<String>) {
    let error = match Chunk::from_event(data) {
        Err(Error::Api(error)) => error,
        other => panic!("{other:?}"),
    };
    (
        error.code().to_string(),
        error.message().to_owned(),
        error.request_id().map(str::to_owned),
    )
}

#[test]
fn an_event_is_bare_or_in_an_envelope() {
    assert_eq!(text(r#"{"Text":"a"}"#), "a");
    assert_eq!(text(r#" {"Error":null,"Text":"a","ErrorMsg":null} "#), "a");
    assert_eq!(
        text(r#"{"Response":{"Text":"a"},"Error":null,"retcode":0}"#),
        "a"
    );
    assert_eq!(text(r#"{"Response":null,"Text":"a"}"#), "a");
    assert_eq!(text(r#"{"Response":[{"Text":"b"}],"Text":"a"}"#), "a");
    let chunk = Chunk::from_event(r#"{"RequestId":"r","Text":"a"}"#)
        .unwrap()
        .unwrap();
    assert_eq!(chunk.request_id, Some("r"));
    let chunk = Chunk::from_event(r#"{"Response":{"Text":"a","RequestId":"r"}}"#)
        .unwrap()
        .unwrap();
    assert_eq!(chunk.request_id, Some("r"));
}

#[test]
fn the_end_of_a_stream_and_an_empty_event_are_no_response() {
    for data in ["[DONE]", " [DONE]\n", "", " ", "\n\n"] {
        assert_eq!(Chunk::from_event(data).unwrap(), None, "{data:?}");
    }
    for data in [
        "[DONE",
        "DONE",
        "[done]",
        "[]",
        "null",
        "0",
        "\u{a0}",
        "\u{b}",
        "\u{c}[DONE]",
        "[DONE]\u{2003}",
    ] {
        assert!(Chunk::from_event(data).is_err(), "{data:?}");
    }
}

#[test]
fn an_error_in_the_event_is_the_services() {
    let id = Some("r".to_owned());
    for data in [
        r#"{"Type":"error","RequestId":"r","Error":{"Code":"C","Message":"m"}}"#,
        r#"{"Error":{"Code":"C","Message":"m"},"Text":7,"RequestId":"r"}"#,
        r#"{"Text":7,"Error":{"Code":"C","Message":"m"},"RequestId":"r"}"#,
        r#"{"Response":{"Error":{"Code":"C","Message":"m"},"RequestId":"r"}}"#,
        r#"{"Text":"a","ErrorMsg":{"Msg":"m","Code":"C"},"RequestId":"r"}"#,
        r#"{"Response":{"ErrorMsg":{"Msg":"m","Code":"C"},"RequestId":"r"}}"#,
    ] {
        assert_eq!(
            refused(data),
            ("C".into(), "m".into(), id.clone()),
            "{data}"
        );
    }
    let data = r#"{"ErrorMsg":{"Msg":"m","Code":2003}}"#;
    assert_eq!(refused(data), ("2003".into(), "m".into(), None));
    let both = r#"{"ErrorMsg":{"Msg":"m","Code":1},"Error":{"Code":"C","Message":"n"}}"#;
    assert_eq!(refused(both), ("C".into(), "n".into(), None));
}

#[test]
fn null_does_not_undo_an_error_message() {
    let data = r#"{"ErrorMsg":{"Msg":"m","Code":"C"},"ErrorMsg":null}"#;
    assert_eq!(refused(data), ("C".into(), "m".into(), None));
}

#[test]
fn an_error_message_without_a_code_is_data() {
    for member in [
        r#""ErrorMsg":"none""#,
        r#""ErrorMsg":{}"#,
        r#""ErrorMsg":{"Msg":"","Code":0}"#,
        r#""ErrorMsg":{"Msg":"","Code":-0}"#,
        r#""ErrorMsg":{"Msg":"","Code":-0.0}"#,
        r#""ErrorMsg":{"Code":""}"#,
        r#""Error":{"Code":""}"#,
        r#""Inner":{"ErrorMsg":{"Code":1},"Response":{}}"#,
    ] {
        assert_eq!(
            text(&format!(r#"{{"Text":"a",{member}}}"#)),
            "a",
            "{member}"
        );
    }
}

#[test]
fn a_declared_error_is_data_beside_another_member() {
    let split =
        |data| SplitResponse::from_event(data).map(|split| split.unwrap().error.unwrap().code);
    assert_eq!(
        split(r#"{"Status":"Failed","Error":{"Code":"C"}}"#).unwrap(),
        "C"
    );
    assert_eq!(
        split(r#"{"Error":{"Code":"C"}}"#)
            .unwrap_err()
            .code()
            .unwrap()
            .as_str(),
        "C"
    );
    let misfit = split(r#"{"Status":7,"Error":{"Code":"C"}}"#).unwrap_err();
    assert_eq!(misfit.decode().unwrap().path(), "Status");
    let alone = split(r#"{"Other":7,"Error":{"Code":7}}"#).unwrap_err();
    assert_eq!(alone.code().unwrap().as_str(), "7");
}

#[test]
fn a_fault_is_told_with_the_events_own_line_and_column() {
    let sentence = |data| Chunk::from_event(data).unwrap_err().to_string();
    assert_eq!(
        sentence("{\"RequestId\":\"r\",\"Text\":\"a\",\n\"Count\":300}"),
        "Chat: Count: expected u8, found an integer out of its range (line 2, column 9, RequestId r)"
    );
    assert_eq!(
        sentence(r#"{"Response":{"Text":7}}"#),
        "Chat: Response.Text: expected a borrowed string, found a number (line 1, column 21)"
    );
    assert_eq!(
        sentence("<html>S3CR3T"),
        "Chat: expected a JSON object, found HTML (line 1, column 1)"
    );
    let error = Chunk::from_event(r#"{"RequestId":"r","Text":"a"#).unwrap_err();
    assert_eq!(error.decode().unwrap().kind(), DecodeErrorKind::Truncated);
    assert_eq!(error.request_id(), Some("r"));
    assert!(Chunk::from_event(r#"{"Text":"a"} {"Text":"b"}"#).is_err());
}

#[test]
fn a_request_id_from_beside_the_body_never_replaces_its_own() {
    let error = |body| SplitResponse::from_str(body).unwrap_err();
    for (body, expected) in [
        ("<html>", "header"),
        (r#"{"Response":{"Error":{"Code":"C"}}}"#, "header"),
        (
            r#"{"Response":{"Error":{"Code":"C"},"RequestId":""}}"#,
            "header",
        ),
        (
            r#"{"Response":{"Error":{"Code":"C"},"RequestId":"body"}}"#,
            "body",
        ),
        (r#"{"Response":{"RequestId":"body","Status":7}}"#, "body"),
    ] {
        let error = error(body).or_request_id("header");
        assert_eq!(error.request_id(), Some(expected), "{body}");
        assert!(
            error
                .to_string()
                .ends_with(&format!("RequestId {expected})")),
            "{error}"
        );
        assert_eq!(error.clone().or_request_id("other"), error);
    }
    assert_eq!(error("").or_request_id("").request_id(), None);
}

#[test]
fn an_envelope_and_its_error_take_the_same_request_id() {
    let envelope = |body| {
        Envelope::<SplitResponse>::from_str(body)
            .unwrap()
            .or_request_id("header")
    };
    let failed = envelope(r#"{"Response":{"Error":{"Code":"C"}}}"#);
    assert_eq!(failed.request_id.as_deref(), Some("header"));
    assert_eq!(
        failed.into_result().unwrap_err().request_id(),
        Some("header")
    );
    let own = envelope(r#"{"Response":{"RequestId":"body"}}"#);
    assert_eq!(own.request_id(), Some("body"));
    assert_eq!(Envelope::success((), "").or_request_id("").request_id, None);
}
