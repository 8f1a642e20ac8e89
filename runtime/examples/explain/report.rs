//! The explanation, a line for each thing to know.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use tencent_response::{ApiError, DecodeError, Envelope, RequestId};

use crate::codes;
use crate::harmless::harmless;

const DIM: Style = Style::new().dimmed();
const GOOD: Style = AnsiColor::Green.on_default().bold();
pub const BAD: Style = AnsiColor::Red.on_default().bold();
const UNSURE: Style = AnsiColor::Yellow.on_default().bold();
pub const PLAIN: Style = Style::new();

const SUCCESS: &str =
    "nothing, unless the result is not what you expected: then contact support with the RequestId";

const UNREADABLE: &str = "check the HTTP status and any proxy in between; \
    the request may have taken effect all the same";

pub fn sample(out: &mut impl Write, sample: &str) -> io::Result<()> {
    writeln!(out, "{DIM}{sample}{DIM:#}\n")
}

/// Explains a body that is an answer, whether it is a success or a failure.
pub fn answer<T>(out: &mut impl Write, envelope: &Envelope<T>) -> io::Result<()> {
    match &envelope.result {
        Ok(_) => success(out, envelope)?,
        Err(error) => failure(out, error)?,
    }
    match &envelope.deprecated_warning {
        Some(warning) => line(out, "deprecated", UNSURE, warning),
        None => Ok(()),
    }
}

fn success<T>(out: &mut impl Write, envelope: &Envelope<T>) -> io::Result<()> {
    line(out, "outcome", GOOD, "success: the request was carried out")?;
    request_id(out, envelope)?;
    line(out, "next", PLAIN, SUCCESS)
}

fn failure(out: &mut impl Write, error: &ApiError) -> io::Result<()> {
    let code = error.code();
    if code.is_dry_run() {
        line(
            out,
            "outcome",
            GOOD,
            "dry run: the request would have succeeded",
        )?;
    } else {
        line(
            out,
            "outcome",
            BAD,
            "failure: the service refused the request",
        )?;
    }
    request_id(out, error)?;
    line(out, "code", BAD, code.as_str())?;
    if !error.message().is_empty() {
        line(out, "message", PLAIN, error.message())?;
    }
    codes::meaning(out, code)
}

/// Explains a body that is no answer at all.
pub fn unreadable(out: &mut impl Write, error: &DecodeError) -> io::Result<()> {
    line(
        out,
        "outcome",
        UNSURE,
        "unknown: this is no response of the API, or not all of it",
    )?;
    request_id(out, error)?;
    let place = match error.path() {
        "" => format!("line {}, column {}", error.line(), error.column()),
        path => format!("{path} (line {}, column {})", error.line(), error.column()),
    };
    line(out, "where", PLAIN, &place)?;
    line(out, "expected", PLAIN, error.expected())?;
    line(out, "found", BAD, error.found())?;
    line(out, "next", PLAIN, UNREADABLE)
}

fn request_id(out: &mut impl Write, carrier: &impl RequestId) -> io::Result<()> {
    match carrier.request_id() {
        Some(id) => line(out, "RequestId", PLAIN, id),
        None => line(out, "RequestId", UNSURE, "none"),
    }
}

pub fn line(out: &mut impl Write, label: &str, style: Style, text: &str) -> io::Result<()> {
    writeln!(
        out,
        "{DIM}{label:<10}{DIM:#} {style}{}{style:#}",
        harmless(text)
    )
}
