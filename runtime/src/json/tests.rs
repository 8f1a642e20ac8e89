//! Faults and their places, depth, and brackets that a visitor leaves open.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::*;
use crate::protocol::LENIENT_INTEGER;

fn read<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, usize> {
    let mut reader = Reader::new(text);
    let read = T::deserialize(&mut reader).and_then(|value| reader.finish().map(|()| value));
    read.map_err(|_| reader.position())
}

fn is_mismatch(fault: &Fault) -> bool {
    matches!(fault, Fault::Known(detail) if matches!(**detail, Detail::Mismatch { .. }))
}

#[test]
fn a_fault_is_at_the_value_or_byte_to_blame() {
    assert_eq!(read::<Vec<u8>>("[1, 300]"), Err(7));
    assert_eq!(read::<Vec<u8>>("[1, true]"), Err(8));
    assert_eq!(read::<Vec<u8>>("[1; 2]"), Err(2));
    assert_eq!(read::<Vec<u8>>("[1] 2"), Err(4));
    assert_eq!(read::<BTreeMap<String, u8>>("{\"a\" 1}"), Err(5));
    assert_eq!(read::<BTreeMap<String, u8>>("{\"a\": 1,}"), Err(8));
}

#[test]
fn a_word_that_is_not_wanted_is_a_mismatch_only_if_it_is_one_of_json() {
    for word in ["true", "false", "null"] {
        let whole = Vec::<u8>::deserialize(&mut Reader::new(word)).unwrap_err();
        assert!(is_mismatch(&whole), "{word}");
        let cut = &word[..word.len() - 1];
        let cut = Vec::<u8>::deserialize(&mut Reader::new(cut)).unwrap_err();
        assert!(!is_mismatch(&cut), "{word}");
        assert_eq!(read::<Vec<u8>>(word), Err(word.len()));
    }
}

#[test]
fn a_tuple_is_closed_by_its_own_bracket_and_holds_no_more() {
    assert_eq!(read::<(u8, u8)>("[1, 2 ]"), Ok((1, 2)));
    for text in ["[1,2}", "[1,2", "[1,2,3]", "[1]", "[1,2]]", "[1,2:"] {
        assert!(read::<(u8, u8)>(text).is_err(), "{text}");
    }
}

