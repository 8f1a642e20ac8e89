//! The whole answer: decoded in every way, built by hand, written again.

use std::borrow::Cow;
use std::io::Read;

use serde::{Deserialize, Serialize};
use serde_json::{json, Value};
use tencent_response::{ApiError, Envelope, Error, RequestId, TencentData, TencentResponse};

#[derive(Clone, Debug, PartialEq, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
struct DescribeQueuesResponse {
    total_count: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    queue_set: Option<Vec<Queue>>,
}

#[derive(Clone, Debug, PartialEq, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct Queue {
    queue_name: String,
}

fn queues() -> DescribeQueuesResponse {
    DescribeQueuesResponse {
        total_count: 1,
        queue_set: Some(vec![Queue {
            queue_name: "q".to_owned(),
        }]),
    }
}

const BODY: &str = r#"{"Response":{"TotalCount":1,"QueueSet":[{"QueueName":"q"}],"DeprecatedWarning":"soon","RequestId":"r"}}"#;

fn assert_queues(envelope: &Envelope<DescribeQueuesResponse>) {
    assert_eq!(envelope.request_id.as_deref(), Some("r"));
    assert_eq!(envelope.deprecated_warning.as_deref(), Some("soon"));
    assert_eq!(envelope.result.as_ref(), Ok(&queues()));
}

#[test]
fn it_comes_out_of_text_bytes_a_reader_and_a_value() {
    assert_queues(&Envelope::from_str(BODY).unwrap());
    assert_queues(&Envelope::from_slice(BODY.as_bytes()).unwrap());
    assert_queues(&serde_json::from_str(BODY).unwrap());
    assert_queues(&serde_json::from_slice(BODY.as_bytes()).unwrap());
    assert_queues(&serde_json::from_reader(BODY.as_bytes()).unwrap());
    let value: Value = serde_json::from_str(BODY).unwrap();
    assert_queues(&Envelope::deserialize(&value).unwrap());
    assert_queues(&serde_json::from_value(value).unwrap());
}

#[test]
fn a_reader_may_give_its_body_in_any_pieces() {
    struct Drops<'a>(&'a [u8]);
    impl Read for Drops<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            let most = buffer.len().min(1);
            self.0.read(&mut buffer[..most])
        }
    }
    let read = DescribeQueuesResponse::from_reader(Drops(BODY.as_bytes())).unwrap();
    assert_eq!(read, queues());
    let refused = r#"{"Response":{"Error":{"Code":"A"},"RequestId":"r"}}"#;
    let error = DescribeQueuesResponse::from_reader(Drops(refused.as_bytes())).unwrap_err();
    assert_eq!(error.api(), Some(&ApiError::new("A", "", "r")));
}

#[test]
fn white_space_around_the_body_is_none_of_it() {
    let body = format!(" \r\n\t{BODY}\n\r\t ");
    assert_queues(&Envelope::from_str(&body).unwrap());
    for trailing in ["\0", "x", "{}", ",", "\u{a0}", "\u{feff}"] {
        let body = format!("{BODY}{trailing}");
        assert!(
            Envelope::<DescribeQueuesResponse>::from_str(&body).is_err(),
            "{trailing:?}"
        );
    }
}

#[test]
fn a_response_may_borrow_from_its_body() {
    #[derive(Debug, PartialEq, TencentResponse)]
    struct NameResponse<'a> {
        name: &'a str,
        title: Cow<'a, str>,
        request_id: Cow<'a, str>,
    }
    let body = String::from(r#"{"Response":{"Name":"n","Title":"t","RequestId":"r"}}"#);
    let lies_within = |text: &str| body.as_bytes().as_ptr_range().contains(&text.as_ptr());
    let plain = NameResponse::from_slice(body.as_bytes()).unwrap();
    let own = Envelope::<NameResponse>::from_str(&body).unwrap();
    let theirs = serde_json::from_str::<Envelope<NameResponse>>(&body).unwrap();
    for response in [plain, own.result.unwrap(), theirs.result.unwrap()] {
        assert_eq!((response.name, &*response.title), ("n", "t"));
        assert!(lies_within(response.name) && lies_within(&response.title));
        assert!(matches!(response.request_id, Cow::Borrowed("r")));
    }
}

#[test]
fn a_response_may_be_generic() {
    #[derive(Debug, PartialEq, TencentResponse)]
    struct PageResponse<T> {
        total_count: u64,
        item_set: Vec<T>,
    }
    fn decode<T: TencentResponse + serde::de::DeserializeOwned>(body: &str) -> Result<T, Error> {
        let whole = T::from_slice(body.as_bytes())?;
        Envelope::<T>::from_str(body).unwrap().into_result()?;
        Ok(whole)
    }
    let body = r#"{"Response":{"TotalCount":1,"ItemSet":[{"QueueName":"q"}],"RequestId":"r"}}"#;
    let page = decode::<PageResponse<Queue>>(body).unwrap();
    assert_eq!((page.total_count, &*page.item_set[0].queue_name), (1, "q"));
    assert!(matches!(
        decode::<PageResponse<u64>>(body),
        Err(Error::Decode(_))
    ));
    assert_eq!(PageResponse::<Queue>::ACTION, "Page");
}

