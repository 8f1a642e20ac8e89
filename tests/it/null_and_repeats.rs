//! Nulls and repeated members, for each kind of field: a null leaves what came, and the last that came counts.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};
use serde_json::{json, Value};
use tencent_response::{Envelope, Error, TencentData, TencentResponse};

use crate::ways::{all, assert_each, decoded, entry_points, Outcome};

fn doubled<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u64>, D::Error> {
    Ok(Option::<u64>::deserialize(deserializer)?.map(|number| number * 2))
}

#[derive(Debug, Default, PartialEq, TencentResponse)]
struct KindsResponse {
    plain: Option<u64>,
    #[tencent(lenient)]
    lenient: Option<u64>,
    #[tencent(lenient)]
    text: Option<String>,
    #[tencent(deserialize_with = "doubled")]
    with: Option<u64>,
    list: Option<Vec<u64>>,
    #[tencent(default)]
    defaulted: u64,
    data: Option<Data>,
}

#[derive(Debug, Default, PartialEq, TencentData)]
struct Data {
    #[tencent(lenient)]
    count: Option<u64>,
    name: Option<String>,
}

fn body(members: &str) -> String {
    format!(r#"{{"Response":{{{members},"RequestId":"r"}}}}"#)
}

#[track_caller]
fn reads(members: &str, expected: KindsResponse) {
    let body = body(members);
    assert_each(&all(&body), &decoded(expected, "r"), &body);
}

/// A kind of field, with a first value, a second, and what a response with one value of it is.
type Kind = (&'static str, [&'static str; 2], fn(usize) -> KindsResponse);

fn kinds() -> Vec<Kind> {
    vec![
        ("Plain", ["1", "2"], |at| KindsResponse {
            plain: Some([1, 2][at]),
            with: None,
            ..KindsResponse::default()
        }),
        ("Lenient", ["1", "\"2\""], |at| KindsResponse {
            lenient: Some([1, 2][at]),
            ..KindsResponse::default()
        }),
        ("Text", ["\"a\"", "7"], |at| KindsResponse {
            text: Some(["a", "7"][at].to_owned()),
            ..KindsResponse::default()
        }),
        ("With", ["1", "2"], |at| KindsResponse {
            with: Some([2, 4][at]),
            ..KindsResponse::default()
        }),
        ("List", ["[1]", "[]"], |at| KindsResponse {
            list: Some([vec![1], vec![]][at].clone()),
            ..KindsResponse::default()
        }),
        ("Defaulted", ["1", "2"], |at| KindsResponse {
            defaulted: [1, 2][at],
            ..KindsResponse::default()
        }),
        ("Data", [r#"{"Count":"1"}"#, r#"{"Name":"a"}"#], |at| {
            let first = Data {
                count: Some(1),
                name: None,
            };
            let second = Data {
                count: None,
                name: Some("a".to_owned()),
            };
            KindsResponse {
                data: Some([first, second].into_iter().nth(at).unwrap()),
                ..KindsResponse::default()
            }
        }),
    ]
}

