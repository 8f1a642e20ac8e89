//! What errors say, and what they never show.

use std::error::Error as _;

use serde::{Deserialize, Deserializer};
use tencent_response::{ApiError, Envelope, Error, RequestId, TencentData, TencentResponse};

#[derive(Debug, TencentResponse)]
#[allow(dead_code, reason = "the bodies here do not decode")]
struct DescribeInstancesResponse {
    #[tencent(default)]
    instance_set: Vec<Instance>,
    #[tencent(default)]
    labels: std::collections::BTreeMap<String, u8>,
}

#[derive(Debug, TencentData)]
#[allow(dead_code, reason = "the bodies here do not decode")]
struct Instance {
    instance_id: String,
    #[tencent(rename = "CPU")]
    cpu: Option<i64>,
    placement: Option<Placement>,
    state: Option<State>,
    quoted: Option<Quoted>,
}

#[derive(Debug, TencentData)]
#[allow(dead_code, reason = "the bodies here do not decode")]
struct Placement {
    #[tencent(rename = "Zone")]
    zone: String,
}

#[derive(Debug, Deserialize)]
enum State {
    Running,
    Stopped,
}

/// A type of somebody else's, whose message quotes the value.
#[derive(Debug)]
struct Quoted;

impl<'de> Deserialize<'de> for Quoted {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Err(serde::de::Error::custom(format!("bad value {text}")))
    }
}

fn message(body: &str) -> String {
    DescribeInstancesResponse::from_str(body)
        .unwrap_err()
        .to_string()
}

