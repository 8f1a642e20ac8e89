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
    let mut outcomes = scratch::answers(&package, "inferred", &examples)?.into_iter();
    let of_unit = |unit: &Unit| outcomes.by_ref().take(unit.cases.len()).collect();
    let outcomes: Vec<Vec<Value>> = batch.iter().map(of_unit).collect();
    let complete = batch.iter().zip(&outcomes);
    ensure!(
        complete
            .into_iter()
            .all(|(unit, outcomes)| unit.cases.len() == outcomes.len()),
        "the batch's program stopped early"
    );
    Ok(outcomes)
}

fn files(batch: &[Unit]) -> Result<Vec<(String, String)>> {
    let mut files = scratch::manifest("inferred", &["float_roundtrip"])?;
    let mut library = String::from("//! A batch.\n\n#![deny(warnings)]\n\n");
    let mut decoders = String::new();
    for (index, unit) in batch.iter().enumerate() {
        let module = module(index);
        library.push_str(&format!("pub mod {module};\n"));
        files.push((
            format!("src/{module}.rs"),
            format!("//! {}.\n\n{}", unit.name(), unit.text),
        ));
        decoders.push_str(&format!(
            "        {module:?} => |body| decode::<inferred::{module}::{}>(body),\n",
            names::response(&unit.inferred.action)
        ));
    }
    files.push(("src/lib.rs".to_owned(), library));
    files.push(("src/main.rs".to_owned(), main(&decoders)));
    Ok(files)
}

fn module(index: usize) -> String {
    format!("a{index:04}")
}

fn main(decoders: &str) -> String {
    let decode = include_str!("../conformance/decode.rs.txt");
    format!(
        "fn decoder(key: &str) -> Option<fn(&[u8]) -> serde_json::Value> {{\n    Some(match key {{\n{decoders}        _ => return None,\n    }})\n}}\n{decode}"
    )
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
