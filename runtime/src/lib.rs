//! The response layer for Tencent Cloud API 3.0.
#![no_std]
#![deny(missing_docs)]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod absent;
mod answer;
mod api_error;
mod borrow;
mod code;
mod content;
mod data;
mod decode;
mod decode_error;
mod diagnose;
mod envelope;
mod error;
mod escape;
mod failure;
mod hold;
mod keys;
mod lenient;
mod nearest;
#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod raw;
mod reader;
mod request_id;
mod response;
mod slot;
mod tap;
mod tapped;
mod text;
mod tokens;
mod walk;

pub use api_error::ApiError;
pub use code::{CommonErrorCode, ErrorCode, UnknownCode};
pub use decode_error::DecodeError;
pub use envelope::Envelope;
pub use error::Error;
pub use request_id::RequestId;
pub use response::{Owned, TencentResponse};
pub use tencent_response_macros::{TencentData, TencentResponse};
