//! The rules by which a body is read, each held by a test of its name.

use serde_json::json;
use tencent_response::{TencentData, TencentResponse};

use crate::ways::{all, assert_each, decoded, entry_points, refused, Outcome};

#[derive(Debug, Default, PartialEq, TencentResponse)]
struct DescribeHostsResponse {
    total_count: Option<u64>,
    host_set: Option<Vec<Host>>,
}

#[derive(Debug, Default, PartialEq, TencentData)]
struct Host {
    host_id: Option<String>,
    #[tencent(rename = "CPU")]
    cpu: Option<i64>,
}

fn count(total_count: u64) -> DescribeHostsResponse {
    DescribeHostsResponse {
        total_count: Some(total_count),
        host_set: None,
    }
}

#[test]
fn a_response_fails_if_its_error_has_a_code_whatever_else_is_there_and_in_any_order() {
    for body in [
        r#"{"Response":{"Error":{"Code":"InternalError","Message":"m"},"RequestId":"r"}}"#,
        r#"{"Response":{"RequestId":"r","Error":{"Message":"m","Code":"InternalError"}}}"#,
        r#"{"Response":{"TotalCount":3,"HostSet":[],"Error":{"Code":"InternalError"},"RequestId":"r"}}"#,
        r#"{"Response":{"Error":{"Code":"InternalError","CnsmrSeqNo":"x"},"TotalCount":"ill","RequestId":"r","Other":[{}]}}"#,
        r#"{"Error":null,"Response":{"RequestId":"r","Error":{"Code":"InternalError"}},"RequestId":null}"#,
    ] {
        assert_each(
            &all::<DescribeHostsResponse>(body),
            &refused("InternalError", "r"),
            body,
        );
    }
}

#[test]
fn a_number_as_code_counts_as_its_text() {
    let body = r#"{"Response":{"Error":{"Code":4100,"Message":"m"},"RequestId":"r"}}"#;
    assert_each(
        &all::<DescribeHostsResponse>(body),
        &refused("4100", "r"),
        body,
    );
}

#[test]
fn null_an_empty_object_and_an_empty_or_absent_code_are_no_error() {
    for error in [
        json!(null),
        json!({}),
        json!({"Code": ""}),
        json!({"Code": null}),
        json!({"Message": "boom"}),
        json!("text"),
        json!([1]),
        json!(7),
    ] {
        let body =
            json!({"Response": {"Error": error, "TotalCount": 2, "RequestId": "r"}}).to_string();
        assert_each(
            &all::<DescribeHostsResponse>(&body),
            &decoded(count(2), "r"),
            &body,
        );
    }
}

#[test]
fn the_entry_points_look_again_for_an_error_behind_an_ill_typed_member() {
    let body =
        r#"{"Response":{"TotalCount":"ill","Error":{"Code":"LimitExceeded"},"RequestId":"r"}}"#;
    assert_each(
        &entry_points::<DescribeHostsResponse>(body),
        &refused("LimitExceeded", "r"),
        body,
    );
    assert!(
        serde_json::from_str::<tencent_response::Envelope<DescribeHostsResponse>>(body).is_err()
    );
}

#[test]
fn a_malformed_body_is_no_api_error() {
    let body = r#"{"Response":{"Error":{"Code":"LimitExceeded"},"RequestId":"r"}"#;
    assert_each(
        &all::<DescribeHostsResponse>(body),
        &Outcome::Undecoded,
        body,
    );
}

#[test]
fn the_request_id_is_taken_from_anywhere_in_the_response_and_never_from_within() {
    for body in [
        r#"{"Response":{"RequestId":"r","TotalCount":1}}"#,
        r#"{"Response":{"TotalCount":1,"RequestId":"r","Nested":{"RequestId":"inner"}}}"#,
        r#"{"RequestId":"outer","Response":{"Nested":[{"RequestId":"inner"}],"TotalCount":1,"RequestId":"r"}}"#,
        r#"{"Response":{"requestid":"folded","RequestId":"r","REQUESTID":"folded","TotalCount":1}}"#,
        r#"{"Response":{"RequestID":"r","TotalCount":1}}"#,
        r#"{"Response":{"RequestId":"r","RequestId":null,"TotalCount":1}}"#,
    ] {
        assert_each(
            &all::<DescribeHostsResponse>(body),
            &decoded(count(1), "r"),
            body,
        );
    }
}

