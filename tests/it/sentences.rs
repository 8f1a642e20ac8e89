//! How each mistake that documented examples make is told to whoever has to act on it.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use tencent_response::{DecodeError, Error, TencentData, TencentResponse};
use tencent_response_tests::corpus;

#[derive(Debug, TencentResponse)]
#[allow(dead_code, reason = "the bodies here do not decode")]
struct DescribeInstancesResponse {
    total_count: u64,
    #[tencent(default)]
    instance_set: Vec<Instance>,
    request_id: String,
}

#[derive(Debug, TencentData)]
#[allow(dead_code, reason = "the bodies here do not decode")]
struct Instance {
    instance_id: String,
    cpu: Option<u8>,
    price: Option<f64>,
    running: Option<bool>,
    placement: Option<Placement>,
    security_group_ids: Option<Vec<String>>,
    labels: Option<BTreeMap<String, String>>,
    #[tencent(lenient)]
    memory: Option<i64>,
    #[tencent(lenient)]
    isolated: Option<bool>,
}

#[derive(Debug, TencentData)]
#[allow(dead_code, reason = "the bodies here do not decode")]
struct Placement {
    zone: String,
}

#[derive(Debug, TencentResponse)]
struct NothingResponse {}

/// A value of another kind, or none, where the type wants one.
const MISFITS: &[[&str; 2]] = &[
    [
        r#"{"Response":{"TotalCount":"hidden","RequestId":"r-1"}}"#,
        "Response.TotalCount: expected u64, found a string (line 1, column 27, RequestId r-1)",
    ],
    [
        r#"{"Response":{"TotalCount":"","RequestId":"r-1"}}"#,
        "Response.TotalCount: expected u64, found an empty string (line 1, column 27, RequestId r-1)",
    ],
    [
        r#"{"Response":{"TotalCount":7001.5,"RequestId":"r-1"}}"#,
        "Response.TotalCount: expected u64, found a floating-point number (line 1, column 27, RequestId r-1)",
    ],
    [
        r#"{"Response":{"TotalCount":-7001,"RequestId":"r-1"}}"#,
        "Response.TotalCount: expected u64, found an integer out of its range (line 1, column 27, RequestId r-1)",
    ],
    [
        r#"{"Response":{"TotalCount":99999999999999999999,"RequestId":"r-1"}}"#,
        "Response.TotalCount: expected u64, found an integer out of its range (line 1, column 27, RequestId r-1)",
    ],
    [
        r#"{"Response":{"TotalCount":null,"RequestId":"r-1"}}"#,
        "Response: expected a field `TotalCount`, found null (line 1, column 13, RequestId r-1)",
    ],
    [
        r#"{"Response":{"Total":7001,"RequestId":"r-1"}}"#,
        "Response: expected a field `TotalCount`, found none, the nearest is `Total` (line 1, column 13, RequestId r-1)",
    ],
    [
        r#"{"Response":{"TotalCount":1,"InstanceSet":{"InstanceId":"hidden"},"RequestId":"r-1"}}"#,
        "Response.InstanceSet: expected an array, found an object (line 1, column 43, RequestId r-1)",
    ],
    [
        r#"{"Response":{"TotalCount":1,"InstanceSet":"","RequestId":"r-1"}}"#,
        "Response.InstanceSet: expected an array, found an empty string (line 1, column 43, RequestId r-1)",
    ],
    [
        r#"{"Response":{"TotalCount":1,"InstanceSet":["hidden"],"RequestId":"r-1"}}"#,
        "Response.InstanceSet[0]: expected an object, found a string (line 1, column 44, RequestId r-1)",
    ],
    [
        r#"{"Response":{"TotalCount":1,"InstanceSet":[null],"RequestId":"r-1"}}"#,
        "Response.InstanceSet[0]: expected an object, found null (line 1, column 44, RequestId r-1)",
    ],
    [
        r#"{"Response":{"TotalCount":1,"InstanceSet":[[{"InstanceId":"hidden"}]],"RequestId":"r-1"}}"#,
        "Response.InstanceSet[0]: expected an object, found an array (line 1, column 44, RequestId r-1)",
    ],
    [
        r#"{"Response":{"TotalCount":1,"InstanceSet":[{"InstanceId":"hidden"},{"InstanceName":"hidden"}],"RequestId":"r-1"}}"#,
        "Response.InstanceSet[1]: expected a field `InstanceId`, found none, the nearest is `InstanceName` (line 1, column 68, RequestId r-1)",
    ],
    [
        r#"{"Response":{"TotalCount":1,"InstanceSet":[{"InstanceId":7001}],"RequestId":"r-1"}}"#,
        "Response.InstanceSet[0].InstanceId: expected a string, found a number (line 1, column 58, RequestId r-1)",
    ],
    [
        r#"{"Response":{"TotalCount":1,"InstanceSet":[{"Cpu":7001}],"RequestId":"r-1"}}"#,
        "Response.InstanceSet[0].Cpu: expected u8, found an integer out of its range (line 1, column 51, RequestId r-1)",
    ],
    [
        r#"{"Response":{"TotalCount":1,"InstanceSet":[{"Price":"hidden"}],"RequestId":"r-1"}}"#,
        "Response.InstanceSet[0].Price: expected f64, found a string (line 1, column 53, RequestId r-1)",
    ],
    [
        r#"{"Response":{"TotalCount":1,"InstanceSet":[{"Running":"hidden"}],"RequestId":"r-1"}}"#,
        "Response.InstanceSet[0].Running: expected a boolean, found a string (line 1, column 55, RequestId r-1)",
    ],
    [
        r#"{"Response":{"TotalCount":1,"InstanceSet":[{"Running":7001}],"RequestId":"r-1"}}"#,
        "Response.InstanceSet[0].Running: expected a boolean, found a number (line 1, column 55, RequestId r-1)",
    ],
    [
        r#"{"Response":{"TotalCount":1,"InstanceSet":[{"Placement":[{"Zone":"hidden"}]}],"RequestId":"r-1"}}"#,
        "Response.InstanceSet[0].Placement: expected an object, found an array (line 1, column 57, RequestId r-1)",
    ],
    [
        r#"{"Response":{"TotalCount":1,"InstanceSet":[{"Placement":{"Region":"hidden"}}],"RequestId":"r-1"}}"#,
        "Response.InstanceSet[0].Placement: expected a field `Zone`, found none (line 1, column 57, RequestId r-1)",
    ],
    [
        r#"{"Response":{"TotalCount":1,"InstanceSet":[{"SecurityGroupIds":"hidden"}],"RequestId":"r-1"}}"#,
        "Response.InstanceSet[0].SecurityGroupIds: expected an array, found a string (line 1, column 64, RequestId r-1)",
    ],
    [
        r#"{"Response":{"TotalCount":1,"InstanceSet":[{"SecurityGroupIds":["hidden",7001]}],"RequestId":"r-1"}}"#,
        "Response.InstanceSet[0].SecurityGroupIds[1]: expected a string, found a number (line 1, column 74, RequestId r-1)",
    ],
    [
        r#"{"Response":{"TotalCount":1,"InstanceSet":[{"Labels":[{"Key":"hidden"}]}],"RequestId":"r-1"}}"#,
        "Response.InstanceSet[0].Labels: expected an object, found an array (line 1, column 54, RequestId r-1)",
    ],
    [
        r#"{"Response":{"TotalCount":1,"InstanceSet":[{"Labels":{"owner":{"Name":"hidden"}}}],"RequestId":"r-1"}}"#,
        "Response.InstanceSet[0].Labels.owner: expected a string, found an object (line 1, column 63, RequestId r-1)",
    ],
    [
        r#"{"Response":{"TotalCount":1,"InstanceSet":[{"Memory":"hidden"}],"RequestId":"r-1"}}"#,
        "Response.InstanceSet[0].Memory: expected i64, found a string that is not a number (line 1, column 54, RequestId r-1)",
    ],
    [
        r#"{"Response":{"TotalCount":1,"InstanceSet":[{"Memory":["hidden"]}],"RequestId":"r-1"}}"#,
        "Response.InstanceSet[0].Memory: expected i64, found an array (line 1, column 54, RequestId r-1)",
    ],
    [
        r#"{"Response":{"TotalCount":1,"InstanceSet":[{"Isolated":"hidden"}],"RequestId":"r-1"}}"#,
        "Response.InstanceSet[0].Isolated: expected a boolean, found a string that is not a boolean (line 1, column 56, RequestId r-1)",
    ],
];

