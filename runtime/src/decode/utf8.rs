//! The check that bytes are text.

use core::str::Utf8Error;

/// Bytes as text.
///
/// `simdutf8` is fast, but does not tell where a body fails: that is left to the standard library.
#[inline]
pub(crate) fn text(bytes: &[u8]) -> Result<&str, Utf8Error> {
    #[cfg(feature = "simdutf8")]
    if let Ok(text) = simdutf8::basic::from_utf8(bytes) {
        return Ok(text);
    }
    core::str::from_utf8(bytes)
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;

    #[test]
    fn every_character_is_text_at_every_offset() {
        for character in [
            "a",
            "\u{7f}",
            "\u{80}",
            "é",
            "\u{7ff}",
            "\u{800}",
            "你",
            "\u{ffff}",
            "😀",
            "\u{10ffff}",
        ] {
            for offset in 0..200 {
                let mut bytes = vec![b'x'; 200];
                bytes.splice(offset..offset, character.bytes());
                assert_eq!(text(&bytes), core::str::from_utf8(&bytes));
                assert!(text(&bytes).is_ok());
            }
        }
    }

    #[test]
    fn what_is_no_text_is_refused_at_its_offset() {
        let broken: [&[u8]; 8] = [
            b"\x80",
            b"\xc0\xaf",
            b"\xc3",
            b"\xe4\xbd",
            b"\xed\xa0\x80",
            b"\xf0\x9f\x98",
            b"\xf4\x90\x80\x80",
            b"\xff",
        ];
        for broken in broken {
            for offset in 0..200 {
                let mut bytes = vec![b'x'; 200];
                bytes.splice(offset..offset, broken.iter().copied());
                let error = text(&bytes).unwrap_err();
                assert_eq!(error.valid_up_to(), offset);
                assert_eq!(Err(error), core::str::from_utf8(&bytes));
            }
        }
    }
}
