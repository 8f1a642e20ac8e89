//! What tests have in common: folders, fixtures, goldens, and the command.

use std::env;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A service of one action, whose response has a count and a RequestId.
pub const COUNTING: &str = r#"{
    "metadata": {"apiVersion": "2026-01-01", "serviceShortName": "demo"},
    "actions": {"CountThings": {"name": "Counts things", "output": "CountThingsResponse"}},
    "objects": {
        "CountThingsResponse": {"members": [
            {"name": "Count", "type": "int", "member": "int64"},
            {"name": "Share", "type": "float", "member": "float"},
            {"name": "RequestId", "type": "string", "member": "string"}
        ]}
    }
}"#;

/// The folder of the tests.
pub fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

pub fn fixtures() -> PathBuf {
    tests().join("fixtures")
}

/// An empty folder of a test's own.
pub fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A corpus of one service, with these cases.
pub fn counting_corpus(name: &str, cases: &str) -> PathBuf {
    let corpus = scratch(name);
    let version = corpus.join("cn/demo/2026-01-01");
    fs::create_dir_all(&version).unwrap();
    fs::write(version.join("api.json"), COUNTING).unwrap();
    fs::write(version.join("cases.jsonl"), cases).unwrap();
    corpus
}

/// Where the corpus lies; without it, a test says so where the harness does not hide it, and passes.
pub fn corpus() -> Option<PathBuf> {
    let corpus = tests().join("../../../../shared/corpus");
    if corpus.is_dir() {
        return Some(corpus);
    }
    let _ = writeln!(
        std::io::stderr(),
        "sdkgen: there is no corpus beside the project, so a test checked nothing"
    );
    None
}

/// Whether a text is that of a file of the tests, which `BLESS=1` writes anew.
#[track_caller]
pub fn golden(path: &Path, text: &str) {
    if env::var_os("BLESS").is_some() {
        fs::write(path, text).unwrap();
    }
    let known = fs::read_to_string(path).unwrap_or_default();
    let mut lines = text.lines().zip(known.lines()).enumerate();
    let differ = lines.find(|(_, (line, known))| line != known);
    assert!(
        text == known,
        "{}: if this is meant, run the test with BLESS=1; the first lines that differ: {differ:#?}",
        path.display()
    );
}

pub fn is_formatted(path: &Path) -> bool {
    let mut rustfmt = Command::new("rustfmt");
    rustfmt.args(["--edition", "2021", "--check"]).arg(path);
    rustfmt.output().unwrap().status.success()
}

/// The command, in a folder.
pub fn sdkgen(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sdkgen"));
    command.current_dir(folder);
    command
}
