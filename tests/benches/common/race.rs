//! Times several ways of decoding against each other.
//!
//! The ways take turns, a batch of decodes each, so that what else the machine does falls on all of them alike; a way's
//! ratio is the median over the rounds, each compared with the same round of the best of the others.

use std::fmt;
use std::hint::black_box;
use std::time::{Duration, Instant};

use cpu_time::ThreadTime;

/// Decodes a body, which it may use up; whether the outcome was the right one.
pub type Decode = fn(&mut [u8]) -> bool;

/// Whether a way counts for the best of the others.
#[derive(Clone, Copy, PartialEq)]
pub enum Side {
    Ours,
    Others,
    /// Shown only: it does less than decoding, or uses another's reader for our types.
    Aside,
}

pub struct Way {
    pub name: &'static str,
    pub side: Side,
}

/// Bodies, and how each of the ways decodes each of them.
pub struct Race {
    pub title: String,
    pub ways: Vec<Way>,
    pub bodies: Vec<(Vec<u8>, Vec<Decode>)>,
}

/// A race's outcome, in the order of its ways.
pub struct Standing {
    title: String,
    rounds: usize,
    pub rows: Vec<Row>,
}

pub struct Row {
    pub name: &'static str,
    /// In nanoseconds of processor time, for decoding each of the bodies once.
    pub median: f64,
    pub ratio: f64,
}

/// What a batch takes at least, so that reading the clock does not count.
const BATCH: Duration = Duration::from_micros(500);

const FEWEST_ROUNDS: usize = 11;

impl Race {
    /// Lets the ways take turns for about so long.
    ///
    /// # Panics
    /// If a way has the wrong outcome.
    pub fn run(&self, length: Duration) -> Standing {
        let started = Instant::now();
        let times = self.batch_size();
        let mut rounds: Vec<Vec<f64>> = Vec::new();
        while rounds.len() < FEWEST_ROUNDS || started.elapsed() < length {
            rounds.push(self.round(rounds.len(), times));
        }
        let ratio =
            |way: usize, to: usize| median(rounds.iter().map(|round| round[way] / round[to]));
        let best = self.best_of_the_others(ratio);
        let row = |(way, Way { name, .. }): (usize, &Way)| Row {
            name,
            median: median(rounds.iter().map(|round| round[way])),
            ratio: ratio(way, best),
        };
        let rows = self.ways.iter().enumerate().map(row).collect();
        Standing {
            title: self.title.clone(),
            rounds: rounds.len(),
            rows,
        }
    }

    /// The one that is slowest by the least beside any other: only ratios within a round compare, since the machine's speed
    /// changes between rounds.
    fn best_of_the_others(&self, ratio: impl Fn(usize, usize) -> f64) -> usize {
        let ways = self.ways.iter().enumerate();
        let others: Vec<usize> = ways
            .filter(|(_, way)| way.side == Side::Others)
            .map(|(index, _)| index)
            .collect();
        let slowest = |way: usize| {
            let ratios = others.iter().map(|other| ratio(way, *other));
            ratios.fold(0.0, f64::max)
        };
        let best = others
            .iter()
            .min_by(|one, other| slowest(**one).total_cmp(&slowest(**other)));
        *best.expect("a way of the others'")
    }

    /// How many decodes of the first way make a batch, once it is warm.
    fn batch_size(&self) -> usize {
        for way in 0..self.ways.len() {
            self.batch(way, 1);
        }
        let doubled = std::iter::successors(Some(1), |times| Some(2 * times));
        let mut long_enough = doubled.filter(|times| self.batch(0, *times) >= BATCH);
        long_enough.next().expect("a longer batch takes longer")
    }

    /// Nanoseconds of one decode, by way; who begins changes from round to round.
    fn round(&self, number: usize, times: usize) -> Vec<f64> {
        let mut nanoseconds = vec![0.0; self.ways.len()];
        for turn in 0..self.ways.len() {
            let way = (number + turn) % self.ways.len();
            let time = self.batch(way, times);
            nanoseconds[way] = time.as_secs_f64() * 1e9 / times as f64;
        }
        nanoseconds
    }

    /// Decodes copies, since some ways write into the body; copying is not timed.
    fn batch(&self, way: usize, times: usize) -> Duration {
        let bodies = (0..times).flat_map(|_| &self.bodies);
        let mut copies: Vec<(Vec<u8>, Decode)> = bodies
            .map(|(body, decode)| (body.clone(), decode[way]))
            .collect();
        let started = ThreadTime::now();
        let right = copies
            .iter_mut()
            .all(|(body, decode)| decode(black_box(body)));
        let time = started.elapsed();
        assert!(
            right,
            "{}: wrong outcome by {}",
            self.title, self.ways[way].name
        );
        time
    }
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} ({} rounds)", self.title, self.rounds)?;
        let mut fastest_first: Vec<&Row> = self.rows.iter().collect();
        fastest_first.sort_by(|one, other| one.ratio.total_cmp(&other.ratio));
        for Row {
            name,
            median,
            ratio,
        } in fastest_first
        {
            writeln!(f, "  {name:<22} {:>12} {ratio:>6.2}", duration(*median))?;
        }
        Ok(())
    }
}

fn duration(nanoseconds: f64) -> String {
    match nanoseconds {
        time if time < 1e3 => format!("{time:.1} ns"),
        time if time < 1e6 => format!("{:.2} µs", time / 1e3),
        time => format!("{:.3} ms", time / 1e6),
    }
}

/// The ratios of all races as a Markdown table, a column for each way of the first race.
pub fn table(standings: &[Standing]) -> String {
    let Some(first) = standings.first() else {
        return String::new();
    };
    let names: Vec<&str> = first.rows.iter().map(|row| row.name).collect();
    let mut table = format!(
        "| body | {} |\n|---|{}\n",
        names.join(" | "),
        "---|".repeat(names.len())
    );
    for standing in standings {
        let cell = |name: &&str| {
            let row = standing.rows.iter().find(|row| row.name == *name);
            row.map_or(String::new(), |row| format!("{:.2}", row.ratio))
        };
        let cells: Vec<String> = names.iter().map(cell).collect();
        table.push_str(&format!("| {} | {} |\n", standing.title, cells.join(" | ")));
    }
    table
}
