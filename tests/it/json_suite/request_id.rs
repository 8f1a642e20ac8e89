//! The RequestId of a body that holds a value which must be refused: found, wherever the damage is.

use std::collections::BTreeMap;

use serde_json::Value;
use tencent_response::{Envelope, TencentResponse};

use super::{sections, shown};

#[derive(Debug, TencentResponse)]
struct Nothing {}

#[derive(Debug, TencentResponse)]
#[allow(dead_code, reason = "the bodies here do not decode")]
struct Declared {
    x: Option<Value>,
}

#[derive(Debug, TencentResponse)]
#[allow(dead_code, reason = "the bodies here do not decode")]
struct Rest {
    #[tencent(extra)]
    rest: BTreeMap<String, Value>,
}

/// What each type finds in a body that none decodes.
fn found(body: &[u8]) -> [Option<String>; 3] {
    fn of<T: TencentResponse + for<'de> serde::Deserialize<'de>>(body: &[u8]) -> Option<String> {
        match Envelope::<T>::from_slice(body) {
            Ok(_) => panic!("decoded: {}", shown(body)),
            Err(error) => error.request_id().map(str::to_owned),
        }
    }
    [of::<Nothing>(body), of::<Declared>(body), of::<Rest>(body)]
}

/// Asserts that the RequestId is found in each body that is made of a refused value.
fn is_found(body: fn(&[u8]) -> Vec<u8>) {
    let mut cases = 0;
    let mut lost = Vec::new();
    for text in sections().into_iter().flat_map(|section| section.refused) {
        cases += 1;
        let body = body(&text);
        if found(&body) != [const { Some("rid") }; 3].map(|id| id.map(str::to_owned)) {
            lost.push(shown(&text));
        }
    }
    assert_eq!(cases, 188);
    assert!(lost.is_empty(), "{} lost: {lost:#?}", lost.len());
}

#[test]
fn the_request_id_behind_a_refused_value_is_found() {
    is_found(|text| [b"{\"Response\":{\"X\":", text, b",\"RequestId\":\"rid\"}}"].concat());
}

#[test]
fn the_request_id_before_a_refused_value_is_found() {
    is_found(|text| [b"{\"Response\":{\"RequestId\":\"rid\",\"X\":", text, b"}}"].concat());
}

#[test]
fn the_request_id_before_a_refused_value_behind_the_response_is_found() {
    is_found(|text| [b"{\"Response\":{\"RequestId\":\"rid\"},\"X\":", text, b"}"].concat());
}

#[test]
fn the_request_id_behind_a_refused_value_before_the_response_is_found() {
    is_found(|text| {
        [
            b"{\"X\":",
            text,
            b",\"Response\":{\"RequestId\" : \"rid\"}}",
        ]
        .concat()
    });
}

#[test]
fn the_request_id_beside_no_response_is_found() {
    is_found(|text| [b"{\"X\":", text, b",\"RequestId\":\"rid\"}"].concat());
    is_found(|text| [b"{\"RequestId\":\"rid\",\"X\":", text, b"}"].concat());
}
