use alloc::format;
use alloc::string::ToString;

use super::*;
use crate::diagnose::tokens::Tokens;

/// The trace behind all of a body.
fn trace(body: &str) -> Trace<'_> {
    let mut trace = Trace::default();
    for token in Tokens::new(body.as_bytes()) {
        trace.step(&token);
        trace.enter(&token);
    }
    trace
}

fn path(body: &str) -> String {
    trace(body).path(1024)
}

#[test]
fn a_path_leads_through_names_and_indices() {
    let elements = "0,".repeat(11);
    assert_eq!(
        path(&format!(r#"{{"A":{{"L":[{elements}{{"B":"#)),
        "A.L[11].B"
    );
    assert_eq!(path("[[1,2],["), "[1][0]");
    assert_eq!(path(r#"{"A":{"B":[1]},"C":{"D":1"#), "C.D");
    assert_eq!(path(r#"{"A":1}"#), "");
}

#[test]
fn a_path_is_cut_only_if_it_is_longer_than_the_limit() {
    let cut = |limit| trace(r#"{"Abc":{"De":1"#).path(limit);
    assert_eq!(cut(7), "Abc.De");
    assert_eq!(cut(6), "Abc.De");
    assert_eq!(cut(5), "Abc.De…");
    assert_eq!(cut(2), "Abc…");
}

#[test]
fn a_name_in_a_path_is_read_and_shown_with_its_escapes() {
    assert_eq!(path(r#"{"\u0041\/b":"#), "A/b");
    assert_eq!(path(r#"{"a\nb\u2066":"#), r"a\nb\u{2066}");
    assert_eq!(path(r#"{"\ud83d\ude00":"#), "\u{1f600}");
}

#[test]
fn a_path_is_bounded_however_deep_or_long_its_names() {
    let long = "n".repeat(10_000);
    for body in [
        "[".repeat(100_000),
        r#"{"":"#.repeat(100_000),
        "{".repeat(100_000),
        format!(r#"{{"{long}":"#).repeat(30),
    ] {
        let path = path(&body);
        assert!(path.len() < 1200 && path.ends_with('…'), "{path}");
    }
    assert_eq!(trace("[[").path(3), "[0][0]…");
}

#[test]
fn what_lies_deeper_than_a_path_takes_a_bit_each() {
    let deep = "[".repeat(100_000);
    let trace = trace(&deep);
    assert_eq!((trace.depth(), trace.levels.len()), (100_000, MAX_LEVELS));
    let closed = "[".repeat(100_000) + &"]".repeat(99_999) + ",";
    assert_eq!(path(&closed), "[1]");
}

#[test]
fn a_string_is_a_name_only_where_one_may_stand() {
    for (body, expected) in [
        (r#"{"A":"v":"#, "A"),
        (r#"{"A":"v":"w":"#, "A"),
        (r#"{"A":"v" "w":"#, "A"),
        (r#"{:"v":"#, ""),
        (r#"{"A"::"v":"#, "A"),
        (r#"{1 "v":"#, ""),
        (r#"{"v""#, ""),
        (r#"{"A":1,"v""#, ""),
        (r#"["v":"#, "[0]"),
        (r#"{"A":["v":"#, "A[0]"),
    ] {
        assert_eq!(path(body), expected, "{body}");
    }
}

#[test]
fn behind_a_fault_a_comma_may_be_missing_but_a_value_is_no_name() {
    for (body, expected) in [
        (r#"{"A":1 "B":"#, "B"),
        (r#"{"A":1;"B":"#, "B"),
        (r#"{"A":"v":"B":"#, "A"),
        (r#"{"A":"v":1 "B":"#, "B"),
        (r#"["A" "B":"#, "[0]"),
    ] {
        let mut trace = Trace {
            forgiving: true,
            ..Trace::default()
        };
        for token in Tokens::new(body.as_bytes()) {
            trace.step(&token);
            trace.enter(&token);
        }
        assert_eq!(trace.path(1024), expected.to_string(), "{body}");
    }
}

#[test]
fn a_closing_bracket_closes_its_own_kind_only() {
    assert_eq!(path(r#"{"A":[{"B":1]"#), "A[0].B");
    assert_eq!(path(r#"{"A":[}"#), "A[0]");
    assert_eq!(path("}]{"), "");
}
