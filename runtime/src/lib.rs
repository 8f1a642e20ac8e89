//! The response layer for Tencent Cloud API 3.0: derive a struct, decode the envelope, keep the error code and the RequestId.
//!
//! ```
//! use tencent_response::{Error, TencentData, TencentResponse};
//!
//! #[derive(Debug, TencentResponse)]
//! #[tencent(version = "2017-03-12", service = "cvm")]
//! struct DescribeInstancesStatusResponse {
//!     total_count: i64,
//!     instance_status_set: Vec<InstanceStatus>,
//!     request_id: String,
//! }
//!
//! #[derive(Debug, TencentData)]
//! struct InstanceStatus {
//!     instance_id: String,
//!     instance_state: String,
//! }
//!
//! let body = br#"{"Response": {"TotalCount": 0, "InstanceStatusSet": [], "RequestId": "b5b41468"}}"#;
//! match DescribeInstancesStatusResponse::from_slice(body) {
//!     Ok(response) => assert_eq!(response.total_count, 0),
//!     Err(Error::Api(error)) if error.code().is_throttled() => println!("later: {error}"),
//!     Err(error) => println!("{error}"),
//! }
//! ```
//!
//! # Where to look
//!
//! - [`TencentResponse`](macro@TencentResponse) and [`TencentData`](macro@TencentData): the derives, for the response of an
//!   action and for what is nested in it. Both implement serde's `Deserialize`; deriving that as well is rustc's E0119.
//! - [`TencentResponse`](trait@TencentResponse): the trait, with `from_slice`, `from_str` and `from_reader`.
//! - [`Envelope`]: the whole answer, through any serde format too.
//! - [`Error`]: [`ApiError`] where the service refused, [`DecodeError`] where the body does not fit, of which [`DecodeErrorKind`]
//!   is the category. Each displays on one line and, apart from the service's message, never includes values from the body.
//! - [`from_slice`] and [`from_str`]: any type from bare JSON, with the same reader and diagnostics.
//! - [`RequestId`]: the RequestId of a response, an error, or a `Result` of these.
//! - [`ErrorCode`] and [`CommonErrorCode`]: any code, and the table of the common ones. Their [`ErrorKind`] and [`Retry`] advise
//!   what to do; [`ByCode`] holds what you know better.
//! - [`TencentErrorCode`]: the derive for an enum of the codes that an action or a product has of its own.
//!
//! # Attributes
//!
//! Under `#[tencent(..)]`; the words that serde has too may also stand under `#[serde(..)]`.
//!
//! | on the struct | |
//! |---|---|
//! | `action = ".."` | the action's name, unless it is the struct's less a final `Response` |
//! | `version = ".."`, `service = ".."` | what [`VERSION`](TencentResponse::VERSION) and [`SERVICE`](TencentResponse::SERVICE) are |
//! | `error = Type` | the type of the action's error codes, anything that is `From<ErrorCode>` |
//! | `default`, `default = "path"` | absent members are those of the struct's default |
//! | `lenient` | as on every field |
//! | `crate = "path"` | where this crate is, for an SDK that re-exports it |
//!
//! | on a field | |
//! |---|---|
//! | `rename = ".."` | the member's name, exactly, in place of the field's in `PascalCase` |
//! | `alias = ".."` | one more name, exactly; may be repeated |
//! | `default`, `default = "path"` | the value of an absent or null member |
//! | `with = "module"`, `deserialize_with = "path"` | the function that decodes the member |
//! | `skip` | no member: the field has its default |
//! | `borrow` | the field's own type borrows from the body; `&str` and `Cow<str>` do without being told |
//! | `lenient` | numbers and booleans are read from their text, strings from either, `""` as an absent number or boolean; in options, lists and maps too, but not within a struct, which must be marked itself, nor within an enum |
//! | `extra` | a map of the members that no field declares |
//! | `request_id` | this field is the RequestId, whatever its name |
//!
//! | on a variant of an enum of codes | |
//! |---|---|
//! | `code = ".."` | the code, exactly |
//! | `description = ".."` | what it means, unless the doc comment says it |
//! | `other` | the variant that holds an [`ErrorCode`] which is not listed |
//!
//! A null member is an absent one. An absent member is `None` of an `Option`, else the default, else a [`DecodeError`].
//!
//! # Values that a service may add to
//!
//! An enum of serde's is closed: a state that it does not list fails the whole response. With a last variant that is
//! `#[serde(untagged)]` it is open, and keeps the text of what is new:
//!
//! ```
//! use serde::Deserialize;
//! use tencent_response::{TencentData, TencentResponse};
//!
//! #[derive(Debug, Deserialize, PartialEq)]
//! #[serde(rename_all = "UPPERCASE")]
//! enum InstanceState {
//!     Running,
//!     Stopped,
//!     #[serde(untagged)]
//!     Other(String),
//! }
//!
//! #[derive(TencentData)]
//! struct InstanceStatus {
//!     instance_state: InstanceState,
//! }
//!
//! let status: InstanceStatus = tencent_response::from_str(r#"{"InstanceState":"RESCUE_MODE"}"#)?;
//! assert_eq!(status.instance_state, InstanceState::Other("RESCUE_MODE".into()));
//! # Ok::<(), tencent_response::DecodeError>(())
//! ```
//!
//! # Growth
//!
//! A minor release may add variants to [`CommonErrorCode`], [`ErrorKind`], [`DecodeErrorKind`], [`Retry`] and [`Error`], fields to
//! [`Envelope`], and arguments to the derives; the types are non-exhaustive, and no variant is removed or renamed. A code that was
//! [`ErrorKind::Other`] may get a kind, and advice may change its wording. An enum of codes is yours: mark it
//! `#[non_exhaustive]` where others match on it, for listing a code takes it out of `other`.
//!
//! # Features
//!
//! - `std` (default): [`from_reader`](TencentResponse::from_reader). Without it the crate is `no_std`, with `alloc`.
//! - `http`: `T::from_http` and `Envelope::from_http`, out of what any HTTP client gives, and the status of an error.
//! - `stream`: `stream::EventReader` and `stream::EventStream`, responses out of server-sent events.
//! - `serde_json`: `T::from_value`, for an answer that was read into a `serde_json::Value` before.
#![no_std]
#![deny(missing_docs)]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod answer;
mod code;
mod concern;
mod decode;
mod diagnose;
mod envelope;
mod error;
mod fields;
#[cfg(feature = "http")]
mod head;
mod json;
mod lenient;
mod protocol;
mod response;
#[cfg(feature = "stream")]
pub mod stream;
mod text;

