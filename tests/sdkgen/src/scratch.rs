//! Packages of what is generated, compiled and run in the target folder.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{ensure, Context, Result};
use serde_json::Value;

use crate::emit::{Options, Text};

/// The workspace's target folder.
#[must_use]
pub fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => PathBuf::from(folder),
        None => workspace().join("target"),
    }
}

/// The manifest of a package that depends on the runtime, and the versions that it is built from: the workspace's own, so
/// that nothing is asked of a registry.
///
/// # Errors
/// If the workspace's lock file can't be read.
pub fn manifest(name: &str, json_features: &[&str]) -> Result<Vec<(String, String)>> {
    let runtime = workspace().join("runtime");
    let manifest = format!(
        r#"[package]
name = "{name}"
version = "0.0.0"
edition = "2021"

[dependencies]
serde = {{ version = "1", features = ["derive", "rc"] }}
serde_json = {{ version = "1", features = {json_features:?} }}
tencent-response = {{ path = {runtime:?} }}

[profile.dev]
debug = 0
incremental = false

[workspace]
"#
    );
    let path = workspace().join("Cargo.lock");
    let lock = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    Ok(vec![
        ("Cargo.toml".to_owned(), manifest),
        ("Cargo.lock".to_owned(), lock),
    ])
}

/// What generated code needs beside serde and the runtime, as lines of a manifest.
#[must_use]
pub fn dependencies(options: &Options) -> String {
    let mut lines = options.dependencies();
    lines.retain(|line| !line.starts_with("serde ="));
    // The one foreign type that tests choose.
    if matches!(&options.text, Text::Path(path) if path.starts_with("smol_str::")) {
        lines.push("smol_str = { version = \"0.3\", features = [\"serde\"] }".to_owned());
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// Structs that are compiled as one crate: more would take more than 8 GB.
const STRUCTS_A_BATCH: usize = 1_500;

/// Splits what is to be compiled into crates of a bearable size, by the number of structs of each item.
pub fn batches<T>(items: Vec<T>, structs: impl Fn(&T) -> usize) -> Vec<Vec<T>> {
    let mut batches: Vec<Vec<T>> = Vec::new();
    let mut total = 0;
    for item in items {
        total += structs(&item);
        match batches.last_mut() {
            Some(batch) if total <= STRUCTS_A_BATCH => batch.push(item),
            _ => {
                total = structs(&item);
                batches.push(vec![item]);
            }
        }
    }
    batches
}

/// A program that decodes each line of a file, `{key, output}`, by the type that has the key, and prints what came of it.
pub fn decoder(types: impl Iterator<Item = (String, String)>) -> String {
    let mut text = String::from("#![allow(deprecated)]\n\nfn decoder(key: &str) -> Option<fn(&[u8]) -> serde_json::Value> {\n    Some(match key {\n");
    for (key, ty) in types {
        text.push_str(&format!(
            "        {key:?} => |body| decode::<{ty}>(body),\n"
        ));
    }
    text.push_str("        _ => return None,\n    })\n}\n");
    text.push_str(include_str!("decode.rs.txt"));
    text
}

/// The answers of a package's program, as [`answers`] gives them, in parts of these lengths.
///
/// # Errors
/// As [`answers`], and if there are fewer of them.
pub fn answers_in_parts(
    package: &Path,
    name: &str,
    input: &Path,
    lengths: &[usize],
) -> Result<Vec<Vec<Value>>> {
    let answers = answers(package, name, input)?;
    let (answered, asked) = (answers.len(), lengths.iter().sum::<usize>());
    ensure!(
        answered == asked,
        "the program of `{name}` gave {answered} answers to {asked} questions"
    );
    let mut rest = answers.into_iter();
    let part = |length: &usize| rest.by_ref().take(*length).collect();
    Ok(lengths.iter().map(part).collect())
}

/// Compiles a package of this name and runs its program on a file; the program prints a JSON value a line.
///
/// # Errors
/// If it does not compile, or its program fails.
pub fn answers(package: &Path, name: &str, input: &Path) -> Result<Vec<Value>> {
    let target = package.with_file_name("target");
    let built = Command::new("cargo")
        .args(["build", "--quiet", "--manifest-path"])
        .arg(package.join("Cargo.toml"))
        .env("CARGO_TARGET_DIR", &target)
        .status()?;
    ensure!(built.success(), "the generated crate does not compile");
    let output = Command::new(target.join("debug").join(name))
        .arg(input)
        .output()?;
    ensure!(
        output.status.success(),
        "the program of `{name}` failed: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = String::from_utf8(output.stdout)?;
    Ok(text
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()?)
}

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
