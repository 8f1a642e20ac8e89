//! Where descriptions are found: files, and folders of them as they are published.
//!
//! A folder is searched for `SERVICE/VERSION/api.json`, however deep: `services/cvm/v20170312/api.json`, or
//! `intl/cvm/v20170312/api.json`. The edition is the folder above the service, or the one above `services` if that is inside
//! the folder searched. Beside a description there may be examples, `examples.json` as published or `cases.jsonl`, which tell
//! the actions that stream. Beside the editions there may be their error codes, `error_codes-EDITION.tsv`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{ensure, Context, Result};
use serde_json::Value;

use super::Description;
use crate::codes::Table;
use crate::names;
use crate::nearest::nearest;

/// What a description's file is called.
const FILE: &str = "api.json";

/// How deep a folder is searched.
const DEPTH: usize = 8;

/// Which of the descriptions found are wanted.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// Only these editions, the first of them first; all if there are none.
    pub editions: Vec<String>,
    /// Only these services; all if there are none.
    pub services: Vec<String>,
}

/// A description file.
#[derive(Clone, Debug)]
pub struct Source {
    /// Where it is.
    pub path: PathBuf,
    /// The folder's name above `SERVICE/VERSION`, or nothing.
    pub edition: String,
    /// The service's folder's name, or nothing.
    pub service: String,
    /// The version's folder's name, or nothing.
    version: String,
    /// The error codes of its edition.
    codes: Option<PathBuf>,
}

/// A description and the name of its module.
#[derive(Clone, Debug)]
pub struct Named {
    /// `cvm_v20170312`, after the edition's name where two editions have one each.
    pub module: String,
    /// What the module is written from.
    pub description: Description,
}

/// Finds the description files of a file or folder, in the order of their paths.
///
/// # Errors
/// If the file or folder can't be read.
pub fn find(path: &Path) -> Result<Vec<Source>> {
    let mut files = Vec::new();
    if path.is_dir() {
        search(path, DEPTH, &mut files)?;
        ensure!(
            !files.is_empty(),
            "{}: there is no `{FILE}` in this folder",
            path.display()
        );
    } else {
        fs::metadata(path).with_context(|| path.display().to_string())?;
        files.push(path.to_owned());
    }
    let root = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    Ok(files
        .into_iter()
        .map(|file| Source::of(file, &root))
        .collect())
}

fn search(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) -> Result<()> {
    let mut folders = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry.with_context(|| folder.display().to_string())?.path();
        if path.is_dir() {
            folders.push(path);
        } else if path.file_name().is_some_and(|name| name == FILE) {
            files.push(path);
        }
    }
    folders.sort();
    for folder in folders {
        if depth > 0 && !folder.is_symlink() {
            search(&folder, depth - 1, files)?;
        }
    }
    Ok(())
}

impl Source {
    fn of(path: PathBuf, root: &Path) -> Self {
        let whole = fs::canonicalize(&path).unwrap_or_else(|_| path.clone());
        let mut above = whole.ancestors().skip(1).map(Path::to_owned);
        let version = above.next().map(|folder| name(&folder)).unwrap_or_default();
        let mut source = Self {
            path,
            edition: String::new(),
            service: String::new(),
            version: String::new(),
            codes: None,
        };
        if !version.contains(|char: char| char.is_ascii_digit()) {
            return source;
        }
        source.version = version;
        source.service = above.next().map(|folder| name(&folder)).unwrap_or_default();
        let mut edition = above.next();
        // Above `services`, only what lies in the folder that was asked for tells editions apart.
        while edition
            .as_ref()
            .is_some_and(|folder| name(folder) == "services")
        {
            edition = above
                .next()
                .filter(|folder| *folder != root && folder.starts_with(root));
        }
        if let Some(folder) = edition {
            source.edition = name(&folder);
            let codes = folder.with_file_name(format!("error_codes-{}.tsv", source.edition));
            source.codes = codes.is_file().then_some(codes);
        }
        source
    }

    /// Reads the description. The edition is known only if its folder is named after its version.
    ///
    /// # Errors
    /// If the description, or the examples beside it, are not as they should be.
    pub fn read(&self) -> Result<Description> {
        let mut description = Description::read(&self.path)?;
        let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
        if digits(&description.version) == digits(&self.version) {
            description.edition.clone_from(&self.edition);
        }
        description.add_examples(self.examples()?);
        Ok(description)
    }

    /// The examples beside the description: the action's name and the answer.
    fn examples(&self) -> Result<Vec<(String, String)>> {
        let published = self.path.with_file_name("examples.json");
        let cases = self.path.with_file_name("cases.jsonl");
        let mut examples = Vec::new();
        if published.is_file() {
            let text = read(&published)?;
            let root: Value =
                serde_json::from_str(&text).with_context(|| published.display().to_string())?;
            for (action, list) in root["actions"].as_object().into_iter().flatten() {
                let outputs = list.as_array().into_iter().flatten();
                let outputs = outputs.filter_map(|example| example["output"].as_str());
                examples.extend(outputs.map(|output| (action.clone(), output.to_owned())));
            }
        } else if cases.is_file() {
            for line in read(&cases)?.lines() {
                let case: Value =
                    serde_json::from_str(line).with_context(|| cases.display().to_string())?;
                let text = |key: &str| case[key].as_str().unwrap_or_default().to_owned();
                examples.push((text("action"), text("output")));
            }
        }
        Ok(examples)
    }
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| path.display().to_string())
}

