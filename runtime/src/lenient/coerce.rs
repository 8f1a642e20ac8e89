//! The visitor that reads a scalar from any kind of scalar.

use alloc::string::ToString;
use core::cell::Cell;
use core::fmt;
use core::marker::PhantomData;

use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor};

use super::target::{mismatch, Target};
use crate::json::{parse_number, Number};
use crate::protocol::STOP;
use crate::text::number_text;

/// Reads a scalar of one kind from that kind, or from another kind that a lenient field accepts.
pub(crate) struct Coerce<'a, V, T> {
    pub(super) visitor: V,
    /// Set when an empty string means "no value".
    pub(super) blank: Option<&'a Cell<bool>>,
    pub(super) target: PhantomData<T>,
}

impl<'de, V: Visitor<'de>, T: Target> Coerce<'_, V, T> {
    /// Reads a number from all its digits.
    fn visit_number<E: Error>(self, text: &str) -> Result<V::Value, E> {
        match parse_number(text) {
            Some(number) => T::from_number(self.visitor, number),
            None => mismatch(&self.visitor, Unexpected::Other("a number")),
        }
    }

    /// An empty string means "no value" where a number or boolean is wanted and may be absent.
    fn is_blank(&self, text: &str) -> bool {
        let blank = self.blank.filter(|_| text.is_empty() && !T::IS_TEXT);
        blank.inspect(|blank| blank.set(true)).is_some()
    }
}

impl<'de, V: Visitor<'de>, T: Target> Visitor<'de> for Coerce<'_, V, T> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<V::Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<V::Value, E> {
        if T::IS_TEXT {
            return self.visitor.visit_borrowed_str(text);
        }
        self.visit_str(text)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
        if self.is_blank(text) {
            return Err(E::unknown_field("", STOP));
        }
        T::from_text(self.visitor, text)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<V::Value, E> {
        T::from_bool(self.visitor, value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<V::Value, E> {
        T::from_number(self.visitor, Number::Unsigned(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<V::Value, E> {
        T::from_number(self.visitor, Number::Negative(value))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<V::Value, E> {
        self.visit_number(&value.to_string())
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<V::Value, E> {
        self.visit_number(&value.to_string())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<V::Value, E> {
        T::from_number(self.visitor, Number::Float(value))
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_unit()
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_none()
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_seq(seq)
    }

    /// A number as `serde_json` represents it with `arbitrary_precision`, or else an object.
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        match number_text(map)? {
            Some(text) => self.visit_number(&text),
            None => mismatch(&self.visitor, Unexpected::Map),
        }
    }
}
