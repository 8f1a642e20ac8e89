//! A guess at the name that comes next.

use super::Reader;

/// The names that a struct declares, and a guess at the one that comes next.
///
/// About half of all documented members come in the order of their description. Comparing such a name with the guess
/// recognizes it before its end has been searched for.
pub(super) struct Names {
    names: &'static [&'static str],
    /// The index after that of the last correct guess.
    next: usize,
}

impl Names {
    /// Names without a quote, backslash or control character, so that each is spelled as its own raw text.
    #[inline]
    pub(super) fn of(names: &'static [&'static str]) -> Self {
        Self { names, next: 0 }
    }

    /// Takes the name whose opening quote comes next, if a guess matches, and returns its index.
    #[inline]
    pub(super) fn take_guessed(&mut self, reader: &mut Reader<'_>) -> Option<usize> {
        let name = self.names.get(self.next)?;
        if reader.take_raw(name) {
            self.next += 1;
            return Some(self.next - 1);
        }
        self.take_later(reader)
    }

    /// The same for a body that omits a member or two.
    fn take_later(&mut self, reader: &mut Reader<'_>) -> Option<usize> {
        let later = self.names.iter().enumerate().skip(self.next + 1).take(2);
        let (index, _) = later.into_iter().find(|(_, name)| reader.take_raw(name))?;
        self.next = index + 1;
        Some(index)
    }
}
