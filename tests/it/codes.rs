//! Error codes: the table, families by dotted segment, and what is made of odd ones.

use std::fs;
use std::path::Path;

use tencent_response::{CommonErrorCode, ErrorCode};
use tencent_response_tests::corpus;

#[test]
fn the_table_has_the_specifications_codes_and_the_newer_ones() {
    let specified = CommonErrorCode::ALL.iter().filter(|code| !code.is_recent());
    assert_eq!((specified.count(), CommonErrorCode::ALL.len()), (26, 38));
    for code in CommonErrorCode::ALL {
        assert_eq!(CommonErrorCode::from_code(code.as_str()), Some(*code));
        assert_eq!(code.as_str().parse(), Ok(*code));
        assert_eq!(format!("{code:?}"), code.as_str().replace('.', ""));
        assert!(!code.description().is_empty());
    }
    let mut sorted = CommonErrorCode::ALL.to_vec();
    sorted.sort_by_key(|code| code.as_str());
    sorted.dedup();
    assert_eq!(sorted, CommonErrorCode::ALL);
}

#[test]
fn the_specifications_descriptions_are_word_for_word() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/spec/responses.md");
    let Ok(specification) = fs::read_to_string(path) else {
        corpus::passed_over("no specification beside the project: its table is passed over");
        return;
    };
    let specified = CommonErrorCode::ALL.iter().filter(|code| !code.is_recent());
    for code in specified {
        let row = format!("\n{} {}", code.as_str(), code.description());
        assert!(specification.contains(&row), "{row}");
    }
}

#[test]
fn families_go_by_dotted_segment() {
    let family = |code: &str| ErrorCode::from(code).family();
    assert_eq!(
        family("RequestLimitExceeded.UinLimitExceeded"),
        Some(CommonErrorCode::RequestLimitExceeded)
    );
    assert_eq!(
        family("InvalidParameterValue.X"),
        Some(CommonErrorCode::InvalidParameterValue)
    );
    assert_eq!(family("InvalidParameterValueX"), None);
    assert_eq!(family("AuthFailure.TokenFailure"), None);
    assert_eq!(family("OperationDenied.X"), None);

    let is = |code: &str, other| ErrorCode::from(code).is(other);
    assert!(is(
        "InvalidParameterValue.X",
        CommonErrorCode::InvalidParameterValue
    ));
    assert!(!is(
        "InvalidParameterValue.X",
        CommonErrorCode::InvalidParameter
    ));
    assert!(!is("LimitExceeded", CommonErrorCode::RequestLimitExceeded));
    assert!(!is("RequestLimitExceeded", CommonErrorCode::LimitExceeded));
    assert!(is(
        "AuthFailure.TokenFailure",
        CommonErrorCode::AuthFailureTokenFailure
    ));
    assert!(is(
        "AuthFailure.TokenFailure.X",
        CommonErrorCode::AuthFailureTokenFailure
    ));
    assert!(ErrorCode::from("AuthFailure.TokenFailure").is_under("AuthFailure"));
    assert!(!ErrorCode::from("AuthFailures").is_under("AuthFailure"));
}

#[test]
fn throttling_is_no_quota() {
    let code = |code: &str| ErrorCode::from(code);
    for throttled in [
        "RequestLimitExceeded",
        "RequestLimitExceeded.IPLimitExceeded",
        "RequestLimitExceeded.New",
    ] {
        assert!(
            code(throttled).is_throttled() && code(throttled).is_retryable(),
            "{throttled}"
        );
    }
    for quota in [
        "LimitExceeded",
        "LimitExceeded.VmQuota",
        "RequestSizeLimitExceeded",
    ] {
        assert!(
            !code(quota).is_throttled() && !code(quota).is_retryable(),
            "{quota}"
        );
    }
    for retryable in [
        "InternalError.Db",
        "ServiceUnavailable",
        "ResourceUnavailable.X",
        "ResourceInUse",
    ] {
        assert!(
            code(retryable).is_retryable() && !code(retryable).is_throttled(),
            "{retryable}"
        );
    }
    assert!(!code("FailedOperation").is_retryable());
    assert!(code("DryRunOperation").is_dry_run() && !code("DryRunOperation").is_retryable());
}

#[test]
fn predicates_agree_on_the_table_and_on_any_code() {
    for common in CommonErrorCode::ALL {
        let code = ErrorCode::from(*common);
        assert_eq!(code.common(), Some(*common));
        assert_eq!(code.family(), common.family());
        assert_eq!(code.description(), Some(common.description()));
        assert_eq!(code.is_retryable(), common.is_retryable(), "{common}");
        assert_eq!(code.is_throttled(), common.is_throttled());
        assert_eq!(code.is_dry_run(), common.is_dry_run());
        for other in CommonErrorCode::ALL {
            assert_eq!(code.is(*other), common.is(*other), "{common} {other}");
        }
    }
}

#[test]
fn predicates_are_usable_in_constants() {
    const THROTTLED: bool = CommonErrorCode::RequestLimitExceededUinLimitExceeded.is_throttled();
    const MEANING: &str = CommonErrorCode::LimitExceeded.description();
    assert!(THROTTLED && MEANING == "Quota limit exceeded.");
}

#[test]
fn odd_codes_are_kept_exactly_and_belong_to_nothing() {
    let long = "x".repeat(10_000);
    for odd in [
        "",
        " ",
        ".",
        "..",
        ".InternalError",
        " InternalError",
        "internalerror",
        "INTERNALERROR",
        "内部错误",
        &*long,
    ] {
        let code = ErrorCode::from(odd);
        assert_eq!(code.as_str(), odd);
        assert_eq!(
            (code.common(), code.family(), code.description()),
            (None, None, None),
            "{odd}"
        );
        assert!(
            !code.is_retryable()
                && !code.is_throttled()
                && !code.is_dry_run()
                && !code.is_under("")
        );
    }
    let trailing = ErrorCode::from("InternalError.");
    assert_eq!(
        (trailing.common(), trailing.family()),
        (None, Some(CommonErrorCode::InternalError))
    );
    assert_eq!(
        ErrorCode::from("FailedOperation.DownloadError ").as_str(),
        "FailedOperation.DownloadError "
    );
}

#[test]
fn a_code_goes_through_serde_as_its_text() {
    let code: ErrorCode = serde_json::from_str("\"A.B\"").unwrap();
    assert_eq!(code, "A.B");
    assert_eq!(serde_json::to_string(&code).unwrap(), "\"A.B\"");
}

#[test]
fn every_published_code_is_kept_and_has_the_family_of_its_first_segment() {
    if !corpus::is_here() {
        return;
    }
    let (mut rows, mut with_family) = (0, 0);
    for [_, _, code, _] in ["cn", "intl"].into_iter().flat_map(corpus::error_codes) {
        let parsed = ErrorCode::from(&*code);
        assert_eq!(parsed.as_str(), code);
        let first = code.split('.').next().unwrap();
        assert_eq!(parsed.family(), CommonErrorCode::from_code(first), "{code}");
        assert!(parsed.is_under(first), "{code}");
        rows += 1;
        with_family += usize::from(parsed.family().is_some());
    }
    assert!(
        rows > 20_000 && with_family * 10 > rows * 9,
        "{with_family} of {rows}"
    );
}

#[test]
fn a_text_that_is_no_common_code_says_what_holds_it() {
    let error = "Internal".parse::<CommonErrorCode>().unwrap_err();
    let expected = "not a common error code; `ErrorCode` holds any code";
    assert_eq!(error.to_string(), expected);
}
