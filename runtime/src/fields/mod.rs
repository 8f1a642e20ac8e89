//! The driver beneath every expansion: it walks over an object's members and fills a struct's slots.
//!
//! An expansion declares a slot per field and passes the slots on with their types erased, so that all of this is compiled
//! once per format, however many structs there are.

mod absent;
pub(crate) mod borrowed;
mod find;
mod full;
pub(crate) mod keys;
pub(crate) mod row;
pub(crate) mod slot;
mod whole;

use alloc::borrow::Cow;
use core::fmt;
use core::marker::PhantomData;
use core::mem;

use serde::de::{Deserializer, Error, MapAccess, Visitor};

use crate::concern::{keep_request_id, ERROR};
use crate::protocol::WATCHED;
use crate::text::Text;
use find::{Finder, Key, KeySeed};
use full::Full;
use keys::{Found, Keys};
use slot::{ignore, Extra, Slot};
use whole::{whole_answer, IsObject};

/// What a derive implements for a struct that is no plain [`row`]: makes it from an object's members.
#[doc(hidden)]
pub trait Fields<'de>: Sized {
    /// Declares a slot per field, has `members` fill them, and moves their contents into the struct.
    ///
    /// # Errors
    /// The format's error, or that of an absent member.
    fn decode<A: MapAccess<'de>>(members: Members<'_, 'de, A>) -> Result<Self, A::Error>;
}

/// Decodes a struct from any format's object.
///
/// # Errors
/// The format's error.
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
    /// The format's error, or that of an absent member.
    pub fn read(mut self, slots: &mut [&mut dyn Slot<'de, A>]) -> Result<(), A::Error> {
        self.fill(slots, None)
    }

    /// Fills every slot of a response, and takes its RequestId, whatever its value is.
    ///
    /// # Errors
    /// The format's error, or that of an absent member.
    pub fn read_response(
        mut self,
        slots: &mut [&mut dyn Slot<'de, A>],
        request_id: &mut Option<Cow<'de, str>>,
    ) -> Result<(), A::Error> {
        self.fill(slots, Some(request_id))
    }

    /// Fills every slot, and takes the RequestId where there is a place for it.
    pub(crate) fn fill(
        &mut self,
        slots: &mut [&mut dyn Slot<'de, A>],
        request_id: Option<&mut Option<Cow<'de, str>>>,
    ) -> Result<(), A::Error> {
        let full = self.walk(slots, request_id)?;
        self.fill_absent(slots, full)
    }

    /// Fills the slots of the members that come.
    fn walk(
        &mut self,
        slots: &mut [&mut dyn Slot<'de, A>],
        request_id: Option<&mut Option<Cow<'de, str>>>,
    ) -> Result<Full, A::Error> {
        let mut full = Full::default();
        let mut whole = false;
        let mut finder = Finder {
            keys: self.keys,
            request_id,
            key: Key::Unknown,
            name: None,
            keep_name: self.extra.is_some(),
        };
        while let Some(index) = self.map.next_key_seed(KeySeed(&mut finder))? {
            if let Some(slot) = slots.get_mut(index) {
                full.add(index, slot.fill(&mut self.map)?);
                continue;
            }
            match mem::replace(&mut finder.key, Key::Unknown) {
                Key::Folded(index) => match slots.get_mut(index) {
                    Some(slot) if !slot.is_full() => full.add(index, slot.fill(&mut self.map)?),
                    _ => self.pass_over(finder.name.take())?,
                },
                Key::Unknown => self.pass_over(finder.name.take())?,
                Key::Response => whole |= self.skip_object()?,
                Key::RequestId { exact } => {
                    let found = self.map.next_value::<Text<'de>>()?;
                    if let Some(request_id) = &mut finder.request_id {
                        keep_request_id(request_id, found.0, exact);
                    }
                }
                Key::Captured => {}
                Key::HeldError => self.settle_error(slots)?,
            }
        }
        if whole && !matches!(finder.request_id, Some(Some(_))) {
            self.refuse_whole_answer(slots)?;
        }
        Ok(full)
    }

    /// Fills the slots of the members that did not come.
    #[inline]
    fn fill_absent(&self, slots: &mut [&mut dyn Slot<'de, A>], full: Full) -> Result<(), A::Error> {
        let names = self.keys.names();
        full.others(slots.len()).try_for_each(|index| {
            match (slots.get_mut(index), names.get(index)) {
                (Some(slot), Some(name)) => slot.absent(name),
                _ => Ok(()),
            }
        })
    }

    /// Skips a value; true if it was an object.
    #[cold]
    fn skip_object(&mut self) -> Result<bool, A::Error> {
        self.map.next_value::<IsObject>().map(|object| object.0)
    }

    #[cold]
    fn refuse_whole_answer(&self, slots: &[&mut dyn Slot<'de, A>]) -> Result<(), A::Error> {
        if any_full(slots) || self.map.size_hint() == Some(WATCHED) {
            return Ok(());
        }
        Err(whole_answer())
    }

    fn pass_over(&mut self, name: Option<Cow<'de, str>>) -> Result<(), A::Error> {
        match (&mut self.extra, name) {
            (Some(extra), Some(name)) => extra.take(name, &mut self.map),
            _ => ignore(&mut self.map),
        }
    }

    /// A declared `Error` that looks like a failure is data if another declared member came with it.
    fn settle_error(&mut self, slots: &mut [&mut dyn Slot<'de, A>]) -> Result<(), A::Error> {
        let data = any_full(slots);
        let declared = match self.keys.find(ERROR.as_bytes()) {
            Found::Exact(index) | Found::Folded(index) => slots.get_mut(index),
            Found::Nothing => None,
        };
        match declared {
            Some(slot) if data => slot.fill(&mut self.map).map(drop),
            _ => Err(A::Error::custom("the API refused the request")),
        }
    }
}

fn any_full<'de, A: MapAccess<'de>>(slots: &[&mut dyn Slot<'de, A>]) -> bool {
    slots.iter().any(|slot| slot.is_full())
}

/// The error for a slot that is empty after all, which does not happen: `Members::read` fills each slot, or fails.
#[cold]
#[must_use]
pub fn unfilled<E: Error>() -> E {
    E::custom("a slot was left empty")
}
