use alloc::borrow::{Cow, ToOwned};
use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use core::str::Utf8Error;

use serde::de::{Deserialize, Deserializer};

use crate::code::ErrorCode;
use crate::data::{self, Fields, Members};
use crate::decode_error::{DecodeError, Place};
use crate::escape;
use crate::failure::Failure;
use crate::keys::Keys;
use crate::nearest::nearest;
use crate::reader::{Detail, Fault, Reader};
use crate::response::TencentResponse;
use crate::tap::Seen;
use crate::walk::{self, Walk};

/// Turns the fault at a position into an error that a person can act on, by walking over the body once more.
#[cold]
pub(crate) fn decode_error(
    body: &[u8],
    position: usize,
    fault: &Fault,
    action: &'static str,
) -> DecodeError {
    let walk = Walk::new(body, position);
    let at = match fault {
        Fault::Known(detail) if matches!(**detail, Detail::Syntax(_)) => position,
        _ => walk.start,
    };
    let (expected, found) = match fault {
        Fault::Refused => (
            "a value that its type accepts".to_owned(),
            walk::kind(body, at).to_owned(),
        ),
        Fault::Known(detail) => describe(detail, body, at),
    };
    place(body, at, walk, action, expected, found)
}

fn describe(detail: &Detail, body: &[u8], at: usize) -> (String, String) {
    match detail {
        Detail::Syntax(expected) => match not_json(body) {
            Some(found) => ("a JSON object".to_owned(), found.to_owned()),
            None => ((*expected).to_owned(), walk::character(body, at).to_owned()),
        },
        Detail::Mismatch { expected, found } => (expected.clone(), (*found).to_owned()),
        Detail::Missing(field) => {
            let keys = walk::keys(body, at);
            let found = match nearest(field, &keys) {
                Some(key) if key == field => "null".to_owned(),
                Some(key) => format!("none, the nearest is `{}`", escape::name(key)),
                None => "none".to_owned(),
            };
            (format!("a field `{}`", escape::name(field)), found)
        }
    }
}

/// What a body is that does not even begin as JSON.
fn not_json(body: &[u8]) -> Option<&'static str> {
    let start = body.trim_ascii_start();
    let begins = |prefixes: &[&[u8]]| prefixes.iter().any(|prefix| start.starts_with(prefix));
    Some(match start.first() {
        None => "an empty body",
        Some(b'<') => "markup, as of an HTML page",
        _ if begins(&[b"\xEF\xBB\xBF"]) => "a byte order mark",
        _ if begins(&[b"data:", b"event:", b"id:", b"retry:", b":"]) => {
            "server-sent events, to be decoded one by one"
        }
        _ if begins(&[b"HTTP/"]) => "the head of an HTTP message",
        _ => return None,
    })
}

#[cold]
pub(crate) fn invalid_utf8(body: &[u8], error: &Utf8Error, action: &'static str) -> DecodeError {
    let at = error.valid_up_to();
    let walk = Walk::new(body, at);
    place(
        body,
        at,
        walk,
        action,
        "UTF-8".to_owned(),
        "an invalid byte".to_owned(),
    )
}

#[cfg(feature = "std")]
#[cold]
pub(crate) fn unreadable(
    body: &[u8],
    error: std::io::ErrorKind,
    action: &'static str,
) -> DecodeError {
    let walk = Walk::new(body, body.len());
    place(
        body,
        body.len(),
        walk,
        action,
        "more of the body".to_owned(),
        format!("{error}"),
    )
}

/// The error of a body that was decoded into nothing, which does not happen.
#[cold]
pub(crate) fn empty_answer(body: &[u8], action: &'static str) -> DecodeError {
    decode_error(body, 0, &Fault::Refused, action)
}

fn place(
    body: &[u8],
    at: usize,
    walk: Walk,
    action: &'static str,
    expected: String,
    found: String,
) -> DecodeError {
    let (line, column) = walk::line_and_column(body, at);
    DecodeError(Box::new(Place {
        action,
        path: walk.path,
        line,
        column,
        request_id: walk.request_id,
        expected,
        found,
    }))
}

/// The failure in a body of which another member did not fit; `None` where it is malformed, or no failure.
pub(crate) fn failure_beside<'a>(
    body: &'a str,
    declared: &[&str],
) -> Option<(Failure<'a>, Option<Cow<'a, str>>)> {
    let mut seen = Seen::default();
    let read = Reader::new(body).body(&mut None::<Unread>, &mut seen);
    read.ok()?;
    let failure = seen.failure?;
    let data = || {
        let members = walk::response_members(body.as_bytes());
        members
            .iter()
            .any(|name| name != "Error" && declared.contains(&&**name))
    };
    if !declared.is_empty() && data() {
        return None;
    }
    Some((failure, seen.request_id))
}

/// A response of which nothing is read but what concerns the envelope.
struct Unread;

impl<'de> Fields<'de> for Unread {
    fn decode<A: serde::de::MapAccess<'de>>(
        members: Members<'_, 'de, A>,
    ) -> Result<Self, A::Error> {
        members.read_response(&mut [], &mut None).map(|()| Self)
    }
}

impl<'de> Deserialize<'de> for Unread {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        const KEYS: &Keys = &Keys {
            name: "",
            names: &[],
            exact: &[],
            aliases: &[],
        };
        data::deserialize(deserializer, KEYS)
    }
}

impl TencentResponse for Unread {
    const ACTION: &'static str = "";
    type ErrorCode = ErrorCode;
}
