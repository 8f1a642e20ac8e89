use serde::de::{DeserializeSeed, Expected, MapAccess};

use super::key::Key;
use super::known::Known;
use super::lex::same;
use super::{Fault, Reader};
use crate::tap::{self, Tap};

/// The members of an object, its opening brace taken.
pub(crate) struct Object<'a, 'de> {
    pub(super) reader: &'a mut Reader<'de>,
    /// Whether a member has been read, so that a comma comes next.
    between: bool,
    /// Whether the next name has been moved to already.
    advanced: bool,
    /// The reader's levels here; fewer while something within is open.
    levels: u8,
    /// The members' names, as the struct declares them.
    names: &'static [&'static str],
    /// The name that comes next if the service keeps to their order, as it does.
    next: usize,
    /// What the envelope learns from this object, if it is the `Response`. Being here, and not in a type of its own, it has
    /// every slot compiled once, for responses and nested data types alike.
    tap: Option<Tap<'a, 'de>>,
}

impl<'a, 'de> Object<'a, 'de> {
    pub(super) fn open(
        reader: &'a mut Reader<'de>,
        names: &'static [&'static str],
        expected: &dyn Expected,
    ) -> Result<Self, Fault> {
        let levels = reader.begin(b'{', expected)?;
        Ok(Self {
            reader,
            between: false,
            advanced: false,
            levels,
            names,
            next: 0,
            tap: None,
        })
    }

    pub(super) fn tapped(
        reader: &'a mut Reader<'de>,
        names: &'static [&'static str],
        tap: Tap<'a, 'de>,
        expected: &dyn Expected,
    ) -> Result<Self, Fault> {
        let mut object = Self::open(reader, names, expected)?;
        object.tap = Some(tap);
        Ok(object)
    }

    /// An object some of whose members have been read.
    pub(super) fn resumed(reader: &'a mut Reader<'de>) -> Self {
        Self {
            between: true,
            advanced: false,
            levels: reader.levels,
            reader,
            names: &[],
            next: 0,
            tap: None,
        }
    }

    /// Moves to a member's value.
    pub(super) fn value(&mut self) -> Result<&mut Reader<'de>, Fault> {
        self.reader.colon()?;
        Ok(self.reader)
    }

    /// Moves to the next member's name; false at the object's end.
    #[inline]
    pub(super) fn advance(&mut self) -> Result<bool, Fault> {
        // Bodies come without blanks, and then nothing but a comma stands between two members.
        if self.between && self.reader.levels == self.levels && self.reader.take_comma() {
            return Ok(true);
        }
        self.advance_to_name()
    }

    fn advance_to_name(&mut self) -> Result<bool, Fault> {
        if self.advanced {
            self.advanced = false;
            self.between = true;
            return Ok(true);
        }
        if self.reader.levels != self.levels {
            self.reader.close_left(self.levels)?;
        }
        let mut next = self.reader.peek();
        if next == b'}' {
            self.reader.close();
            return Ok(false);
        }
        if self.between {
            if next != b',' {
                return Err(Fault::syntax("`,` or `}` behind the value"));
            }
            self.reader.position += 1;
            next = self.reader.peek();
        }
        self.between = true;
        if next == b'"' {
            return Ok(true);
        }
        Err(Fault::syntax("a member's name in double quotes"))
    }
}

impl<'de> MapAccess<'de> for Object<'_, 'de> {
    type Error = Fault;

    #[inline]
    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Fault> {
        if self.tap.is_none() {
            return Untapped(self).next_key_seed(seed);
        }
        self.next_tapped_key_seed(seed)
    }

    #[inline]
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        match self.reader.colon() {
            Ok(()) => seed.deserialize(&mut *self.reader),
            Err(fault) => Err(fault),
        }
    }
}

impl<'de> Object<'_, 'de> {
    fn next_tapped_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Fault> {
        let Some(mut tap) = self.tap.take() else {
            return Ok(None);
        };
        let key = self.next_key_by_tap(&mut tap, seed);
        self.tap = Some(tap);
        key
    }

    /// Spares the tap the names that are none of its own, and the most common ones.
    fn next_key_by_tap<K: DeserializeSeed<'de>>(
        &mut self,
        tap: &mut Tap<'_, 'de>,
        seed: K,
    ) -> Result<Option<K::Value>, Fault> {
        while self.advance()? {
            if !tap::may_concern(self.reader.byte_at(self.reader.position + 1)) {
                return seed.deserialize(Key::within(self)).map(Some);
            }
            match self.take_known(tap)? {
                Known::RequestId => return tap.hand_over_request_id(seed).map(Some),
                Known::Failure => return Err(Fault::Refused),
                Known::NoFailure => {}
                Known::Other => {
                    self.step_back();
                    return tap.next_key_seed(&mut Untapped(self), seed);
                }
            }
        }
        Ok(None)
    }

    /// Reads on to the end, for what concerns the envelope.
    pub(super) fn drain(&mut self, tap: &mut Tap<'_, 'de>) -> Result<(), Fault> {
        while self.advance()? {
            if let Known::Other = self.take_known(tap)? {
                self.step_back();
                return tap.drain(self);
            }
        }
        Ok(())
    }

    /// Has the name that was moved to be the next one again.
    fn step_back(&mut self) {
        self.advanced = true;
        self.between = false;
    }

    /// The number of the member whose opening quote is next, taken with its name if it is among the names.
    #[inline]
    pub(super) fn number(&mut self) -> Option<usize> {
        let name = self.names.get(self.next)?;
        if !self.reader.take_name(name) {
            return None;
        }
        self.next += 1;
        Some(self.next - 1)
    }

    /// The number of the member of this name; members that a body leaves out are passed over first.
    pub(super) fn number_of(&mut self, name: &str) -> Option<usize> {
        let (before, after) = self.names.split_at_checked(self.next)?;
        let number = match position(after, name) {
            Some(number) => number + before.len(),
            None => position(before, name)?,
        };
        self.next = number + 1;
        Some(number)
    }
}

fn position(names: &[&str], name: &str) -> Option<usize> {
    let name = name.as_bytes();
    names
        .iter()
        .position(|known| known.len() == name.len() && same(known.as_bytes(), name))
}

/// An object whose tap, if any, is at work.
struct Untapped<'a, 'b, 'de>(&'a mut Object<'b, 'de>);

impl<'de> MapAccess<'de> for Untapped<'_, '_, 'de> {
    type Error = Fault;

    #[inline]
    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Fault> {
        match self.0.advance() {
            Ok(true) => match seed.deserialize(Key::within(self.0)) {
                Ok(key) => Ok(Some(key)),
                Err(fault) => Err(fault),
            },
            Ok(false) => Ok(None),
            Err(fault) => Err(fault),
        }
    }

    #[inline]
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        self.0.next_value_seed(seed)
    }
}
