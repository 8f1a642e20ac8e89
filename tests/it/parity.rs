//! Under `#[serde(..)]`, decoding is serde's: the same struct derived both ways reads the same bodies alike.
//! (Bodies without nulls, duplicates and case variants, and no absent member read by a function: there they differ on
//! purpose.)

use proptest::prelude::*;
use proptest::sample::select;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The keys of a field, and values that it may take.
type Spec = (&'static [&'static str], &'static [&'static str]);

const NUMBERS: &[&str] = &["0", "7", "255"];
const TEXTS: &[&str] = &[r#""""#, r#""text""#, r#""中文""#, r#""\u0041\n""#];
const LISTS: &[&str] = &["[]", "[1]", "[1,2,3]"];
const OBJECTS: &[&str] = &["{}", r#"{"Number":1}"#, r#"{"Number":2,"More":[{}]}"#];
const MAPS: &[&str] = &["{}", r#"{"a":1}"#];

/// What fits few fields.
const ANYTHING: &[&str] = &[
    "-1",
    "300",
    "1.5",
    "true",
    r#""7""#,
    "[[]]",
    r#"{"Number":"x"}"#,
];

/// Some members, in any order, most of them of the right type, and sometimes one that is not declared.
fn body(spec: &'static [Spec]) -> impl Strategy<Value = String> {
    let members: Vec<_> = spec
        .iter()
        .map(|(keys, values)| member(keys, values))
        .collect();
    (members, any::<bool>()).prop_flat_map(|(members, unknown)| {
        let mut members: Vec<String> = members.into_iter().flatten().collect();
        if unknown {
            members.push(r#""Undeclared":[null]"#.to_owned());
        }
        Just(members)
            .prop_shuffle()
            .prop_map(|members| format!("{{{}}}", members.join(",")))
    })
}

fn member(
    keys: &'static [&'static str],
    values: &'static [&'static str],
) -> impl Strategy<Value = Option<String>> {
    let value = prop_oneof![40 => select(values), 1 => select(ANYTHING)];
    let present = prop::bool::weighted(0.9);
    (select(keys), value, present)
        .prop_map(|(key, value, present)| present.then(|| format!("\"{key}\":{value}")))
}

macro_rules! parity {
    ($name:ident, $spec:expr, $($item:tt)*) => {
        mod $name {
            use super::*;

            mod theirs {
                #[allow(unused_imports)]
                use super::*;

                #[derive(Debug, serde::Deserialize)]
                #[allow(dead_code)]
                $($item)*

                pub fn read(body: &str) -> Result<String, serde_json::Error> {
                    serde_json::from_str::<Record>(body).map(|record| format!("{record:?}"))
                }
            }

            mod ours {
                #[allow(unused_imports)]
                use super::*;

                #[derive(Debug, tencent_response::TencentData)]
                #[allow(dead_code)]
                $($item)*

                pub fn read(body: &str) -> Result<String, serde_json::Error> {
                    serde_json::from_str::<Record>(body).map(|record| format!("{record:?}"))
                }
            }

            proptest! {
                #![proptest_config(crate::hostile::seeded())]

                #[test]
                fn reads_alike(body in super::body($spec)) {
                    match (theirs::read(&body), ours::read(&body)) {
                        (Ok(theirs), Ok(ours)) => prop_assert_eq!(theirs, ours),
                        (Err(_), Err(_)) => {}
                        (theirs, ours) => prop_assert!(false, "theirs {theirs:?}, ours {ours:?}"),
                    }
                }
            }
        }
    };
}

#[derive(Debug, serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct Inner {
    number: Option<u8>,
}

fn seven() -> u8 {
    7
}

fn length<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<usize, D::Error> {
    let text: String = serde::Deserialize::deserialize(deserializer)?;
    Ok(text.len())
}

mod perhaps {
    pub fn deserialize<'de, D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<u8>, D::Error> {
        let number: Option<u8> = serde::Deserialize::deserialize(deserializer)?;
        Ok(number.map(|number| number.wrapping_add(1)))
    }
}

