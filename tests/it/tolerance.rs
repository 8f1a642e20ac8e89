//! What stands where only text, or only an object, counts.

use tencent_response::{ApiError, Envelope, Error, RequestId, TencentResponse};

use crate::ways::{assert_each, decoded, entry_points, refused};

#[derive(Debug, PartialEq, TencentResponse)]
struct CountResponse {
    total_count: u64,
}

#[derive(Debug, PartialEq, TencentResponse)]
struct HoldingResponse {
    total_count: u64,
    request_id: Option<String>,
}

/// Well-formed values that are no text.
fn no_texts() -> Vec<String> {
    let plain = [
        "null",
        "true",
        "7",
        "-0",
        "1.5",
        "18446744073709551616",
        "1e400",
        "-1e400",
        "[]",
        "{}",
        r#"[1e400,{"a":[1e400]}]"#,
        r#"{"a":1e400,"b":"\ud800"}"#,
        r#"{"$serde_json::private::Number":"1"}"#,
        r#"{"$serde_json::private::RawValue":"1"}"#,
    ];
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    plain.into_iter().map(str::to_owned).chain([deep]).collect()
}

#[test]
fn a_request_id_that_is_no_text_is_absent() {
    for value in no_texts() {
        for name in ["RequestId", "requestid", "Request\\u0049d"] {
            let body = format!(r#"{{"Response":{{"{name}":{value},"TotalCount":1}}}}"#);
            let read = Envelope::<CountResponse>::from_str(&body);
            let expected = CountResponse { total_count: 1 };
            assert_eq!(read.unwrap(), Envelope::success(expected, ""), "{name}");
            let read = HoldingResponse::from_str(&body).unwrap();
            assert_eq!((read.request_id(), read.total_count), (None, 1), "{name}");
        }
    }
}

#[test]
fn a_request_id_that_is_no_text_leaves_the_one_that_is() {
    for value in no_texts() {
        let body =
            format!(r#"{{"Response":{{"RequestId":"r","TotalCount":1,"RequestId":{value}}}}}"#);
        let expected = decoded(CountResponse { total_count: 1 }, "r");
        assert_each(&entry_points(&body), &expected, "a RequestId twice");
    }
}

#[test]
fn a_warning_that_is_no_text_is_absent() {
    for value in no_texts() {
        let body = format!(
            r#"{{"Response":{{"DeprecatedWarning":{value},"TotalCount":1,"RequestId":"r"}}}}"#
        );
        let read = Envelope::<CountResponse>::from_str(&body).unwrap();
        assert_eq!(
            read,
            Envelope::success(CountResponse { total_count: 1 }, "r")
        );
    }
}

#[test]
fn a_message_that_is_no_text_is_empty() {
    for value in no_texts() {
        let error = Some(ApiError::new("A.B", "", "r"));
        let body = format!(
            r#"{{"Response":{{"Error":{{"Message":{value},"Code":"A.B"}},"RequestId":"r"}}}}"#
        );
        let read = CountResponse::from_str(&body);
        assert_eq!(read.unwrap_err().api(), error.as_ref());
        let legacy = format!(r#"{{"message":{value},"codeDesc":{value},"code":4100}}"#);
        let error = CountResponse::from_str(&legacy).unwrap_err();
        assert_eq!(error.api(), Some(&ApiError::new("4100", "", "")));
    }
}

#[test]
fn an_error_that_is_no_failure_is_passed_over() {
    for value in no_texts() {
        let body = format!(r#"{{"Response":{{"Error":{value},"TotalCount":1,"RequestId":"r"}}}}"#);
        let expected = decoded(CountResponse { total_count: 1 }, "r");
        assert_each(
            &entry_points(&body),
            &expected,
            &body[..body.len().min(200)],
        );
    }
}

#[test]
fn a_code_is_a_numbers_own_text_beyond_what_its_types_hold() {
    for (code, text) in [
        ("18446744073709551616", "18446744073709551616"),
        ("-9223372036854775809", "-9223372036854775809"),
        ("1e400", "1e400"),
        ("1.50", "1.5"),
        ("1e3", "1000"),
        ("-0", "-0"),
    ] {
        let body = format!(
            r#"{{"Response":{{"TotalCount":1,"Error":{{"Code":{code}}},"RequestId":"r"}}}}"#
        );
        let expected = refused::<CountResponse>(text, "r");
        assert_each(&entry_points(&body), &expected, &body);
        let legacy = format!(r#"{{"code":{code}}}"#);
        match CountResponse::from_str(&legacy) {
            Err(Error::Api(error)) => assert_eq!(error.code().as_str(), text),
            // Zero is no failure there.
            outcome => assert!(outcome.is_err() && text == "-0", "{legacy}"),
        }
    }
    for code in [
        "true",
        "[]",
        "{}",
        r#"{"$serde_json::private::Number":"1"}"#,
    ] {
        let body = format!(
            r#"{{"Response":{{"TotalCount":1,"Error":{{"Code":{code}}},"RequestId":"r"}}}}"#
        );
        let expected = decoded(CountResponse { total_count: 1 }, "r");
        assert_each(&entry_points(&body), &expected, &body);
    }
}

#[test]
fn what_is_malformed_there_is_refused_still() {
    for value in ["", "x", "01", "1e", "[1", r#"{"a"}"#, r#""\x""#, "\"\n\""] {
        for name in ["RequestId", "DeprecatedWarning", "Error"] {
            let body = format!(r#"{{"Response":{{"TotalCount":1,"{name}":{value}}}}}"#);
            let outcome = CountResponse::from_str(&body);
            assert!(matches!(outcome, Err(Error::Decode(_))), "{body}");
        }
    }
}
