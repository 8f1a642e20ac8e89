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
            Self::AuthFailureSignatureExpire => "set the clock: a signature is valid for five minutes",
            Self::AuthFailureTokenFailure => "get new temporary credentials, and send their token",
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
            | Self::InvalidRequest => "correct the parameter that the message names, and send the request again",
            Self::RequestLimitExceeded
            | Self::RequestLimitExceededGlobalRegionUinLimitExceeded
            | Self::RequestLimitExceededIPLimitExceeded
            | Self::RequestLimitExceededUinLimitExceeded => {
                "send fewer requests, and this one again after a pause that grows each time: it was not carried out"
            }
            Self::LimitExceeded => "free what is not needed, or ask for a higher quota; trying again does not help",
            Self::RequestSizeLimitExceeded => "send less in one request",
            Self::ResponseSizeLimitExceeded => "ask for less in one request, with `Limit` or a filter",
            Self::ResourceInUse => "wait until the resource is free, and send the request again",
            Self::ResourceUnavailable => "wait until the resource is available, and send the request again",
            Self::ResourceInsufficient => "choose another zone or specification, or try much later",
            Self::ResourceNotFound => "check the ID, the region and the account: the resource is not there",
            Self::UnsupportedOperation => "look up what the resource's state and type allow",
            Self::UnsupportedProtocol => "send a GET or POST request over HTTPS",
            Self::UnsupportedRegion => "check `X-TC-Region` against the regions of the product",
            Self::IpInBlacklist | Self::IpNotInWhitelist => "have the address that you call from allowed",
            Self::InternalError => {
                "send the request again after a pause if it is idempotent: it may have taken effect; \
                give the RequestId to the support if it persists"
            }
            Self::ServiceUnavailable => "send the request again after a pause",
            Self::FailedOperation => "read the message: the service tried and could not",
        }
    }
}

/// What to do next about any code.
pub fn advice(code: &str) -> &'static str {
    match (family::nearest(code), family::kind(code)) {
        (Some(common), _) => common.advice(),
        (None, ErrorKind::Authentication) => "check SecretId, SecretKey, token and signature",
        (None, ErrorKind::Conflict) => {
            "read the message: the state of the account or resource forbids it"
        }
        (None, ErrorKind::Unavailable) => Code::ResourceInsufficient.advice(),
        (None, ErrorKind::InvalidRequest) => Code::InvalidParameter.advice(),
        (None, ErrorKind::Unsupported) => Code::UnsupportedRegion.advice(),
        (None, _) => {
            "read the message, and look the code up among the error codes of the action; \
            give the RequestId to the support if neither helps"
        }
    }
}
