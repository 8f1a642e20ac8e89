//! Bodies that are something other than JSON.

/// The first bytes of compressed data.
const GZIP: &[u8] = b"\x1F\x8B";

/// What some editors put before text.
pub(super) const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

pub(super) const LITERALS: [&[u8]; 3] = [b"true", b"false", b"null"];

/// Names what a body is, if it is not UTF-8.
pub(super) fn than_text(body: &[u8]) -> &'static str {
    if body.starts_with(GZIP) {
        "gzip, not decompressed"
    } else {
        "an invalid byte"
    }
}

/// Names what a body is, if it does not begin like JSON.
pub(super) fn than_json(body: &[u8]) -> Option<&'static str> {
    let start = body.trim_ascii_start();
    let begins = |prefixes: &[&[u8]]| prefixes.iter().any(|prefix| start.starts_with(prefix));
    Some(match start.first() {
        None => "an empty body",
        Some(b'<') => "HTML",
        _ if begins(&[BYTE_ORDER_MARK]) => "a byte order mark",
        _ if begins(&[b"data:", b"event:", b"id:", b"retry:", b":"]) => {
            "server-sent events, to be decoded one by one"
        }
        _ if begins(&[b"HTTP/"]) => "the head of an HTTP message",
        _ if is_prose(start) => "plain text",
        _ => return None,
    })
}

/// Whether this begins with a word, or with a number and a word: `502 Bad Gateway`.
fn is_prose(text: &[u8]) -> bool {
    let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if let [b'e' | b'E', b'0'..=b'9' | b'+' | b'-', ..] = text[digits..] {
        return digits == 0;
    }
    let word = text[digits..].trim_ascii_start();
    // Chinese text may begin with a bracket of its own.
    let begins_text =
        |char: char| char.is_ascii_alphabetic() || !(char.is_ascii() || char.is_whitespace());
    first_char(word).is_some_and(begins_text)
        && !LITERALS.iter().any(|literal| word.starts_with(literal))
}

/// The first character, if the bytes begin with one.
fn first_char(text: &[u8]) -> Option<char> {
    let start = text.get(..text.len().min(4))?;
    start.utf8_chunks().next()?.valid().chars().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_of_another_kind_is_known_by_its_beginning() {
        for (body, expected) in [
            ("", Some("an empty body")),
            (" \r\n", Some("an empty body")),
            ("\n<html>", Some("HTML")),
            ("\u{feff}{}", Some("a byte order mark")),
            (
                "event: message\n",
                Some("server-sent events, to be decoded one by one"),
            ),
            (
                ": ping",
                Some("server-sent events, to be decoded one by one"),
            ),
            ("HTTP/1.1 200 OK", Some("the head of an HTTP message")),
            ("502 Bad Gateway", Some("plain text")),
            ("upstream error", Some("plain text")),
            ("\u{7cfb}\u{7edf}\u{7e41}\u{5fd9}", Some("plain text")),
            ("502 \u{7f51}\u{5173}", Some("plain text")),
            ("\n\u{3010}502\u{3011}", Some("plain text")),
            ("\u{a0}{}", None),
            ("{\"Response\":{}}", None),
            ("true", None),
            ("false", None),
            ("nullx", None),
            ("502", None),
            ("1e5", None),
            ("e5", Some("plain text")),
            ("\"text\"", None),
        ] {
            assert_eq!(than_json(body.as_bytes()), expected, "{body}");
        }
    }

    #[test]
    fn compressed_bytes_are_told_from_others() {
        assert_eq!(than_text(b"\x1F\x8B\x08"), "gzip, not decompressed");
        assert_eq!(than_text(b"\x1F"), "an invalid byte");
    }
}
