//! Searches that look at many bytes at once.

/// A word with a one in each byte.
const EVERY_BYTE: u64 = 0x0101_0101_0101_0101;
const HIGH_BITS: u64 = 0x8080_8080_8080_8080;

/// Sixteen bytes as two words.
#[inline]
pub(super) fn two_words(bytes: &[u8; 16]) -> (u64, u64) {
    let both = u128::from_le_bytes(*bytes);
    #[allow(clippy::cast_possible_truncation)] // Both halves are meant.
    (both as u64, (both >> 64) as u64)
}

/// The marks of two words in one, so that no branch depends on which of them has the first: that is as good as random.
#[inline]
pub(super) fn joined(first: u64, second: u64) -> u128 {
    u128::from(first) | u128::from(second) << 64
}

/// The number of bytes before the first quote, backslash or control character, or of all bytes.
#[inline]
pub(super) fn special(bytes: &[u8]) -> usize {
    let mut rest = bytes;
    while let Some((chunk, behind)) = rest.split_first_chunk() {
        if let Some(len) = special_among(chunk) {
            return bytes.len() - rest.len() + len;
        }
        rest = behind;
    }
    bytes.len() - rest.len() + special_near_end(bytes, rest)
}

/// The same if there is one among sixteen bytes.
///
/// It examines eight bytes at once, using Mycroft's test for a byte below another in a word. Flipping the second lowest bit
/// places the quote directly after the control characters, so that one test finds both.
#[inline]
pub(super) fn special_among(bytes: &[u8; 16]) -> Option<usize> {
    let (first, second) = two_words(bytes);
    // Subtraction borrows upwards, so false marks arise only above a true one and the lowest mark is exact.
    let found = joined(marks(first), marks(second));
    (found != 0).then_some((found.trailing_zeros() / 8) as usize)
}

/// The same for the last fifteen bytes.
#[cold]
fn special_near_end(bytes: &[u8], last: &[u8]) -> usize {
    let (before, tail) = match last.split_first_chunk() {
        Some((word, behind)) => match marks(u64::from_le_bytes(*word)) {
            0 => (8, behind),
            found => return (found.trailing_zeros() / 8) as usize,
        },
        None => (0, last),
    };
    before + special_in_tail(bytes, tail)
}

/// The same for the last seven bytes.
#[inline]
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
            for offset in 0..=33 {
                for len in offset + 1..=40 {
                    let mut text = [b'a'; 40];
                    text[offset] = byte;
                    assert_eq!(special(&text[..len]), offset, "{byte:#x}");
                }
            }
        }
    }

    #[test]
    fn no_other_byte_ends_a_string() {
        for byte in (0x20..=0xFF).filter(|byte| !matches!(byte, b'"' | b'\\')) {
            for len in 0..=40 {
                assert_eq!(special(&[byte; 40][..len]), len, "{byte:#x}");
            }
        }
    }
}
