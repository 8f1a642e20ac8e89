//! Decides whether a sentence from a type's own code may be shown: it must not quote a value from the body.

use alloc::collections::BTreeSet;
use alloc::string::String;
use core::ops::RangeInclusive;

use super::names;
use super::tokens::{Kind, Tokens};

/// The longest sentence that is shown, in bytes.
const MAX_SENTENCE: usize = 160;

/// Whether the sentence is short, has only letters, spaces and `,.;:()-/`, and shares no word with a string of the body.
///
/// With the strings that were read for the value, given by where they may begin, not even part of a word may be shared.
pub(super) fn shows_no_value(sentence: &str, body: &[u8], read: &RangeInclusive<usize>) -> bool {
    let is_plain = |char: char| char.is_alphabetic() || " ,.;:()-/".contains(char);
    if sentence.is_empty() || sentence.len() > MAX_SENTENCE || !sentence.chars().all(is_plain) {
        return false;
    }
    let said: BTreeSet<String> = words(sentence).collect();
    let colon_behind = false;
    let mut strings = Tokens::new(body).filter(|token| token.kind == Kind::Text { colon_behind });
    !strings.any(|token| {
        let text = names::whole(token.inside());
        let near = read.contains(&token.start);
        let mut words = words(&text);
        words.any(|word| said.contains(&word) || (near && shares_a_part(&said, &word)))
    })
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|char: char| !char.is_alphabetic())
        .filter(|word| !word.is_empty())
        // First the capitals, for some letters have one that several share: `ſ`, `ß`.
        .map(|word| word.to_uppercase().to_lowercase())
}

/// Whether one word contains the other; words of up to two letters do not count, since too many contain them.
fn shares_a_part(said: &BTreeSet<String>, word: &str) -> bool {
    said.iter().any(|said| {
        let shorter = said.len().min(word.len());
        shorter > 2 && (said.contains(word) || word.contains(said.as_str()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str =
        r#"{"Type":"standard","Owner":"\u5f20\u4e09","Token":"abcDEFgh-x","Port":"8080"}"#;

    fn is_shown(sentence: &str) -> bool {
        let token = BODY.find(r#""abc"#).unwrap();
        shows_no_value(sentence, BODY.as_bytes(), &(token..=token + 12))
    }

    #[test]
    fn a_sentence_without_a_word_of_any_value_is_shown() {
        for sentence in [
            "invalid IP address syntax",
            "the type has no owner: not a token (yet)",
            "x-ray",
        ] {
            assert_eq!(
                is_shown(sentence),
                !sentence.starts_with("x-"),
                "{sentence}"
            );
        }
    }

    #[test]
    fn a_word_of_two_letters_may_be_part_of_a_value_and_one_of_three_may_not() {
        assert!(is_shown("bad token ab"));
        assert!(is_shown("bad token gh"));
        assert!(!is_shown("bad token abc"));
        assert!(!is_shown("bad token fgh"));
        assert!(!is_shown("bad token x"));
    }

    #[test]
    fn a_word_in_other_case_is_the_same_word() {
        for (value, quoted) in [
            ("stra\u{df}e", "STRASSE"),
            ("\u{17f}o", "SO"),
            ("\u{fb01}n", "FIN"),
        ] {
            let body = alloc::format!(r#"{{"A":"{value}"}}"#);
            assert!(
                !shows_no_value(quoted, body.as_bytes(), &(0..=0)),
                "{value}"
            );
        }
    }

    #[test]
    fn a_sentence_that_may_quote_is_not_shown() {
        for sentence in [
            "",
            "no Standard here",
            "bad owner \u{5f20}\u{4e09}",
            "bad token defg",
            "bad token xabcdefghx",
            "bad port 8080",
            "bad port `http`",
            "it isn't",
            "a_b",
            "bad!",
            "a\nb",
        ] {
            assert!(!is_shown(sentence), "{sentence}");
        }
        assert!(is_shown(&"long ".repeat(32)));
        assert!(!is_shown(&("long ".repeat(32) + "z")));
    }
}
