//! Words for a fault: what was expected, and what was found.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use core::ops::RangeInclusive;

use super::nearest::nearest;
use super::trace::Role;
use super::{names, place, quote, stray};
use crate::concern::RESPONSE;
use crate::error::escape;
use crate::json::{Detail, Kind};

/// What was expected and what was found where the value to blame was read, in the token that begins at `start`.
pub(super) fn of(
    detail: &Detail,
    body: &[u8],
    start: usize,
    read: &RangeInclusive<usize>,
) -> (String, String) {
    let at = *read.start();
    match detail {
        Detail::Syntax(expected) => {
            let in_string = start < at && body.get(start) == Some(&b'"');
            let found = if in_string {
                stray::in_string(body, at)
            } else {
                stray::token(body, at)
            };
            ((*expected).to_owned(), found.to_owned())
        }
        Detail::Mismatch {
            expected, found, ..
        } => {
            let (expected, found) = mismatch(expected, *found, body, at);
            (expected.to_owned(), found.name().to_owned())
        }
        Detail::Missing(field) => {
            let expected = format!("a field `{}`", escape::name(field));
            (expected, in_place_of(field, body, at))
        }
        Detail::Refused(sentence) => refused(sentence, body, read),
    }
}

/// What a type's own code has refused, in its own words if they show no value.
pub(super) fn refused(
    sentence: &str,
    body: &[u8],
    read: &RangeInclusive<usize>,
) -> (String, String) {
    let kind = place::kind(body, *read.start()).name();
    let found = if quote::shows_no_value(sentence, body, read) {
        format!("{kind}: {sentence}")
    } else {
        kind.to_owned()
    };
    ("a value that its type accepts".to_owned(), found)
}

/// Explains why text cannot be borrowed; for everything else, replaces serde's words with JSON's.
fn mismatch<'a>(expected: &'a str, found: Kind, body: &[u8], at: usize) -> (&'a str, Kind) {
    const ESCAPED: Kind = Kind::Other("text with escapes");
    match (expected, found, place::kind(body, at)) {
        // A lenient field turned it into text.
        (
            "a borrowed string" | "a borrowed byte array",
            Kind::Text,
            kind @ (Kind::Number | Kind::Boolean),
        ) => (expected, kind),
        ("a borrowed string", Kind::Text, _) => {
            ("text without escapes, or a field of `Cow<str>`", ESCAPED)
        }
        ("a borrowed byte array", Kind::Text, _) => {
            ("text without escapes, or a field of `Cow<[u8]>`", ESCAPED)
        }
        (_, Kind::Text, _) if body.get(at..at + 2) == Some(b"\"\"") => {
            (in_json(expected), Kind::EmptyText)
        }
        _ => (in_json(expected), found),
    }
}

/// JSON's word for what serde calls something else.
fn in_json(expected: &str) -> &str {
    match expected {
        "a sequence" => "an array",
        "a map" => "an object",
        _ => expected,
    }
}

/// What the object that begins here has instead of a field.
fn in_place_of(field: &str, body: &[u8], start: usize) -> String {
    let names = names::of_object(body, start);
    // Where there is no envelope, a name that resembles `Response` does so by chance.
    let before = body.get(..start).unwrap_or(body);
    let envelope = field == RESPONSE && before.trim_ascii().is_empty();
    match nearest(field, &names) {
        Some(name) if name == field => in_value_of(field, body, start).to_owned(),
        Some(name) if envelope && !name.eq_ignore_ascii_case(field) => "none".to_owned(),
        Some(name) => format!("none, the nearest is `{}`", escape::name(name)),
        None => "none".to_owned(),
    }
}

/// What the member of that name has which stands for no value: null, or the empty string of a lenient field.
fn in_value_of(field: &str, body: &[u8], start: usize) -> &'static str {
    let mut found = Kind::Null;
    let mut named = false;
    for (role, token) in names::members(body, start) {
        match role {
            Role::Name => named = names::shown(token.inside()) == field,
            Role::Value if named && token.text == b"\"\"" => found = Kind::EmptyText,
            Role::Value if named => found = Kind::Null,
            _ => {}
        }
    }
    found.name()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn missing(body: &str, mark: &str, field: &str) -> String {
        in_place_of(field, body.as_bytes(), body.find(mark).unwrap())
    }

    #[test]
    fn of_a_missing_field_the_nearest_name_beside_it_is_told() {
        let body = r#"{"Response":{"Total":1,"A":{"TotalCount":1},"Set":[]}}"#;
        let said = missing(body, r#"{"Total"#, "TotalCount");
        assert_eq!(said, "none, the nearest is `Total`");
        assert_eq!(missing(body, r#"{"Total"#, "Zone"), "none");
        let nested = r#"{"A":{"TotalCount":1}}"#;
        let both = r#"{"N":"","N":null,"M":"","M":7}"#;
        assert_eq!(missing(both, "{", "N"), "null");
        assert_eq!(missing(both, "{", "M"), "null");
        let list = r#"[{"N":""},{"N":null}]"#;
        assert_eq!(missing(list, r#"{"N":"""#, "N"), "an empty string");
        assert_eq!(missing(list, r#"{"N":null"#, "N"), "null");
        assert_eq!(missing(nested, "{", "TotalCount"), "none");
        assert_eq!(missing(r#"{"Zone":null}"#, "{", "Zone"), "null");
        let blank = r#"{"A":null,"Zone":"","B":null}"#;
        assert_eq!(missing(blank, "{", "Zone"), "an empty string");
    }

    #[test]
    fn of_a_missing_envelope_only_its_own_name_in_other_case_is_told() {
        for (body, expected) in [
            (r#"{"Responses":{}}"#, "none"),
            (r#" {"response":{}}"#, "none, the nearest is `response`"),
            (r#"{"Response":null}"#, "null"),
        ] {
            assert_eq!(missing(body, "{", "Response"), expected, "{body}");
        }
        let inner = r#"{"A":{"Responses":1}}"#;
        let said = missing(inner, r#"{"Responses"#, "Response");
        assert_eq!(said, "none, the nearest is `Responses`");
    }

    #[test]
    fn text_that_cannot_be_borrowed_is_told_by_its_escapes_unless_it_was_a_number() {
        let said = |expected, body: &str| mismatch(expected, Kind::Text, body.as_bytes(), 0);
        let advice = "text without escapes, or a field of `Cow<str>`";
        let escaped = Kind::Other("text with escapes");
        assert_eq!(said("a borrowed string", r#""\n""#), (advice, escaped));
        for number in ["7", "9", "-1"] {
            assert_eq!(
                said("a borrowed string", number),
                ("a borrowed string", Kind::Number)
            );
        }
        assert_eq!(said("a map", r#""""#), ("an object", Kind::EmptyText));
        assert_eq!(said("a sequence", r#""x""#), ("an array", Kind::Text));
    }
}
