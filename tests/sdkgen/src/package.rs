//! A whole crate, with a feature for each service.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{ensure, Context, Result};

use crate::emit::{self, Time};
use crate::generate::{Generated, Module};
use crate::output;

/// Where the crate finds `tencent-response`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Runtime {
    /// In the registry.
    #[default]
    Registry,
    /// In this folder.
    Path(PathBuf),
}

pub fn write(generated: &Generated, folder: &Path, name: &str, runtime: &Runtime) -> Result<()> {
    let word = |char: char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_');
    ensure!(
        name.starts_with(|first: char| first.is_ascii_alphabetic()) && name.chars().all(word),
        "`{name}` is not a crate's name, as `my-sdk` is"
    );
    let manifest = folder.join("Cargo.toml");
    let source = folder.join("src");
    if manifest.exists() {
        let text = fs::read_to_string(&manifest).with_context(|| manifest.display().to_string())?;
        output::check_own(&manifest, &text)?;
    }
    output::check_replaceable(&source)?;
    let features = features(&generated.modules);
    let mut files = generated.files();
    files.push(("lib.rs".to_owned(), library(&features)));
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    output::replace(&source, &files)?;
    fs::write(
        &manifest,
        self::manifest(generated, name, runtime, &features),
    )
    .with_context(|| manifest.display().to_string())
}

/// The modules of each service.
fn features(modules: &[Module]) -> BTreeMap<&str, Vec<&Module>> {
    let mut features: BTreeMap<&str, Vec<&Module>> = BTreeMap::new();
    for module in modules {
        features.entry(&module.service).or_default().push(module);
    }
    features
}

fn library(features: &BTreeMap<&str, Vec<&Module>>) -> String {
    let mut text = emit::head("from descriptions");
    text.push_str("//! Responses of Tencent Cloud API 3.0. Each service is a feature.\n//!\n//! | feature | module | described |\n//! |---|---|---|\n");
    for (feature, modules) in features {
        for module in modules {
            text.push_str(&format!(
                "//! | `{feature}` | `{}` | {} |\n",
                module.name, module.label
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

fn manifest(
    generated: &Generated,
    name: &str,
    runtime: &Runtime,
    features: &BTreeMap<&str, Vec<&Module>>,
) -> String {
    let mut text = format!(
        "#{}",
        emit::head("from descriptions").trim_start_matches('/')
    );
    text.push_str(&format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\ndescription = \"Responses of Tencent Cloud API 3.0\"\nedition = \"2021\"\nrust-version = \"1.81\"\n\n[features]\ndefault = []\n"
    ));
    for feature in features.keys() {
        text.push_str(&format!("{feature} = []\n"));
    }
    text.push_str("\n[dependencies]\n");
    let options = &generated.options;
    if let Time::Crate(library) = options.time {
        text.push_str(&format!("{}\n", library.dependency()));
    }
    let counted = options.text.is_counted();
    if options.names_serde() || counted {
        let mut names = Vec::new();
        if options.names_serde() {
            names.push("\"derive\"");
        }
        if counted {
            names.push("\"rc\"");
        }
        text.push_str(&format!(
            "serde = {{ version = \"1\", features = [{}] }}\n",
            names.join(", ")
        ));
    }
    match runtime {
        Runtime::Registry => text.push_str(&format!("tencent-response = \"{}\"\n", emit::RUNTIME)),
        Runtime::Path(path) => {
            let path = emit::attribute::literal(&path.display().to_string());
            text.push_str(&format!("tencent-response = {{ path = {path} }}\n"));
        }
    }
    text
}