#[test]
fn what_stands_behind_a_tuple_is_read_by_whoever_holds_it() {
    type Pair = (u8, u8);
    assert_eq!(read("[[1,2 ], [3,4]]"), Ok(Vec::from([(1, 2), (3, 4)])));
    assert_eq!(read("[[[1,2]],3]"), Ok((((1, 2),), 3)));
    let pairs = BTreeMap::from([("a".to_string(), (1, 2)), ("b".to_string(), (3, 4))]);
    assert_eq!(read(r#"{"a":[1,2] ,"b":[3,4]}"#), Ok(pairs));
    for (text, place) in [
        ("[[1,2,3]]", 6),
        ("[[1,2,]]", 5),
        ("[[1,2,x]]", 5),
        ("[[1,2 3]]", 6),
        ("[[1,2},[3,4]]", 5),
        ("[[1,2],[3,4]", 12),
        ("[[1,2", 5),
        ("[[1,2:3]]", 5),
    ] {
        assert_eq!(read::<Vec<Pair>>(text), Err(place), "{text}");
    }
    for text in [r#"{"a":[1,2,"b":[3,4]}"#, r#"{"a":[1,2}"#, r#"{"a":[1,2"#] {
        assert!(read::<BTreeMap<String, Pair>>(text).is_err(), "{text}");
    }
    assert_eq!(read::<((Pair,), u8)>("[[[1,2}],3]"), Err(6));
}

#[test]
fn what_a_visitor_has_not_begun_is_too_much_and_no_syntax_error() {
    let mismatch = |text| is_mismatch(&<[u8; 0]>::deserialize(&mut Reader::new(text)).unwrap_err());
    for text in ["[1]", "[ {}]", "[\"\"", "[null]"] {
        assert!(mismatch(text), "{text}");
    }
    for text in ["[x]", "[,]", "[:", "[", "[}"] {
        assert!(!mismatch(text), "{text}");
    }
}

#[test]
fn a_variant_that_holds_a_value_is_no_bare_name() {
    #[derive(Debug, serde::Deserialize)]
    enum Shape {
        Round(#[allow(dead_code)] u8),
    }
    for text in [r#""Round""#, r#""Round"5"#, r#""Round":5"#] {
        let fault = Shape::deserialize(&mut Reader::new(text)).unwrap_err();
        assert!(is_mismatch(&fault), "{text}");
    }
    assert!(read::<Shape>(r#"{"Round":5}"#).is_ok());
}

/// Takes the first element of an array, and leaves the rest.
#[derive(Debug, PartialEq)]
struct First(IgnoredAny);

impl<'de> Deserialize<'de> for First {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(First(IgnoredAny))
    }
}

impl<'de> Visitor<'de> for First {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self, A::Error> {
        seq.next_element()
            .map(|first| Self(first.unwrap_or_default()))
    }
}

#[test]
fn an_element_that_a_visitor_leaves_is_none_of_the_array_around_it() {
    assert_eq!(read::<Vec<First>>("[[1],[2]]").map(|all| all.len()), Ok(2));
    for text in ["[[1,[2]]]", "[[1,2]]", "[[1,[2],[3]]]"] {
        assert_eq!(read::<Vec<First>>(text), Err(4), "{text}");
    }
}

/// Takes an object's brace, so many of its names, and nothing else.
struct Begun(usize);

impl<'de> Visitor<'de> for Begun {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        for _ in 0..self.0 {
            map.next_key::<IgnoredAny>()?;
        }
        Ok(())
    }
}

#[test]
fn a_member_that_a_visitor_has_not_read_is_too_much_and_no_syntax_error() {
    let mismatch = |text, names| {
        let mut reader = Reader::new(text);
        reader.deserialize_map(Begun(names)).unwrap();
        is_mismatch(&reader.finish().unwrap_err())
    };
    for (text, names) in [
        (r#"{"a":1}"#, 0),
        (r#"{ "a":1}"#, 0),
        (r#"{"a":1}"#, 1),
        (r#"{"a": null}"#, 1),
    ] {
        assert!(mismatch(text, names), "{text}");
    }
    for (text, names) in [("{1}", 0), ("{x", 0), ("{", 0), (r#"{"a":x"#, 1)] {
        assert!(!mismatch(text, names), "{text}");
    }
}

/// Is read from any scalar, as a lenient integer is.
struct Lenient;

impl<'de> Deserialize<'de> for Lenient {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let any = deserializer.deserialize_newtype_struct(LENIENT_INTEGER, IgnoredAny);
        any.map(|_| Self)
    }
}

#[test]
fn no_more_coerced_values_are_noted_than_a_report_may_need() {
    for (read, noted) in [(1, 1), (4_000, 4_000), (4_001, 4_000)] {
        let text = "[\"1\"".to_string() + &",\"1\"".repeat(read - 1) + "]";
        let mut reader = Reader::noting_coercions(&text);
        assert!(Vec::<Lenient>::deserialize(&mut reader).is_ok());
        assert_eq!(reader.coerced().len(), noted, "{read}");
    }
}

#[test]
fn brackets_may_nest_to_the_limit() {
    // Lists of lists of .., to any depth.
    struct Deep;
    impl<'de> Deserialize<'de> for Deep {
        fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            Vec::<Deep>::deserialize(deserializer).map(|_| Self)
        }
    }
    let nested = |depth| "[".repeat(depth) + &"]".repeat(depth);
    assert!(read::<Deep>(&nested(128)).is_ok());
    assert!(read::<Deep>(&nested(129)).is_err());
}

/// Takes only what it is lent.
struct Lent;

impl<'de> Visitor<'de> for Lent {
    type Value = &'de str;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("borrowed text")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<&'de str, E> {
        Ok(text)
    }
}

/// Takes only what it may keep.
struct Kept;

impl Visitor<'_> for Kept {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text of its own")
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<String, E> {
        Err(E::custom("it is lent"))
    }

    fn visit_string<E>(self, text: String) -> Result<String, E> {
        Ok(text)
    }
}

#[test]
fn text_is_lent_but_to_a_visitor_that_makes_a_string() {
    for text in ["\"ab\"", " \"ab\"", "\n  \"ab\""] {
        assert_eq!(Reader::new(text).deserialize_str(Lent).ok(), Some("ab"));
        assert_eq!(Reader::new(text).deserialize_string(Lent).ok(), Some("ab"));
    }
    for (text, read) in [("\"ab\"", "ab"), (" \"\"", ""), ("\"a\\n\"", "a\n")] {
        let kept = Reader::new(text).deserialize_string(Kept);
        assert_eq!(kept.ok().as_deref(), Some(read));
    }
}

#[test]
fn a_name_is_text_even_where_nobody_wants_it() {
    let first = |text| {
        let mut reader = Reader::new(text);
        let mut object = Object::open(&mut reader, &"an object").ok()?;
        object.next_entry::<IgnoredAny, u8>().ok()?
    };
    assert!(first(r#"{"\ud83d\ude00":1}"#).is_some());
    assert!(first(r#"{"\ud83d":1}"#).is_none());
}

#[test]
fn names_are_read_as_numbers_and_booleans_where_a_map_wants_these() {
    let numbers = read::<BTreeMap<i16, u8>>(r#"{"-1":1,"20":2}"#);
    assert_eq!(numbers, Ok(BTreeMap::from([(-1, 1), (20, 2)])));
    let booleans = read::<BTreeMap<bool, u8>>(r#"{"true":1}"#);
    assert_eq!(booleans, Ok(BTreeMap::from([(true, 1)])));
    for name in ["+1", "01", "1 ", " 1", "1.0", "\\u0031", "", "x"] {
        let text = "{\"".to_string() + name + "\":1}";
        assert!(read::<BTreeMap<u16, u8>>(&text).is_err(), "{name}");
    }
}
