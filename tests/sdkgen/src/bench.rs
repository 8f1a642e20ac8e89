//! What the derive costs a compiler, beside serde's and beside none.

mod made_up;
mod package;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{ensure, Result};
use wait4::Wait4;

use crate::description::source::Named;
use crate::emit::{Decoder, Options};

pub use made_up::describe;

/// What is measured, by kind of build.
const BUILDS: [(&str, &[&str]); 3] = [
    ("cargo check", &["check", "--lib"]),
    ("debug build, everything decoded", &["build"]),
    ("release build, everything decoded", &["build", "--release"]),
];

const DECODERS: [(&str, Decoder); 3] = [
    ("none", Decoder::None),
    ("serde", Decoder::Serde),
    ("ours", Decoder::Tencent),
];

/// How to measure.
pub struct Settings {
    /// Builds whose median counts.
    pub runs: usize,
    /// Only `cargo check`.
    pub check_only: bool,
    /// Leaves serde's derive out.
    pub without_serde: bool,
    /// Derives that all of the structs have, as `Debug`.
    pub derives: Vec<String>,
}

impl Settings {
    /// The decoders to compare, by their place among all.
    fn decoders(&self) -> impl Iterator<Item = (usize, &'static str, Decoder)> + '_ {
        let all = DECODERS.into_iter().enumerate();
        let all = all.map(|(index, (name, decoder))| (index, name, decoder));
        all.filter(|(.., decoder)| !self.without_serde || *decoder != Decoder::Serde)
    }
}

/// One build's cost: processor time over all its processes, and the memory of the largest.
#[derive(Clone, Copy, Default)]
struct Cost {
    seconds: f64,
    megabytes: u64,
}

/// Compiles the same structs with each derive and prints the figures as Markdown.
///
/// # Errors
/// If what was generated does not compile.
pub fn run(descriptions: &[Named], settings: &Settings) -> Result<()> {
    let structs: usize = descriptions
        .iter()
        .map(|one| one.description.reachable().len())
        .sum();
    let responses: usize = descriptions
        .iter()
        .map(|one| one.description.actions.len())
        .sum();
    println!(
        "{structs} structs, {responses} of them responses; {}\n",
        machine()
    );
    let folder = package::folder();
    for (_, name, decoder) in settings.decoders() {
        let options = Options {
            decoder,
            derives: settings.derives.clone(),
            ..Options::default()
        };
        package::write(&folder.join(name), name, descriptions, &options)?;
    }
    println!(
        "| | none | serde | ours | ours / none | ours / serde | cost, ours / serde |\n|---|---|---|---|---|---|---|"
    );
    for (title, arguments) in BUILDS
        .iter()
        .take(if settings.check_only { 1 } else { BUILDS.len() })
    {
        let costs = measure(&folder, arguments, settings)?;
        row(title, "s", costs.map(|cost| cost.seconds));
        row(
            &format!("{title}, peak memory"),
            "MB",
            costs.map(|cost| cost.megabytes as f64),
        );
    }
    if !settings.check_only {
        let mut sizes = [0.0; 3];
        let mut lines = [0.0; 3];
        for (index, name, _) in settings.decoders() {
            let binary = folder.join("target/release").join(format!("all_{name}"));
            sizes[index] = fs::metadata(binary)?.len() as f64 / 1e6;
            lines[index] = ir_lines(&folder, name)? as f64 / structs as f64;
        }
        row("release binary", "MB", sizes);
        row("LLVM IR a struct", "lines", lines);
    }
    Ok(())
}

fn row(title: &str, unit: &str, [none, serde, ours]: [f64; 3]) {
    let plain = ours / none;
    if serde == 0.0 {
        println!("| {title} | {none:.2} {unit} | | {ours:.2} {unit} | {plain:.2} | | |");
        return;
    }
    let cost = (ours - none) / (serde - none);
    println!(
        "| {title} | {none:.2} {unit} | {serde:.2} {unit} | {ours:.2} {unit} | {plain:.2} | {:.2} | {cost:.2} |",
        ours / serde
    );
}

/// The median of each decoder's builds, taken in turn so that changes of the machine's load affect all alike.
fn measure(folder: &Path, arguments: &[&str], settings: &Settings) -> Result<[Cost; 3]> {
    let mut costs: [Vec<Cost>; 3] = Default::default();
    for round in 0..=settings.runs {
        for (index, name, _) in settings.decoders() {
            let source = folder.join(name).join("src/lib.rs");
            fs::write(&source, fs::read(&source)?)?;
            let cost = cargo(folder, name, arguments)?;
            // The first round builds the dependencies.
            if round > 0 {
                costs[index].push(cost);
            }
        }
    }
    Ok(costs.map(|mut costs| {
        costs.sort_by(|one, other| one.seconds.total_cmp(&other.seconds));
        costs.get(costs.len() / 2).copied().unwrap_or_default()
    }))
}

fn cargo(folder: &Path, name: &str, arguments: &[&str]) -> Result<Cost> {
    let mut child = Command::new("cargo")
        .args(arguments)
        .arg("--quiet")
        .current_dir(folder.join(name))
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .spawn()?;
    let used = child.wait4()?;
    ensure!(used.status.success(), "{name} does not compile");
    let time: Duration = used.rusage.utime + used.rusage.stime;
    Ok(Cost {
        seconds: time.as_secs_f64(),
        megabytes: used.rusage.maxrss / (1 << 20),
    })
}

fn ir_lines(folder: &Path, name: &str) -> Result<usize> {
    let path = folder.join(format!("{name}.ll"));
    let status = Command::new("cargo")
        .args([
            "rustc",
            "--release",
            "--quiet",
            "--bin",
            &format!("all_{name}"),
            "--",
        ])
        .args(["-C", "no-prepopulate-passes", "-C", "codegen-units=1"])
        .arg(format!("--emit=llvm-ir={}", path.display()))
        .current_dir(folder.join(name))
        .env("CARGO_TARGET_DIR", folder.join("target-ir"))
        .status()?;
    ensure!(status.success(), "{name} does not compile");
    let text = fs::read_to_string(path)?;
    let mut inside = false;
    let lines = text.lines().filter(|line| {
        inside = (inside || line.starts_with("define ")) && *line != "}";
        inside
    });
    Ok(lines.count())
}

fn machine() -> String {
    let version = Command::new("rustc").arg("--version").output();
    let version = version.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let model = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = model
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .unwrap_or(": unknown processor");
    let model = model.trim_start_matches(['\t', ' ', ':']).to_owned();
    format!("{}, {cores} cores, {model}", version.unwrap_or_default())
}