parity! {
    types,
    &[
        (&["Number"], NUMBERS),
        (&["Text"], TEXTS),
        (&["List"], LISTS),
        (&["Optional"], NUMBERS),
        (&["Inner"], OBJECTS),
        (&["Inners"], &["[]", r#"[{"Number":1},{}]"#]),
        (&["Map"], MAPS),
        (&["Boxed"], NUMBERS),
        (&["Pair"], &[r#"[1,"a"]"#]),
        (&["Flag"], &["true", "false"]),
        (&["Float"], &["1.5", "2", "-0.0"]),
    ],
    #[serde(rename_all = "PascalCase")]
    struct Record {
        number: u8,
        text: String,
        list: Vec<u8>,
        optional: Option<u8>,
        inner: Option<Inner>,
        inners: Vec<Inner>,
        map: BTreeMap<String, u8>,
        boxed: Box<u8>,
        pair: (u8, String),
        flag: bool,
        float: f64,
    }
}

parity! {
    names,
    &[
        (&["renamed"], NUMBERS),
        (&["deserialized"], NUMBERS),
        (&["serializeSide"], NUMBERS),
        (&["aliased", "firstAlias", "second"], NUMBERS),
        (&["type"], NUMBERS),
    ],
    #[serde(rename_all = "camelCase", rename = "Another")]
    struct Record {
        #[serde(rename = "renamed")]
        a: u8,
        #[serde(rename(serialize = "x", deserialize = "deserialized"))]
        b: u8,
        #[serde(rename(serialize = "y"))]
        serialize_side: u8,
        #[serde(alias = "firstAlias", alias = "second")]
        aliased: u8,
        r#type: Option<u8>,
    }
}

parity! {
    defaults,
    &[
        (&["Flag"], NUMBERS),
        (&["Path"], NUMBERS),
        (&["Skipped"], NUMBERS),
        (&["NotDeserialized"], NUMBERS),
        (&["NotSerialized"], NUMBERS),
        (&["Optional"], NUMBERS),
        (&["Length"], TEXTS),
        (&["Perhaps"], NUMBERS),
        (&["Defaulted"], TEXTS),
    ],
    #[serde(rename_all(serialize = "kebab-case", deserialize = "PascalCase"))]
    struct Record {
        #[serde(default)]
        flag: u8,
        #[serde(default = "seven")]
        path: u8,
        #[serde(skip)]
        skipped: u8,
        #[serde(skip_deserializing, default = "seven")]
        not_deserialized: u8,
        #[serde(skip_serializing)]
        not_serialized: u8,
        #[serde(skip_serializing_if = "Option::is_none")]
        optional: Option<u8>,
        #[serde(deserialize_with = "length")]
        length: usize,
        #[serde(default, with = "perhaps")]
        perhaps: Option<u8>,
        #[serde(default, deserialize_with = "length", serialize_with = "nothing")]
        defaulted: usize,
    }
}

parity! {
    whole_default,
    &[(&["number"], NUMBERS), (&["text"], TEXTS), (&["skipped"], NUMBERS)],
    #[derive(Default)]
    #[serde(default, rename_all = "snake_case", expecting = "a record")]
    struct Record {
        number: u8,
        text: Option<String>,
        #[serde(skip)]
        skipped: u8,
    }
}

parity! {
    borrowed,
    &[(&["TEXT"], TEXTS), (&["COW"], TEXTS), (&["PLAIN_COW"], TEXTS), (&["BYTES"], TEXTS)],
    #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
    struct Record<'a> {
        text: &'a str,
        #[serde(borrow)]
        cow: Cow<'a, str>,
        plain_cow: Cow<'a, str>,
        bytes: Option<&'a [u8]>,
    }
}

parity! {
    generic,
    &[(&["item-one"], NUMBERS), (&["the-rest"], LISTS), (&["default-item"], NUMBERS)],
    #[serde(rename_all = "kebab-case")]
    struct Generic<T, U> where U: Clone {
        #[serde(bound(serialize = "", deserialize = "T: serde::Deserialize<'de>"))]
        item_one: T,
        the_rest: Vec<U>,
        #[serde(default)]
        default_item: U,
    }
    type Record = Generic<u8, u8>;
}
