//! A field of any type against `serde_json` alone: the first byte chooses the type, the rest is the member's value.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use serde::de::{DeserializeOwned, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::member::{agrees, agrees_as_error, agrees_as_extra};

pub fn check(bytes: &[u8]) {
    let Some((kind, fragment)) = bytes.split_first() else {
        return;
    };
    let Ok(fragment) = std::str::from_utf8(fragment) else {
        return;
    };
    if is_set_apart(fragment) {
        return;
    }
    let kinds = KINDS.len();
    KINDS[usize::from(*kind) % kinds](fragment);
}

/// What differs on purpose, and what could make the body around it another.
fn is_set_apart(fragment: &str) -> bool {
    let minus_zero = fragment.match_indices("-0").any(|(at, _)| {
        let next = fragment.as_bytes().get(at + 2);
        !next.is_some_and(|next| matches!(next, b'.' | b'e' | b'E' | b'0'..=b'9'))
    });
    let alone = serde_json::from_str::<IgnoredAny>(fragment).is_ok();
    let breaks_out = !alone && (fragment.contains(':') && fragment.contains(','));
    minus_zero || breaks_out
}

const KINDS: &[fn(&str)] = &[
    each::<bool>,
    each::<u8>,
    each::<i16>,
    each::<i64>,
    each::<u64>,
    each::<i128>,
    each::<u128>,
    each::<f32>,
    each::<f64>,
    each::<char>,
    each::<String>,
    each::<Box<str>>,
    each::<Cow<'static, str>>,
    each::<()>,
    each::<Unit>,
    each::<Newtype>,
    each::<Pair>,
    each::<Empty>,
    each::<Point>,
    each::<Labelled>,
    each::<Struct>,
    each::<Strict>,
    each::<Nested>,
    each::<Shape>,
    each::<Tagged>,
    each::<Untagged>,
    each::<Flattened>,
    each::<Duration>,
    each::<(u8,)>,
    each::<(u8, String)>,
    each::<[u8; 2]>,
    each::<[u8; 0]>,
    each::<Vec<u8>>,
    each::<Vec<Option<String>>>,
    each::<Vec<Vec<Value>>>,
    each::<Option<Option<u8>>>,
    each::<Box<u8>>,
    each::<BTreeMap<String, u8>>,
    each::<BTreeMap<u8, Value>>,
    each::<BTreeMap<i64, u8>>,
    each::<BTreeMap<u128, u8>>,
    each::<BTreeMap<char, u8>>,
    each::<HashMap<String, [u8; 1]>>,
    each::<Value>,
    each::<Map<String, Value>>,
    each::<serde_json::Number>,
    each::<Greedy<u8>>,
    each::<Greedy<Greedy<u8>>>,
    each::<GreedyMap<u8>>,
    each::<GreedyMap<GreedyMap<u8>>>,
    each::<First<u8>>,
    each::<First<First<Value>>>,
    each::<Result<u8, String>>,
    each::<std::net::Ipv4Addr>,
    each::<std::num::NonZeroU8>,
    each::<std::ops::Range<u8>>,
];

fn each<T: DeserializeOwned + fmt::Debug + PartialEq>(fragment: &str) {
    agrees::<T>(fragment);
    agrees_as_extra::<T>(fragment);
    agrees_as_error::<T>(fragment);
}

#[derive(Debug, PartialEq, Deserialize)]
struct Unit;

#[derive(Debug, PartialEq, Deserialize)]
struct Newtype(u8);

#[derive(Debug, PartialEq, Deserialize)]
struct Pair(u8, String);

#[derive(Debug, PartialEq, Deserialize)]
struct Empty();

#[derive(Debug, PartialEq, Deserialize)]
struct Point(i64, #[serde(default)] i64, #[serde(default)] i64);

#[derive(Debug, PartialEq, Deserialize)]
struct Labelled(Point, #[serde(default)] i64);

#[derive(Debug, PartialEq, Deserialize)]
struct Struct {
    a: u8,
    #[serde(default)]
    b: Option<String>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Strict {
    a: u8,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Nested {
    a: Struct,
    b: Vec<Struct>,
}

#[derive(Debug, PartialEq, Deserialize)]
enum Shape {
    Unit,
    Newtype(u8),
    Nothing(),
    Tuple(u8, #[serde(default)] u8),
    Struct { a: u8 },
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(tag = "a")]
enum Tagged {
    A { b: u8 },
    B,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(untagged)]
enum Untagged {
    Number(u8),
    Text(String),
    List(Vec<u8>),
    Struct { a: u8 },
}

#[derive(Debug, PartialEq, Deserialize)]
struct Flattened {
    a: Option<u8>,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

/// A list whose visitor asks on behind the end.
#[derive(Debug, PartialEq)]
struct Greedy<T>(Vec<T>);

/// A map whose visitor asks on behind the end.
#[derive(Debug, PartialEq)]
struct GreedyMap<T>(Vec<(String, T)>);

/// A list or map whose visitor leaves after the first.
#[derive(Debug, PartialEq)]
struct First<T>(Option<T>);

struct GreedyVisitor<T>(PhantomData<T>);

struct FirstVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Greedy<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(GreedyVisitor(PhantomData::<Self>))
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for GreedyVisitor<Greedy<T>> {
    type Value = Greedy<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Greedy<T>, A::Error> {
        let (mut all, mut ends) = (Vec::new(), 0);
        while ends < 3 {
            match seq.next_element()? {
                Some(one) => all.push(one),
                None => ends += 1,
            }
        }
        Ok(Greedy(all))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for GreedyMap<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(GreedyVisitor(PhantomData::<Self>))
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for GreedyVisitor<GreedyMap<T>> {
    type Value = GreedyMap<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<GreedyMap<T>, A::Error> {
        let (mut all, mut ends) = (Vec::new(), 0);
        while ends < 3 {
            match map.next_entry()? {
                Some(one) => all.push(one),
                None => ends += 1,
            }
        }
        Ok(GreedyMap(all))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for First<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FirstVisitor(PhantomData))
    }
}

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
