use alloc::borrow::Cow;
use core::fmt;
use core::marker::PhantomData;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use crate::failure::Failure;
use crate::find::BY_NUMBER;
use crate::response::TencentResponse;
use crate::slot::ignore;
use crate::tap::Seen;
use crate::tapped::Tapped;
use crate::text::{Scalar, Text};

/// Reads the value of a `Response` member, and keeps the response and what was seen of it; false if it is null.
pub(crate) trait Respond<'de, A: MapAccess<'de>> {
    fn respond(&mut self, map: &mut A, seen: &mut Seen<'de>) -> Result<bool, A::Error>;
}

/// Walks over a whole body, for any format and response.
///
/// Only `Response` counts. A repeated one replaces the earlier one, as every JSON library has it; a null one is none.
pub(crate) fn walk<'de, A: MapAccess<'de>>(
    map: &mut A,
    response: &mut dyn Respond<'de, A>,
    seen: &mut Seen<'de>,
) -> Result<(), A::Error> {
    let mut answered = false;
    let mut legacy = Legacy::default();
    while let Some(name) = map.next_key::<Name>()? {
        match name {
            Name::Response => answered |= response.respond(map, seen)?,
            Name::Code => legacy.code = map.next_value::<Scalar<'de>>()?.0,
            Name::CodeDesc => legacy.description = map.next_value::<Text<'de>>()?.0,
            Name::Message => legacy.message = map.next_value::<Text<'de>>()?.0,
            Name::Other => ignore(map)?,
        }
    }
    if answered {
        return Ok(());
    }
    seen.failure = legacy.failure();
    match seen.failure {
        Some(_) => Ok(()),
        None => Err(A::Error::missing_field("Response")),
    }
}

/// The envelope of API 2.0, `{"code": 4100, "codeDesc": "AuthFailure", "message": ".."}`, which a gateway may still answer with.
#[derive(Default)]
struct Legacy<'de> {
    code: Option<Cow<'de, str>>,
    description: Option<Cow<'de, str>>,
    message: Option<Cow<'de, str>>,
}

impl<'de> Legacy<'de> {
    fn failure(self) -> Option<Failure<'de>> {
        let code = self.code.filter(|code| !code.is_empty() && code != "0")?;
        let code = self
            .description
            .filter(|text| !text.is_empty())
            .unwrap_or(code);
        Some(Failure {
            code,
            message: self.message.unwrap_or_default(),
        })
    }
}

enum Name {
    Response,
    Code,
    CodeDesc,
    Message,
    Other,
}

impl<'de> Deserialize<'de> for Name {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(BY_NUMBER, NumberVisitor)
    }
}

/// The runtime's own reader is told of `Response` as the one member's name, and knows it by its number.
struct NumberVisitor;

impl<'de> Visitor<'de> for NumberVisitor {
    type Value = Name;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        NameVisitor.expecting(f)
    }

    #[inline]
    fn visit_u64<E: Error>(self, _: u64) -> Result<Name, E> {
        Ok(Name::Response)
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Name, E> {
        NameVisitor.visit_str(name)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Name, D::Error> {
        deserializer.deserialize_identifier(NameVisitor)
    }
}

struct NameVisitor;

impl Visitor<'_> for NameVisitor {
    type Value = Name;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a member's name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Name, E> {
        Ok(match name {
            "Response" => Name::Response,
            "code" => Name::Code,
            "codeDesc" => Name::CodeDesc,
            "message" => Name::Message,
            _ => Name::Other,
        })
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<Name, E> {
        self.visit_str(core::str::from_utf8(name).unwrap_or(""))
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Name, E> {
        Ok(Name::Other)
    }
}

/// A whole body out of any serde format: what stood beside the response, and the response unless it failed.
pub(crate) struct Answer<'de, T>(pub(crate) Seen<'de>, pub(crate) Option<T>);

impl<'de, T: TencentResponse + Deserialize<'de>> Deserialize<'de> for Answer<'de, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct("Envelope", &["Response"], BodyVisitor(PhantomData))
    }
}

struct BodyVisitor<T>(PhantomData<T>);

impl<'de, T: TencentResponse + Deserialize<'de>> Visitor<'de> for BodyVisitor<T> {
    type Value = Answer<'de, T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with a member `Response`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut response = Response(None);
        let mut seen = Seen::default();
        walk(&mut map, &mut response, &mut seen)?;
        Ok(Answer(seen, response.0))
    }
}

/// The place for a response read from any format.
struct Response<T>(Option<T>);

impl<'de, T: TencentResponse + Deserialize<'de>, A: MapAccess<'de>> Respond<'de, A>
    for Response<T>
{
    fn respond(&mut self, map: &mut A, seen: &mut Seen<'de>) -> Result<bool, A::Error> {
        let later = map.next_value_seed(self)?;
        let answered = later.is_some();
        if let Some(later) = later {
            *seen = later;
        }
        Ok(answered)
    }
}

impl<'de, T: TencentResponse + Deserialize<'de>> DeserializeSeed<'de> for &mut Response<T> {
    type Value = Option<Seen<'de>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de, T: TencentResponse + Deserialize<'de>> Visitor<'de> for &mut Response<T> {
    type Value = Option<Seen<'de>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        let mut seen = Seen::default();
        let result = T::deserialize(Tapped {
            deserializer,
            seen: &mut seen,
            own: T::__OWN,
            hold: !T::__DECLARED.is_empty(),
        });
        match result {
            Ok(value) => self.0 = Some(value),
            Err(_) if seen.failure.is_some() => self.0 = None,
            Err(error) => return Err(error),
        }
        Ok(Some(seen))
    }
}
