//! From a fault to an error that a person can act on.

mod beside;
mod nearest;
mod place;
mod stray;
mod tokens;

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use core::str::Utf8Error;

use crate::error::decode::{DecodeError, Place};
use crate::error::escape;
use crate::json::{Detail, Fault};
pub(crate) use beside::failure_beside;
use nearest::nearest;
pub(crate) use place::coercions;
use place::Walk;

/// What compressed bytes begin with.
const GZIP: &[u8] = b"\x1F\x8B";

/// Turns the fault at a position into an error that a person can act on, by walking over the body once more.
#[cold]
pub(crate) fn decode_error(
    body: &[u8],
    position: usize,
    fault: &Fault,
    action: &'static str,
) -> DecodeError {
    let (walk, at) = blame(body, position, fault);
    let (expected, found) = match (fault, not_json(body)) {
        (_, Some(found)) => ("a JSON object".to_owned(), found.to_owned()),
        (Fault::Refused, _) => (
            "a value that its type accepts".to_owned(),
            place::kind(body, at).to_owned(),
        ),
        (Fault::Known(detail), _) => describe(detail, body, walk.start, at),
    };
    decode_error_at(body, at, walk, action, expected, found)
}

/// The walk to what is to blame, and where that begins.
fn blame(body: &[u8], position: usize, fault: &Fault) -> (Walk, usize) {
    let opening = match fault {
        Fault::Known(detail) => match &**detail {
            Detail::Syntax(_) => return (Walk::to_token(body, position), position),
            Detail::Mismatch { found, .. } => is_just_open(body, position, found),
            Detail::Missing(_) => false,
        },
        Fault::Refused => false,
    };
    let walk = Walk::to_value(body, position - usize::from(opening));
    let start = walk.start;
    (walk, start)
}

/// Whether the bracket before the position is the one of the value found, which its type refused when it was open.
fn is_just_open(body: &[u8], position: usize, found: &str) -> bool {
    let bracket = match found {
        "an array" => b'[',
        "an object" => b'{',
        _ => return false,
    };
    let before = position.checked_sub(1).and_then(|at| body.get(at));
    before == Some(&bracket) && body.get(position) != Some(&bracket)
}

/// What was expected and found at a position, in the token that begins at `start`.
fn describe(detail: &Detail, body: &[u8], start: usize, at: usize) -> (String, String) {
    match detail {
        Detail::Syntax(expected) => {
            let in_string = start < at && body.get(start) == Some(&b'"');
            let found = if in_string {
                stray::in_string(body, at)
            } else {
                stray::token(body, at)
            };
            ((*expected).to_owned(), found.to_owned())
        }
        Detail::Mismatch { expected, found } => {
            let (expected, found) = borrowed(expected, found, body, at);
            let empty = found == "a string" && body.get(at..at + 2) == Some(b"\"\"");
            let found = if empty { "an empty string" } else { found };
            (in_json(expected).to_owned(), found.to_owned())
        }
        Detail::Missing(field) => {
            let keys = place::keys(body, at);
            // What comes without an envelope has other names, none of which is meant for it.
            let before = body.get(..at).unwrap_or(body);
            let envelope = field == "Response" && before.trim_ascii().is_empty();
            let found = match nearest(field, &keys) {
                Some(key) if key == field => "null".to_owned(),
                Some(key) if envelope && !key.eq_ignore_ascii_case(field) => "none".to_owned(),
                Some(key) => format!("none, the nearest is `{}`", escape::name(key)),
                None => "none".to_owned(),
            };
            (format!("a field `{}`", escape::name(field)), found)
        }
    }
}

/// The JSON word for what serde calls otherwise.
fn in_json(expected: &str) -> &str {
    match expected {
        "a sequence" => "an array",
        "a map" => "an object",
        _ => expected,
    }
}

/// Says of text that cannot be borrowed what stands in the way, in place of serde's own words.
fn borrowed<'a>(expected: &'a str, found: &'a str, body: &[u8], at: usize) -> (&'a str, &'a str) {
    let advice = match expected {
        _ if found != "a string" => return (expected, found),
        "a borrowed string" => "text without escapes, or a field of `Cow<str>`",
        "a borrowed byte array" => "text without escapes, or a field of `Cow<[u8]>`",
        _ => return (expected, found),
    };
    match place::kind(body, at) {
        // A lenient field has made text of it.
        kind @ ("a number" | "a boolean") => (expected, kind),
        _ => (advice, "text with escapes"),
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
        _ if is_prose(start) => "plain text",
        _ => return None,
    })
}

/// Whether this begins with a word, or with a number and a word: `502 Bad Gateway`.
fn is_prose(text: &[u8]) -> bool {
    let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let word = text[digits..].trim_ascii_start();
    let literals: [&[u8]; 3] = [b"true", b"false", b"null"];
    word.first().is_some_and(u8::is_ascii_alphabetic)
        && !literals.iter().any(|literal| word.starts_with(literal))
}

#[cold]
pub(crate) fn invalid_utf8(body: &[u8], error: &Utf8Error, action: &'static str) -> DecodeError {
    let at = error.valid_up_to();
    let walk = Walk::to_value(body, at);
    decode_error_at(
        body,
        at,
        walk,
        action,
        "UTF-8".to_owned(),
        if body.starts_with(GZIP) {
            "gzip, not decompressed"
        } else {
            "an invalid byte"
        }
        .to_owned(),
    )
}

#[cfg(feature = "std")]
#[cold]
pub(crate) fn unreadable(
    body: &[u8],
    error: std::io::ErrorKind,
    action: &'static str,
) -> DecodeError {
    let walk = Walk::to_value(body, body.len());
    decode_error_at(
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

fn decode_error_at(
    body: &[u8],
    at: usize,
    walk: Walk,
    action: &'static str,
    expected: String,
    found: String,
) -> DecodeError {
    let (line, column) = place::line_and_column(body, at);
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
