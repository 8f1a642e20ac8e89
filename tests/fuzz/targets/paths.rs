//! Whole structs with every kind of field: each way in tells the same, and what reads strictly reads leniently as the same.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Debug;

use serde::Deserialize;
use serde_json::Value;
use tencent_response::{Envelope, Error, TencentData, TencentResponse};

use super::model::is_json;

#[derive(Debug, PartialEq, TencentResponse)]
struct KindsResponse {
    total_count: Option<u64>,
    text: Option<String>,
    #[tencent(default)]
    flag: bool,
    list: Option<Vec<Item>>,
    tree: Option<Box<Tree>>,
    map: Option<BTreeMap<String, i64>>,
    pair: Option<(u8, String)>,
    kind: Option<Kind>,
    value: Option<Value>,
    #[tencent(rename = "exact", alias = "other")]
    named: Option<i8>,
    float: Option<f64>,
    request_id: String,
}

#[derive(Debug, Default, PartialEq, TencentResponse)]
#[tencent(lenient, default)]
struct LenientResponse {
    total_count: Option<u64>,
    text: Option<String>,
    flag: bool,
    list: Option<Vec<LenientItem>>,
    map: Option<BTreeMap<String, i64>>,
    float: Option<f64>,
    #[tencent(rename = "exact", alias = "other")]
    named: Option<i8>,
}

/// The same members, read strictly.
#[derive(Debug, Default, PartialEq, TencentResponse)]
#[tencent(default)]
struct StrictResponse {
    total_count: Option<u64>,
    text: Option<String>,
    flag: bool,
    list: Option<Vec<Item>>,
    map: Option<BTreeMap<String, i64>>,
    float: Option<f64>,
    #[tencent(rename = "exact", alias = "other")]
    named: Option<i8>,
}

#[derive(Debug, PartialEq, TencentData)]
struct Item {
    id: String,
    size: Option<u32>,
}

#[derive(Debug, PartialEq, TencentData)]
#[tencent(lenient)]
struct LenientItem {
    id: String,
    size: Option<u32>,
}

#[derive(Debug, PartialEq, TencentData)]
struct Tree {
    child: Option<Box<Tree>>,
    children: Option<Vec<Tree>>,
}

#[derive(Debug, PartialEq, Deserialize)]
enum Kind {
    Plain,
    Sized(u8),
    At { x: u8 },
}

#[derive(Debug, PartialEq, TencentResponse)]
struct DeclaringResponse {
    status: Option<String>,
    error: Option<Value>,
    deprecated_warning: Option<String>,
}

#[derive(Debug, PartialEq, TencentResponse)]
#[serde(rename_all = "camelCase")]
struct CamelResponse {
    status: Option<String>,
    error: Option<Value>,
}

#[derive(Debug, PartialEq, TencentResponse)]
struct RestResponse {
    total_count: Option<u64>,
    #[tencent(extra)]
    rest: BTreeMap<String, u8>,
    request_id: Option<String>,
}

#[derive(Debug, PartialEq, TencentResponse)]
struct BorrowingResponse<'a> {
    text: Option<&'a str>,
    title: Option<Cow<'a, str>>,
    list: Option<Vec<&'a str>>,
    request_id: Option<&'a str>,
}

pub fn check(body: &[u8]) {
    alike::<KindsResponse>(body);
    alike::<LenientResponse>(body);
    alike::<StrictResponse>(body);
    alike::<DeclaringResponse>(body);
    alike::<CamelResponse>(body);
    alike::<RestResponse>(body);
    alike::<BorrowingResponse<'_>>(body);
    what_reads_strictly_reads_leniently(body);
}

fn alike<'de, T>(body: &'de [u8])
where
    T: TencentResponse + Deserialize<'de> + Debug + PartialEq,
{
    let plain = T::from_slice(body);
    if !is_json(body) {
        assert!(matches!(plain, Err(Error::Decode(_))), "{plain:?}");
    }
    let plain = told(plain);
    let reporting = T::from_slice_reporting(body).map(|(value, _)| value);
    assert_eq!(told(reporting), plain, "reporting");
    let settled = match Envelope::<T>::from_slice(body) {
        Ok(envelope) => envelope.into_result().map_err(Error::Api),
        Err(error) => Err(Error::Decode(error)),
    };
    assert_eq!(told(settled), plain, "through its own envelope");
    let Ok(text) = std::str::from_utf8(body) else {
        return;
    };
    let ours = Envelope::<T>::from_str(text).ok();
    // What a format cannot look at again is an error there, and nothing else.
    let theirs = serde_json::from_str::<Envelope<T>>(text).ok();
    let free = tencent_response::from_str::<Envelope<T>>(text).ok();
    if theirs.is_some() || free.is_some() {
        assert_eq!(free, ours, "as bare JSON");
    }
    if has_long_integer(text) || text.contains("$serde_json::private::") {
        return;
    }
    if theirs.is_some() {
        assert_eq!(theirs, ours, "through serde_json");
    }
    let repeated = text.matches("Response").count() + text.matches('\\').count() > 1;
    let succeeded = ours.as_ref().is_some_and(|ours| ours.result.is_ok());
    if succeeded && !repeated && serde_json::from_str::<Value>(text).is_ok() && !text.contains("-0")
    {
        assert_eq!(theirs, ours, "through serde_json it is refused");
    }
}

/// Whether a text has a number that may be too long for 64 bits.
fn has_long_integer(text: &str) -> bool {
    let mut runs = text.split(|char: char| !char.is_ascii_digit());
    runs.any(|digits| digits.len() >= 19)
}

/// An outcome with its error as all that it tells.
fn told<T>(outcome: Result<T, Error>) -> Result<T, String> {
    outcome.map_err(|error| format!("{error:?}"))
}

fn what_reads_strictly_reads_leniently(body: &[u8]) {
    let Ok(strict) = StrictResponse::from_slice(body) else {
        return;
    };
    let (lenient, coerced) = LenientResponse::from_slice_reporting(body).unwrap();
    // A `Response` that another replaced is told of as well.
    if String::from_utf8_lossy(body).matches("Response").count() == 1 {
        assert_eq!(coerced, [], "what fits needs no leniency");
    }
    let list = |list: Vec<LenientItem>| {
        let item = |LenientItem { id, size }| Item { id, size };
        list.into_iter().map(item).collect()
    };
    let same = StrictResponse {
        total_count: lenient.total_count,
        text: lenient.text,
        flag: lenient.flag,
        list: lenient.list.map(list),
        map: lenient.map,
        float: lenient.float,
        named: lenient.named,
    };
    assert_eq!(same, strict);
}
