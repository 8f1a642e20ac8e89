//! Generated modules formatted by a project's own rules.

use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use anyhow::{ensure, Context, Result};

/// What to do where rustfmt does not run.
const HINT: &str = "install it (`rustup component add rustfmt`), or leave `--rustfmt` out";

/// Formats a module's file and those of the modules that it declares, in one call.
///
/// The program is `RUSTFMT`'s, as for cargo, or else the `rustfmt` of the path; a `rustfmt.toml` above the file counts.
///
/// # Errors
/// If rustfmt is not installed, or refuses a file.
pub fn rustfmt(module: &Path) -> Result<()> {
    let program = env::var_os("RUSTFMT").unwrap_or_else(|| OsString::from("rustfmt"));
    run(&program, module)
}

fn run(program: &OsString, module: &Path) -> Result<()> {
    let name = program.to_string_lossy();
    let output = Command::new(program)
        .args(["--edition", "2021", "--quiet", "--"])
        .arg(module)
        .output()
        .with_context(|| format!("`{name}` does not run: {HINT}"))?;
    ensure!(
        output.status.success(),
        "`{name}` failed: {HINT}\n{}",
        String::from_utf8_lossy(&output.stderr).trim_end()
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;
    use std::path::Path;

    use super::run;

    #[test]
    fn without_rustfmt_the_error_says_what_to_do() {
        let error = run(&OsString::from("no-such-rustfmt"), Path::new("mod.rs")).unwrap_err();
        let text = format!("{error:#}");
        assert!(text.contains("rustup component add rustfmt") && text.contains("--rustfmt"));
    }

    #[test]
    fn what_rustfmt_says_is_passed_on() {
        let error = run(&OsString::from("rustfmt"), Path::new("/nowhere/mod.rs")).unwrap_err();
        assert!(format!("{error:#}").contains("/nowhere/mod.rs"));
    }
}
