//! The ways of decoding that are compared; each tells whether it came to a response or to the service's error.

use std::hint::black_box;

use serde::de::{DeserializeOwned, IgnoredAny};
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::Value;
use tencent_response::{Envelope, Error, TencentResponse};

use crate::types::Refusal;

pub fn ours<'de, T: TencentResponse + Deserialize<'de>>(body: &'de [u8]) -> bool {
    match T::from_slice(body) {
        Ok(value) => is_used(value),
        Err(error) => matches!(black_box(error), Error::Api(_)),
    }
}

/// Our envelope through another library's reader.
pub fn envelope_by_sonic<'de, T: TencentResponse + Deserialize<'de>>(body: &'de [u8]) -> bool {
    sonic_rs::from_slice::<Envelope<T>>(body).is_ok_and(is_used)
}

/// The least that serde can do: one struct by hand, every member optional, the error among them.
#[derive(Deserialize)]
struct Body<T> {
    #[serde(rename = "Response")]
    response: T,
}

pub fn serde_json_slice<'de, T: Deserialize<'de>>(body: &'de [u8]) -> bool {
    serde_json::from_slice::<Body<T>>(body).is_ok_and(|body| is_used(body.response))
}

pub fn serde_json_str<'de, T: Deserialize<'de>>(body: &'de [u8]) -> bool {
    let Ok(text) = std::str::from_utf8(body) else {
        return false;
    };
    serde_json::from_str::<Body<T>>(text).is_ok_and(|body| is_used(body.response))
}

pub fn sonic_slice<'de, T: Deserialize<'de>>(body: &'de [u8]) -> bool {
    sonic_rs::from_slice::<Body<T>>(body).is_ok_and(|body| is_used(body.response))
}

pub fn sonic_str<'de, T: Deserialize<'de>>(body: &'de [u8]) -> bool {
    let Ok(text) = std::str::from_utf8(body) else {
        return false;
    };
    sonic_rs::from_str::<Body<T>>(text).is_ok_and(|body| is_used(body.response))
}

/// It unescapes within the body.
pub fn simd_json<'de, T: Deserialize<'de>>(body: &'de mut [u8]) -> bool {
    simd_json::from_slice::<Body<T>>(body).is_ok_and(|body| is_used(body.response))
}

#[derive(Deserialize)]
struct Flat<T> {
    #[serde(flatten)]
    data: Option<T>,
    #[serde(rename = "Error")]
    error: Option<Refusal>,
    #[serde(rename = "RequestId")]
    request_id: Option<String>,
}

pub fn flatten<T: DeserializeOwned>(body: &[u8]) -> bool {
    serde_json::from_slice::<Body<Flat<T>>>(body).is_ok_and(|Body { response }| {
        let whole =
            response.request_id.is_some() && (response.data.is_some() || response.error.is_some());
        is_used(response) && whole
    })
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Either<T> {
    Failed {
        #[serde(rename = "Error")]
        _error: Refusal,
    },
    Decoded(#[allow(dead_code, reason = "decoding it is what counts")] T),
}

pub fn untagged<T: DeserializeOwned>(body: &[u8]) -> bool {
    serde_json::from_slice::<Body<Either<T>>>(body).is_ok_and(|body| is_used(body.response))
}

pub fn value_twice<T: DeserializeOwned>(body: &[u8]) -> bool {
    let Ok(mut value) = serde_json::from_slice::<Value>(body) else {
        return false;
    };
    let mut response = value["Response"].take();
    if response.get("Error").is_some() {
        return serde_json::from_value::<Refusal>(response["Error"].take()).is_ok_and(is_used);
    }
    serde_json::from_value::<T>(response).is_ok_and(is_used)
}

#[derive(Deserialize)]
struct Probe {
    #[serde(rename = "Error")]
    error: Option<Refusal>,
    #[serde(rename = "RequestId")]
    _request_id: Option<String>,
}

pub fn raw_and_probe<T: DeserializeOwned>(body: &[u8]) -> bool {
    let Ok(Body { response }) = serde_json::from_slice::<Body<&RawValue>>(body) else {
        return false;
    };
    match serde_json::from_str::<Probe>(response.get()) {
        Ok(probe) if probe.error.is_some() => is_used(probe),
        Ok(_) => serde_json::from_str::<T>(response.get()).is_ok_and(is_used),
        Err(_) => false,
    }
}

/// Only checks that the body is JSON.
pub fn scan(body: &[u8]) -> bool {
    serde_json::from_slice::<IgnoredAny>(body).is_ok()
}

/// Keeps the compiler from leaving out what nobody reads.
fn is_used<T>(value: T) -> bool {
    black_box(value);
    true
}
