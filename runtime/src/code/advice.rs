//! What to do about a code, and why.

use super::{family, CommonErrorCode as Code, ErrorKind};

impl Code {
    /// What to do next, for the person who reads the log; its wording is subject to change.
    #[must_use]
    pub const fn advice(self) -> &'static str {
        match self {
            Self::AuthFailureInvalidSecretId | Self::AuthFailureSecretIdNotFound => "check that the SecretId exists and is enabled",
            Self::AuthFailureSignatureFailure | Self::AuthFailureInvalidAuthorization => {
                "check the SecretKey and each step of the signature, the canonical request first"
            }
            Self::AuthFailureSignatureExpire => "synchronize the clock: a signature is valid for five minutes",
            Self::AuthFailureTokenFailure => "get new temporary credentials and send their token",
            Self::AuthFailureMFAFailure => "repeat the multi-factor authentication",
            Self::AuthFailureUnauthorizedOperation | Self::UnauthorizedOperation => {
                "ask for a CAM policy that allows this action"
            }
            Self::DryRunOperation => "send the request again without `DryRun`",
            Self::InvalidAction | Self::NoSuchVersion | Self::NoSuchProduct | Self::ActionOffline => {
                "check the host, `X-TC-Action` and `X-TC-Version`"
            }
            Self::InvalidParameter
            | Self::InvalidParameterValue
            | Self::MissingParameter
            | Self::UnknownParameter
            | Self::InvalidRequest => "correct the parameter that the message names",
            Self::RequestLimitExceeded
            | Self::RequestLimitExceededGlobalRegionUinLimitExceeded
            | Self::RequestLimitExceededIPLimitExceeded
            | Self::RequestLimitExceededUinLimitExceeded => {
                "send fewer requests, and retry this one after a pause that grows each time: it had no effect"
            }
            Self::LimitExceeded => "release unused resources or request a higher quota; retrying does not help",
            Self::RequestSizeLimitExceeded => "send less in one request",
            Self::ResponseSizeLimitExceeded => "request less at once, with `Limit` or a filter",
            Self::ResourceInUse => "wait until the resource is free, then retry",
            Self::ResourceUnavailable => "wait until the resource is available, then retry",
            Self::ResourceInsufficient => "choose another zone or instance type, or retry much later",
            Self::ResourceNotFound => "check the ID, the region and the account: the resource does not exist",
            Self::UnsupportedOperation => "check which operations the resource's state and type allow",
            Self::UnsupportedProtocol => "send a GET or POST request over HTTPS",
            Self::UnsupportedRegion => "check `X-TC-Region` against the regions of the product",
            Self::IpInBlacklist | Self::IpNotInWhitelist => "have the calling IP address allowed",
            Self::InternalError => {
                "retry after a pause if the request is idempotent: it may have taken effect; \
                contact support with the RequestId if the error persists"
            }
            Self::ServiceUnavailable => "retry after a pause",
            Self::FailedOperation => "read the message: the service could not complete the operation",
        }
    }
}

/// What to do next about any code.
pub fn advice(code: &str) -> &'static str {
    match (family::nearest(code), family::kind(code)) {
        (Some(common), _) => common.advice(),
        (None, ErrorKind::Authentication) => "check SecretId, SecretKey, token and signature",
        (None, ErrorKind::Conflict) => {
            "read the message: the state of the account or resource does not allow it"
        }
        (None, ErrorKind::Unavailable) => Code::ResourceInsufficient.advice(),
        (None, ErrorKind::InvalidRequest) => Code::InvalidParameter.advice(),
        (None, ErrorKind::Unsupported) => Code::UnsupportedRegion.advice(),
        (None, _) => {
            "read the message, and look the code up among the action's error codes; \
            contact support with the RequestId if neither helps"
        }
    }
}
