use serde::de::{Deserialize, DeserializeSeed};

use super::access::Object;
use super::Fault;
use crate::failure::{ErrorMember, Failure};
use crate::hold::Keep;

/// Where a member's value begins that is to be read at the end of its object.
///
/// Read there in the body itself, it is blamed and reported at its own place.
pub(super) struct Bookmark {
    start: usize,
    levels: u8,
    /// The end of the object.
    end: usize,
}

impl<'de> Keep<'de, Object<'_, 'de>> for Bookmark {
    fn keep(object: &mut Object<'_, 'de>) -> Result<Option<(Self, Option<Failure<'de>>)>, Fault> {
        let reader = object.value()?;
        if reader.null() {
            return Ok(None);
        }
        let bookmark = Self {
            start: reader.position,
            levels: reader.levels,
            end: reader.position,
        };
        let failure = ErrorMember::deserialize(reader)?;
        Ok(Some((bookmark, failure.0)))
    }

    fn read<S: DeserializeSeed<'de>>(
        &mut self,
        object: &mut Object<'_, 'de>,
        seed: S,
    ) -> Result<S::Value, Fault> {
        self.enter(object);
        seed.deserialize(&mut *object.reader)
    }

    fn leave(&self, object: &mut Object<'_, 'de>) -> Result<(), Fault> {
        let reader = &mut *object.reader;
        if reader.levels < self.levels {
            reader.close_left(self.levels)?;
        }
        reader.position = self.end;
        reader.levels = self.levels + 1;
        Ok(())
    }
}

impl Bookmark {
    fn enter(&mut self, object: &mut Object<'_, '_>) {
        self.end = object.reader.position;
        object.reader.position = self.start;
        object.reader.levels = self.levels;
    }
}
