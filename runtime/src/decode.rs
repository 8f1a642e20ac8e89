use alloc::vec::Vec;

use serde::de::Deserialize;

use crate::api_error::ApiError;
use crate::coercion::Coercion;
use crate::decode_error::DecodeError;
use crate::diagnose;
use crate::envelope::Envelope;
use crate::error::Error;
use crate::reader::{Fault, ReadResponse, Reader};
use crate::response::TencentResponse;
use crate::tap::Seen;
use crate::walk;

/// What the decoding of any response needs to know of its type.
#[derive(Clone, Copy)]
pub(crate) struct About {
    action: &'static str,
    declared: &'static [&'static str],
}

impl About {
    const fn of<T: TencentResponse>() -> Self {
        Self {
            action: T::ACTION,
            declared: T::__DECLARED,
        }
    }
}

pub(crate) fn response<'de, T: TencentResponse + Deserialize<'de>>(
    body: &'de [u8],
) -> Result<T, Error> {
    let mut value = None::<T>;
    if let Some(error) = decode_only(body, &mut value, About::of::<T>()) {
        return Err(error);
    }
    match value {
        Some(value) => Ok(value),
        None => Err(diagnose::empty_answer(body, T::ACTION).into()),
    }
}

pub(crate) fn envelope<'de, T: TencentResponse + Deserialize<'de>>(
    body: &'de [u8],
) -> Result<Envelope<T>, DecodeError> {
    let mut value = None::<T>;
    match (decode(body, &mut value, About::of::<T>()), value) {
        (Ok(seen), Some(value)) => Ok(Envelope::answered(seen, value)),
        (Ok(_), None) => Err(diagnose::empty_answer(body, T::ACTION)),
        (Err(Error::Api(error)), _) => Ok(Envelope::failure(error)),
        (Err(Error::Decode(error)), _) => Err(error),
    }
}

fn decode_only<'de>(
    body: &'de [u8],
    response: &mut dyn ReadResponse<'de>,
    about: About,
) -> Option<Error> {
    decode(body, response, about).err()
}

/// Decodes a body into a place whose type is erased: all of this is compiled once.
#[inline]
fn decode<'de>(
    body: &'de [u8],
    response: &mut dyn ReadResponse<'de>,
    about: About,
) -> Result<Seen<'de>, Error> {
    let text = match core::str::from_utf8(body) {
        Ok(text) => text,
        Err(error) => return Err(diagnose::invalid_utf8(body, &error, about.action).into()),
    };
    read_body(&mut Reader::new(text), text, response, about)
}

/// The same, and which values were read as another kind.
pub(crate) fn reporting<'de, T: TencentResponse + Deserialize<'de>>(
    body: &'de [u8],
) -> Result<(T, Vec<Coercion>), Error> {
    let mut value = None::<T>;
    let coerced = decode_noting(body, &mut value, About::of::<T>())?;
    match value {
        Some(value) => Ok((value, coerced)),
        None => Err(diagnose::empty_answer(body, T::ACTION).into()),
    }
}

fn decode_noting<'de>(
    body: &'de [u8],
    response: &mut dyn ReadResponse<'de>,
    about: About,
) -> Result<Vec<Coercion>, Error> {
    let text = match core::str::from_utf8(body) {
        Ok(text) => text,
        Err(error) => return Err(diagnose::invalid_utf8(body, &error, about.action).into()),
    };
    let mut reader = Reader::noting_coercions(text);
    read_body(&mut reader, text, response, about)?;
    let mut positions = reader.coerced();
    positions.sort_unstable();
    Ok(walk::coercions(body, &positions))
}

#[inline]
fn read_body<'de>(
    reader: &mut Reader<'de>,
    text: &str,
    response: &mut dyn ReadResponse<'de>,
    about: About,
) -> Result<Seen<'de>, Error> {
    let mut seen = Seen::default();
    let read = match reader.body(response, &mut seen) {
        Ok(()) => Ok(()),
        Err(fault) => reader
            .replacement(response, &mut seen)
            .unwrap_or(Err(fault)),
    };
    if let Err(fault) = read {
        return Err(explain(text, reader.position(), &fault, about));
    }
    match seen.failure {
        None => Ok(seen),
        Some(failure) => {
            Err(ApiError::decoded(failure, seen.request_id, about.action, Some(text)).into())
        }
    }
}

/// A body that failed to decode may still be an API error whose other members did not fit: it is looked at again.
#[cold]
fn explain(body: &str, position: usize, fault: &Fault, about: About) -> Error {
    match diagnose::failure_beside(body, about.declared) {
        Some((failure, request_id)) => {
            ApiError::decoded(failure, request_id, about.action, Some(body)).into()
        }
        None => diagnose::decode_error(body.as_bytes(), position, fault, about.action).into(),
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
