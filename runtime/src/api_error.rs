use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;

use serde::Deserialize;

use crate::code::ErrorCode;
use crate::decode_error::DecodeError;
use crate::escape;
use crate::failure::Failure;
use crate::raw;
use crate::request_id::RequestId;
use crate::response::TencentResponse;

/// The service's answer that a request has failed.
///
/// It displays on one line, `DescribeInstances: AuthFailure.SignatureFailure: The provided .. (RequestId ed93f3cb)`; the
/// message is escaped and cut at 512 characters there, and whole in [`message`](Self::message).
///
/// Two are equal if code, message and RequestId are.
///
/// ```
/// use tencent_response::{ApiError, CommonErrorCode};
///
/// let error = ApiError::new("ResourceInUse.Instance", "the instance is in use", "3c140219");
/// assert!(error.code().is(CommonErrorCode::ResourceInUse));
/// assert_eq!(error.to_string(), "ResourceInUse.Instance: the instance is in use (RequestId 3c140219)");
/// ```
#[derive(Clone)]
pub struct ApiError(Box<Parts>);

#[derive(Clone)]
struct Parts {
    code: ErrorCode,
    message: String,
    request_id: String,
    action: &'static str,
    body: Option<Box<str>>,
}

impl ApiError {
    /// Makes an error as if a service had answered with it; an empty RequestId is none.
    pub fn new(
        code: impl Into<ErrorCode>,
        message: impl Into<String>,
        request_id: impl Into<String>,
    ) -> Self {
        Self(Box::new(Parts {
            code: code.into(),
            message: message.into(),
            request_id: request_id.into(),
            action: "",
            body: None,
        }))
    }

    pub(crate) fn decoded(
        failure: Failure,
        request_id: Option<String>,
        action: &'static str,
        body: Option<&str>,
    ) -> Self {
        Self(Box::new(Parts {
            code: failure.code.into(),
            message: failure.message,
            request_id: request_id.unwrap_or_default(),
            action,
            body: body.map(Box::from),
        }))
    }

    /// The error code, exactly as the service sent it.
    #[must_use]
    pub fn code(&self) -> &ErrorCode {
        &self.0.code
    }

    /// The code as the type that the action `T` declares with `#[tencent(error = ..)]`.
    #[must_use]
    pub fn code_for<T: TencentResponse>(&self) -> T::ErrorCode {
        self.0.code.clone().into()
    }

    /// The service's explanation; empty when it sent none. Its wording is subject to change (the specification, "Responses").
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The RequestId; `None` when the service sent none, or an empty one.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        Some(&*self.0.request_id).filter(|id| !id.is_empty())
    }

    /// The action that failed; empty for an error made by [`new`](Self::new).
    #[must_use]
    pub fn action(&self) -> &'static str {
        self.0.action
    }

    /// The failing `Response` object as text, where text or bytes were decoded; of a legacy envelope, the whole body.
    ///
    /// It has what came beside the error (measured: `RequestType` beside it, `CnsmrSeqNo` inside it). It is looked up only
    /// when asked for, and neither `Display` nor `Debug` shows it.
    #[must_use]
    pub fn raw(&self) -> Option<&str> {
        self.0.body.as_deref().map(raw::response)
    }

    /// Decodes what [`raw`](Self::raw) gives as a type of your own.
    ///
    /// ```
    /// use tencent_response::{Error, TencentData, TencentResponse};
    ///
    /// #[derive(Debug, TencentResponse)]
    /// struct RechargeByThirdPayResponse {}
    ///
    /// #[derive(TencentData)]
    /// struct Beside {
    ///     request_type: String,
    /// }
    ///
    /// let body = r#"{"Response":{"Error":{"Code":"FailedOperation"},"RequestType":"Recharge"}}"#;
    /// let Err(Error::Api(error)) = RechargeByThirdPayResponse::from_str(body) else { unreachable!() };
    /// assert_eq!(error.raw_as::<Beside>()?.request_type, "Recharge");
    /// # Ok::<(), tencent_response::DecodeError>(())
    /// ```
    ///
    /// # Errors
    /// If the text does not fit the type, or there is none.
    pub fn raw_as<'a, T: Deserialize<'a>>(&'a self) -> Result<T, DecodeError> {
        raw::decode(self.raw(), self.action(), self.request_id())
    }
}

impl RequestId for ApiError {
    fn request_id(&self) -> Option<&str> {
        self.request_id()
    }
}

impl PartialEq for ApiError {
    fn eq(&self, other: &Self) -> bool {
        let (one, other) = (&self.0, &other.0);
        one.code == other.code && one.message == other.message && one.request_id == other.request_id
    }
}

impl Eq for ApiError {}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.action().is_empty() {
            write!(f, "{}: ", self.action())?;
        }
        write!(f, "{}", escape::message(self.code().as_str()))?;
        if !self.message().is_empty() {
            write!(f, ": {}", escape::message(self.message()))?;
        }
        match self.request_id() {
            Some(id) => write!(f, " (RequestId {})", escape::name(id)),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiError")
            .field("code", &self.code().as_str())
            .field("message", &self.message())
            .field("request_id", &self.request_id())
            .field("action", &self.action())
            .finish_non_exhaustive()
    }
}

impl core::error::Error for ApiError {}
