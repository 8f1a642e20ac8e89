//! Every documented example, decoded by generated structs and compared with what is expected of it.

mod compare;
mod program;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{ensure, Context, Result};
use indicatif::ProgressBar;
use proc_macro2::Ident;
use serde_json::Value;

use crate::codes::Table;
use crate::description::Description;
use crate::emit::Options;
use crate::names;

/// Structs that are compiled as one crate: more would take more than 8 GB.
const STRUCTS_A_BATCH: usize = 1_500;

/// The services of the specification.
pub const SPECIFIED: [&str; 6] = ["trtc", "gme", "mdl", "ccc", "cam", "cvm"];

/// One service version of the corpus.
pub struct Entry {
    pub edition: String,
    pub service: String,
    pub folder: PathBuf,
    pub description: Description,
}

impl Entry {
    fn module(&self) -> String {
        format!(
            "{}_{}",
            self.edition,
            names::module(&self.service, &self.description.version)
        )
    }

    /// Its examples.
    ///
    /// # Errors
    /// If they can't be read.
    pub fn cases(&self) -> Result<Vec<Value>> {
        let path = self.folder.join("cases.jsonl");
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let cases = text
            .lines()
            .map(serde_json::from_str)
            .collect::<Result<_, _>>();
        cases.with_context(|| path.display().to_string())
    }
}

/// What one service's examples came to.
#[derive(Default)]
pub struct Tally {
    pub cases: usize,
    pub decoded: usize,
    pub refused: usize,
    pub undecoded: usize,
    pub deviations: Vec<String>,
}

/// Decodes every example of the entries; the tallies by edition and service.
///
/// # Errors
/// If the corpus is not as it should be, or what was generated does not compile.
pub fn run(entries: Vec<Entry>, options: &Options) -> Result<BTreeMap<String, Tally>> {
    let progress = ProgressBar::new(entries.len() as u64);
    let mut tallies = BTreeMap::new();
    for batch in batches(entries) {
        let outcomes = program::run(&batch, options)?;
        for (entry, outcomes) in batch.iter().zip(outcomes) {
            let tally: &mut Tally = tallies
                .entry(format!("{} {}", entry.edition, entry.service))
                .or_default();
            for (case, outcome) in entry.cases()?.iter().zip(outcomes) {
                compare::tally(tally, entry, case, &outcome, options.lenient);
            }
            progress.inc(1);
        }
    }
    progress.finish_and_clear();
    Ok(tallies)
}

fn batches(entries: Vec<Entry>) -> Vec<Vec<Entry>> {
    let mut batches: Vec<Vec<Entry>> = Vec::new();
    let mut structs = usize::MAX;
    for entry in entries {
        let more = entry.description.reachable().len();
        if structs.saturating_add(more) > STRUCTS_A_BATCH {
            batches.push(Vec::new());
            structs = 0;
        }
        structs += more;
        if let Some(batch) = batches.last_mut() {
            batch.push(entry);
        }
    }
    batches
}

/// Prints the tallies, the deviations first; how many there are.
#[must_use]
pub fn report(tallies: &BTreeMap<String, Tally>) -> usize {
    for (service, tally) in tallies {
        for deviation in &tally.deviations {
            println!("{service} {deviation}");
        }
    }
    println!(
        "{:<28}{:>8}{:>9}{:>9}{:>11}{:>12}",
        "service", "cases", "decoded", "refused", "undecoded", "deviations"
    );
    let mut total = Tally::default();
    let mut deviations = 0;
    for (service, tally) in tallies {
        row(service, tally, tally.deviations.len());
        total.cases += tally.cases;
        total.decoded += tally.decoded;
        total.refused += tally.refused;
        total.undecoded += tally.undecoded;
        deviations += tally.deviations.len();
    }
    row("total", &total, deviations);
    deviations
}

fn row(name: &str, tally: &Tally, deviations: usize) {
    println!(
        "{name:<28}{:>8}{:>9}{:>9}{:>11}{deviations:>12}",
        tally.cases, tally.decoded, tally.refused, tally.undecoded
    );
}

/// Finds the service versions of a corpus.
///
/// # Errors
/// If a folder can't be read or a description is not as it should be.
pub fn entries(corpus: &Path, editions: &[String], services: &[String]) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for edition in folders(corpus)? {
        let codes = Table::of_edition(corpus, &name(&edition))?;
        for service in folders(&edition)? {
            let wanted =
                |list: &[String], name: &str| list.is_empty() || list.iter().any(|one| one == name);
            let (edition_name, service_name) = (name(&edition), name(&service));
            if !wanted(editions, &edition_name) || !wanted(services, &service_name) {
                continue;
            }
            for folder in folders(&service)? {
                let mut description = Description::read(&folder.join("api.json"))?;
                codes.fill(&mut description);
                ensure!(
                    syn::parse_str::<Ident>(&edition_name).is_ok(),
                    "{}: an edition's name is a word, for modules are named after it",
                    edition.display()
                );
                entries.push(Entry {
                    edition: edition_name.clone(),
                    service: service_name.clone(),
                    description,
                    folder,
                });
            }
        }
    }
    Ok(entries)
}

fn folders(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut folders = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            folders.push(path);
        }
    }
    folders.sort();
    Ok(folders)
}

fn name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// Picks the specification's services, and `count` others by a hash of their examples.
///
/// # Errors
/// If the examples can't be read.
pub fn sample(entries: Vec<Entry>, count: usize) -> Result<Vec<Entry>> {
    let (mut picked, others): (Vec<_>, Vec<_>) = entries
        .into_iter()
        .partition(|entry| SPECIFIED.contains(&&*entry.service));
    let mut others = others
        .into_iter()
        .map(|entry| Ok((hash(&fs::read(entry.folder.join("cases.jsonl"))?), entry)))
        .collect::<Result<Vec<_>>>()?;
    others.sort_by_key(|(hash, _)| *hash);
    picked.extend(others.into_iter().take(count).map(|(_, entry)| entry));
    Ok(picked)
}

/// FNV-1a: what it picks changes with the corpus, not with time or machine.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3)
    })
}
