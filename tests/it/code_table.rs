//! What the published codes, the families beside them, and a table of one's own come to.

use tencent_response::ErrorKind::{
    Authentication, Conflict, DryRun, Internal, InvalidRequest, NotFound, Other, Permission, Quota,
    Throttling, Unavailable, Unsupported,
};
use tencent_response::Retry::{AfterFix, Backoff, BackoffIfIdempotent, Never, Unknown};
use tencent_response::{ByCode, CommonErrorCode, ErrorCode, ErrorKind, Retry, TencentErrorCode};

const TABLE: &[(&str, ErrorKind, Retry)] = &[
    ("ActionOffline", Unsupported, Never),
    ("AuthFailure.InvalidAuthorization", Authentication, AfterFix),
    ("AuthFailure.InvalidSecretId", Authentication, AfterFix),
    ("AuthFailure.MFAFailure", Authentication, AfterFix),
    ("AuthFailure.SecretIdNotFound", Authentication, AfterFix),
    ("AuthFailure.SignatureExpire", Authentication, AfterFix),
    ("AuthFailure.SignatureFailure", Authentication, AfterFix),
    ("AuthFailure.TokenFailure", Authentication, AfterFix),
    ("AuthFailure.UnauthorizedOperation", Permission, AfterFix),
    ("DryRunOperation", DryRun, Never),
    ("FailedOperation", Other, Unknown),
    ("InternalError", Internal, BackoffIfIdempotent),
    ("InvalidAction", Unsupported, Never),
    ("InvalidParameter", InvalidRequest, Never),
    ("InvalidParameterValue", InvalidRequest, Never),
    ("InvalidRequest", InvalidRequest, Never),
    ("IpInBlacklist", Permission, AfterFix),
    ("IpNotInWhitelist", Permission, AfterFix),
    ("LimitExceeded", Quota, AfterFix),
    ("MissingParameter", InvalidRequest, Never),
    ("NoSuchProduct", Unsupported, Never),
    ("NoSuchVersion", Unsupported, Never),
    ("RequestLimitExceeded", Throttling, Backoff),
    (
        "RequestLimitExceeded.GlobalRegionUinLimitExceeded",
        Throttling,
        Backoff,
    ),
    ("RequestLimitExceeded.IPLimitExceeded", Throttling, Backoff),
    ("RequestLimitExceeded.UinLimitExceeded", Throttling, Backoff),
    ("RequestSizeLimitExceeded", InvalidRequest, Never),
    ("ResourceInUse", Conflict, Backoff),
    ("ResourceInsufficient", Unavailable, AfterFix),
    ("ResourceNotFound", NotFound, AfterFix),
    ("ResourceUnavailable", Unavailable, Backoff),
    ("ResponseSizeLimitExceeded", InvalidRequest, Never),
    ("ServiceUnavailable", Unavailable, Backoff),
    ("UnauthorizedOperation", Permission, AfterFix),
    ("UnknownParameter", InvalidRequest, Never),
    ("UnsupportedOperation", Unsupported, AfterFix),
    ("UnsupportedProtocol", Unsupported, Never),
    ("UnsupportedRegion", Unsupported, Never),
];

