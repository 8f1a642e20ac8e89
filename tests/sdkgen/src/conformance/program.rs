//! The program that decodes a batch: written, compiled and run.

use std::fs;

use anyhow::{Context, Result};
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
    scratch::answers_in_parts(&package, "batch", &cases_path, &counts)
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
    let types = batch.iter().flat_map(|entry| {
        let actions = entry.description.actions.iter();
        actions.map(|action| {
            let ty = format!("batch::{}::{}", entry.module(), action.output);
            (key(entry, &action.name), ty)
        })
    });
    scratch::decoder(types)
}
