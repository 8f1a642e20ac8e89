//! A value of any format, held back for later.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;
use core::mem;
use core::str::FromStr;

use serde::de::value::{MapAccessDeserializer, MapDeserializer, SeqDeserializer};
use serde::de::{
    Deserialize, Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};

use crate::json::{parse_number, parse_single, Number};
use crate::protocol::{takes_digits, NUMBER};
use crate::text::{Scalar, Text};

/// A value held back for later, whatever the format.
#[derive(Clone, Debug, Default)]
pub(crate) enum Content<'de> {
    #[default]
    Null,
    Bool(bool),
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    /// The digits of an integer that neither `u64` nor `i64` holds, and the nearest float.
    Huge(String, f64),
    Text(Cow<'de, str>),
    Bytes(Cow<'de, [u8]>),
    List(Vec<Content<'de>>),
    Object(Vec<(Cow<'de, str>, Content<'de>)>),
}

impl<'de> Deserialize<'de> for Content<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ContentVisitor)
    }
}

struct ContentVisitor;

impl<'de> Visitor<'de> for ContentVisitor {
    type Value = Content<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Content::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Content::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Content::Bool(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Content::Unsigned(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Content::Signed(value))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Self::Value, E> {
        number(&value.to_string())
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Self::Value, E> {
        number(&value.to_string())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Self::Value, E> {
        Ok(Content::Float(value))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Content::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Content::Text(Cow::Owned(text.into())))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(Content::Text(Cow::Owned(text)))
    }

    fn visit_borrowed_bytes<E: Error>(self, bytes: &'de [u8]) -> Result<Self::Value, E> {
        Ok(Content::Bytes(Cow::Borrowed(bytes)))
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Self::Value, E> {
        Ok(Content::Bytes(Cow::Owned(bytes.into())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut list = Vec::new();
        while let Some(element) = seq.next_element()? {
            list.push(element);
        }
        Ok(Content::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut object = Vec::new();
        // A binary format may have numbers for names, which JSON writes as text.
        while let Some(Scalar(name)) = map.next_key()? {
            let name = name.unwrap_or_default();
            if object.is_empty() && name == NUMBER {
                let text = map.next_value::<Text<'de>>()?;
                return number(text.0.as_deref().unwrap_or_default());
            }
            object.push((name, map.next_value()?));
        }
        Ok(Content::Object(object))
    }
}

/// The number that this text spells, for a type that wants a number.
fn number<'de, E: Error>(text: &str) -> Result<Content<'de>, E> {
    match parse_number(text) {
        Some(Number::Unsigned(value)) => Ok(Content::Unsigned(value)),
        Some(Number::Negative(value)) => Ok(Content::Signed(value)),
        Some(Number::MinusZero) => Ok(Content::Signed(0)),
        Some(Number::Float(value)) => Ok(Content::Float(value)),
        Some(Number::Huge(digits, nearest)) => Ok(Content::Huge(digits.into(), nearest)),
        None => Err(E::custom("a number out of range")),
    }
}

/// Gives a value that was held back.
pub(crate) struct ContentDeserializer<'de, E> {
    pub(super) content: Content<'de>,
    /// Whether its format is: in one that is not, a type may have another form.
    is_human_readable: bool,
    error: PhantomData<E>,
}

impl<'de, E> ContentDeserializer<'de, E> {
    /// What gives another value of the same format.
    pub(super) fn with(&self, content: Content<'de>) -> Self {
        Self { content, ..*self }
    }
}

impl<'de, E> Deserialize<'de> for ContentDeserializer<'de, E> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self {
            is_human_readable: deserializer.is_human_readable(),
            content: Content::deserialize(deserializer)?,
            error: PhantomData,
        })
    }
}

impl<'de, E: Error> IntoDeserializer<'de, E> for ContentDeserializer<'de, E> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<E> ContentDeserializer<'_, E> {
    /// The integer, if only a 128-bit type holds it.
    fn wide<T: FromStr>(&self) -> Option<T> {
        match &self.content {
            Content::Huge(digits, _) => digits.parse().ok(),
            _ => None,
        }
    }
}

impl<'de, E: Error> Deserializer<'de> for ContentDeserializer<'de, E> {
    type Error = E;

    fn is_human_readable(&self) -> bool {
        self.is_human_readable
    }

