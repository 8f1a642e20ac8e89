//! What users receive: errors, and the RequestId that comes with them.

pub(crate) mod api;
pub(crate) mod decode;
pub(crate) mod escape;
pub(crate) mod kind;
pub(crate) mod request_id;
mod stored;

use core::fmt;

use crate::code::{ErrorCode, Retry};
pub use api::ApiError;
pub use decode::DecodeError;
pub use kind::DecodeErrorKind;
pub use request_id::RequestId;

/// Why there is no response: the service refused the request, or its answer does not decode.
///
/// It is transparent: `Display` and `source()` are those of the error inside, so that a chain of errors names each once.
///
/// ```
/// use std::error::Error as _;
/// use tencent_response::{ApiError, Error};
///
/// let refused = ApiError::new("RequestLimitExceeded", "slow down", "3c140219");
/// let error = Error::from(refused.clone());
/// assert_eq!(error.to_string(), refused.to_string());
/// assert!(error.source().is_none());
/// assert_eq!(error.api(), Some(&refused));
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Error {
    /// The service answered that the request failed.
    Api(ApiError),
    /// The body is malformed, or does not fit its type; the request may well have succeeded.
    Decode(DecodeError),
}

impl Error {
    /// The error code, if it was the service that refused.
    #[must_use]
    pub fn code(&self) -> Option<&ErrorCode> {
        self.api().map(ApiError::code)
    }

    /// The service's error, if it was the service that refused.
    #[must_use]
    pub fn api(&self) -> Option<&ApiError> {
        match self {
            Self::Api(error) => Some(error),
            Self::Decode(_) => None,
        }
    }

    /// What did not decode, if that is why.
    #[must_use]
    pub fn decode(&self) -> Option<&DecodeError> {
        match self {
            Self::Api(_) => None,
            Self::Decode(error) => Some(error),
        }
    }

    /// Whether to send the same request again: [by the code](ErrorCode::retry) if the service refused, else
    /// [by the category](DecodeErrorKind::retry) of what does not decode.
    ///
    /// ```
    /// use tencent_response::{ApiError, Error, Retry};
    ///
    /// let throttled = Error::from(ApiError::new("RequestLimitExceeded", "", "3c140219"));
    /// assert_eq!(throttled.retry(), Retry::Backoff);
    /// assert!(throttled.is_throttled());
    ///
    /// let page = Error::from(tencent_response::from_str::<u8>("<html>").unwrap_err());
    /// assert_eq!(page.retry(), Retry::BackoffIfIdempotent);
    /// assert!(!page.is_throttled());
    /// ```
    #[must_use]
    pub fn retry(&self) -> Retry {
        match self {
            Self::Api(error) => error.retry(),
            Self::Decode(error) => error.retry(),
        }
    }

    /// Whether the service refused because requests come too often.
    #[must_use]
    pub fn is_throttled(&self) -> bool {
        self.api().is_some_and(ApiError::is_throttled)
    }

    /// What to do next, for the person who reads the log; its wording is subject to change.
    #[must_use]
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Api(error) => error.advice(),
            Self::Decode(error) => error.advice(),
        }
    }

    /// The RequestId; `None` when there is none, or an empty one.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        match self {
            Self::Api(error) => error.request_id(),
            Self::Decode(error) => error.request_id(),
        }
    }

    /// The action that was called.
    #[must_use]
    pub fn action(&self) -> &'static str {
        match self {
            Self::Api(error) => error.action(),
            Self::Decode(error) => error.action(),
        }
    }
}

impl RequestId for Error {
    fn request_id(&self) -> Option<&str> {
        self.request_id()
    }

    fn is_region_healthy(&self) -> bool {
        match self {
            Self::Api(error) => error.is_region_healthy(),
            Self::Decode(error) => error.is_region_healthy(),
        }
    }
}

impl From<ApiError> for Error {
    fn from(error: ApiError) -> Self {
        Self::Api(error)
    }
}

impl From<DecodeError> for Error {
    fn from(error: DecodeError) -> Self {
        Self::Decode(error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Api(error) => error.fmt(f),
            Self::Decode(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for Error {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            Self::Api(error) => error.source(),
            Self::Decode(error) => error.source(),
        }
    }
}
