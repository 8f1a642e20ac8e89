//! A member's name as a deserializer.

use alloc::borrow::Cow;

use serde::de::value::{BorrowedStrDeserializer, StringDeserializer};
use serde::de::{Deserializer, Expected, Visitor};

use super::{Fault, Reader};
use crate::protocol::{Reply, MEMBER};

/// A member's name, whose opening quote comes next.
pub(super) struct Key<'a, 'de> {
    pub(super) reader: &'a mut Reader<'de>,
}

/// A name that the struct declares: its index to whoever asks for that, and itself to everybody else.
pub(super) struct Declared {
    pub(super) index: usize,
    pub(super) names: &'static [&'static str],
}

impl<'de> Deserializer<'de> for Declared {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_borrowed_str(self.names.get(self.index).copied().unwrap_or_default())
    }

    #[inline]
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        if name == MEMBER {
            return visitor.visit_u128(Reply::Member(self.index).to_integer());
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_some(self)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

macro_rules! quoted {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
            let name = self.open_quotes(&visitor)?;
            let value = name.reader.$method(visitor)?;
            name.close_quotes(value)
        }
    )*};
}

impl<'de> Deserializer<'de> for Key<'_, 'de> {
    type Error = Fault;

    #[inline]
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.reader.string()? {
            Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
            Cow::Owned(text) => visitor.visit_string(text),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_some(self)
    }

    #[inline]
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.reader.string()? {
            Cow::Borrowed(text) => visitor.visit_enum(BorrowedStrDeserializer::new(text)),
            Cow::Owned(text) => visitor.visit_enum(StringDeserializer::new(text)),
        }
    }

    quoted! {
        deserialize_bool
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128
        deserialize_f32 deserialize_f64
    }

    serde::forward_to_deserialize_any! {
        char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl Key<'_, '_> {
    /// Takes the opening quote of a name that is a number or boolean.
    fn open_quotes(self, expected: &dyn Expected) -> Result<Self, Fault> {
        let first = self.reader.byte_at(self.reader.position + 1);
        if !matches!(first, b'-' | b'0'..=b'9' | b't' | b'f') {
            return Err(Fault::mismatch(&expected, "a string"));
        }
        self.reader.position += 1;
        Ok(self)
    }

    /// Takes the closing quote, where the number or boolean has ended.
    fn close_quotes<T>(self, value: T) -> Result<T, Fault> {
        if self.reader.byte() != b'"' {
            return Err(Fault::mismatch(
                &"a name that is a number or boolean",
                "a string",
            ));
        }
        self.reader.position += 1;
        Ok(value)
    }
}
