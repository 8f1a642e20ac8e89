//! What to say about a word that is not known.

/// ``unknown argument `renam`, did you mean `rename`? expected one of ..``
pub fn unknown(what: &str, word: &str, known: &[&str]) -> String {
    let near = match nearest(word, known) {
        Some(near) => format!(" did you mean `{near}`?"),
        None => String::new(),
    };
    let quoted: Vec<String> = known.iter().map(|word| format!("`{word}`")).collect();
    let one_of = if known.len() > 1 { "one of " } else { "" };
    let list = quoted.join(", ");
    format!("unknown {what} `{word}`,{near} expected {one_of}{list}")
}

/// The known word that differs from `word` in its case and separators alone, or else by a slip.
pub fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let folded = fold(word);
    if let Some(same) = known.iter().find(|known| fold(known) == folded) {
        return Some(same);
    }
    let close = known.iter().map(|known| (distance(word, known), *known));
    let (distance, near) = close.min()?;
    // A slip changes at most two letters in five.
    (distance * 5 <= near.len() * 2).then_some(near)
}

/// The letters alone, without the `case` of a rename rule: `screamingsnake` of `SCREAMING_SNAKE_CASE`.
fn fold(word: &str) -> String {
    let letters = word.chars().filter(|ch| !matches!(ch, '_' | '-' | ' '));
    let letters: String = letters.map(|ch| ch.to_ascii_lowercase()).collect();
    letters.strip_suffix("case").unwrap_or(&letters).to_owned()
}

/// The Levenshtein distance: the fewest letters to insert, remove or replace.
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
    use super::{distance, nearest, unknown};

    const WORDS: [&str; 4] = ["rename", "alias", "request_id", "skip"];

    #[test]
    fn slips_are_recognised() {
        assert_eq!(nearest("renam", &WORDS), Some("rename"));
        assert_eq!(nearest("aliases", &WORDS), Some("alias"));
        assert_eq!(nearest("requestid", &WORDS), Some("request_id"));
        assert_eq!(nearest("frobnicate", &WORDS), None);
        assert_eq!(nearest("skip", &[]), None);
    }

    #[test]
    fn case_separators_and_a_final_case_do_not_count() {
        let rules = ["PascalCase", "camelCase", "SCREAMING_SNAKE_CASE"];
        assert_eq!(nearest("CamelCase", &rules), Some("camelCase"));
        assert_eq!(nearest("Pascal", &rules), Some("PascalCase"));
        assert_eq!(
            nearest("screaming-snake", &rules),
            Some("SCREAMING_SNAKE_CASE")
        );
        assert_eq!(nearest("case", &["case"]), Some("case"));
        assert_eq!(nearest("case", &["Case"]), Some("Case"));
        assert_eq!(nearest("__", &WORDS), None);
    }

    #[test]
    fn two_letters_in_five_are_a_slip_and_three_are_not() {
        assert_eq!(nearest("alixy", &["alias"]), Some("alias"));
        assert_eq!(nearest("alxyz", &["alias"]), None);
    }

    #[test]
    fn the_nearest_of_several_is_named() {
        assert_eq!(nearest("wit", &["skip", "with", "wait"]), Some("wait"));
    }

    #[test]
    fn a_distance_counts_insertions_removals_and_replacements() {
        assert_eq!(distance("", "skip"), 4);
        assert_eq!(distance("skip", "skip"), 0);
        assert_eq!(distance("skips", "skip"), 1);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("skip", ""), 4);
        assert_eq!(distance("xskip", "skip"), 1);
    }

    #[test]
    fn a_single_word_is_no_list() {
        let message = unknown("argument", "colour", &["crate"]);
        assert_eq!(message, "unknown argument `colour`, expected `crate`");
        let message = unknown("argument", "skp", &["skip", "with"]);
        let expected =
            "unknown argument `skp`, did you mean `skip`? expected one of `skip`, `with`";
        assert_eq!(message, expected);
    }
}
