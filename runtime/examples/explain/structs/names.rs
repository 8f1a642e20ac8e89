//! Rust names for the names on the wire.

use std::collections::BTreeSet;
use std::iter;

/// A field's name, and whether it must be told its key.
pub struct Field {
    /// Without the `r#` that a keyword needs.
    pub name: String,
    pub raw: bool,
    pub renamed: bool,
}

/// Names the fields of a struct, whose keys differ. Of several with one name, the key that the name stands for keeps it, and
/// the others are numbered in their order.
pub fn fields(keys: &[&str]) -> Vec<Field> {
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
    let folded: Vec<String> = keys.iter().map(|key| key.to_ascii_lowercase()).collect();
    let mut seen = BTreeSet::new();
    let twins: BTreeSet<&String> = folded.iter().filter(|key| !seen.insert(*key)).collect();
    let fields = names.into_iter().zip(keys).zip(&folded);
    fields
        .map(|((name, key), folded)| Field {
            raw: KEYWORDS.contains(&&*name),
            renamed: is_renamed(&name, key, twins.contains(folded)),
            name,
        })
        .collect()
}

/// The derive takes a default name for a key that differs in case only, unless there is another such key.
fn is_renamed(name: &str, key: &str, has_twin: bool) -> bool {
    let default = default_key(name);
    if has_twin {
        default != key
    } else {
        !default.eq_ignore_ascii_case(key)
    }
}

/// The name itself, and then with each number from 2 on.
pub fn numbered<'a>(name: &'a str, separator: &'a str) -> impl Iterator<Item = String> + 'a {
    let stem = name.trim_end_matches('_');
    let numbers = (2..).map(move |number: usize| format!("{stem}{separator}{number}"));
    iter::once(name.to_owned()).chain(numbers)
}

/// What is longer is no name, and would not fit in a line.
const MAX_NAME: usize = 64;

/// The name of one field, `ipv6_addresses` for `IPv6Addresses`.
fn field_name(key: &str) -> String {
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

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// Words that change case inside.
const SPELLED: [&str; 9] = [
    "IPv4", "IPv6", "DDoS", "QoS", "IoT", "IaaS", "PaaS", "SaaS", "OAuth",
];

/// The words of a key in lower case; what is neither an ASCII letter nor a digit only separates them.
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

/// How long the first word of these letters and digits is.
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

/// Last words that say no more than that there are several.
const COLLECTIVES: [&str; 4] = ["array", "list", "map", "set"];

/// The name of the type of a member's object, `DataDisk` for `DataDisks` where there are several.
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

/// Words that end as a plural does and are none.
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

/// Whether a key is a value, such as an ID, a date or an address, rather than the name of a member: it is no identifier, or an
/// identifier in which letters and digits alternate.
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

/// Refuses what can't be a struct's name with `Response` after it.
pub fn check_action(name: &str) -> Result<(), String> {
    let word = |ch: char| ch.is_ascii_alphanumeric() || ch == '_';
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) && name.chars().all(word) {
        return Ok(());
    }
    Err(format!(
        "{name:?} is no name for an action: give one such as DescribeInstances"
    ))
}

/// The action whose response has this name; an action's own name is its own.
pub fn default_action(name: &str) -> &str {
    match name.strip_suffix("Response") {
        Some(action) if !action.is_empty() => action,
        _ => name,
    }
}

/// The struct of an action's response.
pub fn response(action: &str) -> String {
    if action.contains('_') || action.starts_with(|first: char| first.is_ascii_lowercase()) {
        return format!("{}Response", type_name(action, false));
    }
    format!("{action}Response")
}

/// Every keyword that `r#` makes a name.
const KEYWORDS: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];
