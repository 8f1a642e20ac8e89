//! Kinds of codes, retry advice, one's own tables, and the health of a region.

use tencent_response::{
    ApiError, ByCode, CommonErrorCode, DecodeError, DecodeErrorKind, Envelope, Error, ErrorCode,
    ErrorKind, RequestId, Retry, TencentResponse,
};
use tencent_response_tests::corpus;

fn kind(code: &str) -> ErrorKind {
    ErrorCode::from(code).kind()
}

fn retry(code: &str) -> Retry {
    ErrorCode::from(code).retry()
}

#[test]
fn throttling_is_told_apart_from_quota() {
    assert_eq!(kind("RequestLimitExceeded.New"), ErrorKind::Throttling);
    assert_eq!(retry("RequestLimitExceeded.New"), Retry::Backoff);
    assert_eq!(kind("LimitExceeded.New"), ErrorKind::Quota);
    assert_eq!(retry("LimitExceeded.New"), Retry::AfterFix);
    assert_eq!(kind("LimitExceeded.TooManyRequests"), ErrorKind::Quota);
}

#[test]
fn an_internal_error_is_retried_only_if_idempotent() {
    let again = retry("InternalError.Db");
    assert_eq!(
        (kind("InternalError.Db"), again),
        (ErrorKind::Internal, Retry::BackoffIfIdempotent)
    );
    assert!(again.is_worthwhile(true) && !again.is_worthwhile(false));
    assert!(Retry::Backoff.is_worthwhile(false));
    assert!(!Retry::AfterFix.is_worthwhile(true));
}

#[test]
fn who_calls_is_one_question_and_what_they_may_do_another() {
    assert_eq!(
        kind("AuthFailure.SignatureFailure"),
        ErrorKind::Authentication
    );
    assert_eq!(
        kind("AuthFailure.UnauthorizedOperation"),
        ErrorKind::Permission
    );
    assert_eq!(
        kind("AuthFailure.UnauthorizedOperation.Sub"),
        ErrorKind::Permission
    );
    assert_eq!(
        kind("UnauthorizedOperation.CamNoAuth"),
        ErrorKind::Permission
    );
}

#[test]
fn families_that_the_table_lacks_are_known_by_their_first_segment() {
    assert_eq!(kind("AuthFailure"), ErrorKind::Authentication);
    assert_eq!(kind("AuthFailure.New"), ErrorKind::Authentication);
    assert_eq!(kind(ErrorCode::OPERATION_DENIED), ErrorKind::Conflict);
    assert_eq!(retry("ResourceBusy"), Retry::Backoff);
    assert_eq!(kind("ResourcesSoldOut.X"), ErrorKind::Unavailable);
    assert_eq!(kind("OperationDeniedX"), ErrorKind::Other);
}

#[test]
fn what_a_code_does_not_tell_is_not_guessed() {
    for code in [
        "FailedOperation",
        "FailedOperation.RequestTimeout",
        "CdbError.Busy",
        "",
        ".",
        " InternalError",
        "internalerror",
    ] {
        assert_eq!(
            (kind(code), retry(code)),
            (ErrorKind::Other, Retry::Unknown),
            "{code:?}"
        );
    }
}

#[test]
fn a_code_is_retryable_iff_its_advice_is_a_backoff() {
    for code in CommonErrorCode::ALL {
        let backoff = matches!(code.retry(), Retry::Backoff | Retry::BackoffIfIdempotent);
        assert_eq!(code.is_retryable(), backoff, "{code}");
        assert_eq!(
            code.is_throttled(),
            code.kind() == ErrorKind::Throttling,
            "{code}"
        );
        assert_eq!(
            code.is_dry_run(),
            code.kind() == ErrorKind::DryRun,
            "{code}"
        );
        let text = ErrorCode::from(*code);
        assert_eq!((text.kind(), text.retry()), (code.kind(), code.retry()));
        assert_eq!(text.advice(), code.advice());
        assert!(!code.advice().is_empty());
        let under = ErrorCode::from(format!("{code}.Sub.Sub"));
        assert_eq!(
            (under.kind(), under.retry()),
            (code.kind(), code.retry()),
            "{code}"
        );
    }
}

#[test]
fn kind_and_retry_are_usable_in_constants() {
    const KIND: ErrorKind = CommonErrorCode::LimitExceeded.kind();
    const AGAIN: bool = CommonErrorCode::InternalError.retry().is_worthwhile(false);
    assert_eq!((KIND, AGAIN), (ErrorKind::Quota, false));
}

