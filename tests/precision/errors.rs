//! Answers that failed, their codes numbers or text.

use serde_json::Value;
use tencent_response::{ApiError, Envelope, TencentData, TencentResponse};

use crate::readers::{assert_each, assert_precise, assert_response};

#[derive(Debug, Default, PartialEq, TencentResponse)]
struct DescribeHostsResponse {
    total_count: Option<u64>,
    price: Option<f64>,
}

#[track_caller]
fn refused(body: &str, code: &str, message: &str, request_id: &str) {
    let error = ApiError::new(code, message, request_id);
    assert_each(
        body,
        Some(&Envelope::<DescribeHostsResponse>::failure(error)),
    );
}

#[test]
fn a_numeric_code_is_its_text() {
    for code in ["4100", "-1", "0", "1.5", "18446744073709551615"] {
        let body = format!(
            r#"{{"Response":{{"Error":{{"Code":{code},"Message":"m"}},"RequestId":"r"}}}}"#
        );
        refused(&body, code, "m", "r");
    }
}

#[test]
fn a_numeric_code_of_the_legacy_envelope_is_its_text() {
    for code in ["4100", "-1", "18446744073709551615"] {
        let body = format!(r#"{{"code":{code},"message":"m"}}"#);
        refused(&body, code, "m", "");
        let body = format!(r#"{{"code":{code},"codeDesc":"AuthFailure","message":"m"}}"#);
        refused(&body, "AuthFailure", "m", "");
    }
    for body in [
        r#"{"code":0,"codeDesc":"Success"}"#,
        r#"{"code":true}"#,
        "{}",
    ] {
        assert_each::<DescribeHostsResponse>(body, None);
    }
}

#[test]
fn members_beside_the_error_are_passed_over() {
    for body in [
        r#"{"Response":{"TotalCount":3,"Price":1.5,"Error":{"Code":"A.B","Message":"m"},"RequestId":"r"}}"#,
        r#"{"Response":{"RequestId":"r","Error":{"Message":"m","Code":"A.B"},"TotalCount":"ill","Price":[1.5]}}"#,
        r#"{"Response":{"Error":{"Weight":0.5,"Code":"A.B","Seq":[1e3],"Message":"m"},"Other":0.5,"RequestId":"r"}}"#,
        r#"{"retcode":0.5,"Response":{"Error":{"Code":"A.B","Message":"m"},"RequestId":"r"},"code":1.5}"#,
    ] {
        refused(body, "A.B", "m", "r");
    }
    refused(
        r#"{"Response":{"Error":{"Code":"A","Message":1.5},"RequestId":1.5}}"#,
        "A",
        "",
        "",
    );
}

#[test]
fn what_is_no_error_fails_nothing() {
    for error in [
        "null",
        "{}",
        r#"{"Code":""}"#,
        r#"{"Code":null}"#,
        "7",
        "1.5",
        "18446744073709551616",
        "-9223372036854775809",
        "[1.5]",
    ] {
        let body = format!(r#"{{"Response":{{"Error":{error},"Price":1.5,"RequestId":"r"}}}}"#);
        let expected = DescribeHostsResponse {
            price: Some(1.5),
            ..Default::default()
        };
        assert_response(&body, expected);
    }
}

#[derive(Debug, PartialEq, TencentResponse)]
struct DeclaringResponse {
    status: Option<String>,
    error: Option<Declared>,
}

#[derive(Debug, PartialEq, TencentData)]
struct Declared {
    code: Option<String>,
    weight: Option<f64>,
    count: Option<u64>,
    detail: Option<Value>,
}

#[test]
fn a_declared_error_is_held_back_with_its_numbers() {
    for (weight, number) in [("1.5", 1.5), ("7", 7.0), ("1e3", 1e3)] {
        let error = format!(
            r#"{{"Code":"X","Weight":{weight},"Count":18446744073709551615,"Detail":{{"A":[0.5]}}}}"#
        );
        let expected = DeclaringResponse {
            status: Some("s".to_owned()),
            error: Some(Declared {
                code: Some("X".to_owned()),
                weight: Some(number),
                count: Some(u64::MAX),
                detail: Some(serde_json::json!({"A": [0.5]})),
            }),
        };
        let body = format!(r#"{{"Response":{{"Error":{error},"Status":"s","RequestId":"r"}}}}"#);
        assert_response(&body, expected);
        let alone = format!(r#"{{"Response":{{"Error":{error},"RequestId":"r"}}}}"#);
        let failed = Envelope::<DeclaringResponse>::failure(ApiError::new("X", "", "r"));
        assert_each(&alone, Some(&failed));
    }
}

#[derive(Debug, PartialEq, TencentResponse)]
struct WideErrorResponse {
    status: Option<String>,
    error: Option<WideError>,
}

#[derive(Debug, Default, PartialEq, TencentData)]
#[tencent(default)]
struct WideError {
    float: Option<f64>,
    #[tencent(lenient)]
    text: Option<String>,
    #[tencent(lenient)]
    drifted: Option<f64>,
    unsigned: Option<u128>,
    signed: Option<i128>,
    list: Vec<f64>,
}

#[test]
fn a_declared_error_is_held_back_with_its_large_integers() {
    let body = r#"{"Response":{"Error":{"Float":18446744073709551616,"Text":18446744073709551616,
        "Drifted":18446744073709551616,"Unsigned":18446744073709551616,"Signed":-9223372036854775809,
        "List":[-9223372036854775809]},"Status":"s","RequestId":"r"}}"#;
    let expected = WideError {
        float: Some(18_446_744_073_709_551_616.0),
        text: Some("18446744073709551616".to_owned()),
        drifted: Some(18_446_744_073_709_551_616.0),
        unsigned: Some(1 << 64),
        signed: Some(i128::from(i64::MIN) - 1),
        list: vec![-9_223_372_036_854_775_808.0],
    };
    let expected = WideErrorResponse {
        status: Some("s".to_owned()),
        error: Some(expected),
    };
    assert_precise(body, expected);
}

#[test]
fn a_code_beyond_64_bits_is_its_text() {
    let body = r#"{"Response":{"Error":{"Code":18446744073709551616},"RequestId":"r"}}"#;
    let failed =
        Envelope::<WideErrorResponse>::failure(ApiError::new("18446744073709551616", "", "r"));
    assert_eq!(Envelope::from_str(body).ok().as_ref(), Some(&failed));
    if cfg!(feature = "arbitrary_precision") {
        assert_each(body, Some(&failed));
    }
}
