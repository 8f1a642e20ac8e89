//! Event streams out of memory: what does not depend on a client.

use std::io::{self, BufRead, BufReader, Read};

use futures_util::StreamExt;
use hyper::{HeaderMap, StatusCode};
use tencent_response::stream::{EventReader, EventStream};
use tencent_response::{DecodeErrorKind, Error, RequestId, TencentResponse};

use crate::clients::run;

#[derive(Debug, TencentResponse)]
struct Chunk {
    content: Option<String>,
    request_id: Option<String>,
}

type Items = Vec<Result<Chunk, Error>>;

fn reader(body: &str) -> EventReader<Chunk, &[u8]> {
    EventReader::new(body.as_bytes())
}

fn contents(items: Items) -> Vec<String> {
    let contents = items.into_iter().map(|item| item.unwrap().content.unwrap());
    contents.collect()
}

/// A stream of these pieces.
fn of(pieces: &[&'static str]) -> futures_util::stream::Iter<std::vec::IntoIter<Piece>> {
    let pieces: Vec<Piece> = pieces.iter().map(|piece| Ok(*piece)).collect();
    futures_util::stream::iter(pieces)
}

type Piece = Result<&'static str, io::Error>;

#[test]
fn an_event_without_data_brings_nothing() {
    let body = "data: {\"Content\":\"a\"}\n\ndata:\n\ndata:   \n\ndata\n\ndata: \t\ndata:\n\ndata: {\"Content\":\"b\"}\n\ndata: [DONE]\n\n";
    assert_eq!(contents(reader(body).collect()), ["a", "b"]);
    let end = "data: {\"Content\":\"a\",\"IsEnd\":true}\n\ndata: \n\n";
    assert_eq!(contents(reader(end).collect()), ["a"]);
}

/// Gives its bytes one by one, and an interruption before each.
struct Interrupted<'a> {
    body: &'a [u8],
    interrupted: bool,
}

impl Read for Interrupted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.interrupted = !self.interrupted;
        if self.interrupted {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let most = buffer.len().min(1);
        self.body.read(&mut buffer[..most])
    }
}

#[test]
fn a_read_that_was_interrupted_is_tried_again() {
    let body = b"data: {\"Content\":\"a\"}\n\ndata: [DONE]\n\n";
    let interrupted = BufReader::new(Interrupted {
        body,
        interrupted: false,
    });
    let items = EventReader::<Chunk, _>::new(interrupted).collect();
    assert_eq!(contents(items), ["a"]);
}

/// Fails in its own way at the first read.
struct Broken(Option<io::Error>);

impl Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        self.0.take().map_or(Ok(0), Err)
    }
}

impl BufRead for Broken {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.0.take().map_or(Ok(&[]), Err)
    }

    fn consume(&mut self, _: usize) {}
}

#[test]
fn a_reader_that_breaks_is_not_read_again() {
    let broken = Broken(Some(io::ErrorKind::ConnectionReset.into()));
    let items: Items = EventReader::new(broken).collect();
    assert_eq!(items.len(), 1);
    let error = items[0].as_ref().unwrap_err().decode().unwrap();
    assert_eq!(error.kind(), DecodeErrorKind::Io);
}

#[derive(Debug)]
struct Client(io::Error);

impl std::fmt::Display for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the client gave up")
    }
}

