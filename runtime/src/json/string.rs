//! Strings and their escapes.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;

use super::words::{special, special_among};
use super::{Fault, Reader};

impl<'de> Reader<'de> {
    /// Reads the string whose opening quote comes next; it is borrowed if it has no escapes.
    pub(crate) fn string(&mut self) -> Result<Cow<'de, str>, Fault> {
        match self.plain_string() {
            Some(text) => Ok(Cow::Borrowed(text)),
            None => self.escaped_string().map(Cow::Owned),
        }
    }

    /// Takes a string that comes next, unless it has escapes, is malformed, or stands behind more than a space.
    ///
    /// Not inlined, so that what reads a string stays small enough to be inlined itself.
    #[inline(never)]
    pub(super) fn plain_string(&mut self) -> Option<&'de str> {
        self.plain(self.position)
    }

    /// Takes a member that begins exactly so, with its name, the colon and the quote of a string, unless that has escapes or is
    /// malformed.
    #[inline]
    pub(crate) fn plain_member(&mut self, start: &str) -> Option<&'de str> {
        if !self.comes(start) {
            return None;
        }
        self.plain_elsewhere(self.position + start.len() - 1)
    }

    /// The same as text of its own, boxed: two registers hold it, so that what reads it need not pass it on through memory.
    #[inline(never)]
    pub(super) fn own_plain_string(&mut self) -> Option<Box<str>> {
        self.plain(self.position).map(Box::from)
    }

    #[allow(clippy::inline_always)] // It is called in two places, and needs all registers.
    #[inline(always)]
    fn plain(&mut self, start: usize) -> Option<&'de str> {
        if self.byte_at(start) == b'"' {
            let rest = self.text.get(start + 1..)?;
            return match rest.as_bytes().first_chunk().and_then(special_among) {
                Some(len) => self.take_plain(rest, len),
                None => self.plain_long(rest),
            };
        }
        self.plain_elsewhere(start)
    }

    /// The same for a longer string, or one near the end of the body, from behind its opening quote.
    #[inline(never)]
    fn plain_long(&mut self, rest: &'de str) -> Option<&'de str> {
        let known = if rest.len() < 16 { 0 } else { 16 };
        let behind = rest.as_bytes().get(known..)?;
        self.take_plain(rest, known + special(behind))
    }

    /// The same for a string of any length, behind a space or none.
    #[inline(never)]
    fn plain_elsewhere(&mut self, start: usize) -> Option<&'de str> {
        let string = self.text.get(start..)?;
        let rest = string.strip_prefix(' ').unwrap_or(string);
        let rest = rest.strip_prefix('"')?;
        self.take_plain(rest, special(rest.as_bytes()))
    }

    /// Takes so many bytes of the rest of the text, and the quote behind them, if there is one.
    #[inline]
    fn take_plain(&mut self, rest: &'de str, len: usize) -> Option<&'de str> {
        if rest.as_bytes().get(len) != Some(&b'"') {
            return None;
        }
        self.position = self.text.len() - rest.len() + len + 1;
        rest.get(..len)
    }

    /// Reads a string that has escapes.
    #[cold]
    pub(super) fn escaped_string(&mut self) -> Result<String, Fault> {
        let mut text = String::new();
        self.position += 1;
        loop {
            let rest = self.text.get(self.position..).unwrap_or_default();
            let plain = special(rest.as_bytes());
            text.push_str(rest.get(..plain).unwrap_or_default());
            self.position += plain;
            match self.byte() {
                b'"' => {
                    self.position += 1;
                    return Ok(text);
                }
                b'\\' => text.push(self.escape()?),
                _ => return Err(self.broken_string()),
            }
        }
    }

    /// Takes an escape, whose backslash comes next.
    fn escape(&mut self) -> Result<char, Fault> {
        let letter = self.byte_at(self.position + 1);
        if letter == b'u' {
            return self.unicode_escape();
        }
        let Some(char) = simple_escape(letter) else {
            return Err(Fault::syntax("an escape that JSON knows"));
        };
        self.position += 2;
        Ok(char)
    }

    fn unicode_escape(&mut self) -> Result<char, Fault> {
        let first = self.hex_escape()?;
        let code = match first {
            0xD800..=0xDBFF => {
                let second = self.hex_escape()?;
                if !(0xDC00..=0xDFFF).contains(&second) {
                    return Err(Fault::syntax("the second half of a surrogate pair"));
                }
                0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00)
            }
            code => code,
        };
        char::from_u32(code).ok_or_else(|| Fault::syntax("the first half of a surrogate pair"))
    }

    /// Takes `\u` and its four digits.
    pub(super) fn hex_escape(&mut self) -> Result<u32, Fault> {
        let digits = self.text.get(self.position..self.position + 6);
        let code = digits
            .and_then(|text| text.strip_prefix("\\u"))
            .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
            .and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let Some(code) = code else {
            return Err(Fault::syntax("`\\u` and four hexadecimal digits"));
        };
        self.position += 6;
        Ok(code)
    }

    #[cold]
    pub(super) fn broken_string(&self) -> Fault {
        if self.position >= self.text.len() {
            return Fault::syntax("the closing quote of a string");
        }
        Fault::syntax("the closing quote of a string, or an escape")
    }
}

