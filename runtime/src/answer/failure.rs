//! What makes an `Error` member a failure.

use alloc::borrow::Cow;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::fields::slot::ignore;
use crate::text::{nothing, Name, Scalar, Text};

/// An API error's code and message.
#[derive(Debug)]
pub(crate) struct Failure<'de> {
    pub(crate) code: Cow<'de, str>,
    pub(crate) message: Cow<'de, str>,
}

impl<'de> Failure<'de> {
    /// An error without a code, or with an empty one, is not a failure: documented successes carry an empty code.
    pub(crate) fn of(code: Option<Cow<'de, str>>, message: Option<Cow<'de, str>>) -> Option<Self> {
        let code = code.filter(|code| !code.is_empty())?;
        let message = message.unwrap_or_default();
        Some(Self { code, message })
    }
}

/// Whether the text of a numeric code is that of a zero, which means success where codes are numbers.
pub(super) fn is_zero(code: &str) -> bool {
    matches!(code, "0" | "-0")
}

/// Keeps the last text that came; null, and what is no text, leaves the one before.
pub(super) fn keep<T>(kept: &mut Option<T>, found: Option<T>) {
    if found.is_some() {
        *kept = found;
    }
}

/// The value of an `Error` member from any format: a failure if it is an object with a non-empty `Code`.
pub(super) struct ErrorMember<'de>(pub(super) Option<Failure<'de>>);

impl<'de> Deserialize<'de> for ErrorMember<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ErrorVisitor).map(Self)
    }
}

struct ErrorVisitor;

impl<'de> Visitor<'de> for ErrorVisitor {
    type Value = Option<Failure<'de>>;

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut code = None;
        let mut message = None;
        while let Some(Name(name)) = map.next_key()? {
            match &*name {
                "Code" => keep(&mut code, map.next_value::<Scalar<'de>>()?.0),
                "Message" => keep(&mut message, map.next_value::<Text<'de>>()?.0),
                _ => ignore(&mut map)?,
            }
        }
        Ok(Failure::of(code, message))
    }

    nothing! { visit_str(&str) }
    nothing! { besides text and maps }
}
