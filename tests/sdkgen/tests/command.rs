//! The generator as its users call it: what it leaves in the folder, and how it ends.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Holds what prettyplease breaks elsewhere than rustfmt does, and documents that are longer than a line.
const DESCRIPTION: &str = r#"{
    "metadata": {"apiVersion": "2026-01-01", "serviceShortName": "demo"},
    "actions": {"DescribeThings": {"name": "Lists things", "output": "DescribeThingsResponse"}},
    "objects": {
        "DescribeThingsResponse": {"members": [
            {"name": "ActivityRelatedInstanceSet", "type": "list", "member": "ActivityRelatedInstance"},
            {"name": "ADocument", "type": "string", "member": "string",
             "document": "It is so long that it does not fit in a line of the width that rustfmt takes for its own, by far."},
            {"name": "RequestId", "type": "string", "member": "string"}
        ]},
        "ActivityRelatedInstance": {"members": []}
    }
}"#;

/// An empty folder of a test's own, with a description in it.
fn folder(name: &str, description: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("command")
        .join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("api.json"), description).unwrap();
    folder
}

fn sdkgen(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sdkgen"));
    command.current_dir(folder);
    command
}

fn generate(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = sdkgen(folder);
    command.args(["generate", "api.json", "--out", "sdk"]);
    command.args(arguments).output().unwrap()
}

fn is_formatted(folder: &Path) -> bool {
    let mut rustfmt = Command::new("rustfmt");
    rustfmt.args(["--edition", "2021", "--check", "sdk/mod.rs"]);
    let output = rustfmt.current_dir(folder).output().unwrap();
    output.status.success()
}

/// Documents the modules, which name no crate, with every warning an error; what rustdoc has to say.
fn rustdoc(folder: &Path) -> Output {
    let mut rustdoc = Command::new("rustdoc");
    rustdoc.args(["sdk/mod.rs", "--edition", "2021", "--crate-name", "sdk"]);
    rustdoc.args(["-D", "warnings", "-D", "missing_docs", "-D", "rustdoc::all"]);
    rustdoc.current_dir(folder).output().unwrap()
}

fn files(folder: &Path) -> Vec<(PathBuf, String)> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let mut files: Vec<_> = paths
        .map(|entry| (entry.path(), fs::read_to_string(entry.path()).unwrap()))
        .collect();
    files.sort();
    files
}

#[test]
fn what_is_generated_is_formatted_and_the_same_each_time() {
    let folder = folder("formatted", DESCRIPTION);
    assert!(generate(&folder, &[]).status.success());
    assert!(is_formatted(&folder));
    let first = files(&folder.join("sdk"));
    assert!(generate(&folder, &[]).status.success());
    assert_eq!(files(&folder.join("sdk")), first);
}

#[test]
fn nothing_is_formatted_where_that_is_not_wanted() {
    let folder = folder("unformatted", DESCRIPTION);
    let output = generate(&folder, &["--no-rustfmt"]);
    assert!(output.status.success() && !is_formatted(&folder));
}

#[test]
fn without_rustfmt_nothing_is_written_and_the_error_says_what_to_do() {
    let folder = folder("no-rustfmt", DESCRIPTION);
    let mut command = sdkgen(&folder);
    command.args(["generate", "api.json", "--out", "sdk"]);
    let output = command.env("RUSTFMT", "no-such-rustfmt").output().unwrap();
    assert!(!output.status.success());
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.contains("rustup component add rustfmt") && error.contains("--no-rustfmt"));
    let left: Vec<_> = files(&folder);
    assert_eq!(left.len(), 1, "{left:?}");
}

#[test]
fn no_document_makes_rustdoc_warn() {
    let documents = [
        "See http://a.bc, <a href=\"https://a.bc/d\">, [it](https://a.bc) and http://-a.bc/_.",
        "[Some], [some][other], [some]: x, [`Vec`], [x](y) and <task>, </p>, <br",
        "```\n~~~ rust\nlet x = ;\n    code\n\tcode\n- ```c\n1. ~~~",
        "One\n---\n| a |\n|---|\n===\n# C#\n> no",
        "- an item\nand no item\n1. another\nand none",
        "\u{202E}turned\u{2066} *over_ **\u{0}\r*/ \\",
        "\u{202E}\n ",
    ];
    for document in documents {
        let document = serde_json::json!(document).to_string();
        let folder = folder(
            "documents",
            &DESCRIPTION.replace("\"Lists things\"", &document),
        );
        assert!(generate(&folder, &["--decoder", "none"]).status.success());
        let output = rustdoc(&folder);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success() && said.is_empty(),
            "{document}: {said}"
        );
        assert!(is_formatted(&folder), "{document}");
    }
}

#[test]
fn nothing_is_written_outside_the_output_folder() {
    for (from, to) in [
        ("2026-01-01", "../../escaped"),
        ("2026-01-01", ".."),
        ("2026-01-01", ""),
        ("demo", "/tmp/escaped"),
        ("demo", "..\\\\escaped"),
        ("demo", ""),
    ] {
        let folder = folder("escaped", &DESCRIPTION.replace(from, to));
        let output = generate(&folder, &[]);
        assert_eq!(output.status.code(), Some(1));
        let error = String::from_utf8(output.stderr).unwrap();
        assert!(error.contains("api.json: metadata: "), "{error}");
        assert_eq!(files(&folder).len(), 1);
    }
}

#[test]
fn an_error_ends_with_1_and_wrong_usage_with_2() {
    let ends = |description: &str, arguments: &[&str]| {
        generate(&folder("ends", description), arguments)
            .status
            .code()
    };
    assert_eq!(ends(DESCRIPTION, &[]), Some(0));
    assert_eq!(ends("{", &[]), Some(1));
    let unknown = DESCRIPTION.replace("\"member\": \"ActivityRelated", "\"member\": \"X");
    assert_eq!(ends(&unknown, &[]), Some(1));
    let twice = DESCRIPTION.replace("ADocument", "RequestId");
    assert_eq!(ends(&twice, &[]), Some(1));
    assert_eq!(ends(DESCRIPTION, &["nowhere.json"]), Some(1));
    assert_eq!(ends(DESCRIPTION, &["--no-such-option"]), Some(2));
    assert_eq!(ends(DESCRIPTION, &["--decoder", "nobody"]), Some(2));
    let bare = sdkgen(Path::new(".")).arg("generate").output().unwrap();
    assert_eq!(bare.status.code(), Some(2));
}
