//! Real actions of each product that the specification concerns, their data types at full size.
//!
//! The bodies under `json/` are made up; every declared member is in them.

mod cam;
mod ccc;
mod cvm;
mod gme;
mod mdl;
mod trtc;

use std::fs;

use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_json::Value;
use tencent_response::{Envelope, Error, TencentResponse};
use tencent_response_tests::corpus;

/// An action's service, its name, and how to decode a body of it.
type Checks = &'static [(&'static str, &'static str, fn(&str) -> Outcome)];

/// What a body decodes to: the response, serialized again, or what stands in its place.
#[derive(Debug)]
enum Outcome {
    Decoded(Value),
    Refused(String, String, Option<String>),
    Undecoded(Option<String>),
}

fn check<T: TencentResponse + DeserializeOwned + Serialize>(body: &str) -> Outcome {
    match T::from_str(body) {
        Ok(response) => Outcome::Decoded(serde_json::to_value(&response).unwrap()),
        Err(Error::Api(error)) => {
            let envelope = Envelope::<T>::from_str(body).unwrap();
            assert_eq!(envelope.into_result().err().as_ref(), Some(&error));
            let request_id = error.request_id().map(str::to_owned);
            Outcome::Refused(
                error.code().to_string(),
                error.message().to_owned(),
                request_id,
            )
        }
        Err(error) => Outcome::Undecoded(error.request_id().map(str::to_owned)),
    }
}

fn checks() -> impl Iterator<Item = &'static (&'static str, &'static str, fn(&str) -> Outcome)> {
    [
        trtc::CHECKS,
        gme::CHECKS,
        mdl::CHECKS,
        ccc::CHECKS,
        cam::CHECKS,
        cvm::CHECKS,
    ]
    .into_iter()
    .flatten()
}

fn fixture(service: &str, action: &str, kind: &str) -> String {
    let path = format!(
        "{}/json/{service}/{action}.{kind}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn every_product_has_four_actions_at_least() {
    for product in ["trtc", "gme", "mdl", "ccc", "cam", "cvm"] {
        assert!(
            checks().filter(|check| check.0 == product).count() >= 4,
            "{product}"
        );
    }
}

#[test]
fn a_success_decodes_with_every_member_as_it_was_sent() {
    for (service, action, check) in checks() {
        let body = fixture(service, action, "success");
        let sent: Value = serde_json::from_str(&body).unwrap();
        match check(&body) {
            Outcome::Decoded(value) => assert_eq!(value, sent["Response"], "{service} {action}"),
            other => panic!("{service} {action}: {other:?}"),
        }
    }
}

#[test]
fn a_failure_gives_its_code_message_and_request_id() {
    for (service, action, check) in checks() {
        let body = fixture(service, action, "failure");
        let sent: Value = serde_json::from_str(&body).unwrap();
        let sent = &sent["Response"];
        match check(&body) {
            Outcome::Refused(code, message, request_id) => {
                assert_eq!(code, sent["Error"]["Code"], "{service} {action}");
                assert_eq!(message, sent["Error"]["Message"], "{service} {action}");
                assert_eq!(
                    request_id.as_deref(),
                    sent["RequestId"].as_str(),
                    "{service} {action}"
                );
            }
            other => panic!("{service} {action}: {other:?}"),
        }
    }
}

#[test]
fn the_documented_examples_come_to_their_outcome() {
    let mut cases = 0;
    for (service, action, check) in checks() {
        for case in corpus::cases(service)
            .iter()
            .filter(|case| case["action"] == *action)
        {
            cases += 1;
            let name = format!("{service} {action} {}", case["index"]);
            match (
                case["expect"].as_str(),
                check(case["output"].as_str().unwrap()),
            ) {
                (Some("success"), Outcome::Decoded(value)) => {
                    assert_eq!(case["decodes"], true, "{name}");
                    assert_eq!(
                        value["RequestId"],
                        *case["request_id"].as_str().unwrap_or(""),
                        "{name}"
                    );
                }
                (Some("success"), Outcome::Undecoded(request_id)) => {
                    assert_eq!(case["decodes"], false, "{name}");
                    assert_eq!(request_id.as_deref(), case["request_id"].as_str(), "{name}");
                }
                (Some("failure"), Outcome::Refused(code, message, request_id)) => {
                    assert_eq!(
                        (code, message),
                        (text(&case["code"]), text(&case["message"])),
                        "{name}"
                    );
                    assert_eq!(request_id.as_deref(), case["request_id"].as_str(), "{name}");
                }
                (Some("no_envelope" | "not_json"), Outcome::Undecoded(_)) => {}
                (expected, outcome) => panic!("{name}: expected {expected:?}, got {outcome:?}"),
            }
        }
    }
    assert!(cases >= 24 || !corpus::is_here(), "{cases} examples");
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or("").to_owned()
}