#[test]
fn a_decode_error_reads_as_a_sentence() {
    for (body, expected) in [
        (
            r#"{"Response":{"InstanceSet":[{"InstanceId":"a"},{"InstanceId":"b","CPU":"x"}],"RequestId":"r"}}"#,
            "Response.InstanceSet[1].CPU: expected i64, found a string (line 1, column 72, RequestId r)",
        ),
        (
            r#"{"Response":{"InstanceSet":[{"InstanceID2":"a"}],"RequestId":"r"}}"#,
            "Response.InstanceSet[0]: expected a field `InstanceId`, found none, the nearest is `InstanceID2` (line 1, column 29, RequestId r)",
        ),
        (
            r#"{"Response":{"InstanceSet":[{"InstanceId":null}],"RequestId":"r"}}"#,
            "Response.InstanceSet[0]: expected a field `InstanceId`, found null (line 1, column 29, RequestId r)",
        ),
        (
            r#"{"Response":{"InstanceSet":[{"InstanceId":"a","Placement":{"zone":"z"}}]}}"#,
            "Response.InstanceSet[0].Placement: expected a field `Zone`, found none, the nearest is `zone` (line 1, column 59)",
        ),
        (
            "{\"Response\":{\n  \"InstanceSet\": {},\n  \"RequestId\": \"r\"}}",
            "Response.InstanceSet: expected an array, found an object (line 2, column 18, RequestId r)",
        ),
        (
            r#"{"Response":{"InstanceSet":[{"InstanceId":"a","State":"Gone"}],"RequestId":"r"}}"#,
            "Response.InstanceSet[0].State: expected one of `Running`, `Stopped`, found another name (line 1, column 55, RequestId r)",
        ),
        (
            r#"{"Response":{"InstanceSet":[{"InstanceId":"a","Quoted":"secret"}],"RequestId":"r"}}"#,
            "Response.InstanceSet[0].Quoted: expected a value that its type accepts, found a string (line 1, column 56, RequestId r)",
        ),
        (
            r#"{"Response":{"Labels":{"a":1,"b":300},"RequestId":"r"}}"#,
            "Response.Labels.b: expected u8, found an integer out of its range (line 1, column 34, RequestId r)",
        ),
        (
            r#"{"Response":{"RequestId":"r","InstanceSet":[}"#,
            "Response.InstanceSet[0]: expected a JSON value, found `}` (line 1, column 45, RequestId r)",
        ),
        (
            r#"{"Response":{"RequestId":"r","InstanceSet":["#,
            "Response.InstanceSet[0]: expected a JSON value, found the end of the body (line 1, column 45, RequestId r)",
        ),
        (r#"{"Response":7}"#, "Response: expected an object, found a number (line 1, column 13)"),
        (r#"{"Data":{}}"#, "expected a field `Response`, found none (line 1, column 1)"),
        ("", "expected a JSON object, found an empty body (line 1, column 1)"),
        ("<html></html>", "expected a JSON object, found HTML (line 1, column 1)"),
        ("\u{feff}{}", "expected a JSON object, found a byte order mark (line 1, column 1)"),
        (
            "data: {\"Choices\":[]}\n\n",
            "expected a JSON object, found server-sent events, to be decoded one by one (line 1, column 1)",
        ),
    ] {
        assert_eq!(message(body), format!("DescribeInstances: {expected}"), "{body}");
    }
}

#[test]
fn a_decode_error_can_be_asked_for_its_parts() {
    let body = r#"{"Response":{"InstanceSet":[{"InstanceId":7}],"RequestId":"r"}}"#;
    let Err(Error::Decode(error)) = DescribeInstancesResponse::from_str(body) else {
        panic!("a number is no string");
    };
    assert_eq!(error.path(), "Response.InstanceSet[0].InstanceId");
    assert_eq!((error.line(), error.column()), (1, 43));
    assert_eq!((error.expected(), error.found()), ("a string", "a number"));
    assert_eq!(error.request_id(), Some("r"));
    assert_eq!(error.action(), "DescribeInstances");
}

#[test]
fn no_error_shows_a_value_of_the_body() {
    const SECRET: &str = "hunter2";
    for body in [
        format!(r#"{{"Response":{{"InstanceSet":"{SECRET}","RequestId":"r"}}}}"#),
        format!(r#"{{"Response":{{"InstanceSet":[{{"InstanceId":"a","CPU":"{SECRET}"}}]}}}}"#),
        format!(r#"{{"Response":{{"InstanceSet":[{{"InstanceId":"a","State":"{SECRET}"}}]}}}}"#),
        format!(r#"{{"Response":{{"InstanceSet":[{{"InstanceId":"a","Quoted":"{SECRET}"}}]}}}}"#),
        format!(r#"{{"Response":{{"InstanceSet":[{{"Nobody":"{SECRET}"}}]}}}}"#),
        format!(r#"{{"Response":"{SECRET}"}}"#),
        format!(r#"{{"Response":{{"A":"{SECRET}"#),
        SECRET.to_owned(),
    ] {
        let error = DescribeInstancesResponse::from_str(&body).unwrap_err();
        assert!(error.source().is_none());
        for shown in [
            format!("{error}"),
            format!("{error:?}"),
            serde_json::to_string(error.decode().unwrap()).unwrap(),
        ] {
            assert!(!shown.contains(SECRET), "{shown}");
        }
    }
}

#[test]
fn an_api_error_keeps_its_response_out_of_sight() {
    let body = r#" {"Response":{"Error":{"Code":"A.B","Message":"m"},"Secret":"hunter2","RequestId":"r"}}"#;
    let error = DescribeInstancesResponse::from_str(body).unwrap_err();
    assert!(!format!("{error} {error:?}").contains("hunter2"));
    let raw = error.api().unwrap().raw().unwrap();
    assert_eq!(
        raw,
        r#"{"Error":{"Code":"A.B","Message":"m"},"Secret":"hunter2","RequestId":"r"}"#
    );
}

#[test]
fn what_came_with_an_error_can_be_decoded() {
    #[derive(Debug, TencentData)]
    struct Beside {
        request_type: String,
    }
    let body = r#"{"Response":{"Error":{"Code":"A"},"RequestType":"Pay","RequestId":"r"}}"#;
    let error = DescribeInstancesResponse::from_str(body).unwrap_err();
    assert_eq!(
        error
            .api()
            .unwrap()
            .raw_as::<Beside>()
            .unwrap()
            .request_type,
        "Pay"
    );

    let body = r#"{"Response":{"Error":{"Code":"A"},"RequestType":7,"RequestId":"r"}}"#;
    let error = DescribeInstancesResponse::from_str(body).unwrap_err();
    let error = error.api().unwrap().raw_as::<Beside>().unwrap_err();
    assert_eq!(
        (error.path(), error.request_id()),
        ("Response.RequestType", Some("r"))
    );
}

#[test]
fn an_api_error_displays_on_one_line_escaped_and_bounded() {
    let error = ApiError::new("A.B", "first\nsecond\u{202e}", "r\t1");
    assert_eq!(
        error.to_string(),
        r"A.B: first\nsecond\u{202e} (RequestId r\t1)"
    );
    let long = ApiError::new("A", "x".repeat(100_000), "r").to_string();
    assert!(long.len() < 600 && long.ends_with("… (RequestId r)"));
}

#[test]
fn an_error_is_two_words_and_can_be_sent() {
    fn sendable<T: std::error::Error + Send + Sync + 'static>() -> usize {
        size_of::<T>() / size_of::<usize>()
    }
    assert_eq!(sendable::<Error>(), 2);
    assert_eq!(
        (
            sendable::<ApiError>(),
            sendable::<tencent_response::DecodeError>()
        ),
        (1, 1)
    );
}

#[test]
fn equal_api_errors_have_code_message_and_request_id_in_common() {
    let body = r#"{"Response":{"Error":{"Code":"A","Message":"m"},"RequestId":"r"}}"#;
    let envelope = Envelope::<DescribeInstancesResponse>::from_str(body).unwrap();
    let error = envelope.into_result().unwrap_err();
    assert_eq!(error, ApiError::new("A", "m", "r"));
    assert_ne!(error, ApiError::new("A", "m", "s"));
    assert_eq!(error.action(), "DescribeInstances");
}

#[test]
fn either_outcome_gives_its_request_id_in_one_call() {
    let result: Result<Envelope<DescribeInstancesResponse>, Error> =
        Err(ApiError::new("A", "", "r").into());
    assert_eq!(result.request_id(), Some("r"));
    assert_eq!(Envelope::<()>::success((), "").request_id(), None);
    assert_eq!(
        Envelope::<()>::failure(ApiError::new("A", "", "r")).request_id(),
        Some("r")
    );
}

#[test]
fn a_long_path_is_cut() {
    let name = "n".repeat(10_000);
    let body = format!(r#"{{"Response":{{"Labels":{{"{name}":"x"}}}}}}"#);
    let Err(Error::Decode(error)) = DescribeInstancesResponse::from_str(&body) else {
        panic!("a string is no u8");
    };
    assert!(
        error.path().len() < 200 && error.path().ends_with('…'),
        "{}",
        error.path()
    );
}

#[test]
fn debug_of_an_error_names_what_is_known_and_shows_no_body() {
    let body = r#"{"Response":{"InstanceSet":"S3CR3T","RequestId":"r"}}"#;
    let error = DescribeInstancesResponse::from_str(body).unwrap_err();
    let decode = error.decode().unwrap();
    let debug = format!("{decode:?}");
    for part in [
        "DecodeError { kind: Mismatch, action: \"DescribeInstances\"",
        "path: \"Response.InstanceSet\", line: 1, column: 28",
        "expected: \"an array\", found: \"a string\"",
        "request_id: Some(\"r\")",
    ] {
        assert!(debug.contains(part), "{part}: {debug}");
    }
    assert!(!debug.contains("S3CR3T"), "{debug}");
    let body = r#"{"Response":{"Error":{"Code":"A","Message":"m"},"S":"S3CR3T","RequestId":"r"}}"#;
    let error = DescribeInstancesResponse::from_str(body).unwrap_err();
    let expected = "ApiError { code: \"A\", message: \"m\", request_id: Some(\"r\"), action: \"DescribeInstances\", .. }";
    assert_eq!(format!("{:?}", error.api().unwrap()), expected);
}

#[test]
fn a_reference_tells_the_same_request_id_and_health() {
    fn told<T: RequestId>(of: T) -> (Option<String>, bool) {
        (of.request_id().map(str::to_owned), of.is_region_healthy())
    }
    for error in [
        ApiError::new("A", "", "r"),
        ApiError::new("A", "", ""),
        ApiError::new("InternalError", "", "r"),
    ] {
        let expected = (
            Some(error.request_id().unwrap_or_default().to_owned()).filter(|id| !id.is_empty()),
            error.request_id().is_some() && error.code().as_str() == "A",
        );
        assert_eq!(told(&error), expected);
        let by_two_references = &&error;
        assert_eq!(told(by_two_references), expected);
        assert_eq!(told(Ok::<_, ApiError>(&error)), expected);
        assert_eq!(told(Err::<ApiError, _>(&error)), expected);
    }
}
