//! The package that holds the types: written, filled by the reference generator, compiled.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sdkgen::emit::{Decoder, Options};
use sdkgen::Generator;

use crate::sample::Described;

const WORKSPACE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// Compiles the program that decodes them; its path.
pub fn build(described: &[Described]) -> PathBuf {
    let package = Path::new(env!("CARGO_TARGET_TMPDIR")).join("corpus-bench");
    let source = package.join("src");
    if source.exists() {
        fs::remove_dir_all(&source).expect("the old package can be removed");
    }
    let mut modules = Vec::new();
    for (number, one) in described.iter().enumerate() {
        let description = package.join(format!("api{number}.json"));
        write(&description, &one.description.to_string());
        let ours = generate(
            &description,
            &source.join(format!("ours/v{number}")),
            Decoder::Tencent,
        );
        generate(
            &description,
            &source.join(format!("theirs/v{number}")),
            Decoder::Serde,
        );
        modules.push(ours);
    }
    for side in ["ours", "theirs"] {
        let lines = (0..described.len()).map(|number| format!("pub mod v{number};\n"));
        write(
            &source.join(side).join("mod.rs"),
            &lines.collect::<String>(),
        );
    }
    write(&source.join("race.rs"), include_str!("../common/race.rs"));
    write(&source.join("ways.rs"), include_str!("../common/ways.rs"));
    write(&source.join("bodies.rs"), &bodies(described, &modules));
    write(&source.join("main.rs"), include_str!("program.rs.txt"));
    write(&package.join("Cargo.toml"), &manifest());
    fs::copy(
        Path::new(WORKSPACE).join("Cargo.lock"),
        package.join("Cargo.lock"),
    )
    .expect("the lock file");
    let target = package.with_file_name("").join("..");
    cargo(
        Command::new("cargo")
            .args(["build", "--release", "--offline", "--target-dir"])
            .arg(&target)
            .current_dir(&package),
    );
    target.join("release/corpus-bench")
}

/// Has a description's module written below this folder; its name.
fn generate(description: &Path, out: &Path, decoder: Decoder) -> String {
    let options = Options {
        decoder,
        derives: vec!["Debug".to_owned()],
        ..Options::default()
    };
    Generator::new(description)
        .options(options)
        .generate()
        .and_then(|generated| generated.write_modules(out))
        .expect("modules of the description");
    let files = fs::read_dir(out).expect("what was generated");
    let names = files.map(|file| file.expect("a file").path());
    let module = names.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()));
    module
        .into_iter()
        .find(|name| name != "mod")
        .expect("a module beside `mod.rs`")
}

/// Every body with the ways to decode it.
fn bodies(described: &[Described], modules: &[String]) -> String {
    let mut text = String::from(
        "use crate::race::Decode;\n\npub fn all() -> Vec<(Vec<u8>, Vec<Decode>)> {\n    vec![\n",
    );
    for (number, (one, module)) in described.iter().zip(modules).enumerate() {
        for example in &one.examples {
            let (body, path) = (
                &example.body,
                format!("v{number}::{module}::{}", example.output),
            );
            let _ = writeln!(text, "        ({body:?}.into(), crate::decodes!({path})),");
        }
    }
    text + "    ]\n}\n"
}

fn manifest() -> String {
    let runtime = Path::new(WORKSPACE).join("runtime");
    format!(
        r#"[package]
name = "corpus-bench"
version = "0.0.0"
edition = "2021"

[dependencies]
cpu-time = "1"
serde = {{ version = "1", features = ["derive"] }}
serde_json = {{ version = "1", features = ["float_roundtrip", "preserve_order", "raw_value"] }}
simd-json = "0.17"
sonic-rs = "0.5"
tencent-response = {{ path = {runtime:?} }}

[workspace]
"#
    )
}

fn write(path: &Path, text: &str) {
    let folder = path.parent().expect("a file in a folder");
    fs::create_dir_all(folder).expect("a folder can be made");
    fs::write(path, text).expect("a file can be written");
}

fn cargo(command: &mut Command) {
    let status = command.status().expect("cargo runs");
    assert!(status.success(), "failed: {command:?}");
}
