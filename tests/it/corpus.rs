//! Every documented example there is, through one struct that declares nothing: what the envelope makes of it.

use std::collections::BTreeMap;

use serde_json::Value;
use tencent_response::{Envelope, Error, RequestId, TencentResponse};
use tencent_response_tests::corpus;

#[derive(Debug, PartialEq, TencentResponse)]
struct AnyResponse {
    #[tencent(extra)]
    members: BTreeMap<String, Value>,
    request_id: String,
}

#[test]
fn each_example_comes_out_as_it_should() {
    let mut cases = 0;
    for case in corpus::services()
        .iter()
        .flat_map(|name| corpus::cases(name))
    {
        cases += 1;
        let body = text(&case["output"]);
        let outcome = AnyResponse::from_slice(body.as_bytes());
        let name = format!("{} {}: {outcome:?}", case["action"], case["index"]);
        if case.get("request_id").is_some() {
            assert_eq!(outcome.request_id(), case["request_id"].as_str(), "{name}");
        }
        match (text(&case["expect"]), &outcome) {
            ("success", Ok(_)) | ("no_envelope" | "not_json", Err(Error::Decode(_))) => {}
            // The members of a response that declares `Error` itself: here nobody does, so it is the failure.
            ("success", Err(Error::Api(_))) if declares_error(body) => {}
            ("failure", Err(Error::Api(error))) => {
                assert_eq!(error.code().as_str(), text(&case["code"]), "{name}");
                assert_eq!(error.message(), text(&case["message"]), "{name}");
            }
            _ => panic!("{name}"),
        }
        alike(body, &outcome, &name);
    }
    assert!(cases > 10_000 || !corpus::is_here(), "{cases} examples");
}

/// Asserts that the envelope out of `serde_json` is what the entry point gave.
fn alike(body: &str, outcome: &Result<AnyResponse, Error>, name: &str) {
    let envelope = serde_json::from_str::<Envelope<AnyResponse>>(body);
    match (outcome, envelope.map(Envelope::into_result)) {
        (Ok(ours), Ok(Ok(theirs))) => assert_eq!(*ours, theirs, "{name}"),
        (Err(Error::Api(ours)), Ok(Err(theirs))) => assert_eq!(*ours, theirs, "{name}"),
        (Err(Error::Decode(_)), Err(_)) => {}
        (_, theirs) => panic!("{name}, {theirs:?}"),
    }
}

fn declares_error(body: &str) -> bool {
    let body: Value = serde_json::from_str(body).unwrap();
    body["Response"]["Error"]["Code"].is_string()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or("")
}

#[test]
fn an_example_cut_off_anywhere_is_an_error_and_never_a_panic() {
    let mut cut_off = 0;
    for product in ["trtc", "gme", "mdl", "ccc", "cam", "cvm"] {
        let whole = corpus::cases(product)
            .into_iter()
            .filter(|case| case["expect"] == "success" || case["expect"] == "failure");
        for case in whole.step_by(10) {
            cut_off += 1;
            let body = text(&case["output"]).trim_end();
            for end in 0..body.len().min(1_000) {
                let cut = AnyResponse::from_slice(&body.as_bytes()[..end]);
                assert!(matches!(cut, Err(Error::Decode(_))), "{product} {end}");
            }
        }
    }
    assert!(cut_off >= 50 || !corpus::is_here(), "{cut_off} examples");
}
