//! A whole crate, with a feature for each service.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{ensure, Context, Result};

use crate::emit::{self, Options};
use crate::generate::{Generated, Module};
use crate::names;
use crate::output;

/// What the runtime does by feature: features of the crate's as well, so that nobody has to name the runtime for them.
pub const PASSED_ON: [&str; 3] = ["http", "serde_json", "stream"];

/// A crate to write.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Package {
    /// Its name, `my-sdk`.
    pub name: String,
    /// Where it finds `tencent-response`.
    pub runtime: Runtime,
    /// Further lines of its dependencies, which chosen types and derives need: `smol_str = "0.3"`.
    pub dependencies: Vec<String>,
}

/// Where a crate finds `tencent-response`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Runtime {
    /// In the registry.
    #[default]
    Registry,
    /// In this folder.
    Path(PathBuf),
}

impl Package {
    /// A crate of this name.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }

    /// Writes the manifest, and the modules into `src`.
    pub(crate) fn write(&self, generated: &Generated, folder: &Path) -> Result<()> {
        self.check(&generated.options)?;
        let manifest = folder.join("Cargo.toml");
        let source = folder.join("src");
        if manifest.exists() {
            let text =
                fs::read_to_string(&manifest).with_context(|| manifest.display().to_string())?;
            output::check_own(&manifest, &text)?;
        }
        output::check_replaceable(&source)?;
        let features = features(&generated.modules);
        let mut files = generated.files();
        files.push(("lib.rs".to_owned(), library(&features)));
        fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
        output::replace(&source, &files)?;
        let text = self.manifest(&generated.options, features.keys());
        fs::write(&manifest, text).with_context(|| manifest.display().to_string())
    }

    fn check(&self, options: &Options) -> Result<()> {
        let word = |char: char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_');
        let Self { name, .. } = self;
        ensure!(
            name.starts_with(|first: char| first.is_ascii_alphabetic()) && name.chars().all(word),
            "`{name}` is not a crate's name, as `my-sdk` is"
        );
        ensure!(
            names::is_type(&name.replace('-', "_")),
            "`{name}` is a word of Rust's own, which no crate is called; `my-sdk` is a name"
        );
        for line in &self.dependencies {
            let name = dependency(line);
            ensure!(
                !name.is_empty() && name.chars().all(word) && !line.contains('\n'),
                "`{line}` is not a dependency, as `smol_str = \"0.3\"` is"
            );
        }
        let named = self.dependencies.iter().map(|line| dependency(line));
        let named: Vec<String> = named.map(|name| name.replace('-', "_")).collect();
        for (path, needed) in options.foreign_crates() {
            ensure!(
                named.contains(&needed),
                "`{path}` is of the crate `{needed}`, which `{name}` does not depend on: add `--dependency '{needed} = \"..\"'`"
            );
        }
        Ok(())
    }

    fn manifest<'a>(
        &self,
        options: &Options,
        services: impl Iterator<Item = &'a String>,
    ) -> String {
        let mut text = format!(
            "#{}",
            emit::head("from descriptions").trim_start_matches('/')
        );
        text.push_str(&format!(
            "[package]\nname = \"{}\"\nversion = \"0.1.0\"\ndescription = \"Responses of Tencent Cloud API 3.0\"\nedition = \"2021\"\nrust-version = \"{}\"\n",
            self.name,
            env!("CARGO_PKG_RUST_VERSION")
        ));
        text.push_str("\n[package.metadata.docs.rs]\nall-features = true\n");
        text.push_str("\n[features]\ndefault = []\n# What `tencent-response` does by feature.\n");
        for feature in PASSED_ON {
            text.push_str(&format!("{feature} = [\"tencent-response/{feature}\"]\n"));
        }
        text.push_str("# The services.\n");
        for service in services {
            text.push_str(&format!("{service} = []\n"));
        }
        text.push_str("\n[dependencies]\n");
        let mut dependencies = options.dependencies();
        dependencies.push(self.runtime.dependency());
        // A line that was given replaces the one that would be written.
        dependencies.extend(self.dependencies.iter().cloned());
        let by_name = dependencies.iter().map(|line| (dependency(line), line));
        for line in by_name.collect::<BTreeMap<_, _>>().values() {
            text.push_str(&format!("{line}\n"));
        }
        text
    }
}

/// The name of a dependency, of its line in a manifest.
fn dependency(line: &str) -> &str {
    line.split_once('=').map_or("", |(name, _)| name.trim())
}

impl Runtime {
    fn dependency(&self) -> String {
        match self {
            Self::Registry => format!("tencent-response = \"{}\"", emit::RUNTIME),
            Self::Path(path) => {
                let path = emit::attribute::literal(&path.display().to_string());
                format!("tencent-response = {{ path = {path} }}")
            }
        }
    }
}

/// The modules of each service, by its feature.
fn features(modules: &[Module]) -> BTreeMap<String, Vec<&Module>> {
    let mut features: BTreeMap<String, Vec<&Module>> = BTreeMap::new();
    for module in modules {
        features
            .entry(feature(&module.service))
            .or_default()
            .push(module);
    }
    features
}

fn feature(service: &str) -> String {
    let feature = service.replace('.', "-");
    if feature == "default" || PASSED_ON.contains(&&*feature) {
        format!("service-{feature}")
    } else {
        feature
    }
}

fn library(features: &BTreeMap<String, Vec<&Module>>) -> String {
    let mut text = emit::head("from descriptions");
    text.push_str(HEAD);
    for (feature, modules) in features {
        for module in modules {
            text.push_str(&format!(
                "//! | `{feature}` | `{}` | {} | {} |\n",
                module.name, module.service, module.version
            ));
        }
    }
    text.push('\n');
    for (feature, modules) in features {
        for module in modules {
            text.push_str(&format!(
                "#[cfg(feature = \"{feature}\")]\npub mod {};\n",
                module.name
            ));
        }
    }
    text.push_str("\npub use tencent_response;\n");
    text
}

const HEAD: &str = "\
//! Responses of Tencent Cloud API 3.0.
//!
//! Each response implements [`TencentResponse`](tencent_response::TencentResponse), whose `from_slice`
//! decodes the body of an answer: the response, or the service's error.
//!
//! Each service is a feature, and no feature is on by default. The features `http`, `serde_json` and
//! `stream` are those of [`tencent_response`].
//!
//! | feature | module | service | version |
//! |---|---|---|---|
";
