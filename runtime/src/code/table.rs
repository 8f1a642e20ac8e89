//! The table of the common error codes.

use core::fmt;
use core::str::FromStr;

use serde::ser::{Serialize, Serializer};

use super::kind::{ErrorKind, Retry};

macro_rules! table {
    ($($code:literal $variant:ident $description:literal, $recent:literal, $kind:ident, $retry:ident;)*) => {
        /// The common error codes, which any action may return.
        ///
        /// Twenty-six are listed, with these descriptions, under "Common Error Codes" on the page [Responses]. Twelve are
        /// newer, as [`is_recent`](Self::is_recent) tells. A minor release may add a variant when the service does, so a
        /// `match` needs a `_` arm. No variant is removed or renamed, and no code changes its meaning. A variant's name is
        /// the code without its dots.
        ///
        /// [Responses]: https://www.tencentcloud.com/document/product/213/31576
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum CommonErrorCode {
            $(
                #[doc = concat!("`", $code, "`: ", $description)]
                $variant,
            )*
        }

        impl CommonErrorCode {
            /// Every code of the table, in alphabetical order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The code as the service sends it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)*
                }
            }

            /// What the code means, in the words of the published table if it lists the code.
            #[must_use]
            pub const fn description(self) -> &'static str {
                match self {
                    $(Self::$variant => $description,)*
                }
            }

            /// Whether the code is newer than the published table.
            #[must_use]
            pub const fn is_recent(self) -> bool {
                match self {
                    $(Self::$variant => $recent,)*
                }
            }

            /// The code's category.
            #[must_use]
            pub const fn kind(self) -> ErrorKind {
                match self {
                    $(Self::$variant => ErrorKind::$kind,)*
                }
            }

            /// Whether to send the same request again; the reason is [`advice`](Self::advice).
            ///
            /// The official SDKs and Terraform's provider retry after `RequestLimitExceeded`; the provider also retries
            /// after `ResourceInUse` and `ResourceUnavailable`. Retrying after `InternalError` is safe only for idempotent
            /// requests.
            #[must_use]
            pub const fn retry(self) -> Retry {
                match self {
                    $(Self::$variant => Retry::$retry,)*
                }
            }

            /// The entry for exactly this code. Case matters, since some of the service's codes differ only in case.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code {
                    $($code => Some(Self::$variant),)*
                    _ => None,
                }
            }
        }
    };
}

table! {
    "ActionOffline" ActionOffline "The API has been taken offline.", true, Unsupported, Never;
    "AuthFailure.InvalidAuthorization" AuthFailureInvalidAuthorization "The Authorization header is malformed.", true, Authentication, AfterFix;
    "AuthFailure.InvalidSecretId" AuthFailureInvalidSecretId "Invalid key (not a TencentCloud API key type).", false, Authentication, AfterFix;
    "AuthFailure.MFAFailure" AuthFailureMFAFailure "MFA failed.", false, Authentication, AfterFix;
    "AuthFailure.SecretIdNotFound" AuthFailureSecretIdNotFound "The key does not exist.", false, Authentication, AfterFix;
    "AuthFailure.SignatureExpire" AuthFailureSignatureExpire "Signature expired.", false, Authentication, AfterFix;
    "AuthFailure.SignatureFailure" AuthFailureSignatureFailure "Signature error.", false, Authentication, AfterFix;
    "AuthFailure.TokenFailure" AuthFailureTokenFailure "Token error.", false, Authentication, AfterFix;
    "AuthFailure.UnauthorizedOperation" AuthFailureUnauthorizedOperation "The request does not have CAM authorization.", false, Permission, AfterFix;
    "DryRunOperation" DryRunOperation "DryRun Operation. It means that the request would have succeeded, but the DryRun parameter was used.", false, DryRun, Never;
    "FailedOperation" FailedOperation "Operation failed.", false, Other, Unknown;
    "InternalError" InternalError "Internal error.", false, Internal, BackoffIfIdempotent;
    "InvalidAction" InvalidAction "The API does not exist.", false, Unsupported, Never;
    "InvalidParameter" InvalidParameter "Incorrect parameter.", false, InvalidRequest, Never;
    "InvalidParameterValue" InvalidParameterValue "Invalid parameter value.", false, InvalidRequest, Never;
    "InvalidRequest" InvalidRequest "The body of the request is malformed.", true, InvalidRequest, Never;
    "IpInBlacklist" IpInBlacklist "The IP address of the caller is blacklisted.", true, Permission, AfterFix;
    "IpNotInWhitelist" IpNotInWhitelist "The IP address of the caller is not whitelisted.", true, Permission, AfterFix;
    "LimitExceeded" LimitExceeded "Quota limit exceeded.", false, Quota, AfterFix;
    "MissingParameter" MissingParameter "A parameter is missing.", false, InvalidRequest, Never;
    "NoSuchProduct" NoSuchProduct "The product does not exist.", true, Unsupported, Never;
    "NoSuchVersion" NoSuchVersion "The API version does not exist.", false, Unsupported, Never;
    "RequestLimitExceeded" RequestLimitExceeded "The number of requests exceeds the frequency limit.", false, Throttling, Backoff;
    "RequestLimitExceeded.GlobalRegionUinLimitExceeded" RequestLimitExceededGlobalRegionUinLimitExceeded "The number of requests of the account, over all regions, exceeds the frequency limit.", true, Throttling, Backoff;
    "RequestLimitExceeded.IPLimitExceeded" RequestLimitExceededIPLimitExceeded "The number of requests of the IP address exceeds the frequency limit.", true, Throttling, Backoff;
    "RequestLimitExceeded.UinLimitExceeded" RequestLimitExceededUinLimitExceeded "The number of requests of the account exceeds the frequency limit.", true, Throttling, Backoff;
    "RequestSizeLimitExceeded" RequestSizeLimitExceeded "The request is too large.", true, InvalidRequest, Never;
    "ResourceInUse" ResourceInUse "Resource is in use.", false, Conflict, Backoff;
    "ResourceInsufficient" ResourceInsufficient "Insufficient resource.", false, Unavailable, AfterFix;
    "ResourceNotFound" ResourceNotFound "The resource does not exist.", false, NotFound, AfterFix;
    "ResourceUnavailable" ResourceUnavailable "Resource is unavailable.", false, Unavailable, Backoff;
    "ResponseSizeLimitExceeded" ResponseSizeLimitExceeded "The response is too large.", true, InvalidRequest, Never;
    "ServiceUnavailable" ServiceUnavailable "The service is temporarily unavailable.", true, Unavailable, Backoff;
    "UnauthorizedOperation" UnauthorizedOperation "Unauthorized operation.", false, Permission, AfterFix;
    "UnknownParameter" UnknownParameter "Unknown parameter.", false, InvalidRequest, Never;
    "UnsupportedOperation" UnsupportedOperation "Unsupported operation.", false, Unsupported, AfterFix;
    "UnsupportedProtocol" UnsupportedProtocol "HTTPS request method error. Only GET and POST requests are supported.", false, Unsupported, Never;
    "UnsupportedRegion" UnsupportedRegion "API does not support the requested region.", false, Unsupported, Never;
}

