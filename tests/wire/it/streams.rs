//! Event streams, read in place with ureq and as they come with reqwest and hyper.

use std::io::BufReader;
use std::net::SocketAddr;
use std::time::Duration;

use futures_util::StreamExt;
use http_body_util::BodyExt;
use tencent_response::stream::{EventReader, EventStream};
use tencent_response::{DecodeErrorKind, Error, RequestId, TencentResponse};
use wire::{serve, Answer};

use crate::clients::{self, run};

#[derive(Debug, PartialEq, TencentResponse)]
#[tencent(action = "ChatCompletions")]
pub struct Chunk {
    content: Option<String>,
    request_id: Option<String>,
}

type Items = Vec<Result<Chunk, Error>>;

/// What each client makes of the stream, with this limit on an event.
fn read(server: SocketAddr, limit: usize) -> Vec<(&'static str, Items)> {
    let (head, body) = clients::ureq(server, "/").unwrap().into_parts();
    let body = BufReader::with_capacity(16, body.into_reader());
    let by_ureq = EventReader::from_http(head.status, &head.headers, body)
        .max_event(limit)
        .collect();
    let by_reqwest = run(async {
        let response = reqwest::get(format!("http://{server}/")).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        let events = EventStream::from_http(status, &headers, response.bytes_stream());
        events.max_event(limit).collect().await
    });
    let by_hyper = run(async {
        let (head, body) = clients::hyper(server, "/").await.unwrap().into_parts();
        let events = EventStream::from_http(head.status, &head.headers, body.into_data_stream());
        events.max_event(limit).collect().await
    });
    vec![
        ("ureq", by_ureq),
        ("reqwest", by_reqwest),
        ("hyper", by_hyper),
    ]
}

fn items(answer: Answer) -> Vec<(&'static str, Items)> {
    let answer = answer.with("x-tc-requestid", b"3c140219");
    read(serve(move |_| answer.clone()), 1 << 20)
}

fn stream(body: impl Into<bytes::Bytes>) -> Answer {
    Answer::new(200, body).with("content-type", b"text/event-stream")
}

fn texts(items: Items) -> Vec<String> {
    items
        .into_iter()
        .map(|item| item.unwrap().content.unwrap_or_default())
        .collect()
}

/// The one error at the end, and how many responses came before it.
fn last_error(mut items: Items) -> (usize, Error) {
    let error = items.pop().expect("an item").expect_err("an error");
    assert!(items.iter().all(Result::is_ok), "{items:?}");
    (items.len(), error)
}

#[test]
fn every_event_comes_and_none_is_invented() {
    let body = "\u{feff}: ping\r\nid: 1\r\nevent: message\r\ndata: {\"Content\":\"青\"}\r\n\r\n\
        data:{\"Content\":\r\ndata:\"蛙\"}\r\n\r\n: ping\r\n\r\ndata: {\"Response\":{\"Content\":\"🐸\",\"RequestId\":\"own\"}}\r\n\r\ndata:[DONE]";
    for end in ["\r\n", "\n", "\r"] {
        for size in [1, 7, 1000] {
            let body = body.replace("\r\n", end);
            for (client, items) in items(stream(body).split(size, Duration::ZERO)) {
                let ids: Vec<_> = items
                    .iter()
                    .map(|item| item.request_id().unwrap().to_owned())
                    .collect();
                assert_eq!(ids, ["3c140219", "3c140219", "own"], "{client}");
                assert_eq!(texts(items), ["青", "蛙", "🐸"], "{client} {end:?} {size}");
            }
        }
    }
}

#[test]
fn an_event_of_a_megabyte_comes_whole_and_one_above_the_limit_ends_the_stream() {
    let long = "x".repeat(1 << 20);
    let body = format!(
        "data: {{\"Content\":\"a\"}}\n\ndata: {{\"Content\":\"{long}\"}}\n\ndata: [DONE]\n\n"
    );
    let server = serve(move |_| stream(body.clone()).with("x-tc-requestid", b"3c140219"));
    for (client, items) in read(server, 2 << 20) {
        assert_eq!(texts(items)[1].len(), 1 << 20, "{client}");
    }
    for (client, items) in read(server, 1 << 16) {
        let (count, error) = last_error(items);
        assert_eq!(count, 1, "{client}");
        assert_eq!(error.decode().unwrap().kind(), DecodeErrorKind::TooLong);
        assert_eq!(
            error.to_string(),
            "ChatCompletions: expected at most 65536 bytes in an event, found more (HTTP 200, text/event-stream, RequestId 3c140219)"
        );
    }
}

#[test]
fn a_failure_before_the_stream_is_the_ordinary_envelope() {
    let body = "\n{\"Response\":{\"Error\":{\"Code\":\"InvalidParameter.VoiceId\",\"Message\":\"no\"},\"RequestId\":\"own\"}}";
    for (client, items) in items(Answer::new(200, body).split(5, Duration::ZERO)) {
        let (count, error) = last_error(items);
        assert_eq!(count, 0, "{client}");
        assert_eq!(
            error.to_string(),
            "ChatCompletions: InvalidParameter.VoiceId: no (RequestId own)"
        );
    }
}

