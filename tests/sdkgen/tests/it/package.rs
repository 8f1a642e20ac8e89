//! What is generated, compiled as its users compile it: as a crate with features, and from a build script.
//!
//! The crates' dependencies are compiled the first time, and stay in the target folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::{fixtures, scratch, tests};
use sdkgen::{Generator, Runtime};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()
        .unwrap()
}

/// An empty folder, with the workspace's lock file in it, so that nothing is asked of a registry.
fn folder(name: &str) -> PathBuf {
    let folder = scratch(&format!("package/{name}"));
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    folder
}

fn cargo(folder: &Path, arguments: &[&str]) {
    let mut command = Command::new("cargo");
    command.args(arguments).arg("--quiet").current_dir(folder);
    command.env(
        "CARGO_TARGET_DIR",
        Path::new(env!("CARGO_TARGET_TMPDIR")).join("package/target"),
    );
    let output = command
        .env("RUSTFLAGS", "-D warnings -D missing_docs")
        .output()
        .unwrap();
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "cargo {}: {error}",
        arguments.join(" ")
    );
}

#[test]
fn a_crate_compiles_without_warnings_with_each_feature_alone() {
    let folder = folder("sdk");
    let generator =
        Generator::new(fixtures().join("services")).error_codes(fixtures().join("error_codes.tsv"));
    let generated = generator.generate().unwrap();
    let runtime = Runtime::Path(root().join("runtime"));
    for _ in 0..2 {
        generated.write_crate(&folder, "my-sdk", &runtime).unwrap();
    }
    let path = folder.join("Cargo.toml");
    let manifest = fs::read_to_string(&path).unwrap();
    assert!(manifest.contains("\nmedia = []\nshop = []\n"), "{manifest}");
    fs::write(&path, manifest + "\n[workspace]\n").unwrap();
    for features in ["", "media", "shop", "media,shop"] {
        cargo(&folder, &["check", "--features", features]);
    }
    assert!(folder.join("Cargo.lock").is_file());
}

#[test]
fn a_build_script_can_generate() {
    let folder = folder("build-script");
    let example = tests().join("build-script");
    fs::create_dir_all(folder.join("src")).unwrap();
    for file in ["Cargo.toml", "build.rs", "src/lib.rs"] {
        let text = fs::read_to_string(example.join(file)).unwrap();
        let root = root().display().to_string();
        let text = text
            .replace("../../../..", &root)
            .replace("\"../..\"", &format!("\"{root}/tests/sdkgen\""));
        let text = text.replace(
            "\"../fixtures",
            &format!("\"{root}/tests/sdkgen/tests/fixtures"),
        );
        fs::write(folder.join(file), text).unwrap();
    }
    cargo(&folder, &["test"]);
}
