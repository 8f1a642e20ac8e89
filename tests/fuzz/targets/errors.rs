//! What an error tells: one line of bounded length, a place within the body, the RequestId, and no value.

use std::collections::BTreeMap;

use serde_json::Value;
use tencent_response::{DecodeError, Error, TencentData, TencentResponse};

use super::model::{is_json, said, Said};

/// Stands in values of the seeds. Where it stands in a name as well, nothing is asked.
const MARKER: &str = "S3CR3T";

#[derive(Debug, TencentResponse)]
#[allow(dead_code, reason = "only what does not decode is looked at")]
struct TypedResponse {
    total_count: u64,
    text: String,
    #[tencent(lenient)]
    number: Option<u64>,
    list: Vec<Item>,
    map: BTreeMap<String, u64>,
    pair: (u8, u8),
}

#[derive(Debug, TencentData)]
#[allow(dead_code, reason = "only what does not decode is looked at")]
struct Item {
    id: u64,
}

#[derive(Debug, TencentResponse)]
struct NothingResponse {}

pub fn check(body: &[u8]) {
    for read in [
        TypedResponse::from_slice(body).map(drop),
        NothingResponse::from_slice(body).map(drop),
    ] {
        let Err(error) = read else { continue };
        is_a_line(&error);
        if let Error::Decode(error) = error {
            is_within(&error, body);
            has_the_request_id(&error, body);
            shows_no_value(&error, body);
        }
    }
}

pub(super) fn is_a_line(error: &Error) {
    let shown = error.to_string();
    let unseen =
        |character: char| character.is_control() || ('\u{2028}'..='\u{202e}').contains(&character);
    assert!(!shown.contains(unseen), "{shown:?}");
    assert!(shown.chars().count() < 5_000, "{}", shown.len());
}

pub(super) fn is_within(error: &DecodeError, body: &[u8]) {
    assert!(error.path().chars().count() < 2_000, "{}", error.path());
    assert!(error.expected().len() < 1_000 && error.found().len() < 1_000);
    let mut lines = body.split(|byte| *byte == b'\n');
    let line = lines
        .nth(error.line() - 1)
        .expect("the line is one of the body's");
    let columns = String::from_utf8_lossy(line).chars().count();
    assert!(
        (1..=columns + 1).contains(&error.column()),
        "column {} of {columns}",
        error.column()
    );
}

fn has_the_request_id(error: &DecodeError, body: &[u8]) {
    let Some(found) = error.request_id() else {
        return;
    };
    match said(body) {
        Said::Success { about, .. } | Said::Ill(about) => {
            assert_eq!(Some(found), about.request_id.as_deref());
        }
        Said::Failure { about, .. } => assert_eq!(Some(found), about.request_id.as_deref()),
        Said::Nothing | Said::Open => is_some_request_id(found, body),
    }
}

/// Text under a name that is the RequestId's, and never another member's.
fn is_some_request_id(found: &str, body: &[u8]) {
    let Ok(text) = std::str::from_utf8(body) else {
        return;
    };
    if text.contains('\\') {
        return;
    }
    let folded = text.to_ascii_lowercase();
    let quoted = format!("\"{found}\"");
    // One quote may end a name and begin the next: every place counts, overlapping ones too.
    let name = "\"requestid\"";
    let starts = folded.char_indices().map(|(at, _)| at);
    let named = starts
        .filter(|at| folded[*at..].starts_with(name))
        .any(|at| {
            let behind = text[at + name.len()..].trim_start_matches([' ', '\n', '\r', '\t', ':']);
            behind.starts_with(&quoted)
        });
    assert!(named, "{found:?} is no RequestId");
}

fn shows_no_value(error: &DecodeError, body: &[u8]) {
    if !is_json(body) {
        return;
    }
    let Ok(value) = serde_json::from_slice::<Value>(body) else {
        return;
    };
    let shown = format!("{error} {error:?}");
    let is_named = named(&value) || error.request_id().is_some_and(|id| id.contains(MARKER));
    assert!(is_named || !shown.contains(MARKER), "{shown}");
}

/// Whether the marker stands in a name.
fn named(value: &Value) -> bool {
    match value {
        Value::Array(all) => all.iter().any(named),
        Value::Object(all) => all
            .iter()
            .any(|(name, value)| name.contains(MARKER) || named(value)),
        _ => false,
    }
}
