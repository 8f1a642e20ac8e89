//! Bytes, whitespace, strings and escapes.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;

use super::{Fault, Reader};

const EVERY_BYTE: u64 = 0x0101_0101_0101_0101;
const HIGH_BITS: u64 = 0x8080_8080_8080_8080;

impl<'de> Reader<'de> {
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

    pub(super) fn literal(&mut self, word: &'static str) -> Result<(), Fault> {
        let rest = self.text.as_bytes().get(self.position..);
        if !rest.is_some_and(|rest| rest.starts_with(word.as_bytes())) {
            return Err(Fault::syntax("a JSON value"));
        }
        self.position += word.len();
        Ok(())
    }

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

    /// Takes a member that begins exactly so, with its name, the colon and the quote of a plain string.
    #[inline]
    pub(crate) fn plain_member(&mut self, start: &str) -> Option<&'de str> {
        if !self.comes(start) {
            return None;
        }
        self.plain_string_at(self.position + start.len() - 1)
    }

    #[inline(never)]
    fn plain_string_at(&mut self, start: usize) -> Option<&'de str> {
        self.plain(start)
    }

    /// The same as text of its own, boxed: two registers hold it, so that what reads it need not pass it on through memory.
    #[inline(never)]
    pub(super) fn own_plain_string(&mut self) -> Option<Box<str>> {
        self.plain(self.position).map(Box::from)
    }

    #[allow(clippy::inline_always)] // It is called in three places, and needs all registers.
    #[inline(always)]
    fn plain(&mut self, mut start: usize) -> Option<&'de str> {
        if self.byte_at(start) != b'"' {
            if self.text.as_bytes().get(start..)?.first_chunk() != Some(b" \"") {
                return None;
            }
            start += 1;
        }
        let rest = self.text.get(start + 1..)?;
        let len = special(rest.as_bytes());
        if rest.as_bytes().get(len) != Some(&b'"') {
            return None;
        }
        self.position = start + len + 2;
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

/// A text behind the blanks with which it begins.
#[inline(never)]
pub(super) fn past_blanks(mut text: &[u8]) -> &[u8] {
    loop {
        match text {
            [b'\n' | b' ', behind @ ..] => text = &behind[spaces(behind)..],
            [b'\r' | b'\t', behind @ ..] => text = behind,
            _ => return text,
        }
    }
}

/// A text behind so many blanks, if they are a line break and 4 to 32 spaces, with a quote behind them.
#[inline]
pub(super) fn behind_indentation(text: &[u8], blanks: usize) -> Option<&[u8]> {
    let (blanks, behind) = text.split_at_checked(blanks)?;
    let ([b'\n', spaces @ ..], [b'"', ..]) = (blanks, behind) else {
        return None;
    };
    let same = match spaces.len() {
        4..8 => begins_and_ends_with(spaces, &[b' '; 4]),
        8..16 => begins_and_ends_with(spaces, &[b' '; 8]),
        16..=32 => begins_and_ends_with(spaces, &[b' '; 16]),
        _ => false,
    };
    same.then_some(behind)
}

#[inline]
fn begins_and_ends_with<const N: usize>(text: &[u8], chunk: &[u8; N]) -> bool {
    text.first_chunk() == Some(chunk) && text.last_chunk() == Some(chunk)
}

/// The number of spaces with which a text begins, or a few less at its end: pretty-printed bodies consist mostly of spaces.
#[inline]
fn spaces(text: &[u8]) -> usize {
    let mut rest = text;
    while let Some((word, behind)) = rest.split_first_chunk() {
        let others = u64::from_le_bytes(*word) ^ (EVERY_BYTE * u64::from(b' '));
        if others != 0 {
            return text.len() - rest.len() + (others.trailing_zeros() / 8) as usize;
        }
        rest = behind;
    }
    text.len() - rest.len()
}

/// The number of bytes before the first quote, backslash or control character, or of all bytes.
///
/// It examines eight bytes at once, using Mycroft's test for a byte below another in a word. Flipping the second lowest bit
/// places the quote directly after the control characters, so that one test finds both.
#[inline]
pub(super) fn special(bytes: &[u8]) -> usize {
    let mut rest = bytes;
    while let Some((word, behind)) = rest.split_first_chunk() {
        let found = marks(u64::from_le_bytes(*word));
        if found != 0 {
            // Subtraction borrows upwards, so false marks arise only above a true one and the lowest mark is exact.
            return bytes.len() - rest.len() + (found.trailing_zeros() / 8) as usize;
        }
        rest = behind;
    }
    bytes.len() - rest.len() + special_in_tail(bytes, rest)
}

