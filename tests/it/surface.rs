//! What a user may expect of every public type: conversions, comparisons, labels, and doubles of any error.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::mem::size_of;

use serde::de::DeserializeOwned;
use serde_json::json;
use tencent_response::{
    ApiError, ByCode, CommonErrorCode, DecodeError, Envelope, Error, ErrorCode, ErrorKind,
    RequestId, Retry, TencentData, TencentErrorCode, TencentResponse,
};

#[derive(Clone, Debug, PartialEq, TencentResponse)]
struct DescribeZonesResponse {
    total_count: u64,
    #[tencent(default, lenient)]
    limit: u64,
}

#[derive(Debug, PartialEq, TencentErrorCode)]
enum StopInstancesError {
    #[tencent(code = "InvalidInstanceId.NotFound")]
    NotFound,
    #[tencent(code = "RequestLimitExceeded.UinLimitExceeded")]
    Throttled,
    #[tencent(other)]
    Other(ErrorCode),
}

const ANSWER: &str = r#"{"Response":{"TotalCount":8,"Limit":"20","RequestId":"r"}}"#;
const REFUSAL: &str =
    r#"{"Response":{"Error":{"Code":"InternalError","Message":"later"},"RequestId":"r"}}"#;

fn chain(error: &Error) -> Vec<String> {
    let error: &dyn std::error::Error = error;
    std::iter::successors(Some(error), |&error| error.source())
        .map(ToString::to_string)
        .collect()
}

#[test]
fn a_chain_of_errors_names_each_once() {
    for body in [REFUSAL, "{", "<html>"] {
        let error = DescribeZonesResponse::from_str(body).unwrap_err();
        assert_eq!(chain(&error), [error.to_string()], "{body}");
    }
}

#[test]
fn errors_are_small_and_go_between_threads() {
    fn is_shared<T: Send + Sync + 'static>() {}
    is_shared::<Error>();
    is_shared::<ApiError>();
    is_shared::<DecodeError>();
    assert_eq!(size_of::<Error>(), 2 * size_of::<usize>());
    assert_eq!(size_of::<ApiError>(), size_of::<usize>());
    assert_eq!(size_of::<DecodeError>(), size_of::<usize>());
}

#[test]
fn errors_can_be_cloned_and_compared() {
    for body in [REFUSAL, "{", "[]"] {
        let error = DescribeZonesResponse::from_str(body).unwrap_err();
        assert_eq!(error.clone(), error);
        for other in [
            "",
            "{}",
            r#"{"Response":{"Error":{"Code":"FailedOperation"}}}"#,
        ] {
            assert_ne!(DescribeZonesResponse::from_str(other).unwrap_err(), error);
        }
    }
}

#[test]
fn an_error_gives_what_is_inside() {
    let refused = DescribeZonesResponse::from_str(REFUSAL).unwrap_err();
    assert!(refused.api().is_some() && refused.decode().is_none());
    let misfit = DescribeZonesResponse::from_str("[]").unwrap_err();
    assert!(misfit.api().is_none() && misfit.decode().is_some());
}

#[test]
fn either_error_tells_its_action() {
    for body in [REFUSAL, "[]"] {
        let error = DescribeZonesResponse::from_str(body).unwrap_err();
        assert_eq!(error.action(), "DescribeZones", "{body}");
    }
    assert_eq!(Error::from(ApiError::new("A", "", "")).action(), "");
}

#[test]
fn what_is_no_code_and_no_error_is_told_by_a_format() {
    let error = serde_json::from_str::<ErrorCode>("7").unwrap_err();
    assert!(error.to_string().contains("expected an error code"));
    let error = serde_json::from_str::<ApiError>("7").unwrap_err();
    assert!(error
        .to_string()
        .contains("expected an error with a `Code`"));
}

#[test]
fn an_api_error_advises_by_its_code() {
    for code in [
        "RequestLimitExceeded",
        "ResourceBusy.A",
        "Unheard",
        "AuthFailure",
    ] {
        let error = ApiError::new(code, "", "");
        let code = ErrorCode::from(code);
        assert_eq!(error.kind(), code.kind());
        assert_eq!(error.retry(), code.retry());
        assert_eq!(error.advice(), code.advice());
        assert_eq!(error.is_throttled(), code.is_throttled());
    }
}

