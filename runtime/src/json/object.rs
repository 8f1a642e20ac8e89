//! The members of an object, one after the other.

mod declared;

use alloc::borrow::Cow;

use serde::de::{DeserializeSeed, Expected, MapAccess};

use super::key::{Declared, Key};
use super::names::Names;
use super::watch::{Watch, Watched, Watching};
use super::{Fault, Reader};
use crate::protocol::WATCHED;
use crate::text::Captured;
use declared::{Next, NO_GUESS};

/// The members of an object whose opening brace has been taken.
pub(crate) struct Object<'a, 'de> {
    reader: &'a mut Reader<'de>,
    /// How many levels may be opened inside.
    levels: u8,
    place: Place,
    /// A guess: how many blanks stood before the last member that had any.
    indentation: usize,
    names: Names,
    /// A guess: the index of the name that comes next, or [`NO_GUESS`].
    next: usize,
    watching: Option<Watching<'a, 'de>>,
}

/// How far an object has been read.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// The first member comes next, or the end, and the watch sees it first.
    Opened,
    /// The first member comes next, or the end.
    First,
    /// A comma comes next, or the end.
    Behind,
    /// The opening quote of a name comes next.
    Name,
    /// The closing brace has been taken; asking again gives nothing.
    End,
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
            levels: reader.levels,
            next: reader.first_guess,
            reader,
            place: Place::First,
            indentation: 0,
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
            place: match self.place {
                Place::First => Place::Opened,
                place => place,
            },
            watching: Some(Watching {
                watch,
                first_bytes,
                wants_end,
            }),
            next: NO_GUESS,
            ..self
        }
    }

    /// Moves to the value of the next member that has one of these names, and gives the name's index.
    #[allow(clippy::inline_always)] // The call would be felt in an error's body.
    #[inline(always)]
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
        }
    }

    /// The reader behind the members; after a name, it is at the value.
    pub(crate) fn reader(&mut self) -> &mut Reader<'de> {
        self.reader
    }

    /// Whether no bracket inside is open any more.
    #[inline]
    fn is_innermost(&self) -> bool {
        self.reader.levels == self.levels
    }

    #[inline]
    fn wants_end(&self) -> bool {
        matches!(&self.watching, Some(watching) if watching.wants_end)
    }

    /// Takes the closing brace, which is next.
    fn close(&mut self) {
        self.reader.close();
        self.place = Place::End;
    }

    /// Moves to the next member's name; false at the object's end.
    #[inline]
    fn advance(&mut self) -> Result<bool, Fault> {
        match self.place {
            Place::Name => self.place = Place::Behind,
            // Bodies usually have no whitespace, so that only a comma separates two members.
            Place::Behind if self.is_innermost() && self.reader.take_comma() => {}
            Place::Opened | Place::First if self.reader.byte() == b'"' => {
                self.place = Place::Behind;
            }
            Place::Behind if self.is_innermost() && self.reader.byte() == b'}' => {
                self.close();
                return Ok(false);
            }
            _ => return self.advance_to_name(),
        }
        Ok(true)
    }

    fn advance_to_name(&mut self) -> Result<bool, Fault> {
        if self.place == Place::End {
            return Ok(false);
        }
        self.reader.close_left(self.levels)?;
        let mut next = self.reader.peek();
        if next == b'}' {
            self.close();
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
        match self.next_declared() {
            Next::Declared(index) => {
                let names = self.names.all();
                seed.deserialize(Declared { index, names }).map(Some)
            }
            Next::End => Ok(None),
            Next::Other => self.next_other_key_seed(seed),
        }
    }

    #[inline]
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        seed.deserialize(&mut *self.reader)
    }

    fn size_hint(&self) -> Option<usize> {
        (self.watching.is_some() && self.place == Place::End).then_some(WATCHED)
    }
}

impl<'de> Object<'_, 'de> {
    #[inline(never)]
    fn next_other_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Fault> {
        let next = if self.place == Place::Opened {
            match self.take_first() {
                None => return self.next_key_seed(seed),
                text => Some(Watched::Told(text.map(Cow::Borrowed))),
            }
        } else {
            self.next_watched()?
        };
        match next {
            None => Ok(None),
            Some(Watched::Told(text)) => seed.deserialize(Captured::new(text)).map(Some),
            Some(_) => {
                let name = seed.deserialize(self.key())?;
                self.reader.colon()?;
                Ok(Some(name))
            }
        }
    }

    /// Lets the watch take a first member that it knows at a glance.
    #[inline]
    fn take_first(&mut self) -> Option<&'de str> {
        self.place = Place::First;
        let text = self.watching.as_mut()?.watch.first(self.reader)?;
        self.place = Place::Behind;
        Some(text)
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
