//! Explains a response body, of whatever action: what happened, which request it was, and what to do next.
//!
//! ```text
//! cargo run --example explain                     a sample
//! cargo run --example explain -- body.json        a file
//! curl .. | cargo run --example explain -- -      standard input
//! cargo run --example explain -- --code CODE      an error code
//! cargo run --example explain -- --list           the common error codes
//! cargo run --example explain -- --struct DescribeZones body.json ..
//!                                                 structs inferred from bodies
//! ```

mod codes;
mod harmless;
mod report;
mod structs;
#[path = "../support/mod.rs"]
mod support;

use std::env;
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use structs::text::{self, Text};
use support::Input;
use tencent_response::{Envelope, TencentResponse};

/// The response of any action: no member is asked for, and what concerns the envelope is read all the same.
#[derive(TencentResponse)]
struct AnyResponse {}

const OPTIONS: &str = "\n--code CODE explains an error code; --list has the common ones.\n\
    --struct ACTION FILE.. prints structs inferred from bodies of successful responses.";

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
    match run() {
        Ok(written) => finish(written),
        Err(sentence) => {
            anstream::eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<io::Result<()>, String> {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    let arguments: Vec<_> = arguments.iter().map(|it| it.to_string_lossy()).collect();
    let arguments: Vec<&str> = arguments.iter().map(|it| &**it).collect();
    match &*arguments {
        ["--list"] => return Ok(codes::list(&mut anstream::stdout().lock())),
        ["--code", code] => return Ok(codes::explain(&mut anstream::stdout().lock(), code)),
        ["--struct", action, _, ..] => {
            let structs = infer(action, env::args_os().skip(3))?;
            return Ok(write!(anstream::stdout().lock(), "{structs}"));
        }
        _ => {}
    }
    let (body, title) = match support::input("explain", OPTIONS)? {
        Input::Sample => (SAMPLE.as_bytes().to_vec(), Some(SAMPLE)),
        Input::Body(body) => (body, None),
        Input::Help(usage) => return Ok(writeln!(anstream::stdout().lock(), "{usage}")),
    };
    Ok(explain(&body, title))
}

/// Structs for the response of an action, inferred from these files.
fn infer(action: &str, sources: impl Iterator<Item = OsString>) -> Result<Text, String> {
    let mut samples = Vec::new();
    for source in sources {
        let body = support::body(&source)?;
        samples.push((source.to_string_lossy().into_owned(), body));
    }
    let inferred = structs::infer(action, &samples)?;
    Ok(Text::new(&inferred, text::DERIVES))
}

/// A reader that has seen enough is no error.
fn finish(written: io::Result<()>) -> ExitCode {
    match written {
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
