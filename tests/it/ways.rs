//! Every way to decode a body, so that a rule can be shown to hold in each.

use serde::de::DeserializeOwned;
use tencent_response::{Envelope, Error, RequestId, TencentResponse};

/// What came of decoding: the value, an API error's code, or that it does not decode.
#[derive(Debug, PartialEq)]
pub enum Outcome<T> {
    Decoded(T, Option<String>),
    Refused(String, Option<String>),
    Undecoded,
}

/// Decodes by the entry points, which look again at a body that does not fit.
pub fn entry_points<T: TencentResponse + DeserializeOwned>(body: &str) -> Vec<Outcome<T>> {
    let plain = match T::from_slice(body.as_bytes()) {
        Ok(value) => {
            let envelope = Envelope::<T>::from_str(body).unwrap();
            Outcome::Decoded(value, envelope.request_id)
        }
        Err(Error::Api(error)) => Outcome::Refused(error.code().to_string(), owned(&error)),
        Err(_) => Outcome::Undecoded,
    };
    vec![plain, of(Envelope::from_slice(body.as_bytes()))]
}

/// Decodes by every way there is.
pub fn all<T: TencentResponse + DeserializeOwned>(body: &str) -> Vec<Outcome<T>> {
    let mut outcomes = strict(body);
    outcomes.push(of(sonic_rs::from_str(body)));
    outcomes
}

/// Decodes by every way that reads all of what it passes over.
pub fn strict<T: TencentResponse + DeserializeOwned>(body: &str) -> Vec<Outcome<T>> {
    let mut outcomes = entry_points(body);
    outcomes.push(of(serde_json::from_str(body)));
    outcomes.push(of(serde_json::from_slice(body.as_bytes())));
    outcomes.push(of(serde_json::from_reader(body.as_bytes())));
    outcomes
}

fn of<T, E>(result: Result<Envelope<T>, E>) -> Outcome<T> {
    match result {
        Ok(envelope) => {
            let request_id = owned(&envelope);
            match envelope.into_result() {
                Ok(value) => Outcome::Decoded(value, request_id),
                Err(error) => Outcome::Refused(error.code().to_string(), request_id),
            }
        }
        Err(_) => Outcome::Undecoded,
    }
}

fn owned(value: &impl RequestId) -> Option<String> {
    value.request_id().map(str::to_owned)
}

pub fn decoded<T>(value: T, request_id: &str) -> Outcome<T> {
    Outcome::Decoded(value, Some(request_id.to_owned()))
}

pub fn refused<T>(code: &str, request_id: &str) -> Outcome<T> {
    Outcome::Refused(code.to_owned(), Some(request_id.to_owned()))
}

/// Asserts that every outcome is the expected one.
#[track_caller]
pub fn assert_each<T: std::fmt::Debug + PartialEq>(
    outcomes: &[Outcome<T>],
    expected: &Outcome<T>,
    body: &str,
) {
    for (way, outcome) in outcomes.iter().enumerate() {
        assert_eq!(outcome, expected, "way {way} of {body}");
    }
}
