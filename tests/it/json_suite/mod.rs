//! JSON itself: what RFC 8259 has a parser accept, has it refuse, and leaves to it, through every way into this crate.
//!
//! The cases are those of the public conformance suite, rendered here by section. What is free is chosen as `serde_json`
//! chooses, which is asked for its opinion of every case.

mod arrays;
mod limits;
mod numbers;
mod objects;
mod request_id;
mod strings;
mod unicode;
mod values;
mod ways;
mod whitespace;

use std::borrow::Cow;

use serde::de::IgnoredAny;
use serde_json::Value;

use self::ways::{Read, WAYS};

/// A text that may be JSON.
type Text = Cow<'static, [u8]>;

/// What the RFC leaves to a parser, and what was chosen.
struct Free {
    text: Text,
    /// Whether it is accepted where its value is wanted.
    read: bool,
    /// Whether it is accepted where nobody wants it.
    skipped: bool,
}

/// The cases of a section.
struct Section {
    name: &'static str,
    accepted: Vec<Text>,
    refused: Vec<Text>,
    free: Vec<Free>,
}

fn sections() -> [Section; 8] {
    [
        whitespace::section(),
        values::section(),
        objects::section(),
        arrays::section(),
        numbers::section(),
        strings::section(),
        unicode::section(),
        limits::section(),
    ]
}

fn texts(texts: &[&'static [u8]]) -> Vec<Text> {
    texts.iter().map(|text| Cow::Borrowed(*text)).collect()
}

fn free(read: bool, skipped: bool, cases: &[&'static [u8]]) -> Vec<Free> {
    let case = |text: Text| Free {
        text,
        read,
        skipped,
    };
    texts(cases).into_iter().map(case).collect()
}

/// The value that `serde_json` makes of a text.
fn theirs(text: &[u8]) -> Option<Value> {
    serde_json::from_slice(text).ok()
}

/// Whether `serde_json` passes over a text. It does not look at the UTF-8 of what it passes over; we do.
fn theirs_skip(text: &[u8]) -> bool {
    let text = std::str::from_utf8(text);
    text.is_ok_and(|text| serde_json::from_str::<IgnoredAny>(text).is_ok())
}

/// A text to be shown where a test fails.
fn shown(text: &[u8]) -> String {
    let text = &text[..text.len().min(120)];
    format!("{} ({text:x?})", String::from_utf8_lossy(text))
}

/// Asserts what each way makes of a text.
#[track_caller]
fn each_way(section: &str, text: &[u8], value: Option<&Value>, skipped: bool) {
    for (name, way) in WAYS {
        let expected = match way(b"null") {
            Read::Value(_) => value.cloned().map_or(Read::Refused, Read::Value),
            _ if skipped => Read::Skipped,
            _ => Read::Refused,
        };
        let read = way(text);
        assert_eq!(read, expected, "{name}, {section}: {}", shown(text));
    }
}

#[test]
fn every_case_of_the_suite_is_here() {
    let count = |of: fn(&Section) -> usize| sections().iter().map(of).sum::<usize>();
    let accepted = count(|section| section.accepted.len());
    let refused = count(|section| section.refused.len());
    let free = count(|section| section.free.len());
    assert_eq!((accepted, refused, free), (95, 188, 35));
    let mut all: Vec<Text> = Vec::new();
    for section in sections() {
        all.extend(section.accepted);
        all.extend(section.refused);
        all.extend(section.free.into_iter().map(|free| free.text));
    }
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 318, "no case is there twice");
}

#[test]
fn what_must_be_accepted_is_accepted_by_each_way() {
    for section in sections() {
        for text in section.accepted {
            let value = theirs(&text);
            assert!(value.is_some() && theirs_skip(&text), "{}", shown(&text));
            each_way(section.name, &text, value.as_ref(), true);
        }
    }
}

#[test]
fn what_must_be_refused_is_refused_by_each_way() {
    for section in sections() {
        for text in section.refused {
            assert!(theirs(&text).is_none(), "{}", shown(&text));
            assert!(!theirs_skip(&text), "{}", shown(&text));
            each_way(section.name, &text, None, false);
        }
    }
}

#[test]
fn what_is_free_is_chosen_as_serde_json_chooses() {
    for section in sections() {
        for Free {
            text,
            read,
            skipped,
        } in section.free
        {
            let value = theirs(&text);
            assert_eq!(value.is_some(), read, "serde_json: {}", shown(&text));
            assert_eq!(theirs_skip(&text), skipped, "skipped: {}", shown(&text));
            each_way(section.name, &text, value.as_ref(), skipped);
        }
    }
}