#[test]
fn a_request_id_that_is_absent_or_no_text_fails_nothing() {
    for id in ["null", "12", "{}", "[]", "true", "\"\"", "1.5"] {
        let body = format!(r#"{{"Response":{{"TotalCount":1,"RequestId":{id}}}}}"#);
        assert_each(
            &all::<DescribeHostsResponse>(&body),
            &Outcome::Decoded(count(1), None),
            &body,
        );
    }
    let body = r#"{"Response":{"TotalCount":1}}"#;
    assert_each(
        &all::<DescribeHostsResponse>(body),
        &Outcome::Decoded(count(1), None),
        body,
    );
}

#[test]
fn only_response_counts_at_the_top() {
    let body = r#"{"retcode":0,"Error":{"Code":"X"},"Response":{"TotalCount":1,"RequestId":"r"},"code":4100,"RequestId":"o"}"#;
    assert_each(
        &all::<DescribeHostsResponse>(body),
        &decoded(count(1), "r"),
        body,
    );
}

#[test]
fn a_repeated_response_replaces_the_earlier_one() {
    let body = r#"{"Response":{"TotalCount":1,"RequestId":"a"},"Response":{"TotalCount":2,"RequestId":"b"}}"#;
    assert_each(
        &all::<DescribeHostsResponse>(body),
        &decoded(count(2), "b"),
        body,
    );
    let body = r#"{"Response":{"Error":{"Code":"X"},"RequestId":"a"},"Response":{"TotalCount":2,"RequestId":"b"}}"#;
    assert_each(
        &all::<DescribeHostsResponse>(body),
        &decoded(count(2), "b"),
        body,
    );
}

/// Not through `Envelope`'s `Deserialize`, which cannot look again.
#[test]
fn a_repeated_response_replaces_one_that_does_not_fit() {
    let read = DescribeHostsResponse::from_str;
    let body = r#"{"Response":{"TotalCount":{}},"Response":{"TotalCount":2,"RequestId":"b"}}"#;
    assert_eq!(read(body).unwrap(), count(2));
    let body = r#"{"Response":{"TotalCount":{}},"Response":null}"#;
    assert_eq!(
        read(body).unwrap_err().to_string(),
        "DescribeHosts: Response.TotalCount: expected u64, found an object (line 1, column 27)"
    );
    let body = r#"{"Response":{"TotalCount":{}},"Response":{"TotalCount":[],"RequestId":"b"}}"#;
    assert_eq!(read(body).unwrap_err().to_string(), "DescribeHosts: Response.TotalCount: expected u64, found an array (line 1, column 56, RequestId b)");
    let body =
        r#"{"Response":{"TotalCount":{}},"Response":{"Error":{"Code":"X"},"RequestId":"b"}}"#;
    assert_eq!(
        read(body).unwrap_err().to_string(),
        "DescribeHosts: X (RequestId b)"
    );
}

#[test]
fn response_may_be_the_name_of_a_payload_field() {
    #[derive(Debug, PartialEq, TencentResponse)]
    struct RecognizeAgentResponse {
        response: Option<Vec<String>>,
    }
    let body = r#"{"Response":{"Response":["a"],"RequestId":"r"}}"#;
    let expected = RecognizeAgentResponse {
        response: Some(vec!["a".to_owned()]),
    };
    assert_each(&all(body), &decoded(expected, "r"), body);
}

#[test]
fn null_is_as_good_as_absent_for_a_field_of_any_type() {
    #[derive(Debug, PartialEq, TencentResponse)]
    struct DescribeAllResponse {
        #[tencent(default)]
        number: i64,
        #[tencent(default)]
        list: Vec<String>,
        #[tencent(default)]
        nested: Host,
        #[tencent(default)]
        text: String,
        option: Option<bool>,
    }
    let body = r#"{"Response":{"Number":null,"List":null,"Nested":null,"Text":null,"Option":null,"RequestId":"r"}}"#;
    let expected = DescribeAllResponse {
        number: 0,
        list: vec![],
        nested: Host::default(),
        text: String::new(),
        option: None,
    };
    assert_each(&all(body), &decoded(expected, "r"), body);
}

#[test]
fn a_null_member_never_overwrites_a_value() {
    for body in [
        r#"{"Response":{"TotalCount":1,"TotalCount":null,"RequestId":"r"}}"#,
        r#"{"Response":{"TotalCount":null,"totalcount":1,"RequestId":"r"}}"#,
        r#"{"Response":{"totalcount":1,"TotalCount":null,"RequestId":"r"}}"#,
    ] {
        assert_each(
            &all::<DescribeHostsResponse>(body),
            &decoded(count(1), "r"),
            body,
        );
    }
}

#[test]
fn a_null_list_element_is_the_element_types_business() {
    #[derive(Debug, PartialEq, TencentResponse)]
    struct ListResponse {
        maybe: Option<Vec<Option<i64>>>,
        sure: Option<Vec<i64>>,
    }
    let body = r#"{"Response":{"Maybe":[1,null],"RequestId":"r"}}"#;
    let expected = ListResponse {
        maybe: Some(vec![Some(1), None]),
        sure: None,
    };
    assert_each(&all(body), &decoded(expected, "r"), body);
    let body = r#"{"Response":{"Sure":[1,null],"RequestId":"r"}}"#;
    assert_each(&all::<ListResponse>(body), &Outcome::Undecoded, body);
}

#[test]
fn an_absent_member_without_default_is_an_error() {
    #[derive(Debug, PartialEq, TencentResponse)]
    struct CountResponse {
        total_count: u64,
    }
    for body in [
        r#"{"Response":{"RequestId":"r"}}"#,
        r#"{"Response":{"TotalCount":null,"RequestId":"r"}}"#,
    ] {
        assert_each(&all::<CountResponse>(body), &Outcome::Undecoded, body);
    }
}

#[test]
fn the_last_of_duplicate_keys_wins() {
    let body = r#"{"Response":{"TotalCount":1,"TotalCount":2,"RequestId":"a","RequestId":"r"}}"#;
    assert_each(
        &all::<DescribeHostsResponse>(body),
        &decoded(count(2), "r"),
        body,
    );
}

#[test]
fn unknown_keys_are_skipped() {
    let body =
        r#"{"Response":{"A":{"B":[{"C":[[]]}]},"TotalCount":1,"":0,"D":"x","RequestId":"r"}}"#;
    assert_each(
        &all::<DescribeHostsResponse>(body),
        &decoded(count(1), "r"),
        body,
    );
}

#[test]
fn integers_are_read_over_the_whole_range() {
    #[derive(Debug, PartialEq, TencentResponse)]
    struct RangeResponse {
        signed: Vec<i64>,
        unsigned: Vec<u64>,
        float: Vec<f64>,
    }
    let body = r#"{"Response":{"Signed":[-9223372036854775808,9223372036854775807,9007199254740993],
        "Unsigned":[18446744073709551615,0],"Float":[1,-3,18446744073709551615,0.1,1e3],"RequestId":"r"}}"#;
    let expected = RangeResponse {
        signed: vec![i64::MIN, i64::MAX, 9_007_199_254_740_993],
        unsigned: vec![u64::MAX, 0],
        float: vec![1.0, -3.0, 18_446_744_073_709_551_615.0, 0.1, 1000.0],
    };
    assert_each(&all(body), &decoded(expected, "r"), body);
    for number in [
        "9223372036854775808",
        "-9223372036854775809",
        "1.0",
        "1e3",
        "1e400",
        "\"1\"",
        "true",
    ] {
        let body = format!(r#"{{"Response":{{"Signed":[{number}],"Unsigned":[],"Float":[]}}}}"#);
        assert_each(&all::<RangeResponse>(&body), &Outcome::Undecoded, &body);
    }
}

