use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};

use crate::failure::{ErrorMember, Failure};
use crate::slot::ignore;
use crate::text::{keep_request_id, Text, TextDeserializer, REQUEST_ID};

/// What the envelope learns from a `Response` object while the response's own `Deserialize` reads it.
#[derive(Default)]
pub(crate) struct Seen<'de> {
    pub(crate) request_id: Option<Cow<'de, str>>,
    pub(crate) warning: Option<String>,
    pub(crate) failure: Option<Failure<'de>>,
}

/// Watches the members of a `Response` object, and keeps those that concern the envelope.
pub(crate) struct Tap<'a, 'de> {
    pub(crate) seen: &'a mut Seen<'de>,
    /// Names that are the response's own, since it declares them.
    pub(crate) own: &'static [&'static str],
}

impl<'de> Tap<'_, 'de> {
    /// Reads the next name for the response's own driver; an `Error` that is a failure ends its reading with an error.
    pub(crate) fn next_key_seed<A: MapAccess<'de>, K: DeserializeSeed<'de>>(
        &mut self,
        map: &mut A,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        let mut seed = Some(seed);
        loop {
            match self.next(map, &mut seed)? {
                None => return Ok(None),
                Some(Name::Other(value)) => return Ok(Some(value)),
                Some(Name::Error) => {
                    if self.take_error(map)? {
                        return Err(A::Error::custom("the API refused the request"));
                    }
                }
                Some(Name::RequestId) => {
                    if let Some(seed) = seed.take() {
                        return self.hand_over_request_id(seed).map(Some);
                    }
                }
            }
        }
    }

    /// Reads on to the end of an object that has failed: the RequestId often stands behind the error.
    pub(crate) fn drain<A: MapAccess<'de>>(&mut self, map: &mut A) -> Result<(), A::Error> {
        loop {
            match self.next::<A, PhantomData<IgnoredAny>>(map, &mut Some(PhantomData))? {
                None => return Ok(()),
                Some(Name::Error) => {
                    self.take_error(map)?;
                }
                Some(Name::RequestId) => {}
                Some(Name::Other(_)) => ignore(map)?,
            }
        }
    }

    /// The next member that concerns more than the envelope.
    pub(crate) fn next<A: MapAccess<'de>, K: DeserializeSeed<'de>>(
        &mut self,
        map: &mut A,
        seed: &mut Option<K>,
    ) -> Result<Option<Name<K::Value>>, A::Error> {
        loop {
            let name = NameSeed {
                seed,
                own: self.own,
            };
            match map.next_key_seed(name)? {
                None => return Ok(None),
                Some(Found::Other(value)) => return Ok(Some(Name::Other(value))),
                Some(Found::Error) => return Ok(Some(Name::Error)),
                Some(Found::RequestId { exact }) => {
                    self.keep_request_id(map.next_value()?, exact);
                    return Ok(Some(Name::RequestId));
                }
                Some(Found::Warning) => {
                    self.seen.warning = map.next_value::<Text<'de>>()?.0.map(Cow::into_owned);
                }
            }
        }
    }

    /// Reads an `Error` member; true if it is a failure.
    fn take_error<A: MapAccess<'de>>(&mut self, map: &mut A) -> Result<bool, A::Error> {
        let error = map.next_value::<ErrorMember>()?;
        let failed = error.0.is_some();
        if failed {
            self.seen.failure = error.0;
        }
        Ok(failed)
    }

    #[inline]
    pub(crate) fn keep_request_id(&mut self, text: Text<'de>, exact: bool) {
        keep_request_id(&mut self.seen.request_id, text.0, exact);
    }

    /// Tells the response's own driver of the RequestId as it stands now.
    pub(crate) fn hand_over_request_id<K: DeserializeSeed<'de>, E: Error>(
        &self,
        seed: K,
    ) -> Result<K::Value, E> {
        seed.deserialize(Captured(TextDeserializer::new(
            self.seen.request_id.clone(),
        )))
    }
}

/// Whether a name that begins so may be one that the tap looks for; an escape may hide anything.
pub(crate) fn may_concern(first: u8) -> bool {
    matches!(first, b'R' | b'r' | b'E' | b'D' | b'\\')
}

/// A member as the response sees it.
pub(crate) enum Name<K> {
    Other(K),
    /// Its value is next.
    Error,
    /// Its value has been read.
    RequestId,
}

const WARNING: &str = "DeprecatedWarning";

enum Found<K> {
    Other(K),
    Error,
    RequestId { exact: bool },
    Warning,
}

struct NameSeed<'a, K> {
    seed: &'a mut Option<K>,
    own: &'static [&'static str],
}

impl<'de, K: DeserializeSeed<'de>> NameSeed<'_, K> {
    #[inline]
    fn find<E: Error>(
        self,
        name: &str,
        text: impl FnOnce() -> Cow<'de, str>,
    ) -> Result<Found<K::Value>, E> {
        match name {
            "Error" => Ok(Found::Error),
            WARNING if !self.own.contains(&WARNING) => Ok(Found::Warning),
            _ if name.eq_ignore_ascii_case(REQUEST_ID) && !self.own.contains(&name) => {
                Ok(Found::RequestId {
                    exact: name == REQUEST_ID,
                })
            }
            _ => match self.seed.take() {
                Some(seed) => seed
                    .deserialize(TextDeserializer::new(Some(text())))
                    .map(Found::Other),
                None => Err(E::custom("a member's name is read once")),
            },
        }
    }
}

impl<'de, K: DeserializeSeed<'de>> DeserializeSeed<'de> for NameSeed<'_, K> {
    type Value = Found<K::Value>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'de, K: DeserializeSeed<'de>> Visitor<'de> for NameSeed<'_, K> {
    type Value = Found<K::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a member's name")
    }

    #[inline]
    fn visit_borrowed_str<E: Error>(self, name: &'de str) -> Result<Self::Value, E> {
        self.find(name, || Cow::Borrowed(name))
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        self.find(name, || Cow::Owned(name.into()))
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<Self::Value, E> {
        self.visit_str(core::str::from_utf8(name).unwrap_or(""))
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Self::Value, E> {
        self.visit_str("")
    }
}

/// A name's place, taken by the RequestId: the driver's key visitor knows it as `Some`.
struct Captured<'de, E>(TextDeserializer<'de, E>);

impl<'de, E: Error> Deserializer<'de> for Captured<'de, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_some(self.0)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
