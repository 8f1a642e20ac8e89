//! The words that the attributes know, and what to say about others.

/// Arguments of `#[tencent(..)]` on the struct.
pub const CONTAINER: [&str; 7] = [
    "action", "version", "service", "error", "crate", "default", "lenient",
];

/// Arguments of `#[tencent(..)]` on a field.
pub const FIELD: [&str; 10] = [
    "rename",
    "alias",
    "default",
    "with",
    "deserialize_with",
    "skip",
    "borrow",
    "lenient",
    "extra",
    "request_id",
];

/// Words of serde's that are read from `#[serde(..)]` only.
const SERDE_ONLY: [&str; 9] = [
    "bound",
    "expecting",
    "getter",
    "into",
    "rename_all",
    "serialize_with",
    "skip_deserializing",
    "skip_serializing",
    "skip_serializing_if",
];

/// What to say about a word that is none of `known`, the words of this level.
pub fn unknown(word: &str, known: &[&str], elsewhere: &[&str], place: &str) -> String {
    if elsewhere.contains(&word) {
        return format!("`{word}` belongs on {place}");
    }
    if SERDE_ONLY.contains(&word) {
        return format!("`{word}` is serde's: write it in `#[serde(..)]`");
    }
    let mut list = list(known.iter().copied());
    if known.len() > 1 {
        list.insert_str(0, "one of ");
    }
    match nearest(word, known) {
        Some(near) => format!("unknown argument `{word}`, did you mean `{near}`? expected {list}"),
        None => format!("unknown argument `{word}`, expected {list}"),
    }
}

/// `a`, `b`, `c`
pub fn list<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = words.map(|word| format!("`{word}`")).collect();
    quoted.join(", ")
}

/// The known word that differs from `word` by a slip.
pub fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let close = known.iter().map(|known| (distance(word, known), *known));
    let (distance, near) = close.min()?;
    (distance * 5 <= near.len() * 2).then_some(near)
}

/// Levenshtein's.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ch) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, other) in b.iter().enumerate() {
            let substituted = diagonal + usize::from(ch != *other);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::{nearest, unknown, CONTAINER, FIELD};

    #[test]
    fn slips_are_recognised() {
        assert_eq!(nearest("renam", &FIELD), Some("rename"));
        assert_eq!(nearest("aliases", &FIELD), Some("alias"));
        assert_eq!(nearest("requestid", &FIELD), Some("request_id"));
        assert_eq!(nearest("frobnicate", &FIELD), None);
    }

    #[test]
    fn a_word_of_the_other_level_is_told_its_place() {
        let message = unknown("action", &FIELD, &CONTAINER, "the struct, not on a field");
        assert_eq!(message, "`action` belongs on the struct, not on a field");
    }
}
