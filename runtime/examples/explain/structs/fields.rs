//! The fields of a struct: a name for each key, and whether the derive must be told the key.

use std::collections::BTreeSet;

use super::names::{capitalized, numbered};

/// A field's name, and what the derive must be told about it.
pub struct FieldName {
    /// Without the `r#` that a keyword needs.
    pub ident: String,
    pub raw: bool,
    /// Whether the key is not the one that the derive takes by default.
    pub renamed: bool,
}

/// Names the fields of a struct by their keys, all of which differ.
pub fn names(keys: &[&str]) -> Vec<FieldName> {
    let twins = twins(keys);
    let idents = distinct(keys).into_iter().zip(keys);
    idents
        .map(|(ident, key)| FieldName {
            raw: KEYWORDS.contains(&&*ident),
            renamed: is_renamed(&ident, key, twins.contains(&key.to_ascii_lowercase())),
            ident,
        })
        .collect()
}

/// If several keys give one name, the key that the derive takes for that name keeps it, and the others are numbered in their
/// order.
fn distinct(keys: &[&str]) -> Vec<String> {
    let mut names: Vec<String> = keys.iter().map(|key| field_name(key)).collect();
    let is_exact = |name: &str, key: &str| default_key(name) == key;
    let mut taken = BTreeSet::new();
    for (name, key) in names.iter().zip(keys) {
        if is_exact(name, key) {
            taken.insert(name.clone());
        }
    }
    for (name, key) in names.iter_mut().zip(keys) {
        if !is_exact(name, key) {
            let free = numbered(name, "_").find(|name| taken.insert(name.clone()));
            *name = free.unwrap_or_default();
        }
    }
    names
}

/// Keys that differ from another only in case, in lower case.
fn twins(keys: &[&str]) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let folded = keys.iter().map(|key| key.to_ascii_lowercase());
    folded.filter(|key| !seen.insert(key.clone())).collect()
}

/// The derive also accepts a key that differs from its default only in case, but not if there are two such keys.
fn is_renamed(name: &str, key: &str, has_twin: bool) -> bool {
    let default = default_key(name);
    if has_twin {
        default != key
    } else {
        !default.eq_ignore_ascii_case(key)
    }
}

/// Longer names are cut, so that a field fits on a line.
const MAX_NAME: usize = 64;

/// The name of a single field: `ipv6_addresses` for `IPv6Addresses`.
pub fn field_name(key: &str) -> String {
    let mut name = words(key).join("_");
    if name.is_empty() || name.starts_with(|first: char| first.is_ascii_digit()) {
        name.insert_str(0, "field_");
    }
    name.truncate(MAX_NAME);
    name.truncate(name.trim_end_matches('_').len());
    if matches!(&*name, "self" | "super" | "crate") {
        name.push('_');
    }
    name
}

/// The key that the derive gives a field by default.
fn default_key(field: &str) -> String {
    field.split('_').map(capitalized).collect()
}

/// Words with capitals inside.
const SPELLED: [&str; 9] = [
    "IPv4", "IPv6", "DDoS", "QoS", "IoT", "IaaS", "PaaS", "SaaS", "OAuth",
];

/// The words of a key in lower case. Any character other than an ASCII letter or digit separates words.
fn words(key: &str) -> Vec<String> {
    let mut words = Vec::new();
    for part in key.split(|ch: char| !ch.is_ascii_alphanumeric()) {
        let mut rest = part;
        while !rest.is_empty() {
            let (word, more) = rest.split_at(word_length(rest));
            words.push(word.to_ascii_lowercase());
            rest = more;
        }
    }
    words
}

/// The length of the first word in a run of letters and digits.
fn word_length(text: &str) -> usize {
    if let Some(spelled) = SPELLED.iter().find(|word| begins_with_word(text, word)) {
        return spelled.len();
    }
    let digits = text.len()
        - text
            .trim_start_matches(|ch: char| ch.is_ascii_digit())
            .len();
    if digits > 0 && digits < text.len() {
        return digits + word_length(&text[digits..]);
    }
    let letters = text.as_bytes();
    let capital = |at: usize| letters.get(at).is_some_and(u8::is_ascii_uppercase);
    let small = |at: usize| letters.get(at).is_some_and(u8::is_ascii_lowercase);
    let capitals = (0..letters.len()).take_while(|at| capital(*at)).count();
    let plural = capitals > 1 && letters.get(capitals) == Some(&b's') && !small(capitals + 1);
    let mut end = match capitals {
        _ if plural => capitals + 1,
        2.. if small(capitals) => return capitals - 1,
        _ => capitals,
    };
    while end < letters.len() && !capital(end) {
        end += 1;
    }
    end
}

fn begins_with_word(text: &str, word: &str) -> bool {
    let after = text.strip_prefix(word);
    after.is_some_and(|rest| !rest.starts_with(|next: char| next.is_ascii_lowercase()))
}

/// Keywords that can be names with `r#`.
pub const KEYWORDS: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];
