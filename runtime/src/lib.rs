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
//! Derive [`TencentResponse`](macro@TencentResponse) on what an action returns, and [`TencentData`](macro@TencentData) on
//! every type nested in that. Both implement serde's `Deserialize`; deriving that as well is rustc's E0119.
//!
//! # Where to look
//!
//! - The [guide]: [semantics](crate::guide::semantics), [errors](crate::guide::errors) and what to do with them,
//!   [HTTP clients and event streams](crate::guide::http), [SDK generators](crate::guide::sdk_generators),
//!   [performance](crate::guide::performance), [limits](crate::guide::limits).
//! - The derives, each with its attributes: [`TencentResponse`](macro@TencentResponse), [`TencentData`](macro@TencentData)
//!   and, for an enum of the codes that an action or product returns, [`TencentErrorCode`].
//! - [`TencentResponse`](trait@TencentResponse): the trait, with `from_slice`, `from_str` and `from_reader`.
//! - [`Envelope`]: the whole answer, also through any self-describing serde format.
//! - [`Error`]: an [`ApiError`] if the service refused, a [`DecodeError`] if the body does not match; [`DecodeErrorKind`]
//!   says in what way. Each displays on one line and, apart from the service's code, message and RequestId, never includes
//!   values from the body.
//! - [`from_slice`] and [`from_str`]: any type from bare JSON, with the same reader and diagnostics.
//! - [`RequestId`]: the RequestId of a response, of an error, or of a `Result` of these.
//! - [`ErrorCode`] and [`CommonErrorCode`]: any code, and the table of the common ones. Their [`ErrorKind`] and [`Retry`]
//!   advise what to do; [`ByCode`] overrides the advice.
//!
//! # Growth
//!
//! A minor release may add variants to [`CommonErrorCode`], [`ErrorKind`], [`DecodeErrorKind`], [`Retry`] and [`Error`],
//! fields to [`Envelope`], and arguments to the derives. The types are non-exhaustive, and no variant is removed or
//! renamed. A code that was [`ErrorKind::Other`] may get a kind, and advice may change its wording.
//!
//! # Features
//!
//! - `std` (default): [`from_reader`](TencentResponse::from_reader). Without it the crate is `no_std`, with `alloc`.
//! - `simdutf8` (default): a faster check that a body is UTF-8, by vector instructions where the processor has them, which
//!   saves up to 8 % of the decode time. Needs `std`.
//! - `http`: `T::from_http` and `Envelope::from_http`, which take what any HTTP client gives, and the status of an error.
//!   Needs `std`.
//! - `stream`: `stream::EventReader` and `stream::EventStream`, for responses from server-sent events. Needs `std`.
//! - `serde_json`: `T::from_value`, for an answer that is already a `serde_json::Value`.
#![no_std]
#![forbid(unsafe_code)]
#![deny(missing_docs)]
// docs.rs shows which feature an item needs.
#![cfg_attr(docsrs, feature(doc_cfg))]

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
#[cfg(any(doc, doctest))]
pub mod guide;
#[cfg(feature = "http")]
mod head;
mod json;
mod lenient;
mod protocol;
mod response;
#[cfg(feature = "stream")]
pub mod stream;
mod text;

/// The `http` crate whose types `from_http` takes.
#[cfg(feature = "http")]
#[doc(no_inline)]
pub use http;
/// The serde that this crate uses, for code that implements or bounds its traits without a dependency of its own.
#[doc(no_inline)]
pub use serde;

pub use code::{ByCode, CommonErrorCode, ErrorCode, ErrorKind, Retry, UnknownCode, UnknownLabel};
pub use decode::{from_slice, from_str};
pub use envelope::Envelope;
pub use error::{ApiError, DecodeError, DecodeErrorKind, Error, RequestId};
pub use lenient::coercion::Coercion;
pub use response::TencentResponse;
pub use tencent_response_macros::{TencentData, TencentErrorCode, TencentResponse};

/// Documents whose code is tested with the crate: the READMEs, and the derives' own pages.
#[cfg(doctest)]
mod documents {
    #[doc = include_str!("../README.md")]
    struct Readme;

    #[doc = include_str!("../README.zh-CN.md")]
    struct ChineseReadme;

    #[doc = include_str!("../docs/response.md")]
    struct Response;

    #[doc = include_str!("../docs/data.md")]
    struct Data;

    #[doc = include_str!("../docs/fields.md")]
    struct Fields;

    #[doc = include_str!("../docs/error_code.md")]
    struct ErrorCode;
}