impl std::error::Error for Client {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

#[test]
fn the_cause_of_a_broken_stream_keeps_the_kind_of_its_own_cause() {
    let kind_of = |error: Box<dyn std::error::Error + Send + Sync>| {
        let pieces: [Result<&str, _>; 1] = [Err(error)];
        let stream = futures_util::stream::iter(pieces);
        let items: Items = run(EventStream::<Chunk, _>::new(stream).collect());
        let error = items.into_iter().next().unwrap().unwrap_err();
        let source = std::error::Error::source(&error).unwrap();
        source.downcast_ref::<io::Error>().unwrap().kind()
    };
    let reset = || io::Error::from(io::ErrorKind::ConnectionReset);
    assert_eq!(kind_of(reset().into()), io::ErrorKind::ConnectionReset);
    assert_eq!(
        kind_of(Client(reset()).into()),
        io::ErrorKind::ConnectionReset
    );
    assert_eq!(kind_of("no cause".into()), io::ErrorKind::Other);
}

#[test]
fn the_request_id_is_the_headers_or_that_of_the_last_event_which_had_one() {
    let body = "data: {\"Content\":\"a\"}\n\ndata: {\"Content\":\"b\",\"RequestId\":\"own\"}\n\ndata: {\"Content\":\"c\",\"RequestId\":\"\"}\n\n";
    let mut events = reader(body);
    assert_eq!(events.request_id(), None);
    for expected in [None, Some("own"), Some("own")] {
        assert!(events.next().unwrap().is_ok());
        assert_eq!(events.request_id(), expected);
    }
    let mut headers = HeaderMap::new();
    headers.insert("x-tc-requestid", "head".parse().unwrap());
    let of_http = || EventReader::<Chunk, _>::from_http(StatusCode::OK, &headers, body.as_bytes());
    assert_eq!(of_http().request_id(), Some("head"));
    assert_eq!(of_http().or_request_id("other").request_id(), Some("head"));
    assert_eq!(
        reader(body).or_request_id("other").request_id(),
        Some("other")
    );
    assert_eq!(reader(body).or_request_id("").request_id(), None);

    let stream = EventStream::<Chunk, _>::new(of(&["data: {\"RequestId\":\"own\"}\n\n"]));
    assert_eq!(stream.request_id(), None);
    let mut stream = stream.or_request_id("other");
    assert_eq!(stream.request_id(), Some("other"));
    assert!(run(stream.next()).unwrap().is_ok());
    assert_eq!(stream.request_id(), Some("own"));
}

#[test]
fn the_request_id_of_an_event_that_does_not_decode_is_kept() {
    for event in [
        "{\"RequestId\":\"own\",\"Content\":7}",
        "{\"RequestId\":\"own\",\"Content\":tru}",
        "{\"RequestId\":\"own\",\"Content\":",
    ] {
        let body = format!("data: {event}\n\ndata: {{\"Content\":7}}\n\n");
        let mut events = reader(&body);
        for _ in 0..3 {
            let error = events.next().unwrap().unwrap_err();
            assert_eq!(error.request_id(), Some("own"), "{event}");
            assert_eq!(events.request_id(), Some("own"), "{event}");
        }
        assert!(events.next().is_none());
    }
}

#[test]
fn a_document_in_place_of_a_stream_is_as_its_bytes_alone() {
    for body in [
        "{\"Response\":{\"Content\":\"a\",\"RequestId\":\"own\"}}",
        "{\"Response\":{\"Error\":{\"Code\":\"A\"},\"RequestId\":\"own\"}}",
        "\r\n\n {\"Response\":{\"Content\":7,\"RequestId\":\"own\"}}",
        "\u{feff}{\"Response\":{\"Content\":\"a\",\"RequestId\":\"own\"}}",
        "\n {\"Response\":{\"Content\":\"a\",\"RequestId\":\"own\"},}",
    ] {
        let mut events = reader(body);
        let told = |item: Result<Chunk, Error>| format!("{item:?}");
        let alone = told(Chunk::from_str(body));
        assert_eq!(told(events.next().unwrap()), alone, "{body}");
        assert!(events.next().is_none());
        assert_eq!(events.request_id(), Some("own"), "{body}");
    }
}

#[test]
fn what_is_printed_of_a_stream_is_its_request_id_alone() {
    let events = reader("data: {\"Content\":\"S3CR3T\"}\n\n").or_request_id("r");
    let expected = "EventReader { request_id: Some(\"r\"), .. }";
    assert_eq!(format!("{events:?}"), expected);
    let events = EventStream::<Chunk, _>::new(of(&["data: {\"Content\":\"S3CR3T\"}\n\n"]));
    let expected = "EventStream { request_id: None, .. }";
    assert_eq!(format!("{events:?}"), expected);
}

#[test]
fn an_event_or_a_body_is_as_long_as_the_limit_at_most() {
    let answer = "{\"Response\":{\"Content\":\"abc\"}}";
    let event = format!("data:{answer}\n\ndata: [DONE]\n\n");
    let usual = format!("data: {answer}\n\ndata: [DONE]\n\n");
    for body in [answer, &event, &usual] {
        let read = |limit| reader(body).max_event(limit).next().unwrap();
        assert!(read(answer.len()).is_ok(), "{body}");
        let error = read(answer.len() - 1).unwrap_err();
        let kind = error.decode().unwrap().kind();
        assert_eq!(kind, DecodeErrorKind::TooLong, "{body}");
    }
    let long = |len: usize| format!("data: {{\"Content\":\"{}\"}}\n\n", "x".repeat(len));
    assert!(reader(&long(8_000_000)).next().unwrap().is_ok());
    assert!(reader(&long(9_000_000)).next().unwrap().is_err());
}

#[test]
fn a_stream_of_many_small_pieces_is_the_same_stream() {
    let pieces = [
        "",
        "da",
        "ta: {\"Cont",
        "ent\":\"a\"}",
        "\n",
        "\ndata: {\"Content\":\"b\"}\n\ndata: [DO",
        "NE]\n\n",
        "data: {",
    ];
    let items: Items = run(EventStream::new(of(&pieces)).collect());
    assert_eq!(contents(items), ["a", "b"]);
    let mut events = EventStream::<Chunk, _>::new(of(&pieces[..4]));
    assert!(run(events.next()).unwrap().is_ok());
    assert!(run(events.next()).unwrap().is_err());
    assert!(run(events.next()).is_none());
    assert!(run(events.next()).is_none());
}

/// A response that declares `Error`, which is data beside another member.
#[derive(Debug, TencentResponse)]
struct Declared {
    status: Option<String>,
    error: Option<serde_json::Value>,
    request_id: String,
}

#[test]
fn a_declared_error_is_an_events_data_only_beside_a_value() {
    let read = |event: &str| {
        let body = format!("data: {event}\n\n");
        EventReader::<Declared, _>::new(body.as_bytes())
            .next()
            .unwrap()
    };
    for event in [
        r#"{"Error":{"Code":"A"}}"#,
        r#"{"Error":{"Code":"A"},"Status":null}"#,
        r#"{"Status":null,"Error":{"Code":"A"}}"#,
    ] {
        let error = read(event).unwrap_err();
        assert_eq!(error.code().unwrap().as_str(), "A", "{event}");
    }
    let data = read(r#"{"Error":{"Code":"A"},"Status":"s"}"#).unwrap();
    assert_eq!(data.status.as_deref(), Some("s"));
    assert!(data.error.is_some());
}

#[test]
fn a_header_fills_the_request_id_beside_a_declared_error_too() {
    let mut headers = HeaderMap::new();
    headers.insert("x-tc-requestid", "head".parse().unwrap());
    for body in [
        r#"{"Response":{"Status":"s"}}"#,
        r#"{"Response":{"Status":"s","Error":{"Code":"A"}}}"#,
        r#"{"Response":{"Error":{"Code":"A"},"Status":"s","RequestId":null}}"#,
    ] {
        let read = Declared::from_http(StatusCode::OK, &headers, body.as_bytes()).unwrap();
        assert_eq!(read.request_id, "head", "{body}");
    }
    let body = r#"{"Response":{"Error":{"Code":"A"}}}"#;
    let error = Declared::from_http(StatusCode::OK, &headers, body.as_bytes()).unwrap_err();
    assert_eq!(error.request_id(), Some("head"));
}

#[test]
fn a_header_fills_the_request_id_of_the_last_of_several_responses() {
    let mut headers = HeaderMap::new();
    headers.insert("x-tc-requestid", "head".parse().unwrap());
    for (body, id) in [
        (r#"{"Response":{},"Response":{"Content":"c"}}"#, "head"),
        (
            r#"{"Response":{"RequestId":"r"},"Response":{"Content":"c"}}"#,
            "head",
        ),
        (
            r#"{"Response":{"Content":7},"Response":{"Content":"c"}}"#,
            "head",
        ),
        (
            r#"{"Response":{},"Response":{"Content":"c","RequestId":"r"}}"#,
            "r",
        ),
    ] {
        let read = Chunk::from_http(StatusCode::OK, &headers, body.as_bytes()).unwrap();
        assert_eq!(read.content.as_deref(), Some("c"), "{body}");
        assert_eq!(read.request_id.as_deref(), Some(id), "{body}");
    }
}
