//! What each way in holds while it reads a body, and what is kept of it, in bytes for each byte of the body.
//!
//! `-- --nocapture memory` prints the table of what was measured.

use std::any::Any;
use std::collections::BTreeMap;
use std::io::{self, BufReader};

use futures_util::{stream, FutureExt, StreamExt};
use http::{HeaderMap, StatusCode};
use serde_json::Value;
use tencent_response::stream::{EventReader, EventStream};
use tencent_response::{Envelope, Error, TencentData, TencentResponse};

use crate::counting::cost;

#[derive(Debug, Default, TencentResponse)]
#[tencent(default)]
#[allow(dead_code, reason = "only what it costs to make it is of interest")]
struct AnyResponse {
    text: Option<String>,
    numbers: Vec<u64>,
    map: BTreeMap<String, String>,
    value: Option<Value>,
    tree: Option<Tree>,
    request_id: String,
}

#[derive(Debug, Default, TencentData)]
#[tencent(default, lenient)]
#[allow(dead_code, reason = "only what it costs to make it is of interest")]
struct Tree {
    child: Option<Box<Tree>>,
    digits: Vec<u64>,
}

/// A way in, and what it may hold for each byte of the body, beside what comes of it and that once more, as a list that grows
/// is copied.
struct Way {
    name: &'static str,
    beside: usize,
    read: fn(&str) -> Box<dyn Any>,
}

const WAYS: &[Way] = &[
    Way {
        name: "`from_slice`, `from_str`",
        beside: 3,
        read: |body| Box::new(AnyResponse::from_slice(body.as_bytes())),
    },
    Way {
        name: "`Envelope::from_slice`, `from_str`",
        beside: 3,
        read: |body| Box::new(Envelope::<AnyResponse>::from_slice(body.as_bytes())),
    },
    Way {
        name: "the free `from_slice`, `from_str`",
        beside: 3,
        read: |body| Box::new(tencent_response::from_str::<Value>(body)),
    },
    Way {
        name: "`from_event`",
        beside: 3,
        read: |body| Box::new(AnyResponse::from_event(body)),
    },
    Way {
        name: "`from_http`",
        beside: 3,
        read: |body| {
            let headers = HeaderMap::new();
            Box::new(AnyResponse::from_http(
                StatusCode::OK,
                &headers,
                body.as_bytes(),
            ))
        },
    },
    Way {
        name: "`from_reader`",
        beside: 6,
        read: |body| Box::new(AnyResponse::from_reader(body.as_bytes())),
    },
    Way {
        name: "`Envelope::from_http`",
        beside: 3,
        read: |body| {
            let headers = HeaderMap::new();
            Box::new(Envelope::<AnyResponse>::from_http(
                StatusCode::OK,
                &headers,
                body.as_bytes(),
            ))
        },
    },
    Way {
        name: "`Envelope::from_reader`",
        beside: 6,
        read: |body| Box::new(Envelope::<AnyResponse>::from_reader(body.as_bytes())),
    },
    Way {
        name: "`Envelope` through `serde_json`",
        beside: 3,
        read: |body| Box::new(serde_json::from_str::<Envelope<AnyResponse>>(body)),
    },
];

/// What `from_value` may hold for each byte of the text that it writes, which is not among the ways: it takes no text.
const FROM_VALUE: usize = 6;

/// What any outcome may cost, however short the body.
const SOME: usize = 64 << 10;

