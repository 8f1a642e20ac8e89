//! The service's deprecation warning, kept on either outcome.

use serde::de::DeserializeOwned;
use serde_json::{json, Value};
use tencent_response::{ApiError, Envelope, TencentResponse};

#[derive(Debug, PartialEq, TencentResponse)]
struct CountResponse {
    total_count: Option<u64>,
}

#[derive(Debug, PartialEq, TencentResponse)]
struct DeclaringResponse {
    status: Option<String>,
    error: Option<Value>,
}

#[derive(Debug, PartialEq, TencentResponse)]
struct OwnResponse {
    deprecated_warning: Option<String>,
}

/// What the envelope of each way holds.
fn envelopes<T: TencentResponse + DeserializeOwned>(body: &str) -> Vec<Envelope<T>> {
    let mut scratch = body.as_bytes().to_vec();
    vec![
        Envelope::from_str(body).unwrap(),
        Envelope::from_slice(body.as_bytes()).unwrap(),
        serde_json::from_str(body).unwrap(),
        serde_json::from_reader(body.as_bytes()).unwrap(),
        sonic_rs::from_str(body).unwrap(),
        simd_json::serde::from_slice(&mut scratch).unwrap(),
    ]
}

#[track_caller]
fn warns<T: TencentResponse + DeserializeOwned>(members: &str, warning: Option<&str>) {
    let body = format!(r#"{{"Response":{{{members}}}}}"#);
    for (way, envelope) in envelopes::<T>(&body).into_iter().enumerate() {
        let found = envelope.deprecated_warning.as_deref();
        assert_eq!(found, warning, "way {way} of {body}");
    }
}

#[test]
fn a_warning_comes_with_a_success() {
    warns::<CountResponse>(r#""DeprecatedWarning":"soon","TotalCount":1"#, Some("soon"));
    warns::<CountResponse>(r#""TotalCount":1,"DeprecatedWarning":"soon""#, Some("soon"));
    warns::<CountResponse>(r#""DeprecatedWarning":"so\u006fn""#, Some("soon"));
    warns::<CountResponse>(r#""TotalCount":1"#, None);
}

#[test]
fn a_warning_comes_with_a_failure_on_either_side_of_the_error() {
    let error = r#""Error":{"Code":"A.B","Message":"m"}"#;
    for members in [
        format!(r#""DeprecatedWarning":"soon",{error},"RequestId":"r""#),
        format!(r#"{error},"DeprecatedWarning":"soon","RequestId":"r""#),
        format!(r#""RequestId":"r","TotalCount":1,{error},"DeprecatedWarning":"soon""#),
    ] {
        warns::<CountResponse>(&members, Some("soon"));
    }
    let only = format!(r#"{error},"DeprecatedWarning":"soon","RequestId":"r""#);
    warns::<DeclaringResponse>(&only, Some("soon"));
    let body = format!(r#"{{"Response":{{{only}}}}}"#);
    for envelope in envelopes::<CountResponse>(&body) {
        assert_eq!(envelope.request_id.as_deref(), Some("r"));
        assert_eq!(envelope.result, Err(ApiError::new("A.B", "m", "r")));
    }
}

/// The entry points look again at what does not fit; the warning is there as much as the error.
#[test]
fn a_warning_comes_with_a_failure_that_was_found_by_looking_again() {
    for body in [
        r#"{"Response":{"TotalCount":"ill","DeprecatedWarning":"soon","Error":{"Code":"A"}}}"#,
        r#"{"Response":{"DeprecatedWarning":"soon","TotalCount":"ill","Error":{"Code":"A"}}}"#,
        r#"{"Response":{"TotalCount":"ill","Error":{"Code":"A"},"DeprecatedWarning":"soon"}}"#,
    ] {
        let envelope = Envelope::<CountResponse>::from_str(body).unwrap();
        assert!(envelope.result.is_err());
        assert_eq!(
            envelope.deprecated_warning.as_deref(),
            Some("soon"),
            "{body}"
        );
    }
}

#[test]
fn a_later_warning_that_is_absent_leaves_the_one_that_is_there() {
    for absent in ["null", "7", "[]", "{}", "true"] {
        for error in ["", r#","Error":{"Code":"A"}"#] {
            let members =
                format!(r#""DeprecatedWarning":"soon","DeprecatedWarning":{absent}{error}"#);
            warns::<CountResponse>(&members, Some("soon"));
            let members =
                format!(r#""DeprecatedWarning":{absent}{error},"DeprecatedWarning":"soon""#);
            warns::<CountResponse>(&members, Some("soon"));
        }
    }
    warns::<CountResponse>(
        r#""DeprecatedWarning":"soon","DeprecatedWarning":"now""#,
        Some("now"),
    );
}

#[test]
fn the_warning_of_a_replaced_response_goes_with_it() {
    let body = r#"{"Response":{"DeprecatedWarning":"soon"},"Response":{"TotalCount":1}}"#;
    for envelope in envelopes::<CountResponse>(body) {
        assert_eq!(envelope.deprecated_warning, None);
    }
}

#[test]
fn a_response_that_declares_the_warning_has_it_itself() {
    let body = r#"{"Response":{"DeprecatedWarning":"soon"}}"#;
    for envelope in envelopes::<OwnResponse>(body) {
        let warning = envelope.result.unwrap().deprecated_warning;
        assert_eq!(warning.as_deref(), Some("soon"));
    }
}

#[test]
fn only_the_exact_name_warns() {
    let members = r#""deprecatedwarning":"soon","Nested":{"DeprecatedWarning":"soon"}"#;
    warns::<CountResponse>(members, None);
    let body = json!({"DeprecatedWarning": "soon", "Response": {}}).to_string();
    for envelope in envelopes::<CountResponse>(&body) {
        assert_eq!(envelope.deprecated_warning, None);
    }
}
