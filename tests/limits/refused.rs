//! What happens where there is no memory: what happens everywhere in Rust.

use std::env;
use std::process::{self, Command};

use tencent_response::{DecodeErrorKind, TencentResponse};

use crate::counting::refusing;

#[derive(Debug, TencentResponse)]
struct TextResponse {
    text: String,
}

const LONGEST: usize = 1 << 16;

fn body() -> String {
    let text = "x".repeat(2 * LONGEST);
    format!(r#"{{"Response":{{"Text":"{text}","RequestId":"r"}}}}"#)
}

/// The tests' own binary once more, as the process that ends.
#[test]
fn an_allocation_that_fails_ends_the_process_and_is_not_hidden() {
    const INNER: &str = "DECODE_WITHOUT_MEMORY";
    if env::var_os(INNER).is_some() {
        let body = body();
        let read = refusing(LONGEST, || TextResponse::from_str(&body));
        println!(
            "{}",
            read.is_ok_and(|response| response.text.len() > LONGEST)
        );
        process::exit(0);
    }
    let name = "refused::an_allocation_that_fails_ends_the_process_and_is_not_hidden";
    let mut again = Command::new(env::current_exe().unwrap());
    let ended = again.args(["--exact", name, "--nocapture"]).env(INNER, "1");
    let ended = ended.output().unwrap();
    let said = String::from_utf8_lossy(&ended.stderr);
    assert!(!ended.status.success(), "it went on");
    assert!(
        said.contains("memory allocation of 131072 bytes failed"),
        "{said}"
    );
}

/// The standard library reports it where it reads to the end.
#[test]
fn a_reader_for_whose_body_there_is_no_memory_gives_an_error() {
    let body = body();
    let read = refusing(LONGEST, || TextResponse::from_reader(body.as_bytes()));
    let error = read.unwrap_err();
    assert_eq!(error.decode().unwrap().kind(), DecodeErrorKind::Io);
    assert!(error.to_string().contains("memory"), "{error}");
}
