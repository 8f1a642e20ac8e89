//! The categories of decode errors, and what to do about each.

use crate::code::label::labels;
use crate::code::Retry;

/// The category of a [`DecodeError`](crate::DecodeError).
///
/// A minor release may add a category, so a `match` needs a `_` arm.
///
/// ```
/// use tencent_response::{DecodeErrorKind, Retry, TencentResponse};
///
/// #[derive(Debug, TencentResponse)]
/// struct StopInstancesResponse {}
///
/// let kind = |body| StopInstancesResponse::from_str(body).unwrap_err().decode().unwrap().kind();
/// assert_eq!(kind("<html>502 Bad Gateway</html>"), DecodeErrorKind::NotJson);
/// assert_eq!(kind(r#"{"Response":{"Reque"#), DecodeErrorKind::Truncated);
/// assert_eq!(kind(r#"{"errcode":404}"#), DecodeErrorKind::NoEnvelope);
/// assert_eq!(kind("").retry(), Retry::BackoffIfIdempotent);
/// assert_eq!(kind("").as_str(), "not_json");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DecodeErrorKind {
    /// The body is something other than JSON: empty, HTML, plain text, compressed, server-sent events.
    NotJson,
    /// The body is JSON that ends too early.
    Truncated,
    /// The body is JSON with a syntax error.
    Malformed,
    /// The body is JSON without a `Response`.
    NoEnvelope,
    /// A value does not match its type.
    Mismatch,
    /// A member is absent or null, but its type requires a value.
    Missing,
    /// The body is not the service's answer, as the HTTP status shows: a gateway or proxy answered in its place.
    Transport,
    /// An event of a stream, or a body in place of a stream, is longer than the limit that was set.
    TooLong,
    /// The body could not be read to its end; the cause is the error's `source()`.
    Io,
}

labels! { DecodeErrorKind:
    NotJson "not_json" "not JSON"
    Truncated "truncated" "truncated"
    Malformed "malformed" "malformed"
    NoEnvelope "no_envelope" "no envelope"
    Mismatch "mismatch" "mismatch"
    Missing "missing" "missing member"
    Transport "transport" "not the service's answer"
    TooLong "too_long" "too long"
    Io "io" "not readable"
}

impl DecodeErrorKind {
    /// Whether to send the same request again.
    ///
    /// A body that never was JSON, was cut off or could not be read points to the connection or a proxy, and the request may
    /// have taken effect: [`Retry::BackoffIfIdempotent`]. For an answer over HTTP the status says more, which
    /// [`DecodeError::retry`](crate::DecodeError::retry) considers. In the other cases the same request would most likely
    /// end the same way: [`Retry::Never`].
    #[must_use]
    pub const fn retry(self) -> Retry {
        match self {
            Self::NotJson | Self::Truncated | Self::Transport | Self::Io => {
                Retry::BackoffIfIdempotent
            }
            Self::Malformed | Self::NoEnvelope | Self::Mismatch | Self::Missing | Self::TooLong => {
                Retry::Never
            }
        }
    }

    /// What to do next, for the person who reads the log; its wording is subject to change.
    #[must_use]
    pub const fn advice(self) -> &'static str {
        match self {
            Self::NotJson => {
                "check the HTTP status and any proxy in between; \
                retry after a pause if the request is idempotent"
            }
            Self::Truncated | Self::Io => {
                "retry after a pause if the request is idempotent: it may have taken effect"
            }
            Self::Transport => "check the HTTP status and any proxy in between",
            Self::TooLong => "raise the limit for the size of an event",
            Self::Malformed => "contact support with the RequestId if the error persists",
            Self::NoEnvelope => "check the host: the body is not a response of API 3.0",
            Self::Mismatch => "compare the field with the API's description, or mark it `lenient` to read numbers from text and text from numbers",
            Self::Missing => "compare the field with the API's description, or make it an `Option`",
        }
    }
}
