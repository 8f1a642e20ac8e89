//! The places that a struct's members are read into.

use alloc::borrow::Cow;
use core::cell::Cell;
use core::fmt;
use core::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde::Deserialize;

use super::absent::Absent;
use crate::json::Reader;
use crate::text::TextDeserializer;

/// A place for one member's value, its type erased.
#[diagnostic::on_unimplemented(
    message = "the type of a field can't be decoded",
    label = "a nested struct must derive `TencentData`",
    note = "an enum or a newtype derives serde's `Deserialize`; the key of a map needs `Eq` and `Hash`, or `Ord`, as well",
    note = "borrowed data is a `&str`, a `&[u8]` or a `Cow`; an `Arc` or `Rc` needs serde's feature `rc`",
    note = "for a type from another crate, turn on its `serde` feature, or give the field a function: `#[tencent(with = \"..\")]`"
)]
pub trait Slot<'de, A: MapAccess<'de>> {
    /// Reads the member's value, and gives the number of values that came: 1, or 0 for null, which leaves the slot as it was.
    ///
    /// # Errors
    /// The format's error.
    fn fill(&mut self, map: &mut A) -> Result<usize, A::Error>;

    /// Fills an empty slot with what the type makes of a missing member (`None` for an `Option`), or fails.
    ///
    /// # Errors
    /// If the type takes nothing but a value.
    fn absent(&mut self, key: &'static str) -> Result<(), A::Error>;

    /// Whether a value came.
    fn is_full(&self) -> bool;
}

#[diagnostic::do_not_recommend]
impl<'de, T: Deserialize<'de>, A: MapAccess<'de>> Slot<'de, A> for Option<T> {
    #[inline]
    fn fill(&mut self, map: &mut A) -> Result<usize, A::Error> {
        map.next_value_seed(Fill(self))
    }

    #[inline]
    fn absent(&mut self, key: &'static str) -> Result<(), A::Error> {
        if self.is_none() {
            match T::deserialize(Absent::new(key)) {
                Ok(value) => *self = Some(value),
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    fn is_full(&self) -> bool {
        self.is_some()
    }
}

/// Puts a value into its slot, unless it is null.
struct Fill<'a, T>(&'a mut Option<T>);

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for Fill<'_, T> {
    type Value = usize;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Fill<'_, T> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or null")
    }

    #[inline]
    fn visit_none<E: Error>(self) -> Result<usize, E> {
        Ok(0)
    }

    #[inline]
    fn visit_unit<E: Error>(self) -> Result<usize, E> {
        Ok(0)
    }

    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        match T::deserialize(deserializer) {
            Ok(value) => {
                *self.0 = Some(value);
                Ok(1)
            }
            Err(error) => Err(error),
        }
    }
}

/// The slot of a field with a default: nothing is asked of its type when the member is absent.
#[derive(Debug)]
pub struct Defaulted<S>(pub S);

#[diagnostic::do_not_recommend]
impl<'de, A: MapAccess<'de>, S: Slot<'de, A>> Slot<'de, A> for Defaulted<S> {
    fn fill(&mut self, map: &mut A) -> Result<usize, A::Error> {
        self.0.fill(map)
    }

    fn absent(&mut self, _: &'static str) -> Result<(), A::Error> {
        Ok(())
    }

    fn is_full(&self) -> bool {
        self.0.is_full()
    }
}

/// A slot whose value is read in a way of its own, not by the type's `Deserialize` alone.
pub trait ReadSlot<'de> {
    /// What is read.
    type Value;

    /// Where it goes.
    fn value(&mut self) -> &mut Option<Self::Value>;

    /// Reads a value that is not null. If it stands for no value (a lenient `""`), sets `blank` and returns an error; `fill`
    /// then treats the member as absent.
    ///
    /// # Errors
    /// The format's error.
    fn read<D: Deserializer<'de>>(
        deserializer: D,
        blank: &Cell<bool>,
    ) -> Result<Self::Value, D::Error>;

    /// Whether a value came.
    fn is_read(&self) -> bool;
}

