//! A RequestId or an `Error` that comes first is read in a shorter way, with the same outcome as anywhere else.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer};
use tencent_response::{DecodeError, DecodeErrorKind, Envelope, ErrorCode, TencentResponse};

use crate::ways::{all, assert_each, decoded, refused, Outcome};

#[derive(Debug, PartialEq, TencentResponse)]
struct DescribeHostsResponse {
    total_count: Option<u64>,
    request_id: Option<String>,
}

fn hosts(total_count: Option<u64>) -> DescribeHostsResponse {
    DescribeHostsResponse {
        total_count,
        request_id: Some("r".to_owned()),
    }
}

#[test]
fn of_several_request_ids_the_first_counts_only_if_no_other_is_better() {
    for members in [
        r#""RequestId":"r","TotalCount":1"#,
        r#""RequestId":"first","TotalCount":1,"RequestId":"r""#,
        r#""RequestId":"first","RequestId":"r","TotalCount":1"#,
        r#""RequestId":"r","RequestId":7,"TotalCount":1"#,
        r#""RequestId":"r","TotalCount":1,"requestid":"folded""#,
        r#""RequestId":"","TotalCount":1,"RequestId":"r""#,
    ] {
        let body = format!(r#"{{"Response":{{{members}}}}}"#);
        assert_each(&all(&body), &decoded(hosts(Some(1)), "r"), &body);
    }
}

#[test]
fn a_first_request_id_may_be_written_in_any_way() {
    for members in [
        r#""RequestId":"r""#,
        r#""RequestId":"r" "#,
        r#""RequestId":"\u0072""#,
        r#""RequestId" : "r""#,
        r#" "RequestId":"r""#,
        r#""\u0052equestId":"r""#,
    ] {
        let body = format!(r#"{{"Response":{{{members}}}}}"#);
        assert_each(&all(&body), &decoded(hosts(None), "r"), &body);
    }
}

#[test]
fn what_is_malformed_behind_a_first_request_id_is_refused_with_it() {
    for (rest, kind) in [
        ("", DecodeErrorKind::Truncated),
        (",", DecodeErrorKind::Truncated),
        ("}", DecodeErrorKind::Truncated),
        (",}}", DecodeErrorKind::Malformed),
        (":1}}", DecodeErrorKind::Malformed),
        ("\"TotalCount\":1}}", DecodeErrorKind::Malformed),
        ("}}}", DecodeErrorKind::Malformed),
    ] {
        let body = format!(r#"{{"Response":{{"RequestId":"r"{rest}"#);
        let error = DescribeHostsResponse::from_str(&body).unwrap_err();
        assert_eq!(error.decode().map(DecodeError::kind), Some(kind), "{body}");
        assert_eq!(error.request_id(), Some("r"), "{body}");
    }
}

#[test]
fn what_fails_behind_a_first_request_id_is_blamed_at_its_own_place() {
    let body = r#"{"Response":{"RequestId":"r","TotalCount":"x"}}"#;
    let error = DescribeHostsResponse::from_str(body).unwrap_err();
    let error = error.decode().unwrap();
    assert_eq!((error.path(), error.column()), ("Response.TotalCount", 43));
}

#[derive(Debug)]
struct ListByHand;

impl<'de> Deserialize<'de> for ListByHand {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::<u8>::deserialize(deserializer).map(|_| Self)
    }
}

impl TencentResponse for ListByHand {
    const ACTION: &'static str = "ListByHand";
    type ErrorCode = ErrorCode;
}

#[test]
fn a_type_that_wants_no_object_is_blamed_at_the_response() {
    for body in [
        r#"{"Response":{"RequestId":"r"}}"#,
        r#"{"Response":{"TotalCount":1,"RequestId":"r"}}"#,
    ] {
        let error = ListByHand::from_str(body).unwrap_err();
        let error = error.decode().unwrap();
        assert_eq!((error.path(), error.column()), ("Response", 13), "{body}");
        assert_eq!(error.request_id(), Some("r"));
    }
}

#[derive(TencentResponse)]
struct BorrowedResponse<'a> {
    #[tencent(request_id)]
    id: Cow<'a, str>,
}

#[test]
fn a_first_request_id_is_borrowed_unless_it_has_escapes() {
    let body = r#"{"Response":{"RequestId":"r"}}"#;
    let response = BorrowedResponse::from_str(body).unwrap();
    assert!(matches!(response.id, Cow::Borrowed("r")));
    let body = r#"{"Response":{"RequestId":"\u0072"}}"#;
    let response = BorrowedResponse::from_str(body).unwrap();
    assert_eq!(response.id, "r");
}

#[test]
fn of_several_errors_the_last_failure_counts() {
    for errors in [
        r#""Error":{"Code":"InternalError"}"#,
        r#""Error":{"Code":"First"},"Error":{"Code":"InternalError"}"#,
        r#""Error":{"Code":"InternalError"},"Error":null"#,
        r#""Error":null,"Error":{"Code":"InternalError"}"#,
        r#""Error":{"Message":"m"},"Error":{"Code":"InternalError"}"#,
    ] {
        let body = format!(r#"{{"Response":{{{errors},"TotalCount":1,"RequestId":"r"}}}}"#);
        let expected = refused::<DescribeHostsResponse>("InternalError", "r");
        assert_each(&all(&body), &expected, &body);
    }
}

#[test]
fn a_first_error_may_be_written_in_any_way() {
    for error in [
        r#""Error":{"Code":"InternalError"}"#,
        r#" "Error":{"Code":"InternalError"}"#,
        r#""Error" : {"Code":"InternalError"}"#,
        r#""Error":{ "Message":"m" , "Code":"InternalError" }"#,
        r#""\u0045rror":{"Code":"InternalError"}"#,
        r#""Errors":1,"Error":{"Code":"InternalError"}"#,
        r#""Extra":{"Error":{}},"Error":{"\u0043ode":"InternalError"}"#,
    ] {
        let body = format!(r#"{{"Response":{{{error},"RequestId":"r"}}}}"#);
        let expected = refused::<DescribeHostsResponse>("InternalError", "r");
        assert_each(&all(&body), &expected, &body);
    }
}

#[test]
fn the_warning_behind_a_first_error_is_kept() {
    let body = r#"{"Response":{"Error":{"Code":"InternalError"},"DeprecatedWarning":"soon"}}"#;
    let envelope = Envelope::<DescribeHostsResponse>::from_str(body).unwrap();
    assert!(envelope.result.is_err());
    assert_eq!(envelope.deprecated_warning.as_deref(), Some("soon"));
}

#[test]
fn a_first_error_that_is_no_failure_leaves_the_response_to_be_read() {
    for error in [
        "null",
        "{}",
        r#"{"Code":""}"#,
        r#"{"Code":{}}"#,
        "7",
        r#""Code""#,
        "[{}]",
    ] {
        let body = format!(r#"{{"Response":{{"Error":{error},"TotalCount":1,"RequestId":"r"}}}}"#);
        assert_each(&all(&body), &decoded(hosts(Some(1)), "r"), &body);
    }
}

#[test]
fn a_first_error_that_is_malformed_or_cut_off_is_no_failure() {
    for response in [
        r#"{"Error":{"Code":"A",},"RequestId":"r"}"#,
        r#"{"Error":{"Code":"A"}"RequestId":"r"}"#,
        r#"{"Error":{"Code":"A"},"RequestId":"r"]"#,
        r#"{"Error":{"Code":"A"},"RequestId":"r""#,
        r#"{"Error":"#,
    ] {
        let body = format!(r#"{{"Response":{response}}}"#);
        let outcomes = all::<DescribeHostsResponse>(&body);
        assert_each(&outcomes, &Outcome::Undecoded, &body);
    }
}
