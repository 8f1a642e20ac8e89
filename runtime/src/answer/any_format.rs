//! Answers from any serde format.

use alloc::borrow::Cow;
use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use super::content::ContentDeserializer;
use super::hold;
use super::legacy::{Legacy, Part};
use super::{Seen, Tap};
use crate::concern::RESPONSE;
use crate::fields::slot::ignore;
use crate::protocol::WATCHED;
use crate::text::{Name, Scalar, Text};

/// Walks over a whole body.
///
/// Only `Response` counts: `read` reads and keeps it, and returns false if it is null. A repeated `Response` replaces the
/// earlier one, as in every JSON library.
pub(crate) fn walk<'de, A: MapAccess<'de>>(
    map: &mut A,
    seen: &mut Seen<'de>,
    mut read: impl FnMut(&mut A, &mut Seen<'de>) -> Result<bool, A::Error>,
) -> Result<(), A::Error> {
    let mut answered = false;
    let mut legacy = Legacy::default();
    while let Some(Name(name)) = map.next_key()? {
        match &*name {
            RESPONSE => answered |= read(map, seen)?,
            name => match Part::named(name) {
                Some(part) => legacy.keep(part, part_text(part, map)?),
                None => ignore(map)?,
            },
        }
    }
    if answered || legacy.tell(seen) {
        return Ok(());
    }
    Err(A::Error::missing_field(RESPONSE))
}

fn part_text<'de, A: MapAccess<'de>>(
    part: Part,
    map: &mut A,
) -> Result<Option<Cow<'de, str>>, A::Error> {
    if part == Part::Code {
        return Ok(map.next_value::<Scalar<'de>>()?.0);
    }
    Ok(map.next_value::<Text<'de>>()?.0)
}

/// Any format's deserializer of a `Response` object, with a tap.
pub(crate) struct Tapped<'a, 'de, D> {
    pub(crate) deserializer: D,
    pub(crate) seen: &'a mut Seen<'de>,
    pub(crate) own: &'static [&'static str],
    /// Whether the response declares an `Error` member.
    pub(crate) hold: bool,
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Tapped<'_, 'de, D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.deserialize_struct("", &[], visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let visitor = TapVisitor {
            visitor,
            tap: Tap {
                seen: &mut *self.seen,
                own: self.own,
            },
            hold: self.hold,
        };
        let read = self
            .deserializer
            .deserialize_struct(name, fields, visitor)?;
        self.seen.ended = read.is_none();
        read.ok_or_else(|| D::Error::custom("the API refused the request"))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

struct TapVisitor<'a, 'de, V> {
    visitor: V,
    tap: Tap<'a, 'de>,
    hold: bool,
}

impl<'de, V: Visitor<'de>> Visitor<'de> for TapVisitor<'_, 'de, V> {
    /// `None` if the response failed, so that the format can still close the object.
    type Value = Option<V::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Self::Value, A::Error> {
        if self.hold {
            return hold::visit::<ContentDeserializer<'de, A::Error>, _, _>(
                &mut self.tap,
                &mut map,
                self.visitor,
            );
        }
        let tapped = TappedMap {
            tap: &mut self.tap,
            map: &mut map,
            ended: false,
        };
        match self.visitor.visit_map(tapped) {
            Ok(value) => Ok(Some(value)),
            Err(_) if self.tap.seen.failure.is_some() => self.tap.drain(&mut map).map(|()| None),
            Err(error) => Err(error),
        }
    }
}

struct TappedMap<'a, 'b, 'de, A> {
    tap: &'a mut Tap<'b, 'de>,
    map: &'a mut A,
    ended: bool,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for TappedMap<'_, '_, 'de, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        let key = self.tap.next_key_seed(self.map, seed)?;
        self.ended = key.is_none();
        Ok(key)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.map.next_value_seed(seed)
    }

    fn size_hint(&self) -> Option<usize> {
        self.ended.then_some(WATCHED)
    }
}
