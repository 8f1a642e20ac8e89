//! Enums of API-specified codes: lossless both ways, described, and open to growth.

use tencent_response::{
    ApiError, CommonErrorCode, Error, ErrorCode, ErrorKind, Retry, TencentErrorCode,
    TencentResponse,
};

#[derive(Clone, Debug, PartialEq, Eq, TencentErrorCode)]
enum RunInstancesError {
    /// The image does not exist,
    /// or is not shared with you.
    ///
    /// Look it up first.
    #[tencent(code = "InvalidImageId.NotFound")]
    ImageNotFound,
    #[tencent(code = "LimitExceeded")]
    Limit,
    #[tencent(code = "LimitExceeded.VmQuota", description = "No more instances.")]
    VmQuota,
    /** A comment
    in a block. */
    #[tencent(code = "FailedOperation.DownloadError ")]
    WithBlank,
    #[tencent(code = "InternalError.")]
    WithDot,
    #[tencent(code = "OperationDenied.instancebusy")]
    LowerCase,
    #[tencent(code = "资源不足")]
    Chinese,
    /// Any other.
    #[tencent(other)]
    Other(ErrorCode),
}

#[derive(Debug, TencentResponse)]
#[tencent(error = RunInstancesError)]
struct RunInstancesResponse {}

fn parse(code: &str) -> RunInstancesError {
    ErrorCode::from(code).into()
}

#[test]
fn a_listed_code_is_its_variant_and_back() {
    assert_eq!(parse("LimitExceeded.VmQuota"), RunInstancesError::VmQuota);
    for listed in RunInstancesError::ALL {
        assert_eq!(parse(listed.as_str()), *listed);
        assert_eq!(listed.as_str().parse(), Ok(listed.clone()));
        assert_eq!(ErrorCode::from(listed.clone()), listed.as_str());
        assert_eq!(listed.to_string(), listed.as_str());
        assert!(!matches!(listed, RunInstancesError::Other(_)));
    }
}

#[test]
fn all_is_in_the_order_of_declaration() {
    let codes: Vec<_> = RunInstancesError::ALL
        .iter()
        .map(|code| code.as_str())
        .collect();
    assert_eq!(
        codes,
        [
            "InvalidImageId.NotFound",
            "LimitExceeded",
            "LimitExceeded.VmQuota",
            "FailedOperation.DownloadError ",
            "InternalError.",
            "OperationDenied.instancebusy",
            "资源不足",
        ]
    );
}

#[test]
fn what_is_not_listed_is_kept_exactly() {
    let long = "x".repeat(10_000);
    for code in [
        "",
        " ",
        ".",
        "limitexceeded",
        "LimitExceeded.",
        "LimitExceeded.VmQuota ",
        " LimitExceeded",
        "LimitExceeded..VmQuota",
        "FailedOperation.DownloadError",
        "InternalError",
        "资源",
        &*long,
    ] {
        let other = parse(code);
        assert_eq!(other, RunInstancesError::Other(code.into()), "{code}");
        assert_eq!(other.as_str(), code);
        assert_eq!(ErrorCode::from(other), code);
    }
}

#[test]
fn a_description_is_the_argument_or_the_doc_comment_or_the_common_tables() {
    let described = |code: RunInstancesError| code.description();
    assert_eq!(
        described(RunInstancesError::ImageNotFound),
        Some("The image does not exist, or is not shared with you.\n\nLook it up first.")
    );
    assert_eq!(
        described(RunInstancesError::VmQuota),
        Some("No more instances.")
    );
    assert_eq!(
        described(RunInstancesError::WithBlank),
        Some("A comment in a block.")
    );
    assert_eq!(
        described(RunInstancesError::Limit),
        Some(CommonErrorCode::LimitExceeded.description())
    );
    assert_eq!(described(RunInstancesError::WithDot), None);
    assert_eq!(
        described(parse("InternalError")),
        Some(CommonErrorCode::InternalError.description())
    );
    assert_eq!(described(parse("InternalErrors")), None);
}

