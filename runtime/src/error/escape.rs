//! Text of the service, made fit for one line of a log.

use core::fmt::{self, Display, Write};

/// Text of a service's, fit for one line of a log: control and direction characters escaped, the length bounded.
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

/// Line separators and bidirectional controls, with which a message could pass for another.
fn turns_direction(char: char) -> bool {
    matches!(char, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}
