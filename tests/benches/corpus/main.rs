//! The time that decoding documented examples takes, to types that the reference generator wrote for them.
//!
//! The examples are taken from the corpus beside the project: 200, or as many as `-- N` says. A package below the target
//! folder holds their types; compiling it, for five ways of decoding, takes minutes.

mod package;
mod sample;

use std::env;
use std::path::Path;
use std::process::{Command, ExitCode};

const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/corpus");

const EXAMPLES: usize = 200;

fn main() -> ExitCode {
    if env::args().len() == 1 {
        // `cargo test --benches`: tests measure nothing.
        return ExitCode::SUCCESS;
    }
    if !Path::new(CORPUS).is_dir() {
        println!("no corpus beside the project: its examples are passed over");
        return ExitCode::SUCCESS;
    }
    let count = env::args().find_map(|argument| argument.parse().ok());
    let described = sample::choose(Path::new(CORPUS), count.unwrap_or(EXAMPLES));
    let program = package::build(&described);
    let status = Command::new(program).status();
    if status.is_ok_and(|status| status.success()) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
