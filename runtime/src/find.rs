//! What a member's name stands for.

use alloc::borrow::Cow;
use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, Visitor};

use crate::keys::Keys;
use crate::text::{Text, REQUEST_ID};

/// What a member's name stands for.
#[derive(Clone, Copy)]
pub(crate) enum Key {
    Exact(usize),
    /// A slot, found ignoring case.
    Folded(usize),
    RequestId {
        exact: bool,
    },
    /// The RequestId, already read by the envelope.
    Captured,
    /// A declared `Error` member that the envelope has held back to the end of the object.
    HeldError,
    Unknown,
}

/// Asks the runtime's own reader for a slot's number rather than for a name; any other format passes it over.
pub(crate) const BY_NUMBER: &str = "$tencent_response::member";

/// Finds what names stand for, one after the other.
pub(crate) struct Finder<'de> {
    pub(crate) keys: &'static Keys,
    pub(crate) response: bool,
    /// The name, where extra members are collected, or the RequestId, where it was captured.
    pub(crate) text: Option<Cow<'de, str>>,
    pub(crate) keep_name: bool,
}

pub(crate) struct KeySeed<'a, 'de>(pub(crate) &'a mut Finder<'de>);

impl<'de> DeserializeSeed<'de> for KeySeed<'_, 'de> {
    type Value = Key;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_newtype_struct(BY_NUMBER, self)
    }
}

impl<'de> Visitor<'de> for KeySeed<'_, 'de> {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a member's name")
    }

    #[inline]
    fn visit_u64<E: Error>(self, slot: u64) -> Result<Key, E> {
        Ok(usize::try_from(slot).map_or(Key::Unknown, Key::Exact))
    }

    #[inline]
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_identifier(NameVisitor(self))
    }

    /// The envelope's way to hand over the RequestId that it has read.
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        let Text(text) = serde::Deserialize::deserialize(deserializer)?;
        self.0.text = text;
        Ok(Key::Captured)
    }

    fn visit_borrowed_str<E: Error>(self, name: &'de str) -> Result<Key, E> {
        NameVisitor(self).visit_borrowed_str(name)
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Key, E> {
        NameVisitor(self).visit_str(name)
    }
}

struct NameVisitor<'a, 'de>(KeySeed<'a, 'de>);

impl<'de> NameVisitor<'_, 'de> {
    fn find(self, name: &str, text: impl FnOnce() -> Cow<'de, str>) -> Key {
        let finder = self.0 .0;
        if let Some(slot) = finder.keys.exact(name) {
            return Key::Exact(slot);
        }
        if finder.response && name.eq_ignore_ascii_case(REQUEST_ID) {
            return Key::RequestId {
                exact: name == REQUEST_ID,
            };
        }
        if finder.keep_name {
            finder.text = Some(text());
        }
        finder.keys.folded(name).map_or(Key::Unknown, Key::Folded)
    }
}

impl<'de> Visitor<'de> for NameVisitor<'_, 'de> {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }

    fn visit_borrowed_str<E: Error>(self, name: &'de str) -> Result<Key, E> {
        Ok(self.find(name, || Cow::Borrowed(name)))
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Key, E> {
        Ok(self.find(name, || Cow::Owned(name.into())))
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<Key, E> {
        match core::str::from_utf8(name) {
            Ok(name) => self.visit_str(name),
            Err(_) => Ok(Key::Unknown),
        }
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Key, E> {
        Ok(Key::Unknown)
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Key, E> {
        Ok(Key::Unknown)
    }

    /// The envelope's way to present the `Error` member that it has held back.
    fn visit_none<E: Error>(self) -> Result<Key, E> {
        Ok(Key::HeldError)
    }
}
