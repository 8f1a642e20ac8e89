//! What a user's own implementation of `Deserialize` is given, and what is told where it refuses.

use std::fmt;

use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer};
use tencent_response::{from_str, TencentData};

/// Bytes, and whether they were lent.
#[derive(Debug, PartialEq)]
struct Bytes(Vec<u8>, bool);

struct BytesVisitor;

impl<'de> Visitor<'de> for BytesVisitor {
    type Value = Bytes;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("bytes")
    }

    fn visit_borrowed_bytes<E: Error>(self, bytes: &'de [u8]) -> Result<Bytes, E> {
        Ok(Bytes(bytes.to_vec(), true))
    }

    fn visit_byte_buf<E: Error>(self, bytes: Vec<u8>) -> Result<Bytes, E> {
        Ok(Bytes(bytes, false))
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut seq: A) -> Result<Bytes, A::Error> {
        let mut bytes = Vec::new();
        while let Some(byte) = seq.next_element()? {
            bytes.push(byte);
        }
        Ok(Bytes(bytes, false))
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_bytes(BytesVisitor)
    }
}

#[derive(Debug, PartialEq, TencentData)]
struct Blob {
    data: Bytes,
}

#[test]
fn bytes_come_from_a_string_or_an_array_and_are_lent_where_they_can_be() {
    for (data, bytes, lent) in [
        (r#""plain""#, &b"plain"[..], true),
        (r#""""#, b"", true),
        (r#""a\nb""#, b"a\nb", false),
        (r#""\u00e9""#, "é".as_bytes(), false),
        ("[1, 255]", &[1, 255], false),
        ("[]", &[], false),
    ] {
        let body = format!(r#"{{"Data":{data}}}"#);
        let blob: Blob = from_str(&body).unwrap();
        assert_eq!(blob.data, Bytes(bytes.to_vec(), lent), "{body}");
    }
    for (data, found) in [
        ("1", "a number"),
        ("true", "a boolean"),
        ("{}", "an object"),
    ] {
        let error = from_str::<Blob>(&format!(r#"{{"Data":{data}}}"#)).unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("Data: expected bytes, found {found} (line 1, column 9)")
        );
    }
    assert!(from_str::<Blob>(r#"{"Data":[1, 256]}"#).is_err());
}

/// The same, asked for as bytes to own.
#[derive(Debug, PartialEq)]
struct OwnBytes(Bytes);

impl<'de> Deserialize<'de> for OwnBytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_byte_buf(BytesVisitor).map(Self)
    }
}

#[test]
fn bytes_to_own_come_from_the_same_values() {
    for (text, bytes) in [(r#""plain""#, &b"plain"[..]), ("[1, 255]", &[1, 255])] {
        let read: OwnBytes = from_str(text).unwrap();
        assert_eq!(read.0 .0, bytes, "{text}");
    }
    assert!(from_str::<OwnBytes>("7").is_err());
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(field_identifier, rename_all = "lowercase")]
enum Word {
    On,
    Off,
}

#[test]
fn an_identifier_is_read_from_a_string() {
    assert_eq!(from_str::<Word>(r#""on""#), Ok(Word::On));
    assert_eq!(from_str::<Word>(r#""\u006fff""#), Ok(Word::Off));
    assert!(from_str::<Word>("1").is_err());
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "the bodies here do not decode")]
struct Strict {
    known: u8,
}

#[test]
fn a_member_that_serdes_own_derive_refuses_is_told_by_its_path() {
    for (members, said) in [
        (
            r#""other":1"#,
            "other: expected only the type's own members, found an unknown one (line 1, column 9)",
        ),
        (
            r#""known":1,"known":2"#,
            "known: expected each member once, found a member again (line 1, column 20)",
        ),
    ] {
        let error = from_str::<Strict>(&format!("{{{members}}}")).unwrap_err();
        assert_eq!(error.to_string(), said);
    }
}

/// Refuses what is no number, in words around the reader's own.
fn reworded<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    u64::deserialize(deserializer).map_err(|error| D::Error::custom(format!("no price: {error}")))
}

#[derive(Debug, TencentData)]
#[allow(dead_code, reason = "the bodies here do not decode")]
struct Priced {
    #[tencent(deserialize_with = "reworded")]
    price: u64,
}

#[test]
fn an_error_that_a_function_of_the_users_words_anew_shows_no_value() {
    let error = from_str::<Priced>(r#"{"Price":"S3CR3T"}"#).unwrap_err();
    let told = format!("{error} {error:?}");
    assert!(
        told.contains("no price: the body does not decode"),
        "{told}"
    );
    assert!(!told.contains("S3CR3T"), "{told}");
}

/// Refuses any string, as a value of the kind that the string names.
#[derive(Debug)]
struct Refusing;

impl<'de> Deserialize<'de> for Refusing {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let kind = String::deserialize(deserializer)?;
        let unexpected = match kind.as_str() {
            "bool" => Unexpected::Bool(true),
            "unsigned" => Unexpected::Unsigned(1),
            "signed" => Unexpected::Signed(-1),
            "float" => Unexpected::Float(1.5),
            "char" => Unexpected::Char('c'),
            "str" => Unexpected::Str("s"),
            "bytes" => Unexpected::Bytes(b"b"),
            "unit" => Unexpected::Unit,
            "option" => Unexpected::Option,
            "seq" => Unexpected::Seq,
            "map" => Unexpected::Map,
            "newtype" => Unexpected::NewtypeStruct,
            "enum" => Unexpected::Enum,
            _ => Unexpected::Other("S3CR3T"),
        };
        Err(D::Error::invalid_type(unexpected, &"what it likes"))
    }
}

#[derive(Debug, TencentData)]
#[allow(dead_code, reason = "the bodies here do not decode")]
struct Refused {
    value: Refusing,
}

#[test]
fn the_kind_that_a_type_says_it_found_is_told() {
    for (kind, found) in FOUND {
        let error = from_str::<Refused>(&format!(r#"{{"Value":"{kind}"}}"#)).unwrap_err();
        let said = error.to_string();
        let expected = format!("Value: expected what it likes, found {found} (");
        assert!(said.starts_with(&expected), "{kind}: {said}");
    }
}

const FOUND: [(&str, &str); 14] = [
    ("bool", "a boolean"),
    ("unsigned", "an integer"),
    ("signed", "an integer"),
    ("float", "a floating-point number"),
    ("char", "a string"),
    ("str", "a string"),
    ("bytes", "a string"),
    ("unit", "null"),
    ("option", "null"),
    ("seq", "an array"),
    ("map", "an object"),
    ("newtype", "an object"),
    ("enum", "another kind of value"),
    ("other", "another kind of value"),
];

/// Reads the first member of an object, and no other.
#[derive(Debug)]
struct First;

impl<'de> Deserialize<'de> for First {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FirstVisitor;
        impl<'de> Visitor<'de> for FirstVisitor {
            type Value = First;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(
                self,
                mut map: A,
            ) -> Result<First, A::Error> {
                map.next_entry::<String, u8>()?;
                Ok(First)
            }
        }
        deserializer.deserialize_map(FirstVisitor)
    }
}

#[test]
fn what_follows_a_value_that_was_read_in_part_is_told_by_its_bracket() {
    let told = |error: tencent_response::DecodeError| error.to_string();
    let object = |text: &str| told(from_str::<First>(text).unwrap_err());
    let tuple = |text: &str| told(from_str::<(u8, u8)>(text).unwrap_err());
    for end in ["]", "", ":"] {
        let said = object(&format!(r#"{{"a":1{end}"#));
        assert!(
            said.contains("expected `,` or `}` behind the value"),
            "{said}"
        );
    }
    for end in ["}", "", ":"] {
        let said = tuple(&format!("[1,2{end}"));
        assert!(
            said.contains("expected `,` or `]` behind the value"),
            "{said}"
        );
    }
    let said = tuple("[1,2,3]");
    assert!(
        said.contains("expected no further elements, found more"),
        "{said}"
    );
    assert!(from_str::<First>(r#"{"a":1}"#).is_ok());
}
