//! The category of a fault.

use core::str::Utf8Error;

use super::other;
use crate::answer::our_reader::ENVELOPE;
use crate::concern::RESPONSE;
use crate::error::DecodeErrorKind;
use crate::json::{Detail, Fault, Kind};

/// The category of a fault in the token or value at a position, in a body that begins like JSON.
pub(super) fn of(fault: &Fault, body: &[u8], at: usize) -> DecodeErrorKind {
    let Fault::Known(detail) = fault else {
        return DecodeErrorKind::Mismatch;
    };
    let is_whole = body
        .get(..at)
        .is_some_and(|before| before.trim_ascii().is_empty());
    match &**detail {
        Detail::Syntax(_) if ends_at(body, at) => DecodeErrorKind::Truncated,
        Detail::Syntax(_) => DecodeErrorKind::Malformed,
        Detail::Missing(field) if is_whole && field == RESPONSE => DecodeErrorKind::NoEnvelope,
        Detail::Missing(_) => DecodeErrorKind::Missing,
        Detail::Mismatch { expected, .. } if is_whole && expected == ENVELOPE => {
            DecodeErrorKind::NoEnvelope
        }
        Detail::Mismatch { .. } | Detail::Refused(_) => DecodeErrorKind::Mismatch,
    }
}

/// Whether the body ends at the position, or within a literal or an escape that begins there; nothing is the start of one.
fn ends_at(body: &[u8], at: usize) -> bool {
    let rest = body.get(at..).unwrap_or(&[]).trim_ascii_end();
    match rest {
        [b'\\', ..] => rest.len() < 12 && !rest.contains(&b'"'),
        _ => other::LITERALS
            .iter()
            .any(|literal| rest.len() < literal.len() && literal.starts_with(rest)),
    }
}

/// The category of a body that is not UTF-8.
pub(super) fn of_bytes(body: &[u8], error: &Utf8Error) -> DecodeErrorKind {
    let first = body.trim_ascii_start().first();
    let kind = first.and_then(|first| Kind::beginning_with(*first));
    if kind.is_none() || other::than_json(body).is_some() {
        return DecodeErrorKind::NotJson;
    }
    match error.error_len() {
        None => DecodeErrorKind::Truncated,
        Some(_) => DecodeErrorKind::Malformed,
    }
}

/// The category of a body that does not begin like JSON. After a byte order mark, there may be JSON.
pub(super) fn of_other(body: &[u8]) -> DecodeErrorKind {
    if body.trim_ascii_start().starts_with(other::BYTE_ORDER_MARK) {
        DecodeErrorKind::Malformed
    } else {
        DecodeErrorKind::NotJson
    }
}
