//! From descriptions to modules: what the command and a build script have in common.

use std::path::{Path, PathBuf};

use anyhow::{ensure, Context, Result};

use crate::codes::Table;
use crate::description::source::{self, Choice, Named};
use crate::description::{keep_actions, Description};
use crate::emit::{self, Options, Written};
use crate::package::Package;
use crate::{format, output};

/// Generates modules from descriptions.
///
/// ```no_run
/// let mut generator = sdkgen::Generator::new("services");
/// generator = generator.service("cvm").action("DescribeZones");
/// generator.generate()?.write_modules("src/sdk".as_ref())?;
/// # Ok::<(), sdkgen::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Generator {
    sources: Vec<PathBuf>,
    choice: Choice,
    actions: Vec<String>,
    error_codes: Option<PathBuf>,
    without_error_codes: bool,
    options: Options,
}

impl Generator {
    /// Reads a description file, or a folder of them.
    #[must_use]
    pub fn new(source: impl Into<PathBuf>) -> Self {
        Self::default().source(source)
    }

    /// Reads one more file or folder.
    #[must_use]
    pub fn source(mut self, source: impl Into<PathBuf>) -> Self {
        self.sources.push(source.into());
        self
    }

    /// Takes this edition; all are taken if none is named.
    #[must_use]
    pub fn edition(mut self, edition: impl Into<String>) -> Self {
        self.choice.editions.push(edition.into());
        self
    }

    /// Takes this service; all are taken if none is named.
    #[must_use]
    pub fn service(mut self, service: impl Into<String>) -> Self {
        self.choice.services.push(service.into());
        self
    }

    /// Takes this action, with what it reaches; all are taken if none is named.
    #[must_use]
    pub fn action(mut self, action: impl Into<String>) -> Self {
        self.actions.push(action.into());
        self
    }

    /// Takes the error codes of a table, `service, version, code, description`, with a tab between them and a row a line.
    #[must_use]
    pub fn error_codes(mut self, table: impl Into<PathBuf>) -> Self {
        self.error_codes = Some(table.into());
        self
    }

    /// Leaves the enum of error codes out.
    #[must_use]
    pub fn without_error_codes(mut self) -> Self {
        self.without_error_codes = true;
        self
    }

    /// Takes other options than the default ones.
    #[must_use]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Reads the descriptions and writes the modules, in memory.
    ///
    /// # Errors
    /// With the file, action, object and member that is not as it should be, or the option that fits nothing.
    pub fn generate(&self) -> Result<Generated> {
        ensure!(
            !self.sources.is_empty(),
            "there is nothing to generate from: name a description file, or a folder of them"
        );
        let mut descriptions = source::read_all(&self.sources, &self.choice)?;
        keep_actions(&mut descriptions, &self.actions)?;
        if let Some(path) = &self.error_codes {
            let table = Table::read(path)?;
            descriptions
                .iter_mut()
                .for_each(|description| table.fill(description));
        }
        if self.without_error_codes {
            descriptions
                .iter_mut()
                .for_each(|description| description.codes.clear());
        }
        self.options.lenient.check(descriptions.iter())?;
        let (named, mut notes) = source::name_all(descriptions)?;
        let written = source::in_parallel(&named, |named| {
            emit::written(&named.description, &self.options).with_context(|| named.module.clone())
        })?;
        for (named, written) in named
            .iter()
            .zip(&written)
            .filter(|(_, written)| !written.untimed.is_empty())
        {
            notes.push(format!(
                "{}: described as times, but left as text because of their examples: {}",
                named.description.label(),
                written.untimed.join(", ")
            ));
        }
        let modules = named.into_iter().zip(written);
        let modules = modules.map(
            |(
                Named {
                    module,
                    description,
                },
                written,
            )| Module::new(module, &description, written),
        );
        Ok(Generated {
            modules: modules.collect(),
            notes,
            options: self.options.clone(),
        })
    }
}

/// Modules, written to memory.
#[derive(Clone, Debug)]
pub struct Generated {
    pub(crate) modules: Vec<Module>,
    pub(crate) options: Options,
    notes: Vec<String>,
}

#[derive(Clone, Debug)]
pub(crate) struct Module {
    pub name: String,
    pub service: String,
    pub version: String,
    written: Written,
    counts: (usize, usize),
}

impl Module {
    fn new(name: String, description: &Description, written: Written) -> Self {
        Self {
            name,
            service: description.service.clone(),
            version: description.version.clone(),
            written,
            counts: (description.actions.len(), description.reachable().len()),
        }
    }
}

impl Generated {
    /// What a user should know about how the descriptions were read.
    #[must_use]
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// How many modules, actions and structs there are.
    #[must_use]
    pub fn counts(&self) -> (usize, usize, usize) {
        let counts = self.modules.iter().map(|module| module.counts);
        counts.fold(
            (self.modules.len(), 0, 0),
            |(modules, actions, structs), count| (modules, actions + count.0, structs + count.1),
        )
    }

    /// The modules as one text: a single one as it is in a file, several in a `mod` each.
    #[must_use]
    pub fn text(&self) -> String {
        match &*self.modules {
            [module] => module.written.text(),
            _ => self.to_include(),
        }
    }

    /// The modules as one text for `include!`, each in a `mod` of its own.
    #[must_use]
    pub fn to_include(&self) -> String {
        let mut text = emit::head("from descriptions");
        for module in &self.modules {
            text.push_str(&format!("\npub mod {} {{\n", module.name));
            for line in module.written.inner().lines() {
                let indent = if line.is_empty() { "" } else { "    " };
                text.push_str(&format!("{indent}{line}\n"));
            }
            text.push_str("}\n");
        }
        text
    }

    /// Fills a folder with a `mod.rs` and the modules' files; what the generator wrote there earlier is replaced.
    ///
    /// # Errors
    /// If the folder holds files that the generator did not write, or can't be written. Then it is as it was.
    pub fn write_modules(&self, folder: &Path) -> Result<()> {
        self.write_modules_after(folder, |_| Ok(()))
    }

    /// Fills a folder as [`write_modules`](Self::write_modules) does, and has rustfmt format it by the project's own rules.
    ///
    /// # Errors
    /// As [`write_modules`](Self::write_modules), and if rustfmt is not installed.
    pub fn write_formatted_modules(&self, folder: &Path) -> Result<()> {
        self.write_modules_after(folder, |folder| format::rustfmt(&folder.join("mod.rs")))
    }

    fn write_modules_after(
        &self,
        folder: &Path,
        finish: impl FnOnce(&Path) -> Result<()>,
    ) -> Result<()> {
        output::check_replaceable(folder)?;
        let head = emit::head("from descriptions");
        let mut root = format!("{head}//! Responses of Tencent Cloud API 3.0.\n\n");
        for module in &self.modules {
            root.push_str(&format!("pub mod {};\n", module.name));
        }
        let mut files = self.files();
        files.push(("mod.rs".to_owned(), root));
        output::replace_after(folder, &files, finish)
    }

    /// Writes a crate with a feature for each service: its manifest, and its `src`. An earlier one of the generator's is
    /// replaced; files beside them stay.
    ///
    /// # Errors
    /// If a manifest or `src` is there that the generator did not write, they can't be written, or a chosen type or derive is
    /// of a crate that is not among the dependencies.
    pub fn write_crate(&self, folder: &Path, package: &Package) -> Result<()> {
        package.write(self, folder)
    }

    /// The modules' files, by their path.
    pub(crate) fn files(&self) -> Vec<(String, String)> {
        let files = self
            .modules
            .iter()
            .flat_map(|module| module.written.files(&module.name));
        files.collect()
    }
}
