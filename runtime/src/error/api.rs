//! An error that the service returned.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;

use super::beside::Beside;
use super::escape;
use super::request_id::RequestId;
use crate::code::{CommonErrorCode, ErrorCode, ErrorKind, Retry};

/// An error returned by the service.
///
/// It displays on one line: `DescribeInstances: AuthFailure.SignatureFailure: The provided .. (RequestId ed93f3cb)`. There
/// the code and the message are each cut at 512 characters, then escaped; [`message`](Self::message) has all of it.
///
/// Two errors are equal if their code, message and RequestId are equal. An error serializes as an object with `Code`,
/// `Message`, `RequestId` and `Action`, and deserializes from one.
///
/// ```
/// use tencent_response::{ApiError, CommonErrorCode, Retry};
///
/// let error = ApiError::new("ResourceInUse.Instance", "the instance is in use", "3c140219");
/// assert!(error.code().is(CommonErrorCode::ResourceInUse));
/// assert_eq!(error.retry(), Retry::Backoff);
/// assert_eq!(error.to_string(), "ResourceInUse.Instance: the instance is in use (RequestId 3c140219)");
/// ```
#[derive(Clone)]
pub struct ApiError(Box<Parts>);

#[derive(Clone)]
struct Parts {
    code: ErrorCode,
    message: Text,
    request_id: Text,
    action: &'static str,
    body: Box<str>,
    /// The HTTP status; 0 where the body did not come over HTTP.
    status: u16,
}

/// Text of an error: its own, or its place in the body.
#[derive(Clone)]
enum Text {
    Own(String),
    Within { start: usize, len: usize },
}

impl Text {
    fn of(text: Cow<'_, str>, body: &str) -> Self {
        let start = (text.as_ptr() as usize).wrapping_sub(body.as_ptr() as usize);
        match body.get(start..start.wrapping_add(text.len())) {
            Some(_) => Self::Within {
                start,
                len: text.len(),
            },
            None => Self::Own(text.into_owned()),
        }
    }

    fn get<'a>(&'a self, body: &'a str) -> &'a str {
        match self {
            Self::Own(text) => text,
            Self::Within { start, len } => body.get(*start..start + len).unwrap_or(""),
        }
    }
}

impl ApiError {
    /// Makes an error as a service would return it; an empty RequestId counts as none.
    pub fn new(
        code: impl Into<ErrorCode>,
        message: impl Into<String>,
        request_id: impl Into<String>,
    ) -> Self {
        Self(Box::new(Parts {
            code: code.into(),
            message: Text::Own(message.into()),
            request_id: Text::Own(request_id.into()),
            action: "",
            body: Box::default(),
            status: 0,
        }))
    }

    pub(crate) fn decoded(
        code: Cow<'_, str>,
        message: Cow<'_, str>,
        request_id: Option<Cow<'_, str>>,
        action: &'static str,
        body: Option<&str>,
    ) -> Self {
        let body = body.unwrap_or("");
        Self(Box::new(Parts {
            code: ErrorCode::decoded(code),
            message: Text::of(message, body),
            request_id: Text::of(request_id.unwrap_or_default(), body),
            action,
            body: body.into(),
            status: 0,
        }))
    }

    /// The error code, exactly as the service sent it.
    #[must_use]
    pub fn code(&self) -> &ErrorCode {
        &self.0.code
    }

    /// The service's explanation; empty if it sent none. Its wording is subject to change, as the page [Responses] says.
    ///
    /// [Responses]: https://www.tencentcloud.com/document/product/213/31576
    #[must_use]
    pub fn message(&self) -> &str {
        self.0.message.get(&self.0.body)
    }

    /// The RequestId; `None` if the service sent none, or an empty one.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        Some(self.0.request_id.get(&self.0.body)).filter(|id| !id.is_empty())
    }

    /// The action that failed; empty for an error made by [`new`](Self::new), unless [`with_action`](Self::with_action)
    /// names it.
    #[must_use]
    pub fn action(&self) -> &'static str {
        self.0.action
    }

    /// Names the action that failed, for a test double that must display and compare like a decoded error.
    ///
    /// ```
    /// use tencent_response::ApiError;
    ///
    /// let error = ApiError::new("InternalError", "", "3c140219").with_action("DescribeInstances");
    /// assert_eq!(error.to_string(), "DescribeInstances: InternalError (RequestId 3c140219)");
    /// ```
    #[must_use]
    pub fn with_action(mut self, action: &'static str) -> Self {
        self.0.action = action;
        self
    }

    pub(crate) fn or_request_id(mut self, request_id: impl Into<String>) -> Self {
        if self.request_id().is_none() {
            self.0.request_id = Text::Own(request_id.into());
        }
        self
    }

    #[cfg(feature = "http")]
    pub(crate) fn with_status(mut self, status: http::StatusCode) -> Self {
        self.0.status = status.as_u16();
        self
    }

    /// The HTTP status of the answer, if it was decoded with [`from_http`](crate::TencentResponse::from_http).
    ///
    /// The service answers most errors with 200; `Display` shows any other.
    #[cfg(feature = "http")]
    #[must_use]
    pub fn status(&self) -> Option<http::StatusCode> {
        http::StatusCode::from_u16(self.0.status).ok()
    }

    /// The code's [category](ErrorCode::kind).
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.code().kind()
    }

    /// Whether to send the same request again, [by its code](ErrorCode::retry).
    #[must_use]
    pub fn retry(&self) -> Retry {
        self.code().retry()
    }

    /// What to do next, for the person who reads the log, [by its code](ErrorCode::advice).
    #[must_use]
    pub fn advice(&self) -> &'static str {
        self.code().advice()
    }

    /// Whether requests are sent too often, [by its code](ErrorCode::is_throttled).
    #[must_use]
    pub fn is_throttled(&self) -> bool {
        self.code().is_throttled()
    }

    /// The body that was decoded; empty for another format, and for an error made by [`new`](Self::new).
    pub(crate) fn body(&self) -> &str {
        &self.0.body
    }
}

impl RequestId for ApiError {
    fn request_id(&self) -> Option<&str> {
        self.request_id()
    }

    fn is_region_healthy(&self) -> bool {
        self.request_id().is_some() && *self.code() != CommonErrorCode::InternalError
    }
}

impl PartialEq for ApiError {
    fn eq(&self, other: &Self) -> bool {
        self.code() == other.code()
            && self.message() == other.message()
            && self.request_id() == other.request_id()
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
        let mut beside = Beside { f, some: false };
        if self.0.status != 200 {
            beside.http(self.0.status, "")?;
        }
        beside.request_id(self.request_id())?;
        beside.end()
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