#[test]
fn a_null_is_absent_for_each_kind_of_field() {
    for (name, _, _) in kinds() {
        reads(&format!(r#""{name}":null"#), KindsResponse::default());
        reads(
            &format!(r#""{name}":null,"{name}":null"#),
            KindsResponse::default(),
        );
    }
}

#[test]
fn a_null_leaves_what_came_for_each_kind_of_field() {
    for (name, [value, _], one) in kinds() {
        reads(&format!(r#""{name}":{value},"{name}":null"#), one(0));
        reads(&format!(r#""{name}":null,"{name}":{value}"#), one(0));
        reads(
            &format!(r#""{name}":null,"{name}":{value},"{name}": null "#),
            one(0),
        );
    }
}

#[test]
fn the_last_counts_for_each_kind_of_field() {
    for (name, [first, second], one) in kinds() {
        reads(&format!(r#""{name}":{first},"{name}":{second}"#), one(1));
        reads(&format!(r#""{name}":{second},"{name}":{first}"#), one(0));
        reads(
            &format!(r#""{name}":{first},"{name}":{second},"{name}":null"#),
            one(1),
        );
    }
}

/// A blank stands for an absent number, and leaves what came as a null does.
#[test]
fn a_blank_leaves_what_came() {
    let one = |lenient| KindsResponse {
        lenient,
        ..KindsResponse::default()
    };
    reads(r#""Lenient":"""#, one(None));
    reads(r#""Lenient":7,"Lenient":"""#, one(Some(7)));
    reads(r#""Lenient":"","Lenient":7"#, one(Some(7)));
}

#[test]
fn a_text_of_blanks_is_no_absent_number() {
    for blank in [" ", "  ", "\\t", "\\n", "\u{a0}", "\\u0000"] {
        let body = body(&format!(r#""Lenient":"{blank}""#));
        let outcomes = all::<KindsResponse>(&body);
        assert_each(&outcomes, &Outcome::Undecoded, &body);
    }
}

#[derive(Debug, PartialEq, TencentResponse)]
struct CowResponse<'a> {
    name: Option<Cow<'a, str>>,
    #[tencent(default)]
    title: Cow<'a, str>,
    #[tencent(lenient)]
    drifted: Option<&'a str>,
}

#[test]
fn borrowed_text_keeps_to_the_same_rules() {
    for (members, name, title, drifted) in [
        (r#""Name":null,"Title":null,"Drifted":null"#, None, "", None),
        (
            r#""Name":"a","Name":null,"Title":"a","Title":null,"Drifted":"a","Drifted":null"#,
            Some("a"),
            "a",
            Some("a"),
        ),
        (
            r#""Name":"a","Name":"b","Title":"a","Title":"b","Drifted":"a","Drifted":"b""#,
            Some("b"),
            "b",
            Some("b"),
        ),
        (
            r#""Name":"\n","Name":null,"Title":"\n","Title":null"#,
            Some("\n"),
            "\n",
            None,
        ),
    ] {
        let body = body(members);
        let expected = CowResponse {
            name: name.map(Cow::from),
            title: title.into(),
            drifted,
        };
        assert_eq!(CowResponse::from_str(&body).unwrap(), expected, "{body}");
        let theirs = serde_json::from_str::<Envelope<CowResponse>>(&body).unwrap();
        assert_eq!(theirs.into_result(), Ok(expected), "{body}");
    }
}

#[test]
fn a_null_that_a_field_needs_is_a_missing_member() {
    #[derive(Debug, PartialEq, TencentResponse)]
    struct NeedyResponse {
        #[tencent(lenient)]
        count: u64,
    }
    let body = body(r#""Count":null"#);
    let Err(Error::Decode(error)) = NeedyResponse::from_str(&body) else {
        panic!("{body} lacks a member");
    };
    assert_eq!(
        (error.expected(), error.found()),
        ("a field `Count`", "null")
    );
}

#[test]
fn a_null_is_a_value_among_extra_members() {
    #[derive(Debug, PartialEq, TencentResponse)]
    struct RestResponse {
        #[tencent(extra)]
        rest: BTreeMap<String, Value>,
    }
    let body = body(r#""A":1,"A":null,"B":null"#);
    let expected = RestResponse {
        rest: BTreeMap::from([("A".to_owned(), json!(null)), ("B".to_owned(), json!(null))]),
    };
    assert_each(&all(&body), &decoded(expected, "r"), &body);
}

#[test]
fn a_request_id_is_taken_in_any_case_where_no_exact_one_is() {
    for name in [
        "requestid",
        "REQUESTID",
        "rEQUESTiD",
        "requestId",
        "RequestID",
    ] {
        let body = format!(r#"{{"Response":{{"{name}":"r"}}}}"#);
        let expected = decoded(KindsResponse::default(), "r");
        assert_each(&all(&body), &expected, &body);
        let body = format!(r#"{{"Response":{{"{name}":"r","Error":{{"Code":"A"}}}}}}"#);
        let expected = Outcome::<KindsResponse>::Refused("A".to_owned(), Some("r".to_owned()));
        assert_each(&all(&body), &expected, &body);
        let body = format!(r#"{{"Response":{{"Error":{{"Code":"A"}},"{name}":"r"}}}}"#);
        assert_each(&all(&body), &expected, &body);
    }
}

#[test]
fn a_response_behind_one_that_does_not_fit_is_read_to_the_end_of_the_body() {
    let ill = r#"{"Plain":"ill","RequestId":"r"}"#;
    let ok = r#"{"Plain":1,"RequestId":"r"}"#;
    let whole = format!(r#"{{"Response":{ill},"Response":{ok}}}"#);
    let expected = KindsResponse {
        plain: Some(1),
        ..KindsResponse::default()
    };
    assert_each(&entry_points(&whole), &decoded(expected, "r"), &whole);
    for behind in [" x", "}", "]", ",", "{}", "[]", "null", "\"", ",\"a\":1}"] {
        let body = format!("{whole}{behind}");
        let outcomes = entry_points::<KindsResponse>(&body);
        assert_each(&outcomes, &Outcome::Undecoded, &body);
    }
    for behind in [
        ",",
        ",}",
        ",1",
        ":1",
        "]",
        ",\"a\"",
        ",\"a\":",
        ",\"a\":x",
        ",\"a\":[}",
    ] {
        let body = format!(r#"{{"Response":{ill},"Response":{ok}{behind}}}"#);
        assert!(
            matches!(KindsResponse::from_str(&body), Err(Error::Decode(_))),
            "{body}"
        );
    }
}

#[derive(Debug, Default, PartialEq, TencentData)]
#[tencent(default)]
struct Many {
    f00: u8,
    f01: u8,
    f02: u8,
    f03: u8,
    f04: u8,
    f05: u8,
    f06: u8,
    f07: u8,
    f08: u8,
    f09: u8,
    f10: u8,
    f11: u8,
    f12: u8,
    f13: u8,
    f14: u8,
    f15: u8,
    f16: u8,
    f17: u8,
    f18: u8,
    f19: u8,
    f20: u8,
    f21: u8,
    f22: u8,
    f23: u8,
    f24: u8,
    f25: u8,
    f26: u8,
    f27: u8,
    f28: u8,
    f29: u8,
    f30: u8,
    f31: u8,
    f32_: u8,
    f33: u8,
    f34: u8,
    f35: u8,
    f36: u8,
    f37: u8,
    f38: u8,
    f39: u8,
    f40: u8,
    f41: u8,
    f42: u8,
    f43: u8,
    f44: u8,
    f45: u8,
    f46: u8,
    f47: u8,
    f48: u8,
    f49: u8,
    f50: u8,
    f51: u8,
    f52: u8,
    f53: u8,
    f54: u8,
    f55: u8,
    f56: u8,
    f57: u8,
    f58: u8,
    f59: u8,
    f60: u8,
    f61: u8,
    f62: u8,
    last_of_64: u8,
    first_beyond: u8,
    f65: u8,
    f66: u8,
    last_one: u8,
    optional: Option<u8>,
}

/// A driver may note the first fields in another way than those beyond.
#[test]
fn the_exact_name_wins_however_many_fields_there_are() {
    fn reads(body: &str) -> Many {
        let ours: Many = serde_json::from_str(body).unwrap();
        let envelope = format!(r#"{{"Response":{{"Many":{body}}}}}"#);
        #[derive(TencentResponse)]
        struct ManyResponse {
            many: Many,
        }
        assert_eq!(ManyResponse::from_str(&envelope).unwrap().many, ours);
        ours
    }
    type Field = (&'static str, fn(&Many) -> u8);
    let field: [Field; 4] = [
        ("F00", |many| many.f00),
        ("LastOf64", |many| many.last_of_64),
        ("FirstBeyond", |many| many.first_beyond),
        ("LastOne", |many| many.last_one),
    ];
    for (name, field) in field {
        let folded = name.to_lowercase();
        for (first, second, expected) in [
            (name, &*folded, 1),
            (&*folded, name, 2),
            (&*folded, &*folded, 1),
            (name, name, 2),
        ] {
            let body = format!(r#"{{"{first}":1,"{second}":2}}"#);
            assert_eq!(field(&reads(&body)), expected, "{body}");
        }
        let body = format!(r#"{{"{folded}":null,"{folded}":2}}"#);
        assert_eq!(field(&reads(&body)), 2, "{body}");
        let body = format!(r#"{{"{name}":null,"{folded}":2}}"#);
        assert_eq!(field(&reads(&body)), 2, "{body}");
    }
    let read = reads(r#"{"optional":1,"Optional":null}"#);
    assert_eq!(read.optional, Some(1));
}

#[test]
fn a_later_null_code_or_message_leaves_the_one_that_came() {
    #[derive(Debug, PartialEq, TencentResponse)]
    struct NothingResponse {}
    for (body, message) in [
        (
            r#"{"Response":{"Error":{"Code":"A","Message":"m","Code":null}}}"#,
            "m",
        ),
        (
            r#"{"Response":{"Error":{"Code":"A","Message":"m","Message":null}}}"#,
            "m",
        ),
        (
            r#"{"Response":{"Error":{"Code":null,"Code":"A","Message":null}}}"#,
            "",
        ),
        (
            r#"{"codeDesc":"A","code":4100,"message":"m","code":null}"#,
            "m",
        ),
        (
            r#"{"codeDesc":"A","code":4100,"message":"m","codeDesc":null,"message":null}"#,
            "m",
        ),
    ] {
        let expected = Outcome::Refused("A".to_owned(), None);
        assert_each(&all::<NothingResponse>(body), &expected, body);
        let Err(Error::Api(error)) = NothingResponse::from_str(body) else {
            panic!("{body} is a failure");
        };
        assert_eq!(error.message(), message, "{body}");
    }
}
