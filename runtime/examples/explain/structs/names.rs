//! Names of types and actions, and which keys are data rather than names.

use std::iter;

use super::fields::field_name;

/// Last words that only say that there are several.
const COLLECTIVES: [&str; 4] = ["array", "list", "map", "set"];

/// The name of a member's type: `DataDisk` for `DataDisks`, if there are several.
pub fn type_name(key: &str, several: bool) -> String {
    let name = field_name(key);
    let mut words: Vec<&str> = name.split('_').filter(|word| !word.is_empty()).collect();
    if several && words.len() > 1 && COLLECTIVES.contains(&words[words.len() - 1]) {
        words.pop();
    }
    let last = words.pop().unwrap_or("Field");
    let is_plural = several && !key.ends_with('S');
    let last = if is_plural {
        singular(last)
    } else {
        last.to_owned()
    };
    let words = words.into_iter().chain([&*last]);
    words.map(capitalized).collect()
}

/// Singular words that look like plurals.
const NO_PLURALS: [&str; 8] = [
    "cos",
    "dns",
    "https",
    "kubernetes",
    "news",
    "series",
    "sms",
    "tls",
];

fn singular(word: &str) -> String {
    let same = ["ss", "us", "is"].iter().any(|end| word.ends_with(end));
    if word.len() < 3 || same || NO_PLURALS.contains(&word) {
        return word.to_owned();
    }
    if let Some(stem) = word.strip_suffix("children") {
        return format!("{stem}child");
    }
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 1) {
        return format!("{stem}y");
    }
    let full = ["sses", "xes", "tches", "rches", "nches", "shes", "statuses"];
    let letters = if full.iter().any(|end| word.ends_with(end)) {
        2
    } else {
        1
    };
    match word.strip_suffix('s') {
        Some(_) => word[..word.len() - letters].to_owned(),
        None => word.to_owned(),
    }
}

/// Whether a key is a value, such as an ID, a date or an address, rather than the name of a member: either it is not an
/// identifier, or letters and digits alternate in it.
pub fn looks_like_data(key: &str) -> bool {
    let word = |ch: char| ch.is_ascii_alphanumeric() || ch == '_';
    if key.is_empty()
        || key.starts_with(|first: char| first.is_ascii_digit())
        || !key.chars().all(word)
    {
        return true;
    }
    let one_case = !key.contains(|ch: char| ch.is_ascii_uppercase())
        || !key.contains(|ch: char| ch.is_ascii_lowercase());
    let pairs = key.as_bytes().windows(2);
    let changes = pairs.filter(|pair| pair[0].is_ascii_digit() != pair[1].is_ascii_digit());
    one_case && key.len() >= 8 && changes.count() >= 4
}

/// Refuses an action whose name can't begin the name of a struct.
pub fn check_action(name: &str) -> Result<(), String> {
    let word = |ch: char| ch.is_ascii_alphanumeric() || ch == '_';
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) && name.chars().all(word) {
        return Ok(());
    }
    Err(format!(
        "{name:?} is not the name of an action; give one such as `DescribeInstances`"
    ))
}

/// The action that the derive takes from a struct's name.
pub fn default_action(name: &str) -> &str {
    match name.strip_suffix("Response") {
        Some(action) if !action.is_empty() => action,
        _ => name,
    }
}

/// The name of the struct for an action's response.
pub fn response(action: &str) -> String {
    if action.contains('_') || action.starts_with(|first: char| first.is_ascii_lowercase()) {
        return format!("{}Response", type_name(action, false));
    }
    format!("{action}Response")
}

/// The name itself, then the name with each number from 2 on.
pub fn numbered<'a>(name: &'a str, separator: &'a str) -> impl Iterator<Item = String> + 'a {
    let stem = name.trim_end_matches('_');
    let numbers = (2..).map(move |number: usize| format!("{stem}{separator}{number}"));
    iter::once(name.to_owned()).chain(numbers)
}

pub fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}
