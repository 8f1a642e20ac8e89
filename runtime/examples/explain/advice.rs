//! What to do next, by the code's own entry in the common table or by its family's.

use tencent_response::{CommonErrorCode as Code, ErrorCode};

pub const SUCCESS: &str =
    "nothing, unless the result is not what you expected: then give the RequestId to the support";

pub const UNREADABLE: &str =
    "look at the HTTP status and at what stands between you and the service; \
    the request may have been carried out all the same";

const UNKNOWN: &str =
    "read the message, and look the code up among the error codes of the action; \
    give the RequestId to the support if neither helps";

pub fn retry(code: &ErrorCode) -> &'static str {
    if code.is_dry_run() {
        "yes, for real"
    } else if code.is_throttled() {
        "yes, more slowly"
    } else if code.is_retryable() {
        "yes, after a pause, if the request is idempotent"
    } else {
        "no, not unchanged"
    }
}

pub fn next(code: &ErrorCode) -> &'static str {
    let entries = [code.common(), code.family()];
    match entries.into_iter().flatten().find_map(step) {
        Some(step) => step,
        None if code.is_under("AuthFailure") => "check SecretId, SecretKey, token and signature",
        None if code.is_under("OperationDenied") => {
            "read the message: the state of the account or resource forbids it"
        }
        None => UNKNOWN,
    }
}

/// The table may grow: a code that is not here has no step of its own.
fn step(code: Code) -> Option<&'static str> {
    Some(match code {
        Code::AuthFailureInvalidSecretId | Code::AuthFailureSecretIdNotFound => {
            "check that the SecretId exists and is enabled"
        }
        Code::AuthFailureSignatureFailure | Code::AuthFailureInvalidAuthorization => {
            "check the SecretKey and each step of the signature, the canonical request first"
        }
        Code::AuthFailureSignatureExpire => "set the clock: a signature is valid for five minutes",
        Code::AuthFailureTokenFailure => "get new temporary credentials, and send their token",
        Code::AuthFailureMFAFailure => "repeat the multi-factor authentication",
        Code::AuthFailureUnauthorizedOperation | Code::UnauthorizedOperation => {
            "ask for a CAM policy that allows this action"
        }
        Code::DryRunOperation => "send the request again without `DryRun`",
        Code::InvalidAction | Code::NoSuchVersion | Code::NoSuchProduct | Code::ActionOffline => {
            "check the host, `X-TC-Action` and `X-TC-Version`"
        }
        Code::InvalidParameter
        | Code::InvalidParameterValue
        | Code::MissingParameter
        | Code::UnknownParameter
        | Code::InvalidRequest => {
            "correct the parameter that the message names, and send the request again"
        }
        Code::RequestLimitExceeded => {
            "send fewer requests, and this one again after a pause that grows each time"
        }
        Code::LimitExceeded => {
            "free what is not needed, or ask for a higher quota; trying again does not help"
        }
        Code::RequestSizeLimitExceeded => "send less in one request",
        Code::ResponseSizeLimitExceeded => "ask for less in one request, with `Limit` or a filter",
        Code::ResourceInUse => "wait until the resource is free, and send the request again",
        Code::ResourceUnavailable => {
            "wait until the resource is available, and send the request again"
        }
        Code::ResourceInsufficient => "choose another zone or specification, or try later",
        Code::ResourceNotFound => {
            "check the ID, the region and the account: the resource is not there"
        }
        Code::UnsupportedOperation => "look up what the resource's state and type allow",
        Code::UnsupportedProtocol => "send a GET or POST request over HTTPS",
        Code::UnsupportedRegion => "check `X-TC-Region` against the regions of the product",
        Code::IpInBlacklist | Code::IpNotInWhitelist => {
            "have the address that you call from allowed"
        }
        Code::InternalError => {
            "try again after a pause; give the RequestId to the support if it persists"
        }
        Code::ServiceUnavailable => "send the request again after a pause",
        Code::FailedOperation => "read the message: the service tried and could not",
        _ => return None,
    })
}