/// Bodies that are something else than a response.
const OTHER_BODIES: &[[&str; 2]] = &[
    [
        r#"{"TotalCount":7001}"#,
        "expected a field `Response`, found none (line 1, column 1)",
    ],
    [
        r#"{"response":{"TotalCount":7001,"RequestId":"r-1"}}"#,
        "expected a field `Response`, found none, the nearest is `response` (line 1, column 1)",
    ],
    [
        r#"{"Response":null}"#,
        "expected a field `Response`, found null (line 1, column 1)",
    ],
    [
        r#"{"Response":"hidden"}"#,
        "Response: expected an object, found a string (line 1, column 13)",
    ],
    [
        r#"{"Response":[{"TotalCount":7001}]}"#,
        "Response: expected an object, found an array (line 1, column 13)",
    ],
    [
        "[]",
        "expected an object with a member `Response`, found an array (line 1, column 1)",
    ],
    [
        r#""Response":{"TotalCount":7001}"#,
        "expected an object with a member `Response`, found a string (line 1, column 1)",
    ],
    [
        "",
        "expected a JSON object, found an empty body (line 1, column 1)",
    ],
    [
        " \n",
        "expected a JSON object, found an empty body (line 2, column 1)",
    ],
    [
        "<html>hidden</html>",
        "expected a JSON object, found HTML (line 1, column 1)",
    ],
    [
        "data: {\"Note\":\"hidden\"}\n\n",
        "expected a JSON object, found server-sent events, to be decoded one by one (line 1, column 1)",
    ],
    [
        "HTTP/1.1 200 OK\r\n\r\n{}",
        "expected a JSON object, found the head of an HTTP message (line 1, column 1)",
    ],
    [
        "502 Bad hidden",
        "expected a JSON object, found plain text (line 1, column 1)",
    ],
    [
        "upstream hidden error",
        "expected a JSON object, found plain text (line 1, column 1)",
    ],
    [
        "\u{feff}{\"Response\":{\"TotalCount\":7001,\"RequestId\":\"r-1\"}}",
        "expected a JSON object, found a byte order mark (line 1, column 1, RequestId r-1)",
    ],
];

