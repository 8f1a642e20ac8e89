//! The command line of the reference generator.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{ensure, Context, Error, Result};
use clap::{Args, Parser, Subcommand};
use indicatif::ProgressIterator;
use sdkgen::bench::Settings;
use sdkgen::codes::{self, Table};
use sdkgen::conformance::{self, Entry};
use sdkgen::description::Description;
use sdkgen::emit::{self, Decoder, Options};
use sdkgen::infer::text::{self, Text};
use sdkgen::{bench, chart, format, infer, infer_check, names, output};

/// Tencent Cloud API descriptions into Rust response structs.
#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Writes a module for each service version.
    Generate(Generate),
    /// Decodes every example of a corpus and compares it with what is expected.
    Conformance(Conformance),
    /// Prints structs that decode such bodies as the given ones.
    Infer(Infer),
    /// Infers structs from the successful examples of a corpus, decodes these by them, and compares the types with those
    /// described.
    InferCheck(InferCheck),
    /// Takes every code of a corpus's tables through an enum of its service version, and counts families and kinds.
    Codes(CodesProof),
    /// Compiles the same structs with no derive, with serde's and with ours.
    CompileBench(CompileBench),
    /// Draws the decode benchmark's output, read from standard input, as a chart of text.
    Chart,
}

#[derive(Args)]
struct Generate {
    /// Descriptions (`api.json`), or a folder of `EDITION/SERVICE/VERSION/api.json`.
    #[arg(required = true)]
    sources: Vec<PathBuf>,
    /// The folder to fill; what was in it is replaced.
    #[arg(long)]
    out: PathBuf,
    /// The error codes of the descriptions, a table of `service, version, code, description` (`error_codes-EDITION.tsv`); those
    /// of a folder have theirs beside the editions.
    #[arg(long)]
    error_codes: Option<PathBuf>,
    #[command(flatten)]
    choice: Choice,
    /// Derives beside the decoder, `Debug,Clone,serde::Serialize`.
    #[arg(long, value_delimiter = ',', default_value = "Debug,Clone")]
    derive: Vec<String>,
    /// Reads numbers from text and text from numbers.
    #[arg(long)]
    lenient: bool,
    /// The derive that decodes; others than `tencent` are for comparison.
    #[arg(long, value_enum, default_value = "tencent")]
    decoder: Decoder,
    /// Leaves the modules as they are written, for where rustfmt is not installed.
    #[arg(long)]
    no_rustfmt: bool,
}

#[derive(Args)]
struct CodesProof {
    /// A folder of `error_codes-EDITION.tsv`.
    corpus: PathBuf,
    /// Only this edition; may be given again.
    #[arg(long = "edition", default_values = ["cn", "intl"])]
    editions: Vec<String>,
}

#[derive(Args)]
struct Conformance {
    /// A folder of `EDITION/SERVICE/VERSION/{api.json,cases.jsonl}`.
    corpus: PathBuf,
    #[command(flatten)]
    choice: Choice,
    /// Generates with `lenient`, and compares with `decodes_lenient`.
    #[arg(long)]
    lenient: bool,
    /// Only the specification's services, and this many others, chosen by the corpus's content.
    #[arg(long)]
    sample: Option<usize>,
}

#[derive(Args)]
struct Infer {
    /// The action that answers so, as `DescribeZones`.
    action: String,
    /// Successful response bodies of the action; several are merged.
    #[arg(required = true)]
    bodies: Vec<PathBuf>,
}

#[derive(Args)]
struct InferCheck {
    /// A folder of `EDITION/SERVICE/VERSION/{api.json,cases.jsonl}`.
    corpus: PathBuf,
    #[command(flatten)]
    choice: Choice,
    /// Only this many actions, chosen by the corpus's content.
    #[arg(long)]
    sample: Option<usize>,
}

#[derive(Args)]
struct CompileBench {
    /// A folder of descriptions; without it, structs are made up by rule.
    corpus: Option<PathBuf>,
    #[command(flatten)]
    choice: Choice,
    /// The specification's six services.
    #[arg(long)]
    six: bool,
    /// How many actions to make up.
    #[arg(long, default_value_t = 300)]
    made_up: usize,
    /// Builds whose median counts.
    #[arg(long, default_value_t = 3)]
    runs: usize,
    /// Only `cargo check`, as for the whole corpus as one crate.
    #[arg(long)]
    check_only: bool,
    /// Leaves serde's derive out, which takes minutes and more than 20 GB for a whole corpus.
    #[arg(long)]
    without_serde: bool,
    /// Derives beside the one compared, `Debug,Clone`, as an SDK's structs have them.
    #[arg(long, value_delimiter = ',')]
    derive: Vec<String>,
}