pub(super) fn simple_escape(letter: u8) -> Option<char> {
    Some(match letter {
        b'"' => '"',
        b'\\' => '\\',
        b'/' => '/',
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use super::*;

    fn string(text: &str) -> Option<Cow<'_, str>> {
        let mut reader = Reader::new(text);
        let read = reader.string().ok()?;
        assert_eq!(reader.position, text.len(), "{text}");
        Some(read)
    }

    #[test]
    fn text_without_escapes_is_borrowed_at_every_length() {
        for len in 0..40 {
            for behind in ["", ",", ",\"TotalCount\":\"a string as well\""] {
                let plain = "é".repeat(len);
                let text = format!("\"{plain}\"{behind}");
                let mut reader = Reader::new(&text);
                let read = reader.string().ok();
                assert!(matches!(read, Some(Cow::Borrowed(read)) if read == plain));
                assert_eq!(reader.position, text.len() - behind.len());
            }
        }
    }

    #[test]
    fn every_simple_escape_is_its_character() {
        let read = string(r#""\"\\\/\b\f\n\r\t\u00e9""#);
        assert_eq!(read.as_deref(), Some("\"\\/\u{8}\u{c}\n\r\té"));
    }

    #[test]
    fn no_other_letter_is_an_escape() {
        for letter in (0..=0x7F).map(char::from) {
            let known = "\"\\/bfnrtu".contains(letter);
            let text = format!("\"\\{letter}0041\"");
            assert_eq!(string(&text).is_some(), known, "{letter:?}");
        }
    }

    #[test]
    fn surrogates_come_in_pairs_of_a_high_and_a_low_one() {
        assert_eq!(string(r#""\ud83d\ude00""#).as_deref(), Some("😀"));
        assert_eq!(string(r#""\udbff\udfff""#).as_deref(), Some("\u{10ffff}"));
        for half in [
            r#""\ud83d""#,
            r#""\ude00""#,
            r#""\ud83d\ud83d""#,
            r#""\ud83dx""#,
            r#""\ud83d\n""#,
        ] {
            assert_eq!(string(half), None, "{half}");
        }
    }

    #[test]
    fn four_hexadecimal_digits_follow_a_u() {
        for digits in ["", "0", "004", "00g1", "+041", "00 1"] {
            assert_eq!(string(&format!("\"\\u{digits}\"")), None, "{digits}");
        }
    }

    #[test]
    fn a_string_without_its_quote_is_refused_at_the_end() {
        for text in ["\"", "\"abc", "\"abcdefgh", "\"\\", "\"\\u00"] {
            assert_eq!(string(text), None, "{text}");
        }
    }
}
