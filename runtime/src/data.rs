use alloc::borrow::Cow;
use core::fmt;
use core::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use crate::keys::Keys;
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

impl<'a, 'de, A: MapAccess<'de>> Members<'a, 'de, A> {
    /// Collects the members that have no slot.
    #[must_use]
    pub fn extra(self, extra: &'a mut dyn Extra<'de, A>) -> Self {
        Self {
            extra: Some(extra),
            ..self
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

    fn walk(
        mut self,
        slots: &mut [&mut dyn Slot<'de, A>],
        mut request_id: Option<&mut Option<Cow<'de, str>>>,
    ) -> Result<(), A::Error> {
        let mut filled = Filled(0);
        let mut next = 0;
        while let Some(key) = self.map.next_key_seed(KeySeed {
            keys: self.keys,
            next,
            response: request_id.is_some(),
            extra: self.extra.is_some(),
        })? {
            match key {
                Key::Exact(index) => {
                    if slots[index].fill(&mut self.map)? {
                        filled.mark(index);
                    }
                    next = index + 1;
                }
                Key::Folded(index, _) if !filled.marked(index, slots) => {
                    if slots[index].fill(&mut self.map)? {
                        filled.mark(index);
                    }
                }
                Key::Folded(_, key) | Key::Unknown(key) => self.pass_over(key)?,
                Key::RequestId { exact } => {
                    let text = self.map.next_value::<Text<'de>>()?;
                    if let Some(request_id) = &mut request_id {
                        keep_request_id(request_id, text.0, exact);
                    }
                }
                Key::Captured(text) => {
                    if let Some(request_id) = &mut request_id {
                        **request_id = text;
                    }
                }
                Key::HeldError => self.settle_error(slots, filled)?,
            }
        }
        self.fill_absent(slots, filled)
    }

    fn pass_over(&mut self, key: Option<Cow<'de, str>>) -> Result<(), A::Error> {
        match (&mut self.extra, key) {
            (Some(extra), Some(key)) => extra.take(key, &mut self.map),
            _ => ignore(&mut self.map),
        }
    }

    /// A declared `Error` that looks like a failure is data if another declared member came with it.
    fn settle_error(&mut self, slots: &mut [&mut dyn Slot<'de, A>], filled: Filled) -> Result<(), A::Error> {
        let data = (0..slots.len()).any(|index| filled.marked(index, slots));
        match self.keys.exact("Error", 0) {
            Some(index) if data => slots[index].fill(&mut self.map).map(drop),
            _ => Err(A::Error::custom("the API refused the request")),
        }
    }

    fn fill_absent(&mut self, slots: &mut [&mut dyn Slot<'de, A>], filled: Filled) -> Result<(), A::Error> {
        for (index, slot) in slots.iter_mut().enumerate() {
            if !filled.surely(index) {
                slot.absent(self.keys.names[index])?;
            }
        }
        Ok(())
    }
}

/// Which of the first 128 slots are full; the slot itself is asked beyond.
#[derive(Clone, Copy)]
struct Filled(u128);

impl Filled {
    fn mark(&mut self, index: usize) {
        if index < 128 {
            self.0 |= 1 << index;
        }
    }

    fn surely(self, index: usize) -> bool {
        index < 128 && self.0 >> index & 1 == 1
    }

    fn marked<'de, A: MapAccess<'de>>(self, index: usize, slots: &[&mut dyn Slot<'de, A>]) -> bool {
        self.surely(index) || (index >= 128 && slots[index].is_full())
    }
}

/// What a member's name stands for.
pub(crate) enum Key<'de> {
    Exact(usize),
    /// A slot, found ignoring case, and the name where extra members are collected.
    Folded(usize, Option<Cow<'de, str>>),
    RequestId {
        exact: bool,
    },
    /// The RequestId, already read by the envelope.
    Captured(Option<Cow<'de, str>>),
    /// A declared `Error` member that the envelope has held back to the end of the object.
    HeldError,
    Unknown(Option<Cow<'de, str>>),
}

pub(crate) struct KeySeed {
    keys: &'static Keys,
    next: usize,
    response: bool,
    extra: bool,
}

impl KeySeed {
    #[inline]
    fn find<'de>(&self, key: &str, keep: impl FnOnce() -> Cow<'de, str>) -> Key<'de> {
        match self.keys.exact(key, self.next) {
            Some(index) => Key::Exact(index),
            None => self.find_inexact(key, keep),
        }
    }

    fn find_inexact<'de>(&self, key: &str, keep: impl FnOnce() -> Cow<'de, str>) -> Key<'de> {
        if self.response && key.eq_ignore_ascii_case(REQUEST_ID) {
            return Key::RequestId {
                exact: key == REQUEST_ID,
            };
        }
        let kept = self.extra.then(keep);
        match self.keys.folded(key) {
            Some(index) => Key::Folded(index, kept),
            None => Key::Unknown(kept),
        }
    }
}

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = Key<'de>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key<'de>, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'de> Visitor<'de> for KeySeed {
    type Value = Key<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a member's name")
    }

    #[inline]
    fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<Key<'de>, E> {
        Ok(self.find(key, || Cow::Borrowed(key)))
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Key<'de>, E> {
        Ok(self.find(key, || Cow::Owned(key.into())))
    }

    fn visit_bytes<E: Error>(self, key: &[u8]) -> Result<Key<'de>, E> {
        match core::str::from_utf8(key) {
            Ok(key) => self.visit_str(key),
            Err(_) => Ok(Key::Unknown(None)),
        }
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Key<'de>, E> {
        Ok(Key::Unknown(None))
    }

    /// The envelope's way to hand over the RequestId that it has read.
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key<'de>, D::Error> {
        serde::Deserialize::deserialize(deserializer).map(|Text(text)| Key::Captured(text))
    }

    /// The envelope's way to present the `Error` member that it has held back.
    fn visit_none<E: Error>(self) -> Result<Key<'de>, E> {
        Ok(Key::HeldError)
    }
}
