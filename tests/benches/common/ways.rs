//! The ways of decoding that are compared.

use serde::de::{DeserializeOwned, IgnoredAny};
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::Value;
use tencent_response::{Envelope, TencentResponse};

use crate::types::Refusal;

/// What every way gives: whether there was a response, with whatever was decoded dropped inside.
pub type Outcome = bool;

pub fn ours<T: TencentResponse + DeserializeOwned>(body: &[u8]) -> Outcome {
    T::from_slice(body).is_ok()
}

/// The same, text borrowed from the body.
pub fn borrowed(body: &[u8]) -> Outcome {
    crate::types::ours_borrowed::DescribeInstancesResponse::from_slice(body).is_ok()
}

#[derive(Deserialize)]
struct Body<T> {
    #[serde(rename = "Response")]
    response: T,
}

/// One struct by hand, every member optional, the error among them: the least that serde can do.
pub fn hand_written<T: DeserializeOwned>(body: &[u8]) -> Outcome {
    serde_json::from_slice::<Body<T>>(body).is_ok()
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

pub fn flatten<T: DeserializeOwned>(body: &[u8]) -> Outcome {
    let Ok(Body { response }) = serde_json::from_slice::<Body<Flat<T>>>(body) else {
        return false;
    };
    response.error.is_none() && response.data.is_some() && response.request_id.is_some()
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Either<T> {
    Failed {
        #[serde(rename = "Error")]
        _error: Refusal,
    },
    Decoded(T),
}

pub fn untagged<T: DeserializeOwned>(body: &[u8]) -> Outcome {
    match serde_json::from_slice::<Body<Either<T>>>(body) {
        Ok(Body {
            response: Either::Decoded(value),
        }) => {
            drop(value);
            true
        }
        Ok(Body {
            response: Either::Failed { .. },
        })
        | Err(_) => false,
    }
}

pub fn value_twice<T: DeserializeOwned>(body: &[u8]) -> Outcome {
    let Ok(mut value) = serde_json::from_slice::<Value>(body) else {
        return false;
    };
    let response = value["Response"].take();
    if response.get("Error").is_some() {
        return serde_json::from_value::<Refusal>(response["Error"].clone()).is_err();
    }
    serde_json::from_value::<T>(response).is_ok()
}

#[derive(Deserialize)]
struct Probe {
    #[serde(rename = "Error")]
    error: Option<Refusal>,
    #[serde(rename = "RequestId")]
    _request_id: Option<String>,
}

pub fn raw_and_probe<T: DeserializeOwned>(body: &[u8]) -> Outcome {
    let Ok(Body { response }) = serde_json::from_slice::<Body<&RawValue>>(body) else {
        return false;
    };
    match serde_json::from_str::<Probe>(response.get()) {
        Ok(Probe { error: None, .. }) => serde_json::from_str::<T>(response.get()).is_ok(),
        _ => false,
    }
}

/// Our envelope through another library's reader.
pub fn sonic<T: TencentResponse + DeserializeOwned>(body: &[u8]) -> Outcome {
    sonic_rs::from_slice::<Envelope<T>>(body).is_ok_and(|envelope| envelope.result.is_ok())
}

/// The pure scan, which nothing that decodes can beat.
pub fn scan(body: &[u8]) -> Outcome {
    serde_json::from_slice::<IgnoredAny>(body).is_ok()
}
