//! Decodes a body into a place whose type is erased, so that all of this is compiled once.

mod bare;
mod event;
mod raw;
mod utf8;

use alloc::vec::Vec;

use crate::answer::our_reader::{read_body, read_replacement, ReadResponse};
use crate::answer::{Failure, Seen};
use crate::diagnose::{self, Wanted};
use crate::error::{ApiError, DecodeError};
use crate::json::{Fault, Reader};
use crate::lenient::coercion::Coercion;
pub use bare::{from_slice, from_str};
#[cfg_attr(not(feature = "stream"), allow(unused_imports))]
pub(crate) use event::{event, Event};
pub(crate) use utf8::text;

/// What decoding needs to know about a response's type.
#[derive(Clone, Copy)]
pub(crate) struct About {
    pub(crate) action: &'static str,
    /// The declared names of a response that declares an `Error` member; empty for any other.
    pub(crate) declared: &'static [&'static str],
}

impl About {
    /// What a diagnosis needs to know about it.
    #[cold]
    fn wanted(self, response: &dyn ReadResponse<'_>) -> Wanted {
        Wanted {
            action: self.action,
            own: response.own(),
        }
    }
}

/// Decodes a body into a place for the response, and returns the service's error if the answer is one.
#[inline]
pub(crate) fn body<'de>(
    body: &'de [u8],
    response: &mut dyn ReadResponse<'de>,
    seen: &mut Seen<'de>,
    about: About,
) -> Result<Option<ApiError>, DecodeError> {
    match text(body) {
        Ok(text) => decode(&mut Reader::new(text), response, seen, about),
        Err(error) => Err(diagnose::invalid_utf8(body, &error, about.wanted(response))),
    }
}

/// The same, and reports which values were read as another kind.
pub(crate) fn reporting<'de>(
    body: &'de [u8],
    response: &mut dyn ReadResponse<'de>,
    seen: &mut Seen<'de>,
    about: About,
) -> Result<(Option<ApiError>, Vec<Coercion>), DecodeError> {
    let text = match text(body) {
        Ok(text) => text,
        Err(error) => return Err(diagnose::invalid_utf8(body, &error, about.wanted(response))),
    };
    let mut reader = Reader::noting_coercions(text);
    let error = decode(&mut reader, response, seen, about)?;
    let mut coerced = reader.coerced();
    coerced.sort_by_key(|one| one.position);
    Ok((error, diagnose::coercions(body, &coerced)))
}

#[allow(clippy::inline_always)] // The call would be felt in a small body.
#[inline(always)]
fn decode<'de>(
    reader: &mut Reader<'de>,
    response: &mut dyn ReadResponse<'de>,
    seen: &mut Seen<'de>,
    about: About,
) -> Result<Option<ApiError>, DecodeError> {
    if let Err(fault) = read_body(reader, response, seen) {
        return read_again(reader, &fault, response, seen, about);
    }
    match seen.failure.take() {
        None => Ok(None),
        Some(failure) => Ok(Some(refused(failure, seen, reader.text(), about))),
    }
}

/// A body that failed to decode may have a later `Response` that matches, or be an API error whose other members do not.
#[cold]
fn read_again<'de>(
    reader: &mut Reader<'de>,
    fault: &Fault,
    response: &mut dyn ReadResponse<'de>,
    seen: &mut Seen<'de>,
    about: About,
) -> Result<Option<ApiError>, DecodeError> {
    let body = reader.text();
    let again = read_replacement(reader, response, seen);
    let fault = match &again {
        None => fault,
        Some(Err(fault)) => fault,
        Some(Ok(())) => {
            let failure = seen.failure.take();
            return Ok(failure.map(|failure| refused(failure, seen, body, about)));
        }
    };
    match diagnose::failure_beside(body, about.declared, response.own(), seen) {
        Some(failure) => Ok(Some(refused(failure, seen, body, about))),
        None => Err(misfit(reader, fault, about.wanted(response))),
    }
}

/// The error for a text that does not match, at the place that its reader has reached.
#[cold]
fn misfit(reader: &Reader<'_>, fault: &Fault, wanted: Wanted) -> DecodeError {
    diagnose::decode_error(reader.text().as_bytes(), reader.position(), fault, wanted)
}

fn refused<'de>(failure: Failure<'de>, seen: &Seen<'de>, body: &str, about: About) -> ApiError {
    let request_id = seen.request_id.clone();
    let (code, message) = (failure.code, failure.message);
    ApiError::decoded(code, message, request_id, about.action, Some(body))
}

/// Reads a body to its end.
#[cfg(feature = "std")]
pub(crate) fn read(mut reader: impl std::io::Read, wanted: Wanted) -> Result<Vec<u8>, DecodeError> {
    let mut body = Vec::new();
    match reader.read_to_end(&mut body) {
        Ok(_) => Ok(body),
        Err(error) => Err(diagnose::unreadable(&body, error, wanted)),
    }
}
