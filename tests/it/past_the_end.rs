//! A visitor that asks again after the end is told of the end again, and never reads what stands outside.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeOwned, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::Deserialize;
use tencent_response::{Envelope, TencentResponse};

use crate::member::{agrees, agrees_as_error, agrees_as_extra};

/// serde's derive asks for each field, also where the one before was absent.
#[derive(Debug, PartialEq, Deserialize)]
struct Point(i64, #[serde(default)] i64, #[serde(default)] i64);

#[derive(Debug, PartialEq, Deserialize)]
struct Labelled(Point, #[serde(default)] i64);

#[derive(Debug, PartialEq, Deserialize)]
struct Wrapped(Labelled, #[serde(default)] i64, #[serde(default)] i64);

#[derive(Debug, PartialEq, Deserialize)]
enum Shape {
    Point(i64, #[serde(default)] i64, #[serde(default)] i64),
}

/// A list whose visitor asks three times more.
#[derive(Debug, PartialEq)]
struct Greedy<T>(Vec<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Greedy<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(GreedyVisitor(PhantomData))
    }
}

struct GreedyVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for GreedyVisitor<T> {
    type Value = Greedy<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Greedy<T>, A::Error> {
        let mut all = Vec::new();
        let mut ends = 0;
        while ends < 4 {
            match seq.next_element()? {
                Some(element) => all.push(element),
                None => ends += 1,
            }
        }
        Ok(Greedy(all))
    }
}

/// A map whose visitor asks three times more.
#[derive(Debug, PartialEq)]
struct GreedyMap<T>(Vec<(String, T)>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for GreedyMap<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(GreedyMapVisitor(PhantomData))
    }
}

struct GreedyMapVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for GreedyMapVisitor<T> {
    type Value = GreedyMap<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<GreedyMap<T>, A::Error> {
        let mut all = Vec::new();
        let mut ends = 0;
        while ends < 4 {
            match map.next_entry()? {
                Some(entry) => all.push(entry),
                None => ends += 1,
            }
        }
        Ok(GreedyMap(all))
    }
}

fn agrees_everywhere<T: DeserializeOwned + fmt::Debug + PartialEq>(fragments: &[&str]) {
    for fragment in fragments {
        agrees::<T>(fragment);
        agrees_as_extra::<T>(fragment);
        agrees_as_error::<T>(fragment);
    }
}

#[test]
fn trailing_defaults_of_a_tuple_struct_take_nothing_from_around_it() {
    agrees_everywhere::<Point>(&["[1]", "[1,2]", "[1,2,3]", "[]", "[1,2,3,4]", " [ 1 ] "]);
    agrees_everywhere::<Labelled>(&["[[1600000000],5]", "[[1]]", "[[1,2],5]", "[[1,2,3],5]"]);
    agrees_everywhere::<Wrapped>(&["[[[1],2],3]", "[[[1]]]", "[[[1]],3]"]);
    agrees_everywhere::<Vec<Point>>(&["[[1600000000],[1600000060]]", "[[1],[2,3],[4]]"]);
}

#[test]
fn a_list_of_labelled_points_keeps_each_number_at_its_place() {
    #[derive(Debug, PartialEq, TencentResponse)]
    struct DescribePointsResponse {
        points: Vec<Labelled>,
        request_id: String,
    }
    let body = r#"{"Response":{"Points":[[[1600000000],5]],"RequestId":"r"}}"#;
    let expected = DescribePointsResponse {
        points: vec![Labelled(Point(1_600_000_000, 0, 0), 5)],
        request_id: "r".to_owned(),
    };
    let read = serde_json::from_str::<Envelope<_>>(body).unwrap();
    assert_eq!(read.into_result().as_ref(), Ok(&expected));
    assert_eq!(DescribePointsResponse::from_str(body).unwrap(), expected);
}

#[test]
fn trailing_defaults_of_a_variant_take_nothing_from_around_it() {
    agrees_everywhere::<Shape>(&[r#"{"Point":[1]}"#, r#"{"Point":[1,2,3]}"#]);
    agrees_everywhere::<(Shape, i64)>(&[r#"[{"Point":[1]},5]"#]);
    agrees_everywhere::<Vec<Shape>>(&[r#"[{"Point":[1]},{"Point":[2,3]}]"#]);
}

#[test]
fn a_list_that_is_asked_again_has_ended() {
    agrees_everywhere::<Greedy<i64>>(&["[]", "[1]", "[1,2]", "[ ]", "[1,]", "[,1]"]);
    agrees_everywhere::<Greedy<Greedy<i64>>>(&["[[],[]]", "[[1],[2]]", "[[1],[],[2,3]]", "[[]]"]);
    agrees_everywhere::<(Greedy<i64>, i64)>(&["[[],5]", "[[1],5]"]);
    agrees_everywhere::<GreedyMap<Greedy<i64>>>(&[r#"{"a":[],"b":[1]}"#, r#"{"a":[1]}"#]);
}

#[test]
fn a_map_that_is_asked_again_has_ended() {
    agrees_everywhere::<GreedyMap<i64>>(&["{}", r#"{"a":1}"#, r#"{"a":1,"b":2}"#, "{ }"]);
    agrees_everywhere::<GreedyMap<GreedyMap<i64>>>(&[
        r#"{"a":{},"b":{}}"#,
        r#"{"a":{"b":1},"c":{"d":2}}"#,
    ]);
    agrees_everywhere::<Greedy<GreedyMap<i64>>>(&["[{},{}]", r#"[{"a":1},{"b":2}]"#]);
}

#[test]
fn an_ended_map_closes_no_bracket_around_it() {
    for fragment in ["{}}", "{}]", r#"{"a":1}}"#, "{}},{", r#"{}},"Response":{}"#] {
        agrees::<GreedyMap<i64>>(fragment);
    }
    for fragment in ["[]]", "[]}", "[1]}", "[1],", "[]},{"] {
        agrees::<Greedy<i64>>(fragment);
        agrees::<Point>(fragment);
    }
}
