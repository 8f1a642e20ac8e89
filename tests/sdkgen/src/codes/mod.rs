//! The error codes that a product's documentation lists, read from a table.

pub mod emit;
pub mod names;
#[cfg(feature = "cli")]
pub mod proof;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{bail, ensure, Context, Result};

use crate::description::Description;

const HEAD: &str = "service\tversion\tcode\tdescription";

/// The codes of every service version.
#[derive(Debug, Default)]
pub struct Table(BTreeMap<Key, Vec<Code>>);

/// `cvm`, and the digits of `v20170312` or `2017-03-12`.
type Key = (String, String);

/// A code, and what the documentation says of it.
#[derive(Clone, Debug)]
pub struct Code {
    /// As the service sends it.
    pub text: String,
    /// What it means.
    pub description: String,
}

impl Table {
    /// Reads a table of `service, version, code, description`, a tab between them and a row a line, below a head.
    ///
    /// # Errors
    /// With the file and the line, if it is no such table, or lists a code twice for a service version.
    pub fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        Self::parse(&text).with_context(|| path.display().to_string())
    }

    /// Reads a table from its text.
    ///
    /// # Errors
    /// As [`read`](Self::read), with the line.
    pub fn parse(text: &str) -> Result<Self> {
        let mut lines = text.lines().enumerate();
        let head = lines.next().map(|(_, line)| line);
        ensure!(
            head == Some(HEAD),
            "line 1: expected the head `{}`",
            HEAD.replace('\t', ", ")
        );
        let mut table = Self::default();
        let mut seen = BTreeSet::new();
        for (number, line) in lines {
            let (key, code) = row(line).with_context(|| format!("line {}", number + 1))?;
            if !seen.insert((key.clone(), code.text.clone())) {
                bail!(
                    "line {}: a second `{}` of {} {}",
                    number + 1,
                    code.text,
                    key.0,
                    key.1
                );
            }
            table.0.entry(key).or_default().push(code);
        }
        Ok(table)
    }

    /// The table of an edition, where the corpus has one.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub fn of_edition(corpus: &Path, edition: &str) -> Result<Self> {
        let path = corpus.join(format!("error_codes-{edition}.tsv"));
        if path.is_file() {
            Self::read(&path)
        } else {
            Ok(Self::default())
        }
    }

    /// Gives a description the codes that the table has for it.
    pub fn fill(&self, description: &mut Description) {
        let key = key(&description.service, &description.version);
        description.codes = self.0.get(&key).cloned().unwrap_or_default();
    }

    /// Every service version: its service, the digits of its version, and its codes.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str, &[Code])> {
        self.0
            .iter()
            .map(|((service, version), codes)| (&**service, &**version, &**codes))
    }
}

fn row(line: &str) -> Result<(Key, Code)> {
    let cells: Vec<&str> = line.split('\t').collect();
    let [service, version, code, description] = *cells else {
        bail!("{} columns, expected 4", cells.len());
    };
    ensure!(!code.is_empty(), "a code is empty");
    let code = Code {
        text: code.to_owned(),
        description: description.to_owned(),
    };
    Ok((key(service, version), code))
}

fn key(service: &str, version: &str) -> Key {
    let digits = version.chars().filter(char::is_ascii_digit);
    (service.to_owned(), digits.collect())
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn a_table_is_read_by_service_version() {
        let table =
            Table::parse("service\tversion\tcode\tdescription\ncvm\tv20170312\tA.B \tText.\n")
                .unwrap();
        let rows: Vec<_> = table.iter().collect();
        assert_eq!(
            (rows[0].0, rows[0].1, &*rows[0].2[0].text),
            ("cvm", "20170312", "A.B ")
        );
    }

    #[test]
    fn a_bad_table_is_refused_with_its_line() {
        let head = "service\tversion\tcode\tdescription\n";
        for (text, wanted) in [
            ("", "line 1: expected the head"),
            (&format!("{head}cvm\tv1\tA\n"), "line 2: 3 columns"),
            (
                &format!("{head}cvm\tv1\t\tText.\n"),
                "line 2: a code is empty",
            ),
            (
                &format!("{head}cvm\tv1\tA\tx\ncvm\tv1\tA\ty\n"),
                "line 3: a second `A` of cvm 1",
            ),
        ] {
            let error = format!("{:#}", Table::parse(text).unwrap_err());
            assert!(error.contains(wanted), "{error}");
        }
    }
}
