//! A guess at the name that comes next.

use super::Reader;

/// The names that a struct declares, and a guess at the one that comes next.
///
/// About half of all members come in the order of their description (measured). Such a one is known by comparing its text
/// with the guess, before the end of the name has been looked for.
pub(super) struct Names {
    names: &'static [&'static str],
    /// The index behind the last name that was guessed right.
    next: usize,
}

impl Names {
    /// Names of which each is its own raw text: none has a quote, a backslash or a control character.
    #[inline]
    pub(super) fn of(names: &'static [&'static str]) -> Self {
        Self { names, next: 0 }
    }

    /// Takes the name whose opening quote is next, if it is a guessed one; gives its index.
    #[inline]
    pub(super) fn take_guessed(&mut self, reader: &mut Reader<'_>) -> Option<usize> {
        let name = self.names.get(self.next)?;
        if reader.take_raw(name) {
            self.next += 1;
            return Some(self.next - 1);
        }
        self.take_later(reader)
    }

    /// The same where the body leaves out a member or two.
    fn take_later(&mut self, reader: &mut Reader<'_>) -> Option<usize> {
        let later = self.names.iter().enumerate().skip(self.next + 1).take(2);
        let (index, _) = later.into_iter().find(|(_, name)| reader.take_raw(name))?;
        self.next = index + 1;
        Some(index)
    }
}