/// The descriptions of the page "Common Error Codes", word for word.
const DESCRIPTIONS: &[(&str, &str)] = &[
    ("AuthFailure.InvalidSecretId", "Invalid key (not a TencentCloud API key type)."),
    ("AuthFailure.MFAFailure", "MFA failed."),
    ("AuthFailure.SecretIdNotFound", "The key does not exist."),
    ("AuthFailure.SignatureExpire", "Signature expired."),
    ("AuthFailure.SignatureFailure", "Signature error."),
    ("AuthFailure.TokenFailure", "Token error."),
    ("AuthFailure.UnauthorizedOperation", "The request does not have CAM authorization."),
    ("DryRunOperation", "DryRun Operation. It means that the request would have succeeded, but the DryRun parameter was used."),
    ("FailedOperation", "Operation failed."),
    ("InternalError", "Internal error."),
    ("InvalidAction", "The API does not exist."),
    ("InvalidParameter", "Incorrect parameter."),
    ("InvalidParameterValue", "Invalid parameter value."),
    ("LimitExceeded", "Quota limit exceeded."),
    ("MissingParameter", "A parameter is missing."),
    ("NoSuchVersion", "The API version does not exist."),
    ("RequestLimitExceeded", "The number of requests exceeds the frequency limit."),
    ("ResourceInUse", "Resource is in use."),
    ("ResourceInsufficient", "Insufficient resource."),
    ("ResourceNotFound", "The resource does not exist."),
    ("ResourceUnavailable", "Resource is unavailable."),
    ("UnauthorizedOperation", "Unauthorized operation."),
    ("UnknownParameter", "Unknown parameter."),
    ("UnsupportedOperation", "Unsupported operation."),
    ("UnsupportedProtocol", "HTTPS request method error. Only GET and POST requests are supported."),
    ("UnsupportedRegion", "API does not support the requested region."),
];

/// Families that the table lacks, each with words that its advice has.
const UNLISTED: &[(&str, ErrorKind, Retry, &str)] = &[
    (
        "OperationDenied",
        Conflict,
        AfterFix,
        "state of the account",
    ),
    ("AuthFailure", Authentication, AfterFix, "signature"),
    ("ResourcesSoldOut", Unavailable, AfterFix, "another zone"),
    (
        "InvalidFilter",
        InvalidRequest,
        Never,
        "correct the parameter",
    ),
    ("RegionError", Unsupported, Never, "X-TC-Region"),
    (
        "InvalidParameterCombination",
        InvalidRequest,
        Never,
        "correct the parameter",
    ),
    ("ResourceBusy", Conflict, Backoff, "state of the account"),
];

#[test]
fn each_published_code_has_its_kind_and_retry() {
    let codes: Vec<_> = CommonErrorCode::ALL
        .iter()
        .map(|code| code.as_str())
        .collect();
    let listed: Vec<_> = TABLE.iter().map(|(code, ..)| *code).collect();
    assert_eq!(codes, listed);
    for (code, kind, retry) in TABLE {
        let common: CommonErrorCode = code.parse().unwrap();
        assert_eq!((common.kind(), common.retry()), (*kind, *retry), "{code}");
        for text in [
            (*code).to_owned(),
            format!("{code}.Sub"),
            format!("{code}.Sub.Sub"),
        ] {
            let code = ErrorCode::from(text);
            assert_eq!((code.kind(), code.retry()), (*kind, *retry), "{code}");
            assert_eq!(code.is_throttled(), *kind == Throttling, "{code}");
            assert_eq!(code.is_dry_run(), *kind == DryRun, "{code}");
            let again = matches!(retry, Backoff | BackoffIfIdempotent);
            assert_eq!(code.is_retryable(), again, "{code}");
            assert_eq!(code.advice(), common.advice(), "{code}");
        }
        if !code.contains('.') {
            let other = ErrorCode::from(format!("{code}X"));
            assert_eq!((other.kind(), other.retry()), (Other, Unknown), "{other}");
        }
    }
}

#[test]
fn each_published_code_has_its_description_word_for_word() {
    let published = CommonErrorCode::ALL.iter().filter(|code| !code.is_recent());
    let described: Vec<_> = published
        .map(|code| (code.as_str(), code.description()))
        .collect();
    assert_eq!(described, DESCRIPTIONS);
}