/// Of many a member, of long texts, of open brackets: a body's start, what comes again and again, and its end.
const SHAPES: &[(&str, &str, &str)] = &[
    (r#"{"Response":{"Text":""#, "x", r#""}}"#),
    (r#"{"Response":{"Text":""#, r"\n", r#""}}"#),
    (r#"{"Response":{"Text":""#, r"\nxxxxxxxxxxx", r#""}}"#),
    (r#"{"Response":{"Numbers":["#, "1,", "1]}}"),
    (r#"{"Response":{"Tree":{"Digits":["#, r#""1","#, "1]}}}"),
    (r#"{"Response":{"Value":["#, "[],", "1]}}"),
    (
        r#"{"Response":{"RequestId":"r""#,
        r#","Undeclared":1"#,
        "}}",
    ),
    (r#"{"Response":{"Undeclared":"#, "[", ""),
    (r#"{"Response":{"Undeclared":"#, r#"{"":"#, ""),
    (r#"{"Response":{"Undeclared":"#, r#"[{"a":"#, ""),
    (r#"{"Response":{"RequestId":""#, "x", r#""}}"#),
    (r#"{"Response":{"RequestId":""#, r"\n", r#""}}"#),
    (r#"{"Response":{"RequestId":""#, "x", r#"","Numbers":1}}"#),
    (r#"{"Response":{"RequestId":""#, r"\n", r#"","Numbers":1}}"#),
    (r#"{"Response":{"RequestId":""#, r"\n", r#"","Numbers":}}"#),
    (r#"{"Response":{"RequestId":""#, r"\n", r#"","Text":"a""#),
    (r#"{"Response":{"DeprecatedWarning":""#, r"\n", r#""}}"#),
    (r#"{"Response":{"Error":{"Code":""#, "x", r#""}}}"#),
    (r#"{"Response":{"Error":{"Code":""#, r"\n", r#""}}}"#),
    (
        r#"{"Response":{"Error":{"Code":"A","Message":""#,
        "x",
        r#""}}}"#,
    ),
    (
        r#"{"Response":{"Error":{"Code":"A","Message":""#,
        r"\n",
        r#""}}}"#,
    ),
    (
        r#"{"Response":{"Numbers":1,"Error":{"Code":"A","Message":""#,
        r"\n",
        r#""}}}"#,
    ),
    (r#"{"Response":{"Text":[""#, "x", r#""]}}"#),
    (r#"{"Response":{"Text":""#, "x", r#"","Numbers":1}}"#),
    (r#"{"Response":{"Text":""#, "x", ""),
    (r#"{"Response":{""#, "x", r#"":1,"Numbers":1}}"#),
    (r#"{"Response":{""#, r"\n", r#"":[],"Numbers":1}}"#),
    (r#"{"Response":{"Map":{""#, r"\n", r#"":1}}}"#),
    (r#"{"code":4000,"message":""#, "x", r#""}"#),
    (r#"{"code":4000,"message":""#, r"\n", r#""}"#),
    (r#"{"code":"#, "4", "}"),
    ("<html>", "x", ""),
    ("[", r#"{"RequestId":"r"},"#, "0]"),
    ("", " ", ""),
];

/// A little over a power of two, at which what doubles has just done so.
const SIZE: usize = (1 << 17) + (1 << 12);

fn body((start, again, end): (&str, &str, &str), size: usize) -> String {
    format!("{start}{}{end}", again.repeat(size / again.len()))
}

#[track_caller]
fn assert_guide_states(name: &str, beside: usize) {
    let guide = include_str!("../../runtime/src/guide/limits.md");
    let row = format!("| {name} | {beside} |");
    assert!(guide.contains(&row), "no row `{row}` in the guide");
}

#[test]
fn no_way_in_holds_more_than_the_guide_states() {
    for way in WAYS {
        let mut most = (0.0, String::new());
        for shape in SHAPES {
            let body = body(*shape, SIZE);
            let cost = cost(|| (way.read)(&body));
            let beside = cost.peak.saturating_sub(2 * cost.kept);
            let begins: String = body.chars().take(60).collect();
            assert!(
                beside <= way.beside * body.len() + SOME,
                "{}: {cost:?} for {} bytes of {begins}..",
                way.name,
                body.len()
            );
            let rate = beside as f64 / body.len() as f64;
            if rate > most.0 {
                most = (rate, begins);
            }
        }
        println!(
            "{:<40} {:.1} bytes a byte, of {}..",
            way.name, most.0, most.1
        );
        assert_guide_states(way.name, way.beside);
    }
}

/// What is passed over takes a bit for each open bracket, and what is read nothing beside itself, as it grows.
#[test]
fn a_body_that_decodes_takes_nothing_beside_its_value() {
    let mut decoded = 0;
    for shape in SHAPES {
        let body = body(*shape, SIZE);
        if Envelope::<AnyResponse>::from_str(&body).is_err() {
            continue;
        }
        decoded += 1;
        let cost = cost(|| Envelope::<AnyResponse>::from_str(&body));
        let begins: String = body.chars().take(60).collect();
        assert!(
            cost.peak <= 2 * cost.kept + SOME,
            "{cost:?} for {} bytes of {begins}..",
            body.len()
        );
    }
    assert!(decoded > 5, "{decoded}");
}

#[test]
fn an_error_keeps_the_body_at_most_once_and_its_own_texts() {
    let mut refused = 0;
    for shape in SHAPES {
        let body = body(*shape, SIZE);
        let error = cost(|| AnyResponse::from_str(&body).err());
        let most = match AnyResponse::from_str(&body) {
            Err(Error::Api(_)) => 2,
            Err(Error::Decode(_)) => 1,
            _ => continue,
        };
        refused += 1;
        assert!(
            error.kept <= most * body.len() + SOME,
            "{error:?} for {} bytes",
            body.len()
        );
    }
    assert!(refused > 10, "{refused}");
}

#[test]
fn the_raw_text_of_a_failure_is_no_copy() {
    let [start, again, end] = [
        r#"{"Response":{"Error":{"Code":"A"},"Beside":""#,
        "x",
        r#""}}"#,
    ];
    let body = body((start, again, end), SIZE);
    let Err(Error::Api(error)) = AnyResponse::from_str(&body) else {
        panic!("no API error");
    };
    let raw = cost(|| assert!(error.raw().unwrap().len() > SIZE));
    assert_eq!(raw.total, 0);
    let beside = cost(|| error.raw_as::<BTreeMap<String, &str>>().is_err());
    assert!(beside.peak <= SOME, "{beside:?}");
}

/// A report is bounded in number and in length, so that it takes as much of a short body as of a long one.
#[test]
fn a_report_takes_no_more_of_a_larger_body() {
    const MOST: usize = 4 << 20;
    for levels in [1, 60] {
        let (open, close) = (r#"{"Child":"#.repeat(levels), "}".repeat(levels));
        let start = format!(r#"{{"Response":{{"Tree":{open}{{"Digits":["#);
        let end = format!("1]}}{close}}}}}");
        for size in [1 << 14, 1 << 16, 1 << 20] {
            let body = body((&start, r#""1","#, &end), size);
            let plain = cost(|| AnyResponse::from_str(&body).unwrap()).peak;
            let reporting =
                cost(|| AnyResponse::from_slice_reporting(body.as_bytes()).unwrap()).peak;
            println!(
                "a report of {size} bytes, {levels} levels deep: {} beside",
                reporting - plain
            );
            assert!(reporting <= plain + MOST, "{plain}, then {reporting} bytes");
        }
    }
}

#[test]
fn a_value_takes_no_more_than_the_guide_states() {
    let mut values = 0;
    for shape in SHAPES {
        let body = body(*shape, SIZE);
        let Ok(value) = serde_json::from_str::<Value>(&body) else {
            continue;
        };
        values += 1;
        let given = cost(|| value.clone()).kept;
        let cost = cost(|| AnyResponse::from_value(value.clone()));
        let beside = cost.peak.saturating_sub(given + 2 * cost.kept);
        assert!(
            beside <= FROM_VALUE * body.len() + SOME,
            "{beside} bytes for {}",
            body.len()
        );
    }
    assert!(values > 5, "{values}");
    assert_guide_states("`from_value`", FROM_VALUE);
}

/// The rule of thumb for a limit on bodies: the shortest element of a list is three bytes long.
#[test]
fn an_element_of_a_list_takes_the_size_of_its_type() {
    #[derive(TencentResponse)]
    #[allow(dead_code, reason = "only what it costs to make it is of interest")]
    struct WideResponse {
        records: Vec<Wide>,
    }
    #[derive(Default, TencentData)]
    #[tencent(default)]
    #[allow(dead_code, reason = "only what it costs to make it is of interest")]
    struct Wide {
        one: [u64; 10],
        other: [u64; 10],
    }
    let body = body((r#"{"Response":{"Records":["#, "{},", "{}]}}"), SIZE);
    let cost = cost(|| WideResponse::from_str(&body).unwrap_or_else(|error| panic!("{error}")));
    let elements = SIZE / 3 + 1;
    assert!(
        cost.peak <= 3 * elements * size_of::<Wide>() + SOME,
        "{cost:?} for {elements} elements"
    );
}

/// However long the stream, and whatever it is made of.
#[test]
fn a_stream_holds_no_more_than_its_longest_event_may_take() {
    const MOST: usize = (1 << 17) + 4096;
    let id = "x".repeat(MOST - 100);
    let long = |length: usize| format!("data: {{\"Text\":\"{}\"}}\n\n", "x".repeat(length));
    for stream in [
        long(MOST - 100).repeat(8),
        long(MOST / 2 + 100).repeat(8),
        long(10).repeat(MOST / 8),
        "data: 1\n".repeat(MOST),
        "data:\n".repeat(MOST),
        format!("data: {}", "x".repeat(4 * MOST)),
        format!(": {}", "x".repeat(4 * MOST)),
        format!("{{{}", "x".repeat(4 * MOST)),
        "\n".repeat(4 * MOST),
        format!(
            "data: {}\ndata: {}\n",
            "x".repeat(MOST / 2),
            "x".repeat(MOST / 2 - 100)
        ),
        format!("data: {{\"RequestId\":\"{id}\"}}\n\ndata: {{}}\n\n"),
        format!(
            "data: {{\"RequestId\":\"{id}\"}}\n\ndata: {{\"Error\":{{\"Code\":\"{id}\"}}}}\n\n"
        ),
    ] {
        let begins: String = stream.chars().take(30).collect();
        for (way, cost) in [
            ("EventReader", cost(|| read_by_reader(&stream, MOST))),
            ("EventStream", cost(|| read_by_stream(&stream, MOST))),
        ] {
            println!(
                "{way}: {:>6.2} of the longest event: {begins:?}..",
                cost.peak as f64 / MOST as f64
            );
            assert!(
                cost.peak <= 6 * MOST + SOME,
                "{way}: {cost:?} of {begins:?}.."
            );
        }
    }
}

/// As many bytes as come at a time.
const CHUNK: usize = 1 << 13;

fn read_by_reader(body: &str, most: usize) {
    let body = BufReader::with_capacity(CHUNK, body.as_bytes());
    EventReader::<AnyResponse, _>::new(body)
        .max_event(most)
        .for_each(drop);
}

fn read_by_stream(body: &str, most: usize) {
    let chunks = body.as_bytes().chunks(CHUNK).map(Ok::<_, io::Error>);
    let events = EventStream::<AnyResponse, _>::new(stream::iter(chunks)).max_event(most);
    let read = events.for_each(|event| {
        drop(event);
        std::future::ready(())
    });
    // Every chunk is there already.
    read.now_or_never().expect("the end of the stream");
}
