//! A body that did not decode.

use alloc::boxed::Box;
use alloc::string::String;
#[cfg(feature = "std")]
use alloc::sync::Arc;
use core::fmt;

use super::beside::Beside;
use super::kind::DecodeErrorKind;
use super::request_id::RequestId;
use super::status;
use crate::code::Retry;

/// A body that is malformed, or does not match its type.
///
/// It displays on one line, with the place in the body, what was expected, and the kind of what was found:
/// `DescribeInstances: Response.InstanceSet[3].CPU: expected i64, found a string (line 1, column 230, RequestId 62DDFFC6)`.
/// Neither `Display` nor `Debug` includes values from the body; names of members are escaped and bounded.
///
/// A type that refuses a value with a sentence of its own (`Error::custom`) may quote the value. The sentence is therefore
/// shown, after the kind of what was found, only if it cannot do so: it has only letters, spaces and `,.;:()-/`, at most
/// 160 bytes, and no word of a string from the body. A function that decodes text further, such as from Base64, must
/// keep the result out of its sentences itself.
///
/// ```
/// use std::net::IpAddr;
///
/// let error = tencent_response::from_str::<IpAddr>(r#""10.0.0.300""#).unwrap_err();
/// assert_eq!(error.found(), "a string: invalid IP address syntax");
/// ```
///
/// Two errors are equal if everything that they show is equal; of an I/O error, the kind counts.
#[derive(Clone, PartialEq)]
pub struct DecodeError(pub(crate) Box<Parts>);

#[derive(Clone, PartialEq)]
pub(crate) struct Parts {
    pub(crate) kind: DecodeErrorKind,
    pub(crate) action: &'static str,
    pub(crate) path: String,
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) request_id: String,
    pub(crate) expected: String,
    pub(crate) found: String,
    /// The HTTP status; 0 where the body did not come over HTTP.
    pub(crate) status: u16,
    pub(crate) content_type: String,
    #[cfg(feature = "std")]
    pub(crate) cause: Option<Cause>,
}

/// Why the body could not be read.
#[cfg(feature = "std")]
#[derive(Clone)]
pub(crate) struct Cause(pub(crate) Arc<std::io::Error>);

#[cfg(feature = "std")]
impl PartialEq for Cause {
    fn eq(&self, other: &Self) -> bool {
        self.0.kind() == other.0.kind()
    }
}

impl DecodeError {
    /// The category.
    #[must_use]
    pub fn kind(&self) -> DecodeErrorKind {
        self.0.kind
    }

    /// Whether to send the same request again, by the HTTP status where one is known and is not a good one, else
    /// [by the category](DecodeErrorKind::retry).
    ///
    /// A gateway's 429 and 503 are worth another try, 500, 502 and 504 if the request is idempotent; 403 and 404 are not.
    #[must_use]
    pub fn retry(&self) -> Retry {
        status::retry(self.0.status, self.kind()).unwrap_or_else(|| self.kind().retry())
    }

    /// Whether requests come too often: a gateway answered with the HTTP status 429.
    #[must_use]
    pub fn is_throttled(&self) -> bool {
        self.0.status == status::TOO_MANY_REQUESTS
    }

    /// The HTTP status of the answer, if it was decoded with [`from_http`](crate::TencentResponse::from_http).
    #[cfg(feature = "http")]
    #[must_use]
    pub fn status(&self) -> Option<http::StatusCode> {
        http::StatusCode::from_u16(self.0.status).ok()
    }

    /// The content type of the HTTP answer; `None` where there is none, or it is no text.
    #[cfg(feature = "http")]
    #[must_use]
    pub fn content_type(&self) -> Option<&str> {
        Some(&*self.0.content_type).filter(|content_type| !content_type.is_empty())
    }

