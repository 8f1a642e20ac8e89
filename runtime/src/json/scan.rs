//! Single bytes, names, commas and colons, and literals.

use super::blanks::past_blanks;
use super::{Fault, Reader};

impl Reader<'_> {
    /// The next byte that is not whitespace, without taking it; 0 at the end of the body, since no value begins with that.
    #[inline]
    pub(crate) fn peek(&mut self) -> u8 {
        let byte = self.byte();
        if byte > b' ' {
            return byte;
        }
        self.peek_past_blanks()
    }

    #[inline]
    pub(super) fn byte(&self) -> u8 {
        self.byte_at(self.position)
    }

    #[inline]
    pub(super) fn byte_at(&self, position: usize) -> u8 {
        self.text.as_bytes().get(position).copied().unwrap_or(0)
    }

    /// Whether exactly this text comes next.
    #[inline]
    pub(crate) fn comes(&self, text: &str) -> bool {
        let rest = self.text.as_bytes().get(self.position..);
        rest.unwrap_or_default().starts_with(text.as_bytes())
    }

    /// Whether the object that comes next may have a first member whose name begins with this byte; false behind blanks.
    #[inline]
    pub(crate) fn may_begin_with(&self, first: u8) -> bool {
        self.byte_at(self.position + 2) == first
    }

    fn peek_past_blanks(&mut self) -> u8 {
        let rest = self.text.as_bytes().get(self.position..);
        let rest = past_blanks(rest.unwrap_or_default());
        self.position = self.text.len() - rest.len();
        rest.first().copied().unwrap_or(0)
    }

    /// Takes the string whose opening quote comes next, if its raw text is this name; the name has no special characters.
    #[inline]
    pub(crate) fn take_raw(&mut self, name: &str) -> bool {
        let start = self.position + 1;
        let end = start + name.len();
        let bytes = self.text.as_bytes();
        let same = self.byte_at(end) == b'"' && bytes.get(start..end) == Some(name.as_bytes());
        if same {
            self.position = end + 1;
        }
        same
    }

    /// Takes a comma if an opening quote follows immediately.
    #[inline]
    pub(super) fn take_comma(&mut self) -> bool {
        let two = self.text.as_bytes().get(self.position..self.position + 2);
        let found = two == Some(b",\"");
        self.position += usize::from(found);
        found
    }

    /// Takes a space, if one is next.
    #[inline]
    pub(super) fn take_space(&mut self) {
        self.position += usize::from(self.byte() == b' ');
    }

    /// Takes the colon between a member's name and its value.
    #[inline]
    pub(crate) fn colon(&mut self) -> Result<(), Fault> {
        if self.byte() == b':' {
            self.position += 1;
            return Ok(());
        }
        self.distant_colon()
    }

    fn distant_colon(&mut self) -> Result<(), Fault> {
        if self.peek() != b':' {
            return Err(Fault::syntax("`:` behind the name"));
        }
        self.position += 1;
        Ok(())
    }

    #[inline]
    pub(super) fn literal<const LEN: usize>(&mut self, word: &[u8; LEN]) -> Result<(), Fault> {
        if self.take_literal(word) {
            return Ok(());
        }
        Err(Fault::syntax("a JSON value"))
    }

    #[inline]
    pub(super) fn take_literal<const LEN: usize>(&mut self, word: &[u8; LEN]) -> bool {
        let rest = self.text.as_bytes().get(self.position..);
        let found = rest.and_then(<[u8]>::first_chunk) == Some(word);
        if found {
            self.position += LEN;
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_raw_name_is_taken_only_whole() {
        for (text, taken) in [
            (r#""Name""#, true),
            (r#""Names""#, false),
            (r#""Nam""#, false),
            (r#""Name"#, false),
            (r#""name""#, false),
            (r#""Na\u006de""#, false),
        ] {
            let mut reader = Reader::new(text);
            assert_eq!(reader.take_raw("Name"), taken, "{text}");
            assert_eq!(reader.position, if taken { 6 } else { 0 });
        }
    }
}
