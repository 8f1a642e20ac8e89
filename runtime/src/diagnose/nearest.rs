//! The name most similar to another.

use alloc::borrow::Cow;
use alloc::vec::Vec;

/// The name most similar to the wanted one, if any is similar at all.
pub(crate) fn nearest<'a>(wanted: &str, names: &'a [Cow<'_, str>]) -> Option<&'a str> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_differs_in_few_letters_whatever_their_case() {
        for (wanted, names, expected) in [
            (
                "TotalCount",
                &["Total", "Count", "totalcount"][..],
                Some("totalcount"),
            ),
            ("TotalCount", &["TotalCnt"], Some("TotalCnt")),
            ("TotalCount", &["Zone"], None),
            ("Id", &["ID2"], Some("ID2")),
            ("Id", &["Zone"], None),
            ("Id", &[], None),
            // Of two equally near names, the first.
            ("Cpu", &["Cpa", "Cpb"], Some("Cpa")),
        ] {
            let names: Vec<_> = names.iter().map(|name| Cow::Borrowed(*name)).collect();
            assert_eq!(nearest(wanted, &names), expected, "{wanted} of {names:?}");
        }
    }

    #[test]
    fn a_distance_counts_letters_added_dropped_and_changed() {
        for (one, other, expected) in [
            ("abc", "ABC", 0),
            ("abc", "abd", 1),
            ("abc", "ab", 1),
            ("abc", "xabc", 1),
            ("", "abc", 3),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(distance(one, other), expected, "{one} {other}");
            assert_eq!(distance(other, one), expected, "{other} {one}");
        }
    }
}
