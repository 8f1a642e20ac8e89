//! What users receive: errors, and the RequestId that comes with them.

pub(crate) mod api;
pub(crate) mod decode;
pub(crate) mod escape;
pub(crate) mod request_id;

use core::fmt;

use crate::code::ErrorCode;
pub use api::ApiError;
pub use decode::DecodeError;
pub use request_id::RequestId;

/// Why there is no response: the service refused the request, or its answer does not decode.
#[derive(Debug)]
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
        Some(match self {
            Self::Api(error) => error,
            Self::Decode(error) => error,
        })
    }
}
