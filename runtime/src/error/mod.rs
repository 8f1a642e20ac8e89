//! What users receive: errors, and the RequestId that comes with them.

pub(crate) mod api;
mod beside;
pub(crate) mod decode;
pub(crate) mod escape;
pub(crate) mod kind;
pub(crate) mod request_id;
mod status;
mod stored;

use alloc::string::String;
use core::fmt;

use crate::code::{ErrorCode, Retry};
pub use api::ApiError;
pub use decode::DecodeError;
pub use kind::DecodeErrorKind;
pub use request_id::RequestId;

/// Why there is no response: the service refused the request, or its answer does not decode.
///
/// It is transparent: `Display` and `source()` are those of the error inside, so that a chain of errors prints each message
/// once.
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
    /// The body is malformed, or does not match its type; the request may well have succeeded.
    Decode(DecodeError),
}

/// The same of either error inside.
macro_rules! either {
    ($outer:expr, $error:ident => $answer:expr) => {
        match $outer {
            Error::Api($error) => $answer,
            Error::Decode($error) => $answer,
        }
    };
}

impl Error {
    /// The error code, if the service refused the request.
    #[must_use]
    pub fn code(&self) -> Option<&ErrorCode> {
        self.api().map(ApiError::code)
    }

    /// The service's error, if the service refused the request.
    #[must_use]
    pub fn api(&self) -> Option<&ApiError> {
        match self {
            Self::Api(error) => Some(error),
            Self::Decode(_) => None,
        }
    }

    /// The decode error, if the body did not decode.
    #[must_use]
    pub fn decode(&self) -> Option<&DecodeError> {
        match self {
            Self::Api(_) => None,
            Self::Decode(error) => Some(error),
        }
    }

    /// Whether to send the same request again: [by the code](ErrorCode::retry) if the service refused, or else
    /// [as the decode error advises](DecodeError::retry), which considers the HTTP status.
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
        either!(self, error => error.retry())
    }

    /// Whether the service, or a gateway before it, refused because requests come too often.
    #[must_use]
    pub fn is_throttled(&self) -> bool {
        either!(self, error => error.is_throttled())
    }

    /// The HTTP status of the answer, if it was decoded with [`from_http`](crate::TencentResponse::from_http).
    #[cfg(feature = "http")]
    #[must_use]
    pub fn status(&self) -> Option<http::StatusCode> {
        either!(self, error => error.status())
    }

    /// What to do next, for the person who reads the log; its wording is subject to change.
    #[must_use]
    pub fn advice(&self) -> &'static str {
        either!(self, error => error.advice())
    }

    /// The RequestId; `None` if there is none, or an empty one.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        either!(self, error => error.request_id())
    }

    /// Gives the error this RequestId if the body had none, such as that of the header `X-TC-RequestId`.
    ///
    /// ```
    /// use tencent_response::{Error, TencentResponse};
    ///
    /// #[derive(Debug, TencentResponse)]
    /// struct StopInstancesResponse {}
    ///
    /// let answer = StopInstancesResponse::from_str("<html>502 Bad Gateway</html>");
    /// let error = answer.map_err(|error| error.or_request_id("3c140219")).unwrap_err();
    /// assert_eq!(error.request_id(), Some("3c140219"));
    /// ```
    #[must_use]
    pub fn or_request_id(self, request_id: impl Into<String>) -> Self {
        either!(self, error => error.or_request_id(request_id).into())
    }

    /// The action that was called.
    #[must_use]
    pub fn action(&self) -> &'static str {
        either!(self, error => error.action())
    }
}

impl RequestId for Error {
    fn request_id(&self) -> Option<&str> {
        self.request_id()
    }

    fn is_region_healthy(&self) -> bool {
        either!(self, error => error.is_region_healthy())
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
        either!(self, error => error.fmt(f))
    }
}

impl core::error::Error for Error {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        either!(self, error => error.source())
    }
}
