//! What users are given: every public item of the runtime, as rustdoc sees it, against `public.txt`, so that no name, bound or impl
//! changes unseen; every package that a build of theirs takes in; and the numbers that the pages tell them.

mod packages;
mod pages;

use std::collections::BTreeSet;
use std::io::{stderr, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

#[test]
fn the_public_api_is_the_recorded_one() {
    if !is_pinned(&version()) {
        // The harness keeps what a test prints that passes.
        let _ = writeln!(
            stderr(),
            "{} is not the pinned Rust, whose output is recorded: passed over",
            version()
        );
        return;
    }
    let api = api(&described());
    let recorded = root().join("tests/api/public.txt");
    if env::var_os("BLESS").is_some() {
        fs::write(&recorded, &api).unwrap();
        return;
    }
    let recorded = fs::read_to_string(recorded).unwrap();
    let changes = changes(&recorded, &api);
    assert!(
        changes.is_empty(),
        "the public API has changed; `BLESS=1 cargo test -p api` accepts it:\n{}",
        changes.join("\n")
    );
    assert_eq!(
        recorded, api,
        "the order has changed; `BLESS=1 cargo test -p api` accepts it"
    );
}

#[test]
fn a_change_is_named() {
    assert_eq!(changes("a\nb\n", "a\nb\n"), [""; 0]);
    assert_eq!(changes("a\nb\n", "a\nc\n"), ["removed: b", "added:   c"]);
}

/// Whether the documentation is made by the Rust of `rust-toolchain.toml`.
fn is_pinned(version: &str) -> bool {
    let toolchain = fs::read_to_string(root().join("rust-toolchain.toml")).unwrap();
    let pinned = toolchain
        .lines()
        .find_map(|line| line.strip_prefix("channel = "));
    version.split(' ').nth(1) == pinned.map(|channel| channel.trim_matches('"'))
}

fn version() -> String {
    let version = Command::new("rustc").arg("--version").output().unwrap();
    String::from_utf8(version.stdout).unwrap()
}

/// The file in which rustdoc describes the crate. That output is unstable, hence the variable; the crate is none the wiser.
fn described() -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("api");
    let mut rustdoc = Command::new(env!("CARGO"));
    rustdoc.args([
        "rustdoc",
        "--quiet",
        "-p",
        "tencent-response",
        "--lib",
        "--all-features",
    ]);
    rustdoc.arg("--target-dir").arg(&target);
    rustdoc.args(["--", "-Z", "unstable-options", "--output-format", "json"]);
    rustdoc.args(["--cap-lints", "allow"]);
    let done = rustdoc.current_dir(root()).env("RUSTC_BOOTSTRAP", "1");
    assert!(done.status().unwrap().success(), "no documentation");
    target.join("doc/tencent_response.json")
}

/// A line an item, without the guide, which is in the documentation only.
fn api(described: &Path) -> String {
    let api = public_api::Builder::from_rustdoc_json(described)
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .build()
        .unwrap();
    let lines = api.items().map(|item| format!("{item}\n"));
    lines
        .filter(|line| !line.contains("tencent_response::guide"))
        .collect()
}

fn changes(recorded: &str, api: &str) -> Vec<String> {
    let [before, after] = [recorded, api].map(|text| text.lines().collect::<BTreeSet<_>>());
    let removed = before
        .difference(&after)
        .map(|line| format!("removed: {line}"));
    let added = after
        .difference(&before)
        .map(|line| format!("added:   {line}"));
    removed.chain(added).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
