//! What each argument of the attributes does.

use serde_json::from_str;
use std::borrow::Cow;
use tencent_response::{ErrorCode, TencentData, TencentResponse};

mod text {
    use serde::{Deserialize, Deserializer};

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// As `time::serde::rfc3339::option` is: absent is none.
mod optional_text {
    use serde::{Deserialize, Deserializer};

    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<u64>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        text.map(|text| text.parse().map_err(serde::de::Error::custom))
            .transpose()
    }
}

fn answer() -> u64 {
    42
}

#[derive(Debug, TencentData)]
struct With {
    #[tencent(with = "text")]
    number: u64,
    #[tencent(deserialize_with = "text::deserialize")]
    other: u64,
    #[tencent(with = optional_text)]
    optional: Option<u64>,
    #[tencent(with = "text", default = "answer")]
    defaulted: u64,
}

#[test]
fn with_reads_the_field() {
    let decoded =
        from_str::<With>(r#"{"Number":"1","Other":"2","Optional":"3","Defaulted":"4"}"#).unwrap();
    let numbers = (
        decoded.number,
        decoded.other,
        decoded.optional,
        decoded.defaulted,
    );
    assert_eq!(numbers, (1, 2, Some(3), 4));
    assert!(from_str::<With>(r#"{"Number":1,"Other":"2"}"#).is_err());
}

#[test]
fn with_is_asked_about_an_absent_member() {
    let decoded = from_str::<With>(r#"{"Number":"1","Other":"2"}"#).unwrap();
    assert_eq!((decoded.optional, decoded.defaulted), (None, 42));
    let error = from_str::<With>(r#"{"Number":"1"}"#)
        .unwrap_err()
        .to_string();
    assert!(error.contains("Other"), "{error}");
}

#[derive(Debug, TencentData)]
struct Default_ {
    #[tencent(default)]
    flag: u64,
    #[tencent(default = "answer")]
    path: u64,
    #[tencent(default = answer)]
    bare_path: u64,
    #[tencent(default = "u64::default")]
    method: u64,
    #[tencent(default)]
    optional: Option<u64>,
}

#[test]
fn default_stands_in_for_absent_and_null() {
    for body in [
        "{}",
        r#"{"Flag":null,"Path":null,"BarePath":null,"Method":null,"Optional":null}"#,
    ] {
        let decoded = from_str::<Default_>(body).unwrap();
        let numbers = [
            decoded.flag,
            decoded.path,
            decoded.bare_path,
            decoded.method,
        ];
        assert_eq!(
            (numbers, decoded.optional),
            ([0, 42, 42, 0], None),
            "{body}"
        );
    }
    assert_eq!(from_str::<Default_>(r#"{"Path":1}"#).unwrap().path, 1);
    assert!(from_str::<Default_>(r#"{"Path":"1"}"#).is_err());
}

#[derive(Debug, PartialEq, TencentResponse)]
#[tencent(default)]
struct WholeDefault {
    number: u64,
    #[tencent(default = "answer")]
    own: u64,
    #[tencent(skip)]
    skipped: String,
    #[tencent(lenient)]
    text: String,
    request_id: String,
}

impl Default for WholeDefault {
    fn default() -> Self {
        let (skipped, text) = ("skipped".into(), "text".into());
        let request_id = "of the default".into();
        WholeDefault {
            number: 7,
            own: 8,
            skipped,
            text,
            request_id,
        }
    }
}

#[test]
fn a_default_of_the_struct_serves_every_field_but_the_request_id() {
    let decoded = WholeDefault::from_str(r#"{"Response":{"Skipped":"no"}}"#).unwrap();
    assert_eq!((decoded.number, decoded.own), (7, 42));
    assert_eq!(
        (decoded.skipped.as_str(), decoded.text.as_str()),
        ("skipped", "text")
    );
    assert_eq!(decoded.request_id, "");
}

#[derive(Debug, TencentData)]
struct Skip {
    #[tencent(skip)]
    skipped: Option<std::thread::ThreadId>,
    #[tencent(skip, default = "answer")]
    with_default: u64,
    #[serde(skip_deserializing)]
    by_serde: u64,
    read: u64,
}

#[test]
fn skipped_fields_have_no_key() {
    let decoded =
        from_str::<Skip>(r#"{"Skipped":5,"WithDefault":5,"BySerde":5,"Read":5}"#).unwrap();
    assert_eq!(
        (decoded.with_default, decoded.by_serde, decoded.read),
        (42, 0, 5)
    );
    assert!(decoded.skipped.is_none());
}

#[derive(Debug, TencentData)]
struct Lenient {
    #[tencent(lenient)]
    number: u64,
    #[tencent(lenient, default)]
    blank: u64,
    strict: u64,
}

#[derive(Debug, TencentData)]
#[tencent(lenient)]
struct AllLenient {
    flag: bool,
    text: String,
    #[tencent(with = "text")]
    own: u64,
}

#[test]
fn lenient_reaches_one_field_or_all() {
    let decoded = from_str::<Lenient>(r#"{"Number":"23","Blank":"","Strict":1}"#).unwrap();
    assert_eq!((decoded.number, decoded.blank, decoded.strict), (23, 0, 1));
    assert!(from_str::<Lenient>(r#"{"Number":"23","Strict":"1"}"#).is_err());

    let decoded = from_str::<AllLenient>(r#"{"Flag":"True","Text":5,"Own":"6"}"#).unwrap();
    assert_eq!(
        (decoded.flag, decoded.text.as_str(), decoded.own),
        (true, "5", 6)
    );
    assert!(from_str::<AllLenient>(r#"{"Flag":true,"Text":"","Own":6}"#).is_err());
}

#[derive(Debug, PartialEq)]
struct Code(String);

impl From<ErrorCode> for Code {
    fn from(code: ErrorCode) -> Self {
        Code(code.as_str().to_owned())
    }
}

#[derive(Debug, TencentResponse)]
#[tencent(error = Code)]
struct OwnCode {}

#[test]
fn error_names_the_type_of_the_codes() {
    let code = <OwnCode as TencentResponse>::ErrorCode::from(ErrorCode::from("InternalError"));
    assert_eq!(code, Code("InternalError".to_owned()));
}

#[derive(Debug, TencentData)]
struct Precedence {
    #[serde(rename = "Theirs", default = "answer")]
    #[tencent(rename = "Ours", default)]
    number: u64,
}

#[test]
fn tencent_wins_over_serde() {
    assert_eq!(from_str::<Precedence>(r#"{"Theirs":1}"#).unwrap().number, 0);
    assert_eq!(from_str::<Precedence>(r#"{"Ours":1}"#).unwrap().number, 1);
}

macro_rules! data {
    ($name:ident, $key:literal, $ty:ty) => {
        #[derive(Debug, TencentData)]
        struct $name<'a> {
            #[tencent(rename = $key)]
            value: $ty,
            #[tencent(default)]
            text: Cow<'a, str>,
        }
    };
}

data!(ByMacro, "Key", Option<u64>);

#[test]
fn structs_may_come_from_a_macro() {
    let decoded = from_str::<ByMacro>(r#"{"Key":1,"Text":"t"}"#).unwrap();
    assert_eq!((decoded.value, &*decoded.text), (Some(1), "t"));
    assert!(matches!(decoded.text, Cow::Borrowed(_)));
}
