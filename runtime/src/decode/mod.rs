//! From a body to a value in a place whose type is erased: all of this is compiled once.

mod raw;

use alloc::vec::Vec;

use crate::answer::our_reader::{read_body, read_replacement, ReadResponse};
use crate::answer::{Failure, Seen};
use crate::diagnose;
use crate::error::{ApiError, DecodeError};
use crate::json::{Fault, Reader};
use crate::lenient::coercion::Coercion;

/// What the decoding of any response needs to know of its type.
#[derive(Clone, Copy)]
pub(crate) struct About {
    pub(crate) action: &'static str,
    /// The declared names of a response that declares an `Error` member; empty for any other.
    pub(crate) declared: &'static [&'static str],
}

/// What was decoded beside the value.
pub(crate) struct Decoded<'de> {
    pub(crate) seen: Seen<'de>,
    /// The service's error, in place of a value.
    pub(crate) error: Option<ApiError>,
}

#[inline]
pub(crate) fn body<'de>(
    body: &'de [u8],
    response: &mut dyn ReadResponse<'de>,
    about: About,
) -> Result<Decoded<'de>, DecodeError> {
    let text = text(body, about)?;
    decode(&mut Reader::new(text), response, about)
}

/// The same, and which values were read as another kind.
pub(crate) fn reporting<'de>(
    body: &'de [u8],
    response: &mut dyn ReadResponse<'de>,
    about: About,
) -> Result<(Decoded<'de>, Vec<Coercion>), DecodeError> {
    let mut reader = Reader::noting_coercions(text(body, about)?);
    let decoded = decode(&mut reader, response, about)?;
    let mut positions = reader.coerced();
    positions.sort_unstable();
    Ok((decoded, diagnose::coercions(body, &positions)))
}

#[inline]
fn text(body: &[u8], about: About) -> Result<&str, DecodeError> {
    core::str::from_utf8(body).map_err(|error| diagnose::invalid_utf8(body, &error, about.action))
}

#[inline]
fn decode<'de>(
    reader: &mut Reader<'de>,
    response: &mut dyn ReadResponse<'de>,
    about: About,
) -> Result<Decoded<'de>, DecodeError> {
    let mut seen = Seen::default();
    let read = match read_body(reader, response, &mut seen) {
        Ok(()) => Ok(()),
        Err(fault) => read_replacement(reader, response, &mut seen).unwrap_or(Err(fault)),
    };
    match read {
        Err(fault) => explain(reader, &fault, response.own(), about),
        Ok(()) => Ok(match seen.failure.take() {
            None => Decoded { seen, error: None },
            Some(failure) => refused(failure, seen, reader.text(), about),
        }),
    }
}

/// A body that failed to decode may still be an API error whose other members did not fit: it is looked at again.
#[cold]
fn explain<'de>(
    reader: &Reader<'de>,
    fault: &Fault,
    own: &'static [&'static str],
    about: About,
) -> Result<Decoded<'de>, DecodeError> {
    let body = reader.text();
    match diagnose::failure_beside(body, about.declared, own) {
        Some((failure, seen)) => Ok(refused(failure, seen, body, about)),
        None => Err(diagnose::decode_error(
            body.as_bytes(),
            reader.position(),
            fault,
            about.action,
        )),
    }
}

fn refused<'de>(
    failure: Failure<'de>,
    mut seen: Seen<'de>,
    body: &str,
    about: About,
) -> Decoded<'de> {
    let request_id = seen.request_id.take();
    let error = ApiError::decoded(
        failure.code,
        failure.message,
        request_id,
        about.action,
        Some(body),
    );
    Decoded {
        seen,
        error: Some(error),
    }
}

/// Reads a body to its end.
#[cfg(feature = "std")]
pub(crate) fn read(
    mut reader: impl std::io::Read,
    action: &'static str,
) -> Result<Vec<u8>, DecodeError> {
    let mut body = Vec::new();
    match reader.read_to_end(&mut body) {
        Ok(_) => Ok(body),
        Err(error) => Err(diagnose::unreadable(&body, error.kind(), action)),
    }
}
