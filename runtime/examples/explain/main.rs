//! Explains a response body, of whatever action: what happened, which request it was, and what to do next.
//!
//! ```text
//! cargo run --example explain                     a sample
//! cargo run --example explain -- body.json        a file
//! curl .. | cargo run --example explain -- -      standard input
//! ```

mod advice;
mod report;
#[path = "../support/mod.rs"]
mod support;

use std::io;
use std::process::ExitCode;

use support::Input;
use tencent_response::{Envelope, TencentResponse};

/// The response of any action: no member is asked for, and what concerns the envelope is read all the same.
#[derive(TencentResponse)]
struct AnyResponse {}

const SAMPLE: &str = r#"{
    "Response": {
        "Error": {
            "Code": "InvalidParameterValue.InstanceIdMalformed",
            "Message": "Invalid parameter value: `InstanceIds.0` = `ins-1a2b` does not look like an instance ID."
        },
        "RequestId": "2d7c9b1e-64f0-4a3d-8f15-c08e5a6d7b42"
    }
}"#;

fn main() -> ExitCode {
    let (body, title) = match support::input("explain") {
        Ok(Input::Sample) => (SAMPLE.as_bytes().to_vec(), Some(SAMPLE)),
        Ok(Input::Body(body)) => (body, None),
        Err(sentence) => {
            anstream::eprintln!("{sentence}");
            return ExitCode::from(2);
        }
    };
    match explain(&body, title) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            anstream::eprintln!("cannot write: {error}");
            ExitCode::from(2)
        }
        _ => ExitCode::SUCCESS,
    }
}

fn explain(body: &[u8], sample: Option<&str>) -> io::Result<()> {
    let mut out = anstream::stdout().lock();
    if let Some(sample) = sample {
        report::sample(&mut out, sample)?;
    }
    match Envelope::<AnyResponse>::from_slice(body) {
        Ok(envelope) => report::answer(&mut out, &envelope),
        Err(error) => report::unreadable(&mut out, &error),
    }
}
