//! The envelope of API 2.0.

use alloc::borrow::Cow;

use super::failure::{is_zero, keep, Failure};
use super::Seen;
use crate::concern::{is_request_id, keep_request_id};

/// The envelope of API 2.0, `{"code": 4100, "codeDesc": "AuthFailure", "message": ".."}`.
///
/// A gateway may still answer with it. It counts only if there is no `Response`.
#[derive(Default)]
pub(super) struct Legacy<'de> {
    code: Option<Cow<'de, str>>,
    description: Option<Cow<'de, str>>,
    message: Option<Cow<'de, str>>,
    request_id: Option<Cow<'de, str>>,
}

/// A member of that envelope.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Part {
    /// The only one that is usually a number.
    Code,
    Description,
    Message,
    RequestId {
        /// Whether the name matches exactly, and not only ignoring ASCII case.
        exact: bool,
    },
}

impl Part {
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "code" => Self::Code,
            "codeDesc" => Self::Description,
            "message" => Self::Message,
            name => Self::RequestId {
                exact: is_request_id(name.as_bytes())?,
            },
        })
    }
}

impl<'de> Legacy<'de> {
    pub(super) fn keep(&mut self, part: Part, text: Option<Cow<'de, str>>) {
        match part {
            Part::Code => keep(&mut self.code, text),
            Part::Description => keep(&mut self.description, text),
            Part::Message => keep(&mut self.message, text),
            Part::RequestId { exact } => {
                keep_request_id(&mut self.request_id, text, exact);
            }
        }
    }

    /// Passes on what the envelope says; true if it is a failure.
    pub(super) fn tell(mut self, seen: &mut Seen<'de>) -> bool {
        seen.request_id = self.request_id.take();
        seen.failure = self.failure();
        seen.failure.is_some()
    }

    /// The failure, if the code is not zero; the description, if there is one, is the better code.
    fn failure(self) -> Option<Failure<'de>> {
        let code = self
            .code
            .filter(|code| !code.is_empty() && !is_zero(code))?;
        let description = self.description.filter(|text| !text.is_empty());
        Failure::of(description.or(Some(code)), self.message)
    }
}