    fn deserialize_any<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, E> {
        match mem::take(&mut self.content) {
            Content::Null => visitor.visit_unit(),
            Content::Bool(value) => visitor.visit_bool(value),
            Content::Unsigned(value) => visitor.visit_u64(value),
            Content::Signed(value) => visitor.visit_i64(value),
            Content::Float(value) | Content::Huge(_, value) => visitor.visit_f64(value),
            Content::Text(Cow::Borrowed(text)) => visitor.visit_borrowed_str(text),
            Content::Text(Cow::Owned(text)) => visitor.visit_string(text),
            Content::Bytes(Cow::Borrowed(bytes)) => visitor.visit_borrowed_bytes(bytes),
            Content::Bytes(Cow::Owned(bytes)) => visitor.visit_byte_buf(bytes),
            Content::List(list) => {
                let elements = list.into_iter().map(|element| self.with(element));
                visitor.visit_seq(SeqDeserializer::new(elements))
            }
            Content::Object(object) => {
                let members = object
                    .into_iter()
                    .map(|(name, value)| (HeldName(name), self.with(value)));
                visitor.visit_map(MapDeserializer::new(members))
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_i128<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.wide() {
            Some(value) => visitor.visit_i128(value),
            None => self.deserialize_any(visitor),
        }
    }

    fn deserialize_u128<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.wide() {
            Some(value) => visitor.visit_u128(value),
            None => self.deserialize_any(visitor),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, E> {
        match self.content {
            Content::Huge(digits, _) if takes_digits(name) => visitor.visit_string(digits),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        mut self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        match mem::take(&mut self.content) {
            Content::Text(text) => visitor.visit_enum(text.into_deserializer()),
            Content::Object(object) => {
                let members = object
                    .into_iter()
                    .map(|(name, value)| (name, self.with(value)));
                visitor.visit_enum(MapAccessDeserializer::new(MapDeserializer::new(members)))
            }
            content => self.with(content).deserialize_any(visitor),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}

/// A member's name, which may be the text of a number or boolean, as in JSON.
struct HeldName<'de>(Cow<'de, str>);

struct HeldNameDeserializer<'de, E> {
    name: Cow<'de, str>,
    error: PhantomData<E>,
}

impl<'de, E: Error> IntoDeserializer<'de, E> for HeldName<'de> {
    type Deserializer = HeldNameDeserializer<'de, E>;

    fn into_deserializer(self) -> Self::Deserializer {
        HeldNameDeserializer {
            name: self.0,
            error: PhantomData,
        }
    }
}

macro_rules! numbers {
    ($($method:ident $visit:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
            match parse_number(&self.name) {
                Some(number) => number.$visit(visitor),
                None => self.deserialize_any(visitor),
            }
        }
    )*};
}

impl<'de, E: Error> Deserializer<'de> for HeldNameDeserializer<'de, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.name {
            Cow::Borrowed(name) => visitor.visit_borrowed_str(name),
            Cow::Owned(name) => visitor.visit_string(name),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match &*self.name {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            _ => self.deserialize_any(visitor),
        }
    }

    numbers! {
        deserialize_i8 visit_integer deserialize_i16 visit_integer deserialize_i32 visit_integer
        deserialize_i64 visit_integer deserialize_u8 visit_integer deserialize_u16 visit_integer
        deserialize_u32 visit_integer deserialize_u64 visit_integer
        deserialize_i128 visit_wide_integer deserialize_u128 visit_wide_integer
        deserialize_f64 visit
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match parse_single(&self.name) {
            Some(single) => single.and_then(|single| visitor.visit_f32(single)),
            None => self.deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, E> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        visitor.visit_enum(self.name.into_deserializer())
    }

    serde::forward_to_deserialize_any! {
        char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use serde::de::value;

    use super::*;

    fn read<T: Deserialize<'static>>(name: &'static str) -> Option<T> {
        let name = HeldName(Cow::Borrowed(name));
        let name: HeldNameDeserializer<'_, value::Error> = name.into_deserializer();
        T::deserialize(name).ok()
    }

    #[test]
    fn a_held_name_is_a_number_by_its_digits() {
        assert_eq!(read("-7"), Some(-7_i8));
        assert_eq!(read("-0"), Some(0_u64));
        assert_eq!(read("-0"), Some(0_u128));
        assert_eq!(read::<u8>("300"), None);
        assert_eq!(read::<u64>("18446744073709551616"), None);
        assert_eq!(read("18446744073709551616"), Some(1_u128 << 64));
        // The nearest `f64` is a tie between two `f32`s.
        assert_eq!(read("16777217.000000001"), Some(16_777_218_f32));
        assert_eq!(read::<f32>("1e39"), None);
        assert!(read::<f64>("-0").is_some_and(f64::is_sign_negative));
        for name in ["", "+1", "01", " 1", "NaN", "inf", "1e"] {
            assert_eq!(read::<f32>(name), None);
            assert_eq!(read::<f64>(name), None);
            assert_eq!(read::<i128>(name), None);
        }
    }
}
