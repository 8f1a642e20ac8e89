//! What stands where JSON wants something else, named by its kind.

/// What stands at this position, outside of any string.
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

/// What stands at this position, inside a string.
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
