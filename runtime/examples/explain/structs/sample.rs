//! The part of a sample body that types are inferred from.

use std::fmt;

use tencent_response::{ApiError, DecodeError, Envelope, TencentResponse};

use super::shape::{Object, Shape};
use super::types::{REQUEST_ID, WARNING};

/// The response of any action. Diagnostics begin with the action's name.
#[derive(TencentResponse)]
#[tencent(action = "sample")]
struct AnyResponse {}

/// Why nothing can be inferred from a body.
pub enum Refusal {
    Failure(ApiError),
    Unreadable(DecodeError),
    OutOfRange(serde_json::Error),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Failure(error) => write!(
                f,
                "nothing can be inferred from a failure (error code {:?})",
                error.code().as_str()
            ),
            Self::Unreadable(error) => error.fmt(f),
            Self::OutOfRange(error) => error.fmt(f),
        }
    }
}

/// Reads the members of a body's `Response`.
pub fn response(body: &[u8]) -> Result<Object, Refusal> {
    let envelope = Envelope::<AnyResponse>::from_slice(body).map_err(Refusal::Unreadable)?;
    let body: Shape = serde_json::from_slice(body).map_err(Refusal::OutOfRange)?;
    let response = body.into_member("Response").and_then(Shape::into_object);
    match (envelope.result, response) {
        (Err(error), Some(response)) if !is_data(&response) => Err(Refusal::Failure(error)),
        (Err(error), None) => Err(Refusal::Failure(error)),
        (_, response) => Ok(response.unwrap_or_default()),
    }
}

/// Whether an `Error` with a code is an ordinary member, such as the outcome of a task. It is one if other members came with
/// it; a struct that declares `Error` is decoded by the same rule.
fn is_data(response: &Object) -> bool {
    response.has_value(|key| {
        let of_envelope = key == "Error" || key == WARNING || key.eq_ignore_ascii_case(REQUEST_ID);
        !of_envelope
    })
}
