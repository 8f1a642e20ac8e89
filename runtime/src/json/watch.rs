//! A hook that sees the members of an object go by.

use alloc::borrow::Cow;

use super::{Fault, Reader};

/// Sees the members of an object before whoever reads the object does.
///
/// It is a field of the object rather than a wrapper around it: a second `MapAccess` type would have every slot compiled
/// twice (18 % more in a release binary, measured).
pub(crate) trait Watch<'de> {
    /// Looks at the member whose name's opening quote is next, and takes it whole or leaves the reader where it stands.
    fn member(&mut self, reader: &mut Reader<'de>) -> Result<Watched<'de>, Fault>;

    /// Sees the object's end, and may have something to tell there.
    fn end(&mut self) -> Option<Watched<'de>>;
}

/// What a watch has made of a member.
pub(crate) enum Watched<'de> {
    /// Nothing: the reader stands at its name.
    Left,
    /// It is taken.
    Taken,
    /// It is taken, and whoever reads the object is to be told this text in place of a name.
    Told(Option<Cow<'de, str>>),
}

/// A watch over an object, and what it wants to see.
pub(super) struct Watching<'a, 'de> {
    pub(super) watch: &'a mut dyn Watch<'de>,
    /// The first bytes of the names to be shown, a bit for each by its lower six bits.
    pub(super) first_bytes: u64,
    /// Whether the end is to be shown.
    pub(super) wants_end: bool,
}

impl<'de> Watching<'_, 'de> {
    /// Shows the watch a member, unless its name begins with none of the bytes that it looks for.
    #[inline]
    pub(super) fn look(&mut self, reader: &mut Reader<'de>) -> Result<Watched<'de>, Fault> {
        let first = reader.byte_at(reader.position + 1);
        if self.first_bytes >> (first & 63) & 1 == 0 {
            return Ok(Watched::Left);
        }
        self.watch.member(reader)
    }
}
