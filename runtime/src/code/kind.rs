//! The category of an error code, and whether to send the same request again.

use super::label::labels;

/// The category of an error code.
///
/// It is derived from the code alone, by dot-separated segment. A minor release may add a category, or assign one to a code
/// that was [`Other`](Self::Other), so a `match` needs a `_` arm.
///
/// ```
/// use tencent_response::{ErrorCode, ErrorKind};
///
/// assert_eq!(ErrorCode::from("RequestLimitExceeded.UinLimitExceeded").kind(), ErrorKind::Throttling);
/// assert_eq!(ErrorCode::from("LimitExceeded.VmQuota").kind(), ErrorKind::Quota);
/// assert_eq!(ErrorCode::from("AuthFailure.UnauthorizedOperation").kind(), ErrorKind::Permission);
///
/// // A label for a metric, and words for a sentence.
/// assert_eq!(ErrorKind::InvalidRequest.as_str(), "invalid_request");
/// assert_eq!(ErrorKind::InvalidRequest.to_string(), "invalid request");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The caller could not be authenticated: key, token, signature, clock.
    Authentication,
    /// The caller is not permitted to do that, or not from that address.
    Permission,
    /// The request itself is wrong: a parameter, its value, its size.
    InvalidRequest,
    /// The resource does not exist.
    NotFound,
    /// The state of the resource or account does not allow it now.
    Conflict,
    /// The account's quota is used up; retrying does not help.
    Quota,
    /// Requests are sent too often.
    Throttling,
    /// The service, the resource or its stock is not available now.
    Unavailable,
    /// The service itself failed; whether the request took effect is unknown.
    Internal,
    /// The service has no such action, version, region, protocol or operation.
    Unsupported,
    /// The request would have succeeded, had `DryRun` not been set.
    DryRun,
    /// The code does not say: `FailedOperation`, and codes outside the common families.
    Other,
}

/// Advice on whether to send the same request again; acting on it is up to you.
///
/// ```
/// use tencent_response::{ErrorCode, Retry};
///
/// let again = |code: &str| ErrorCode::from(code).retry();
/// assert_eq!(again("RequestLimitExceeded"), Retry::Backoff);
/// assert_eq!(again("LimitExceeded"), Retry::AfterFix);
/// assert_eq!(again("InternalError.Db"), Retry::BackoffIfIdempotent);
/// assert_eq!(again("MissingParameter"), Retry::Never);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Retry {
    /// The same request fails every time: it must change, or was only a dry run.
    Never,
    /// The same request may succeed once something outside it is fixed: credentials, a permission, a quota, the state of a
    /// resource.
    AfterFix,
    /// The request was refused without taking effect; send it again after a pause that grows each time.
    Backoff,
    /// As [`Backoff`](Self::Backoff), but the request may have taken effect: only if it is idempotent, by its nature or by a
    /// `ClientToken`.
    BackoffIfIdempotent,
    /// The code does not say; the message may.
    Unknown,
}

impl Retry {
    /// Whether the request is worth retrying after a pause; with [`BackoffIfIdempotent`](Self::BackoffIfIdempotent), only if
    /// `idempotent`.
    #[must_use]
    pub const fn is_worthwhile(self, idempotent: bool) -> bool {
        match self {
            Self::Backoff => true,
            Self::BackoffIfIdempotent => idempotent,
            Self::Never | Self::AfterFix | Self::Unknown => false,
        }
    }
}

labels! { ErrorKind:
    Authentication "authentication" "authentication"
    Permission "permission" "permission"
    InvalidRequest "invalid_request" "invalid request"
    NotFound "not_found" "not found"
    Conflict "conflict" "conflict"
    Quota "quota" "quota"
    Throttling "throttling" "throttling"
    Unavailable "unavailable" "unavailable"
    Internal "internal" "internal"
    Unsupported "unsupported" "unsupported"
    DryRun "dry_run" "dry run"
    Other "other" "other"
}

labels! { Retry:
    Never "never" "do not retry unchanged"
    AfterFix "after_fix" "after a fix"
    Backoff "backoff" "after a pause"
    BackoffIfIdempotent "backoff_if_idempotent" "after a pause, if idempotent"
    Unknown "unknown" "the code does not say"
}