#[test]
fn the_entry_with_the_most_segments_wins_in_a_table_of_ones_own() {
    const TABLE: ByCode<u8> = ByCode::new(&[
        ("LimitExceeded.VmQuota", 3),
        ("LimitExceeded.VmQuota", 2),
        ("LimitExceeded", 1),
        ("", 9),
    ]);
    let get = |code: &str| TABLE.get(code).copied();
    assert_eq!(get("LimitExceeded.VmQuota.Zone"), Some(2));
    assert_eq!(get("LimitExceeded.VmQuotas"), Some(1));
    assert_eq!(get("RequestLimitExceeded"), None);
    assert_eq!(get(""), None);
}

#[test]
fn a_table_may_be_put_together_at_run_time() {
    let mut entries = vec![("ResourceInUse", Retry::Never)];
    entries.push(("CdbError", Retry::Backoff));
    let table = ByCode::new(&entries);
    assert_eq!(table.get("CdbError.X"), Some(&Retry::Backoff));
}

#[derive(Debug, TencentResponse)]
struct StopInstancesResponse {
    request_id: String,
}

#[test]
fn a_region_is_healthy_if_it_answers_with_an_id_and_no_internal_error() {
    let health = |body: &str| {
        let envelope = Envelope::<StopInstancesResponse>::from_str(body);
        let health = StopInstancesResponse::from_str(body).is_region_healthy();
        assert_eq!(envelope.is_region_healthy(), health, "{body}");
        health
    };
    assert!(health(r#"{"Response":{"RequestId":"3c140219"}}"#));
    assert!(health(
        r#"{"Response":{"Error":{"Code":"LimitExceeded"},"RequestId":"3c140219"}}"#
    ));
    assert!(health(
        r#"{"Response":{"Error":{"Code":"InternalError.Db"},"RequestId":"3c140219"}}"#
    ));
    assert!(!health(
        r#"{"Response":{"Error":{"Code":"InternalError"},"RequestId":"3c140219"}}"#
    ));
    assert!(!health(
        r#"{"Response":{"Error":{"Code":"LimitExceeded"},"RequestId":""}}"#
    ));
    assert!(!health(r#"{"Response":{"RequestId":null}}"#));
    assert!(!health("<html>"));
}

#[test]
fn a_body_that_does_not_fit_still_came_from_a_region() {
    #[derive(Debug, TencentResponse)]
    struct NeedsMore {
        #[allow(dead_code)]
        total_count: u64,
    }
    let body = r#"{"Response":{"RequestId":"3c140219"}}"#;
    let Err(Error::Decode(error)) = NeedsMore::from_str(body) else {
        panic!("it lacks a member")
    };
    assert!(error.is_region_healthy());
    let ok: Result<ApiError, DecodeError> = Ok(ApiError::new("InternalError", "", "3c140219"));
    assert!(!ok.is_region_healthy());
}

#[test]
fn every_published_code_has_the_kind_of_its_family() {
    if !corpus::is_here() {
        return;
    }
    let (mut rows, mut told) = (0, 0);
    for [_, _, code, _] in ["cn", "intl"].into_iter().flat_map(corpus::error_codes) {
        let code = ErrorCode::from(code);
        let family = code.family();
        match family {
            Some(family) => assert_eq!(
                (code.kind(), code.retry()),
                (family.kind(), family.retry()),
                "{code}"
            ),
            None => assert!(!code.is_throttled() && !code.is_dry_run(), "{code}"),
        }
        let backoff = matches!(code.retry(), Retry::Backoff | Retry::BackoffIfIdempotent);
        assert_eq!(code.is_retryable(), backoff, "{code}");
        rows += 1;
        told += usize::from(code.kind() != ErrorKind::Other);
    }
    assert!(rows > 20_000 && told * 3 > rows * 2, "{told} of {rows}");
}

#[test]
fn every_kind_of_decode_error_says_where_to_look_next() {
    for (kind, place) in [
        (DecodeErrorKind::NotJson, "proxy"),
        (DecodeErrorKind::Truncated, "may have taken effect"),
        (DecodeErrorKind::Io, "may have taken effect"),
        (DecodeErrorKind::Transport, "HTTP status"),
        (DecodeErrorKind::TooLong, "limit"),
        (DecodeErrorKind::Malformed, "RequestId"),
        (DecodeErrorKind::NoEnvelope, "host"),
        (DecodeErrorKind::Mismatch, "`lenient`"),
        (DecodeErrorKind::Missing, "`Option`"),
    ] {
        let advice = kind.advice();
        assert!(advice.contains(place), "{kind:?}: {advice}");
    }
}