#[test]
fn each_family_that_is_not_published_has_its_kind_retry_and_advice() {
    for (family, kind, retry, advice) in UNLISTED {
        for text in [
            (*family).to_owned(),
            format!("{family}.Sub"),
            format!("{family}.Sub.Sub"),
        ] {
            let code = ErrorCode::from(text);
            assert_eq!((code.kind(), code.retry()), (*kind, *retry), "{code}");
            assert!(code.advice().contains(advice), "{code}: {}", code.advice());
            assert_eq!((code.common(), code.family()), (None, None), "{code}");
        }
        for text in [
            format!("{family}X"),
            format!("X{family}"),
            family.to_lowercase(),
        ] {
            let code = ErrorCode::from(text);
            assert_eq!((code.kind(), code.retry()), (Other, Unknown), "{code}");
            assert!(code.advice().contains("look the code up"), "{code}");
        }
    }
}

#[test]
fn a_pause_is_all_that_it_takes_where_that_is_so() {
    for (retry, alone, idempotent) in [
        (Never, false, false),
        (AfterFix, false, false),
        (Backoff, true, true),
        (BackoffIfIdempotent, false, true),
        (Unknown, false, false),
    ] {
        assert_eq!(retry.is_worthwhile(false), alone, "{retry}");
        assert_eq!(retry.is_worthwhile(true), idempotent, "{retry}");
    }
}

#[test]
fn the_longest_entry_wins_in_a_table_of_ones_own_in_any_order() {
    const ENTRIES: [(&str, u8); 3] = [("A", 1), ("A.B", 2), ("A.B.C", 3)];
    for order in [
        [0, 1, 2],
        [0, 2, 1],
        [1, 0, 2],
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
    ] {
        let entries = order.map(|index| ENTRIES[index]);
        let table = ByCode::new(&entries);
        for (code, value) in [
            ("A", Some(1)),
            ("A.X", Some(1)),
            ("A.B", Some(2)),
            ("A.B.X", Some(2)),
            ("A.BC", Some(1)),
            ("A.B.C", Some(3)),
            ("A.B.C.D", Some(3)),
            ("AB", None),
            ("B", None),
        ] {
            assert_eq!(table.get(code).copied(), value, "{code} in {order:?}");
        }
    }
    let table = ByCode::new(&[("A.B", 2), ("A", 1)]);
    assert_eq!(table.get("A.B.C"), Some(&2));
}

#[derive(Clone, Debug, PartialEq, TencentErrorCode)]
enum DescribedError {
    /// This is documentation only.
    #[tencent(code = "A", description = "")]
    Hidden,
    /// This is told.
    #[tencent(code = "B")]
    Told,
    /// This is documentation of the common code.
    #[tencent(code = "LimitExceeded", description = "")]
    Common,
    #[tencent(code = "ResourceBusy.X")]
    Busy,
    #[tencent(other)]
    Other(ErrorCode),
}

#[test]
fn an_empty_description_is_none_whatever_the_doc_comment_says() {
    assert_eq!(DescribedError::Hidden.description(), None);
    assert_eq!(DescribedError::Told.description(), Some("This is told."));
    assert_ne!(
        DescribedError::Common.description(),
        Some("This is documentation of the common code.")
    );
    let other = DescribedError::Other(ErrorCode::from("Unheard.Of"));
    assert_eq!(other.description(), None);
}

#[test]
fn an_enum_of_codes_has_the_kind_and_retry_of_the_code() {
    let told = |code: DescribedError| (code.kind(), code.retry());
    assert_eq!(told(DescribedError::Common), (Quota, AfterFix));
    assert_eq!(told(DescribedError::Busy), (Conflict, Backoff));
    assert_eq!(told(DescribedError::Hidden), (Other, Unknown));
    let other = |code: &str| told(DescribedError::from(ErrorCode::from(code)));
    assert_eq!(other("RequestLimitExceeded.X"), (Throttling, Backoff));
    assert_eq!(other("InternalError"), (Internal, BackoffIfIdempotent));
    assert_eq!(other("NotFound"), (Other, Unknown));
    let family = |code: DescribedError| code.family();
    assert_eq!(
        family(DescribedError::Common),
        Some(CommonErrorCode::LimitExceeded)
    );
    assert_eq!(family(DescribedError::Busy), None);
    assert_eq!(NotFound.to_string(), "not found");
}
