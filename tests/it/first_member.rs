//! A RequestId or an `Error` that comes first is read in a shorter way, with the same outcome as anywhere else.

use tencent_response::{DecodeError, DecodeErrorKind, TencentResponse};

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
    for rest in ["", ",", ",}}", "}", ":1}}", "\"TotalCount\":1}}", "}}}"] {
        let body = format!(r#"{{"Response":{{"RequestId":"r"{rest}"#);
        let error = DescribeHostsResponse::from_str(&body).unwrap_err();
        let kind = error.decode().map(DecodeError::kind);
        let malformed = matches!(
            kind,
            Some(DecodeErrorKind::Malformed | DecodeErrorKind::Truncated)
        );
        assert!(malformed, "{body}: {error}");
        assert_eq!(error.request_id(), Some("r"), "{body}");
    }
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

#[derive(Debug, PartialEq, TencentResponse)]
struct DescribeTaskResponse {
    error: Option<serde_json::Value>,
    status: Option<String>,
    request_id: Option<String>,
}

#[test]
fn a_first_error_that_is_declared_is_data_beside_another_member() {
    let body = r#"{"Response":{"Error":{"Code":"Timeout"},"Status":"FAILED","RequestId":"r"}}"#;
    let task = DescribeTaskResponse {
        error: Some(serde_json::json!({"Code": "Timeout"})),
        status: Some("FAILED".to_owned()),
        request_id: Some("r".to_owned()),
    };
    assert_each(&all(body), &decoded(task, "r"), body);
    let alone = r#"{"Response":{"Error":{"Code":"Timeout"},"RequestId":"r"}}"#;
    let expected = refused::<DescribeTaskResponse>("Timeout", "r");
    assert_each(&all(alone), &expected, alone);
}
