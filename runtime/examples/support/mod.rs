//! What the examples share: where the body comes from.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{self, Read};
use std::path::Path;

/// What the command line asks for.
pub enum Input {
    /// No argument: the built-in sample.
    Sample,
    /// A file, or standard input for `-`: its bytes.
    Body(Vec<u8>),
    /// `--help` or `-h`: how to call it.
    Help(String),
}

/// Reads what the command line names; the error is a sentence for the user, which also tells of other options.
pub fn input(example: &str, options: &str) -> Result<Input, String> {
    let arguments: Vec<OsString> = env::args_os().skip(1).collect();
    match &*arguments {
        [] => Ok(Input::Sample),
        [option] if option == "--help" || option == "-h" => {
            Ok(Input::Help(usage(example, options)))
        }
        [option] if is_option(option) => Err(usage(example, options)),
        [source] => body(source).map(Input::Body),
        _ => Err(usage(example, options)),
    }
}

/// Reads a file, or standard input for `-`; the error is a sentence for the user.
pub fn body(source: &OsStr) -> Result<Vec<u8>, String> {
    read(source).map_err(|error| format!("cannot read `{}`: {error}", source.to_string_lossy()))
}

fn is_option(argument: &OsStr) -> bool {
    argument != "-" && argument.as_encoded_bytes().starts_with(b"-")
}

fn read(source: &OsStr) -> io::Result<Vec<u8>> {
    if source != "-" {
        return fs::read(Path::new(source));
    }
    let mut body = Vec::new();
    io::stdin().lock().read_to_end(&mut body)?;
    Ok(body)
}

fn usage(example: &str, options: &str) -> String {
    format!(
        "usage: {example} [FILE]\n\n\
        FILE holds a response body; `-` is standard input; without it, a sample is used.{options}"
    )
}
