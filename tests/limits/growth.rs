//! Whatever a body is like, four times of it cost about four times as much.

use std::collections::BTreeMap;

use serde_json::Value;
use tencent_response::stream::EventReader;
use tencent_response::{Envelope, TencentData, TencentResponse};

use crate::counting::cost;

#[derive(Debug, Default, TencentResponse)]
#[tencent(lenient, default)]
#[allow(dead_code, reason = "only what it costs to make it is of interest")]
struct AnyResponse {
    text: Option<String>,
    number: Option<u64>,
    list: Vec<u64>,
    map: BTreeMap<String, Vec<u64>>,
    tree: Option<Tree>,
    value: Option<Value>,
    request_id: String,
}

#[derive(Debug, Default, TencentData)]
#[tencent(lenient, default)]
#[allow(dead_code, reason = "only what it costs to make it is of interest")]
struct Tree {
    child: Option<Box<Tree>>,
    numbers: Vec<u64>,
}

/// A response that fails on a number, and keeps what nobody declared.
#[derive(Debug, TencentResponse)]
#[allow(dead_code, reason = "only what it costs to make it is of interest")]
struct StrictResponse {
    number: u64,
    #[tencent(extra)]
    rest: BTreeMap<String, Value>,
}

#[derive(Debug, TencentResponse)]
#[allow(dead_code, reason = "only what it costs to make it is of interest")]
struct DeclaringResponse {
    status: Option<String>,
    error: Option<Value>,
}

