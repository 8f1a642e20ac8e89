//! The packages that come with the runtime, each once, and each under a licence that fits.

use std::process::Command;

/// What a user's build takes in, and under which licence it may be used.
const DEFAULT: &[&str] = &[
    "proc-macro2",
    "quote",
    "serde",
    "serde_core",
    "simdutf8",
    "syn",
    "tencent-response",
    "tencent-response-macros",
    "unicode-ident",
];

/// What the features bring beside.
const FEATURES: &[&str] = &[
    "bytes",
    "futures-core",
    "http",
    "itoa",
    "memchr",
    "serde_json",
    "zmij",
];

/// A package with a choice of licences may be used under one of these.
const LICENCES: &[&str] = &["MIT", "Apache-2.0"];

#[test]
fn no_package_comes_that_is_not_listed() {
    assert_eq!(names(&packages(&[])), DEFAULT);
    let mut all = [DEFAULT, FEATURES].concat();
    all.sort_unstable();
    assert_eq!(names(&packages(&["--all-features"])), all);
}

#[test]
fn each_package_may_be_used_under_the_licences_of_this_one() {
    for package in packages(&["--all-features"]) {
        let (_, licence) = package.split_once('|').unwrap();
        let fits = |licence: &str| {
            let any = licence.split(" OR ").flat_map(|one| one.split('/'));
            any.map(|one| one.trim_matches(['(', ')']))
                .any(|one| LICENCES.contains(&one))
        };
        // Data tables of Unicode's, in a compiler's input only.
        let of_unicode = licence.strip_suffix(" AND Unicode-3.0");
        assert!(fits(of_unicode.unwrap_or(licence)), "{package}");
    }
}

/// Name and licence of each package, in order.
fn packages(features: &[&str]) -> Vec<String> {
    let mut tree = Command::new(env!("CARGO"));
    tree.args([
        "tree",
        "--quiet",
        "--edges",
        "normal",
        "-p",
        "tencent-response",
        "--prefix",
        "none",
    ]);
    tree.args(["--no-dedupe", "--format", "{p}|{l}"]);
    let output = tree
        .args(features)
        .current_dir(super::root())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let mut packages: Vec<String> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(str::to_owned)
        .collect();
    packages.sort();
    packages.dedup();
    packages
}

/// A package that comes in two versions is there twice.
fn names(packages: &[String]) -> Vec<&str> {
    let mut names: Vec<&str> = packages
        .iter()
        .filter_map(|package| package.split(' ').next())
        .collect();
    names.sort_unstable();
    names
}
