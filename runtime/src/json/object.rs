//! The members of an object, one after the other.

use serde::de::{DeserializeSeed, Expected, MapAccess};

use super::array::Place;
use super::key::Key;
use super::names::Names;
use super::watch::{Watch, Watched, Watching};
use super::{Fault, Reader};
use crate::protocol::WATCHED;
use crate::text::Captured;

/// The members of an object whose opening brace has been taken.
pub(crate) struct Object<'a, 'de> {
    reader: &'a mut Reader<'de>,
    place: Place,
    names: Names,
    watching: Option<Watching<'a, 'de>>,
}

impl<'a, 'de> Object<'a, 'de> {
    /// Opens an object that is read member by member.
    pub(crate) fn open(
        reader: &'a mut Reader<'de>,
        expected: &dyn Expected,
    ) -> Result<Self, Fault> {
        reader.begin(b'{', expected)?;
        Ok(Self::opened(reader, &[]))
    }

    #[inline]
    pub(crate) fn opened(reader: &'a mut Reader<'de>, names: &'static [&'static str]) -> Self {
        Self {
            reader,
            place: Place::First,
            names: Names::of(names),
            watching: None,
        }
    }

    /// An object some of whose members have been read.
    #[inline]
    pub(crate) fn resumed(reader: &'a mut Reader<'de>) -> Self {
        Self {
            place: Place::Behind,
            ..Self::opened(reader, &[])
        }
    }

    /// Shows a watch the members whose names begin with one of these bytes, and the end if it asks for that.
    pub(crate) fn watched(
        self,
        watch: &'a mut dyn Watch<'de>,
        first_bytes: u64,
        wants_end: bool,
    ) -> Self {
        Self {
            watching: Some(Watching {
                watch,
                first_bytes,
                wants_end,
            }),
            ..self
        }
    }

    /// Moves to the value of the next member that has one of these names, and gives the name's index.
    #[inline]
    pub(crate) fn next_named(&mut self, names: &[&str]) -> Result<Option<usize>, Fault> {
        while self.advance()? {
            let index = match names.iter().position(|name| self.reader.take_raw(name)) {
                None => {
                    let name = self.reader.string()?;
                    names.iter().position(|known| *known == name)
                }
                index => index,
            };
            self.reader.colon()?;
            if index.is_some() {
                return Ok(index);
            }
            self.reader.skip()?;
        }
        Ok(None)
    }

    /// Skips the rest, apart from what the watch wants.
    pub(crate) fn skip_rest(mut self) -> Result<(), Fault> {
        while let Some(watched) = self.next_watched()? {
            if let Watched::Left = watched {
                self.reader.skip_string()?;
                self.reader.colon()?;
                self.reader.skip()?;
            }
        }
        Ok(())
    }

    #[inline]
    fn key(&mut self) -> Key<'_, 'de> {
        Key {
            reader: self.reader,
            names: &mut self.names,
        }
    }

    /// Moves to a member's value, after its name has been taken.
    pub(crate) fn value(&mut self) -> Result<&mut Reader<'de>, Fault> {
        self.reader.colon()?;
        Ok(self.reader)
    }

    /// The reader behind the members.
    pub(crate) fn reader(&mut self) -> &mut Reader<'de> {
        self.reader
    }

    /// Moves to the next member's name; false at the object's end.
    #[inline]
    fn advance(&mut self) -> Result<bool, Fault> {
        // Bodies usually have no whitespace, so that only a comma separates two members.
        if self.place == Place::Behind && self.reader.take_comma() {
            return Ok(true);
        }
        self.advance_to_name()
    }

    fn advance_to_name(&mut self) -> Result<bool, Fault> {
        if self.place == Place::End {
            return Ok(false);
        }
        let mut next = self.reader.peek();
        if next == b'}' {
            self.reader.close();
            self.place = Place::End;
            return Ok(false);
        }
        if self.place == Place::Behind {
            if next != b',' {
                return Err(Fault::syntax("`,` or `}` behind the value"));
            }
            self.reader.position += 1;
            next = self.reader.peek();
        }
        self.place = Place::Behind;
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
        if self.watching.is_some() {
            return self.next_watched_key_seed(seed);
        }
        match self.advance() {
            Ok(true) => match seed.deserialize(self.key()) {
                Ok(key) => Ok(Some(key)),
                Err(fault) => Err(fault),
            },
            Ok(false) => Ok(None),
            Err(fault) => Err(fault),
        }
    }

    #[inline]
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        match self.reader.colon() {
            Ok(()) => seed.deserialize(&mut *self.reader),
            Err(fault) => Err(fault),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        (self.watching.is_some() && self.place == Place::End).then_some(WATCHED)
    }
}

impl<'de> Object<'_, 'de> {
    fn next_watched_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Fault> {
        match self.next_watched()? {
            None => Ok(None),
            Some(Watched::Told(text)) => seed.deserialize(Captured::new(text)).map(Some),
            Some(_) => seed.deserialize(self.key()).map(Some),
        }
    }

    /// Moves to the next member that the watch does not take, or reports on.
    fn next_watched(&mut self) -> Result<Option<Watched<'de>>, Fault> {
        while self.advance()? {
            let watched = match &mut self.watching {
                Some(watching) => watching.look(self.reader)?,
                None => Watched::Left,
            };
            if !matches!(watched, Watched::Taken) {
                return Ok(Some(watched));
            }
        }
        Ok(match &mut self.watching {
            Some(watching) if watching.wants_end => watching.watch.end(),
            _ => None,
        })
    }
}
