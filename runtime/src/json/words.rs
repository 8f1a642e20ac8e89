//! Searches that look at eight bytes at once.

/// A word with a one in each byte.
pub(super) const EVERY_BYTE: u64 = 0x0101_0101_0101_0101;
const HIGH_BITS: u64 = 0x8080_8080_8080_8080;

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
    use super::*;

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
}