/// The `http` that `from_http` takes its arguments from.
#[cfg(feature = "http")]
#[doc(no_inline)]
pub use http;
/// The serde that this crate works with, for what implements or bounds its traits without depending on it by itself.
#[doc(no_inline)]
pub use serde;

pub use code::{ByCode, CommonErrorCode, ErrorCode, ErrorKind, Retry, UnknownCode, UnknownLabel};
pub use decode::{from_slice, from_str};
pub use envelope::Envelope;
pub use error::{ApiError, DecodeError, DecodeErrorKind, Error, RequestId};
pub use lenient::coercion::Coercion;
pub use response::TencentResponse;
/// Makes an enum of the error codes that an action or a product answers with; the derive's arguments are listed
/// [above](crate#attributes).
///
/// Each variant names its code with `code`, exactly, and describes it in its doc comment, or with `description`. One variant,
/// marked `other`, holds the [`ErrorCode`] of what is not listed: a service adds codes at any time. The enum then converts
/// from and to [`ErrorCode`] without loss, reads and writes the code's text with `FromStr`, `Display` and serde, and has:
///
/// - `ALL`: the listed variants, in the order of declaration;
/// - `as_str()`, `description()`, `family()`, `is()`, `is_under()`, `is_throttled()`, `kind()`, `retry()` and `advice()`, as
///   [`ErrorCode`] has them.
///
/// A response that declares the enum with `error` gives it in one step, [`ApiError::code_for`]. Case matters.
///
/// ```
/// use tencent_response::{Error, ErrorCode, TencentErrorCode, TencentResponse};
///
/// #[derive(Debug, PartialEq, TencentErrorCode)]
/// enum StopInstancesError {
///     /// There is no such instance.
///     #[tencent(code = "InvalidInstanceId.NotFound")]
///     NotFound,
///     /// The instance is in a state that does not allow it.
///     #[tencent(code = "UnsupportedOperation.InstanceStateStopped")]
///     AlreadyStopped,
///     #[tencent(other)]
///     Other(ErrorCode),
/// }
///
/// #[derive(Debug, TencentResponse)]
/// #[tencent(error = StopInstancesError)]
/// struct StopInstancesResponse {}
///
/// let body = r#"{"Response":{"Error":{"Code":"UnsupportedOperation.InstanceStateStopped"}}}"#;
/// let stopped = match StopInstancesResponse::from_str(body) {
///     Ok(_) => true,
///     Err(Error::Api(error)) => match error.code_for::<StopInstancesResponse>() {
///         StopInstancesError::AlreadyStopped => true,
///         StopInstancesError::NotFound => false,
///         StopInstancesError::Other(code) => panic!("{code}: {}", code.advice()),
///     },
///     Err(error) => panic!("{error}"),
/// };
/// assert!(stopped);
/// ```
pub use tencent_response_macros::TencentErrorCode;
pub use tencent_response_macros::{TencentData, TencentResponse};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
