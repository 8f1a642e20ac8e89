//! Scalars read as other kinds: the slot of a `lenient` field, and the deserializer that follows into its value.

mod coerce;
pub(crate) mod coercion;
mod target;

use core::cell::Cell;
use core::marker::PhantomData;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::fields::slot::ReadSlot;
use coerce::Coerce;
use target::{Target, ToBool, ToFloat, ToInteger, ToSingle, ToText, ToWide};

/// The slot of a `lenient` field.
#[derive(Debug)]
pub struct Lenient<T>(pub Option<T>);

impl<'de, T: Deserialize<'de>> ReadSlot<'de> for Lenient<T> {
    type Value = T;

    fn value(&mut self) -> &mut Option<T> {
        &mut self.0
    }

    fn read<D: Deserializer<'de>>(deserializer: D, blank: &Cell<bool>) -> Result<T, D::Error> {
        T::deserialize(LenientDeserializer {
            deserializer,
            blank: Some(blank),
        })
    }

    fn is_read(&self) -> bool {
        self.0.is_some()
    }
}

/// Reads numbers and booleans from their text, and strings from a number or boolean.
///
/// It reaches into options, newtypes, sequences and the values of maps, but not into structs, which must be marked
/// themselves.
struct LenientDeserializer<'a, D> {
    deserializer: D,
    /// Set when an empty string means "no value"; only a member's own value may be absent.
    blank: Option<&'a Cell<bool>>,
}

macro_rules! coerced {
    ($target:ident: $($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            let coerce = Coerce { visitor, blank: self.blank, target: PhantomData::<$target> };
            self.deserializer.deserialize_newtype_struct($target::ASK, coerce)
        }
    )*};
}

macro_rules! passed {
    ($($method:ident($($name:ident: $type:ty),*))*) => {$(
        fn $method<V: Visitor<'de>>(self, $($name: $type,)* visitor: V) -> Result<V::Value, D::Error> {
            self.deserializer.$method($($name,)* visitor)
        }
    )*};
}

macro_rules! within {
    ($($method:ident($($name:ident: $type:ty),*))*) => {$(
        fn $method<V: Visitor<'de>>(self, $($name: $type,)* visitor: V) -> Result<V::Value, D::Error> {
            let visitor = Within { visitor, blank: self.blank };
            self.deserializer.$method($($name,)* visitor)
        }
    )*};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for LenientDeserializer<'_, D> {
    type Error = D::Error;

    fn is_human_readable(&self) -> bool {
        self.deserializer.is_human_readable()
    }

    coerced! { ToBool: deserialize_bool }
    coerced! {
        ToInteger: deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
    }
    coerced! { ToWide: deserialize_i128 deserialize_u128 }
    coerced! { ToSingle: deserialize_f32 }
    coerced! { ToFloat: deserialize_f64 }
    coerced! { ToText: deserialize_str deserialize_string }

    within! {
        deserialize_option()
        deserialize_newtype_struct(name: &'static str)
        deserialize_seq()
        deserialize_tuple(len: usize)
        deserialize_map()
    }

    passed! {
        deserialize_any() deserialize_char() deserialize_bytes() deserialize_byte_buf() deserialize_unit()
        deserialize_identifier() deserialize_ignored_any()
        deserialize_unit_struct(name: &'static str)
        deserialize_tuple_struct(name: &'static str, len: usize)
        deserialize_struct(name: &'static str, fields: &'static [&'static str])
        deserialize_enum(name: &'static str, variants: &'static [&'static str])
    }
}

/// Passes leniency on to nested values.
struct Within<'a, V> {
    visitor: V,
    blank: Option<&'a Cell<bool>>,
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Within<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.visitor.expecting(f)
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_none()
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        self.visitor.visit_some(LenientDeserializer {
            deserializer,
            blank: self.blank,
        })
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<V::Value, D::Error> {
        self.visitor.visit_newtype_struct(LenientDeserializer {
            deserializer,
            blank: self.blank,
        })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_seq(LenientAccess(seq))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_map(LenientAccess(map))
    }
}

/// The elements of a sequence or the values of a map, each read leniently.
struct LenientAccess<A>(A);

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for LenientAccess<A> {
    type Error = A::Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, A::Error> {
        self.0.next_element_seed(LenientSeed(seed))
    }

    fn size_hint(&self) -> Option<usize> {
        self.0.size_hint()
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for LenientAccess<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        self.0.next_key_seed(seed)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, A::Error> {
        self.0.next_value_seed(LenientSeed(seed))
    }
}

struct LenientSeed<T>(T);

impl<'de, T: DeserializeSeed<'de>> DeserializeSeed<'de> for LenientSeed<T> {
    type Value = T::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T::Value, D::Error> {
        self.0.deserialize(LenientDeserializer {
            deserializer,
            blank: None,
        })
    }
}
