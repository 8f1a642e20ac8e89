//! What the generator writes, and what it refuses.

use std::fs;
use std::io::{stderr, Write};
use std::path::PathBuf;

use sdkgen::bench;
use sdkgen::conformance;
use sdkgen::description::Description;
use sdkgen::emit::{self, Options};
use sdkgen::output;

const DESCRIPTION: &str = r#"{
    "metadata": {"apiVersion": "2026-01-01", "serviceShortName": "demo", "protocol": "x"},
    "actions": {
        "DescribeThings": {"name": "Lists [things] <at> https://x", "output": "DescribeThingsResponse", "status": "online", "input": "?"},
        "OldThing": {"name": "", "output": "ThingRsp", "status": "deprecated"}
    },
    "objects": {
        "DescribeThingsResponse": {"members": [
            {"name": "Things", "type": "list", "member": "Tree"},
            {"name": "Option", "type": "object", "member": "Option"},
            {"name": "RequestId", "type": "string", "member": "string"}
        ]},
        "ThingRsp": {"members": []},
        "Unused": {"members": []},
        "Option": {"members": [{"name": "Type", "type": "string", "member": "string", "disabled": true}]},
        "Tree": {"document": "A tree.", "members": [
            {"name": "Uui", "type": "string", "member": "string"},
            {"name": "UUI", "type": "int", "member": "uint64"},
            {"name": "Parent", "type": "object", "member": "Tree"},
            {"name": "Children", "type": "list", "member": "Tree"},
            {"name": "Leaf", "type": "object", "member": "Branch"}
        ]},
        "Branch": {"members": [{"name": "Tree", "type": "object", "member": "Tree"}]}
    }
}"#;

fn module(options: &Options) -> String {
    emit::module(&Description::parse(DESCRIPTION).unwrap(), options).unwrap()
}

