//! Every way by which a value may come in; a new entry point is a new row.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::Value;
use tencent_response::{Envelope, Error, TencentData, TencentResponse};

/// What came of a value.
#[derive(Debug, PartialEq)]
pub enum Read {
    Value(Value),
    /// It was passed over, or kept as its text.
    Skipped,
    Refused,
}

/// Puts a value into a body, and reads it.
pub type Way = fn(&[u8]) -> Read;

pub const WAYS: &[(&str, Way)] = &[
    ("a field of `Value`", |text| {
        read(&within("Value", text), |read: Declared| read.value)
    }),
    ("a field of `Value`, last", |text| {
        let body = [b"{\"Response\":{\"Count\":1,\"Value\":", text, b"}}"].concat();
        read(&body, |read: Declared| read.value)
    }),
    ("an element of a list", |text| {
        let list = [b"[1,", text, b",2]"].concat();
        read(&within("List", &list), |mut read: Declared| {
            read.list.remove(1)
        })
    }),
    ("a member of a data type", |text| {
        let data = [b"{\"Value\":", text, b"}"].concat();
        read(&within("Data", &data), |read: Declared| read.data.value)
    }),
    ("a member of `extra`", |text| {
        read(&within("Other", text), |mut read: Rest| {
            read.rest.remove("Other").unwrap_or_default()
        })
    }),
    ("a declared `Error`", |text| {
        let body = [b"{\"Response\":{\"Error\":", text, b",\"Status\":\"s\"}}"].concat();
        read(&body, |read: Held| read.error)
    }),
    ("a field of `Value`, through `serde_json`", |text| {
        let body = within("Value", text);
        match serde_json::from_slice::<Envelope<Declared>>(&body) {
            Ok(envelope) => Read::Value(envelope.into_result().unwrap().value),
            Err(_) => Read::Refused,
        }
    }),
    ("what came with a failure, decoded", |text| {
        let body = [
            b"{\"Response\":{\"Error\":{\"Code\":\"A\"},\"Value\":",
            text,
            b"}}",
        ]
        .concat();
        match Declared::from_slice(&body) {
            Err(Error::Api(error)) => match error.raw_as::<Beside>() {
                Ok(beside) => Read::Value(beside.value),
                Err(_) => Read::Refused,
            },
            _ => Read::Refused,
        }
    }),
    ("a member that nobody declared", |text| {
        passed_over(&within("Other", text))
    }),
    ("a member within one that nobody declared", |text| {
        let member = [b"[{\"a\":", text, b"}]"].concat();
        passed_over(&within("Other", &member))
    }),
    ("a member before the response", |text| {
        let body = [b"{\"Other\":", text, b",\"Response\":{}}"].concat();
        passed_over(&body)
    }),
    ("a member behind the response", |text| {
        let body = [b"{\"Response\":{},\"Other\":", text, b"}"].concat();
        passed_over(&body)
    }),
    ("a member behind an error", |text| {
        let body = [
            b"{\"Response\":{\"Error\":{\"Code\":\"A\"},\"Other\":",
            text,
            b"}}",
        ]
        .concat();
        failed(&body)
    }),
    ("a member before an error", |text| {
        let body = [
            b"{\"Response\":{\"Other\":",
            text,
            b",\"Error\":{\"Code\":\"A\"}}}",
        ]
        .concat();
        failed(&body)
    }),
    ("a member of an error", |text| {
        let body = [
            b"{\"Response\":{\"Error\":{\"Code\":\"A\",\"Other\":",
            text,
            b"}}}",
        ]
        .concat();
        failed(&body)
    }),
    ("a raw value", |text| {
        match Raw::from_slice(&within("Value", text)) {
            Ok(raw) => {
                assert_eq!(raw.value.get().as_bytes(), text.trim_ascii());
                Read::Skipped
            }
            Err(_) => Read::Refused,
        }
    }),
];

#[derive(Debug, TencentResponse)]
#[tencent(default)]
#[derive(Default)]
struct Declared {
    value: Value,
    list: Vec<Value>,
    data: Data,
}

#[derive(Debug, Default, TencentData)]
#[tencent(default)]
struct Data {
    value: Value,
}

#[derive(Debug, TencentResponse)]
struct Rest {
    #[tencent(extra)]
    rest: BTreeMap<String, Value>,
}

#[derive(Debug, TencentResponse)]
#[allow(dead_code, reason = "it makes data of the error")]
struct Held {
    status: Option<String>,
    #[tencent(default)]
    error: Value,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Beside {
    value: Value,
}

#[derive(Debug, TencentResponse)]
struct Raw {
    #[tencent(deserialize_with = "raw")]
    value: Box<RawValue>,
}

/// A null is absent to a field; as a raw value it is one.
fn raw<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Box<RawValue>, D::Error> {
    Option::<Box<RawValue>>::deserialize(deserializer)
        .map(|raw| raw.unwrap_or_else(|| RawValue::from_string("null".to_owned()).unwrap()))
}

#[derive(Debug, TencentResponse)]
struct Nothing {}

fn within(name: &str, text: &[u8]) -> Vec<u8> {
    let start = format!("{{\"Response\":{{\"{name}\":");
    [start.as_bytes(), text, b",\"RequestId\":\"rid\"}}"].concat()
}

fn read<T>(body: &[u8], value: fn(T) -> Value) -> Read
where
    T: TencentResponse + for<'de> Deserialize<'de>,
{
    match T::from_slice(body) {
        Ok(read) => Read::Value(value(read)),
        Err(_) => Read::Refused,
    }
}

fn passed_over(body: &[u8]) -> Read {
    match Nothing::from_slice(body) {
        Ok(Nothing {}) => Read::Skipped,
        Err(_) => Read::Refused,
    }
}

fn failed(body: &[u8]) -> Read {
    match Nothing::from_slice(body) {
        Err(Error::Api(_)) => Read::Skipped,
        _ => Read::Refused,
    }
}
