//! A type as a member, in each place where one may stand, against `serde_json` alone.

use std::any::type_name;
use std::collections::BTreeMap;
use std::fmt::Debug;

use serde::de::{DeserializeOwned, IgnoredAny};
use tencent_response::{Envelope, TencentResponse};

#[derive(Debug, PartialEq, TencentResponse)]
struct MemberResponse<T> {
    value: Option<T>,
    after: Option<u64>,
}

#[derive(Debug, PartialEq, TencentResponse)]
struct RestResponse<T> {
    #[tencent(extra)]
    rest: BTreeMap<String, T>,
}

#[derive(Debug, PartialEq, TencentResponse)]
struct HeldResponse<T> {
    status: Option<String>,
    error: Option<T>,
}

/// Asserts that a member of the type is read from the fragment as `serde_json` reads the fragment alone, and that a body
/// which is no JSON is refused, whatever the type makes of it.
#[track_caller]
pub fn agrees<T: DeserializeOwned + Debug + PartialEq>(fragment: &str) {
    let alone = || serde_json::from_str::<Option<T>>(fragment).ok();
    for body in [
        format!(r#"{{"Response":{{"Value":{fragment},"After":1,"RequestId":"r"}}}}"#),
        format!(r#"{{"Response":{{"After":1,"RequestId":"r","Value":{fragment}}}}}"#),
    ] {
        let expected = alone().map(|value| MemberResponse {
            value,
            after: Some(1),
        });
        through_each(&body, expected);
    }
    let list = format!("[{fragment},{fragment}]");
    let body = format!(r#"{{"Response":{{"Value":{list},"After":1,"RequestId":"r"}}}}"#);
    let expected = serde_json::from_str::<Vec<T>>(&list).ok();
    through_each(
        &body,
        expected.map(|list| MemberResponse {
            value: Some(list),
            after: Some(1),
        }),
    );
}

/// The same for a member of `extra`, where null is a value if the type reads it, and absent if not.
#[track_caller]
pub fn agrees_as_extra<T: DeserializeOwned + Debug + PartialEq>(fragment: &str) {
    let body = format!(r#"{{"Response":{{"Value":{fragment},"RequestId":"r"}}}}"#);
    let expected = match serde_json::from_str::<T>(fragment) {
        Ok(value) => Some(BTreeMap::from([("Value".to_owned(), value)])),
        Err(_) if fragment.trim_ascii() == "null" => Some(BTreeMap::new()),
        Err(_) => None,
    };
    through_each(&body, expected.map(|rest| RestResponse { rest }));
}

/// The same for a declared `Error` that is data, which the entry points hold back to the end of the response.
#[track_caller]
pub fn agrees_as_error<T: DeserializeOwned + Debug + PartialEq>(fragment: &str) {
    for body in [
        format!(r#"{{"Response":{{"Error":{fragment},"Status":"s","RequestId":"r"}}}}"#),
        format!(r#"{{"Response":{{"Status":"s","RequestId":"r","Error":{fragment}}}}}"#),
    ] {
        let expected = serde_json::from_str::<Option<T>>(fragment).ok();
        let expected = expected.filter(|_| is_json(&body)).map(|error| {
            let status = Some("s".to_owned());
            HeldResponse { status, error }
        });
        let name = type_name::<T>();
        let read = HeldResponse::<T>::from_str(&body).ok();
        assert_eq!(read, expected, "from_str, {name}: {body}");
    }
}

/// Whether a body is JSON at all.
pub fn is_json(body: &str) -> bool {
    serde_json::from_str::<IgnoredAny>(body).is_ok()
}

#[track_caller]
fn through_each<T>(body: &str, expected: Option<T>)
where
    T: TencentResponse + DeserializeOwned + Debug + PartialEq,
{
    let expected = expected.filter(|_| is_json(body));
    let name = type_name::<T>();
    let read = T::from_slice(body.as_bytes()).ok();
    assert_eq!(read, expected, "from_slice, {name}: {body}");
    let read = Envelope::<T>::from_str(body).map(Envelope::into_result);
    let read = read.ok().and_then(Result::ok);
    assert_eq!(read, expected, "Envelope, {name}: {body}");
    let read = serde_json::from_str::<Envelope<T>>(body).map(Envelope::into_result);
    let read = read.ok().and_then(Result::ok);
    assert_eq!(read, expected, "through serde_json, {name}: {body}");
}
