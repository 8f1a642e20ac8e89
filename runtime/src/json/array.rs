//! The elements of an array, one after the other.

use serde::de::{DeserializeSeed, Expected, SeqAccess};

use super::{Fault, Reader};

/// The elements of an array whose opening bracket has been taken.
pub(crate) struct Array<'a, 'de> {
    reader: &'a mut Reader<'de>,
    /// How many levels may be opened inside.
    levels: u8,
    place: Place,
}

/// How far an array has been read.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    First,
    /// A comma comes next, or the end.
    Behind,
    /// The closing bracket has been taken; asking again gives nothing.
    End,
}

impl<'a, 'de> Array<'a, 'de> {
    /// Opens an array that is read element by element.
    pub(crate) fn open(
        reader: &'a mut Reader<'de>,
        expected: &dyn Expected,
    ) -> Result<Self, Fault> {
        reader.begin(b'[', expected)?;
        Ok(Self::opened(reader))
    }

    #[inline]
    pub(super) fn opened(reader: &'a mut Reader<'de>) -> Self {
        Self {
            levels: reader.levels,
            reader,
            place: Place::First,
        }
    }

    /// Moves to the next element; false at the array's end.
    #[inline]
    pub(crate) fn advance(&mut self) -> Result<bool, Fault> {
        if self.place == Place::Behind
            && self.reader.levels == self.levels
            && self.reader.byte() == b','
        {
            self.reader.position += 1;
            return Ok(true);
        }
        self.advance_elsewhere()
    }

    fn advance_elsewhere(&mut self) -> Result<bool, Fault> {
        if self.place == Place::End {
            return Ok(false);
        }
        self.reader.close_left(self.levels)?;
        match (self.place, self.reader.peek()) {
            (_, b']') => {
                self.reader.close();
                self.place = Place::End;
                return Ok(false);
            }
            (Place::First, _) => self.place = Place::Behind,
            (_, b',') => self.reader.position += 1,
            _ => return Err(Fault::syntax("`,` or `]` behind the value")),
        }
        Ok(true)
    }

    /// Where the elements are read from.
    pub(crate) fn reader(&mut self) -> &mut Reader<'de> {
        self.reader
    }
}

impl<'de> SeqAccess<'de> for Array<'_, 'de> {
    type Error = Fault;

    #[inline]
    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Fault> {
        match self.advance() {
            Ok(true) => match seed.deserialize(&mut *self.reader) {
                Ok(element) => Ok(Some(element)),
                Err(fault) => Err(fault),
            },
            Ok(false) => Ok(None),
            Err(fault) => Err(fault),
        }
    }
}
