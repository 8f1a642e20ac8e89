//! A hook that observes the members of an object.

use alloc::borrow::Cow;

use super::{Fault, Reader};

/// Observes the members of an object before the object's visitor does.
///
/// It is a field of the object rather than a wrapper around it: with a second `MapAccess` type, every slot would be compiled
/// twice, which makes a release binary 18 % larger.
pub(crate) trait Watch<'de> {
    /// Takes the member right behind the object's brace, if it is a plain text that is known at a glance; the object's visitor
    /// receives it in place of a name.
    fn first(&mut self, reader: &mut Reader<'de>) -> Option<&'de str>;

    /// Examines the member whose name comes next, and either takes the whole member or leaves the reader unmoved.
    fn member(&mut self, reader: &mut Reader<'de>) -> Result<Watched<'de>, Fault>;

    /// Sees the object's end, and may have something to tell there.
    fn end(&mut self) -> Option<Watched<'de>>;
}

/// What a watch did with a member.
pub(crate) enum Watched<'de> {
    /// Nothing: the reader is still at the name.
    Left,
    /// Took it.
    Taken,
    /// Took it, and the object's visitor receives this text in place of a name.
    Told(Option<Cow<'de, str>>),
}

/// A watch over an object, and the members that it wants to see.
pub(super) struct Watching<'a, 'de> {
    pub(super) watch: &'a mut dyn Watch<'de>,
    /// The first bytes of the names to show: one bit each, selected by the byte's lower six bits.
    pub(super) first_bytes: u64,
    /// Whether the end is to be shown.
    pub(super) wants_end: bool,
}

impl<'de> Watching<'_, 'de> {
    /// Shows the watch a member if its name begins with one of the bytes that it looks for.
    #[inline]
    pub(super) fn look(&mut self, reader: &mut Reader<'de>) -> Result<Watched<'de>, Fault> {
        if !self.looks_for(reader.byte_at(reader.position + 1)) {
            return Ok(Watched::Left);
        }
        self.watch.member(reader)
    }

    /// Whether the watch may want a member whose name begins with this byte.
    #[inline]
    pub(super) fn looks_for(&self, first: u8) -> bool {
        self.first_bytes >> (first & 63) & 1 == 1
    }
}
