//! Whitespace, of which pretty-printed bodies mostly consist.

const SPACES: u128 = u128::from_le_bytes([b' '; 16]);

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
        16..=32 => begins_and_ends_with(spaces, &[b' '; 16]),
        8..16 => begins_and_ends_with(spaces, &[b' '; 8]),
        4..8 => begins_and_ends_with(spaces, &[b' '; 4]),
        _ => false,
    };
    same.then_some(behind)
}

#[inline]
fn begins_and_ends_with<const N: usize>(text: &[u8], chunk: &[u8; N]) -> bool {
    text.first_chunk() == Some(chunk) && text.last_chunk() == Some(chunk)
}

/// The number of spaces with which a text begins, or fewer near its end: pretty-printed bodies consist mostly of spaces.
#[inline]
fn spaces(text: &[u8]) -> usize {
    let mut rest = text;
    while let Some((words, behind)) = rest.split_first_chunk() {
        let others = u128::from_le_bytes(*words) ^ SPACES;
        if others != 0 {
            return text.len() - rest.len() + (others.trailing_zeros() / 8) as usize;
        }
        rest = behind;
    }
    text.len() - rest.len()
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::ToString;

    use super::*;
    use crate::json::Reader;

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
}
