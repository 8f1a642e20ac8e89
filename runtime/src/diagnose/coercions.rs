//! The report of values that lenient fields read as another kind.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::ops::Range;

use super::names;
use super::place;
use super::tokens::{Kind, Token, Tokens};
use super::trace::{Role, Trace};
use crate::json::Coerced;
use crate::lenient::coercion::Coercion;

/// The most values to report.
const MAX_REPORTED: usize = 1_000;

/// The longest path that is spelled out, in bytes.
const MAX_PATH: usize = 256;

/// The depth below which nothing is declared, hence nothing is lenient.
const MAX_DEPTH: usize = 128;

/// Reports the coerced values, given in ascending order, without those that were replaced.
pub(crate) fn coercions(body: &[u8], coerced: &[Coerced]) -> Vec<Coercion> {
    let mut trace = Trace::default();
    let mut found = Report {
        coerced,
        values: Vec::new(),
        open: Vec::new(),
    };
    for token in Tokens::new(body) {
        let role = trace.step(&token);
        let coerced = found.passes(token.start);
        found.follow(&token, role, &trace, coerced.is_some());
        if let Some(coerced) = coerced {
            found.values.push(Some(Coercion {
                path: trace.path(MAX_PATH),
                expected: coerced.expected.clone(),
                found: place::kind(body, token.start).name(),
            }));
        }
        trace.enter(&token);
    }
    found
        .values
        .into_iter()
        .flatten()
        .take(MAX_REPORTED)
        .collect()
}

struct Report<'a, 'p> {
    /// The positions not reached yet.
    coerced: &'p [Coerced],
    /// A value for each position passed; `None` if it was replaced.
    values: Vec<Option<Coercion>>,
    /// The members of each open bracket.
    open: Vec<Members<'a>>,
}

/// The members of an object that contain coerced values.
#[derive(Default)]
struct Members<'a> {
    /// The values in the members with this name.
    seen: BTreeMap<Cow<'a, str>, Vec<Range<usize>>>,
    /// The member that the trace is in, and how many values came before it.
    current: Option<(&'a [u8], usize)>,
}

impl<'a, 'p> Report<'a, 'p> {
    /// Passes the values up to a token, and returns the one that begins there, if any. A value that was read twice is listed twice.
    fn passes(&mut self, start: usize) -> Option<&'p Coerced> {
        let count = self.coerced.partition_point(|one| one.position <= start);
        let (passed, left) = self.coerced.split_at(count);
        self.coerced = left;
        passed.last().filter(|one| one.position == start)
    }

    fn follow(&mut self, token: &Token<'a>, role: Role, trace: &Trace<'a>, coerced: bool) {
        match (role, token.kind) {
            (Role::End(_), _) => self.open.truncate(trace.depth()),
            (Role::Separator, Kind::Comma) => self.leave(),
            (Role::Value, _) if self.open.len() == trace.depth() => {
                if let Some(name) = trace.name().filter(|_| !token.is_null()) {
                    // An empty string for a number or boolean means "no value".
                    self.come_to(name, !(coerced && token.text == b"\"\""));
                }
                if token.opens() && trace.depth() < MAX_DEPTH {
                    self.open.push(Members::default());
                }
            }
            _ => {}
        }
    }

    /// Enters a member's value, which may replace an earlier one with the same name.
    fn come_to(&mut self, name: &'a [u8], replaces: bool) {
        let Some(members) = self.open.last_mut() else {
            return;
        };
        if replaces && !members.seen.is_empty() {
            for replaced in members.seen.remove(&names::whole(name)).unwrap_or_default() {
                self.values[replaced].fill(None);
            }
        }
        members.current = Some((name, self.values.len()));
    }

    /// Leaves a member, and remembers which values were in it.
    fn leave(&mut self) {
        let count = self.values.len();
        let Some(members) = self.open.last_mut() else {
            return;
        };
        if let Some((name, before)) = members.current.take().filter(|(_, before)| *before < count) {
            members
                .seen
                .entry(names::whole(name))
                .or_default()
                .push(before..count);
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::String;

    use super::*;

    /// The paths of what is reported, if every string of digits in the body is coerced, and every empty one; each was read
    /// twice.
    fn reported(body: &str) -> Vec<String> {
        let colon_behind = false;
        let coerced: Vec<Coerced> = Tokens::new(body.as_bytes())
            .filter(|token| token.kind == Kind::Text { colon_behind })
            .filter(|token| token.inside().iter().all(u8::is_ascii_digit))
            .flat_map(|token| [token.start; 2])
            .map(|position| Coerced {
                position,
                expected: "u64".into(),
            })
            .collect();
        let coercions = coercions(body.as_bytes(), &coerced);
        coercions.iter().map(|one| one.path().into()).collect()
    }

    #[test]
    fn a_value_is_reported_with_its_path() {
        let body = r#"{"A":"1","L":["1",2,{"B":"1"}],"\u0043":{"D":"1"}}"#;
        assert_eq!(reported(body), ["A", "L[0]", "L[2].B", "C.D"]);
    }

    #[test]
    fn a_value_that_was_replaced_is_not_reported() {
        for (body, expected) in [
            (r#"{"N":"1","N":2}"#, &[][..]),
            (r#"{"N":"1","M":"1","N":"2"}"#, &["M", "N"]),
            (r#"{"N":"1","N":null}"#, &["N"]),
            (r#"{"N":"1","N":""}"#, &["N", "N"]),
            (r#"{"N":"","N":1}"#, &[]),
            (r#"{"N":1,"N":"","N":2}"#, &[]),
            (r#"{"N":"1","N":"","N":2}"#, &[]),
            (r#"{"N":"1","n":2}"#, &["N"]),
            (r#"{"N":"1","\u004e":2}"#, &[]),
            (r#"{"N":{"A":"1","B":["1"]},"N":{}}"#, &[]),
            (r#"{"A":{"N":"1"},"B":{"N":2},"N":3}"#, &["A.N"]),
            (r#"[{"N":"1"},{"N":2}]"#, &["[0].N"]),
            (r#"{"L":["1","2"]}"#, &["L[0]", "L[1]"]),
            (r#"{"R":{"N":"1","N":2,"M":"3"},"R":null}"#, &["R.M"]),
        ] {
            assert_eq!(reported(body), expected, "{body}");
        }
    }

    #[test]
    fn a_report_is_bounded() {
        let body = format!("[{}0]", r#""1","#.repeat(5_000));
        assert_eq!(reported(&body).len(), MAX_REPORTED);
        let body = format!(
            r#"{{"{}":{}"1""#,
            "n".repeat(100_000),
            r#"{"Child":"#.repeat(60)
        );
        let paths = reported(&body);
        assert_eq!(paths.len(), 1);
        assert!(paths[0].len() < MAX_PATH + 80 && paths[0].ends_with('…'));
    }

    #[test]
    fn a_name_below_every_level_that_is_declared_replaces_none_above() {
        for depth in [126, 127, 128] {
            let levels = depth - 1;
            let body = format!(
                r#"{}{{"N":"1","D":{{"N":2,"E":{{"N":3}}}}}}{}"#,
                r#"{"L":"#.repeat(levels),
                "}".repeat(levels)
            );
            assert_eq!(reported(&body).len(), 1, "{depth}");
        }
    }

    #[test]
    fn what_lies_below_every_level_that_is_declared_needs_no_memory() {
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        let body = format!(r#"{{"N":"1","Deep":{deep},"N":2,"M":"1"}}"#);
        assert_eq!(reported(&body), ["M"]);
    }
}
