//! The program that decodes a batch's examples by the structs inferred from them: written, compiled and run.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{ensure, Result};
use serde_json::{json, Value};

use super::Unit;
use crate::infer::names;
use crate::{output, scratch};

/// Decodes the examples of a batch; their outcomes, by unit.
pub fn run(batch: &[Unit]) -> Result<Vec<Vec<Value>>> {
    let folder = scratch::target().join("conformance");
    fs::create_dir_all(&folder)?;
    let package = folder.join("inferred");
    output::replace(&package, &files(batch)?)?;
    check_format(&package)?;
    let examples = folder.join("examples.jsonl");
    fs::write(&examples, questions(batch))?;
    let counts: Vec<usize> = batch.iter().map(|unit| unit.cases.len()).collect();
    scratch::answers_in_parts(&package, "inferred", &examples, &counts)
}

fn files(batch: &[Unit]) -> Result<Vec<(String, String)>> {
    let mut files = scratch::manifest("inferred", &["float_roundtrip"])?;
    let mut library = String::from("//! A batch.\n\n#![deny(warnings)]\n\n");
    for (index, unit) in batch.iter().enumerate() {
        let module = module(index);
        library.push_str(&format!("pub mod {module};\n"));
        files.push((
            format!("src/{module}.rs"),
            format!("//! {}.\n\n{}", unit.name(), unit.text),
        ));
    }
    files.push(("src/lib.rs".to_owned(), library));
    files.push(("src/main.rs".to_owned(), main(batch)));
    Ok(files)
}

fn module(index: usize) -> String {
    format!("a{index:04}")
}

fn main(batch: &[Unit]) -> String {
    let types = batch.iter().enumerate().map(|(index, unit)| {
        let (module, response) = (module(index), names::response(&unit.inferred.action));
        (module.clone(), format!("inferred::{module}::{response}"))
    });
    scratch::decoder(types)
}

fn questions(batch: &[Unit]) -> String {
    let mut text = String::new();
    for (index, unit) in batch.iter().enumerate() {
        for case in &unit.cases {
            text.push_str(&json!({"key": module(index), "output": case["output"]}).to_string());
            text.push('\n');
        }
    }
    text
}

/// What is inferred is pasted into projects that check their formatting.
fn check_format(package: &Path) -> Result<()> {
    let output = Command::new("rustfmt")
        .args(["--edition", "2021", "--check"])
        .arg(package.join("src/lib.rs"))
        .output()?;
    ensure!(
        output.status.success(),
        "not in rustfmt's form:\n{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(())
}
