//! A format whose names are numbers names no member: no number is a field's place.

use std::collections::BTreeMap;
use std::fmt::Debug;

use serde::de::value::{Error, MapDeserializer};
use serde::de::IntoDeserializer;
use serde::Deserialize;
use serde_json::json;
use tencent_response::{Envelope, TencentData, TencentResponse};

#[derive(Debug, Default, PartialEq, TencentData)]
struct Data {
    first: Option<u64>,
    second: Option<u64>,
}

#[derive(Debug, PartialEq, TencentData)]
struct Needy {
    first: u64,
}

#[derive(Debug, Default, PartialEq, TencentResponse)]
struct DataResponse {
    first: Option<u64>,
    #[tencent(lenient)]
    second: Option<u64>,
    request_id: String,
}

#[derive(Debug, Default, PartialEq, TencentResponse)]
struct DeclaringResponse {
    status: Option<u64>,
    error: Option<u64>,
}

#[derive(Debug, Default, PartialEq, TencentData)]
struct Rest {
    first: Option<u64>,
    #[tencent(extra)]
    rest: BTreeMap<String, u64>,
}

#[derive(Debug, Default, PartialEq, TencentResponse)]
struct RestResponse {
    first: Option<u64>,
    #[tencent(extra)]
    rest: BTreeMap<String, u64>,
}

fn numbers() -> Vec<u64> {
    let mut numbers: Vec<u64> = (0..70)
        .chain([255, 256, 65_535, u64::from(u32::MAX)])
        .collect();
    numbers.extend((32..64).map(|bit| 1 << bit));
    numbers.extend((0..70).map(|less| u64::MAX - less));
    numbers
}

/// Asserts that a name which is a number, of any type, gives the value that an empty map gives, or an error.
#[track_caller]
fn names_nothing<'de, T: Deserialize<'de> + Debug + PartialEq>() {
    let empty = MapDeserializer::new(std::iter::empty::<(u64, u64)>());
    let empty = T::deserialize(empty).map_err(|error: Error| error.to_string());
    for number in numbers() {
        names_nothing_as::<T, u64>(number, &empty);
        names_nothing_as::<T, u128>(u128::from(number), &empty);
        names_nothing_as::<T, u128>(u128::from(number) << 64, &empty);
        names_nothing_as::<T, i64>(number as i64, &empty);
        names_nothing_as::<T, i128>(-i128::from(number), &empty);
        names_nothing_as::<T, u32>(number as u32, &empty);
        names_nothing_as::<T, u8>(number as u8, &empty);
        names_nothing_as::<T, i8>(number as i8, &empty);
        names_nothing_as::<T, f64>(number as f64, &empty);
        names_nothing_as::<T, bool>(number % 2 == 1, &empty);
    }
}

#[track_caller]
fn names_nothing_as<'de, T, K>(key: K, empty: &Result<T, String>)
where
    T: Deserialize<'de> + Debug + PartialEq,
    K: IntoDeserializer<'de, Error> + Clone + Debug,
{
    let map = MapDeserializer::new(std::iter::once((key.clone(), 5_u64)));
    if let Ok(read) = T::deserialize(map) {
        assert_eq!(Ok(&read), empty.as_ref(), "{key:?}");
    }
}

#[test]
fn a_number_is_no_field_of_a_data_type() {
    names_nothing::<Data>();
    names_nothing::<Needy>();
    names_nothing::<Rest>();
}

#[test]
fn a_number_is_no_field_of_a_response() {
    names_nothing::<DataResponse>();
    names_nothing::<DeclaringResponse>();
}

#[test]
fn a_number_beside_names_leaves_them_alone() {
    let map = [
        (json!("First"), 1),
        (json!(0), 5),
        (json!("Second"), 2),
        (json!(7), 5),
    ];
    let map = MapDeserializer::<_, serde_json::Error>::new(map.into_iter());
    if let Ok(read) = Data::deserialize(map) {
        let expected = Data {
            first: Some(1),
            second: Some(2),
        };
        assert_eq!(read, expected);
    }
}

#[test]
fn a_number_is_not_collected_under_another_members_name() {
    let mut body = vec![0x82];
    for part in [rmp_serde::to_vec("FIRST"), rmp_serde::to_vec(&1)] {
        body.extend(part.unwrap());
    }
    body.extend([7, 2]);
    let read: Rest = rmp_serde::from_slice(&body).unwrap();
    let expected = Rest {
        first: Some(1),
        rest: BTreeMap::new(),
    };
    assert_eq!(read, expected);
    let response = [vec![0x81], rmp_serde::to_vec("Response").unwrap(), body].concat();
    let read: Envelope<RestResponse> = rmp_serde::from_slice(&response).unwrap();
    let expected = RestResponse {
        first: Some(1),
        rest: BTreeMap::new(),
    };
    assert_eq!(read.result, Ok(expected));
}

#[test]
fn a_number_is_no_response_of_an_envelope() {
    let response = json!({"First": 1, "RequestId": "r"});
    for number in numbers() {
        let map = [(json!(number), response.clone())];
        let map = MapDeserializer::<_, serde_json::Error>::new(map.into_iter());
        let read = Envelope::<DataResponse>::deserialize(map);
        assert!(read.is_err(), "{number}: {read:?}");
    }
}

#[test]
fn a_number_within_the_response_names_nothing() {
    let packed = |value: BTreeMap<&str, BTreeMap<u64, u64>>| rmp_serde::to_vec(&value).unwrap();
    for number in numbers() {
        let body = packed(BTreeMap::from([(
            "Response",
            BTreeMap::from([(number, 5)]),
        )]));
        let read = rmp_serde::from_slice::<Envelope<DataResponse>>(&body);
        let Ok(envelope) = read else { continue };
        assert_eq!(
            envelope.into_result(),
            Ok(DataResponse::default()),
            "{number}"
        );
    }
}

#[test]
fn a_number_within_an_error_is_no_code() {
    for number in numbers() {
        let body = rmp_serde::to_vec(&BTreeMap::from([(
            "Response",
            BTreeMap::from([("Error", BTreeMap::from([(number, "X")]))]),
        )]));
        let read = rmp_serde::from_slice::<Envelope<DataResponse>>(&body.unwrap());
        let Ok(envelope) = read else { continue };
        assert!(envelope.into_result().is_ok(), "{number}");
    }
}
