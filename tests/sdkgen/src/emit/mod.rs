//! A description as a Rust module, in the form that rustfmt gives it.

pub(crate) mod attribute;
mod doc;
mod field;
mod lenient;
mod module;
mod structure;
pub mod times;
mod types;

use anyhow::{bail, ensure, Result};

use crate::names::{self, Acronyms};

pub use lenient::Lenient;
pub use module::{module, written, Written};

pub(crate) use module::{head, HEAD, RUNTIME};

/// What can be chosen about generated code.
#[derive(Clone, Debug)]
pub struct Options {
    /// Derives beside ours, as `Debug` or `serde::Serialize`.
    pub derives: Vec<String>,
    /// What reads leniently.
    pub lenient: Lenient,
    /// Which derive decodes.
    pub decoder: Decoder,
    /// The type of texts.
    pub text: Text,
    /// The type of times.
    pub time: Time,
    /// The acronyms by which names are split into words.
    pub acronyms: Acronyms,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            derives: ["Debug", "Clone", "Default", "PartialEq"]
                .map(str::to_owned)
                .to_vec(),
            lenient: Lenient::default(),
            decoder: Decoder::default(),
            text: Text::default(),
            time: Time::default(),
            acronyms: Acronyms::default(),
        }
    }
}

/// The derive that decodes; the others are for comparison.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
pub enum Decoder {
    /// This project's.
    #[default]
    Tencent,
    /// Serde's `Deserialize`.
    Serde,
    /// None at all.
    None,
}

/// The type of texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Text {
    /// `String`.
    #[default]
    String,
    /// `Box<str>`.
    Boxed,
    /// `Arc<str>`, for which serde needs its feature `rc`.
    Shared,
    /// `Cow<'a, str>`, which borrows from the body where it can.
    Borrowed,
    /// Any type that serde decodes from a text. The RequestId is a `String`, unless this is `std::rc::Rc<str>`.
    Path(String),
}

/// The one type beside those of [`Text`] that a RequestId may have, and that can be named without the body's lifetime.
const RC: &str = "std::rc::Rc<str>";

impl Text {
    /// Whether serde needs its feature `rc` for it.
    #[must_use]
    pub fn is_counted(&self) -> bool {
        match self {
            Self::Shared => true,
            Self::Path(path) => path.trim_start_matches("::") == RC,
            Self::String | Self::Boxed | Self::Borrowed => false,
        }
    }
}

impl std::str::FromStr for Text {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self> {
        Ok(match text.trim_start_matches("::") {
            "String" | "std::string::String" => Self::String,
            "Box<str>" | "std::boxed::Box<str>" => Self::Boxed,
            "Arc<str>" | "std::sync::Arc<str>" => Self::Shared,
            _ => Self::Path(type_path(text)?),
        })
    }
}

/// The type of the members that are described as times.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Time {
    /// The type of texts.
    #[default]
    Text,
    /// A crate's types, with functions that read and write the service's formats.
    Crate(times::Library),
    /// Any type that serde decodes from a text.
    Path(String),
}

impl std::str::FromStr for Time {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self> {
        Ok(match text {
            "String" => Self::Text,
            "chrono" => Self::Crate(times::Library::Chrono),
            "time" => Self::Crate(times::Library::Time),
            "jiff" => Self::Crate(times::Library::Jiff),
            path => Self::Path(type_path(path)?),
        })
    }
}

/// Checks a type's path: names with `::` between them, with or without arguments.
fn type_path(path: &str) -> Result<String> {
    let known = |char: char| {
        char.is_ascii_alphanumeric() || matches!(char, '_' | ':' | '<' | '>' | ',' | ' ' | '\'')
    };
    let parts = path
        .split(['<', '>', ','])
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let named = |part: &str| {
        let mut words = part.trim_start_matches("::").split("::");
        words.all(|word| names::is_type(word) || matches!(word, "crate" | "self" | "super"))
    };
    let lifetime = |part: &str| part.strip_prefix('\'').is_some_and(names::is_type);
    let mut all = parts.peekable();
    let some = all.peek().is_some();
    // Nothing but the prelude is in scope.
    let outer = path.split('<').next().unwrap_or_default();
    if !(some
        && outer.contains("::")
        && brackets_match(path)
        && path.chars().all(known)
        && all.all(|part| named(part) || lifetime(part)))
    {
        bail!("`{path}` is not a type's path, as `smol_str::SmolStr` is");
    }
    Ok(path.to_owned())
}

