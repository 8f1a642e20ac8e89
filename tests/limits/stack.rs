//! How much stack decoding takes: each body is decoded on a thread with no more than the guide states.
//!
//! A thread that takes more overflows its stack, which ends the whole run with the thread's name, that of the rule. To measure, run
//! one test alone with `STACK_KB=..` in its environment.

use std::env;
use std::mem::size_of;
use std::thread;

use serde_json::Value;
use tencent_response::{Envelope, Error, TencentData, TencentResponse};

#[derive(Debug, TencentResponse)]
#[allow(dead_code, reason = "only what it takes to read it is of interest")]
struct AnyResponse {
    tree: Option<Tree>,
    lenient: Option<Lenient>,
    value: Option<Value>,
    wide: Option<Wide>,
}

#[derive(Debug, TencentData)]
#[allow(dead_code, reason = "only what it takes to read it is of interest")]
struct Tree {
    child: Option<Box<Tree>>,
}

#[derive(Debug, TencentData)]
#[tencent(lenient)]
#[allow(dead_code, reason = "only what it takes to read it is of interest")]
struct Lenient {
    child: Option<Vec<Option<Box<Lenient>>>>,
    number: Option<u64>,
}

#[derive(Debug, TencentResponse)]
#[allow(dead_code, reason = "only what it takes to read it is of interest")]
struct DeclaringResponse {
    status: Option<String>,
    error: Option<Value>,
}

#[derive(Debug, TencentData)]
#[tencent(default)]
#[derive(Default)]
#[allow(dead_code, reason = "only what it takes to read it is of interest")]
struct Wide {
    child: Option<Box<Wide>>,
    one: [u64; 32],
    other: [u64; 32],
    texts: (Option<String>, Option<String>, Option<String>),
}

/// A thread that passes over anything.
const SKIPPING: usize = 64 << 10;

/// A thread that reads small structs to the last level that may be declared.
const DECLARED: usize = if cfg!(debug_assertions) {
    512 << 10
} else {
    256 << 10
};

/// How often each level holds the struct that it makes.
const TIMES: usize = if cfg!(debug_assertions) { 16 } else { 8 };

/// The levels that may be declared, less the body's own two.
const LEVELS: usize = 126;

/// Runs on a thread with so much stack, named like the test.
fn on<T: Send>(stack: usize, work: impl FnOnce() -> T + Send) -> T {
    let measured = env::var("STACK_KB").ok().and_then(|text| text.parse().ok());
    let stack = measured.map_or(stack, |kb: usize| kb << 10);
    let name = thread::current().name().unwrap_or_default().to_owned();
    thread::scope(|scope| {
        let small = thread::Builder::new().name(name).stack_size(stack);
        small.spawn_scoped(scope, work).unwrap().join().unwrap()
    })
}

fn nested(name: &str, open: &str, inner: &str, close: &str, levels: usize) -> String {
    let (open, close) = (open.repeat(levels), close.repeat(levels));
    format!(r#"{{"Response":{{"{name}":{open}{inner}{close},"RequestId":"r"}}}}"#)
}

/// Asserts that a body decodes on a stack of this size, and is dropped there.
fn decodes(stack: usize, body: &str) {
    on(stack, || drop(AnyResponse::from_str(body).unwrap()));
    on(stack, || {
        drop(Envelope::<AnyResponse>::from_str(body).unwrap())
    });
}

#[test]
fn a_thread_of_64_kb_passes_over_a_million_brackets() {
    for (open, close) in [("[", "]"), (r#"{"a":"#, "}"), (r#"[{"a":"#, "}]")] {
        decodes(SKIPPING, &nested("Undeclared", open, "0", close, 1_000_000));
    }
}

#[test]
fn a_thread_of_64_kb_refuses_what_is_no_answer() {
    for body in ["[".repeat(1_000_000), "{\"Response\":".repeat(100_000)] {
        on(SKIPPING, || {
            let error = AnyResponse::from_str(&body).unwrap_err();
            assert!(error.decode().is_some());
            assert!(!error.to_string().is_empty() && !format!("{error:?}").is_empty());
        });
    }
}

#[test]
fn declared_levels_are_read_to_the_last_on_the_stated_stack() {
    for (name, open, inner, close, levels) in [
        ("Tree", r#"{"Child":"#, "null", "}", LEVELS),
        ("Value", r#"{"Child":"#, "null", "}", LEVELS),
        ("Value", "[", "", "]", LEVELS),
        (
            "Lenient",
            r#"{"Child":["#,
            r#"{"Number":"1"}"#,
            "]}",
            LEVELS / 2 - 1,
        ),
    ] {
        decodes(DECLARED, &nested(name, open, inner, close, levels));
    }
}

#[test]
fn a_declared_error_is_read_to_the_last_level_on_the_stated_stack() {
    let (open, close) = ("[".repeat(LEVELS), "]".repeat(LEVELS));
    let body = format!(r#"{{"Response":{{"Error":{open}{close},"Status":"s"}}}}"#);
    on(DECLARED, || {
        drop(DeclaringResponse::from_str(&body).unwrap());
    });
}

#[test]
fn more_levels_than_may_be_declared_are_refused_on_the_stated_stack() {
    for (name, open) in [
        ("Tree", r#"{"Child":"#),
        ("Value", "["),
        ("Lenient", r#"{"Child":["#),
    ] {
        let body = nested(name, open, "", "", 1_000_000);
        on(DECLARED, || {
            let Err(Error::Decode(error)) = AnyResponse::from_str(&body) else {
                panic!("it was read");
            };
            assert!(error.expected().starts_with("at most 128"), "{error}");
            assert!(!error.to_string().is_empty() && !format!("{error:?}").is_empty());
        });
    }
}

#[test]
fn a_level_takes_its_struct_no_more_often_than_stated() {
    let body = nested("Wide", r#"{"Child":"#, "null", "}", LEVELS);
    decodes(DECLARED + LEVELS * TIMES * size_of::<Wide>(), &body);
}

/// The other formats have limits of their own; what is around them takes no more than in our reader.
#[test]
fn serde_json_reads_an_envelope_to_its_last_level_on_the_stated_stack() {
    for (name, open) in [("Tree", r#"{"Child":"#), ("Value", r#"{"Child":"#)] {
        let body = nested(name, open, "null", "}", LEVELS - 1);
        on(DECLARED, || {
            drop(serde_json::from_str::<Envelope<AnyResponse>>(&body).unwrap());
        });
    }
}
