//! Names the kind of what is found where JSON requires something else.

/// What is at this position, outside any string.
pub(crate) fn token(body: &[u8], position: usize) -> &'static str {
    let (before, rest) = body.split_at(position.min(body.len()));
    let behind_comma = before.trim_ascii_end().last() == Some(&b',');
    match rest {
        [] => "the end of the body",
        [b'"', ..] => "a string",
        [b'a'..=b'z' | b'A'..=b'Z' | b'_', ..] => "a word without quotes",
        [b'-' | b'0'..=b'9', ..] => "a number",
        [b'/', b'/' | b'*', ..] | [b'#', ..] => "a comment",
        [b'.', b'.', ..] | [0xE2, 0x80, 0xA6, ..] => "an ellipsis",
        [b',', ..] if behind_comma => "a second comma",
        [b'}', ..] if behind_comma => "`}` behind a comma",
        [b']', ..] if behind_comma => "`]` behind a comma",
        [0xE2, 0x80, 0x98 | 0x99 | 0x9C | 0x9D, ..] => "a typographic quote",
        [byte, ..] => character(*byte),
    }
}

/// What is at this position, inside a string.
pub(crate) fn in_string(body: &[u8], position: usize) -> &'static str {
    match body.get(position) {
        None => "the end of the body",
        Some(b'\\') => "another escape",
        Some(byte @ ..=b' ') => character(*byte),
        Some(_) => "another character",
    }
}

fn character(byte: u8) -> &'static str {
    match byte {
        b',' => "`,`",
        b':' => "`:`",
        b'.' => "`.`",
        b'=' => "`=`",
        b'+' => "`+`",
        b'{' => "`{`",
        b'}' => "`}`",
        b'[' => "`[`",
        b']' => "`]`",
        b'\'' => "a single quote",
        b'`' => "a backtick",
        b'\\' => "a backslash",
        b'\n' | b'\r' => "a line break",
        b'\t' => "a tab",
        0..=0x1F => "a control character",
        0x80.. => "a character outside ASCII",
        _ => "another character",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_outside_of_a_string_is_named() {
        for (body, expected) in [
            (",,", "a second comma"),
            (",}", "`}` behind a comma"),
            (",]", "`]` behind a comma"),
            (",x", "a word without quotes"),
            (" _", "a word without quotes"),
            (" \"", "a string"),
            (" -", "a number"),
            (" 9", "a number"),
            (" 0", "a number"),
            (" //", "a comment"),
            (" /*", "a comment"),
            (" #", "a comment"),
            (" /x", "another character"),
            (" ..", "an ellipsis"),
            (" .5", "`.`"),
            (" \u{2026}", "an ellipsis"),
            (" \u{2018}", "a typographic quote"),
            (" \u{201d}", "a typographic quote"),
            (" \u{ff0c}", "a character outside ASCII"),
            (" ,", "`,`"),
            (" :", "`:`"),
            (" =", "`=`"),
            (" +", "`+`"),
            (" {", "`{`"),
            (" }", "`}`"),
            (" [", "`[`"),
            (" ]", "`]`"),
            (" '", "a single quote"),
            (" `", "a backtick"),
            (" \\", "a backslash"),
            (" \u{0}", "a control character"),
            (" \u{1f}", "a control character"),
            (" ~", "another character"),
            (" ", "the end of the body"),
        ] {
            assert_eq!(token(body.as_bytes(), 1), expected, "{body:?}");
        }
        assert_eq!(token(b", \n}", 3), "`}` behind a comma");
    }

    #[test]
    fn what_stands_in_a_string_is_named_by_no_letter_of_it() {
        for (body, expected) in [
            ("", "the end of the body"),
            ("\\", "another escape"),
            ("\n", "a line break"),
            ("\r", "a line break"),
            ("\t", "a tab"),
            ("\u{1f}", "a control character"),
            ("x", "another character"),
            ("\"", "another character"),
        ] {
            assert_eq!(in_string(body.as_bytes(), 0), expected, "{body:?}");
        }
    }
}
