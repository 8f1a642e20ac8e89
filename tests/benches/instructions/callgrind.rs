//! Runs this program under callgrind.

use std::env;
use std::process::{Command, Stdio};

/// The first argument of a run that only decodes.
pub const DECODE: &str = "--decode";

pub fn is_here() -> bool {
    let version = Command::new("valgrind")
        .arg("--version")
        .stdout(Stdio::null())
        .status();
    version.is_ok_and(|status| status.success())
}

/// The instructions of decoding a body once.
///
/// What `2 * times` decodes take more than `times` do: making the body and starting the program cancel out.
pub fn count(case: &str, way: &str, times: u64) -> u64 {
    (total(case, way, 2 * times) - total(case, way, times)) / times
}

fn total(case: &str, way: &str, times: u64) -> u64 {
    let program = env::current_exe().expect("the program knows its own path");
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args([DECODE, case, way, &times.to_string()])
        // The environment stands on the stack; its length would shift what follows.
        .env_clear()
        .output()
        .expect("valgrind was there a moment ago");
    let log = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "decoding failed:\n{log}");
    collected(&log).unwrap_or_else(|| panic!("callgrind gave no count:\n{log}"))
}

/// The figure of the line `==123== Collected : 456789`.
fn collected(log: &str) -> Option<u64> {
    let line = log.lines().find(|line| line.contains("Collected :"))?;
    line.rsplit(' ').next()?.parse().ok()
}
