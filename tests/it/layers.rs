//! The layers of both crates, read from their `use` lines.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// From the top down: a file imports its own folder, and those that stand below it here.
const RUNTIME: &[&str] = &[
    "lib", "guide", "private", "stream", "envelope", "response", "head", "decode", "diagnose",
    "error", "lenient", "answer", "fields", "json", "text", "concern", "protocol", "code",
];
const MACROS: &[&str] = &["lib", "codes", "expand", "check", "input"];

#[test]
fn a_file_of_the_runtime_imports_only_what_is_below_it() {
    hold("runtime", RUNTIME);
}

#[test]
fn a_file_of_the_macros_imports_only_what_is_below_it() {
    hold("macros", MACROS);
}

#[test]
fn every_file_with_more_than_one_item_says_what_it_is_for() {
    for name in ["runtime", "macros"] {
        let silent: Vec<String> = files(name)
            .into_iter()
            .filter(|file| file.items() > 1 && file.sentence().is_none())
            .map(|file| file.path)
            .collect();
        assert!(silent.is_empty(), "{name}: no `//!` in {silent:?}");
    }
}

/// Prints every file with its sentence and the layers that it imports, and fails where an import leads up.
fn hold(name: &str, layers: &[&str]) {
    let rank = |layer: &str| {
        let found = layers.iter().position(|known| *known == layer);
        found.unwrap_or_else(|| panic!("{name}: `{layer}` is in no layer"))
    };
    let mut by_layer: BTreeMap<usize, Vec<File>> = BTreeMap::new();
    for file in files(name) {
        by_layer.entry(rank(&file.layer())).or_default().push(file);
    }
    let mut wrong = Vec::new();
    for (own, files) in &by_layer {
        println!("{}", layers[*own]);
        for file in files {
            let imports = file.imports();
            println!(
                "  {}: {} [{}]",
                file.path,
                file.sentence().unwrap_or_default(),
                imports.join(", ")
            );
            if let Some(line) = file.hidden_import() {
                wrong.push(format!("{}: `{line}` hides what it imports", file.path));
            }
            for import in imports.iter().filter(|import| rank(import) < *own) {
                wrong.push(format!(
                    "{} imports `{import}`, which is above it",
                    file.path
                ));
            }
        }
    }
    assert!(by_layer.len() > 3, "{name}: the sources were not found");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

struct File {
    /// Relative to the crate's `src`.
    path: String,
    text: String,
}

impl File {
    fn layer(&self) -> String {
        let first = self.path.split('/').next().unwrap_or_default();
        first.trim_end_matches(".rs").to_owned()
    }

    /// The layers named behind `crate::`, but for its own and items that the crate's root exports.
    fn imports(&self) -> Vec<String> {
        let text = self.text_from_the_root();
        let code = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        let mut imports: Vec<String> = code
            .flat_map(|line| line.split("crate::").skip(1))
            .map(|rest| {
                rest.chars()
                    .take_while(|char| char.is_alphanumeric() || *char == '_')
                    .collect()
            })
            .filter(|layer: &String| {
                layer.starts_with(|char: char| char.is_lowercase()) && *layer != self.layer()
            })
            .collect();
        imports.sort();
        imports.dedup();
        imports
    }

    /// The text, with `crate::` for a `super::` that means the same: tests apart, in a file right below the root.
    fn text_from_the_root(&self) -> String {
        let is_below_root = match self.path.split_once('/') {
            None => true,
            Some((_, rest)) => rest == "mod.rs",
        };
        if !is_below_root {
            return self.text.clone();
        }
        let (code, tests) = self
            .text
            .split_at(self.text.find("#[cfg(test)]").unwrap_or(self.text.len()));
        code.replace("super::", "crate::") + tests
    }

    /// A line whose imports cannot be read one by one, or that leads out of the folder another way.
    fn hidden_import(&self) -> Option<&str> {
        let hidden = |line: &&str| line.contains("crate::{") || line.contains("super::super");
        self.text.lines().find(hidden).map(str::trim)
    }

    fn sentence(&self) -> Option<String> {
        let line = self.text.lines().find(|line| line.starts_with("//!"))?;
        Some(line.trim_start_matches("//!").trim().to_owned())
    }

    /// How many items stand at the left margin.
    fn items(&self) -> usize {
        const KINDS: &[&str] = &[
            "fn ",
            "struct ",
            "enum ",
            "trait ",
            "const ",
            "macro_rules!",
            "type ",
        ];
        let code = self.text.split("#[cfg(test)]").next().unwrap_or_default();
        let items = code.lines().map(|line| {
            line.trim_start_matches("pub(crate) ")
                .trim_start_matches("pub(super) ")
                .trim_start_matches("pub ")
        });
        items
            .filter(|line| KINDS.iter().any(|kind| line.starts_with(kind)))
            .count()
    }
}

fn files(name: &str) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .join(name)
        .join("src");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs")
                && !path.ends_with("tests.rs")
            {
                found.push(read(&root, &path));
            }
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

fn read(root: &Path, path: &PathBuf) -> File {
    let relative = path.strip_prefix(root).unwrap();
    File {
        path: relative.to_string_lossy().replace('\\', "/"),
        text: fs::read_to_string(path).unwrap(),
    }
}
