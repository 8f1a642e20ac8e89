//! The readers that an envelope may come out of.

use std::fmt::Debug;

use serde::de::DeserializeOwned;
use serde_json::Value;
use tencent_response::{Envelope, TencentResponse};

/// What comes out of the runtime's own reader of text, and out of each of `serde_json`'s.
fn from_text<T: TencentResponse + DeserializeOwned>(
    body: &str,
) -> Vec<(&'static str, Option<Envelope<T>>)> {
    vec![
        ("its own", Envelope::from_slice(body.as_bytes()).ok()),
        ("from_slice", serde_json::from_slice(body.as_bytes()).ok()),
        ("from_str", serde_json::from_str(body).ok()),
        ("from_reader", serde_json::from_reader(body.as_bytes()).ok()),
    ]
}

fn from_value<T: TencentResponse + DeserializeOwned>(body: &str) -> Option<Envelope<T>> {
    let value: Value = serde_json::from_str(body).ok()?;
    serde_json::from_value(value).ok()
}

/// Asserts that each reader gives the expected envelope, or none.
#[track_caller]
pub fn assert_each<T>(body: &str, expected: Option<&Envelope<T>>)
where
    T: TencentResponse + DeserializeOwned + Debug + PartialEq,
{
    for (reader, envelope) in from_text(body) {
        assert_eq!(envelope.as_ref(), expected, "{reader}: {body}");
    }
    assert_eq!(from_value(body).as_ref(), expected, "from_value: {body}");
}

/// Asserts that each reader gives the response, under the RequestId `r`.
#[track_caller]
pub fn assert_response<T>(body: &str, response: T)
where
    T: TencentResponse + DeserializeOwned + Debug + PartialEq,
{
    assert_each(body, Some(&Envelope::success(response, "r")));
}

/// Asserts that the runtime's own reader gives the response, and so does each that keeps a number's digits.
#[track_caller]
pub fn assert_precise<T>(body: &str, response: T)
where
    T: TencentResponse + DeserializeOwned + Debug + PartialEq,
{
    if cfg!(feature = "arbitrary_precision") {
        return assert_response(body, response);
    }
    let read = Envelope::from_str(body).ok();
    assert_eq!(read, Some(Envelope::success(response, "r")), "{body}");
}

/// Asserts that no reader of text gives anything.
#[track_caller]
pub fn assert_refused_as_text<T>(body: &str)
where
    T: TencentResponse + DeserializeOwned + Debug + PartialEq,
{
    for (reader, envelope) in from_text::<T>(body) {
        assert_eq!(envelope, None, "{reader}: {body}");
    }
}
