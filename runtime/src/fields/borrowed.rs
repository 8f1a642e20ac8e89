//! Fields that borrow from the body although serde's own `Deserialize` would copy.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::Cell;
use core::fmt;

use serde::de::{Deserialize, Deserializer, Error, Visitor};

use super::slot::ReadSlot;

/// The slot of a `Cow` field, which borrows from the body if the text has no escapes.
#[derive(Debug)]
pub struct Borrowed<T>(pub Option<T>);

impl<'de, T: Borrow<'de>> ReadSlot<'de> for Borrowed<T> {
    type Value = T;

    fn value(&mut self) -> &mut Option<T> {
        &mut self.0
    }

    fn read<D: Deserializer<'de>>(deserializer: D, _: &Cell<bool>) -> Result<T, D::Error> {
        T::Via::deserialize(deserializer).map(T::of)
    }

    fn is_read(&self) -> bool {
        self.0.is_some()
    }
}

/// A type read by borrowing; serde's own `Deserialize` of a `Cow` always copies.
pub trait Borrow<'de>: Sized {
    /// What is read in its place.
    type Via: Deserialize<'de>;

    /// Makes the value from what was read.
    fn of(read: Self::Via) -> Self;
}

impl<'de: 'a, 'a> Borrow<'de> for Cow<'a, str> {
    type Via = CowStr<'de>;

    fn of(read: CowStr<'de>) -> Self {
        read.0
    }
}

impl<'de: 'a, 'a> Borrow<'de> for Cow<'a, [u8]> {
    type Via = CowBytes<'de>;

    fn of(read: CowBytes<'de>) -> Self {
        read.0
    }
}

impl<'de, T: Borrow<'de>> Borrow<'de> for Option<T> {
    type Via = Option<T::Via>;

    fn of(read: Self::Via) -> Self {
        read.map(T::of)
    }
}

impl<'de, T: Borrow<'de>> Borrow<'de> for Vec<T> {
    type Via = Vec<T::Via>;

    fn of(read: Self::Via) -> Self {
        read.into_iter().map(T::of).collect()
    }
}

/// Text that is borrowed if it has no escapes.
#[derive(Debug)]
pub struct CowStr<'de>(Cow<'de, str>);

/// The same as bytes.
#[derive(Debug)]
pub struct CowBytes<'de>(Cow<'de, [u8]>);

impl<'de> Deserialize<'de> for CowStr<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(CowVisitor).map(Self)
    }
}

impl<'de> Deserialize<'de> for CowBytes<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_bytes(BytesVisitor).map(Self)
    }
}

struct CowVisitor;

impl<'de> Visitor<'de> for CowVisitor {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.into()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text))
    }
}

struct BytesVisitor;

impl<'de> Visitor<'de> for BytesVisitor {
    type Value = Cow<'de, [u8]>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text.as_bytes()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.as_bytes().into()))
    }

    fn visit_borrowed_bytes<E: Error>(self, bytes: &'de [u8]) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(bytes))
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Self::Value, E> {
        Ok(Cow::Owned(bytes.into()))
    }

    fn visit_byte_buf<E: Error>(self, bytes: Vec<u8>) -> Result<Self::Value, E> {
        Ok(Cow::Owned(bytes))
    }
}
