//! Turns a fault into an error that a person can act on.

mod beside;
mod category;
mod coercions;
mod names;
mod nearest;
mod other;
mod owner;
mod place;
mod quote;
mod request_id;
mod sentence;
mod stray;
mod tokens;
mod trace;

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
#[cfg(feature = "std")]
use alloc::format;
use alloc::string::String;
#[cfg(feature = "std")]
use alloc::sync::Arc;
use core::str::Utf8Error;

use crate::error::decode::{self, DecodeError};
use crate::error::DecodeErrorKind;
use crate::json::{Detail, Fault, Kind};
pub(crate) use beside::{failure_beside, Unread};
pub(crate) use coercions::coercions;
use place::Place;

/// What a diagnosis needs to know about the response.
#[derive(Clone, Copy)]
pub(crate) struct Wanted {
    pub(crate) action: &'static str,
    /// The names that would be the envelope's, but that the response declares.
    pub(crate) own: &'static [&'static str],
}

impl Wanted {
    /// A response of which only the action is known.
    pub(crate) fn of(action: &'static str) -> Self {
        Self { action, own: &[] }
    }
}

/// Turns the fault at a position into an error that a person can act on, by walking over the body once more.
#[cold]
pub(crate) fn decode_error(
    body: &[u8],
    position: usize,
    fault: &Fault,
    wanted: Wanted,
) -> DecodeError {
    let (place, at) = blame(body, position, fault);
    if let Some(found) = other::than_json(body) {
        let expected = if wanted.action.is_empty() {
            "JSON"
        } else {
            "a JSON object"
        };
        let said = (expected.to_owned(), found.to_owned());
        let kind = category::of_other(body);
        return decode_error_at(body, at, place.path, wanted, (kind, said));
    }
    let kind = category::of(fault, body, at);
    let said = match fault {
        Fault::Refused => sentence::refused("", body, &(at..=position)),
        Fault::Known(detail) => sentence::of(detail, body, place.start, &(at..=position)),
    };
    decode_error_at(body, at, place.path, wanted, (kind, said))
}

/// The place to blame, and the position to report.
fn blame(body: &[u8], position: usize, fault: &Fault) -> (Place, usize) {
    let opening = match fault {
        Fault::Known(detail) => match &**detail {
            Detail::Syntax(_) => return (Place::of_token(body, position), position),
            Detail::Mismatch {
                found, by_visitor, ..
            } => *by_visitor && is_just_open(body, position, *found),
            Detail::Missing(_) | Detail::Refused(_) => false,
        },
        Fault::Refused => false,
    };
    let place = Place::of_value(body, position - usize::from(opening));
    let start = place.start;
    (place, start)
}

/// Whether the bracket before the position belongs to the value found, which its type refused after the bracket was opened.
fn is_just_open(body: &[u8], position: usize, found: Kind) -> bool {
    let before = position.checked_sub(1).and_then(|at| body.get(at));
    matches!(found, Kind::Array | Kind::Object)
        && before.and_then(|byte| Kind::beginning_with(*byte)) == Some(found)
}

#[cold]
pub(crate) fn invalid_utf8(body: &[u8], error: &Utf8Error, wanted: Wanted) -> DecodeError {
    let at = error.valid_up_to();
    let path = Place::of_value(body, at).path;
    let found = other::than_text(body);
    let said = ("UTF-8".to_owned(), found.to_owned());
    let kind = category::of_bytes(body, error);
    decode_error_at(body, at, path, wanted, (kind, said))
}

#[cfg(feature = "std")]
#[cold]
pub(crate) fn unreadable(body: &[u8], error: std::io::Error, wanted: Wanted) -> DecodeError {
    let path = Place::of_value(body, body.len()).path;
    let said = ("more of the body".to_owned(), format!("{}", error.kind()));
    let said = (DecodeErrorKind::Io, said);
    let mut unreadable = decode_error_at(body, body.len(), path, wanted, said);
    unreadable.0.cause = Some(decode::Cause(Arc::new(error)));
    unreadable
}

/// The error for a body that decoded into nothing, which does not happen.
#[cold]
pub(crate) fn empty_answer(body: &[u8], action: &'static str) -> DecodeError {
    decode_error(body, 0, &Fault::Refused, Wanted::of(action))
}

/// The error of an event, or of a document that begins so, which takes more bytes than it may.
#[cfg(feature = "stream")]
#[cold]
pub(crate) fn too_long(document: &[u8], limit: usize, wanted: Wanted) -> DecodeError {
    let expected = format!("at most {limit} bytes in an event");
    let found = "more".to_owned();
    let mut error = of_stream(DecodeErrorKind::TooLong, expected, found, wanted.action);
    error.0.request_id = request_id::request_id(document, wanted.own);
    error
}

/// The error of a stream that ends too early, behind so many events.
#[cfg(feature = "stream")]
#[cold]
pub(crate) fn cut_off(events: usize, action: &'static str) -> DecodeError {
    let expected = "`[DONE]` or a last event".to_owned();
    let found = format!("the end of the stream (number of events: {events})");
    of_stream(DecodeErrorKind::Truncated, expected, found, action)
}

/// The error of a body without an event, of which these are the first bytes.
#[cfg(feature = "stream")]
#[cold]
pub(crate) fn no_events(first: &[u8], action: &'static str) -> DecodeError {
    let expected = "server-sent events".to_owned();
    let found = match other::than_json(first) {
        Some(found) if !found.starts_with(&*expected) => found,
        _ => "none",
    };
    of_stream(DecodeErrorKind::NotJson, expected, found.to_owned(), action)
}

/// The error of a stream as a whole, where lines and columns have no meaning.
#[cfg(feature = "stream")]
fn of_stream(
    kind: DecodeErrorKind,
    expected: String,
    found: String,
    action: &'static str,
) -> DecodeError {
    let said = (kind, (expected, found));
    let mut error = decode_error_at(&[], 0, String::new(), Wanted::of(action), said);
    error.0.line = 0;
    error.0.column = 0;
    error
}

fn decode_error_at(
    body: &[u8],
    at: usize,
    path: String,
    Wanted { action, own }: Wanted,
    (kind, (expected, found)): (DecodeErrorKind, (String, String)),
) -> DecodeError {
    let (line, column) = place::line_and_column(body, at);
    DecodeError(Box::new(decode::Parts {
        kind,
        action,
        path,
        line,
        column,
        request_id: request_id::request_id(body, own),
        expected,
        found,
        status: 0,
        content_type: String::new(),
        #[cfg(feature = "std")]
        cause: None,
    }))
}