#[test]
fn a_minus_zero_is_zero_by_the_entry_points() {
    let body = r#"{"Response":{"TotalCount":-0,"RequestId":"r"}}"#;
    assert_each(&entry_points(body), &decoded(count(0), "r"), body);
}

#[test]
fn without_a_response_the_legacy_envelope_is_an_api_error() {
    for (body, code) in [
        (
            r#"{"code":4100,"codeDesc":"AuthFailure","message":"m"}"#,
            Some("AuthFailure"),
        ),
        (r#"{"message":"m","code":"4100"}"#, Some("4100")),
        (r#"{"code":4100,"Response":null}"#, Some("4100")),
        (r#"{"code":4100,"message":{"a":[1]}}"#, Some("4100")),
        (
            r#"{"codeDesc":{"a":1},"code":4100,"message":[{"b":1}]}"#,
            Some("4100"),
        ),
        (r#"{"code":{"a":"4100"},"message":"m"}"#, None),
        (r#"{"code":[4100],"message":"m"}"#, None),
        (r#"{"code":0,"codeDesc":"Success"}"#, None),
        (r#"{"code":-0,"codeDesc":"Success"}"#, None),
        (r#"{"code":-0.0,"codeDesc":"Success"}"#, None),
        (r#"{"code":"0"}"#, None),
        (r#"{"data":{}}"#, None),
        ("{}", None),
    ] {
        let expected = match code {
            Some(code) => Outcome::Refused(code.to_owned(), None),
            None => Outcome::Undecoded,
        };
        assert_each(&all::<DescribeHostsResponse>(body), &expected, body);
    }
}

#[derive(Debug, PartialEq, TencentResponse)]
struct GetReconstructDocumentResultResponse {
    status: Option<String>,
    error: Option<ErrorInfo>,
    request_id: String,
}

#[derive(Debug, PartialEq, TencentData)]
struct ErrorInfo {
    code: Option<String>,
    message: Option<String>,
}

#[test]
fn a_declared_error_is_data_beside_another_member_and_a_failure_alone() {
    let data = |status: &str| GetReconstructDocumentResultResponse {
        status: Some(status.to_owned()),
        error: Some(ErrorInfo {
            code: Some("InvalidParameter.FileURLInvalid".to_owned()),
            message: Some("m".to_owned()),
        }),
        request_id: "r".to_owned(),
    };
    let error = r#""Error":{"Code":"InvalidParameter.FileURLInvalid","Message":"m"}"#;
    for body in [
        format!(r#"{{"Response":{{{error},"Status":"Failed","RequestId":"r"}}}}"#),
        format!(r#"{{"Response":{{"RequestId":"r","Status":"Failed",{error}}}}}"#),
    ] {
        assert_each(&all(&body), &decoded(data("Failed"), "r"), &body);
    }
    for body in [
        format!(r#"{{"Response":{{{error},"RequestId":"r"}}}}"#),
        format!(r#"{{"Response":{{{error},"Status":null,"Undeclared":1,"RequestId":"r"}}}}"#),
    ] {
        let expected = refused("InvalidParameter.FileURLInvalid", "r");
        assert_each(
            &all::<GetReconstructDocumentResultResponse>(&body),
            &expected,
            &body,
        );
    }
}

#[test]
fn a_declared_error_of_no_failing_shape_is_data() {
    let body = r#"{"Response":{"Error":{"Code":"","Message":"m"},"RequestId":"r"}}"#;
    let expected = GetReconstructDocumentResultResponse {
        status: None,
        error: Some(ErrorInfo {
            code: Some(String::new()),
            message: Some("m".to_owned()),
        }),
        request_id: "r".to_owned(),
    };
    assert_each(&all(body), &decoded(expected, "r"), body);
    let body = r#"{"Response":{"Error":"text","Status":"s","RequestId":"r"}}"#;
    assert_each(
        &all::<GetReconstructDocumentResultResponse>(body),
        &Outcome::Undecoded,
        body,
    );
    let body = r#"{"Response":{"Error":{"Code":"X"},"Status":7,"RequestId":"r"}}"#;
    assert_each(
        &all::<GetReconstructDocumentResultResponse>(body),
        &Outcome::Undecoded,
        body,
    );
}

#[test]
fn a_deprecated_warning_is_the_envelopes_unless_the_response_declares_it() {
    #[derive(Debug, PartialEq, TencentResponse)]
    struct WarnedResponse {
        deprecated_warning: Option<String>,
    }
    let body = r#"{"Response":{"DeprecatedWarning":"soon","RequestId":"r"}}"#;
    let envelope = tencent_response::Envelope::<DescribeHostsResponse>::from_str(body).unwrap();
    assert_eq!(envelope.deprecated_warning.as_deref(), Some("soon"));
    let own = WarnedResponse::from_str(body).unwrap();
    assert_eq!(own.deprecated_warning.as_deref(), Some("soon"));
}

#[test]
fn what_the_legacy_envelope_names_is_passed_over_beside_a_response() {
    for value in [
        r#"{"a":"4100","b":[1]}"#,
        "[[]]",
        "4100",
        r#""4100""#,
        "null",
    ] {
        let legacy = format!(r#""code":{value},"codeDesc":{value},"message":{value}"#);
        let response = r#""Response":{"TotalCount":1,"RequestId":"r"}"#;
        for body in [
            format!("{{{legacy},{response}}}"),
            format!("{{{response},{legacy}}}"),
        ] {
            assert_each(&all(&body), &decoded(count(1), "r"), &body);
        }
    }
}