/// The same for the last seven bytes.
#[cold]
fn special_in_tail(bytes: &[u8], tail: &[u8]) -> usize {
    if let (Some(word), false) = (bytes.last_chunk(), tail.is_empty()) {
        // The shift fills with zeros. Zero is a control character, so it marks the end.
        let found = marks(u64::from_le_bytes(*word) >> (64 - 8 * tail.len()));
        return (found.trailing_zeros() / 8) as usize;
    }
    let plain = |byte: &&u8| !matches!(byte, b'"' | b'\\' | 0..=0x1F);
    tail.iter().take_while(plain).count()
}

/// A mark in the high bit of each quote of a word; the lowest mark is exact if the bytes below it are ASCII.
#[inline]
pub(super) fn ascii_quotes(word: u64) -> u64 {
    (word ^ (EVERY_BYTE * u64::from(b'"'))).wrapping_sub(EVERY_BYTE) & HIGH_BITS
}

/// All bits of the bytes up to the lowest mark; of every byte, if there is none.
#[inline]
pub(super) fn up_to_mark(marks: u64) -> u64 {
    marks ^ marks.wrapping_sub(1)
}

#[inline]
fn marks(word: u64) -> u64 {
    let quotes = (word ^ (EVERY_BYTE * 0x02)).wrapping_sub(EVERY_BYTE * 0x21);
    let backslashes = (word ^ (EVERY_BYTE * u64::from(b'\\'))).wrapping_sub(EVERY_BYTE);
    (quotes | backslashes) & !word & HIGH_BITS
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::ToString;

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
            let text = format!("\"{}\"", "é".repeat(len));
            let read = string(&text);
            assert!(matches!(read, Some(Cow::Borrowed(read)) if read == &text[1..text.len() - 1]));
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
    fn every_control_character_ends_a_string_at_every_offset() {
        for byte in (0..=0x1F).chain([b'"', b'\\']) {
            for offset in 0..=17 {
                let mut text = [b'a'; 24];
                text[offset] = byte;
                assert_eq!(special(&text), offset, "{byte:#x}");
            }
        }
    }

    #[test]
    fn no_other_byte_ends_a_string() {
        for byte in (0x20..=0xFF).filter(|byte| !matches!(byte, b'"' | b'\\')) {
            assert_eq!(special(&[byte; 11]), 11, "{byte:#x}");
        }
    }

    #[test]
    fn a_string_without_its_quote_is_refused_at_the_end() {
        for text in ["\"", "\"abc", "\"abcdefgh", "\"\\", "\"\\u00"] {
            assert_eq!(string(text), None, "{text}");
        }
    }

    #[test]
    fn only_four_blanks_are_passed_over() {
        for (blank, next) in [
            (" \n\r\t", b'1'),
            ("\u{b}", 0xB),
            ("\u{a0}", 0xC2),
            ("\u{feff}", 0xEF),
        ] {
            let text = blank.to_string() + "1";
            assert_eq!(Reader::new(&text).peek(), next, "{blank:?}");
        }
        for byte in (1..=0x7E_u8).filter(|byte| !b" \n\r\t".contains(byte)) {
            let text = format!("\n{}1234567", char::from(byte));
            assert_eq!(Reader::new(&text).peek(), byte, "{text:?}");
        }
        let indented = "\n".to_string() + &" ".repeat(37) + "1";
        assert_eq!(Reader::new(&indented).peek(), b'1');
        assert_eq!(Reader::new("  ").peek(), 0);
    }

    #[test]
    fn the_same_indentation_is_a_line_break_and_spaces_with_a_quote_behind_them() {
        for spaces in 0..40 {
            let text = "\n".to_string() + &" ".repeat(spaces) + "\"Cpu\"";
            let name = &text.as_bytes()[spaces + 1..];
            let found = behind_indentation(text.as_bytes(), spaces + 1);
            assert_eq!(
                found,
                (4..=32).contains(&spaces).then_some(name),
                "{spaces}"
            );
            for blanks in (0..text.len() + 2).filter(|blanks| *blanks != spaces + 1) {
                assert_eq!(behind_indentation(text.as_bytes(), blanks), None);
            }
            for place in 0..=spaces + 1 {
                let mut other = text.clone().into_bytes();
                other[place] = b'x';
                assert_eq!(behind_indentation(&other, spaces + 1), None);
            }
        }
    }

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