#[test]
fn an_answer_that_is_no_stream_is_one_response() {
    for (client, items) in items(Answer::new(200, r#"{"Response":{"Content":"a"}}"#)) {
        assert_eq!(items.request_ids(), ["3c140219"], "{client}");
        assert_eq!(texts(items), ["a"], "{client}");
    }
}

#[test]
fn a_failure_in_the_stream_is_the_services_error() {
    let first = "data: {\"Content\":\"a\"}\n\n";
    for (event, sentence) in [
        (
            r#"{"Type":"error","RequestId":"own","Error":{"Code":"InternalError","Message":"no"}}"#,
            "ChatCompletions: InternalError: no (RequestId own)",
        ),
        (
            r#"{"Note":"..","ErrorMsg":{"Msg":"no","Code":2003}}"#,
            "ChatCompletions: 2003: no (RequestId 3c140219)",
        ),
    ] {
        for (client, items) in items(stream(format!("{first}data: {event}\n\n"))) {
            let (count, error) = last_error(items);
            assert_eq!(count, 1, "{client}");
            assert!(error.api().is_some());
            assert_eq!(error.to_string(), sentence, "{client}");
        }
    }
}

#[test]
fn an_event_that_does_not_decode_is_one_error_and_the_next_one_comes() {
    let body = "data: {\"Content\":\"a\"}\n\ndata: S3CR3T\n\ndata: {\ndata: \"Content\":7}\n\ndata: {\"Content\":\"b\"}\n\ndata: [DONE]\n\n";
    for (client, items) in items(stream(body)) {
        let sentences: Vec<String> = items
            .iter()
            .map(|item| match item {
                Ok(chunk) => chunk.content.clone().unwrap(),
                Err(error) => error.to_string(),
            })
            .collect();
        assert_eq!(
            sentences,
            [
                "a",
                "ChatCompletions: expected a JSON object, found plain text (HTTP 200, text/event-stream, line 1, column 1, RequestId 3c140219)",
                "ChatCompletions: Content: expected a string, found a number (HTTP 200, text/event-stream, line 2, column 11, RequestId 3c140219)",
                "b",
            ],
            "{client}"
        );
    }
}

#[test]
fn a_stream_that_ends_too_early_says_so() {
    let one = "data: {\"Content\":\"a\"}\n\n";
    for (client, items) in items(stream(one)) {
        let (count, error) = last_error(items);
        assert_eq!(count, 1, "{client}");
        assert_eq!(error.decode().unwrap().kind(), DecodeErrorKind::Truncated);
        assert_eq!(
            error.to_string(),
            "ChatCompletions: expected `[DONE]` or a last event, found the end of the stream (number of events: 1) (HTTP 200, text/event-stream, RequestId 3c140219)"
        );
    }
    for last in [
        r#"{"Content":"b","IsEnd":true}"#,
        r#"{"Content":"b","Choices":[{"FinishReason":"stop"}]}"#,
        r#"{"Response":{"Content":"b","Choices":[{"FinishReason":"tool_calls"}]}}"#,
        r#"{"Content":"b","Choices":[{"FinishReason":"stop","finish_reason":null}]}"#,
        r#"{"Content":"b","choices":[{"finish_reason":"stop"}]}"#,
    ] {
        for (client, items) in items(stream(format!("{one}data: {last}"))) {
            assert_eq!(texts(items), ["a", "b"], "{client} {last}");
        }
    }
    for no_last in [
        r#"{"Content":"b","IsEnd":false}"#,
        r#"{"Content":"b","Choices":[{"FinishReason":""},{"FinishReason":null},7]}"#,
        r#"{"Content":"b","Choices":{"FinishReason":"stop"}}"#,
        r#"{"Content":"b","Choices":"stop"}"#,
    ] {
        for (client, items) in items(stream(format!("{one}data: {no_last}\n\n"))) {
            assert_eq!(last_error(items).0, 2, "{client} {no_last}");
        }
    }
}

#[test]
fn a_last_event_that_does_not_decode_is_the_last() {
    for last in [
        r#"{"Content":7,"IsEnd":true}"#,
        r#"{"Response":{"Content":7,"Choices":[{"FinishReason":"stop"}]}}"#,
    ] {
        for (client, items) in items(stream(format!("data: {last}\n\n"))) {
            let (count, error) = last_error(items);
            assert_eq!(count, 0, "{client} {error}");
            assert_eq!(error.decode().unwrap().kind(), DecodeErrorKind::Mismatch);
        }
    }
}

#[test]
fn the_last_response_is_the_one_that_the_user_says() {
    let body = "data: {\"Content\":\"a\"}\n\ndata: {\"Content\":\"end\"}\n\n";
    let read = || EventReader::<Chunk, _>::new(body.as_bytes());
    assert!(read()
        .last_if(|chunk| chunk.content.as_deref() == Some("end"))
        .all(|item| item.is_ok()));
    assert_eq!(read().until_closed().filter(Result::is_ok).count(), 2);
    assert_eq!(
        last_error(
            read()
                .until_closed()
                .last_if(|_| false)
                .chain(read())
                .collect::<Items>()
        )
        .0,
        4
    );
    assert_eq!(last_error(read().last_if(|_| false).collect()).0, 2);

    let undecoded = "data: {\"Content\":\"a\"}\n\ndata: {\"Content\":7,\"IsEnd\":true}\n\n";
    let read = EventReader::<Chunk, _>::new(undecoded.as_bytes()).last_if(|_| false);
    let kinds: Vec<_> = read
        .filter_map(Result::err)
        .map(|error| error.decode().unwrap().kind())
        .collect();
    assert_eq!(
        kinds,
        [DecodeErrorKind::Mismatch, DecodeErrorKind::Truncated]
    );
}

#[test]
fn a_stream_that_breaks_keeps_the_request_id() {
    for (client, items) in
        items(stream("data: {\"Content\":\"a\"}\n\ndata: {\"Content\":\"b\"}\n").breaking())
    {
        let (count, error) = last_error(items);
        assert_eq!(count, 1, "{client}");
        assert_eq!(
            error.decode().unwrap().kind(),
            DecodeErrorKind::Io,
            "{client}"
        );
        assert_eq!(error.request_id(), Some("3c140219"), "{client}");
        assert!(std::error::Error::source(&error).is_some(), "{client}");
        assert!(
            error
                .to_string()
                .starts_with("ChatCompletions: could not read the body: "),
            "{client}: {error}"
        );
    }
}

#[test]
fn an_answer_that_is_no_stream_keeps_its_own_request_id_where_reading_ends() {
    let body = r#"{"Response":{"RequestId":"own","Content":""#;
    for (client, items) in items(Answer::new(200, body).breaking()) {
        let (_, error) = last_error(items);
        assert_eq!(error.decode().unwrap().kind(), DecodeErrorKind::Io);
        assert_eq!(error.request_id(), Some("own"), "{client}");
    }
    let body = format!("{body}{}\"}}}}", "x".repeat(1 << 16));
    let server = serve(move |_| Answer::new(200, body.clone()).with("x-tc-requestid", b"3c140219"));
    for (client, items) in read(server, 1 << 10) {
        let (_, error) = last_error(items);
        let error = error.decode().unwrap();
        assert_eq!((error.kind(), error.line()), (DecodeErrorKind::TooLong, 0));
        assert_eq!(error.request_id(), Some("own"), "{client}");
    }
}

#[test]
fn what_is_no_stream_is_told() {
    for (status, body, found, kind) in [
        (
            200,
            "<html>\n\nS3CR3T</html>",
            "expected a JSON object, found HTML",
            DecodeErrorKind::NotJson,
        ),
        (
            502,
            "<html>\n\nS3CR3T</html>",
            "expected a JSON object, found HTML",
            DecodeErrorKind::Transport,
        ),
        (
            200,
            "",
            "expected server-sent events, found an empty body",
            DecodeErrorKind::NotJson,
        ),
        (
            503,
            "upstream error\n",
            "expected server-sent events, found plain text",
            DecodeErrorKind::Transport,
        ),
        (
            200,
            ": ping\n\n",
            "expected server-sent events, found none",
            DecodeErrorKind::NotJson,
        ),
    ] {
        for (client, items) in items(Answer::new(status, body)) {
            let (count, error) = last_error(items);
            assert_eq!(count, 0, "{client}");
            assert_eq!(error.decode().unwrap().kind(), kind, "{client} {body}");
            assert_eq!(error.request_id(), Some("3c140219"));
            let sentence = error.to_string();
            assert!(
                sentence.contains(found) && !sentence.contains("S3CR3T"),
                "{client}: {sentence}"
            );
        }
    }
}

#[test]
fn a_stream_that_never_ends_gives_each_event_as_it_comes() {
    let body = "data: {\"Content\":\"a\"}\n\n".repeat(10_000);
    let server = serve(move |_| stream(body.clone()).split(100, Duration::from_millis(5)));
    let (_, body) = clients::ureq(server, "/").unwrap().into_parts();
    let some = EventReader::<Chunk, _>::new(BufReader::new(body.into_reader())).take(5);
    assert!(some.collect::<Items>().iter().all(Result::is_ok));
    run(async {
        let response = reqwest::get(format!("http://{server}/")).await.unwrap();
        let some = EventStream::<Chunk, _>::new(response.bytes_stream()).take(5);
        assert_eq!(texts(some.collect().await).len(), 5);
    });
}

#[test]
fn nothing_is_read_behind_the_end() {
    let body = "data: {\"Content\":\"a\"}\n\ndata: [DONE]\n\ndata: {\"Content\":\"b\"}\n\n";
    for (client, items) in items(stream(body)) {
        assert_eq!(texts(items), ["a"], "{client}");
    }
}

trait RequestIds {
    fn request_ids(&self) -> Vec<&str>;
}

impl RequestIds for Items {
    fn request_ids(&self) -> Vec<&str> {
        self.iter().filter_map(RequestId::request_id).collect()
    }
}
