//! A response that declares `Error`: data beside another declared member, the failure alone.

use std::collections::BTreeMap;

use serde_json::{json, Value};
use tencent_response::{Error, TencentData, TencentResponse};

use crate::ways::{all, assert_each, decoded, entry_points, refused, Outcome};

#[derive(Debug, Default, PartialEq, TencentResponse)]
#[serde(rename_all = "camelCase")]
struct CamelResponse {
    status: Option<String>,
    error: Option<Value>,
}

#[derive(Debug, Default, PartialEq, TencentResponse)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
struct ScreamingResponse {
    status: Option<String>,
    error: Option<Value>,
}

#[derive(Debug, Default, PartialEq, TencentResponse)]
struct AliasedResponse {
    status: Option<String>,
    #[tencent(alias = "Error")]
    cause: Option<Value>,
}

#[derive(Debug, Default, PartialEq, TencentResponse)]
struct PlainResponse {
    status: Option<String>,
    error: Option<Value>,
    #[tencent(extra)]
    rest: BTreeMap<String, u64>,
}

#[derive(Debug, Default, PartialEq, TencentResponse)]
struct AloneResponse {
    error: Option<Held>,
    request_id: String,
}

#[derive(Debug, Default, PartialEq, TencentData)]
struct Held {
    code: Option<String>,
}

