//! Error codes: any code as text, and the table of the common ones.

mod advice;
mod by_code;
mod family;
mod kind;
pub(crate) mod label;
pub mod listed;
mod table;

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use core::borrow::Borrow;
use core::convert::Infallible;
use core::fmt;
use core::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::ser::{Serialize, Serializer};

pub use by_code::ByCode;
pub use kind::{ErrorKind, Retry};
pub use label::UnknownLabel;
pub use table::{CommonErrorCode, UnknownCode};

/// An error code, exactly as the service sent it.
///
/// Codes are hierarchical, one level per dot-separated segment: `InvalidParameterValue.InstanceIdMalformed` belongs to
/// `InvalidParameterValue`, which does not belong to `InvalidParameter`. Case matters.
///
/// ```
/// use tencent_response::{CommonErrorCode, ErrorCode};
///
/// let code = ErrorCode::from("RequestLimitExceeded.UinLimitExceeded");
/// assert_eq!(code.family(), Some(CommonErrorCode::RequestLimitExceeded));
/// assert!(code.is_throttled() && code.is_retryable());
///
/// let code = ErrorCode::from("LimitExceeded.VmQuota");
/// assert!(code.is(CommonErrorCode::LimitExceeded));
/// assert!(!code.is_throttled());
///
/// // Not in the table, but common all the same.
/// assert!(ErrorCode::from("OperationDenied.FlowHasTerminated").is_under(ErrorCode::OPERATION_DENIED));
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ErrorCode(Cow<'static, str>);

impl ErrorCode {
    /// A family that 110 products use but the published table lacks: the state of the account or resource does not allow it.
    pub const OPERATION_DENIED: &'static str = "OperationDenied";

    /// The family of the table's `AuthFailure.*` codes. Services also send it bare, but the table has no entry for it.
    pub const AUTH_FAILURE: &'static str = "AuthFailure";

    /// A decoded code; a code of the common table needs no copy.
    pub(crate) fn decoded(code: Cow<'_, str>) -> Self {
        match CommonErrorCode::from_code(&code) {
            Some(common) => common.into(),
            None => Self(Cow::Owned(code.into_owned())),
        }
    }

    /// A code from an enum's table.
    fn listed(code: &'static str) -> Self {
        Self(Cow::Borrowed(code))
    }

    /// The code's text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The entry of the common table for exactly this code.
    #[must_use]
    pub fn common(&self) -> Option<CommonErrorCode> {
        CommonErrorCode::from_code(self.as_str())
    }

    /// The entry of the common table for the code's first segment; about 95 % of all documented codes have one.
    #[must_use]
    pub fn family(&self) -> Option<CommonErrorCode> {
        family::first(self.as_str())
    }

    /// Whether this is that code, or one under it.
    #[must_use]
    pub fn is(&self, code: CommonErrorCode) -> bool {
        self.is_under(code.as_str())
    }

    /// Whether this is that code, or one under it, for families outside the table, such as `OperationDenied` or the bare
    /// `AuthFailure`.
    #[must_use]
    pub fn is_under(&self, code: &str) -> bool {
        family::is_under(self.as_str(), code)
    }

    /// What the code means, if the code itself is in the common table.
    #[must_use]
    pub fn description(&self) -> Option<&'static str> {
        self.common().map(CommonErrorCode::description)
    }

    /// The code's category: that of the nearest entry of the common table, or of one of seven families that the table lacks
    /// (`OperationDenied`, `AuthFailure`, `ResourcesSoldOut`, `InvalidFilter`, `RegionError`, `InvalidParameterCombination`,
    /// `ResourceBusy`); or else [`ErrorKind::Other`].
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        family::kind(self.as_str())
    }

    /// Whether to send the same request again, by the same entry or family as [`kind`](Self::kind); the reason is
    /// [`advice`](Self::advice).
    ///
    /// Only families count, since the words in a code mislead: `InvalidParameter.TooManyTag` is not throttling. Override the
    /// advice with a table of your own, [`ByCode`].
    #[must_use]
    pub fn retry(&self) -> Retry {
        family::retry(self.as_str())
    }

    /// What to do next, for the person who reads the log; its wording is subject to change.
    #[must_use]
    pub fn advice(&self) -> &'static str {
        advice::advice(self.as_str())
    }

    /// Whether the same request may succeed if it is sent again after a pause: [`retry`](Self::retry) is a backoff.
    ///
    /// After an internal error it is unknown whether the request took effect: send it again only if it is idempotent.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.retry().is_worthwhile(true)
    }

    /// Whether requests are sent too often: `RequestLimitExceeded` and codes under it, but never the quota `LimitExceeded`.
    #[must_use]
    pub fn is_throttled(&self) -> bool {
        self.is(CommonErrorCode::RequestLimitExceeded)
    }

    /// Whether the request would have succeeded, had `DryRun` not been set.
    #[must_use]
    pub fn is_dry_run(&self) -> bool {
        self.is(CommonErrorCode::DryRunOperation)
    }
}

macro_rules! from_text {
    ($($text:ty),*) => {$(
        impl From<$text> for ErrorCode {
            fn from(code: $text) -> Self {
                Self(Cow::Owned(code.into()))
            }
        }
    )*};
}

from_text! { &str, String, Box<str>, Cow<'_, str> }

impl From<CommonErrorCode> for ErrorCode {
    fn from(code: CommonErrorCode) -> Self {
        Self(Cow::Borrowed(code.as_str()))
    }
}

impl From<ErrorCode> for String {
    fn from(code: ErrorCode) -> Self {
        code.0.into_owned()
    }
}

impl FromStr for ErrorCode {
    type Err = Infallible;

    fn from_str(code: &str) -> Result<Self, Infallible> {
        Ok(code.into())
    }
}

impl AsRef<str> for ErrorCode {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

/// A code hashes and compares like its text, so that a map by code can be queried with a `&str`.
impl Borrow<str> for ErrorCode {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

/// Compares a code with other types of text, from either side.
macro_rules! compare {
    ($($other:ty),*) => {$(
        impl PartialEq<$other> for ErrorCode {
            fn eq(&self, other: &$other) -> bool {
                let other: &str = other.as_ref();
                self.as_str() == other
            }
        }

        impl PartialEq<ErrorCode> for $other {
            fn eq(&self, other: &ErrorCode) -> bool {
                other == self
            }
        }
    )*};
}

compare! { str, &str, String, CommonErrorCode }

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl Serialize for ErrorCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for ErrorCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_string(CodeVisitor)
    }
}

struct CodeVisitor;

impl Visitor<'_> for CodeVisitor {
    type Value = ErrorCode;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an error code")
    }

    fn visit_str<E: Error>(self, code: &str) -> Result<ErrorCode, E> {
        Ok(code.into())
    }

    fn visit_string<E: Error>(self, code: String) -> Result<ErrorCode, E> {
        Ok(code.into())
    }
}