impl CommonErrorCode {
    /// The table's entry for the code's first segment, if there is one: for `AuthFailure.TokenFailure` there is none.
    #[must_use]
    pub const fn family(self) -> Option<Self> {
        match self {
            Self::RequestLimitExceededGlobalRegionUinLimitExceeded
            | Self::RequestLimitExceededIPLimitExceeded
            | Self::RequestLimitExceededUinLimitExceeded => Some(Self::RequestLimitExceeded),
            Self::AuthFailureInvalidAuthorization
            | Self::AuthFailureInvalidSecretId
            | Self::AuthFailureMFAFailure
            | Self::AuthFailureSecretIdNotFound
            | Self::AuthFailureSignatureExpire
            | Self::AuthFailureSignatureFailure
            | Self::AuthFailureTokenFailure
            | Self::AuthFailureUnauthorizedOperation => None,
            whole => Some(whole),
        }
    }

    /// Whether this is that code, or one under it.
    ///
    /// ```
    /// use tencent_response::CommonErrorCode as Code;
    ///
    /// const THROTTLED: bool = Code::RequestLimitExceededIPLimitExceeded.is(Code::RequestLimitExceeded);
    /// assert!(THROTTLED);
    /// assert!(!Code::InvalidParameterValue.is(Code::InvalidParameter));
    /// ```
    #[must_use]
    pub const fn is(self, other: Self) -> bool {
        if self as u8 == other as u8 {
            return true;
        }
        match self.family() {
            Some(family) => family as u8 == other as u8,
            None => false,
        }
    }

    /// Whether the same request may succeed if it is sent again after a pause: throttling, `InternalError`,
    /// `ServiceUnavailable`, `ResourceUnavailable` and `ResourceInUse`.
    ///
    /// After an internal error it is unknown whether the request took effect: send it again only if it is idempotent, as
    /// [`retry`](Self::retry) says.
    #[must_use]
    pub const fn is_retryable(self) -> bool {
        self.retry().is_worthwhile(true)
    }

    /// Whether requests are sent too often: `RequestLimitExceeded` and codes under it, but never the quota `LimitExceeded`.
    #[must_use]
    pub const fn is_throttled(self) -> bool {
        self.is(Self::RequestLimitExceeded)
    }

    /// Whether the request would have succeeded, had `DryRun` not been set.
    #[must_use]
    pub const fn is_dry_run(self) -> bool {
        matches!(self, Self::DryRunOperation)
    }
}

impl fmt::Display for CommonErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl AsRef<str> for CommonErrorCode {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

/// Serializes as the code's text.
impl Serialize for CommonErrorCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl FromStr for CommonErrorCode {
    type Err = UnknownCode;

    fn from_str(code: &str) -> Result<Self, UnknownCode> {
        Self::from_code(code).ok_or(UnknownCode(()))
    }
}

/// A text that is not a code of the table.
///
/// ```
/// use tencent_response::{CommonErrorCode, UnknownCode};
///
/// assert_eq!("InternalError".parse(), Ok(CommonErrorCode::InternalError));
/// assert!("Internal".parse::<CommonErrorCode>().is_err_and(|_: UnknownCode| true));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownCode(());

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a common error code; `ErrorCode` holds any code")
    }
}

impl core::error::Error for UnknownCode {}
