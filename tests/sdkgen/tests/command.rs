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
            {"name": "ATime", "type": "string", "member": "datetime"},
            {"name": "AnIsoTime", "type": "string", "member": "datetime_iso"},
            {"name": "AVeryLongNameOfAMemberWhoseTypeWouldNotFitInTheSameLine", "type": "list", "member": "ActivityRelatedInstanceWithAName"},
            {"name": "ADocument", "type": "string", "member": "string",
             "document": "It is so long that it does not fit in a line of the width that rustfmt takes for its own, by far."},
            {"name": "RequestId", "type": "string", "member": "string"}
        ]},
        "ActivityRelatedInstance": {"members": []},
        "ActivityRelatedInstanceWithAName": {"members": [{"name": "TheIDsOfWhatIsRelated", "type": "list", "member": "string"}]}
    }
}"#;

/// A table of codes with a description as long, and a code as long.
const CODES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/demo_codes.tsv");

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
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else {
            files.push((path.clone(), fs::read_to_string(path).unwrap()));
        }
    }
    files.sort();
    files
}

#[test]
fn what_is_generated_is_formatted_and_the_same_each_time() {
    let folder = folder("formatted", DESCRIPTION);
    assert!(generate(&folder, &["--error-codes", CODES])
        .status
        .success());
    assert!(is_formatted(&folder));
    let first = files(&folder.join("sdk"));
    assert!(generate(&folder, &["--error-codes", CODES])
        .status
        .success());
    assert_eq!(files(&folder.join("sdk")), first);
    for options in [
        &["--derive", "Debug,serde::Serialize"][..],
        &["--borrowed"],
        &[
            "--string",
            "Arc<str>",
            "--derive",
            "Debug,Clone,Default,PartialEq,Eq,Hash,PartialOrd,Ord",
        ],
        &["--time", "time", "--derive", "serde::Serialize"],
        &["--time", "chrono", "--derive", "serde::Serialize"],
        &["--time", "jiff"],
        &["--lenient=demo"],
    ] {
        assert!(generate(&folder, options).status.success(), "{options:?}");
        assert!(is_formatted(&folder), "{options:?}");
    }
}

#[test]
fn a_projects_own_format_can_be_asked_for() {
    let folder = folder("own-format", DESCRIPTION);
    fs::write(folder.join("rustfmt.toml"), "tab_spaces = 2\n").unwrap();
    assert!(generate(&folder, &[]).status.success() && !is_formatted(&folder));
    assert!(generate(&folder, &["--rustfmt"]).status.success() && is_formatted(&folder));
}

#[test]
fn without_rustfmt_nothing_is_written_and_the_error_says_what_to_do() {
    let folder = folder("no-rustfmt", DESCRIPTION);
    let mut command = sdkgen(&folder);
    command.args(["generate", "api.json", "--out", "sdk", "--rustfmt"]);
    let output = command.env("RUSTFMT", "no-such-rustfmt").output().unwrap();
    assert!(!output.status.success());
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.contains("rustup component add rustfmt") && error.contains("--rustfmt"));
    let left: Vec<_> = files(&folder);
    assert_eq!(left.len(), 1, "{left:?}");
}

#[test]
fn standard_output_gets_one_module_as_a_file_and_several_each_in_a_mod() {
    let folder = folder("stdout", DESCRIPTION);
    let mut command = sdkgen(&folder);
    let output = command
        .args(["generate", "api.json", "--out", "-"])
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        output.status.success() && text.starts_with("// @generated by sdkgen"),
        "{text}"
    );
    assert!(text.contains("\npub struct DescribeThingsResponse {"));
    fs::write(
        folder.join("other.json"),
        DESCRIPTION.replace("demo", "other"),
    )
    .unwrap();
    let mut command = sdkgen(&folder);
    let output = command
        .args(["generate", "api.json", "other.json", "--out", "-"])
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        text.contains("pub mod demo_v20260101 {\n") && text.contains("pub mod other_v20260101 {\n"),
        "{text}"
    );
    assert_eq!(files(&folder).len(), 2);
}

