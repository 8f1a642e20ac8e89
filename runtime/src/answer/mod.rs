//! What an answer means, whatever the format: the response, a failure, and what the envelope learns from either.

pub(crate) mod any_format;
mod content;
mod failure;
mod hold;
mod legacy;
pub(crate) mod our_reader;
mod tap;

use alloc::borrow::Cow;
use alloc::string::String;

pub(crate) use failure::Failure;
pub(crate) use tap::Tap;

/// What the envelope learns from a `Response` object while the response's own `Deserialize` reads it.
#[derive(Default)]
pub(crate) struct Seen<'de> {
    pub(crate) request_id: Option<Cow<'de, str>>,
    pub(crate) warning: Option<String>,
    pub(crate) failure: Option<Failure<'de>>,
    /// Of a failure, whether the object was read to its end.
    pub(crate) ended: bool,
}