fn name(path: &Path) -> String {
    let name = path.file_name();
    name.map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// Reads the descriptions of files and folders, with the error codes of their editions.
///
/// # Errors
/// If one of them is not as it should be, or no file is of an edition or service that is asked for.
pub fn read_all(paths: &[PathBuf], choice: &Choice) -> Result<Vec<Description>> {
    let mut sources = Vec::new();
    for path in paths {
        sources.extend(find(path)?);
    }
    read_chosen(&choose(sources, choice)?)
}

/// Reads the descriptions of files, with the error codes of their editions.
///
/// # Errors
/// If one of them is not as it should be.
pub fn read_chosen(sources: &[Source]) -> Result<Vec<Description>> {
    let mut tables: BTreeMap<PathBuf, Table> = BTreeMap::new();
    let mut descriptions = in_parallel(sources, Source::read)?;
    for (source, description) in sources.iter().zip(&mut descriptions) {
        let Some(path) = &source.codes else { continue };
        if !tables.contains_key(path) {
            tables.insert(path.clone(), Table::read(path)?);
        }
        tables[path].fill(description);
    }
    Ok(descriptions)
}

/// Does the work for each item, on all cores, and returns the results in order or the first error.
pub(crate) fn in_parallel<T: Sync, R: Send>(
    items: &[T],
    work: impl Fn(&T) -> Result<R> + Sync,
) -> Result<Vec<R>> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let share = items.len().div_ceil(cores).max(1);
    let work = &work;
    std::thread::scope(|scope| {
        let threads: Vec<_> = items
            .chunks(share)
            .map(|items| scope.spawn(move || items.iter().map(work).collect::<Result<Vec<R>>>()))
            .collect();
        let mut results = Vec::with_capacity(items.len());
        for thread in threads {
            let result = thread
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            results.extend(result?);
        }
        Ok(results)
    })
}

/// The files of the editions and services asked for, in the order of the editions.
///
/// # Errors
/// If there is none of an edition, or none of a service in these editions.
pub fn choose(mut sources: Vec<Source>, choice: &Choice) -> Result<Vec<Source>> {
    // Of a file outside such folders, only its text tells the service.
    for source in sources
        .iter_mut()
        .filter(|source| source.service.is_empty() && !choice.services.is_empty())
    {
        source.service = Description::read(&source.path)?.service;
    }
    keep(&mut sources, &choice.editions, "edition", |source| {
        &source.edition
    })?;
    let kept = keep(&mut sources, &choice.services, "service", |source| {
        &source.service
    });
    if choice.editions.is_empty() {
        kept?;
    } else {
        kept.with_context(|| format!("edition {}", choice.editions.join(", ")))?;
    }
    sources.sort_by_key(|source| {
        choice
            .editions
            .iter()
            .position(|edition| *edition == source.edition)
    });
    Ok(sources)
}

/// Keeps the sources that are asked for by name, or all.
fn keep(
    sources: &mut Vec<Source>,
    names: &[String],
    what: &str,
    name: fn(&Source) -> &String,
) -> Result<()> {
    wanted(names, sources.iter().map(name).cloned(), what)?;
    sources.retain(|source| names.is_empty() || names.contains(name(source)));
    Ok(())
}

fn wanted(wanted: &[String], known: impl Iterator<Item = String>, what: &str) -> Result<()> {
    let mut known: Vec<String> = known.filter(|name| !name.is_empty()).collect();
    known.sort();
    known.dedup();
    for name in wanted {
        let near = nearest(name, known.iter().map(String::as_str));
        let hint = match near {
            Some(near) => format!("did you mean `{near}`?"),
            None if known.is_empty() => "no folder is named after one".to_owned(),
            None if known.len() > 12 => format!(
                "{} others were found, `{}` among them",
                known.len(),
                known[0]
            ),
            None => format!("the {what}s found are {}", known.join(", ")),
        };
        ensure!(known.contains(name), "no {what} `{name}`: {hint}");
    }
    Ok(())
}

/// Names the module of each description. Editions of one service version become one, with what either has; where they
/// contradict one another each has a module of its own, and the notes say so.
///
/// # Errors
/// If there are two descriptions of one service version, and the folders do not tell them apart.
pub fn name_all(descriptions: Vec<Description>) -> Result<(Vec<Named>, Vec<String>)> {
    let mut notes = Vec::new();
    let mut modules: BTreeMap<String, Vec<Description>> = BTreeMap::new();
    for description in descriptions {
        let module = names::module(&description.service, &description.version);
        let same = modules.entry(module.clone()).or_default();
        if let Some(other) = same.first() {
            ensure!(
                (&other.service, &other.version) == (&description.service, &description.version),
                "{} and {} would both be the module `{module}`: generate them apart",
                other.label(),
                description.label()
            );
        }
        let twice = same
            .iter()
            .any(|other| other.edition == description.edition);
        ensure!(
            !twice,
            "{} is described twice: give one of the two, or the folder that holds both editions, with `--edition` to choose",
            description.label()
        );
        same.push(description);
    }
    let mut named = Vec::new();
    for (module, mut editions) in modules {
        let mut first = editions.remove(0);
        let mut apart = Vec::new();
        for other in editions {
            if let Err(place) = first.merge(&other) {
                notes.push(format!(
                    "{} {}: the editions {} and {} disagree on {place}, so each has a module; `--edition` chooses one",
                    first.service, first.version, first.edition, other.edition
                ));
                apart.push(other);
            }
        }
        if apart.is_empty() {
            named.push(Named {
                module,
                description: first,
            });
            continue;
        }
        for description in std::iter::once(first).chain(apart) {
            let edition = names::service(&description.edition.replace(", ", "_"));
            named.push(Named {
                module: format!("{edition}_{module}"),
                description,
            });
        }
    }
    named.sort_by(|one, other| one.module.cmp(&other.module));
    Ok((named, notes))
}
