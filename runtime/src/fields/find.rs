//! What a member's name stands for.

use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, SeqAccess, Visitor};

use super::keys::{Found, Keys};
use crate::concern::{is_request_id, RESPONSE};
use crate::protocol::{Reply, MEMBER};
use crate::text::Text;

/// What a name stands for if it is not exactly a slot's.
#[derive(Clone, Copy)]
pub(crate) enum Key {
    /// A slot, found ignoring case.
    Folded(usize),
    RequestId {
        exact: bool,
    },
    /// The RequestId, already read by the envelope and put in its place.
    Captured,
    /// A declared `Error` member that the envelope has held back to the end of the object.
    HeldError,
    /// The `Response` of a whole answer, where a bare one is read.
    Response,
    Unknown,
}

/// The slot of a name that is no slot's own; `Finder::key` says what it stands for.
pub(crate) const NO_SLOT: usize = usize::MAX;

/// Finds what each name stands for, in turn.
pub(crate) struct Finder<'a, 'de> {
    pub(crate) keys: &'static Keys,
    /// Where a response's RequestId goes.
    pub(crate) request_id: Option<&'a mut Option<Cow<'de, str>>>,
    /// What the last name stood for, if it was no slot's own.
    pub(crate) key: Key,
    /// The name, if extra members are collected.
    pub(crate) name: Option<Cow<'de, str>>,
    pub(crate) keep_name: bool,
}

impl Finder<'_, '_> {
    /// Notes what a name stands for if it is not exactly a slot's.
    fn no_slot(&mut self, key: Key) -> usize {
        self.key = key;
        NO_SLOT
    }
}

/// A number never names a member: only text does.
macro_rules! integer_keys {
    () => {
        fn visit_u64<E: Error>(self, _: u64) -> Result<usize, E> {
            Ok(self.unknown())
        }

        fn visit_i64<E: Error>(self, _: i64) -> Result<usize, E> {
            Ok(self.unknown())
        }
    };
}

pub(crate) struct KeySeed<'a, 'b, 'de>(pub(crate) &'a mut Finder<'b, 'de>);

impl KeySeed<'_, '_, '_> {
    fn unknown(self) -> usize {
        self.0.name = None;
        self.0.no_slot(Key::Unknown)
    }
}

impl<'de> DeserializeSeed<'de> for KeySeed<'_, '_, 'de> {
    type Value = usize;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        // A newtype, so that a reply may come in its place; the name itself is inside.
        deserializer.deserialize_newtype_struct(MEMBER, self)
    }
}

impl<'de> Visitor<'de> for KeySeed<'_, '_, 'de> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a member's name")
    }

    #[inline]
    fn visit_u128<E: Error>(self, integer: u128) -> Result<usize, E> {
        Ok(match Reply::from_integer(integer) {
            Some(Reply::Member(index)) => index,
            Some(Reply::HeldError) => self.0.no_slot(Key::HeldError),
            _ => self.unknown(),
        })
    }

    #[inline]
    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(NameVisitor(self))
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<usize, A::Error> {
        let reply = seq.next_element()?.and_then(Reply::from_integer);
        if reply != Some(Reply::Captured) {
            return Ok(self.unknown());
        }
        let found = seq.next_element::<Text<'de>>()?;
        if let (Some(request_id), Some(Text(text))) = (&mut self.0.request_id, found) {
            **request_id = text;
        }
        Ok(self.0.no_slot(Key::Captured))
    }

    integer_keys! {}

    fn visit_borrowed_str<E: Error>(self, name: &'de str) -> Result<usize, E> {
        NameVisitor(self).visit_borrowed_str(name)
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        NameVisitor(self).visit_str(name)
    }
}

/// Reads the name itself, where no reply came in its place.
struct NameVisitor<'a, 'b, 'de>(KeySeed<'a, 'b, 'de>);

impl<'de> NameVisitor<'_, '_, 'de> {
    fn find(self, name: &[u8], text: impl FnOnce() -> Cow<'de, str>) -> usize {
        let finder = self.0 .0;
        let is_response = finder.request_id.is_some();
        let found = finder.keys.find(name);
        if let Found::Exact(slot) = found {
            return slot;
        }
        if let Some(exact) = is_request_id(name).filter(|_| is_response) {
            return finder.no_slot(Key::RequestId { exact });
        }
        if finder.keep_name {
            finder.name = Some(text());
        }
        finder.no_slot(match found {
            Found::Folded(slot) => Key::Folded(slot),
            _ if is_response && !finder.keep_name && name == RESPONSE.as_bytes() => Key::Response,
            _ => Key::Unknown,
        })
    }

    fn unknown(self) -> usize {
        self.0.unknown()
    }
}

impl<'de> Visitor<'de> for NameVisitor<'_, '_, 'de> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }

    fn visit_borrowed_str<E: Error>(self, name: &'de str) -> Result<usize, E> {
        Ok(self.find(name.as_bytes(), || Cow::Borrowed(name)))
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        Ok(self.find(name.as_bytes(), || Cow::Owned(name.into())))
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<usize, E> {
        let text = || Cow::Owned(String::from_utf8_lossy(name).into_owned());
        Ok(self.find(name, text))
    }

    integer_keys! {}
}
