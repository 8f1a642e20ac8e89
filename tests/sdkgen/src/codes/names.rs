//! Variants for codes.

use std::collections::BTreeSet;

use crate::names::upper_camel;

/// The variant of the codes that are not listed.
pub const OTHER: &str = "Other";

/// The enum of a service's codes.
#[must_use]
pub fn of_enum(service: &str) -> String {
    format!("{}ErrorCode", upper_camel(service))
}

/// Names each code, in the order given.
///
/// A name is the code's letters and digits: `LimitExceeded.VmQuota` is `LimitExceededVmQuota`. Where two codes would share
/// it, the one with fewer segments has it, and the other keeps its dots as underscores, `InvalidParameter_Value`; so a name
/// follows from its code, and changes only if such a pair comes up.
#[must_use]
pub fn of_codes<'a>(codes: impl Iterator<Item = &'a str> + Clone) -> Vec<String> {
    let mut order: Vec<&str> = codes.clone().collect();
    order.sort_by_key(|code| {
        (
            code.matches(|char: char| !char.is_ascii_alphanumeric())
                .count(),
            *code,
        )
    });
    let mut taken = BTreeSet::from([OTHER.to_owned()]);
    let mut named = std::collections::BTreeMap::new();
    for code in order {
        named.insert(code, name(code, &mut taken));
    }
    codes.map(|code| named[code].clone()).collect()
}

fn name(code: &str, taken: &mut BTreeSet<String>) -> String {
    let candidates = [joined(code, ""), joined(code, "_")].into_iter();
    let numbered = (2..).map(|number| format!("{}_{number}", joined(code, "_")));
    for name in candidates.chain(numbered) {
        if taken.insert(name.clone()) {
            return name;
        }
    }
    unreachable!("numbers do not end")
}

fn joined(code: &str, between: &str) -> String {
    let segments = code.split(|char: char| !char.is_ascii_alphanumeric());
    let segments: Vec<String> = segments.map(capitalized).collect();
    let name = segments.join(between);
    match name.chars().next() {
        Some(first) if first.is_ascii_alphabetic() && name != "Self" => name,
        _ => format!("Code{name}"),
    }
}

fn capitalized(segment: &str) -> String {
    let mut letters = segment.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::of_codes;

    fn names(codes: &[&str]) -> Vec<String> {
        of_codes(codes.iter().copied())
    }

    #[test]
    fn a_name_is_the_codes_letters_and_digits() {
        assert_eq!(
            names(&[
                "LimitExceeded.VmQuota",
                "AuthFailure.MFAFailure",
                "InternalError.SYS_ERR",
                "failed"
            ]),
            [
                "LimitExceededVmQuota",
                "AuthFailureMFAFailure",
                "InternalErrorSYSERR",
                "Failed"
            ]
        );
    }

    #[test]
    fn of_two_codes_with_one_name_the_one_with_fewer_segments_has_it() {
        let pair = [
            "InvalidParameter.ValueTooLarge",
            "InvalidParameterValue.TooLarge",
        ];
        let expected = [
            "InvalidParameterValueTooLarge",
            "InvalidParameterValue_TooLarge",
        ];
        assert_eq!(names(&pair), expected);
        assert_eq!(names(&[pair[1], pair[0]]), [expected[1], expected[0]]);
        assert_eq!(names(&["Missing.", "Missing"]), ["Missing_", "Missing"]);
    }

    #[test]
    fn no_code_is_without_a_name_of_its_own() {
        assert_eq!(
            names(&["Other", "Self", "4000", "错误", ".", "-"]),
            ["Other_2", "CodeSelf", "Code4000", "Code__", "Code_", "Code"]
        );
    }
}
