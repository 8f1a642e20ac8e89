use alloc::borrow::Cow;

use serde::de::value::{BorrowedStrDeserializer, StringDeserializer};
use serde::de::{Deserializer, Visitor};

use super::access::Object;
use super::{Fault, Reader};
use crate::find::BY_NUMBER;

/// A member's name, its opening quote next.
pub(super) enum Key<'a, 'b, 'de> {
    Within(&'a mut Object<'b, 'de>),
    Alone(&'a mut Reader<'de>),
}

impl<'a, 'b, 'de> Key<'a, 'b, 'de> {
    #[inline]
    pub(super) fn within(object: &'a mut Object<'b, 'de>) -> Self {
        Self::Within(object)
    }

    pub(super) fn alone(reader: &'a mut Reader<'de>) -> Self {
        Self::Alone(reader)
    }

    #[inline]
    fn reader(&mut self) -> &mut Reader<'de> {
        match self {
            Self::Within(object) => object.reader,
            Self::Alone(reader) => reader,
        }
    }
}

impl<'de> Deserializer<'de> for Key<'_, '_, 'de> {
    type Error = Fault;

    #[inline]
    fn deserialize_any<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Fault> {
        match self.reader().string()? {
            Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
            Cow::Owned(text) => visitor.visit_string(text),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Fault> {
        self.reader().skip_string()?;
        visitor.visit_unit()
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_some(self)
    }

    #[inline]
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self {
            Self::Within(object) if name == BY_NUMBER => {
                if let Some(number) = object.number() {
                    return visitor.visit_u64(number as u64);
                }
                match object.reader.string()? {
                    Cow::Borrowed(text) => match object.number_of(text) {
                        Some(number) => visitor.visit_u64(number as u64),
                        None => visitor.visit_borrowed_str(text),
                    },
                    Cow::Owned(text) => visitor.visit_string(text),
                }
            }
            key => visitor.visit_newtype_struct(key),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        mut self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.reader().string()? {
            Cow::Borrowed(text) => visitor.visit_enum(BorrowedStrDeserializer::new(text)),
            Cow::Owned(text) => visitor.visit_enum(StringDeserializer::new(text)),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Fault> {
        let text = self.reader().string()?;
        match &*text {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            text => visitor.visit_str(text),
        }
    }

    fn deserialize_i8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.integer(visitor)
    }

    fn deserialize_i16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.integer(visitor)
    }

    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.integer(visitor)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.integer(visitor)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.integer(visitor)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.integer(visitor)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.integer(visitor)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.integer(visitor)
    }

    serde::forward_to_deserialize_any! {
        i128 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct identifier
    }
}

impl<'de> Key<'_, '_, 'de> {
    fn integer<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Fault> {
        let text = self.reader().string()?;
        if let Ok(value) = text.parse::<u64>() {
            return visitor.visit_u64(value);
        }
        match text.parse::<i64>() {
            Ok(value) => visitor.visit_i64(value),
            Err(_) => visitor.visit_str(&text),
        }
    }
}
