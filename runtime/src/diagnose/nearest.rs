//! The name most like another.

use alloc::string::String;
use alloc::vec::Vec;

/// The name most like the wanted one, if any is like it at all.
pub(crate) fn nearest<'a>(wanted: &str, names: &'a [String]) -> Option<&'a str> {
    let near = names.iter().map(|name| (distance(wanted, name), name));
    let (edits, name) = near.min_by_key(|(edits, _)| *edits)?;
    (edits <= wanted.len().max(4) / 2).then_some(name)
}

/// How many letters to add, drop or change, ignoring case.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<u8> = other
        .bytes()
        .take(128)
        .map(|byte| byte.to_ascii_lowercase())
        .collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, byte) in one.bytes().take(128).enumerate() {
        let mut diagonal = index;
        row[0] = index + 1;
        for (column, candidate) in other.iter().enumerate() {
            let change = diagonal + usize::from(byte.to_ascii_lowercase() != *candidate);
            diagonal = row[column + 1];
            row[column + 1] = change.min(row[column] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
}
