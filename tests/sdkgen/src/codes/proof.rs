//! Every code of a table, taken through the enum that is generated for it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{ensure, Context, Result};
use serde_json::{json, Value};

use super::{emit, names, Code, Table};
use crate::{names as modules, output, scratch};

/// A service version's codes, and the module that has their enum.
struct Entry {
    module: String,
    service: String,
    codes: Vec<Code>,
}

/// Compiles the enums, takes each code through its own, and prints what families and kinds there are.
///
/// # Errors
/// If an enum does not compile, or a code does not come back exactly as it went in.
pub fn run(corpus: &Path, editions: &[String]) -> Result<()> {
    let entries = entries(corpus, editions)?;
    let folder = scratch::target().join("codes");
    let package = folder.join("enums");
    output::replace(&package, &files(&entries)?)?;
    let rows = folder.join("rows.jsonl");
    fs::write(&rows, questions(&entries))?;
    let mut answers = scratch::answers(&package, "enums", &rows)?.into_iter();
    let mut families = Count::default();
    let mut kinds = Count::default();
    for (entry, code) in entries
        .iter()
        .flat_map(|entry| entry.codes.iter().map(move |code| (entry, code)))
    {
        let answer = answers.next().context("the program stopped early")?;
        check(code, &answer)
            .with_context(|| format!("{}: {:?}: {answer}", entry.module, code.text))?;
        families.add(&answer["family"]);
        kinds.add(&answer["kind"]);
    }
    println!(
        "{} enums, {} codes, each came back exactly\n",
        entries.len(),
        kinds.total()
    );
    kinds.print("kind");
    println!();
    families.print("family");
    Ok(())
}

fn entries(corpus: &Path, editions: &[String]) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for edition in editions {
        for (service, version, codes) in Table::of_edition(corpus, edition)?.iter() {
            entries.push(Entry {
                module: format!("{edition}_{}", modules::module(service, version)),
                service: service.to_owned(),
                codes: codes.to_vec(),
            });
        }
    }
    ensure!(
        !entries.is_empty(),
        "{}: no table of error codes",
        corpus.display()
    );
    Ok(entries)
}

fn check(code: &Code, answer: &Value) -> Result<()> {
    ensure!(answer["listed"] == true, "it is not listed");
    for text in ["text", "back", "serde"] {
        ensure!(answer[text] == *code.text, "its text is lost in `{text}`");
    }
    let description = code.description.trim();
    ensure!(
        description.is_empty() || answer["description"] == description,
        "its description is lost"
    );
    Ok(())
}

fn files(entries: &[Entry]) -> Result<Vec<(String, String)>> {
    let mut library =
        String::from("//! Enums of error codes.\n\n#![deny(warnings, missing_docs)]\n\n");
    let mut main = String::from(
        "fn look(module: &str, code: &str) -> serde_json::Value {\n    match module {\n",
    );
    let mut files = scratch::manifest("enums", &[])?;
    for Entry {
        module,
        service,
        codes,
    } in entries
    {
        let name = names::of_enum(service);
        let text = emit::codes(&name, service, codes, |name| {
            format!("::tencent_response::{name}")
        });
        files.push((
            format!("src/{module}.rs"),
            format!("//! {module}.\n\n{text}"),
        ));
        library.push_str(&format!("pub mod {module};\n"));
        main.push_str(&format!(
            "        {module:?} => take!(enums::{module}::{name}, code),\n"
        ));
    }
    main.push_str("        _ => serde_json::Value::Null,\n    }\n}\n");
    files.push(("src/lib.rs".to_owned(), library));
    files.push((
        "src/main.rs".to_owned(),
        format!("{}{main}", include_str!("take.rs.txt")),
    ));
    Ok(files)
}

fn questions(entries: &[Entry]) -> String {
    let mut text = String::new();
    for entry in entries {
        for code in &entry.codes {
            text.push_str(&json!({"module": entry.module, "code": code.text}).to_string());
            text.push('\n');
        }
    }
    text
}

/// How many codes have each value.
#[derive(Default)]
struct Count(BTreeMap<String, usize>);

impl Count {
    fn add(&mut self, value: &Value) {
        let value = value.as_str().unwrap_or("none").to_owned();
        *self.0.entry(value).or_default() += 1;
    }

    fn total(&self) -> usize {
        self.0.values().sum()
    }

    fn print(&self, title: &str) {
        let total = self.total();
        let mut rows: Vec<_> = self.0.iter().collect();
        rows.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        println!("| {title} | codes | |\n|---|---|---|");
        for (value, count) in rows {
            println!(
                "| {value} | {count} | {:.1} % |",
                *count as f64 * 100.0 / total as f64
            );
        }
    }
}
