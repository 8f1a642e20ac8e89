//! Every documented example, decoded by generated structs and compared with what is expected of it.

mod compare;
mod program;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{ensure, Context, Result};
use indicatif::ProgressBar;
use serde_json::Value;

use crate::description::source::{self, Choice};
use crate::description::Description;
use crate::emit::Options;
use crate::{names, scratch};

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
        let module = names::module(&self.service, &self.description.version);
        if self.edition.is_empty() {
            return module;
        }
        format!("{}_{module}", names::service(&self.edition))
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

/// How one service's examples were decoded.
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
/// If the corpus has no case, or is not as it should be, or what was generated does not compile.
pub fn run(entries: Vec<Entry>, options: &Options) -> Result<BTreeMap<String, Tally>> {
    let cases = entries.iter().map(|entry| Ok(entry.cases()?.len()));
    let cases: usize = cases.sum::<Result<usize>>()?;
    ensure!(
        cases > 0,
        "the corpus is empty: no `cases.jsonl` of {} service versions has a case, so nothing was checked",
        entries.len()
    );
    let progress = ProgressBar::new(entries.len() as u64);
    let mut tallies = BTreeMap::new();
    let structs = |entry: &Entry| entry.description.reachable().len();
    for batch in scratch::batches(entries, structs) {
        let outcomes = program::run(&batch, options)?;
        for (entry, outcomes) in batch.iter().zip(outcomes) {
            let tally: &mut Tally = tallies
                .entry(format!("{} {}", entry.edition, entry.service))
                .or_default();
            for (case, outcome) in entry.cases()?.iter().zip(outcomes) {
                compare::tally(tally, entry, case, &outcome, options);
            }
            progress.inc(1);
        }
    }
    progress.finish_and_clear();
    Ok(tallies)
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
/// If the corpus is missing or empty, a folder can't be read, or a description is not as it should be.
pub fn entries(corpus: &Path, editions: &[String], services: &[String]) -> Result<Vec<Entry>> {
    let choice = Choice {
        editions: editions.to_vec(),
        services: services.to_vec(),
    };
    let found = source::find(corpus).context("the corpus is missing or empty")?;
    let sources = source::choose(found, &choice)?;
    let descriptions = source::read_chosen(&sources)?;
    let entries = sources
        .iter()
        .zip(descriptions)
        .map(|(source, description)| Entry {
            edition: source.edition.clone(),
            service: source.service.clone(),
            folder: source.path.parent().unwrap_or(Path::new("")).to_owned(),
            description,
        });
    Ok(entries.collect())
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
