//! Reads names and texts as they are spelled in a body.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Deserialize;

use super::tokens::{Token, Tokens};
use super::trace::{Role, Trace};
use crate::json::Reader;

/// The most names of an object to look at.
const MAX_NAMES: usize = 256;

/// How many bytes and escapes of a name to read: more than an error shows, at up to four per character.
const MAX_NAME: usize = 65 * 4;

/// A name, cut to as much as is ever shown or compared.
pub(super) fn shown(name: &[u8]) -> Cow<'_, str> {
    let lossy = || String::from_utf8_lossy(first(name, MAX_NAME));
    // The cut may fall between the halves of a surrogate pair.
    [MAX_NAME, MAX_NAME - 1]
        .into_iter()
        .find_map(|count| unescape(first(name, count)))
        .unwrap_or_else(lossy)
}

/// The whole of a text; a text with broken escapes unchanged.
pub(super) fn whole(text: &[u8]) -> Cow<'_, str> {
    unescape(text).unwrap_or_else(|| String::from_utf8_lossy(text))
}

fn unescape(text: &[u8]) -> Option<Cow<'_, str>> {
    let text = String::from_utf8_lossy(text);
    if !text.contains('\\') {
        return Some(text);
    }
    let quoted = alloc::format!("\"{text}\"");
    String::deserialize(&mut Reader::new(&quoted))
        .ok()
        .map(Cow::Owned)
}

/// The first bytes of a name, where an escape counts as one.
fn first(name: &[u8], count: usize) -> &[u8] {
    let mut end = 0;
    for _ in 0..count {
        end += match name.get(end..) {
            Some([b'\\', b'u', ..]) => 6,
            Some([b'\\', ..]) => 2,
            Some([_, ..]) => 1,
            _ => break,
        };
    }
    name.get(..end).unwrap_or(name)
}

/// The names of the object that begins here.
pub(super) fn of_object(body: &[u8], start: usize) -> Vec<Cow<'_, str>> {
    members(body, start)
        .filter(|(role, _)| *role == Role::Name)
        .map(|(_, token)| shown(token.inside()))
        .take(MAX_NAMES)
        .collect()
}

/// The names and the scalars of the object that begins here, and what stands between them.
pub(super) fn members(body: &[u8], start: usize) -> impl Iterator<Item = (Role, Token<'_>)> {
    let mut trace = Trace::default();
    Tokens::new(body.get(start..).unwrap_or(&[]))
        .map_while(move |token| {
            let role = trace.step(&token);
            trace.enter(&token);
            (trace.depth() > 0).then_some((trace.depth(), role, token))
        })
        .filter_map(|(depth, role, token)| (depth == 1).then_some((role, token)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_up_to_what_is_shown_of_it() {
        for (name, char) in [
            ("n", 'n'),
            (r"\n", '\n'),
            (r"\u0041", 'A'),
            ("\u{4e2d}", '\u{4e2d}'),
            (r"\ud83d\ude00", '\u{1f600}'),
        ] {
            let long = name.repeat(10_000);
            let shown = shown(long.as_bytes());
            assert!(shown.len() <= 1_200, "{name}");
            assert!(shown.chars().take(65).all(|shown| shown == char), "{name}");
            assert!(shown.chars().count() >= 65, "{name}");
            let odd = alloc::format!("x{long}");
            assert!(super::shown(odd.as_bytes()).chars().nth(64) == Some(char));
        }
        assert_eq!(first(br"\n\u0041\\a", 2), br"\n\u0041");
        assert_eq!(first(br"\n\u0041\\a", 3), br"\n\u0041\\");
        assert_eq!(first(br"\n", 3), br"\n");
        assert_eq!(shown(br"\u0041b\"), r"\u0041b\");
        assert_eq!(whole(br"\ud800"), r"\ud800");
        assert_eq!(whole(b"a\xFF"), "a\u{FFFD}");
    }

    #[test]
    fn the_names_of_an_object_are_those_of_its_own_members() {
        let body = br#"{"X":{"A":{"Inner":1},"B":[{"Inner":2}],"\u0043":"D"},"E":1}"#;
        assert_eq!(of_object(body, 5), ["A", "B", "C"]);
        assert_eq!(of_object(body, 0), ["X", "E"]);
        assert_eq!(of_object(br#"[{"A":1},{"B":1}]"#, 1), ["A"]);
        assert!(of_object(br#""A":1"#, 0).is_empty());
        let many = alloc::format!("{{{}", r#""A":1,"#.repeat(1_000));
        assert_eq!(of_object(many.as_bytes(), 0).len(), MAX_NAMES);
    }
}
