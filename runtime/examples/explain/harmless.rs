//! What may be shown of a service's text.

/// The text without what would steer a terminal.
pub fn harmless(text: &str) -> String {
    let mut shown = String::new();
    for char in text.chars() {
        if char.is_control() || turns_direction(char) {
            shown.extend(char.escape_debug());
        } else {
            shown.push(char);
        }
    }
    shown
}

/// The characters that the crate's errors escape as well.
fn turns_direction(char: char) -> bool {
    matches!(char, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}
