//! Makes text of the service fit for one line of a log.

use core::fmt::{self, Display, Write};

/// Text of the service, fit for one line of a log: control and direction characters are escaped, and the length is bounded.
pub(crate) struct Escaped<'a> {
    pub(crate) text: &'a str,
    /// In characters.
    pub(crate) limit: usize,
}

pub(crate) fn message(text: &str) -> Escaped<'_> {
    Escaped { text, limit: 512 }
}

pub(crate) fn name(text: &str) -> Escaped<'_> {
    Escaped { text, limit: 64 }
}

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (count, char) in self.text.chars().enumerate() {
            if count == self.limit {
                return f.write_str("…");
            }
            if char.is_control() || turns_direction(char) {
                Display::fmt(&char.escape_debug(), f)?;
            } else {
                f.write_char(char)?;
            }
        }
        Ok(())
    }
}

/// Line separators and bidirectional controls, with which one message could imitate another.
fn turns_direction(char: char) -> bool {
    matches!(char, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn what_breaks_a_line_or_turns_its_direction_is_escaped() {
        let controls = ('\0'..='\u{1f}').chain('\u{7f}'..='\u{9f}');
        let turning = ('\u{200b}'..='\u{200f}').chain('\u{2028}'..='\u{202e}');
        let turning = turning
            .chain('\u{2060}'..='\u{2069}')
            .chain(['\u{61c}', '\u{feff}']);
        for char in controls.chain(turning) {
            let shown = message(&char.to_string()).to_string();
            assert!(
                shown.starts_with('\\') && shown.is_ascii(),
                "{char:?}: {shown}"
            );
        }
        for plain in [
            "a b",
            "\u{4e2d}\u{6587}",
            "\u{1f600}",
            "\\ \" '",
            "\u{2027}\u{206a}",
        ] {
            assert_eq!(message(plain).to_string(), plain);
        }
    }

    #[test]
    fn text_is_cut_behind_as_many_characters_as_are_shown() {
        let text = |count| "\u{4e2d}".repeat(count);
        assert_eq!(name(&text(64)).to_string(), text(64));
        assert_eq!(name(&text(65)).to_string(), text(64) + "…");
        assert_eq!(message(&text(512)).to_string(), text(512));
        assert_eq!(message(&text(513)).to_string(), text(512) + "…");
    }

    #[test]
    fn characters_are_counted_before_they_are_escaped() {
        let escaped = r"\u{202e}";
        assert_eq!(name(&"\u{202e}".repeat(64)).to_string(), escaped.repeat(64));
        assert_eq!(
            message(&"\u{202e}".repeat(513)).to_string(),
            escaped.repeat(512) + "…"
        );
    }
}