/// Whether each `<` has its `>`, behind which the path ends or goes on, and there is one path.
fn brackets_match(path: &str) -> bool {
    let mut depth = 0_usize;
    let mut chars = path.chars().filter(|char| *char != ' ').peekable();
    while let Some(char) = chars.next() {
        match char {
            '<' => depth += 1,
            '>' | ',' if depth == 0 => return false,
            '>' => {
                depth -= 1;
                if !matches!(chars.peek(), None | Some('>' | ',' | ':')) {
                    return false;
                }
            }
            _ => {}
        }
    }
    depth == 0
}

impl Options {
    fn serializes(&self) -> bool {
        self.derives
            .iter()
            .any(|derive| derive.ends_with("Serialize"))
    }

    /// With serde's derives beside ours, names are written once, in serde's words.
    fn uses_serde(&self) -> bool {
        self.serializes() || self.decoder == Decoder::Serde
    }

    /// Whether generated code names serde itself.
    fn names_serde(&self) -> bool {
        self.uses_serde() || matches!(self.time, Time::Crate(_))
    }

    /// What generated code needs beside the runtime, as lines of a manifest.
    pub(crate) fn dependencies(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let mut features = Vec::new();
        features.extend(self.uses_serde().then_some("derive"));
        features.extend(self.text.is_counted().then_some("rc"));
        if !features.is_empty() {
            lines.push(format!(
                "serde = {{ version = \"1\", features = {features:?} }}"
            ));
        } else if self.names_serde() {
            lines.push("serde = \"1\"".to_owned());
        }
        if let Time::Crate(library) = self.time {
            lines.push(library.dependency().to_owned());
        }
        lines
    }

    /// The chosen types and derives that are of other crates than these dependencies, each with its crate.
    pub(crate) fn foreign_crates(&self) -> Vec<(&str, String)> {
        let mut paths: Vec<&str> = self.derives.iter().map(String::as_str).collect();
        if let Text::Path(path) = &self.text {
            paths.push(path);
        }
        if let Time::Path(path) = &self.time {
            paths.push(path);
        }
        let mut crates = Vec::new();
        for path in paths {
            for part in path.split(['<', '>', ',']) {
                let part = part.trim().trim_start_matches("::");
                let Some((first, _)) = part.split_once("::") else {
                    continue;
                };
                let known = [
                    "alloc",
                    "core",
                    "crate",
                    "self",
                    "serde",
                    "std",
                    "super",
                    "tencent_response",
                ];
                if !known.contains(&first) {
                    crates.push((path, first.to_owned()));
                }
            }
        }
        crates
    }

    /// Whether the options can be used together.
    ///
    /// # Errors
    /// With the derive or path that can't.
    pub fn check(&self) -> Result<()> {
        for derive in &self.derives {
            let mut words = derive.trim_start_matches("::").split("::");
            ensure!(
                words.all(names::is_type)
                    && (derive.contains("::") || DERIVES.contains(&&**derive)),
                "`{derive}` is not a derive's path, as `serde::Serialize` is"
            );
            ensure!(
                self.decoder == Decoder::None || !derive.ends_with("Deserialize"),
                "`{derive}`: the derive that decodes implements `Deserialize` already"
            );
        }
        Ok(())
    }
}

/// The derives of the standard library, which need no path.
const DERIVES: [&str; 9] = [
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Eq",
    "Hash",
    "Ord",
    "PartialEq",
    "PartialOrd",
];