#[test]
fn a_response_body_is_told_from_a_description() {
    let folder = folder("body", "{\"Response\": {\"RequestId\": \"6f1d4c52\"}}");
    let output = generate(&folder, &[]);
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(
        error.contains("api.json: the body of a response, not a description"),
        "{error}"
    );
}

#[test]
fn names_can_be_kept_whole_by_an_option() {
    let folder = folder("acronyms", &DESCRIPTION.replace("ADocument", "XyzDbId"));
    assert!(generate(&folder, &["--acronym", "XyzDb"]).status.success());
    let module = fs::read_to_string(folder.join("sdk/demo_v20260101.rs")).unwrap();
    assert!(module.contains("pub xyzdb_id: Option<String>"), "{module}");
}

#[test]
fn no_document_makes_rustdoc_warn() {
    let documents = [
        "See http://a.bc, <a href=\"https://a.bc/d\">, [it](https://a.bc) and http://-a.bc/_.",
        "[Some], [some][other], [some]: x, [`Vec`], [x](y), [Vec](https://a.bc) and <task>, </p>, <br",
        "```\n~~~ rust\nlet x = ;\n    code\n\tcode\n- ```c\n1. ~~~",
        "One\n---\n| a |\n|---|\n===\n# C#\n> no",
        "- an item\nand no item\n1. another\nand none",
        "\u{202E}turned\u{2066} *over_ **\u{0}\r*/ \\",
        "\u{202E}\n ",
        "<table><tr><td>`a|b`<td><a href=http://x.y/z>z</table><ul><li>a<ol><li>b</ul>c</b></i>",
        "<a href='https://a.bc/<b>'>[x]</a> ![i](http://a.bc/x.png) [`code`](https://a.bc) [a](<https://a.bc/d e>)",
        "a|b\n-|-\nc|<li>d\n``x` `` ` &lt;script&gt; <!-- <b> [^1] [ ] - [x] ~~s~~",
        "    indented\n\n        more\n***\n___\n1986\\. year\n![](x)",
        "[a [b] c](https://a.bc/(d)) <https://a.bc> <mailto:a@b.c> www.a.bc a@b.c",
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

/// What documentation is made of, in any order.
#[test]
fn no_mixture_of_marks_makes_rustdoc_warn() {
    const PARTS: [&str; 56] = [
        "<li>",
        "</li>",
        "<ul>",
        "</ul>",
        "<ol>",
        "<table>",
        "</table>",
        "<tr>",
        "<td>",
        "<th>",
        "<a href='http://x.y'>",
        "<a>",
        "</a>",
        "`",
        "``",
        "```",
        "\n",
        "\n\n",
        "  ",
        "- ",
        "1. ",
        "2) ",
        "*",
        "**",
        "_",
        "[",
        "]",
        "(http://a.b)",
        "|",
        "|-|",
        "~~~",
        "~",
        "&lt;",
        "&#60;",
        "\\",
        "http://",
        "中文",
        "a",
        "b c",
        "<code>",
        "</code>",
        "<pre>",
        "<br>",
        "<!--",
        "<b>",
        "</b>",
        "# ",
        "[Vec]",
        "[`x`]",
        "![",
        "http://a.b/c_d",
        "=",
        "    code",
        "<T>",
        "&copy",
        "[^1]:",
    ];
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = move |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    };
    let mut document = || -> String {
        (0..1 + next(24))
            .map(|_| PARTS[next(PARTS.len())])
            .collect()
    };
    let mut description = serde_json::json!({
        "metadata": {"apiVersion": "2026-01-01", "serviceShortName": "demo"}, "actions": {}, "objects": {},
    });
    for index in 0..400 {
        let output = format!("A{index}Response");
        description["actions"][format!("A{index}")] =
            serde_json::json!({"output": output, "document": document()});
        description["objects"][&output] = serde_json::json!({
            "members": [{"name": "X", "type": "string", "member": "string", "document": document()}],
        });
    }
    let folder = folder("mixtures", &description.to_string());
    assert!(generate(&folder, &["--decoder", "none"]).status.success());
    let output = rustdoc(&folder);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.is_empty(), "{said}");
    assert!(is_formatted(&folder));
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