    /// What to do next, for the person who reads the log, [by the category](DecodeErrorKind::advice).
    #[must_use]
    pub fn advice(&self) -> &'static str {
        self.kind().advice()
    }

    /// The path to the value, such as `Response.InstanceSet[3].Placement.Zone`; empty for the body as a whole.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The line where the value begins, counted from 1; of malformed JSON, where it goes wrong; 0 for a stream of events as a
    /// whole.
    #[must_use]
    pub fn line(&self) -> usize {
        self.0.line
    }

    /// The column in that line, in characters, counted from 1; 0 where [`line`](Self::line) is.
    #[must_use]
    pub fn column(&self) -> usize {
        self.0.column
    }

    /// What was expected, such as `i64` or ``a field `InstanceId` ``.
    #[must_use]
    pub fn expected(&self) -> &str {
        &self.0.expected
    }

    /// The kind of what was found, such as `a string`; for a missing field, the most similar name that was there.
    #[must_use]
    pub fn found(&self) -> &str {
        &self.0.found
    }

    /// The RequestId, found even if the body is cut off or malformed after it; `None` if there is none, or an empty one.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        Some(&*self.0.request_id).filter(|id| !id.is_empty())
    }

    pub(crate) fn or_request_id(mut self, request_id: impl Into<String>) -> Self {
        if self.request_id().is_none() {
            self.0.request_id = request_id.into();
        }
        self
    }

    /// The action whose response did not decode; empty for bare JSON, which [`from_slice`](crate::from_slice) reads.
    #[must_use]
    pub fn action(&self) -> &'static str {
        self.0.action
    }
}

impl RequestId for DecodeError {
    fn request_id(&self) -> Option<&str> {
        self.request_id()
    }

    fn is_region_healthy(&self) -> bool {
        self.request_id().is_some() && self.kind() != DecodeErrorKind::Transport
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = &self.0;
        if !parts.action.is_empty() {
            write!(f, "{}: ", parts.action)?;
        }
        let positioned = match parts.kind {
            DecodeErrorKind::Io => {
                write!(f, "could not read the body: {}", parts.found)?;
                false
            }
            kind => {
                if !parts.path.is_empty() {
                    write!(f, "{}: ", parts.path)?;
                }
                write!(f, "expected {}, found {}", parts.expected, parts.found)?;
                kind != DecodeErrorKind::Transport && parts.line > 0
            }
        };
        let mut beside = Beside { f, some: false };
        beside.http(parts.status, &parts.content_type)?;
        if positioned {
            beside.write(format_args!("line {}, column {}", parts.line, parts.column))?;
        }
        beside.request_id(self.request_id())?;
        beside.end()
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DecodeError")
            .field("kind", &self.0.kind)
            .field("action", &self.0.action)
            .field("path", &self.0.path)
            .field("line", &self.0.line)
            .field("column", &self.0.column)
            .field("expected", &self.0.expected)
            .field("found", &self.0.found)
            .field("status", &self.0.status)
            .field("content_type", &self.0.content_type)
            .field("request_id", &self.request_id())
            .finish()
    }
}

impl core::error::Error for DecodeError {
    #[cfg(feature = "std")]
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        self.0.cause.as_ref().map(|cause| &*cause.0 as _)
    }
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn a_request_id_is_shown_on_one_line_and_bounded() {
        let shown = |request_id: &str| {
            let error = DecodeError(Box::new(Parts {
                kind: DecodeErrorKind::Mismatch,
                #[cfg(feature = "std")]
                cause: None,
                action: "Stop",
                path: "Response".into(),
                line: 1,
                column: 2,
                request_id: request_id.into(),
                expected: "i64".into(),
                found: "null".into(),
                status: 0,
                content_type: String::new(),
            }));
            error.to_string()
        };
        let start = "Stop: Response: expected i64, found null (line 1, column 2";
        assert_eq!(shown("r"), format!("{start}, RequestId r)"));
        assert_eq!(shown("r\n1"), format!("{start}, RequestId r\\n1)"));
        assert_eq!(shown(""), format!("{start})"));
        let long = "r".repeat(5_000);
        assert_eq!(
            shown(&long),
            format!("{start}, RequestId {}…)", &long[..64])
        );
    }
}
