//! What holds for all of these sources.

use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn arguments_are_read_without_the_struct_that_they_stand_on() {
    for (path, text) in sources() {
        if path.to_string_lossy().contains("input/attr") {
            let above = [
                "Container,",
                "Container}",
                "Field,",
                "Field}",
                "Kind,",
                "Role,",
            ];
            let found = text.lines().find(|line| {
                line.contains("crate::input::") && above.iter().any(|name| line.contains(name))
            });
            assert_eq!(found, None, "{}", path.display());
        }
    }
}

/// Before Rust 1.89, what such a binding borrows is dropped at the end of its statement.
#[test]
fn no_binding_holds_format_arguments() {
    for (path, text) in sources() {
        let macro_name = concat!("format", "_args!");
        let mut before = "";
        for line in text.lines() {
            let starts_value = before.trim_end().ends_with('=') || line.contains("let ");
            assert!(
                !(starts_value && line.contains(macro_name)),
                "{}: {line}",
                path.display()
            );
            before = line;
        }
    }
}

/// The sources but for tests, by their path within `src`.
fn sources() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder is read") {
            let path = entry.expect("an entry is read").path();
            if path.is_dir() {
                folders.push(path);
            } else if !path.ends_with("tests.rs") {
                let text = fs::read_to_string(&path).expect("a source is read");
                let path = path.strip_prefix(&root).expect("it is within src");
                sources.push((path.to_owned(), text));
            }
        }
    }
    assert!(sources.len() > 20, "the sources are found");
    sources
}
