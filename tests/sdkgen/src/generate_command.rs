//! `sdkgen generate`: its options, and what it does with them.

use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::{ensure, Result};
use clap::Args;
use sdkgen::emit::{Decoder, Lenient, Options, Text, Time};
use sdkgen::names::Acronyms;
use sdkgen::{Generator, Package, Runtime};

use crate::Choice;

/// What `--help` ends with.
pub const EXAMPLES: &str = "\
Two actions of one service, to standard output:

    sdkgen generate services/cvm --action DescribeZones --action DescribeInstances --out -

A module for each service, into a folder of your crate:

    sdkgen generate services --service cvm --service cam --out src/sdk

A crate with a feature for each service:

    sdkgen generate services --crate my-sdk --out my-sdk

Where two editions describe the same service version, they become one module with what either of them has. If they
contradict each other, each gets a module of its own, and a note says so.

Published examples (`examples.json`) beside a description show which actions stream and how times are written.";

#[derive(Args)]
pub struct Generate {
    /// Description files (`api.json`), or folders that hold `SERVICE/VERSION/api.json` at any depth.
    #[arg(required = true)]
    sources: Vec<PathBuf>,
    /// The folder to fill, or `-` for standard output. What the generator wrote there earlier is replaced; a folder with
    /// anything else in it is refused.
    #[arg(long)]
    out: PathBuf,
    #[command(flatten)]
    choice: Choice,
    /// Only this action, with the data types in its response; may be repeated.
    #[arg(long = "action", value_name = "ACTION")]
    actions: Vec<String>,
    /// Writes a whole crate of this name, with a feature for each service.
    #[arg(long = "crate", value_name = "NAME")]
    package: Option<String>,
    /// Makes the crate depend on `tencent-response` in this folder, instead of the published one.
    #[arg(long, value_name = "FOLDER", requires = "package")]
    runtime: Option<PathBuf>,
    /// A dependency of the crate that a chosen type or derive needs, as a line of its manifest (`smol_str = "0.3"`); may be
    /// repeated.
    #[arg(long = "dependency", value_name = "LINE", requires = "package")]
    dependencies: Vec<String>,
    /// The error codes, a table of `service, version, code, description` separated by tabs. Tables called
    /// `error_codes-EDITION.tsv` that lie beside the folders of the editions are found without this.
    #[arg(long, value_name = "FILE")]
    error_codes: Option<PathBuf>,
    /// Leaves out the enum of error codes, for instance where few actions are taken of a service with hundreds of codes.
    #[arg(long, conflicts_with = "error_codes")]
    no_error_codes: bool,
    /// Derives beside the one that decodes. With `serde::Serialize` among them, absent members are not serialized.
    #[arg(
        long,
        value_name = "PATHS",
        value_delimiter = ',',
        default_value = "Debug,Clone,Default,PartialEq"
    )]
    derive: Vec<String>,
    #[command(flatten)]
    types: Types,
    /// Reads numbers from text and text from numbers: everywhere, or only in a service (`--lenient=cvm`), in the response of
    /// an action (`--lenient=DescribeInstances`) or in a member (`--lenient=Instance.CPU`). May be given again.
    #[arg(long, value_name = "NAME", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    lenient: Vec<String>,
    /// An acronym to keep as one word in the names of fields, spelled as in the members (`GooseFS`); may be repeated.
    #[arg(long = "acronym", value_name = "ACRONYM")]
    acronyms: Vec<String>,
    /// The derive that decodes; the others are for comparison.
    #[arg(long, value_enum, default_value = "tencent")]
    decoder: Decoder,
    /// Formats the modules by the `rustfmt.toml` of the project that they are in. Otherwise they have rustfmt's default
    /// format.
    #[arg(long)]
    rustfmt: bool,
}

/// The types of fields.
#[derive(Args)]
pub struct Types {
    /// The type of texts: `String`, `Box<str>`, `Arc<str>` (the crate needs serde's feature `rc`), or the path of any type
    /// that serde decodes from a text, as `smol_str::SmolStr`. The RequestId has the same type, but stays a `String` beside
    /// a path: the derive takes only standard types for it.
    #[arg(long, value_name = "TYPE", default_value = "String")]
    string: Text,
    /// The type of members that are described as times: `String`, a crate for times (`chrono`, `time` or `jiff`), or the path
    /// of any type that serde decodes from a text. A member whose documented examples are not in one of the two formats of
    /// the service stays a text.
    #[arg(long, value_name = "TYPE", default_value = "String")]
    time: Time,
    /// Texts are `Cow<'a, str>`, which borrow from the body; structs with text have a lifetime.
    #[arg(long, conflicts_with = "string")]
    borrowed: bool,
}

impl Types {
    pub fn options(&self) -> Options {
        Options {
            text: if self.borrowed {
                Text::Borrowed
            } else {
                self.string.clone()
            },
            time: self.time.clone(),
            ..Options::default()
        }
    }
}

impl Generate {
    pub fn run(&self) -> Result<()> {
        let generated = self.generator().generate()?;
        for note in generated.notes() {
            eprintln!("sdkgen: {note}");
        }
        if self.out.as_os_str() == "-" {
            ensure!(
                self.package.is_none(),
                "a crate is a folder: name one with `--out`"
            );
            ensure!(
                !self.rustfmt,
                "rustfmt formats files: name a folder with `--out`"
            );
            return print(&generated.text());
        }
        match &self.package {
            Some(name) => {
                let runtime = self.runtime.clone();
                let package = Package {
                    runtime: runtime.map_or(Runtime::Registry, Runtime::Path),
                    dependencies: self.dependencies.clone(),
                    ..Package::new(name)
                };
                generated.write_crate(&self.out, &package)?;
            }
            None if self.rustfmt => generated.write_formatted_modules(&self.out)?,
            None => generated.write_modules(&self.out)?,
        }
        let (modules, actions, structs) = generated.counts();
        eprintln!(
            "{}: {modules} modules, {actions} actions, {structs} structs",
            self.out.display()
        );
        Ok(())
    }

    fn generator(&self) -> Generator {
        let mut generator = Generator::default();
        for source in &self.sources {
            generator = generator.source(source);
        }
        for edition in &self.choice.editions {
            generator = generator.edition(edition);
        }
        for service in &self.choice.services {
            generator = generator.service(service);
        }
        for action in &self.actions {
            generator = generator.action(action);
        }
        if let Some(table) = &self.error_codes {
            generator = generator.error_codes(table);
        }
        if self.no_error_codes {
            generator = generator.without_error_codes();
        }
        generator.options(self.options())
    }

    fn options(&self) -> Options {
        let mut acronyms = Acronyms::default();
        acronyms.extend(self.acronyms.iter().map(String::as_str));
        Options {
            derives: self.derive.clone(),
            lenient: Lenient {
                all: self.lenient.iter().any(String::is_empty),
                names: self
                    .lenient
                    .iter()
                    .filter(|name| !name.is_empty())
                    .cloned()
                    .collect(),
            },
            decoder: self.decoder,
            acronyms,
            ..self.types.options()
        }
    }
}

/// Prints a text, until nobody reads any more.
fn print(text: &str) -> Result<()> {
    match io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}