/// JSON as people write it who write examples, and as connections cut it.
const MALFORMED: &[[&str; 2]] = &[
    [
        "{\"Response\":{\"RequestId\":\"r-1\",\"Name\":\"hidden\"\n\"State\":\"hidden\"}}",
        "Response.Name: expected `,` or `}` behind the value, found a string (line 2, column 1, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1","Set":[{"Name":"hidden"} {"Name":"hidden"}]}}"#,
        "Response.Set[0]: expected `,` or `]` behind the value, found `{` (line 1, column 57, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1","Name":"hidden",}}"#,
        "Response: expected a member's name in double quotes, found `}` behind a comma (line 1, column 48, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1","Set":["hidden",]}}"#,
        "Response.Set[1]: expected a JSON value, found `]` behind a comma (line 1, column 48, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1","Name":"hidden",,"State":"hidden"}}"#,
        "Response: expected a member's name in double quotes, found a second comma (line 1, column 48, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1","Set":[...]}}"#,
        "Response.Set[0]: expected a JSON value, found an ellipsis (line 1, column 39, RequestId r-1)",
    ],
    [
        "{\"Response\":{\"RequestId\":\"r-1\",\"Name\":\"hidden\", // hidden\n\"State\":\"hidden\"}}",
        "Response: expected a member's name in double quotes, found a comment (line 1, column 49, RequestId r-1)",
    ],
    [
        "{\"Response\":{\"RequestId\":\"r-1\",\"Name\":\"hidden\" # hidden\n}}",
        "Response.Name: expected `,` or `}` behind the value, found a comment (line 1, column 48, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1","Name":hidden}}"#,
        "Response.Name: expected a JSON value, found a word without quotes (line 1, column 39, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1","Name":True}}"#,
        "Response.Name: expected a JSON value, found a word without quotes (line 1, column 39, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1","Name":}}"#,
        "Response.Name: expected a JSON value, found `}` (line 1, column 39, RequestId r-1)",
    ],
    [
        "{'Response':{'Name':'hidden'}}",
        "expected a member's name in double quotes, found a single quote (line 1, column 2)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1","Name":'hidden'}}"#,
        "Response.Name: expected a JSON value, found a single quote (line 1, column 39, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1",“Name”:"hidden"}}"#,
        "Response: expected a member's name in double quotes, found a typographic quote (line 1, column 32, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1",Name:"hidden"}}"#,
        "Response: expected a member's name in double quotes, found a word without quotes (line 1, column 32, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1","Name":7001，"State":"hidden"}}"#,
        "Response.Name: expected `,` or `}` behind the value, found a character outside ASCII (line 1, column 43, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1","Name":007001}}"#,
        "Response.Name: expected a JSON number, found one with leading zeros (line 1, column 39, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1","Name":+7001}}"#,
        "Response.Name: expected a JSON value, found `+` (line 1, column 39, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1","Name":7001.}}"#,
        "Response.Name: expected a digit after the decimal point, found `}` (line 1, column 44, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1","Name" "hidden"}}"#,
        "Response: expected `:` behind the name, found a string (line 1, column 39, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1","Name"="hidden"}}"#,
        "Response: expected `:` behind the name, found `=` (line 1, column 38, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1","Name","State":"hidden"}}"#,
        "Response: expected `:` behind the name, found `,` (line 1, column 38, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1",{"Name":"hidden"}}}"#,
        "Response: expected a member's name in double quotes, found `{` (line 1, column 32, RequestId r-1)",
    ],
    [
        "{\"Response\":{\"Name\":\"a \"hidden\" word\",\n\"RequestId\":\"r-1\"}}",
        "Response.Name: expected `,` or `}` behind the value, found a word without quotes (line 1, column 25, RequestId r-1)",
    ],
    [
        "{\"Response\":{\"Name\":\"hidden,\n\"RequestId\":\"r-1\"}}",
        "Response.Name: expected the closing quote of a string, or an escape, found a line break (line 1, column 29, RequestId r-1)",
    ],
    [
        "{\"Response\":{\"Set\":[{\"Name\":\"hidden\"],\n\"RequestId\":\"r-1\"}}",
        "Response.Set[0].Name: expected `,` or `}` behind the value, found `]` (line 1, column 37, RequestId r-1)",
    ],
    [
        "{\"Response\":{\"RequestId\":\"r-1\",\"Name\":\"hidden\nhidden\"}}",
        "Response.Name: expected the closing quote of a string, or an escape, found a line break (line 1, column 46, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1","Name":"hidden\`"}}"#,
        "Response.Name: expected an escape that JSON knows, found another escape (line 1, column 46, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1","Name":"\u12hidden"}}"#,
        r#"Response.Name: expected `\u` and four hexadecimal digits, found another escape (line 1, column 40, RequestId r-1)"#,
    ],
    [
        r#"{\"Response\":{\"Name\":\"hidden\"}}"#,
        "expected a member's name in double quotes, found a backslash (line 1, column 2)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1","Name":"hidd"#,
        "Response.Name: expected the closing quote of a string, found the end of the body (line 1, column 44, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1","Name":"#,
        "Response.Name: expected a JSON value, found the end of the body (line 1, column 39, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1","Name":"hidden""#,
        "Response.Name: expected `,` or `}` behind the value, found the end of the body (line 1, column 47, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1","Set":["#,
        "Response.Set[0]: expected a JSON value, found the end of the body (line 1, column 39, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1","Name":"hidden"}}}"#,
        "expected the end of the body, found `}` (line 1, column 49, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1","Name":"hidden"}} hidden"#,
        "expected the end of the body, found a word without quotes (line 1, column 50, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1","Name":"hidden"}}{"Response":{}}"#,
        "expected the end of the body, found `{` (line 1, column 49, RequestId r-1)",
    ],
    [
        r#"{"Response":{"RequestId":"r-1","Name":"hidden"]]"#,
        "Response.Name: expected `,` or `}` behind the value, found `]` (line 1, column 47, RequestId r-1)",
    ],
];

