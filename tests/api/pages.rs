//! The numbers that the pages and the scripts repeat from the manifests.

use std::fs;

use crate::root;

#[test]
fn the_pages_name_the_version_and_the_minimum_rust() {
    let (version, rust) = (declared("version"), declared("rust-version"));
    let (minor, _) = version.rsplit_once('.').unwrap();
    for page in ["README.md", "README.zh-CN.md"] {
        says(page, &format!("\ntencent-response = \"{minor}\"\n"));
        says(page, &format!("Rust {rust} "));
    }
    says("runtime/src/guide/limits.md", &format!("Rust {rust} or"));
}

#[test]
fn the_scripts_fetch_the_minimum_rust() {
    let script = read(".ci/run");
    let packages = script.split("-web").skip(1);
    let numbers = packages.filter_map(|rest| {
        let rest = rest
            .trim_start_matches("-dev")
            .trim_start_matches(['-', '=']);
        rest.starts_with(|char: char| char.is_ascii_digit())
            .then_some(rest)
    });
    let rust = declared("rust-version");
    let mut found = 0;
    for number in numbers {
        let after = number.strip_prefix(&rust);
        let whole =
            after.is_some_and(|after| !after.starts_with(|char: char| char.is_ascii_digit()));
        assert!(whole, "not {rust}: {number:.8}");
        found += 1;
    }
    assert!(found > 3, "{found}");
}

#[test]
fn ci_runs_the_pinned_rust() {
    let toolchain = read("rust-toolchain.toml");
    let pinned = value(&toolchain, "channel").unwrap();
    let workflow = read(".github/workflows/ci.yml");
    let images: Vec<&str> = workflow
        .lines()
        .filter_map(|line| line.trim().strip_prefix("container: rust:"))
        .collect();
    assert!(!images.is_empty());
    for image in images {
        assert_eq!(image.split('-').next(), Some(pinned));
    }
}

/// What the workspace's manifest says, with which every crate's agrees.
fn declared(key: &str) -> String {
    value(&read("Cargo.toml"), key).unwrap().to_owned()
}

fn value<'a>(toml: &'a str, key: &str) -> Option<&'a str> {
    let line = |line: &'a str| line.strip_prefix(key)?.strip_prefix(" = \"");
    toml.lines().find_map(line)?.strip_suffix('"')
}

#[track_caller]
fn says(page: &str, text: &str) {
    assert!(read(page).contains(text), "{page} does not say {text:?}");
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}
