use super::scan::{same, special};
use super::Reader;

/// The names that a struct declares, and a guess at the one that comes next.
pub(super) struct Names {
    names: &'static [&'static str],
    /// The index behind the last name that was found: services mostly keep to the order of their description.
    next: usize,
}

impl Names {
    #[inline]
    pub(super) fn of(names: &'static [&'static str]) -> Self {
        Self { names, next: 0 }
    }

    /// Takes the name whose opening quote is next, if it is the guessed one; gives its index.
    #[inline]
    pub(super) fn take_next(&mut self, reader: &mut Reader<'_>) -> Option<usize> {
        let name = self.names.get(self.next)?;
        // A name with a quote or backslash in it is never its own raw text.
        if !reader.take_raw(name) || special(name.as_bytes(), 0) < name.len() {
            return None;
        }
        self.next += 1;
        Some(self.next - 1)
    }

    /// The index of a name; members that a body leaves out are passed over first.
    pub(super) fn index_of(&mut self, name: &str) -> Option<usize> {
        let (before, after) = self.names.split_at_checked(self.next)?;
        let index = match position(after, name) {
            Some(index) => index + before.len(),
            None => position(before, name)?,
        };
        self.next = index + 1;
        Some(index)
    }
}

fn position(names: &[&str], name: &str) -> Option<usize> {
    let name = name.as_bytes();
    names
        .iter()
        .position(|known| known.len() == name.len() && same(known.as_bytes(), name))
}

impl Reader<'_> {
    /// Takes the string whose opening quote is next if its raw text is this name, which has no special characters.
    #[inline]
    pub(crate) fn take_raw(&mut self, name: &str) -> bool {
        let start = self.position + 1;
        let end = start + name.len();
        let found = self.text.as_bytes().get(start..=end);
        let same = found
            .and_then(<[u8]>::split_last)
            .is_some_and(|(last, rest)| *last == b'"' && same(rest, name.as_bytes()));
        if same {
            self.position = end + 1;
        }
        same
    }
}
