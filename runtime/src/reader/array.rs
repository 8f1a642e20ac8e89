use serde::de::{DeserializeSeed, Expected, SeqAccess};

use super::{Fault, Reader};

/// The elements of an array, its opening bracket taken.
pub(super) struct Array<'a, 'de> {
    reader: &'a mut Reader<'de>,
    first: bool,
    levels: u8,
}

impl<'a, 'de> Array<'a, 'de> {
    pub(super) fn open(
        reader: &'a mut Reader<'de>,
        expected: &dyn Expected,
    ) -> Result<Self, Fault> {
        let levels = reader.begin(b'[', expected)?;
        Ok(Self {
            reader,
            first: true,
            levels,
        })
    }

    /// Moves to the next element; false at the array's end.
    fn advance(&mut self) -> Result<bool, Fault> {
        if self.reader.levels != self.levels {
            self.reader.close_left(self.levels)?;
        }
        let next = self.reader.peek();
        if next == b']' {
            self.reader.close();
            return Ok(false);
        }
        if self.first {
            self.first = false;
            return Ok(true);
        }
        if next != b',' {
            return Err(Fault::syntax("`,` or `]` behind the value"));
        }
        self.reader.position += 1;
        Ok(true)
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
