//! What is known of an error code.

use std::io::{self, Write};

use tencent_response::{CommonErrorCode, ErrorCode, ErrorKind};

use crate::report::{line, BAD, PLAIN};

/// Explains any code, whoever sent it.
pub fn explain(out: &mut impl Write, code: &str) -> io::Result<()> {
    let code = ErrorCode::from(code);
    line(out, "code", BAD, code.as_str())?;
    meaning(out, &code)
}

pub fn meaning(out: &mut impl Write, code: &ErrorCode) -> io::Result<()> {
    let meaning = code.description();
    let meaning = meaning.unwrap_or("specific to the API: see the error codes of the action");
    line(out, "meaning", PLAIN, meaning)?;
    line(out, "family", PLAIN, &family(code))?;
    line(out, "kind", PLAIN, &code.kind().to_string())?;
    line(out, "retry", PLAIN, &code.retry().to_string())?;
    line(out, "next", PLAIN, code.advice())
}

fn family(code: &ErrorCode) -> String {
    match code.family() {
        Some(family) if code.common() == Some(family) => family.as_str().to_owned(),
        Some(family) => format!("{}: {}", family.as_str(), family.description()),
        None if code.kind() == ErrorKind::Other => "none of the common ones".to_owned(),
        None => {
            let first = code.as_str().split('.').next().unwrap_or_default();
            format!("{first}, which the table lacks")
        }
    }
}

/// The table of the common codes.
pub fn list(out: &mut impl Write) -> io::Result<()> {
    row(out, ["CODE", "KIND", "RETRY", "MEANING"])?;
    for code in CommonErrorCode::ALL {
        let (kind, retry) = (code.kind().to_string(), code.retry().to_string());
        row(out, [code.as_str(), &kind, &retry, code.description()])?;
    }
    Ok(())
}

fn row(out: &mut impl Write, [code, kind, retry, meaning]: [&str; 4]) -> io::Result<()> {
    writeln!(out, "{code:<49} {kind:<15} {retry:<28} {meaning}")
}
