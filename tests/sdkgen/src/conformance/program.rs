//! The program that decodes a batch: written, compiled and run.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{bail, ensure, Context, Result};
use serde_json::{json, Value};

use super::Entry;
use crate::bench::target;
use crate::emit::{self, Options};
use crate::output;

/// Decodes the examples of a batch; their outcomes, by entry.
pub fn run(batch: &[Entry], options: &Options) -> Result<Vec<Vec<Value>>> {
    let options = Options {
        derives: vec!["::serde::Serialize".to_owned()],
        ..options.clone()
    };
    let folder = target().join("conformance");
    fs::create_dir_all(&folder)?;
    let cases_path = folder.join("cases.jsonl");
    let mut cases = String::new();
    let mut counts = Vec::new();
    for entry in batch {
        let read = entry.cases()?;
        counts.push(read.len());
        for case in read {
            let key = key(entry, case["action"].as_str().unwrap_or_default());
            cases.push_str(&json!({"key": key, "output": case["output"]}).to_string());
            cases.push('\n');
        }
    }
    fs::write(&cases_path, cases)?;
    output::replace(&folder.join("batch"), &files(batch, &options)?)?;
    let mut outcomes = lines(&execute(&folder, &cases_path)?)?.into_iter();
    let outcomes: Vec<Vec<Value>> = counts
        .iter()
        .map(|count| outcomes.by_ref().take(*count).collect())
        .collect();
    ensure!(
        outcomes.iter().map(Vec::len).eq(counts),
        "the batch's program stopped early"
    );
    Ok(outcomes)
}

fn lines(output: &str) -> Result<Vec<Value>> {
    Ok(output
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()?)
}

fn key(entry: &Entry, action: &str) -> String {
    format!("{} {action}", entry.module())
}

fn files(batch: &[Entry], options: &Options) -> Result<Vec<(String, String)>> {
    let mut files = vec![
        ("Cargo.toml".to_owned(), manifest()),
        ("Cargo.lock".to_owned(), lock()?),
        ("src/lib.rs".to_owned(), library(batch)),
        ("src/main.rs".to_owned(), main(batch)),
    ];
    for entry in batch {
        let text = emit::module(&entry.description, options)
            .with_context(|| entry.folder.display().to_string())?;
        files.push((format!("src/{}.rs", entry.module()), text));
    }
    Ok(files)
}

fn manifest() -> String {
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../runtime");
    format!(
        r#"[package]
name = "batch"
version = "0.0.0"
edition = "2021"

[dependencies]
serde = {{ version = "1", features = ["derive"] }}
serde_json = {{ version = "1", features = ["float_roundtrip"] }}
tencent-response = {{ path = {runtime:?} }}

[profile.dev]
debug = 0
incremental = false

[workspace]
"#
    )
}

/// The workspace's own, so that the batch is built from the same versions and nothing is asked of a registry.
fn lock() -> Result<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../Cargo.lock");
    fs::read_to_string(&path).with_context(|| path.display().to_string())
}

/// What is generated must not warn, whatever a user denies.
fn library(batch: &[Entry]) -> String {
    let mut text = String::from("//! A batch.\n\n#![deny(warnings, missing_docs)]\n\n");
    for entry in batch {
        text.push_str(&format!("pub mod {};\n", entry.module()));
    }
    text
}

fn main(batch: &[Entry]) -> String {
    let mut text = String::from("#![allow(deprecated)]\n\n");
    text.push_str("\nfn decoder(key: &str) -> Option<fn(&[u8]) -> serde_json::Value> {\n    Some(match key {\n");
    for entry in batch {
        for action in &entry.description.actions {
            let (key, module) = (key(entry, &action.name), entry.module());
            text.push_str(&format!(
                "        {key:?} => decode::<batch::{module}::{}>,\n",
                action.output
            ));
        }
    }
    text.push_str("        _ => return None,\n    })\n}\n");
    text.push_str(include_str!("decode.rs.txt"));
    text
}

fn execute(folder: &Path, cases: &Path) -> Result<String> {
    let target = folder.join("target");
    let status = Command::new("cargo")
        .args(["build", "--quiet", "--manifest-path"])
        .arg(folder.join("batch/Cargo.toml"))
        .env("CARGO_TARGET_DIR", &target)
        .status()?;
    if !status.success() {
        bail!("the generated crate does not compile");
    }
    let output = Command::new(target.join("debug/batch"))
        .arg(cases)
        .output()?;
    ensure!(
        output.status.success(),
        "the batch's program failed: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(String::from_utf8(output.stdout)?)
}
