//! Strings: each escape, each control character, each half of a pair, wherever they stand.

use serde_json::Value;
use tencent_response::{Error, TencentResponse};

use crate::member::agrees;

#[derive(Debug, PartialEq, TencentResponse)]
struct TextResponse {
    text: Option<String>,
    request_id: String,
}

fn read(name: &str, string: &str) -> Result<Option<String>, Error> {
    let body = format!(r#"{{"Response":{{"{name}":"{string}","RequestId":"r"}}}}"#);
    TextResponse::from_str(&body).map(|read| read.text)
}

/// Texts of each length and alignment, to be put around what is looked at.
fn around() -> impl Iterator<Item = (String, String)> {
    (0..=17)
        .flat_map(|before| [0, 1, 7, 8, 20].map(|after| ("a".repeat(before), "b".repeat(after))))
}

#[test]
fn each_control_character_is_refused_at_each_place() {
    for byte in 0..=0x1F_u8 {
        let character = char::from(byte);
        for (before, after) in around() {
            let string = format!("{before}{character}{after}");
            for name in ["Text", "Undeclared", "RequestID", "DeprecatedWarning"] {
                let outcome = read(name, &string);
                assert!(
                    matches!(outcome, Err(Error::Decode(_))),
                    "{byte:#x} behind {}",
                    before.len()
                );
            }
        }
    }
}

#[test]
fn each_character_from_the_blank_on_is_read_at_each_place() {
    let edges = [
        '\u{20}',
        '\u{21}',
        '\u{23}',
        '\u{5b}',
        '\u{5d}',
        '\u{7e}',
        '\u{7f}',
        '\u{80}',
        '\u{a0}',
        '\u{7ff}',
        '\u{800}',
        '\u{2028}',
        '\u{d7ff}',
        '\u{e000}',
        '\u{feff}',
        '\u{ffff}',
        '\u{10000}',
        '\u{10ffff}',
    ];
    for character in edges {
        for (before, after) in around() {
            let string = format!("{before}{character}{after}");
            assert_eq!(read("Text", &string).unwrap(), Some(string.clone()));
            assert_eq!(read("Undeclared", &string).unwrap(), None);
        }
    }
}

#[test]
fn each_simple_escape_stands_for_its_character() {
    let all = r#"\"\\\/\b\f\n\r\t"#;
    let expected = "\"\\/\u{8}\u{c}\n\r\t";
    assert_eq!(read("Text", all).unwrap().as_deref(), Some(expected));
    for (escape, character) in [
        (r#"\""#, '"'),
        (r"\\", '\\'),
        (r"\/", '/'),
        (r"\b", '\u{8}'),
        (r"\f", '\u{c}'),
        (r"\n", '\n'),
        (r"\r", '\r'),
        (r"\t", '\t'),
    ] {
        for (before, after) in around() {
            let text = read("Text", &format!("{before}{escape}{after}")).unwrap();
            assert_eq!(text, Some(format!("{before}{character}{after}")));
        }
    }
}

#[test]
fn no_other_escape_is_one() {
    for byte in 0x20..0x7F_u8 {
        let character = char::from(byte);
        if r#""\/bfnrtu"#.contains(character) {
            continue;
        }
        for name in ["Text", "Undeclared"] {
            assert!(
                read(name, &format!("\\{character}")).is_err(),
                "{character}"
            );
            assert!(read(name, &format!("a\\{character}0000")).is_err());
        }
    }
}

#[test]
fn four_digits_of_any_case_stand_for_a_character() {
    for (escape, character) in [
        (r"\u0000", '\0'),
        (r"\u001f", '\u{1f}'),
        (r"\u001F", '\u{1f}'),
        (r"\u0041", 'A'),
        (r"\u00e9", 'é'),
        (r"\u00E9", 'é'),
        (r"\u4e2d", '中'),
        (r"\uabCD", '\u{abcd}'),
        (r"\ud7ff", '\u{d7ff}'),
        (r"\ue000", '\u{e000}'),
        (r"\uFFFF", '\u{ffff}'),
    ] {
        let text = read("Text", escape).unwrap();
        assert_eq!(text, Some(character.to_string()), "{escape}");
    }
    for escape in [
        r"\u", r"\u0", r"\u00", r"\u004", r"\u004g", r"\u00 4", r"\u+041", r"\u-041", r"\U0041",
        r"\u{41}",
    ] {
        for name in ["Text", "Undeclared"] {
            assert!(read(name, escape).is_err(), "{escape} as {name}");
            assert!(read(name, &format!("{escape}\\")).is_err(), "{escape}");
        }
    }
}

#[test]
fn two_halves_are_a_character_at_each_edge() {
    for (pair, character) in [
        (r"\ud800\udc00", '\u{10000}'),
        (r"\ud83d\ude00", '\u{1f600}'),
        (r"\ud83d\udfff", '\u{1f7ff}'),
        (r"\uD800\uDFFF", '\u{103ff}'),
        (r"\udbff\udc00", '\u{10fc00}'),
        (r"\udbff\udfff", '\u{10ffff}'),
    ] {
        let text = read("Text", &format!("a{pair}b")).unwrap();
        assert_eq!(text, Some(format!("a{character}b")), "{pair}");
    }
}

#[test]
fn half_a_pair_is_refused_where_it_is_read() {
    for half in [r"\ud800", r"\udbff", r"\udc00", r"\udfff"] {
        for behind in [
            "", "a", r"\n", r"\u0041", r"\ud7ff", r"\ud800", r"\ue000", r"\\udc00", r"\u00",
        ] {
            let string = format!("{half}{behind}");
            assert!(read("Text", &string).is_err(), "{string}");
        }
    }
}

#[test]
fn strings_are_read_as_serde_json_reads_them() {
    for string in [
        r#""""#,
        r#""a""#,
        r#""\u0000""#,
        r#""\ud800""#,
        r#""\ud83d\ude00""#,
        r#""\"""#,
        r#""\\""#,
        r#""\\\""#,
        r#""\""#,
        r#"""""#,
        "\"\u{7f}\"",
        "\"\n\"",
        "\"\t\"",
        "'a'",
        "\"a",
        "a\"",
        "\"\\a\"",
        "\"\\u12\"",
        "\"\\ud800\\u0041\"",
    ] {
        agrees::<String>(string);
        agrees::<char>(string);
        agrees::<Value>(string);
        agrees::<Box<str>>(string);
    }
}
