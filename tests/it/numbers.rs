//! Numbers, and numbers that are the names of a map, come out as `serde_json` reads them.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeOwned, Deserializer, MapAccess, Visitor};
use serde::Deserialize;
use tencent_response::{Envelope, TencentResponse};

use crate::member::{agrees, agrees_as_extra};

/// The members of a map in their order, whatever their names are.
#[derive(Debug, PartialEq)]
struct Pairs<K>(Vec<(K, u8)>);

impl<'de, K: Deserialize<'de>> Deserialize<'de> for Pairs<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PairsVisitor<K>(PhantomData<K>);

        impl<'de, K: Deserialize<'de>> Visitor<'de> for PairsVisitor<K> {
            type Value = Pairs<K>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs<K>, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }

        deserializer.deserialize_map(PairsVisitor(PhantomData))
    }
}

#[derive(Debug, PartialEq, Deserialize)]
enum Name {
    A,
    #[serde(rename = "1")]
    One,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Id(u64);

#[derive(Debug, PartialEq, Deserialize)]
struct Unit;

const KEYS: &[&str] = &[
    "0",
    "1",
    "-1",
    "+1",
    "01",
    "-01",
    "00",
    "",
    " ",
    " 1",
    "1 ",
    "1.0",
    "1.5",
    "1e3",
    "1E3",
    "1e400",
    "-1e400",
    ".5",
    "1.",
    "0x10",
    "1_0",
    "127",
    "128",
    "-128",
    "-129",
    "255",
    "256",
    "65535",
    "65536",
    "4294967295",
    "4294967296",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "170141183460469231731687303715884105727",
    "170141183460469231731687303715884105728",
    "-170141183460469231731687303715884105728",
    "-170141183460469231731687303715884105729",
    "340282366920938463463374607431768211455",
    "340282366920938463463374607431768211456",
    "true",
    "false",
    "null",
    "True",
    "NaN",
    "inf",
    "Infinity",
    "A",
    "a",
    "AB",
    "\\u0031",
    "1\\u0030",
    "\\u0041",
    "\\n1",
    "1\\\"",
    "[1]",
    "{}",
];

fn reads_names<K: DeserializeOwned + fmt::Debug + PartialEq>() {
    for key in KEYS {
        for fragment in [
            format!(r#"{{"{key}":1}}"#),
            format!(r#"{{ "{key}" : 1 , "1" : 2 }}"#),
        ] {
            agrees::<Pairs<K>>(&fragment);
            agrees_as_extra::<Pairs<K>>(&fragment);
        }
    }
}

#[test]
fn signed_names_of_a_map_are_read_as_serde_json_reads_them() {
    reads_names::<i8>();
    reads_names::<i16>();
    reads_names::<i32>();
    reads_names::<i64>();
}

#[test]
fn unsigned_names_of_a_map_are_read_as_serde_json_reads_them() {
    reads_names::<u8>();
    reads_names::<u16>();
    reads_names::<u32>();
    reads_names::<u64>();
}

#[test]
fn names_of_a_map_of_128_bits_are_read_as_serde_json_reads_them() {
    reads_names::<i128>();
    reads_names::<u128>();
}

#[test]
fn float_names_of_a_map_are_read_as_serde_json_reads_them() {
    reads_names::<f32>();
    reads_names::<f64>();
}

#[test]
fn other_names_of_a_map_are_read_as_serde_json_reads_them() {
    reads_names::<bool>();
    reads_names::<char>();
    reads_names::<String>();
    reads_names::<Name>();
    reads_names::<Id>();
    reads_names::<Option<u64>>();
    reads_names::<Option<String>>();
}

#[test]
fn names_of_a_map_that_no_name_can_be_are_refused_as_serde_json_refuses_them() {
    reads_names::<()>();
    reads_names::<Unit>();
    reads_names::<Vec<u8>>();
    reads_names::<(u8,)>();
    reads_names::<BTreeMap<String, u8>>();
}

/// Texts that lie between two neighbours of `f32`, by less than an `f64` can tell from the middle.
fn beside_the_middle() -> Vec<(String, f32)> {
    let lower = [1.0_f32, 1.000_000_1, 1.5, 2.0, 3.3, 1e-3, 123.456];
    let mut texts = vec![(
        "1.00000017881393421514957253748434595763683319091796875001".to_owned(),
        1.000_000_1,
    )];
    for lower in lower {
        let upper = f32::from_bits(lower.to_bits() + 1);
        let middle = (f64::from(lower) + f64::from(upper)) / 2.0;
        let exact = format!("{middle:.80}");
        texts.push((format!("{exact}1"), upper));
        // A middle is a tie, which goes to the even neighbour.
        let even = if lower.to_bits() % 2 == 0 {
            lower
        } else {
            upper
        };
        texts.push((exact.clone(), even));
        texts.push((below(&exact), lower));
    }
    texts
}

/// The decimal just below one whose digits end in zeros.
fn below(exact: &str) -> String {
    let significant = exact.trim_end_matches('0');
    let (head, last) = significant.split_at(significant.len() - 1);
    let last = last.parse::<u8>().unwrap() - 1;
    format!(
        "{head}{last}{}",
        "9".repeat(exact.len() - significant.len() + 5)
    )
}

#[derive(Debug, PartialEq, TencentResponse)]
struct SingleResponse {
    single: Option<f32>,
    set: Option<Vec<f32>>,
    #[tencent(lenient)]
    drifted: Option<f32>,
}

#[test]
fn an_f32_is_the_nearest_to_its_text() {
    for (text, single) in beside_the_middle() {
        assert_eq!(text.parse::<f32>(), Ok(single), "{text}");
        for (text, single) in [(text.clone(), single), (format!("-{text}"), -single)] {
            agrees::<f32>(&text);
            let body = format!(r#"{{"Response":{{"Single":{text},"Set":[{text}]}}}}"#);
            let read = SingleResponse::from_str(&body).unwrap();
            assert_eq!((read.single, read.set), (Some(single), Some(vec![single])));
        }
    }
}

#[test]
fn a_lenient_f32_is_the_nearest_to_its_text() {
    for (text, single) in beside_the_middle() {
        for value in [text.clone(), format!("\"{text}\"")] {
            let body = format!(r#"{{"Response":{{"Drifted":{value}}}}}"#);
            let read = SingleResponse::from_str(&body).unwrap();
            assert_eq!(read.drifted, Some(single), "{body}");
        }
        let body = format!(r#"{{"Response":{{"Drifted":"{text}"}}}}"#);
        let read = serde_json::from_str::<Envelope<SingleResponse>>(&body).unwrap();
        assert_eq!(read.result.unwrap().drifted, Some(single), "{body}");
    }
}

#[test]
fn numbers_at_every_edge_are_read_as_serde_json_reads_them() {
    // A minus zero is an integer's zero here, on purpose.
    let numbers = |key: &&&str| **key != "-0" && !key.contains(['\\', '[', '{']);
    for key in KEYS.iter().filter(numbers) {
        agrees::<i8>(key);
        agrees::<u16>(key);
        agrees::<i64>(key);
        agrees::<u64>(key);
        agrees::<i128>(key);
        agrees::<u128>(key);
        agrees::<f64>(key);
        agrees::<serde_json::Value>(key);
    }
}

#[test]
fn a_minus_zero_is_zero_in_128_bits_too() {
    assert_eq!(tencent_response::from_str::<i128>("-0"), Ok(0));
    assert_eq!(tencent_response::from_str::<u128>("-0"), Ok(0));
}

#[test]
fn a_number_that_does_not_fit_128_bits_is_named_as_one_of_64_bits() {
    let found = |json: &str| {
        let wide = tencent_response::from_str::<u128>(json).unwrap_err();
        wide.found().to_owned()
    };
    let beyond = "340282366920938463463374607431768211456";
    for json in ["-1", beyond] {
        assert_eq!(found(json), "an integer out of its range", "{json}");
    }
    for json in ["1.5", "1e3", "1E3"] {
        assert_eq!(found(json), "a floating-point number", "{json}");
    }
}
