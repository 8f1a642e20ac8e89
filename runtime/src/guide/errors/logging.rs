//! Logging, with `tracing`.

use tencent_response::{Error, RequestId};

/// Logs either outcome of a call under its RequestId.
pub fn log<T: RequestId>(outcome: &Result<T, Error>) {
    let request_id = outcome.request_id();
    match outcome {
        Ok(_) => tracing::debug!(request_id, "done"),
        Err(Error::Api(error)) => tracing::warn!(
            request_id,
            action = error.action(),
            code = error.code().as_str(),
            kind = error.kind().as_str(),
            advice = error.advice(),
            "{}",
            error.message(),
        ),
        Err(error) => tracing::error!(request_id, advice = error.advice(), "{error}"),
    }
}
