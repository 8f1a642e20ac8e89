//! Strings from any format, and back into a deserializer.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use core::marker::PhantomData;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, IntoDeserializer, MapAccess,
    SeqAccess, Visitor,
};

use crate::protocol::{Reply, LENIENT_TEXT, NUMBER, TEXT};

/// A string; a value of any other kind is skipped.
pub(crate) struct Text<'de>(pub(crate) Option<Cow<'de, str>>);

/// A string, or a number as text; a value of any other kind is skipped.
pub(crate) struct Scalar<'de>(pub(crate) Option<Cow<'de, str>>);

/// A member's name.
pub(crate) struct Name<'de>(pub(crate) Cow<'de, str>);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = deserializer.deserialize_any(TextVisitor)?;
        Ok(Self(text.unwrap_or_default()))
    }
}

impl<'de> Deserialize<'de> for Text<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_newtype_struct(TEXT, TextVisitor)
            .map(Self)
    }
}

impl<'de> Deserialize<'de> for Scalar<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_newtype_struct(LENIENT_TEXT, ScalarVisitor)
            .map(Self)
    }
}

/// Visitor methods for unwanted values, which give nothing; hence any value is expected.
macro_rules! nothing {
    (besides text and maps) => {
        nothing! { besides text, numbers and maps }
        nothing! { visit_u64(u64) visit_i64(i64) visit_u128(u128) visit_i128(i128) visit_f64(f64) }
    };
    (besides text, numbers and maps) => {
        fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
            f.write_str("any value")
        }

        nothing! { visit_bool(bool) visit_bytes(&[u8]) }

        fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
            Ok(None)
        }

        fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
            Ok(None)
        }

        fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
            deserializer.deserialize_any(self)
        }

        fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
            deserializer.deserialize_any(self)
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
            while seq.next_element::<serde::de::IgnoredAny>()?.is_some() {}
            Ok(None)
        }
    };
    ($($method:ident($value:ty))*) => {$(
        fn $method<E: Error>(self, _: $value) -> Result<Self::Value, E> {
            Ok(None)
        }
    )*};
}
pub(crate) use nothing;

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Option<Cow<'de, str>>;

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Some(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Some(Cow::Owned(text.into())))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(Some(Cow::Owned(text)))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        number_text(map).map(|_| None)
    }

    nothing! { besides text and maps }
}

struct ScalarVisitor;

macro_rules! as_text {
    ($($method:ident($number:ty))*) => {$(
        fn $method<E: Error>(self, number: $number) -> Result<Self::Value, E> {
            Ok(Some(Cow::Owned(number.to_string())))
        }
    )*};
}

impl<'de> Visitor<'de> for ScalarVisitor {
    type Value = Option<Cow<'de, str>>;

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        TextVisitor.visit_borrowed_str(text)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        TextVisitor.visit_str(text)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        number_text(map)
    }

    as_text! { visit_u64(u64) visit_i64(i64) visit_u128(u128) visit_i128(i128) visit_f64(f64) }
    nothing! { besides text, numbers and maps }
}

/// The text of a number that `serde_json` represents as an object with one member; `None` for any other object.
pub(crate) fn number_text<'de, A: MapAccess<'de>>(
    mut map: A,
) -> Result<Option<Cow<'de, str>>, A::Error> {
    let mut number = None;
    while let Some(name) = map.next_key::<Name<'de>>()? {
        if name.0 == NUMBER {
            number = map.next_value::<Text<'de>>()?.0;
        } else {
            map.next_value::<IgnoredAny>()?;
        }
    }
    Ok(number)
}

/// Gives a string that was read before.
pub(crate) struct TextDeserializer<'de, E>(Option<Cow<'de, str>>, PhantomData<E>);

impl<'de, E> TextDeserializer<'de, E> {
    pub(crate) fn new(text: Option<Cow<'de, str>>) -> Self {
        Self(text, PhantomData)
    }
}

impl<'de, E: Error> Deserializer<'de> for TextDeserializer<'de, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.0 {
            Some(Cow::Borrowed(text)) => visitor.visit_borrowed_str(text),
            Some(Cow::Owned(text)) => visitor.visit_string(text),
            None => visitor.visit_unit(),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, E> {
        visitor.visit_newtype_struct(self)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// Takes the place of a member's name, and gives the RequestId that was read instead.
pub(crate) struct Captured<'de, E> {
    reply: Option<Reply>,
    text: Option<TextDeserializer<'de, E>>,
}

impl<'de, E> Captured<'de, E> {
    pub(crate) fn new(request_id: Option<Cow<'de, str>>) -> Self {
        Self {
            reply: Some(Reply::Captured),
            text: Some(TextDeserializer::new(request_id)),
        }
    }
}

impl<'de, E: Error> Deserializer<'de> for Captured<'de, E> {
    type Error = E;

    #[inline]
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_seq(self)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de, E: Error> SeqAccess<'de> for Captured<'de, E> {
    type Error = E;

    #[inline]
    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, E> {
        if let Some(reply) = self.reply.take() {
            let reply = reply.to_integer().into_deserializer();
            return seed.deserialize(reply).map(Some);
        }
        match self.text.take() {
            Some(text) => seed.deserialize(text).map(Some),
            None => Ok(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde::de::value::Error;

    use super::*;

    #[test]
    fn what_takes_the_place_of_a_name_has_an_end() {
        let captured = || Captured::<Error>::new(Some(Cow::Borrowed("3c140219")));
        assert!(IgnoredAny::deserialize(captured()).is_ok());
        let (reply, text) = <(u128, String)>::deserialize(captured()).unwrap();
        assert_eq!(Reply::from_integer(reply), Some(Reply::Captured));
        assert_eq!(text, "3c140219");
    }
}