#[test]
fn a_module_has_what_is_reachable_and_nothing_else() {
    let module = module(&Options::default());
    assert!(module.contains("pub struct Tree {") && !module.contains("Unused"));
    assert!(module.contains(r#"#[tencent(version = "2026-01-01", service = "demo")]"#));
    assert!(module.contains(r#"service = "demo", action = "OldThing")]"#));
}

#[test]
fn only_a_recursion_outside_a_list_is_boxed() {
    let module = module(&Options::default());
    assert!(module.contains("pub parent: ::std::option::Option<::std::boxed::Box<Tree>>"));
    assert!(module.contains("pub children: ::std::option::Option<::std::vec::Vec<Tree>>"));
    assert!(module.contains("pub leaf: ::std::option::Option<::std::boxed::Box<Branch>>"));
    assert!(module.contains("pub option: ::std::option::Option<Option>"));
}

#[test]
fn names_are_told_only_where_they_must_be() {
    let module = module(&Options::default());
    assert!(
        module.contains("#[tencent(rename = \"UUI\")]\n    pub uui_2: ::std::option::Option<u64>")
    );
    assert!(module.contains("pub r#type: ::std::option::Option<::std::string::String>"));
    assert_eq!(module.matches("rename").count(), 1);
}

#[test]
fn deprecation_is_passed_on() {
    let module = module(&Options::default());
    assert_eq!(module.matches("#[deprecated").count(), 2);
}

#[test]
fn with_serialize_names_are_written_in_serdes_words() {
    let options = Options {
        derives: vec!["serde::Serialize".to_owned()],
        ..Options::default()
    };
    let module = module(&options);
    assert!(module.contains(r#"#[serde(rename_all = "PascalCase")]"#));
    assert!(module.contains(r#"#[serde(rename = "UUI")]"#) && !module.contains("tencent(rename"));
}

#[test]
fn the_same_description_gives_the_same_module() {
    assert_eq!(module(&Options::default()), module(&Options::default()));
}

#[test]
fn bad_descriptions_are_refused_with_the_path_in_them() {
    let with = |from: &str, to: &str| DESCRIPTION.replacen(from, to, 1);
    for (description, expected) in [
        ("{".to_owned(), "not JSON"),
        ("{}".to_owned(), "metadata: missing"),
        (with("\"objects\"", "\"things\""), "objects: missing"),
        (
            with("\"member\": \"Branch\"", "\"member\": \"Twig\""),
            "objects.Tree.members[4]: no object `Twig`",
        ),
        (
            with("\"output\": \"ThingRsp\"", "\"output\": \"X\""),
            "actions.OldThing.output: no object `X`",
        ),
        (
            with("\"name\": \"UUI\"", "\"name\": \"Uui\""),
            "objects.Tree.members[1]: a second member `Uui`",
        ),
        (
            with("\"uint64\"", "\"int512\""),
            "objects.Tree.members[1]: member: unknown type `int512`",
        ),
        (
            with("\"type\": \"int\"", "\"type\": \"map\""),
            "objects.Tree.members[1]: type: `map` is none of",
        ),
        (
            with("\"type\": \"int\", ", ""),
            "objects.Tree.members[1]: type: missing",
        ),
        (
            with("\"2026-01-01\"", "\"../../2026\""),
            "metadata: apiVersion: `../../2026` is not",
        ),
        (
            with("\"2026-01-01\"", "\"\""),
            "metadata: apiVersion: `` is not",
        ),
        (
            with("\"demo\"", "\"a/b\""),
            "metadata: serviceShortName: `a/b` is not",
        ),
        (
            with("\"Unused\"", "\"Un used\""),
            "objects.Un used: no name for a type",
        ),
    ] {
        let error = format!("{:#}", Description::parse(&description).unwrap_err());
        assert!(error.starts_with(expected), "{error}");
    }
    let missing = Description::read(&PathBuf::from("/nowhere/api.json")).unwrap_err();
    assert!(format!("{missing:#}").contains("/nowhere/api.json"));
}

#[test]
fn a_member_that_gives_no_field_is_refused() {
    let description = DESCRIPTION.replacen("\"Leaf\"", "\"½\"", 1);
    let description = Description::parse(&description).unwrap();
    let error = emit::module(&description, &Options::default()).unwrap_err();
    assert!(format!("{error:#}").starts_with("objects.Tree: no name for the field of `½`"));
}

#[test]
fn actions_of_one_output_get_a_response_each() {
    let shared = DESCRIPTION.replacen("ThingRsp\"", "DescribeThingsResponse\"", 1);
    let description = Description::parse(&shared).unwrap();
    let responses = description.responses();
    assert_eq!(responses["DescribeThingsResponse"].name, "DescribeThings");
    assert_eq!(responses["OldThingResponse"].name, "OldThing");
    let module = emit::module(&description, &Options::default()).unwrap();
    assert!(module.contains("pub struct OldThingResponse {") && !module.contains("action ="));

    let unnamed = shared.replace("DescribeThingsResponse", "Rsp");
    let description = Description::parse(&unnamed).unwrap();
    assert_eq!(description.responses()["Rsp"].name, "DescribeThings");

    let taken = shared.replacen("ThingRsp", "OldThingResponse", 1);
    let error = Description::parse(&taken).unwrap_err();
    assert!(format!("{error:#}").starts_with("actions.OldThing.output: `DescribeThingsResponse`"));
}

#[test]
fn an_output_folder_is_replaced_whole_or_not_at_all() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("output");
    let file = |name: &str| (name.to_owned(), "text".to_owned());
    output::replace(&folder, &[file("a.rs")]).unwrap();
    output::replace(&folder, &[file("b.rs")]).unwrap();
    assert!(folder.join("b.rs").exists() && !folder.join("a.rs").exists());

    let unwritable = [file("c.rs"), file("c.rs/d.rs")];
    assert!(output::replace(&folder, &unwritable).is_err());
    let left: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(left, ["b.rs"]);
}

#[test]
fn a_folder_with_somebody_elses_files_is_not_replaced() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("theirs");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("mine.txt"), "text").unwrap();
    let error = output::check_replaceable(&folder).unwrap_err();
    assert!(format!("{error:#}").contains("not written by the generator"));

    let own = folder.with_file_name("own");
    output::replace(&own, &[("mod.rs".to_owned(), output::MARK.to_owned())]).unwrap();
    output::check_replaceable(&own).unwrap();
    output::check_replaceable(&folder.with_file_name("new")).unwrap();
}

#[test]
fn made_up_structs_are_written_like_described_ones() {
    let module = emit::module(&bench::describe(20), &Options::default()).unwrap();
    assert_eq!(module.matches("pub struct ").count(), 40);
}

#[test]
fn every_description_of_the_corpus_is_taken() {
    let corpus = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus");
    if !corpus.is_dir() {
        // Not `eprintln`, which the harness keeps where a test passes.
        let _ = writeln!(stderr(), "no corpus beside the project: it is passed over");
        return;
    }
    let entries = conformance::entries(&corpus, &[], &[]).unwrap();
    assert!(entries.len() >= 6);
    for entry in entries
        .iter()
        .filter(|entry| conformance::SPECIFIED.contains(&&*entry.service))
    {
        emit::module(&entry.description, &Options::default()).unwrap();
    }
}
