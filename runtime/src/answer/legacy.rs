//! The envelope of API 2.0.

use alloc::borrow::Cow;

use super::failure::{is_zero, Failure};

/// The envelope of API 2.0, `{"code": 4100, "codeDesc": "AuthFailure", "message": ".."}`.
///
/// A gateway may still answer with it. It counts only if there is no `Response`.
#[derive(Default)]
pub(super) struct Legacy<'de> {
    pub(super) code: Option<Cow<'de, str>>,
    pub(super) description: Option<Cow<'de, str>>,
    pub(super) message: Option<Cow<'de, str>>,
    pub(super) request_id: Option<Cow<'de, str>>,
}

impl<'de> Legacy<'de> {
    /// The failure, if the code is not zero; the description, if there is one, is the better code.
    pub(super) fn failure(self) -> Option<Failure<'de>> {
        let code = self
            .code
            .filter(|code| !code.is_empty() && !is_zero(code))?;
        let description = self.description.filter(|text| !text.is_empty());
        Failure::of(description.or(Some(code)), self.message)
    }
}
