//! Documentation, whatever it is made of: it comes out as lines that rustdoc has nothing to say about.

use std::path::Path;
use std::process::Command;

use sdkgen::{docs, Generator};
use serde_json::{json, Value};

use crate::common::{is_formatted, scratch};

const DOCUMENTS: [&str; 12] = [
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

/// What documentation is made of.
const MARKS: [&str; 54] = [
    "<li>", "</li>", "<ul>", "</ul>", "<ol>", "<table>", "</table>", "<tr>", "<td>", "<th>", "<a>",
    "</a>", "`", "``", "```", "\n", "\n\n", "  ", "- ", "1. ", "2) ", "*", "**", "_", "[", "]",
    "|", "|-|", "~~~", "~", "&lt;", "&#60;", "\\", "http://", "中文", "a", "b c", "<code>",
    "</code>", "<pre>", "<br>", "<!--", "<b>", "</b>", "# ", "[Vec]", "[`x`]", "![", "=",
    "    code", "<T>", "&copy", "[^1]:", "é",
];
const LONGER_MARKS: [&str; 3] = ["<a href='http://x.y'>", "(http://a.b)", "http://a.b/c_d"];

/// Documents of marks in any order, the same ones each time.
fn mixtures() -> impl Iterator<Item = String> {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = move |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    };
    let marks = [&MARKS[..], &LONGER_MARKS].concat();
    std::iter::repeat_with(move || {
        let count = 1 + next(24);
        (0..count).map(|_| marks[next(marks.len())]).collect()
    })
}

/// Generates an action and a member for each document, and has rustdoc read them with every warning an error.
#[track_caller]
fn is_silent(name: &str, documents: impl Iterator<Item = String>) {
    let folder = scratch(&format!("documents/{name}"));
    let mut description = json!({
        "metadata": {"apiVersion": "2026-01-01", "serviceShortName": "demo"}, "actions": {}, "objects": {},
    });
    for (index, document) in documents.enumerate() {
        let (action, output) = (format!("A{index}"), format!("A{index}Response"));
        description["actions"][action] =
            json!({"output": output, "name": document, "document": document});
        let member: Value = json!({"name": "X", "type": "string", "document": document});
        description["objects"][&output] = json!({"document": document, "members": [member]});
    }
    let file = folder.join("api.json");
    std::fs::write(&file, description.to_string()).unwrap();
    // Without the derive, the modules name no crate.
    let options = sdkgen::emit::Options {
        decoder: sdkgen::emit::Decoder::None,
        ..Default::default()
    };
    let generated = Generator::new(file).options(options).generate().unwrap();
    generated.write_modules(&folder.join("sdk")).unwrap();
    let root = folder.join("sdk/mod.rs");
    let said = rustdoc(&root);
    assert!(said.is_empty(), "{said}");
    assert!(is_formatted(&root));
}

/// What rustdoc has to say.
fn rustdoc(file: &Path) -> String {
    let mut rustdoc = Command::new("rustdoc");
    rustdoc
        .arg(file)
        .arg("--out-dir")
        .arg(file.with_file_name("doc"));
    rustdoc.args(["--edition", "2021", "--crate-name", "sdk"]);
    rustdoc.args(["-D", "warnings", "-D", "missing_docs", "-D", "rustdoc::all"]);
    let output = rustdoc.output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.success(), said.is_empty(), "{said}");
    said
}

#[test]
fn no_document_makes_rustdoc_warn() {
    is_silent("documents", DOCUMENTS.map(str::to_owned).into_iter());
}

#[test]
fn no_mixture_of_marks_makes_rustdoc_warn() {
    is_silent("mixtures", mixtures().take(400));
}

/// No panic, and nothing that only stands for something else.
#[test]
fn any_mixture_of_marks_comes_out_as_lines() {
    for text in mixtures().take(20_000) {
        for line in docs::lines(&text, 4) {
            let odd = |char: char| char.is_control() || ('\u{E000}'..='\u{F8FF}').contains(&char);
            assert!(!line.contains(odd), "{text:?}: {line:?}");
            assert!(
                line.starts_with("  ") || line.trim() == line || !line.ends_with(' '),
                "{text:?}: {line:?}"
            );
        }
    }
}
