//! Server-sent events and header text: the same however the bytes are cut, as a model frames them, and within the limit.
//!
//! The last line of the bytes chooses the parts, the limit, the status and the header; the rest is the body.

use std::io::{self, BufRead, Read};

use futures_util::{stream, FutureExt, StreamExt};
use tencent_response::http::{HeaderMap, HeaderValue, StatusCode};
use tencent_response::stream::{EventReader, EventStream};
use tencent_response::{DecodeErrorKind, Error, TencentResponse};

use super::errors::{is_a_line, is_within};
use super::mutate::Draw;

#[derive(Debug, PartialEq, TencentResponse)]
struct Chunk {
    text: Option<String>,
    total_count: Option<u64>,
    list: Option<Vec<String>>,
}

#[derive(Debug, PartialEq, TencentResponse)]
struct AnswerResponse {
    text: Option<String>,
    request_id: Option<String>,
}

pub fn check(bytes: &[u8]) {
    let asked = Asked::of(bytes);
    same_however_it_is_cut(&asked);
    as_framed(&asked);
    has_the_request_id_of_the_body_or_the_header(&asked);
}

struct Asked<'a> {
    body: &'a [u8],
    /// The most bytes of a part, and the seed of all lengths.
    part: u8,
    limit: usize,
    until_closed: bool,
    status: StatusCode,
    headers: HeaderMap,
    /// The header's text, if it has one.
    request_id: Option<&'a str>,
}

impl<'a> Asked<'a> {
    fn of(bytes: &'a [u8]) -> Self {
        let (body, line) = match bytes.iter().rposition(|byte| *byte == b'\n') {
            Some(at) => (&bytes[..at], &bytes[at + 1..]),
            None => (bytes, &[][..]),
        };
        let setting = |at: usize| line.get(at).copied().unwrap_or(b' ');
        let (part, limit, status) = (setting(0), setting(1), setting(2));
        let header = line.get(3..).unwrap_or_default();
        let mut headers = HeaderMap::new();
        if let Ok(value) = HeaderValue::from_bytes(header) {
            headers.insert("X-TC-RequestId", value);
        }
        Self {
            body,
            part: part / 2,
            limit: if limit % 3 == 0 {
                limit.into()
            } else {
                8 << 20
            },
            until_closed: part % 2 == 1,
            status: StatusCode::from_u16(100 + u16::from(status) * 5 % 900).unwrap(),
            headers,
            request_id: text(header),
        }
    }

    fn settled<R>(&self, body: R) -> EventReader<Chunk, R> {
        let reader = EventReader::from_http(self.status, &self.headers, body).max_event(self.limit);
        if self.until_closed {
            reader.until_closed()
        } else {
            reader
        }
    }

    /// The items of the body in one piece.
    fn items(&self) -> Vec<Result<Chunk, Error>> {
        self.settled(self.body).collect()
    }
}

/// What of a header is text: no byte but visible ones of ASCII, blanks and tabs.
fn text(header: &[u8]) -> Option<&str> {
    let seen = |byte: &u8| matches!(byte, b'\t' | b' '..=b'~');
    let text = std::str::from_utf8(header).ok()?.trim();
    (header.iter().all(seen) && !text.is_empty()).then_some(text)
}

fn same_however_it_is_cut(asked: &Asked) {
    let whole = asked.items();
    let told = told(&whole);
    for most in [1, asked.part.max(1)] {
        let mut parts = Parts::new(asked.body, most);
        let cut: Vec<_> = asked.settled(&mut parts).collect();
        assert_eq!(self::told(&cut), told, "in parts of at most {most} bytes");
    }
    let mut parts = Vec::new();
    let mut cut = Parts::new(asked.body, asked.part.max(1));
    while !cut.fill_buf().unwrap().is_empty() {
        parts.push(cut.part.to_vec());
        // A chunk may be empty, where a reader's bytes are the end.
        parts.push(Vec::new());
        cut.consume(cut.part.len());
    }
    let body = stream::iter(parts.into_iter().map(Ok::<_, io::Error>));
    let mut events =
        EventStream::from_http(asked.status, &asked.headers, body).max_event(asked.limit);
    if asked.until_closed {
        events = events.until_closed();
    }
    let cut: Option<Vec<Result<Chunk, Error>>> = events.collect().now_or_never();
    let cut = cut.expect("a stream that is there waits for nothing");
    assert_eq!(self::told(&cut), told, "as a stream");
    for error in whole.iter().filter_map(|item| item.as_ref().err()) {
        is_a_line(error);
    }
}