#[test]
fn a_value_that_does_not_fit_is_named_by_its_place_and_kind() {
    reads_as::<DescribeInstancesResponse>(MISFITS);
}

#[test]
fn a_body_that_is_no_response_is_told_by_what_it_is() {
    reads_as::<DescribeInstancesResponse>(OTHER_BODIES);
}

#[test]
fn malformed_json_is_told_by_what_stands_in_the_wrong_place() {
    reads_as::<NothingResponse>(MALFORMED);
}

fn reads_as<T: TencentResponse + DeserializeOwned>(table: &[[&str; 2]]) {
    for [body, expected] in table {
        let error = decode_error::<T>(body);
        let sentence = format!("{}: {expected}", T::ACTION);
        assert_eq!(error.to_string(), sentence, "{body}");
        let values = ["hidd", "7001"];
        assert!(
            !values.iter().any(|value| sentence.contains(value)),
            "{sentence}"
        );
    }
}

fn decode_error<T: TencentResponse + DeserializeOwned>(body: &str) -> DecodeError {
    match T::from_str(body).map(drop) {
        Err(Error::Decode(error)) => error,
        other => panic!("{body}: {other:?}"),
    }
}

#[test]
fn a_compressed_body_is_told_from_other_bytes() {
    let found = |body: &[u8]| match NothingResponse::from_slice(body).map(drop) {
        Err(Error::Decode(error)) => error.found().to_owned(),
        other => panic!("{other:?}"),
    };
    assert_eq!(found(b"\x1F\x8B\x08\x00"), "gzip, not decompressed");
    assert_eq!(
        found(b"{\"Response\":{\"Name\":\"\xFF\"}}"),
        "an invalid byte"
    );
}