#[test]
fn a_double_for_tests_is_as_if_decoded() {
    let decoded = Envelope::<DescribeQueuesResponse>::from_str(BODY).unwrap();
    let mut double = Envelope::success(queues(), "r");
    double.deprecated_warning = Some("soon".to_owned());
    assert_eq!(decoded, double);
    assert_eq!(Envelope::success(queues(), "").request_id, None);

    let body = r#"{"Response":{"Error":{"Code":"A.B","Message":"m"},"RequestId":"r"}}"#;
    let decoded = Envelope::<DescribeQueuesResponse>::from_str(body).unwrap();
    let double = Envelope::failure(ApiError::new("A.B", "m", "r"));
    assert_eq!(decoded, double);
    assert_eq!(double.request_id(), Some("r"));
    let nameless = Envelope::<()>::failure(ApiError::new("A", "m", ""));
    assert_eq!((nameless.request_id(), &nameless.request_id), (None, &None));
}

#[test]
fn it_is_the_result_that_it_holds() {
    let result: Result<_, Error> = Envelope::success(queues(), "r").into();
    assert_eq!(result.unwrap(), queues());
    let error = ApiError::new("A", "m", "r");
    let failed = Envelope::<DescribeQueuesResponse>::failure(error.clone());
    assert_eq!(failed.clone().into_result(), Err(error.clone()));
    let result: Result<_, Error> = failed.into();
    assert_eq!(result.unwrap_err().api(), Some(&error));
}

#[test]
fn what_is_written_reads_the_same() {
    let mut warned = Envelope::success(queues(), "r");
    warned.deprecated_warning = Some("soon".to_owned());
    for envelope in [
        warned,
        Envelope::success(queues(), ""),
        Envelope::failure(ApiError::new("A.B", "m\n\"", "r")),
        Envelope::failure(ApiError::new("A", "", "")),
    ] {
        let written = serde_json::to_string(&envelope).unwrap();
        assert_eq!(Envelope::from_str(&written).unwrap(), envelope, "{written}");
        let value = serde_json::to_value(&envelope).unwrap();
        assert_eq!(Envelope::deserialize(&value).unwrap(), envelope, "{value}");
    }
    let empty = serde_json::to_value(Envelope::success(json!({}), "")).unwrap();
    assert_eq!(empty, json!({"Response": {"RequestId": ""}}));
}

#[test]
fn only_an_object_is_written_as_a_response() {
    for value in [json!(1), json!("text"), json!([1]), json!(true)] {
        let written = serde_json::to_string(&Envelope::success(&value, "r"));
        assert!(written.is_err(), "{value}");
    }
    let unit = serde_json::to_value(Envelope::success((), "r")).unwrap();
    assert_eq!(unit, json!({"Response": {"RequestId": "r"}}));
}

/// An untagged enum buffers the body and gives a null as a unit.
#[test]
fn a_null_response_is_none_through_an_untagged_enum() {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Answer {
        Queues(Envelope<DescribeQueuesResponse>),
    }
    let read = |body: &str| {
        let answer = serde_json::from_str::<Answer>(body);
        answer.map(|Answer::Queues(envelope)| envelope).ok()
    };
    assert_queues(&read(BODY).unwrap());
    let replaced = format!("{},\"Response\":null}}", BODY.strip_suffix('}').unwrap());
    assert_queues(&read(&replaced).unwrap());
    let legacy = r#"{"Response":null,"code":4100,"codeDesc":"A","message":"m"}"#;
    let error = read(legacy).unwrap().into_result().unwrap_err();
    assert_eq!((error.code().as_str(), error.message()), ("A", "m"));
    assert!(read(r#"{"Response":null}"#).is_none());
}

#[test]
fn what_is_no_object_is_told_by_another_format_too() {
    for (body, found) in [
        ("7", "integer `7`"),
        ("\"a\"", "string \"a\""),
        ("[]", "sequence"),
    ] {
        let error = serde_json::from_str::<Envelope<DescribeQueuesResponse>>(body).unwrap_err();
        let expected =
            format!("invalid type: {found}, expected an object with a member `Response`");
        assert!(error.to_string().starts_with(&expected), "{error}");
    }
    let body = r#"{"Response":[]}"#;
    let error = serde_json::from_str::<Envelope<DescribeQueuesResponse>>(body).unwrap_err();
    assert!(error.to_string().contains("expected an object"), "{error}");
}

#[test]
fn what_wraps_an_object_is_written_as_the_object() {
    #[derive(Serialize)]
    struct Wrapped<T>(T);
    let plain = serde_json::to_value(Envelope::success(queues(), "r")).unwrap();
    let wrapped = Envelope::success(Wrapped(queues()), "r");
    assert_eq!(serde_json::to_value(wrapped).unwrap(), plain);
    let optional = Envelope::success(Some(queues()), "r");
    assert_eq!(serde_json::to_value(optional).unwrap(), plain);
    let nothing = Envelope::success(None::<()>, "r");
    let expected = json!({"Response": {"RequestId": "r"}});
    assert_eq!(serde_json::to_value(nothing).unwrap(), expected);
    assert!(serde_json::to_value(Envelope::success(format_args!("a"), "r")).is_err());
    for wrapped in [json!([1]), json!(7), json!("a"), json!(true)] {
        assert!(serde_json::to_value(Envelope::success(wrapped, "r")).is_err());
    }
}