/// All that the items tell.
fn told(items: &[Result<Chunk, Error>]) -> Vec<String> {
    let told = |item: &Result<Chunk, Error>| match item {
        Ok(chunk) => format!("{chunk:?}"),
        Err(error) => format!("{error} {error:?}"),
    };
    items.iter().map(told).collect()
}

/// A body in parts of lengths that look drawn.
struct Parts<'a> {
    part: &'a [u8],
    rest: &'a [u8],
    most: u8,
    draw: Draw,
}

impl<'a> Parts<'a> {
    fn new(rest: &'a [u8], most: u8) -> Self {
        Self {
            part: &[],
            rest,
            most,
            draw: Draw::new(most.into()),
        }
    }
}

impl Read for Parts<'_> {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        unreachable!("it is read in place")
    }
}

impl BufRead for Parts<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.part.is_empty() {
            let length = 1 + self.draw.below(self.most.into());
            (self.part, self.rest) = self.rest.split_at(length.min(self.rest.len()));
        }
        Ok(self.part)
    }

    fn consume(&mut self, amount: usize) {
        self.part = &self.part[amount..];
    }
}

/// What a body is cut into, by rules of its own.
enum Framed<'a> {
    Whole(&'a [u8]),
    Events(Vec<Vec<u8>>),
}

/// The frames, and whether the limit ends them.
fn framed(body: &[u8], limit: usize) -> (Framed<'_>, bool) {
    let mark = b"\xEF\xBB\xBF";
    let marked = (0..=mark.len()).rfind(|len| body.starts_with(&mark[..*len]));
    let behind = &body[marked.unwrap_or_default()..];
    // Whitespace behind a part of a mark is no start of anything.
    let whole = matches!(marked, Some(0 | 3));
    let start = match behind
        .iter()
        .position(|byte| !whole || !b" \t\r\n".contains(byte))
    {
        Some(at) => &behind[at..],
        None => &[],
    };
    if start.first().is_some_and(|first| b"{[<".contains(first)) {
        return (Framed::Whole(body), body.len() > limit);
    }
    let body = if whole { start } else { body };
    let mut events = Vec::new();
    let mut event = None::<Vec<u8>>;
    for line in lines(body) {
        if line.iter().all(|byte| b" \t".contains(byte)) {
            events.extend(event.take());
            continue;
        }
        let value = match line.strip_prefix(b"data:") {
            Some(value) => value,
            None if line == b"data" => &[],
            None => continue,
        };
        let bare = value.strip_prefix(b" ").unwrap_or(value);
        let joint = usize::from(event.is_some());
        let known = event.as_ref().map_or(0, Vec::len);
        if known + joint + bare.len() > limit {
            return (Framed::Events(events), true);
        }
        match &mut event {
            Some(event) => event.extend([b"\n", bare].concat()),
            None => event = Some(bare.to_vec()),
        }
    }
    events.extend(event);
    (Framed::Events(events), false)
}

/// The lines, each ended by LF, CR, or CR and LF.
fn lines(body: &[u8]) -> Vec<&[u8]> {
    let mut lines = Vec::new();
    for line in body.split(|byte| *byte == b'\n') {
        lines.extend(
            line.strip_suffix(b"\r")
                .unwrap_or(line)
                .split(|byte| *byte == b'\r'),
        );
    }
    lines
}

