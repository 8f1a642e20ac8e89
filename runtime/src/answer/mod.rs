//! What an answer means, whatever the format: the response, a failure, and what the envelope learns from either.

pub(crate) mod any_format;
mod content;
pub(crate) mod event;
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
    /// For a failure, whether the object was read to its end.
    pub(crate) ended: bool,
    /// The RequestId that came beside the body, in a header, for an answer that has none.
    pub(crate) beside: Option<String>,
}

impl Seen<'_> {
    #[cfg(any(feature = "http", feature = "stream"))]
    pub(crate) fn with_request_id(beside: Option<&str>) -> Self {
        Self {
            beside: beside.filter(|id| !id.is_empty()).map(String::from),
            ..Self::default()
        }
    }

    /// Forgets what an earlier answer in the same body has told.
    pub(crate) fn renew(&mut self) {
        *self = Self {
            beside: self.beside.take(),
            ..Self::default()
        };
    }
}
