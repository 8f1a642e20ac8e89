//! The reader against a model: value, code, message, RequestId and warning.

use std::collections::BTreeMap;

use serde_json::Value;
use tencent_response::{ApiError, Envelope, RequestId, TencentResponse};

use super::model::{is_json, said, About, Said};

#[derive(Debug, PartialEq, TencentResponse)]
struct AnyResponse {
    #[tencent(extra)]
    members: BTreeMap<String, Value>,
}

pub fn check(body: &[u8]) {
    let ours = Envelope::<AnyResponse>::from_slice(body).ok();
    as_said(&said(body), ours.as_ref());
    let Ok(text) = std::str::from_utf8(body) else {
        return;
    };
    let theirs = serde_json::from_str::<Envelope<AnyResponse>>(text).ok();
    if differ_by_digits(theirs.as_ref(), ours.as_ref()) {
        return;
    }
    if theirs.is_some() {
        assert_eq!(theirs, ours, "through serde_json");
    } else if serde_json::from_str::<Value>(text).is_ok() {
        // Each number and text has a value, so that nothing here fits no better a second time.
        assert_eq!(theirs, ours, "through serde_json alone it is refused");
    }
    raw_is_json(&ours);
}

/// Whether both are refused by a code that is a number beyond 64 bits: of such a one, `serde_json` keeps no digits.
fn differ_by_digits(
    theirs: Option<&Envelope<AnyResponse>>,
    ours: Option<&Envelope<AnyResponse>>,
) -> bool {
    let code = |answer: Option<&Envelope<AnyResponse>>| {
        let error = answer?.result.as_ref().err()?;
        error.code().as_str().parse::<f64>().ok()
    };
    let codes = (code(theirs), code(ours));
    matches!(codes, (Some(theirs), Some(ours)) if theirs == ours && theirs.abs() >= 2_f64.powi(63))
}

fn as_said(said: &Said, ours: Option<&Envelope<AnyResponse>>) {
    match (said, ours) {
        (Said::Open, _) | (Said::Nothing | Said::Ill(_), None) => {}
        (Said::Success { members, about }, Some(ours)) => {
            let value = ours.result.as_ref().expect("it is a success");
            assert_eq!(&value.members, members);
            as_said_about(about, ours);
        }
        (
            Said::Failure {
                code,
                message,
                about,
            },
            Some(ours),
        ) => {
            let error = ours.result.as_ref().expect_err("it is a failure");
            if let Some(code) = code {
                assert_eq!(error.code().as_str(), code);
            }
            assert_eq!(error.message(), message);
            assert_eq!(error.request_id(), about.request_id.as_deref());
            as_said_about(about, ours);
        }
        (said, ours) => panic!("{said:?} is read as {ours:?}"),
    }
}

fn as_said_about(about: &About, ours: &Envelope<AnyResponse>) {
    assert_eq!(ours.request_id(), about.request_id.as_deref());
    assert_eq!(ours.deprecated_warning, about.warning);
}

/// What a failure keeps is a value of the body, and not null.
fn raw_is_json(ours: &Option<Envelope<AnyResponse>>) {
    let error = ours.as_ref().and_then(|ours| ours.result.as_ref().err());
    let raw = error.and_then(ApiError::raw);
    if let Some(raw) = raw {
        assert!(is_json(raw.as_bytes()) && raw.starts_with('{'), "{raw}");
    }
}