#[test]
fn family_kind_and_retry_are_those_of_the_text() {
    let family = |code: &str| Some(code.parse::<CommonErrorCode>().unwrap());
    for (code, expected) in [
        (
            RunInstancesError::ImageNotFound,
            (None, ErrorKind::Other, Retry::Unknown),
        ),
        (
            RunInstancesError::Limit,
            (family("LimitExceeded"), ErrorKind::Quota, Retry::AfterFix),
        ),
        (
            RunInstancesError::VmQuota,
            (family("LimitExceeded"), ErrorKind::Quota, Retry::AfterFix),
        ),
        (
            RunInstancesError::WithBlank,
            (family("FailedOperation"), ErrorKind::Other, Retry::Unknown),
        ),
        (
            RunInstancesError::WithDot,
            (
                family("InternalError"),
                ErrorKind::Internal,
                Retry::BackoffIfIdempotent,
            ),
        ),
        (
            RunInstancesError::LowerCase,
            (None, ErrorKind::Conflict, Retry::AfterFix),
        ),
        (
            RunInstancesError::Chinese,
            (None, ErrorKind::Other, Retry::Unknown),
        ),
        (
            parse("ResourceInUse.X"),
            (family("ResourceInUse"), ErrorKind::Conflict, Retry::Backoff),
        ),
        (parse(""), (None, ErrorKind::Other, Retry::Unknown)),
    ] {
        let told = (code.family(), code.kind(), code.retry());
        assert_eq!(told, expected, "{code}");
    }
}

#[test]
fn serde_reads_and_writes_the_text() {
    for code in ["LimitExceeded", "Unlisted"] {
        let text = format!("\"{code}\"");
        let read: RunInstancesError = serde_json::from_str(&text).unwrap();
        assert_eq!(read, parse(code));
        assert_eq!(serde_json::to_string(&read).unwrap(), text);
    }
    assert!(serde_json::from_str::<RunInstancesError>("1").is_err());
}

#[test]
fn an_error_gives_its_actions_code_in_one_step() {
    let body = r#"{"Response":{"Error":{"Code":"LimitExceeded.VmQuota"},"RequestId":"3c140219"}}"#;
    let error = RunInstancesResponse::from_str(body).unwrap_err();
    let code = error.code_for::<RunInstancesResponse>();
    assert_eq!(code, Some(RunInstancesError::VmQuota));
    let Error::Api(error) = error else {
        panic!("{error}")
    };
    let code = error.code_for::<RunInstancesResponse>();
    assert_eq!(code, RunInstancesError::VmQuota);

    let error = RunInstancesResponse::from_str("{").unwrap_err();
    assert_eq!(error.code_for::<RunInstancesResponse>(), None);
    let double = ApiError::new("New.One", "", "");
    assert_eq!(double.code_for::<RunInstancesResponse>(), parse("New.One"));
}

#[test]
fn an_enum_may_list_nothing_yet() {
    #[derive(Debug, PartialEq, TencentErrorCode)]
    enum NothingYet {
        #[tencent(other)]
        Unlisted(ErrorCode),
    }
    assert!(NothingYet::ALL.is_empty());
    let code = NothingYet::from(ErrorCode::from("A.B"));
    assert_eq!(code, NothingYet::Unlisted("A.B".into()));
}

#[test]
fn a_match_that_is_exhaustive_needs_no_wildcard() {
    let next = match parse("LimitExceeded") {
        RunInstancesError::ImageNotFound => "another image",
        RunInstancesError::Limit | RunInstancesError::VmQuota => "a higher quota",
        RunInstancesError::WithBlank
        | RunInstancesError::WithDot
        | RunInstancesError::LowerCase
        | RunInstancesError::Chinese => "nothing",
        RunInstancesError::Other(_) => "the message",
    };
    assert_eq!(next, "a higher quota");
}

#[test]
fn errors_are_equal_if_their_code_message_and_request_id_are() {
    let error = ApiError::new("A", "m", "r");
    assert_eq!(error, ApiError::new("A", "m", "r"));
    assert_ne!(error, ApiError::new("B", "m", "r"));
    assert_ne!(error, ApiError::new("A", "n", "r"));
    assert_ne!(error, ApiError::new("A", "m", "s"));
    assert_ne!(error, ApiError::new("A", "m", ""));
}
