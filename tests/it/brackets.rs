//! Each bracket is closed by its own kind, whatever type reads what is inside.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeOwned, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::Value;

use crate::member::{agrees, agrees_as_error, agrees_as_extra};

#[derive(Debug, PartialEq, Deserialize)]
struct Pair(u8, String);

#[derive(Debug, PartialEq, Deserialize)]
struct Empty();

#[derive(Debug, PartialEq, Deserialize)]
struct One(Vec<u8>);

#[derive(Debug, PartialEq, Deserialize)]
enum Shape {
    Unit,
    Newtype(u8),
    List(Vec<u8>),
    Nothing(),
    Tuple(u8, u8),
    Struct { a: u8 },
}

/// Takes the first element or member, and leaves.
#[derive(Debug, PartialEq)]
struct First<T>(Option<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for First<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FirstVisitor(PhantomData))
    }
}

struct FirstVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for FirstVisitor<T> {
    type Value = First<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list or a map")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<First<T>, A::Error> {
        seq.next_element().map(First)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<First<T>, A::Error> {
        let entry = map.next_entry::<IgnoredAny, T>()?;
        Ok(First(entry.map(|(_, value)| value)))
    }
}

/// A raw value by its text.
#[derive(Debug)]
struct Raw(Box<RawValue>);

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Box::deserialize(deserializer).map(Self)
    }
}

impl PartialEq for Raw {
    fn eq(&self, other: &Self) -> bool {
        self.0.get() == other.0.get()
    }
}

/// The fragment, and each that has one of its brackets exchanged, left out or doubled.
fn damaged(fragment: &str) -> Vec<String> {
    let mut all = vec![fragment.to_owned()];
    let mut quoted = false;
    for (at, byte) in fragment.bytes().enumerate() {
        quoted ^= byte == b'"';
        let other = match byte {
            _ if quoted => continue,
            b'[' => "{",
            b']' => "}",
            b'{' => "[",
            b'}' => "]",
            _ => continue,
        };
        let same = &fragment[at..=at];
        for put in [other, "", &same.repeat(2), &format!("{same}{other}")] {
            all.push(format!("{}{put}{}", &fragment[..at], &fragment[at + 1..]));
        }
    }
    all
}

fn closed_by_its_own<T: DeserializeOwned + fmt::Debug + PartialEq>(fragments: &[&str]) {
    for fragment in fragments.iter().flat_map(|fragment| damaged(fragment)) {
        agrees::<T>(&fragment);
        agrees_as_extra::<T>(&fragment);
        agrees_as_error::<T>(&fragment);
    }
}

#[test]
fn a_tuple_ends_with_its_own_bracket() {
    closed_by_its_own::<(u8, String)>(&[r#"[1,"a"]"#, r#"[1 , "a" ]"#]);
    closed_by_its_own::<Pair>(&[r#"[1,"a"]"#]);
    closed_by_its_own::<(u8,)>(&["[1]"]);
    closed_by_its_own::<((u8,), [u8; 1])>(&["[[1],[2]]"]);
}

#[test]
fn an_array_of_fixed_length_ends_with_its_own_bracket() {
    closed_by_its_own::<[u8; 2]>(&["[1,2]"]);
    closed_by_its_own::<[u8; 0]>(&["[]", "[ ]"]);
    closed_by_its_own::<Empty>(&["[]", "[ ]"]);
    closed_by_its_own::<[[u8; 1]; 2]>(&["[[1],[2]]"]);
    closed_by_its_own::<BTreeMap<String, [u8; 2]>>(&[r#"{"a":[1,2],"b":[3,4]}"#]);
}

#[test]
fn an_enum_with_data_ends_with_its_own_bracket() {
    closed_by_its_own::<Shape>(&[
        r#""Unit""#,
        r#"{"Unit":null}"#,
        r#"{"Newtype":1}"#,
        r#"{"List":[1,2]}"#,
        r#"{"Nothing":[]}"#,
        r#"{"Tuple":[1,2]}"#,
        r#"{"Struct":{"a":1}}"#,
    ]);
    closed_by_its_own::<Vec<Shape>>(&[r#"[{"Newtype":1},{"Tuple":[1,2]}]"#]);
}

#[test]
fn lists_maps_and_newtypes_end_with_their_own_bracket() {
    closed_by_its_own::<Vec<u8>>(&["[1,2]", "[]"]);
    closed_by_its_own::<One>(&["[1,2]"]);
    closed_by_its_own::<BTreeMap<String, Vec<u8>>>(&[r#"{"a":[1,2],"b":[]}"#, "{}"]);
}

#[test]
fn a_value_ends_with_its_own_bracket() {
    closed_by_its_own::<Value>(&[
        r#"{"a":[1,{"b":[]}],"c":{}}"#,
        r#"[[],{},[{"a":[]}]]"#,
        r#"{"$serde_json::private::RawValue":"1"}"#,
        r#"[{"$serde_json::private::RawValue":"[1]"}]"#,
    ]);
    closed_by_its_own::<Raw>(&[r#"{"a":[1,{"b":[]}]}"#, "[[],{}]"]);
}

#[test]
fn a_visitor_that_leaves_early_leaves_nothing_unread() {
    closed_by_its_own::<First<u8>>(&["[1]", "[1,2]", r#"{"a":1}"#, r#"{"a":1,"b":2}"#, "[]", "{}"]);
    closed_by_its_own::<First<First<u8>>>(&["[[1]]", r#"{"a":[1]}"#, r#"[{"a":1}]"#]);
    closed_by_its_own::<Vec<First<u8>>>(&["[[1],[2]]", r#"[{"a":1},{"a":2}]"#]);
}
