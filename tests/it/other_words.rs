//! A format with words of its own for what JSON also has, and with kinds of values that JSON lacks.

use std::collections::BTreeMap;
use std::fmt::Debug;

use serde::de::value::{Error, MapDeserializer, SeqDeserializer, StrDeserializer};
use serde::de::{Deserializer, IntoDeserializer, Visitor};
use serde::{forward_to_deserialize_any, Deserialize};
use tencent_response::{Envelope, TencentData, TencentResponse};

/// A value of the format, which says what it has whatever it is asked for.
#[derive(Clone, Debug)]
enum Given {
    Unit,
    None,
    Some(Box<Given>),
    Number(u64),
    Wide(i128),
    Widest(u128),
    Text(&'static str),
    Variant,
    List(Vec<Given>),
    Object(Vec<(&'static str, Given)>),
}

use Given::{List, Number, Object, Text, Variant, Wide, Widest};

impl<'de> Deserializer<'de> for Given {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Self::Unit => visitor.visit_unit(),
            Self::None => visitor.visit_none(),
            Self::Some(value) => visitor.visit_some(*value),
            Number(value) => visitor.visit_u64(value),
            Wide(value) => visitor.visit_i128(value),
            Widest(value) => visitor.visit_u128(value),
            Text(text) => visitor.visit_borrowed_str(text),
            Variant => visitor.visit_enum(StrDeserializer::new("Variant")),
            List(list) => visitor.visit_seq(SeqDeserializer::new(list.into_iter())),
            Object(members) => {
                let members = members.into_iter();
                let members = members.map(|(name, value)| (Text(name), value));
                visitor.visit_map(MapDeserializer::new(members))
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Self::Unit | Self::None | Self::Some(_) => self.deserialize_any(visitor),
            _ => visitor.visit_some(self),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl IntoDeserializer<'_, Error> for Given {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

fn some(value: Given) -> Given {
    Given::Some(Box::new(value))
}

#[derive(Debug, Default, PartialEq, TencentResponse)]
struct ThingResponse {
    count: Option<u64>,
    #[tencent(default)]
    plain: u64,
    #[tencent(lenient)]
    drifted: Option<i64>,
    #[tencent(lenient, default)]
    list: Vec<Option<i64>>,
    #[tencent(lenient, default)]
    numbers: Vec<i64>,
    request_id: String,
}

#[derive(Debug, Default, PartialEq, TencentResponse)]
struct HeldResponse {
    status: Option<String>,
    error: Option<Held>,
}

#[derive(Debug, Default, PartialEq, TencentData)]
struct Held {
    nothing: Option<u64>,
    something: Option<u64>,
    signed: Option<i64>,
    unsigned: Option<u64>,
    wide: Option<i128>,
    widest: Option<u128>,
}

fn envelope<T>(members: Vec<(&'static str, Given)>) -> Result<Envelope<T>, String>
where
    T: TencentResponse + Deserialize<'static>,
{
    let body = Object(vec![("Response", Object(members))]);
    Envelope::deserialize(body).map_err(|error| error.to_string())
}

#[test]
fn a_unit_and_none_are_null() {
    for null in [Given::Unit, Given::None] {
        let read = envelope(vec![
            ("Error", null.clone()),
            ("Count", null.clone()),
            ("Plain", null.clone()),
            ("Drifted", null.clone()),
            ("List", List(vec![null.clone(), Text("7")])),
            ("RequestId", null.clone()),
            ("DeprecatedWarning", null.clone()),
        ]);
        let expected = ThingResponse {
            list: vec![None, Some(7)],
            ..ThingResponse::default()
        };
        assert_eq!(read, Ok(Envelope::success(expected, "")), "{null:?}");

        let element = envelope::<ThingResponse>(vec![("Numbers", List(vec![null.clone()]))]);
        assert!(element.is_err(), "{null:?}: {element:?}");

        let held = Object(vec![("Nothing", null.clone())]);
        let read = envelope(vec![("Error", held), ("Status", Text("s"))]);
        let expected = HeldResponse {
            status: Some("s".to_owned()),
            error: Some(Held::default()),
        };
        assert_eq!(read, Ok(Envelope::success(expected, "")), "{null:?}");
    }
}

#[test]
fn some_of_a_value_is_the_value() {
    let read = envelope(vec![
        ("Count", some(Number(3))),
        ("Plain", Number(4)),
        ("Drifted", some(Text("-5"))),
        ("List", List(vec![some(Text("6"))])),
        ("RequestId", some(Text("r"))),
    ]);
    let expected = ThingResponse {
        count: Some(3),
        plain: 4,
        drifted: Some(-5),
        list: vec![Some(6)],
        numbers: vec![],
        request_id: "r".to_owned(),
    };
    assert_eq!(read, Ok(Envelope::success(expected, "r")));

    let error = some(Object(vec![("Code", some(Text("InternalError")))]));
    let failed = envelope::<ThingResponse>(vec![("Error", error)]).unwrap();
    assert_eq!(failed.into_result().unwrap_err().code(), "InternalError");
}

#[test]
fn a_held_integer_is_the_same_in_128_bits() {
    let held = Object(vec![
        ("Nothing", Given::None),
        ("Something", some(Wide(5))),
        ("Signed", Wide(-5)),
        ("Unsigned", Widest(u64::MAX.into())),
        ("Wide", Wide(-7)),
        ("Widest", Wide(7)),
    ]);
    let read = envelope(vec![("Error", held), ("Status", Text("s"))]).unwrap();
    let expected = Held {
        nothing: None,
        something: Some(5),
        signed: Some(-5),
        unsigned: Some(u64::MAX),
        wide: Some(-7),
        widest: Some(7),
    };
    assert_eq!(
        read.into_result().map(|it: HeldResponse| it.error),
        Ok(Some(expected))
    );

    let held = Object(vec![
        ("Wide", Wide(i128::MIN)),
        ("Widest", Widest(u128::MAX)),
    ]);
    let read = envelope(vec![("Error", held), ("Status", Text("s"))]).unwrap();
    let expected = Held {
        wide: Some(i128::MIN),
        widest: Some(u128::MAX),
        ..Held::default()
    };
    assert_eq!(
        read.into_result().map(|it: HeldResponse| it.error),
        Ok(Some(expected))
    );
}

#[test]
fn a_variant_is_no_value_of_json_and_is_refused_wherever_any_value_may_stand() {
    let code = || Object(vec![("Code", Variant)]);
    let said = "invalid type: enum, expected any value";
    for (name, value) in [
        ("Error", Variant),
        ("Error", code()),
        ("RequestId", Variant),
        ("DeprecatedWarning", Variant),
    ] {
        let read = envelope::<ThingResponse>(vec![(name, value.clone())]);
        assert_eq!(read.unwrap_err(), said, "{name}: {value:?}");
    }
    let read = envelope::<HeldResponse>(vec![("Error", code())]);
    assert_eq!(read.unwrap_err(), said);
    let read = ThingResponse::deserialize(Object(vec![("Response", Variant)]));
    assert_eq!(read.unwrap_err().to_string(), said);
}

/// As the deserializers that serde itself makes of plain values.
#[test]
fn a_format_without_options_is_told_what_is_wanted() {
    fn refused<T: Deserialize<'static> + Debug>(name: &'static str) -> String {
        let map = MapDeserializer::<_, Error>::new(std::iter::once((name, 5_u64)));
        T::deserialize(map).unwrap_err().to_string()
    }
    let said = "invalid type: integer `5`, expected a value or null";
    assert_eq!(refused::<ThingResponse>("Count"), said);
    assert_eq!(refused::<ThingResponse>("Drifted"), said);
    let said = "invalid type: integer `5`, expected an object";
    assert_eq!(refused::<Envelope<ThingResponse>>("Response"), said);
}

#[derive(Debug, Default, PartialEq, TencentData)]
struct Named<'a> {
    count: Option<u64>,
    #[tencent(extra)]
    rest: BTreeMap<&'a str, u64>,
}

#[derive(Debug, Default, PartialEq, TencentData)]
struct Owned {
    count: Option<u64>,
    #[tencent(extra)]
    rest: BTreeMap<String, u64>,
}

#[test]
fn a_name_that_the_format_lends_is_borrowed() {
    let members = Object(vec![("Count", Number(1)), ("Other", Number(2))]);
    let expected = Named {
        count: Some(1),
        rest: BTreeMap::from([("Other", 2)]),
    };
    assert_eq!(Named::deserialize(members), Ok(expected));
}

#[test]
fn a_name_in_bytes_is_the_same_name() {
    let mut packed = vec![0x82, 0xC4, 5];
    packed.extend(b"Count\x01");
    packed.extend([0xC4, 6]);
    packed.extend(b"Oth\xFFer\x02");
    let expected = Owned {
        count: Some(1),
        rest: BTreeMap::from([("Oth\u{FFFD}er".to_owned(), 2)]),
    };
    assert_eq!(rmp_serde::from_slice::<Owned>(&packed).unwrap(), expected);
}

#[test]
fn a_list_in_place_of_a_name_names_nothing() {
    for name in [List(vec![]), List(vec![Number(0), Text("Count")])] {
        let members = [(name, Number(1)), (Text("Count"), Number(2))];
        let read = Owned::deserialize(MapDeserializer::new(members.into_iter()));
        let expected = Owned {
            count: Some(2),
            rest: BTreeMap::new(),
        };
        assert_eq!(read, Ok(expected));
    }
}

#[test]
fn a_name_that_is_neither_text_nor_a_number_is_refused() {
    for name in [0xC2, 0xC3] {
        let error = rmp_serde::from_slice::<Owned>(&[0x81, name, 1]).unwrap_err();
        let said = error.to_string();
        assert!(said.contains("expected a member's name"), "{said}");
    }
}
