//! Structs inferred from a corpus's examples: compiled, made to decode those very examples, and compared with the description.

mod agreement;
mod compare;
mod program;

use std::collections::BTreeMap;
use std::rc::Rc;

use anyhow::{anyhow, ensure, Result};
use indicatif::ProgressBar;
use serde_json::Value;

use crate::conformance::{self, Entry};
use crate::infer::text::Text;
use crate::infer::{self, Inferred};
use crate::scratch;
use agreement::Agreement;

/// The successful examples of one action, and what was inferred from them.
struct Unit {
    entry: Rc<Entry>,
    action: String,
    cases: Vec<Value>,
    inferred: Inferred,
    text: String,
    structs: usize,
}

/// The outcome of the check of a corpus.
#[derive(Default)]
pub struct Tally {
    actions: usize,
    /// Actions of which several examples were merged.
    merged: usize,
    examples: usize,
    structs: usize,
    agreement: Agreement,
    deviations: Vec<String>,
}

/// Infers structs for each action of the entries that has a successful example, or for `sample` of them.
///
/// # Errors
/// If the corpus is not as it should be, nothing is inferred from a success, or what was inferred does not compile.
pub fn run(entries: Vec<Entry>, sample: Option<usize>) -> Result<Tally> {
    let mut units = Vec::new();
    for entry in entries {
        units.extend(self::units(Rc::new(entry))?);
    }
    if let Some(count) = sample {
        units.sort_by_cached_key(Unit::hash);
        units.truncate(count);
    }
    ensure!(!units.is_empty(), "no successful example to infer from");
    let progress = ProgressBar::new(units.len() as u64);
    let mut tally = Tally::default();
    for batch in scratch::batches(units, |unit| unit.structs) {
        let outcomes = program::run(&batch)?;
        for (unit, outcomes) in batch.iter().zip(outcomes) {
            tally.add(unit, &outcomes);
            progress.inc(1);
        }
    }
    progress.finish_and_clear();
    Ok(tally)
}

fn units(entry: Rc<Entry>) -> Result<Vec<Unit>> {
    let mut by_action: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for case in entry.cases()? {
        if case["expect"] == "success" {
            let action = case["action"].as_str().unwrap_or_default().to_owned();
            by_action.entry(action).or_default().push(case);
        }
    }
    let units = by_action.into_iter();
    units
        .map(|(action, cases)| Unit::new(Rc::clone(&entry), action, cases))
        .collect()
}

impl Unit {
    fn new(entry: Rc<Entry>, action: String, cases: Vec<Value>) -> Result<Self> {
        let samples = cases.iter().map(|case| {
            let body = case["output"].as_str().unwrap_or_default();
            (
                format!("example {}", case["index"]),
                body.as_bytes().to_vec(),
            )
        });
        let inferred = infer::infer(&action, &samples.collect::<Vec<_>>())
            .map_err(|error| anyhow!("{}: {action}: {error}", entry.folder.display()))?;
        let text = Text::new(&inferred, "serde::Serialize").to_string();
        Ok(Self {
            entry,
            action,
            cases,
            structs: text.matches("pub struct ").count(),
            inferred,
            text,
        })
    }

    fn name(&self) -> String {
        format!(
            "{} {} {} {}",
            self.entry.edition, self.entry.service, self.entry.description.version, self.action
        )
    }

    fn hash(&self) -> (u64, String) {
        let name = self.name();
        let mut text = name.clone();
        text.extend(self.cases.iter().filter_map(|case| case["output"].as_str()));
        (conformance::hash(text.as_bytes()), name)
    }
}

impl Tally {
    fn add(&mut self, unit: &Unit, outcomes: &[Value]) {
        self.actions += 1;
        self.merged += usize::from(unit.cases.len() > 1);
        self.examples += unit.cases.len();
        self.structs += unit.structs;
        self.agreement.add(unit);
        for (case, outcome) in unit.cases.iter().zip(outcomes) {
            let name = format!("{} {}", unit.name(), case["index"]);
            let lost = compare::deviations(&unit.inferred.members, case, outcome);
            let lost = lost.into_iter().map(|what| format!("{name}: {what}"));
            self.deviations.extend(lost);
        }
    }

    /// Prints what was found, the deviations first; how many there are.
    #[must_use]
    pub fn report(&self) -> usize {
        for deviation in &self.deviations {
            println!("{deviation}");
        }
        println!(
            "{} structs inferred for {} actions ({} of several examples); {} examples decoded, {} deviations\n",
            self.structs,
            self.actions,
            self.merged,
            self.examples,
            self.deviations.len()
        );
        self.agreement.print();
        self.deviations.len()
    }
}
