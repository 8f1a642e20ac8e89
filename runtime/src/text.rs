use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use core::fmt;
use core::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

pub(crate) const REQUEST_ID: &str = "RequestId";

/// Keeps a RequestId: one under exactly that name wins, in any order, over one that only differs in case.
#[inline]
pub(crate) fn keep_request_id<'de>(
    kept: &mut Option<Cow<'de, str>>,
    found: Option<Cow<'de, str>>,
    exact: bool,
) {
    if found.is_some() && (exact || kept.is_none()) {
        *kept = found;
    }
}

/// A string if one is there; a value of any other kind is passed over.
pub(crate) struct Text<'de>(pub(crate) Option<Cow<'de, str>>);

/// A member's name.
pub(crate) struct Name<'de>(pub(crate) Cow<'de, str>);

/// A string, or a number as its text; a value of any other kind is passed over.
pub(crate) struct Scalar<'de>(pub(crate) Option<Cow<'de, str>>);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = deserializer.deserialize_any(TextVisitor { numbers: false })?;
        Ok(Self(text.unwrap_or_default()))
    }
}

impl Text<'_> {
    /// The name under which the runtime's own reader passes over what is no string.
    pub(crate) const NAME: &'static str = "$tencent_response::string";
}

impl Scalar<'_> {
    /// The same for what is neither a string nor a number.
    pub(crate) const NAME: &'static str = "$tencent_response::scalar";
}

impl<'de> Deserialize<'de> for Text<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_newtype_struct(Self::NAME, TextVisitor { numbers: false })
            .map(Self)
    }
}

impl<'de> Deserialize<'de> for Scalar<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_newtype_struct(Self::NAME, TextVisitor { numbers: true })
            .map(Self)
    }
}

struct TextVisitor {
    numbers: bool,
}

impl TextVisitor {
    fn number<'de>(&self, number: &dyn ToString) -> Option<Cow<'de, str>> {
        self.numbers.then(|| Cow::Owned(number.to_string()))
    }
}

/// The name under which `serde_json` hides a number's text when its `arbitrary_precision` is on.
pub(crate) const NUMBER: &str = "$serde_json::private::Number";

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Option<Cow<'de, str>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Some(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Some(Cow::Owned(text.into())))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(Some(Cow::Owned(text)))
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        Ok(self.number(&number))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        Ok(self.number(&number))
    }

    fn visit_u128<E: Error>(self, number: u128) -> Result<Self::Value, E> {
        Ok(self.number(&number))
    }

    fn visit_i128<E: Error>(self, number: i128) -> Result<Self::Value, E> {
        Ok(self.number(&number))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
        Ok(self.number(&number))
    }

    fn visit_bytes<E: Error>(self, _: &[u8]) -> Result<Self::Value, E> {
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

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        Ok(number_text(map)?.filter(|_| self.numbers))
    }
}

/// The text of a number that `serde_json` gives as an object of one member; `None` for any other object.
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

/// Gives out a string that was read before.
pub(crate) struct TextDeserializer<'de, E> {
    text: Option<Cow<'de, str>>,
    error: PhantomData<E>,
}

impl<'de, E> TextDeserializer<'de, E> {
    pub(crate) fn new(text: Option<Cow<'de, str>>) -> Self {
        Self {
            text,
            error: PhantomData,
        }
    }
}

impl<'de, E: Error> Deserializer<'de> for TextDeserializer<'de, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.text {
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
