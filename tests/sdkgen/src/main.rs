//! The command line of the reference generator.

#[path = "generate_command.rs"]
mod generate;

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Error, Result};
use clap::{Args, Parser, Subcommand};
use sdkgen::bench::Settings;
use sdkgen::codes;
use sdkgen::conformance;
use sdkgen::description::source;
use sdkgen::emit::{Lenient, Options};
use sdkgen::infer::text::{self, Text};
use sdkgen::names::{self, Acronyms};
use sdkgen::{bench, chart, infer, infer_check};

use generate::{Generate, Types};

/// Writes Rust structs for the responses of Tencent Cloud API 3.0 from its public description files.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Writes structs from descriptions: a module for each service version, or a whole crate.
    #[command(after_long_help = generate::EXAMPLES)]
    Generate(Box<Generate>),
    /// Decodes every example of a corpus and compares it with what is expected.
    Conformance(Conformance),
    /// Prints structs that decode the given response bodies and others like them.
    Infer(Infer),
    /// Infers structs from the successful examples of a corpus, decodes these by them, and compares the types with those
    /// described.
    InferCheck(InferCheck),
    /// Converts every error code of a corpus to its generated enum and back, and counts families and kinds.
    Codes(CodesProof),
    /// Prints the members whose field name depends on the list of acronyms, with that name.
    Names(Names),
    /// Compiles the same structs with no derive, with serde's and with ours.
    CompileBench(CompileBench),
    /// Draws the decode benchmark's output, read from standard input, as a chart of text.
    Chart,
}

#[derive(Args)]
struct CodesProof {
    /// A folder of `error_codes-EDITION.tsv`.
    corpus: PathBuf,
    /// Only this edition; may be repeated.
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
    #[command(flatten)]
    types: Types,
    /// Only the specification's services, and this many others, chosen by the corpus's content.
    #[arg(long)]
    sample: Option<usize>,
}

#[derive(Args)]
struct Infer {
    /// The action that returned the bodies, such as `DescribeZones`.
    action: String,
    /// Bodies of successful responses of the action; several are merged.
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
struct Names {
    /// Description files (`api.json`), or folders of them.
    #[arg(required = true)]
    sources: Vec<PathBuf>,
    #[command(flatten)]
    choice: Choice,
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
    /// How many builds to take the median of.
    #[arg(long, default_value_t = 3)]
    runs: usize,
    /// Only `cargo check`, which is enough work for a whole corpus as one crate.
    #[arg(long)]
    check_only: bool,
    /// Leaves out serde's derive, which takes minutes and more than 20 GB for a whole corpus.
    #[arg(long)]
    without_serde: bool,
    /// Further derives on all structs, such as `Debug,Clone`.
    #[arg(long, value_delimiter = ',')]
    derive: Vec<String>,
}

#[derive(Args)]
struct Choice {
    /// Only this edition; may be repeated.
    #[arg(long = "edition")]
    editions: Vec<String>,
    /// Only this service; may be repeated.
    #[arg(long = "service")]
    services: Vec<String>,
}

impl Choice {
    fn taken(&self) -> source::Choice {
        source::Choice {
            editions: self.editions.clone(),
            services: self.services.clone(),
        }
    }
}

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Generate(arguments) => arguments.run().map(|()| ExitCode::SUCCESS),
        Command::Conformance(arguments) => conform(&arguments),
        Command::Infer(arguments) => infer(&arguments).map(|()| ExitCode::SUCCESS),
        Command::InferCheck(arguments) => check_inference(&arguments),
        Command::Codes(arguments) => {
            codes::proof::run(&arguments.corpus, &arguments.editions).map(|()| ExitCode::SUCCESS)
        }
        Command::Names(arguments) => irregular(&arguments).map(|()| ExitCode::SUCCESS),
        Command::Chart => draw().map(|()| ExitCode::SUCCESS),
        Command::CompileBench(arguments) => compile(arguments).map(|()| ExitCode::SUCCESS),
    };
    result.unwrap_or_else(|error| {
        eprintln!("sdkgen: {error:#}");
        ExitCode::FAILURE
    })
}

fn conform(arguments: &Conformance) -> Result<ExitCode> {
    let mut entries = conformance::entries(
        &arguments.corpus,
        &arguments.choice.editions,
        &arguments.choice.services,
    )?;
    if let Some(count) = arguments.sample {
        entries = conformance::sample(entries, count)?;
    }
    let options = Options {
        lenient: Lenient {
            all: arguments.lenient,
            ..Lenient::default()
        },
        ..arguments.types.options()
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
        Some(corpus) => source::read_all(std::slice::from_ref(corpus), &arguments.choice.taken())?,
        None => vec![bench::describe(arguments.made_up)],
    };
    // Enums of codes have no counterpart with the other derives.
    for description in &mut descriptions {
        description.codes.clear();
    }
    let (descriptions, _) = source::name_all(descriptions)?;
    let settings = Settings {
        runs: arguments.runs,
        check_only: arguments.check_only,
        without_serde: arguments.without_serde,
        derives: arguments.derive,
    };
    bench::run(&descriptions, &settings)
}

fn irregular(arguments: &Names) -> Result<()> {
    let descriptions = source::read_all(&arguments.sources, &arguments.choice.taken())?;
    let objects = descriptions
        .iter()
        .flat_map(|description| description.objects.values());
    let members = objects.flat_map(|object| &object.members);
    let names: BTreeSet<&str> = members.map(|member| &*member.name).collect();
    let acronyms = Acronyms::default();
    for name in names {
        let field = acronyms.field(name);
        if field != names::plain(name) {
            println!("{name}\t{field}");
        }
    }
    Ok(())
}

fn draw() -> Result<()> {
    let output = io::read_to_string(io::stdin())?;
    print!("{}", chart::draw(&output));
    Ok(())
}
