//! Deserializers of a `Response` member's value.

use serde::de::{DeserializeSeed, Deserializer, Visitor};

use super::text::failure;
use crate::answer::hold::{self, Keep};
use crate::answer::{Failure, Tap};
use crate::json::{Bookmark, Fault, Object, Reader};

/// The deserializer of a `Response` member's value.
pub(crate) struct Tapped<'a, 'b, 'de> {
    pub(crate) reader: &'a mut Reader<'de>,
    pub(crate) tap: Tap<'b, 'de>,
}

impl<'de> Deserializer<'de> for Tapped<'_, '_, 'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_struct("", &[], visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        mut self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.reader.begin(b'{', &visitor) {
            Ok(()) => visitor.visit_map(self.object(names)),
            Err(fault) => Err(fault),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

impl<'de> Tapped<'_, '_, 'de> {
    /// The members of the opened object, with the tap on them; apart from what is compiled for each response.
    fn object(&mut self, names: &'static [&'static str]) -> Object<'_, 'de> {
        self.tap.over(Object::opened(self.reader, names))
    }
}

/// The same for a response that declares an `Error` member.
pub(crate) struct Holding<'a, 'b, 'de> {
    pub(crate) reader: &'a mut Reader<'de>,
    pub(crate) tap: Tap<'b, 'de>,
}

impl<'de> Deserializer<'de> for Holding<'_, '_, 'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Fault> {
        let mut object = Object::open(self.reader, &visitor)?;
        hold::visit::<Held, _, _>(&mut self.tap, &mut object, visitor)?.ok_or(Fault::Refused)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// Where a held value begins; it is read there in the body itself, and blamed at its own place.
struct Held {
    value: Bookmark,
    /// The end of its object.
    end: Bookmark,
}

impl<'de> Keep<'de, Object<'_, 'de>> for Held {
    fn keep(object: &mut Object<'_, 'de>) -> Result<Option<(Self, Option<Failure<'de>>)>, Fault> {
        let reader = object.reader();
        if reader.null() {
            return Ok(None);
        }
        let value = reader.bookmark();
        let failure = failure(reader)?;
        Ok(Some((Self { value, end: value }, failure)))
    }

    fn is_blank(&self, object: &mut Object<'_, 'de>) -> bool {
        let value = object.reader().text().get(self.value.position()..);
        value.is_some_and(|value| value.starts_with("\"\""))
    }

    fn read<S: DeserializeSeed<'de>>(
        &mut self,
        object: &mut Object<'_, 'de>,
        seed: S,
    ) -> Result<S::Value, Fault> {
        let reader = object.reader();
        self.end = reader.bookmark();
        reader.go_to(&self.value);
        let outside = reader.levels();
        let value = seed.deserialize(&mut *reader)?;
        reader.close_left(outside).map(|()| value)
    }

    fn leave(&self, object: &mut Object<'_, 'de>) -> Result<(), Fault> {
        object.reader().go_to(&self.end);
        Ok(())
    }
}