#[test]
fn a_double_reads_as_the_error_that_it_stands_for() {
    let Err(Error::Api(decoded)) = DescribeZonesResponse::from_str(REFUSAL) else {
        panic!("a refusal is an error");
    };
    let double = ApiError::new("InternalError", "later", "r").with_action("DescribeZones");
    assert_eq!(double, decoded);
    assert_eq!(double.to_string(), decoded.to_string());
    assert_eq!(double.action(), decoded.action());
}

#[test]
fn an_api_error_survives_storage_but_for_its_action() {
    let Err(Error::Api(error)) = DescribeZonesResponse::from_str(REFUSAL) else {
        panic!("a refusal is an error");
    };
    let stored = serde_json::to_value(&error).unwrap();
    assert_eq!(
        stored,
        json!({"Code": "InternalError", "Message": "later", "RequestId": "r", "Action": "DescribeZones"})
    );
    let read: ApiError = serde_json::from_value(stored).unwrap();
    assert_eq!((&read, read.action()), (&error, ""));

    let packed = rmp_serde::to_vec(&error).unwrap();
    assert_eq!(rmp_serde::from_slice::<ApiError>(&packed).unwrap(), error);
    let named = rmp_serde::to_vec_named(&error).unwrap();
    assert_eq!(rmp_serde::from_slice::<ApiError>(&named).unwrap(), error);

    let bare = ApiError::new("InternalError", "", "");
    let read: ApiError =
        serde_json::from_str(r#"{"Extra":[1],"Message":null,"Code":"InternalError"}"#).unwrap();
    assert_eq!(read, bare);
    assert!(serde_json::from_str::<ApiError>(r#"{"Message":"no code"}"#).is_err());
    assert!(rmp_serde::from_slice::<ApiError>(&rmp_serde::to_vec(&[0; 0]).unwrap()).is_err());
}

#[test]
fn a_decode_error_serializes_what_its_methods_give() {
    let body = r#"{"Response":{"TotalCount":"8","RequestId":"r"}}"#;
    let error = DescribeZonesResponse::from_str(body).unwrap_err();
    let logged = serde_json::to_value(error.decode().unwrap()).unwrap();
    assert_eq!(logged["Path"], "Response.TotalCount");
    assert_eq!(
        (&logged["Line"], &logged["Column"]),
        (&json!(1), &json!(27))
    );
    assert_eq!(
        (&logged["Expected"], &logged["Found"]),
        (&json!("u64"), &json!("a string"))
    );
    assert_eq!(
        (&logged["RequestId"], &logged["Action"]),
        (&json!("r"), &json!("DescribeZones"))
    );
}

fn holds_labels<T>(all: &[T], label: fn(T) -> &'static str)
where
    T: Copy
        + PartialEq
        + std::fmt::Debug
        + std::fmt::Display
        + std::str::FromStr
        + serde::Serialize,
{
    assert!(all.len() > 4);
    let mut labels: Vec<_> = all.iter().map(|one| label(*one)).collect();
    for (one, label) in all.iter().zip(&labels) {
        assert!(
            label
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte == b'_'),
            "{label}"
        );
        assert_eq!(label.parse::<T>().ok(), Some(*one));
        assert_eq!(serde_json::to_value(one).unwrap(), *label);
    }
    labels.sort_unstable();
    labels.dedup();
    assert_eq!(labels.len(), all.len(), "each label stands for one variant");
    assert!("Other".parse::<T>().is_err());
}

#[test]
fn kinds_and_advice_have_labels_that_can_be_read_back() {
    holds_labels(ErrorKind::ALL, ErrorKind::as_str);
    holds_labels(Retry::ALL, Retry::as_str);
    assert_eq!(Retry::BackoffIfIdempotent.as_str(), "backoff_if_idempotent");
    assert_eq!(Retry::Never.to_string(), "do not retry unchanged");
    let unknown = "nothing".parse::<Retry>().unwrap_err();
    assert!(unknown.to_string().contains("`as_str`"));
}

/// Whether two are equal, which both of them must say.
fn equal<A: PartialEq<B> + ?Sized, B: PartialEq<A> + ?Sized>(one: &A, other: &B) -> bool {
    let (forth, back) = (one.eq(other), other.eq(one));
    assert_eq!(forth, back);
    forth
}

#[test]
fn a_code_compares_with_text_from_either_side() {
    let code = ErrorCode::from("InternalError.Db");
    assert!(equal(&code, "InternalError.Db"));
    assert!(equal(&code, &"InternalError.Db"));
    assert!(equal(&code, &String::from("InternalError.Db")));
    assert!(!equal(&code, "internalerror.db"));
    assert!(!equal(&code, &CommonErrorCode::InternalError));
    let common = ErrorCode::from(CommonErrorCode::InternalError);
    assert!(equal(&common, &CommonErrorCode::InternalError));
}

#[test]
fn a_code_is_made_of_any_text() {
    let code = ErrorCode::from("A.B");
    assert_eq!(ErrorCode::from(Box::<str>::from("A.B")), code);
    assert_eq!(ErrorCode::from(Cow::Borrowed("A.B")), code);
    assert_eq!(ErrorCode::from(Cow::<str>::Owned("A.B".into())), code);
    assert_eq!(ErrorCode::from(String::from("A.B")), code);
    assert_eq!("A.B".parse::<ErrorCode>().unwrap(), code);
    assert_eq!(code.to_string(), "A.B");
    assert_eq!(format!("{code:?}"), "\"A.B\"");
    assert_eq!(AsRef::<str>::as_ref(&code), "A.B");
    assert_eq!(serde_json::to_value(&code).unwrap(), "A.B");
    assert_eq!(
        serde_json::from_value::<ErrorCode>("A.B".into()).unwrap(),
        code
    );
    assert_eq!(String::from(code), "A.B");
    let common = ErrorCode::from(CommonErrorCode::AuthFailureMFAFailure);
    assert_eq!(String::from(common), "AuthFailure.MFAFailure");
    assert_eq!(
        serde_json::to_value(CommonErrorCode::AuthFailureMFAFailure).unwrap(),
        "AuthFailure.MFAFailure"
    );
}

#[test]
fn maps_by_code_are_asked_for_text() {
    let hashed = HashMap::from([(ErrorCode::from("A.B"), 1)]);
    let sorted = BTreeMap::from([(ErrorCode::from("A.B"), 1), (ErrorCode::from("A"), 2)]);
    assert_eq!((hashed.get("A.B"), hashed.get("A")), (Some(&1), None));
    assert_eq!((sorted.get("A.B"), sorted.get("A")), (Some(&1), Some(&2)));
}

#[test]
fn a_table_by_code_is_asked_for_a_code_or_for_its_text() {
    let table = ByCode::new(&[("A", 1), ("A.B", 2), ("InternalError", 3)]);
    let code = ErrorCode::from("A.B.C");
    assert_eq!(table.get(&code), Some(&2));
    assert_eq!(table.get("A.C"), Some(&1));
    assert_eq!(table.get(String::from("AB")), None);
    assert_eq!(table.get(CommonErrorCode::InternalError), Some(&3));
}

#[test]
fn an_enum_of_codes_answers_as_a_code_does() {
    for text in [
        "InvalidInstanceId.NotFound",
        "RequestLimitExceeded.UinLimitExceeded",
        "InternalError.Db",
    ] {
        let code = ErrorCode::from(text);
        let listed = StopInstancesError::from(&code);
        assert_eq!(listed, StopInstancesError::from(code.clone()));
        assert_eq!(listed.advice(), code.advice());
        assert_eq!(listed.is_throttled(), code.is_throttled());
        for common in CommonErrorCode::ALL {
            assert_eq!(listed.is(*common), code.is(*common), "{text}");
        }
        for family in [
            "InvalidInstanceId",
            "InternalError",
            "InternalError.Db",
            "Internal",
            "",
        ] {
            assert_eq!(listed.is_under(family), code.is_under(family), "{text}");
        }
    }
}

#[test]
fn an_envelope_is_mapped_and_keeps_what_stands_beside() {
    let body = r#"{"Response":{"TotalCount":8,"DeprecatedWarning":"soon","RequestId":"r"}}"#;
    let envelope = Envelope::<DescribeZonesResponse>::from_str(body).unwrap();
    let count = envelope.map(|response| response.total_count);
    assert_eq!(
        (count.request_id.as_deref(), count.result),
        (Some("r"), Ok(8))
    );
    assert_eq!(count.deprecated_warning.as_deref(), Some("soon"));

    let refused = Envelope::<DescribeZonesResponse>::from_str(REFUSAL).unwrap();
    let error = refused.clone().into_result().unwrap_err();
    assert_eq!(refused.map(|_| ()), Envelope::failure(error));
}

#[test]
fn an_envelope_reads_and_reports_as_a_response_does() {
    let (response, coerced) =
        DescribeZonesResponse::from_slice_reporting(ANSWER.as_bytes()).unwrap();
    let (envelope, same) =
        Envelope::<DescribeZonesResponse>::from_slice_reporting(ANSWER.as_bytes()).unwrap();
    assert_eq!((envelope.request_id(), &coerced), (Some("r"), &same));
    assert_eq!(envelope.into_result().unwrap(), response);
    assert_eq!(coerced.len(), 1);

    let read = Envelope::<DescribeZonesResponse>::from_reader(ANSWER.as_bytes()).unwrap();
    assert_eq!(read, Envelope::success(response, "r"));
    let (refused, _) =
        Envelope::<DescribeZonesResponse>::from_slice_reporting(REFUSAL.as_bytes()).unwrap();
    assert_eq!(refused.result.unwrap_err().code(), "InternalError");
}

#[test]
fn generic_code_reads_from_anywhere_without_a_bound_of_ours() {
    fn read<T: TencentResponse + DeserializeOwned>(body: &[u8]) -> Result<T, Error> {
        T::from_reader(body)
    }
    assert_eq!(
        read::<DescribeZonesResponse>(ANSWER.as_bytes())
            .unwrap()
            .limit,
        20
    );
}

#[derive(Debug, PartialEq, TencentData)]
struct Zone<'a> {
    zone: &'a str,
    #[tencent(default)]
    labels: BTreeMap<String, u8>,
}

#[test]
fn bare_json_decodes_as_any_type() {
    let zones: Vec<Zone> =
        tencent_response::from_str(r#"[{"Zone":"a"}, {"zone":"b","Labels":null}]"#).unwrap();
    assert_eq!((zones[0].zone, zones[1].zone), ("a", "b"));
    assert_eq!(
        tencent_response::from_slice::<u64>(b" 18446744073709551615\n").unwrap(),
        u64::MAX
    );
    assert_eq!(
        tencent_response::from_str::<Option<bool>>("null").unwrap(),
        None
    );
}

#[test]
fn an_error_in_bare_json_has_a_path_from_its_top_and_no_action() {
    for (body, expected) in [
        (
            r#"[{"Zone":"a","Labels":{"x":300}}]"#,
            "[0].Labels.x: expected u8, found an integer out of its range (line 1, column 28)",
        ),
        (
            r#"[{"Zone":7}]"#,
            "[0].Zone: expected a borrowed string, found a number (line 1, column 10)",
        ),
        (
            r#"[{"Zone":"a"}] 1"#,
            "expected the end of the body, found a number (line 1, column 16)",
        ),
        (
            r#"[{}]"#,
            "[0]: expected a field `Zone`, found none (line 1, column 2)",
        ),
        (
            "{}",
            "expected an array, found an object (line 1, column 1)",
        ),
    ] {
        let error = tencent_response::from_str::<Vec<Zone>>(body).unwrap_err();
        assert_eq!(error.to_string(), expected, "{body}");
        assert_eq!(error.action(), "");
    }
    let error = tencent_response::from_slice::<Vec<Zone>>(b"[\xFF]").unwrap_err();
    assert!(
        error.to_string().starts_with("[0]: expected UTF-8"),
        "{error}"
    );
}

#[test]
fn a_value_is_decoded_as_its_text_is() {
    for body in [
        ANSWER,
        REFUSAL,
        "{}",
        r#"{"Response":{"TotalCount":"x","RequestId":"r"}}"#,
    ] {
        let value: serde_json::Value = serde_json::from_str(body).unwrap();
        assert_eq!(
            DescribeZonesResponse::from_value(value),
            DescribeZonesResponse::from_str(body)
        );
    }
}

#[test]
fn serde_is_at_hand_through_the_crate() {
    fn decodes<'de, T: tencent_response::serde::Deserialize<'de>>() {}
    decodes::<DescribeZonesResponse>();
}

#[derive(Debug, PartialEq, serde::Deserialize)]
enum InstanceState {
    #[serde(rename = "RUNNING")]
    Running,
    #[serde(untagged)]
    Other(String),
}

#[derive(Debug, PartialEq, TencentResponse)]
struct DescribeInstanceResponse {
    state: InstanceState,
    states: Vec<InstanceState>,
}

#[test]
fn an_enum_of_serdes_with_an_untagged_last_variant_is_open() {
    let body = r#"{"Response":{"State":"MELTING","States":["RUNNING","a\tb"]}}"#;
    let expected = DescribeInstanceResponse {
        state: InstanceState::Other("MELTING".into()),
        states: vec![InstanceState::Running, InstanceState::Other("a\tb".into())],
    };
    assert_eq!(DescribeInstanceResponse::from_str(body).unwrap(), expected);
    let envelope: Envelope<DescribeInstanceResponse> = serde_json::from_str(body).unwrap();
    assert_eq!(envelope.into_result().unwrap(), expected);
}

#[derive(Debug, TencentResponse)]
#[tencent(lenient)]
#[allow(dead_code, reason = "the bodies here do not decode")]
struct LenientResponse {
    count: u64,
    #[tencent(default)]
    counts: Vec<u64>,
    #[tencent(default)]
    flag: bool,
    #[tencent(default)]
    single: f32,
    #[tencent(default, with = "even")]
    even: u64,
    address: Option<std::net::IpAddr>,
}

mod even {
    use serde::{de::Error, Deserialize, Deserializer};

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        let number = u64::deserialize(deserializer)?;
        if number % 2 == 0 {
            return Ok(number);
        }
        Err(D::Error::custom("the number is odd"))
    }
}

#[test]
fn a_value_that_leniency_does_not_help_is_named_as_what_it_is() {
    for (members, expected) in [
        (r#""Count":"""#, ": expected a field `Count`, found an empty string"),
        (r#""Count":null"#, ": expected a field `Count`, found null"),
        (r#""Count":"x""#, ".Count: expected u64, found a string that is not a number"),
        (r#""Count":1,"Counts":[""]"#, ".Counts[0]: expected u64, found an empty string"),
        (r#""Count":1,"Flag":"yes""#, ".Flag: expected a boolean, found a string that is not a boolean"),
        (r#""Count":1,"Single":"x""#, ".Single: expected f32, found a string that is not a number"),
        (r#""Count":true"#, ".Count: expected u64, found a boolean"),
        (
            r#""Count":1,"Even":7"#,
            ".Even: expected a value that its type accepts, found a number: the number is odd",
        ),
        (
            r#""Count":1,"Even":7,"Odd":"an odd word""#,
            ".Even: expected a value that its type accepts, found a number",
        ),
        (
            r#""Count":1,"Address":"10.0.0.300""#,
            ".Address: expected a value that its type accepts, found a string: invalid IP address syntax",
        ),
    ] {
        let body = format!(r#"{{"Response":{{{members}}}}}"#);
        let error = LenientResponse::from_str(&body).unwrap_err().to_string();
        let (sentence, _) = error.rsplit_once(" (line").unwrap();
        assert_eq!(sentence, format!("Lenient: Response{expected}"), "{body}");
    }
}

#[test]
fn a_coercion_tells_what_was_wanted() {
    let body = r#"{"Response":{"Count":"7","Counts":[1,"2"],"Flag":"True","Single":"1.5"}}"#;
    let (_, coerced) = LenientResponse::from_slice_reporting(body.as_bytes()).unwrap();
    let told: Vec<_> = coerced.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "Response.Count: expected u64, found a string",
            "Response.Counts[1]: expected u64, found a string",
            "Response.Flag: expected a boolean, found a string",
            "Response.Single: expected f32, found a string",
        ]
    );
    assert_eq!(
        (coerced[0].expected(), coerced[0].found()),
        ("u64", "a string")
    );
}
