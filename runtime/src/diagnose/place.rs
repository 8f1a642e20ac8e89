//! Where in a body a fault lies.

use alloc::string::String;

use super::stray;
use super::tokens::{Kind, Tokens};
use super::trace::{Role, Trace};
use crate::json;

/// The longest path that is spelled out, in bytes.
const MAX_PATH: usize = 1024;

/// The place of the value or token to blame.
pub(super) struct Place {
    pub(super) path: String,
    /// Where the value or token begins.
    pub(super) start: usize,
}

impl Place {
    /// The value that is at the position, or ends there.
    pub(super) fn of_value(body: &[u8], position: usize) -> Self {
        let mut trace = Trace::default();
        // At an opening bracket, the value right after it is the better guess.
        let mut opening = None;
        for token in Tokens::new(body) {
            let role = trace.step(&token);
            let within = token.start <= position && position <= token.end();
            match (token.kind, role) {
                (_, Role::End(start)) if token.end() == position => {
                    return Self::at(&trace, start.unwrap_or(token.start));
                }
                (Kind::Open { .. }, _) if within => opening = Some(Self::at(&trace, token.start)),
                (_, Role::Value | Role::Stray) if within => return Self::at(&trace, token.start),
                _ if token.start > position => {
                    return opening.unwrap_or_else(|| Self::at(&trace, position));
                }
                _ => {}
            }
            if is_behind_body(role, &trace) {
                break;
            }
            trace.enter(&token);
        }
        opening.unwrap_or_else(|| Self::at(&trace, position))
    }

    /// The token at the position, which is out of place: the path leads to what precedes it.
    pub(super) fn of_token(body: &[u8], position: usize) -> Self {
        let mut trace = Trace::default();
        for token in Tokens::new(body) {
            if token.end() > position {
                return Self::at(&trace, token.start);
            }
            let role = trace.step(&token);
            if is_behind_body(role, &trace) {
                break;
            }
            trace.enter(&token);
        }
        Self::at(&trace, position)
    }

    fn at(trace: &Trace<'_>, start: usize) -> Self {
        Self {
            path: trace.path(MAX_PATH),
            start,
        }
    }
}

fn is_behind_body(role: Role, trace: &Trace<'_>) -> bool {
    matches!(role, Role::End(_)) && trace.depth() == 0
}

/// The kind of the value that begins here, or what is there instead.
pub(super) fn kind(body: &[u8], start: usize) -> json::Kind {
    let first = body.get(start).copied().unwrap_or(0);
    json::Kind::beginning_with(first).unwrap_or_else(|| stray::token(body, start).into())
}

/// The line and column of a position, counted from 1; columns in characters.
pub(super) fn line_and_column(body: &[u8], position: usize) -> (usize, usize) {
    let before = body.get(..position).unwrap_or(body);
    let line = before.rsplit(|byte| *byte == b'\n').next().unwrap_or(&[]);
    let lines = before.split(|byte| *byte == b'\n').count();
    let column = String::from_utf8_lossy(line).chars().count();
    (lines, column + 1)
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use super::*;

    fn value_at(body: &str, mark: &str) -> (String, usize) {
        let place = Place::of_value(body.as_bytes(), body.find(mark).unwrap());
        (place.path, place.start)
    }

    #[test]
    fn a_value_is_placed_from_its_beginning_its_middle_and_its_end() {
        let body = r#"{"A": {"B":["x", 123 ]},"C":7}"#;
        for position in 16..=20 {
            let place = Place::of_value(body.as_bytes(), position);
            assert_eq!(
                (&*place.path, place.start),
                ("A.B[1]", position.clamp(16, 17)),
                "{position}"
            );
        }
        let place = Place::of_value(b"[1 ,2]", 3);
        assert_eq!((&*place.path, place.start), ("[1]", 3));
        for (behind, expected) in [("},", ("A.B", 11)), (r#","C""#, ("A", 6))] {
            let (path, start) = value_at(body, behind);
            assert_eq!((&*path, start), expected, "{behind}");
        }
        assert_eq!(value_at(body, "7").0, "C");
    }

    #[test]
    fn right_behind_an_opening_bracket_the_first_element_is_meant() {
        let body = r#"{"A":["x"]}"#;
        assert_eq!(value_at(body, "[").0, "A");
        assert_eq!(value_at(body, r#""x""#), ("A[0]".into(), 6));
        assert_eq!(value_at("[ ]", " "), (String::new(), 0));
    }

    #[test]
    fn a_token_is_placed_by_what_stands_before_it() {
        for (body, mark, expected) in [
            (r#"{"A":1 "B":2}"#, r#""B""#, "A"),
            (r#"{"A":1, 2}"#, "2", ""),
            (r#"{"A":[1,,]}"#, ",]", "A[1]"),
            (r#"{"A":1}}"#, "}}", "A"),
            (r#"{"A":1} x"#, "x", ""),
            (r#"{"A":1}{"B":x"#, "x", ""),
        ] {
            let place = Place::of_token(body.as_bytes(), body.find(mark).unwrap());
            assert_eq!(place.path, expected, "{body}");
        }
    }

    #[test]
    fn a_fault_in_a_string_is_placed_at_its_opening_quote() {
        let body = r#"{"A":"b\x"}"#;
        let place = Place::of_token(body.as_bytes(), 7);
        assert_eq!((&*place.path, place.start), ("A", 5));
    }

    #[test]
    fn lines_and_columns_are_counted_from_one_in_characters() {
        let body = "a\n\u{4e2d}\u{1f600}b\n\nc".as_bytes();
        for (position, expected) in [
            (0, (1, 1)),
            (1, (1, 2)),
            (2, (2, 1)),
            (5, (2, 2)),
            (9, (2, 3)),
            (10, (2, 4)),
            (11, (3, 1)),
            (12, (4, 1)),
            (13, (4, 2)),
            (99, (4, 2)),
        ] {
            assert_eq!(line_and_column(body, position), expected, "{position}");
        }
        assert_eq!(line_and_column(b"\xFF\xFE\"", 2), (1, 3));
        assert_eq!(line_and_column(b"a\r\nb", 3), (2, 1));
    }

    #[test]
    fn every_value_is_known_by_its_first_byte() {
        for (values, expected) in [
            ("\"", "a string"),
            ("{", "an object"),
            ("[", "an array"),
            ("tf", "a boolean"),
            ("n", "null"),
            ("-0123456789", "a number"),
            ("xN_", "a word without quotes"),
            ("'", "a single quote"),
        ] {
            for first in values.chars() {
                let body = format!(" {first}");
                assert_eq!(kind(body.as_bytes(), 1).name(), expected, "{first}");
            }
        }
        assert_eq!(kind(b"", 0).name(), "the end of the body");
    }
}
