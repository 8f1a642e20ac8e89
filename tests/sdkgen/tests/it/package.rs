//! What is generated, compiled as its users compile it: as a crate with features, and from a build script.
//!
//! The crates' dependencies are compiled the first time, and stay in the target folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sdkgen::emit::Options;
use sdkgen::{package, Generated, Generator, Package, Runtime};

use crate::common::{fixtures, scratch, tests};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()
        .unwrap()
}

/// An empty folder, with the workspace's lock file in it, so that nothing is asked of a registry.
pub fn folder(name: &str) -> PathBuf {
    let folder = scratch(&format!("package/{name}"));
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    folder
}

pub fn cargo(folder: &Path, arguments: &[&str]) {
    let mut command = Command::new("cargo");
    command.args(arguments).arg("--quiet").current_dir(folder);
    command.env(
        "CARGO_TARGET_DIR",
        Path::new(env!("CARGO_TARGET_TMPDIR")).join("package/target"),
    );
    let output = command
        .env("RUSTFLAGS", "-D warnings -D missing_docs")
        .env("RUSTDOCFLAGS", "-D warnings -D rustdoc::all")
        .output()
        .unwrap();
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "cargo {}: {error}",
        arguments.join(" ")
    );
}

fn generated(options: Options) -> Generated {
    let generator =
        Generator::new(fixtures().join("services")).error_codes(fixtures().join("error_codes.tsv"));
    generator.options(options).generate().unwrap()
}

pub fn package() -> Package {
    Package {
        runtime: Runtime::Path(root().join("runtime")),
        ..Package::new("my-sdk")
    }
}

/// Writes a crate twice, as its author does, and tells cargo that it belongs to no workspace.
fn write(folder: &Path, generated: &Generated) -> String {
    for _ in 0..2 {
        generated.write_crate(folder, &package()).unwrap();
    }
    let path = folder.join("Cargo.toml");
    let manifest = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("{manifest}\n[workspace]\n")).unwrap();
    manifest
}

#[test]
fn a_crate_compiles_without_warnings_with_each_feature_alone() {
    let folder = folder("sdk");
    let manifest = write(&folder, &generated(Options::default()));
    assert!(manifest.contains("\nmedia = []\nshop = []\n"), "{manifest}");
    for features in ["", "media", "shop", "media,shop"] {
        cargo(&folder, &["check", "--features", features]);
    }
    assert!(folder.join("Cargo.lock").is_file());
}

/// `media` has an action that streams. Its documentation leads to what reads the stream, whether or not the feature is on.
#[test]
fn a_crate_passes_the_features_of_the_runtime_on_and_documents_them() {
    let folder = folder("streams");
    write(&folder, &generated(Options::default()));
    let types = fs::read_to_string(folder.join("src/media_v20251231.rs")).unwrap();
    assert!(types.contains("/struct.EventReader.html\n"), "{types}");
    let reads = "//! Reads a stream.\n\nuse my_sdk::tencent_response::stream::EventReader;\n\n\
        /// Plays.\npub type Clips<R> = EventReader<my_sdk::media_v20251231::PlayClipResponse, R>;\n\nfn main() {}\n";
    fs::create_dir_all(folder.join("examples")).unwrap();
    fs::write(folder.join("examples/play.rs"), reads).unwrap();
    cargo(
        &folder,
        &["check", "--example", "play", "--features", "media,stream"],
    );
    for features in ["media", "media,shop,stream"] {
        cargo(&folder, &["doc", "--no-deps", "--features", features]);
    }
}

#[test]
fn every_feature_of_the_runtime_is_passed_on() {
    let manifest = fs::read_to_string(root().join("runtime/Cargo.toml")).unwrap();
    let features = manifest.split("[features]\n").nth(1).unwrap();
    let features = features.split("\n\n").next().unwrap().lines();
    let features: Vec<(&str, &str)> = features.filter_map(|line| line.split_once(" = ")).collect();
    let (_, on_by_default) = features[0];
    let mut names: Vec<&str> = features[1..]
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| !on_by_default.contains(&format!("\"{name}\"")))
        .collect();
    names.sort_unstable();
    assert_eq!(names, package::PASSED_ON);
}

#[test]
fn a_service_that_is_called_like_a_feature_has_another_feature() {
    let folder = folder("clash");
    let description =
        fs::read_to_string(fixtures().join("services/media/v20251231/api.json")).unwrap();
    let mut generator = Generator::default();
    for service in [
        "default",
        "stream",
        "time",
        "serde",
        "tencent-response",
        "core",
        "my-sdk",
    ] {
        let file = folder.join(format!("{service}.json"));
        fs::write(
            &file,
            description.replace("\"media\"", &format!("\"{service}\"")),
        )
        .unwrap();
        generator = generator.source(file);
    }
    let mut options = Options {
        time: "time".parse().unwrap(),
        ..Options::default()
    };
    options.derives.push("serde::Serialize".to_owned());
    let manifest = write(&folder, &generator.options(options).generate().unwrap());
    assert!(
        manifest.contains("\nservice-default = []\nservice-stream = []\n"),
        "{manifest}"
    );
    cargo(&folder, &["check", "--all-features"]);
    cargo(&folder, &["check", "--features", "time"]);
}

#[test]
fn a_crate_depends_on_what_its_types_and_derives_are_of() {
    let folder = folder("foreign");
    let mut options = Options {
        text: "smol_str::SmolStr".parse().unwrap(),
        ..Options::default()
    };
    let error = |options: &Options, package: &Package| {
        let error = generated(options.clone()).write_crate(&folder, package);
        format!("{:#}", error.unwrap_err())
    };
    let mut package = package();
    assert_eq!(
        error(&options, &package),
        "`smol_str::SmolStr` is of the crate `smol_str`, which `my-sdk` does not depend on: add `--dependency 'smol_str = \"..\"'`"
    );
    package.dependencies.push("smol_str = \"0.3\"".to_owned());
    options.derives.push("schemars::JsonSchema".to_owned());
    assert!(error(&options, &package).contains("the crate `schemars`"));
    package.dependencies.push("schemars".to_owned());
    assert!(error(&options, &package).starts_with("`schemars` is not a dependency"));
    package.dependencies[1] = "schemars = { version = \"1\" }".to_owned();
    generated(options).write_crate(&folder, &package).unwrap();
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
    let wanted =
        "[dependencies]\nschemars = { version = \"1\" }\nsmol_str = \"0.3\"\ntencent-response = ";
    assert!(manifest.contains(wanted), "{manifest}");
}

#[test]
fn a_dependency_that_is_given_replaces_the_one_that_would_be_written() {
    let folder = folder("replaced");
    let mut options = Options::default();
    options.derives.push("serde::Serialize".to_owned());
    let mut package = package();
    package
        .dependencies
        .push("serde = { version = \"1.0.200\", features = [\"derive\", \"rc\"] }".to_owned());
    generated(options).write_crate(&folder, &package).unwrap();
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
    assert_eq!(manifest.matches("\nserde = ").count(), 1, "{manifest}");
    assert!(
        manifest.contains("\nserde = { version = \"1.0.200\""),
        "{manifest}"
    );
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