#[derive(Args)]
struct Choice {
    /// Only this edition; may be given again.
    #[arg(long = "edition")]
    editions: Vec<String>,
    /// Only this service; may be given again.
    #[arg(long = "service")]
    services: Vec<String>,
}

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Generate(arguments) => generate(&arguments).map(|()| ExitCode::SUCCESS),
        Command::Conformance(arguments) => conform(&arguments),
        Command::Infer(arguments) => infer(&arguments).map(|()| ExitCode::SUCCESS),
        Command::InferCheck(arguments) => check_inference(&arguments),
        Command::Codes(arguments) => {
            codes::proof::run(&arguments.corpus, &arguments.editions).map(|()| ExitCode::SUCCESS)
        }
        Command::Chart => draw().map(|()| ExitCode::SUCCESS),
        Command::CompileBench(arguments) => compile(arguments).map(|()| ExitCode::SUCCESS),
    };
    result.unwrap_or_else(|error| {
        eprintln!("sdkgen: {error:#}");
        ExitCode::FAILURE
    })
}

fn generate(arguments: &Generate) -> Result<()> {
    let options = Options {
        derives: arguments.derive.clone(),
        lenient: arguments.lenient,
        decoder: arguments.decoder,
    };
    output::check_replaceable(&arguments.out)?;
    let mut descriptions = Vec::new();
    for source in &arguments.sources {
        descriptions.extend(read(source, &arguments.choice)?);
    }
    ensure!(!descriptions.is_empty(), "nothing to generate from");
    if let Some(path) = &arguments.error_codes {
        let table = Table::read(path)?;
        for (_, description) in &mut descriptions {
            table.fill(description);
        }
    }
    let mut files = Vec::new();
    let mut modules = format!("{}\n", output::MARK);
    for (prefix, description) in descriptions.iter().progress() {
        let module = format!(
            "{prefix}{}",
            names::module(&description.service, &description.version)
        );
        let file = format!("{module}.rs");
        ensure!(
            files.iter().all(|(other, _)| *other != file),
            "two descriptions of the module `{module}`: give one of them, or the folder that holds both editions"
        );
        let text = emit::module(description, &options).with_context(|| module.clone())?;
        modules.push_str(&format!("pub mod {module};\n"));
        files.push((file, text));
    }
    files.push(("mod.rs".to_owned(), modules));
    output::replace_after(&arguments.out, &files, |folder| {
        if arguments.no_rustfmt {
            return Ok(());
        }
        format::rustfmt(&folder.join("mod.rs"))
    })
}

/// The descriptions of a source, each with what its module's name begins with.
fn read(source: &Path, choice: &Choice) -> Result<Vec<(String, Description)>> {
    if source.is_file() {
        return Ok(vec![(String::new(), Description::read(source)?)]);
    }
    let entries = conformance::entries(source, &choice.editions, &choice.services)?;
    let several = entries
        .iter()
        .any(|entry| entry.edition != entries[0].edition);
    let prefix = |entry: &Entry| {
        if several {
            format!("{}_", entry.edition)
        } else {
            String::new()
        }
    };
    Ok(entries
        .into_iter()
        .map(|entry| (prefix(&entry), entry.description))
        .collect())
}

fn conform(arguments: &Conformance) -> Result<ExitCode> {
    let mut entries = conformance::entries(
        &arguments.corpus,
        &arguments.choice.editions,
        &arguments.choice.services,
    )?;
    ensure!(
        !entries.is_empty(),
        "nothing to decode: no such edition or service"
    );
    if let Some(count) = arguments.sample {
        entries = conformance::sample(entries, count)?;
    }
    let options = Options {
        lenient: arguments.lenient,
        ..Options::default()
    };
    let deviations = conformance::report(&conformance::run(entries, &options)?);
    Ok(if deviations == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn infer(arguments: &Infer) -> Result<()> {
    let mut samples = Vec::new();
    for path in &arguments.bodies {
        let name = path.display().to_string();
        let body = fs::read(path).with_context(|| name.clone())?;
        samples.push((name, body));
    }
    let inferred = infer::infer(&arguments.action, &samples).map_err(Error::msg)?;
    print!("{}", Text::new(&inferred, text::DERIVES));
    Ok(())
}

fn check_inference(arguments: &InferCheck) -> Result<ExitCode> {
    let Choice { editions, services } = &arguments.choice;
    let entries = conformance::entries(&arguments.corpus, editions, services)?;
    let deviations = infer_check::run(entries, arguments.sample)?.report();
    Ok(if deviations == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn compile(mut arguments: CompileBench) -> Result<()> {
    if arguments.six {
        arguments.choice.services = conformance::SPECIFIED.map(str::to_owned).to_vec();
    }
    let mut descriptions = match &arguments.corpus {
        Some(corpus) => read(corpus, &arguments.choice)?,
        None => vec![(String::new(), bench::describe(arguments.made_up))],
    };
    // Enums of codes have no counterpart with the other derives.
    for (_, description) in &mut descriptions {
        description.codes.clear();
    }
    let settings = Settings {
        runs: arguments.runs,
        check_only: arguments.check_only,
        without_serde: arguments.without_serde,
        derives: arguments.derive,
    };
    bench::run(&descriptions, &settings)
}

fn draw() -> Result<()> {
    let output = io::read_to_string(io::stdin())?;
    print!("{}", chart::draw(&output));
    Ok(())
}
