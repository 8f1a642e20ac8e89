//! What a type makes of an absent member.

use core::marker::PhantomData;

use serde::de::{Deserializer, Error, Visitor};

/// Stands for an absent member: only a type that asks for an option gets an answer.
///
/// serde's own derive determines in the same way that a field is optional, so an alias of `Option`, or a `with` function
/// such as `time::serde::rfc3339::option::deserialize`, works like `Option` itself.
pub(crate) struct Absent<E>(&'static str, PhantomData<E>);

impl<E> Absent<E> {
    pub(crate) fn new(key: &'static str) -> Self {
        Self(key, PhantomData)
    }
}

impl<'de, E: Error> Deserializer<'de> for Absent<E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, E> {
        Err(E::missing_field(self.0))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_none()
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct newtype_struct
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
