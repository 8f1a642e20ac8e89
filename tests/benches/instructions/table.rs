//! The table of counts: as measured, and as recorded.

use std::path::{Path, PathBuf};
use std::{fmt, fs};

pub const PATH: &str = "tests/benches/instructions.txt";

/// By how many percent a count may exceed the recorded one.
pub const TOLERANCE: f64 = 2.0;

pub struct Table(pub Vec<Row>);

/// The instructions of decoding one body.
pub struct Row {
    pub body: String,
    pub ours: u64,
    /// `from_utf8`, then `serde_json::from_str` to a hand-written struct.
    pub serde: u64,
}

impl Table {
    /// The recorded counts; none where there is no file.
    pub fn read() -> Self {
        let text = fs::read_to_string(path()).unwrap_or_default();
        Self(text.lines().filter_map(Row::parse).collect())
    }

    pub fn write(&self) {
        fs::write(path(), self.to_string()).expect("the table can be written");
    }

    /// What needs attention against the recorded counts, and whether that is a failure.
    pub fn against(&self, recorded: &Self) -> Vec<(bool, String)> {
        let rows = self.0.iter();
        rows.filter_map(|row| {
            let before = recorded.0.iter().find(|before| before.body == row.body);
            row.against(before)
        })
        .collect()
    }
}

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/instructions.txt")
}

impl Row {
    fn against(&self, before: Option<&Self>) -> Option<(bool, String)> {
        let body = &self.body;
        let Some(before) = before else {
            return Some((true, format!("{body}: not recorded")));
        };
        // serde_json's code is locked: where its count differs, so does the processor or the C library.
        if percent(self.serde, before.serde).abs() > TOLERANCE / 2.0 {
            let finding = format!("{body}: not recorded on such a machine, passed over");
            return Some((false, finding));
        }
        let percent = percent(self.ours, before.ours);
        let figures = format!(
            "{percent:+.1} %: {} recorded, {} now",
            before.ours, self.ours
        );
        if percent > TOLERANCE {
            Some((true, format!("{body}: more instructions, {figures}")))
        } else if percent < -TOLERANCE {
            Some((
                false,
                format!("{body}: fewer instructions, {figures}; worth blessing"),
            ))
        } else {
            None
        }
    }

    /// Reads what `Display` writes; the headings are no rows.
    fn parse(line: &str) -> Option<Self> {
        let mut cells = line.split('|').map(str::trim);
        Some(Self {
            body: cells.next()?.to_owned(),
            ours: cells.next()?.parse().ok()?,
            serde: cells.next()?.parse().ok()?,
        })
    }
}

/// How much more a count is than the one before, in percent.
fn percent(now: u64, before: u64) -> f64 {
    100.0 * (now as f64 / before as f64 - 1.0)
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:<26} | {:>10} | {:>10} | {:>5}",
            "body", "ours", "from_str", "ratio"
        )?;
        for Row { body, ours, serde } in &self.0 {
            let ratio = *ours as f64 / *serde as f64;
            writeln!(f, "{body:<26} | {ours:>10} | {serde:>10} | {ratio:>5.3}")?;
        }
        Ok(())
    }
}