fn as_framed(asked: &Asked) {
    let mut items = asked.items().into_iter();
    let (framed, too_long) = framed(asked.body, asked.limit);
    let mut done = false;
    match framed {
        Framed::Whole(body) if !too_long => {
            let whole = Chunk::from_http(asked.status, &asked.headers, body);
            let item = items.next().expect("a document is an item");
            assert_eq!(told(&[item]), told(&[whole]));
            done = true;
        }
        Framed::Whole(_) => {}
        Framed::Events(events) => {
            for data in events {
                let text = std::str::from_utf8(&data);
                done = text.is_ok_and(|text| trimmed(text) == "[DONE]");
                if done {
                    break;
                }
                if !text.is_ok_and(|text| trimmed(text).is_empty()) {
                    let item = items.next().expect("an event is an item");
                    is_as_the_event(item, text.ok(), asked);
                }
            }
        }
    }
    let last = items.next();
    assert!(items.next().is_none(), "at most one item of the end");
    let kind = last.map(|last| {
        let error = last.expect_err("no event is left");
        error.decode().expect("the end is no code").kind()
    });
    if done {
        assert_eq!(kind, None, "nothing follows the last item");
    } else if too_long {
        assert_eq!(kind, Some(DecodeErrorKind::TooLong));
    } else if asked.until_closed {
        assert_eq!(kind, None, "it may end anywhere");
    } else {
        assert_ne!(kind, Some(DecodeErrorKind::TooLong));
    }
}

/// Without what JSON counts as whitespace.
fn trimmed(text: &str) -> &str {
    text.trim_matches(|char| " \t\n\r".contains(char))
}

/// Whether an item is as its event alone; the RequestId and the status are those of the stream.
fn is_as_the_event(item: Result<Chunk, Error>, text: Option<&str>, asked: &Asked) {
    let Some(text) = text else {
        assert!(matches!(item, Err(Error::Decode(_))), "no UTF-8: {item:?}");
        return;
    };
    let alone = Chunk::from_event(text).map(|chunk| chunk.expect("it is not empty"));
    match (item, alone) {
        (Ok(chunk), Ok(alone)) => assert_eq!(chunk, alone),
        (Err(error), Err(alone)) => {
            match (&error, &alone) {
                (Error::Api(error), Error::Api(alone)) => {
                    assert_eq!(error.code(), alone.code());
                    assert_eq!(error.message(), alone.message());
                }
                (Error::Decode(error), Error::Decode(alone)) => {
                    assert_eq!(error.path(), alone.path());
                    assert_eq!(
                        (error.line(), error.column()),
                        (alone.line(), alone.column())
                    );
                    is_within(error, text.as_bytes());
                }
                _ => panic!("{error:?} in a stream is {alone:?} alone"),
            }
            assert_eq!(error.status(), Some(asked.status));
            if alone.request_id().is_some() {
                assert_eq!(error.request_id(), alone.request_id());
            } else if asked.request_id.is_some() {
                assert!(error.request_id().is_some(), "the header's is known");
            }
        }
        (item, alone) => panic!("{item:?} in a stream is {alone:?} alone"),
    }
}

fn has_the_request_id_of_the_body_or_the_header(asked: &Asked) {
    let alone = AnswerResponse::from_slice(asked.body);
    let answer = AnswerResponse::from_http(asked.status, &asked.headers, asked.body);
    match (answer, alone) {
        (Ok(answer), Ok(alone)) => {
            assert_eq!(answer.text, alone.text);
            let own = alone.request_id.as_deref().filter(|id| !id.is_empty());
            let given = answer.request_id.as_deref().filter(|id| !id.is_empty());
            assert_eq!(given, own.or(asked.request_id));
        }
        (Err(error), Err(alone)) => {
            is_a_line(&error);
            if let Error::Decode(error) = &error {
                is_within(error, asked.body);
            }
            assert_eq!(error.request_id(), alone.request_id().or(asked.request_id));
            assert_eq!(error.status(), Some(asked.status));
        }
        (answer, alone) => panic!("{answer:?} with a head is {alone:?} without"),
    }
}