/// A way to decode a body, all that can be asked of the outcome with it.
type Way = (&'static str, fn(&str));

const WAYS: &[Way] = &[
    ("from_str", |body| {
        told(AnyResponse::from_str(body).map(drop))
    }),
    ("strict", |body| {
        told(StrictResponse::from_str(body).map(drop))
    }),
    ("declaring", |body| {
        told(DeclaringResponse::from_str(body).map(drop))
    }),
    ("Envelope", |body| {
        let envelope = Envelope::<AnyResponse>::from_str(body);
        told(envelope.map(drop).map_err(Into::into));
    }),
    ("reporting", |body| {
        told(AnyResponse::from_slice_reporting(body.as_bytes()).map(drop));
    }),
    ("through serde_json", |body| {
        drop(serde_json::from_str::<Envelope<AnyResponse>>(body));
    }),
    ("declaring, through serde_json", |body| {
        drop(serde_json::from_str::<Envelope<DeclaringResponse>>(body));
    }),
];

fn told(outcome: Result<(), tencent_response::Error>) {
    if let Err(error) = outcome {
        drop((error.to_string(), format!("{error:?}")));
        if let Some(error) = error.api() {
            drop(error.raw_as::<BTreeMap<String, Value>>());
        }
    }
}

const SMALL: usize = 8 << 10;

/// Asserts that four times the body costs no more than six times as much, and some bytes that any error costs.
#[track_caller]
fn grows_with_the_body(shape: impl Fn(usize) -> String) {
    for (name, way) in WAYS {
        let [small, large] = [SMALL, 4 * SMALL].map(|size| {
            let body = shape(size);
            cost(|| way(&body)).total
        });
        let begins: String = shape(SMALL).chars().take(60).collect();
        assert!(
            large <= 6 * small + 65_536,
            "{name}: {small} bytes, then {large}, of {begins}.."
        );
    }
}

/// A body with a member many times over.
fn repeated(member: &str, size: usize) -> String {
    let members = vec![member; size / (member.len() + 1)].join(",");
    format!(r#"{{"Response":{{{members}}}}}"#)
}

#[test]
fn many_request_ids_behind_a_long_one() {
    for id in ["\\n", "", "\\u0041", "\u{e9}"] {
        for name in ["RequestId", "requestid", r"Request\u0049d"] {
            for value in ["0", "null", "\"\"", "{}", "[]", "\"x\\n\""] {
                for end in ["", r#","Error":{"Code":"A"}"#, r#","Number":"ill""#, ",x"] {
                    grows_with_the_body(|size| {
                        let long = format!("{id}{}", "x".repeat(size / 2));
                        let member = format!(r#""{name}":{value}"#);
                        let members = vec![member.as_str(); size / 2 / (member.len() + 1)];
                        let members = members.join(",");
                        format!(r#"{{"Response":{{"RequestId":"{long}",{members}{end}}}}}"#)
                    });
                }
            }
        }
    }
}

#[test]
fn many_coercions_under_a_long_name() {
    for name in ["x", "\\n", "\u{e9}", "\\u0041"] {
        grows_with_the_body(|size| {
            let name = name.repeat(size / 2 / name.len());
            let list = vec!["\"1\""; size / 8].join(",");
            format!(r#"{{"Response":{{"Map":{{"{name}":[{list}]}}}}}}"#)
        });
    }
}

#[test]
fn many_coercions_under_many_names() {
    grows_with_the_body(|size| {
        let members: Vec<_> = (0..size / 16)
            .map(|number| format!(r#""name{number:05}":["1"]"#))
            .collect();
        format!(r#"{{"Response":{{"Map":{{{}}}}}}}"#, members.join(","))
    });
    grows_with_the_body(|size| {
        let list = vec!["\"1\""; size / 4].join(",");
        format!(r#"{{"Response":{{"List":[{list}]}}}}"#)
    });
}

#[test]
fn many_members_of_each_name() {
    for member in [
        r#""RequestId":"\n""#,
        r#""DeprecatedWarning":"soon\n""#,
        r#""Error":{"Code":"A\n","Message":"m\n"}"#,
        r#""Error":null"#,
        r#""Text":"a\n""#,
        r#""Number":"1""#,
        r#""Undeclared":[{}]"#,
        r#""":0"#,
        r#""Tree":{"Numbers":["1"]}"#,
    ] {
        for end in ["", r#","Error":{"Code":"A"}"#, r#","Number":[]"#, ","] {
            grows_with_the_body(|size| repeated(&format!("{member}{end}"), size));
            grows_with_the_body(|size| {
                let body = repeated(member, size);
                format!("{}{end}}}}}", &body[..body.len() - 2])
            });
        }
    }
}

#[test]
fn long_texts_in_each_place() {
    for (open, close) in [
        (r#"{"Response":{"RequestId":"\n"#, r#""}}"#),
        (r#"{"Response":{"Number":"ill","RequestId":"\n"#, r#""}}"#),
        (r#"{"Response":{"Error":{"Code":"\n"#, r#""}}}"#),
        (
            r#"{"Response":{"Error":{"Code":"A","Message":"\n"#,
            r#""}}}"#,
        ),
        (
            r#"{"Response":{"Error":{"Code":"A"},"DeprecatedWarning":"\n"#,
            r#""}}"#,
        ),
        (r#"{"Response":{"\n"#, r#"":{"Number":x}}}"#),
        (r#"{"Response":{"Number":"\n"#, r#""}}"#),
        (r#"{"code":4100,"message":"\n"#, r#""}"#),
        (r#"{"\n"#, r#"":1}"#),
        ("\"\\n", "\""),
    ] {
        grows_with_the_body(|size| format!("{open}{}{close}", "x".repeat(size)));
        grows_with_the_body(|size| format!("{open}{}{close}", "\\n".repeat(size / 2)));
        grows_with_the_body(|size| format!("{open}{}", "x".repeat(size)));
    }
}

#[test]
fn many_responses() {
    for response in [
        r#"{"Number":1,"RequestId":"a\n"}"#,
        r#"{"Error":{"Code":"A"}}"#,
        "null",
        r#"{"Number":[]}"#,
    ] {
        for end in ["", r#","Response":{"Number":[]}"#, ",x"] {
            grows_with_the_body(|size| {
                let member = format!(r#""Response":{response}"#);
                let members = vec![member.as_str(); size / member.len()].join(",");
                format!("{{{members}{end}}}")
            });
        }
    }
}

#[test]
fn nested_brackets() {
    for (open, close) in [
        ("[", "]"),
        (r#"{"a":"#, "}"),
        (r#"{"Child":"#, "}"),
        (r#"[{"a\n":"#, "}]"),
    ] {
        for name in ["Undeclared", "Tree", "Value", "RequestId", "Error"] {
            for end in ["", r#","Number":[]"#] {
                grows_with_the_body(|size| {
                    let levels = size / (open.len() + close.len());
                    let value = format!("{}1{}", open.repeat(levels), close.repeat(levels));
                    format!(r#"{{"Response":{{"{name}":{value}{end}}}}}"#)
                });
                grows_with_the_body(|size| {
                    format!(
                        r#"{{"Response":{{"{name}":{}"#,
                        open.repeat(size / open.len())
                    )
                });
            }
        }
    }
}

/// Each event without a RequestId has that of an earlier one.
#[test]
fn many_events_behind_a_long_request_id() {
    let read = |size: usize| {
        let long = "x".repeat(size / 2);
        let events = "data:{}\n\n".repeat(size / 2 / 9);
        let stream = format!("data:{{\"RequestId\":\"{long}\"}}\n\n{events}");
        let cost = cost(|| EventReader::<AnyResponse, _>::new(stream.as_bytes()).for_each(drop));
        cost.total
    };
    let [small, large] = [SMALL, 4 * SMALL].map(read);
    assert!(
        large <= 6 * small + 65_536,
        "{small} bytes, then {large}, of a stream"
    );
}