fn body(members: &str) -> String {
    format!(r#"{{"Response":{{{members},"RequestId":"r"}}}}"#)
}

fn held() -> Option<Value> {
    Some(json!({"Code": "X"}))
}

#[test]
fn an_error_that_a_field_takes_ignoring_case_is_data_beside_another_member() {
    for members in [
        r#""status":"s","Error":{"Code":"X"}"#,
        r#""Error":{"Code":"X"},"status":"s""#,
        r#""Status":"s","Error":{"Code":"X"}"#,
        r#""Error":{"Code":"X"},"STATUS":"s""#,
    ] {
        let body = body(members);
        let expected = CamelResponse {
            status: Some("s".to_owned()),
            error: held(),
        };
        assert_each(&all(&body), &decoded(expected, "r"), &body);
        let expected = ScreamingResponse {
            status: Some("s".to_owned()),
            error: held(),
        };
        assert_each(&all(&body), &decoded(expected, "r"), &body);
    }
}

#[test]
fn an_error_under_an_alias_is_data_beside_another_member() {
    for members in [
        r#""Status":"s","Error":{"Code":"X"}"#,
        r#""Error":{"Code":"X"},"Status":"s""#,
    ] {
        let body = body(members);
        let expected = AliasedResponse {
            status: Some("s".to_owned()),
            cause: held(),
        };
        assert_each(&all(&body), &decoded(expected, "r"), &body);
    }
}

#[test]
fn an_error_that_a_field_takes_ignoring_case_is_the_failure_alone() {
    for members in [
        r#""Error":{"Code":"X"}"#,
        r#""status":null,"Error":{"Code":"X"}"#,
        r#""Error":{"Code":"X"},"Other":1"#,
    ] {
        let body = body(members);
        assert_each(&all::<CamelResponse>(&body), &refused("X", "r"), &body);
        assert_each(&all::<ScreamingResponse>(&body), &refused("X", "r"), &body);
        assert_each(&all::<AliasedResponse>(&body), &refused("X", "r"), &body);
    }
}

/// The name that the service sends is `Error`; one spelled otherwise is a member as any other.
#[test]
fn a_member_that_only_folds_to_error_is_no_failure() {
    for name in ["error", "ERROR"] {
        let body = body(&format!(r#""{name}":{{"Code":"X"}}"#));
        let expected = CamelResponse {
            status: None,
            error: held(),
        };
        assert_each(&all(&body), &decoded(expected, "r"), &body);
    }
}

#[test]
fn the_last_of_several_errors_counts() {
    let two = r#""Error":{"Code":"A"},"Error":{"Code":"B"}"#;
    let alone = body(two);
    assert_each(&all::<AloneResponse>(&alone), &refused("B", "r"), &alone);
    assert_each(&all::<PlainResponse>(&alone), &refused("B", "r"), &alone);
    for members in [
        format!(r#"{two},"Status":"s""#),
        format!(r#""Status":"s",{two}"#),
        r#""Error":{"Code":"A"},"Status":"s","Error":{"Code":"B"}"#.to_owned(),
    ] {
        let body = body(&members);
        let expected = PlainResponse {
            status: Some("s".to_owned()),
            error: Some(json!({"Code": "B"})),
            rest: BTreeMap::new(),
        };
        assert_each(&all(&body), &decoded(expected, "r"), &body);
    }
}

#[test]
fn a_later_null_error_leaves_the_one_that_came() {
    #[derive(Debug, PartialEq, TencentResponse)]
    struct NothingResponse {}
    for (members, code) in [
        (r#""Error":{"Code":"A"},"Error":null"#, "A"),
        (r#""Error":null,"Error":{"Code":"A"}"#, "A"),
        (r#""Error":{"Code":"A"},"Error":null,"Error":null"#, "A"),
    ] {
        let body = body(members);
        assert_each(&all::<NothingResponse>(&body), &refused(code, "r"), &body);
        assert_each(&all::<AloneResponse>(&body), &refused(code, "r"), &body);
        assert_each(&all::<CamelResponse>(&body), &refused(code, "r"), &body);
    }
}

/// Found by looking again, where neither the declared `Error` itself nor an undeclared member counts as another.
#[test]
fn an_error_beside_an_ill_typed_extra_member_is_the_failure() {
    for members in [
        r#""Error":{"Code":"X"},"Other":"ill""#,
        r#""Other":"ill","Error":{"Code":"X"}"#,
        r#""Error":{"Code":"X"},"Status":null,"Other":"ill""#,
        r#""Error":{"Code":"X"},"Status":null ,"Other":"ill""#,
        "\"Error\":{\"Code\":\"X\"},\"Status\":null\n,\"Other\":\"ill\"",
        "\"Error\":{\"Code\":\"X\"},\"Status\" :\tnull\t,\"Other\":\"ill\"",
        r#""Other":"ill","Error":{"Code":"X"},"Status":null "#,
    ] {
        let body = body(members);
        assert_each(
            &entry_points::<PlainResponse>(&body),
            &refused("X", "r"),
            &body,
        );
    }
    let body = body(r#""Error":{"Code":"X"},"Status":"s","Other":"ill""#);
    let read = PlainResponse::from_str(&body);
    assert!(matches!(read, Err(Error::Decode(_))), "{read:?}");
}

#[test]
fn a_declared_error_takes_what_is_no_failure() {
    for value in [
        "{}",
        r#"{"Code":""}"#,
        r#"{"Code":null}"#,
        "[]",
        "7",
        r#""text""#,
    ] {
        let body = body(&format!(r#""Error":{value}"#));
        let expected = CamelResponse {
            status: None,
            error: serde_json::from_str(value).unwrap(),
        };
        assert_each(&all(&body), &decoded(expected, "r"), &body);
    }
}

#[derive(Debug, PartialEq, serde::Deserialize)]
struct Amount(f64);

#[derive(Debug, PartialEq, TencentData)]
struct Bill {
    amount: Amount,
    #[tencent(lenient)]
    digits: String,
    #[tencent(lenient)]
    wide: u128,
}

#[derive(Debug, PartialEq, TencentResponse)]
struct BilledResponse {
    status: String,
    error: Bill,
}

#[test]
fn a_number_beyond_64_bits_keeps_its_digits_only_where_they_are_asked_for() {
    let number = "18446744073709551616";
    let bill = format!(r#""Error":{{"Amount":{number},"Digits":{number},"Wide":{number}}}"#);
    for members in [
        format!(r#""Status":"s",{bill}"#),
        format!(r#"{bill},"Status":"s""#),
    ] {
        let body = body(&members);
        let expected = BilledResponse {
            status: "s".to_owned(),
            error: Bill {
                amount: Amount(18_446_744_073_709_551_616.0),
                digits: number.to_owned(),
                wide: 1 << 64,
            },
        };
        assert_each(&entry_points(&body), &decoded(expected, "r"), &body);
    }
}

#[derive(Debug, PartialEq, serde::Deserialize)]
struct Plain {
    note: Option<u64>,
}

#[derive(Debug, PartialEq, TencentResponse)]
struct PlainlyHeldResponse {
    status: String,
    error: Plain,
}

#[test]
fn a_null_in_a_declared_error_is_none_to_serdes_own_derive() {
    for members in [
        r#""Error":{"Code":"X","note":null},"Status":"s""#,
        r#""Status":"s","Error":{"Code":"X","note":null}"#,
    ] {
        let body = body(members);
        let expected = PlainlyHeldResponse {
            status: "s".to_owned(),
            error: Plain { note: None },
        };
        assert_each(&all(&body), &decoded(expected, "r"), &body);
    }
}

#[derive(Debug, PartialEq, TencentResponse)]
struct CountedResponse {
    status: Option<u64>,
    error: Option<Value>,
}

#[test]
fn a_member_that_does_not_match_is_data_in_any_case_of_its_name() {
    for name in ["Status", "status", "STATUS"] {
        for members in [
            format!(r#""{name}":"x","Error":{{"Code":"X"}}"#),
            format!(r#""Error":{{"Code":"X"}},"{name}":"x""#),
        ] {
            let read = CountedResponse::from_str(&body(&members));
            assert!(matches!(read, Err(Error::Decode(_))), "{members}");
        }
    }
}

/// Told by the second look, which an ill-typed member calls for: `Status` counts if the last `Response` has it, not null.
#[test]
fn beside_an_ill_typed_member_another_counts_if_the_last_response_has_it() {
    for (body, is_data) in [
        (r#"{"Response":{"Status":"s",ERROR,ILL}}"#, true),
        (r#"{"Response":{"\u0053tatus":[],ERROR}}"#, true),
        (r#"{"Response":{"Status":null , ERROR,ILL}}"#, false),
        (
            r#"{"Response":{"Inner":{"Status":"s"},ERROR},"Status":"s"}"#,
            false,
        ),
        (
            r#"{"Response":{"Status":"s",ERROR,ILL},"Response":{ERROR,ILL}}"#,
            false,
        ),
        (
            r#"{"Response":{ERROR,ILL},"Response":{"Status":"s",ERROR,ILL}}"#,
            true,
        ),
        (
            r#"{"Response":{"Status":"s",ERROR,ILL},"Response":null}"#,
            true,
        ),
        (
            r#"{"Response":{"Status":"s","Status":null,ERROR,ILL}}"#,
            true,
        ),
    ] {
        let body = body
            .replace("ERROR", r#""Error":{"Code":"X"}"#)
            .replace("ILL", r#""Other":"ill""#);
        let mut outcomes = entry_points::<PlainResponse>(&body);
        outcomes.push(match PlainResponse::from_event(&body) {
            Err(Error::Api(error)) => Outcome::Refused(error.code().to_string(), None),
            Err(_) => Outcome::Undecoded,
            Ok(read) => panic!("{read:?} from {body}"),
        });
        let expected = if is_data {
            Outcome::Undecoded
        } else {
            Outcome::Refused("X".to_owned(), None)
        };
        assert_each(&outcomes, &expected, &body);
    }
}

#[derive(Debug, Default, PartialEq, TencentResponse)]
struct NumberedResponse {
    status: Option<String>,
    error: Option<BTreeMap<i64, String>>,
}

#[derive(Debug, Default, PartialEq, TencentResponse)]
struct FlaggedResponse {
    status: Option<String>,
    error: Option<BTreeMap<bool, u128>>,
}

#[derive(Debug, Default, PartialEq, TencentResponse)]
struct NamedResponse {
    status: Option<String>,
    error: Option<BTreeMap<Wrapped, u8>>,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
struct Wrapped(Option<Name>);

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
enum Name {
    A,
    B,
}

#[test]
fn the_names_in_a_declared_error_may_be_numbers_booleans_or_variants() {
    let status = || Some("s".to_owned());
    let numbered = body(r#""Error":{"1":"a","-9223372036854775808":"b"},"Status":"s""#);
    let error = Some(BTreeMap::from([(1, "a".into()), (i64::MIN, "b".into())]));
    let status_and_error = NumberedResponse {
        status: status(),
        error,
    };
    assert_each(&all(&numbered), &decoded(status_and_error, "r"), &numbered);
    let flagged = body(r#""Status":"s","Error":{"true":1,"false":2}"#);
    let error = Some(BTreeMap::from([(true, 1), (false, 2)]));
    let status_and_error = FlaggedResponse {
        status: status(),
        error,
    };
    assert_each(&all(&flagged), &decoded(status_and_error, "r"), &flagged);
    let named = body(r#""Status":"s","Error":{"A":1,"B":2}"#);
    let names = [Name::A, Name::B].map(|name| Wrapped(Some(name)));
    let error = Some(names.into_iter().zip([1, 2]).collect());
    let status_and_error = NamedResponse {
        status: status(),
        error,
    };
    assert_each(&all(&named), &decoded(status_and_error, "r"), &named);
}

#[test]
fn a_name_in_a_declared_error_that_is_no_number_is_refused_where_one_is_wanted() {
    for name in ["x", "1.5", "01", "+1", "1 ", "", "9223372036854775808"] {
        let body = body(&format!(r#""Error":{{"{name}":"a"}},"Status":"s""#));
        assert_each(
            &all::<NumberedResponse>(&body),
            &crate::ways::Outcome::Undecoded,
            &body,
        );
    }
}

#[derive(Debug, PartialEq, TencentResponse)]
struct BlankResponse {
    status: String,
    #[tencent(lenient)]
    error: Option<u64>,
    #[tencent(lenient)]
    other: Option<u64>,
}

/// As `Other` has it, which is not held.
#[test]
fn a_blank_leaves_the_declared_error_that_came() {
    for (values, read) in [
        (&["\"7\"", "\"\""][..], Some(7)),
        (&["7", "\"\"", "null", "\"\""], Some(7)),
        (&["\"\"", "7"], Some(7)),
        (&["7", "\"\"", "8", "\"\""], Some(8)),
        (&["\"\""], None),
    ] {
        let repeated = |name: &str| {
            let members = values.iter().map(|value| format!(r#""{name}":{value}"#));
            members.collect::<Vec<_>>().join(",")
        };
        let body = body(&format!(
            r#"{},"Status":"s",{}"#,
            repeated("Error"),
            repeated("Other")
        ));
        let expected = BlankResponse {
            status: "s".to_owned(),
            error: read,
            other: read,
        };
        assert_each(&all(&body), &decoded(expected, "r"), &body);
    }
}

#[test]
fn a_blank_behind_a_failure_does_not_hide_it() {
    for last in [r#""Error":"""#, r#""Error":"","Error":null"#] {
        let failure = r#"{"Code":"F","Message":"m"}"#;
        let body = format!(r#"{{"Response":{{"Error":{failure},{last},"RequestId":"r"}}}}"#);
        assert_each(&all::<BlankAloneResponse>(&body), &refused("F", "r"), &body);
    }
}

#[derive(Debug, PartialEq, TencentResponse)]
struct BlankAloneResponse {
    #[tencent(lenient)]
    error: Option<u64>,
}
