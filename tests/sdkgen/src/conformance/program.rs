//! The program that decodes a batch: written, compiled and run.

use std::fs;

use anyhow::{ensure, Context, Result};
use serde_json::{json, Value};

use super::Entry;
use crate::emit::{self, Options};
use crate::{output, scratch};

/// Decodes the examples of a batch; their outcomes, by entry.
pub fn run(batch: &[Entry], options: &Options) -> Result<Vec<Vec<Value>>> {
    let options = Options {
        derives: vec!["serde::Serialize".to_owned()],
        ..options.clone()
    };
    let folder = scratch::target().join("conformance");
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
    let package = folder.join("batch");
    output::replace(&package, &files(batch, &options)?)?;
    let mut outcomes = scratch::answers(&package, "batch", &cases_path)?.into_iter();
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

fn key(entry: &Entry, action: &str) -> String {
    format!("{} {action}", entry.module())
}

fn files(batch: &[Entry], options: &Options) -> Result<Vec<(String, String)>> {
    let mut files = scratch::manifest("batch", &["float_roundtrip"])?;
    let dependencies = scratch::dependencies(options);
    if let Some((_, manifest)) = files.first_mut() {
        *manifest = manifest.replace(
            "[dependencies]\n",
            &format!("[dependencies]\n{dependencies}"),
        );
    }
    files.push(("src/lib.rs".to_owned(), library(batch)));
    files.push(("src/main.rs".to_owned(), main(batch)));
    for entry in batch {
        let text = emit::module(&entry.description, options)
            .with_context(|| entry.folder.display().to_string())?;
        files.push((format!("src/{}.rs", entry.module()), text));
    }
    Ok(files)
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
                "        {key:?} => |body| decode::<batch::{module}::{}>(body),\n",
                action.output
            ));
        }
    }
    text.push_str("        _ => return None,\n    })\n}\n");
    text.push_str(include_str!("decode.rs.txt"));
    text
}