#[test]
fn each_documented_example_that_is_refused_is_told_in_a_line() {
    let services = corpus::services();
    let cases = services.iter().flat_map(|name| corpus::cases(name));
    let refused =
        cases.filter(|case| case["expect"] == "no_envelope" || case["expect"] == "not_json");
    let mut told = 0;
    for case in refused {
        told += 1;
        let body = case["output"].as_str().unwrap_or("");
        let error = decode_error::<NothingResponse>(body);
        let sentence = error.to_string();
        assert!(sentence.starts_with("Nothing: "), "{sentence}");
        assert!(sentence.ends_with(&end(&error)), "{sentence}");
        assert!(!sentence.contains(['\n', '\r']), "{sentence}");
        assert!(sentence.chars().count() <= 400, "{sentence}");
        let identified = body.contains("\"RequestId\"");
        assert_eq!(error.request_id().is_some(), identified, "{sentence}");
    }
    assert!(told >= 20 || !corpus::is_here(), "{told} examples");
}

/// The position and the RequestId, as a sentence ends.
fn end(error: &DecodeError) -> String {
    let place = format!("(line {}, column {}", error.line(), error.column());
    match error.request_id() {
        Some(id) => format!("{place}, RequestId {id})"),
        None => format!("{place})"),
    }
}