#[diagnostic::do_not_recommend]
impl<'de, A: MapAccess<'de>, S: ReadSlot<'de>> Slot<'de, A> for S {
    fn fill(&mut self, map: &mut A) -> Result<usize, A::Error> {
        let blank = Cell::new(false);
        let nullable = Nullable::<S> {
            blank: &blank,
            slot: PhantomData,
        };
        match map.next_value_seed(nullable) {
            Ok(None) => Ok(0),
            Ok(value) => {
                *self.value() = value;
                Ok(1)
            }
            Err(_) if blank.get() => Ok(0),
            Err(error) => Err(error),
        }
    }

    fn absent(&mut self, key: &'static str) -> Result<(), A::Error> {
        if !self.is_read() {
            *self.value() = Some(S::read(Absent::new(key), &Cell::new(false))?);
        }
        Ok(())
    }

    fn is_full(&self) -> bool {
        self.is_read()
    }
}

/// A value or null.
struct Nullable<'a, S> {
    blank: &'a Cell<bool>,
    slot: PhantomData<S>,
}

impl<'de, S: ReadSlot<'de>> DeserializeSeed<'de> for Nullable<'_, S> {
    type Value = Option<S::Value>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de, S: ReadSlot<'de>> Visitor<'de> for Nullable<'_, S> {
    type Value = Option<S::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or null")
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        S::read(deserializer, self.blank).map(Some)
    }
}

/// The slot of a field that a function of the user's reads.
#[derive(Debug)]
pub struct With<X, const FIELD: usize, T>(pub Option<T>, pub PhantomData<X>);

/// The function that reads field number `FIELD`, of type `T`; as an associated type, `T` could not be private.
#[doc(hidden)]
pub trait WithField<'de, const FIELD: usize, T> {
    /// Calls the function that `with` or `deserialize_with` names.
    ///
    /// # Errors
    /// The function's error.
    fn with<D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error>;
}

impl<'de, X, const FIELD: usize, T> ReadSlot<'de> for With<X, FIELD, T>
where
    X: WithField<'de, FIELD, T>,
{
    type Value = T;

    fn value(&mut self) -> &mut Option<T> {
        &mut self.0
    }

    fn read<D: Deserializer<'de>>(deserializer: D, _: &Cell<bool>) -> Result<T, D::Error> {
        X::with(deserializer)
    }

    fn is_read(&self) -> bool {
        self.0.is_some()
    }
}

/// A map that takes the members which nobody declared.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't take the members that no field declares",
    label = "an `extra` field is a map of text to what decodes, such as `BTreeMap<String, serde_json::Value>`"
)]
pub trait Extra<'de, A: MapAccess<'de>> {
    /// Takes a member, its name read and its value next; passes over a null that the map cannot hold.
    ///
    /// # Errors
    /// The format's error, or that of a name or value which does not fit the map.
    fn take(&mut self, key: Cow<'de, str>, map: &mut A) -> Result<(), A::Error>;
}

#[diagnostic::do_not_recommend]
impl<'de, A, M, K, V> Extra<'de, A> for M
where
    A: MapAccess<'de>,
    M: IntoIterator<Item = (K, V)> + Extend<(K, V)>,
    K: Deserialize<'de>,
    V: Deserialize<'de>,
{
    fn take(&mut self, key: Cow<'de, str>, map: &mut A) -> Result<(), A::Error> {
        let key = K::deserialize(TextDeserializer::new(Some(key)))?;
        let value = match map.next_value::<Option<V>>()? {
            Some(value) => Some(value),
            // Null is absent, unless the map's type holds it.
            None => V::deserialize(&mut Reader::new("null")).ok(),
        };
        self.extend(value.map(|value| (key, value)));
        Ok(())
    }
}

/// Passes over a value.
pub(crate) fn ignore<'de, A: MapAccess<'de>>(map: &mut A) -> Result<(), A::Error> {
    map.next_value::<IgnoredAny>().map(drop)
}
