use alloc::borrow::Cow;
use core::fmt;
use core::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use crate::keys::Keys;
use crate::row::Row;
use crate::slot::{ignore, Extra, Slot};
use crate::text::{keep_request_id, Text, REQUEST_ID};

/// What a derive implements: one struct out of an object's members.
pub trait Fields<'de>: Sized {
    /// Declares a slot a field, has `members` fill them, and moves their contents into the struct.
    ///
    /// # Errors
    /// The format's, and that of a member which is absent.
    fn decode<A: MapAccess<'de>>(members: Members<'_, 'de, A>) -> Result<Self, A::Error>;
}

/// Decodes a struct from any format's object.
///
/// # Errors
/// The format's.
#[inline]
pub fn deserialize<'de, T: Fields<'de>, D: Deserializer<'de>>(
    deserializer: D,
    keys: &'static Keys,
) -> Result<T, D::Error> {
    let visitor = Data {
        keys,
        data: PhantomData,
    };
    deserializer.deserialize_struct(keys.name, keys.names, visitor)
}

struct Data<T> {
    keys: &'static Keys,
    data: PhantomData<T>,
}

impl<'de, T: Fields<'de>> Visitor<'de> for Data<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::decode(Members {
            map,
            keys: self.keys,
            extra: None,
        })
    }
}

/// The members of one object, about to be read.
pub struct Members<'a, 'de, A> {
    map: A,
    keys: &'static Keys,
    extra: Option<&'a mut dyn Extra<'de, A>>,
}

impl<'de, A: MapAccess<'de>> Members<'_, 'de, A> {
    /// Collects the members that have no slot.
    #[must_use]
    pub fn extra<'b>(self, extra: &'b mut dyn Extra<'de, A>) -> Members<'b, 'de, A> {
        Members {
            map: self.map,
            keys: self.keys,
            extra: Some(extra),
        }
    }

    /// Fills every slot of a nested data type.
    ///
    /// # Errors
    /// The format's, and that of a member which is absent.
    pub fn read(self, slots: &mut [&mut dyn Slot<'de, A>]) -> Result<(), A::Error> {
        self.walk(slots, None)
    }

    /// Fills every slot of a response, and takes its RequestId, whatever stands there.
    ///
    /// # Errors
    /// The format's, and that of a member which is absent.
    pub fn read_response(
        self,
        slots: &mut [&mut dyn Slot<'de, A>],
        request_id: &mut Option<Cow<'de, str>>,
    ) -> Result<(), A::Error> {
        self.walk(slots, Some(request_id))
    }

    /// Fills a tuple of slots, and gives what they hold, for a nested data type.
    ///
    /// # Errors
    /// The format's, and that of a member which is absent.
    #[inline]
    pub fn row<V, R: Row<'de, A, V>>(self, slots: R) -> Result<V, A::Error> {
        slots.read(self, None)
    }

    /// The same for a response, whose RequestId it takes, whatever stands there.
    ///
    /// # Errors
    /// The format's, and that of a member which is absent.
    #[inline]
    pub fn row_response<V, R: Row<'de, A, V>>(
        self,
        slots: R,
        request_id: &mut Option<Cow<'de, str>>,
    ) -> Result<V, A::Error> {
        slots.read(self, Some(request_id))
    }

    pub(crate) fn walk(
        mut self,
        slots: &mut [&mut dyn Slot<'de, A>],
        mut request_id: Option<&mut Option<Cow<'de, str>>>,
    ) -> Result<(), A::Error> {
        let mut filled = Filled(0);
        let mut finder = Finder {
            keys: self.keys,
            response: request_id.is_some(),
            text: None,
            keep_name: self.extra.is_some(),
        };
        while let Some(key) = self.map.next_key_seed(KeySeed(&mut finder))? {
            match key {
                Key::Exact(index) => {
                    if slots[index].fill(&mut self.map)? {
                        filled.mark(index);
                    }
                }
                Key::Folded(index) if !filled.marked(index, slots) => {
                    if slots[index].fill(&mut self.map)? {
                        filled.mark(index);
                    }
                }
                Key::Folded(_) | Key::Unknown => self.pass_over(finder.text.take())?,
                Key::RequestId { exact } => {
                    let found = self.map.next_value::<Text<'de>>()?;
                    if let Some(request_id) = &mut request_id {
                        keep_request_id(request_id, found.0, exact);
                    }
                }
                Key::Captured => {
                    if let Some(request_id) = &mut request_id {
                        **request_id = finder.text.take();
                    }
                }
                Key::HeldError => self.settle_error(slots, filled)?,
            }
        }
        self.fill_absent(slots, filled)
    }

    fn pass_over(&mut self, name: Option<Cow<'de, str>>) -> Result<(), A::Error> {
        match (&mut self.extra, name) {
            (Some(extra), Some(name)) => extra.take(name, &mut self.map),
            _ => ignore(&mut self.map),
        }
    }

    /// A declared `Error` that looks like a failure is data if another declared member came with it.
    fn settle_error(
        &mut self,
        slots: &mut [&mut dyn Slot<'de, A>],
        filled: Filled,
    ) -> Result<(), A::Error> {
        let data = (0..slots.len()).any(|index| filled.marked(index, slots));
        match self.keys.exact("Error") {
            Some(index) if data => slots[index].fill(&mut self.map).map(drop),
            _ => Err(A::Error::custom("the API refused the request")),
        }
    }

    fn fill_absent(
        &mut self,
        slots: &mut [&mut dyn Slot<'de, A>],
        filled: Filled,
    ) -> Result<(), A::Error> {
        for (index, slot) in slots.iter_mut().enumerate() {
            if !filled.surely(index) {
                slot.absent(self.keys.names[index])?;
            }
        }
        Ok(())
    }
}

/// Which of the first 64 slots are full; the slot itself is asked beyond.
#[derive(Clone, Copy)]
struct Filled(u64);

impl Filled {
    fn mark(&mut self, index: usize) {
        if index < 64 {
            self.0 |= 1 << index;
        }
    }

    fn surely(self, index: usize) -> bool {
        index < 64 && self.0 >> index & 1 == 1
    }

    fn marked<'de, A: MapAccess<'de>>(self, index: usize, slots: &[&mut dyn Slot<'de, A>]) -> bool {
        self.surely(index) || (index >= 64 && slots[index].is_full())
    }
}

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
struct Finder<'de> {
    keys: &'static Keys,
    response: bool,
    /// The name, where extra members are collected, or the RequestId, where it was captured.
    text: Option<Cow<'de, str>>,
    keep_name: bool,
}

pub(crate) struct KeySeed<'a, 'de>(&'a mut Finder<'de>);

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
