use alloc::borrow::Cow;
use core::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::slot::ignore;
use crate::text::{Name, Scalar, Text};

/// An API error's code and message.
#[derive(Debug)]
pub(crate) struct Failure<'de> {
    pub(crate) code: Cow<'de, str>,
    pub(crate) message: Cow<'de, str>,
}

impl<'de> Failure<'de> {
    /// An error with an empty code, or with none, is no failure.
    pub(crate) fn of(code: Option<Cow<'de, str>>, message: Option<Cow<'de, str>>) -> Option<Self> {
        let code = code.filter(|code| !code.is_empty())?;
        let message = message.unwrap_or_default();
        Some(Self { code, message })
    }
}

/// The value of an `Error` member: a failure if it is an object with a non-empty `Code`, of which a number counts as its text.
///
/// Null, `{}`, an empty code and a value that is no object are no failure (measured: real successes carry an empty one).
pub(crate) struct ErrorMember<'de>(pub(crate) Option<Failure<'de>>);

impl<'de> Deserialize<'de> for ErrorMember<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_newtype_struct(Self::NAME, ErrorVisitor)
            .map(Self)
    }
}

impl ErrorMember<'_> {
    /// The name under which the runtime's own reader passes over what is no object.
    pub(crate) const NAME: &'static str = "$tencent_response::error";
}

struct ErrorVisitor;

impl<'de> Visitor<'de> for ErrorVisitor {
    type Value = Option<Failure<'de>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut code = None;
        let mut message = None;
        while let Some(name) = map.next_key::<Name<'de>>()? {
            match &*name.0 {
                "Code" => code = map.next_value::<Scalar<'de>>()?.0,
                "Message" => message = map.next_value::<Text<'de>>()?.0,
                _ => ignore(&mut map)?,
            }
        }
        Ok(Failure::of(code, message))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        while seq.next_element::<serde::de::IgnoredAny>()?.is_some() {}
        Ok(None)
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_bytes<E: Error>(self, _: &[u8]) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_u128<E: Error>(self, _: u128) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_i128<E: Error>(self, _: i128) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}
