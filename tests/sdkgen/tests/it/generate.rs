//! What the generator writes, and what it refuses.

use std::collections::BTreeSet;
use std::fs;

use sdkgen::bench;
use sdkgen::description::source::{self, Choice};
use sdkgen::description::Description;
use sdkgen::emit::{self, Decoder, Lenient, Options, Text};
use sdkgen::names::{self, Acronyms};
use sdkgen::{output, Generator, Package};

use crate::common::{self, corpus, fixtures};

const DESCRIPTION: &str = r#"{
    "metadata": {"apiVersion": "2026-01-01", "serviceShortName": "demo", "protocol": "x"},
    "actions": {
        "DescribeThings": {"name": "Lists [things] <at> https://x", "output": "DescribeThingsResponse", "status": "online", "input": "?"},
        "OldThing": {"name": "", "output": "ThingRsp", "status": "deprecated"}
    },
    "objects": {
        "DescribeThingsResponse": {"members": [
            {"name": "Things", "type": "list", "member": "Tree"},
            {"name": "Vec", "type": "object", "member": "Vec"},
            {"name": "RequestId", "type": "string", "member": "string", "document": "The long text."}
        ]},
        "ThingRsp": {"members": [{"name": "RequestId", "type": "string", "member": "string", "document": "The long text."}]},
        "Unused": {"members": []},
        "Vec": {"members": [{"name": "Type", "type": "string", "member": "string", "disabled": true}]},
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

fn scratch(name: &str) -> std::path::PathBuf {
    common::scratch(&format!("generate/{name}"))
}

#[test]
fn six_actions_are_written_as_an_sdk_would_ship_them() {
    let generator = Generator::new(fixtures().join("services")).service("shop");
    let generated = generator
        .error_codes(fixtures().join("error_codes.tsv"))
        .generate()
        .unwrap();
    assert_eq!(generated.counts(), (1, 6, 9));
    common::golden(&common::tests().join("golden/shop.rs"), &generated.text());
}

#[test]
fn irregular_names_are_those_of_the_table() {
    let table = fs::read_to_string(common::tests().join("golden/names.tsv")).unwrap();
    let acronyms = Acronyms::default();
    assert!(table.lines().count() > 100);
    for line in table.lines() {
        let (wire, field) = line.split_once('\t').unwrap();
        assert_eq!(acronyms.field(wire), field);
        assert_ne!(
            names::plain(wire),
            field,
            "a regular name says nothing here"
        );
    }
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
    assert!(module.contains("pub parent: Option<Box<Tree>>"));
    assert!(module.contains("pub leaf: Option<Box<Branch>>"));
}

#[test]
fn an_ordinary_name_has_its_path_only_where_the_module_declares_another() {
    let module = module(&Options::default());
    assert!(module.contains("pub children: Option<::std::vec::Vec<Tree>>"));
    assert!(module.contains("pub vec: Option<Vec>"));
    assert_eq!(
        module.matches("::std::").count(),
        module.matches("::std::vec::Vec<").count()
    );
}

#[test]
fn names_are_told_only_where_they_must_be() {
    let module = module(&Options::default());
    assert!(module.contains("#[tencent(rename = \"UUI\")]\n    pub uui_2: Option<u64>"));
    assert!(module.contains("pub r#type: Option<String>"));
    assert_eq!(module.matches("rename").count(), 1);
}

#[test]
fn deprecation_is_passed_on() {
    assert_eq!(
        module(&Options::default()).matches("#[deprecated").count(),
        2
    );
}

#[test]
fn what_is_said_of_the_request_id_is_said_once() {
    let module = module(&Options::default());
    assert_eq!(module.matches("The long text.").count(), 1);
    assert_eq!(
        module
            .matches("/// The ID of the request.\n    pub request_id: String")
            .count(),
        2
    );
}

#[test]
fn structs_may_grow_and_can_be_compared_and_defaulted() {
    let module = module(&Options::default());
    let structs = module.matches("pub struct ").count();
    assert_eq!(module.matches("#[non_exhaustive]\n").count(), structs);
    assert_eq!(
        module
            .matches("#[derive(Debug, Clone, Default, PartialEq, Tencent")
            .count(),
        structs
    );
}

#[test]
fn every_file_says_what_wrote_it() {
    let head = format!(
        "// @generated by sdkgen {} from demo 2026-01-01, for tencent-response",
        env!("CARGO_PKG_VERSION")
    );
    assert!(module(&Options::default()).starts_with(&head));
}

#[test]
fn with_serialize_names_are_in_serdes_words_and_what_is_absent_is_not_written() {
    let mut options = Options::default();
    options.derives.push("serde::Serialize".to_owned());
    let module = module(&options);
    assert!(
        module.contains(r#"#[serde(rename_all = "PascalCase")]"#)
            && !module.contains("tencent(rename")
    );
    assert!(module.contains(r#"#[serde(rename = "UUI", skip_serializing_if = "Option::is_none")]"#));
    let written = module.matches("skip_serializing_if").count();
    assert_eq!(written, module.matches(": Option<").count());
}

#[test]
fn a_derive_is_a_path_or_the_standard_librarys_and_none_that_decodes() {
    let said = |derive: &str| {
        let options = Options {
            derives: vec![derive.to_owned()],
            ..Options::default()
        };
        let description = Description::parse(DESCRIPTION).unwrap();
        let error = emit::module(&description, &options).unwrap_err();
        format!("{error:#}")
    };
    assert_eq!(
        said("Serialize"),
        "`Serialize` is not a derive's path, as `serde::Serialize` is"
    );
    assert!(said("a b::c").starts_with("`a b::c` is not"));
    assert_eq!(
        said("serde::Deserialize"),
        "`serde::Deserialize`: the derive that decodes implements `Deserialize` already"
    );
}

#[test]
fn only_structs_that_borrow_have_a_lifetime() {
    let options = Options {
        text: Text::Borrowed,
        ..Options::default()
    };
    let module = module(&options);
    assert!(module.contains("pub struct Tree<'a> {") && module.contains("pub struct Branch<'a> {"));
    assert!(module.contains("pub parent: Option<Box<Tree<'a>>>"));
    assert!(
        module.contains("use std::borrow::Cow;")
            && module.contains("pub uui: Option<Cow<'a, str>>")
    );
    assert!(
        module.contains("pub struct ThingRsp {")
            && module.contains("pub struct DescribeThingsResponse<'a> {")
    );
}

#[test]
fn leniency_is_of_a_service_an_action_or_a_member() {
    let lenient = |name: &str| {
        let lenient = Lenient {
            all: false,
            names: BTreeSet::from([name.to_owned()]),
        };
        let options = Options {
            lenient,
            ..Options::default()
        };
        module(&options).matches("lenient").count()
    };
    assert_eq!(lenient("demo"), 5);
    assert_eq!(lenient("DescribeThings"), 4);
    assert_eq!(lenient("Tree.UUI"), 1);
    assert_eq!(lenient("other"), 0);
    assert_eq!(
        module(&Options {
            lenient: Lenient::all(),
            ..Options::default()
        })
        .matches("lenient")
        .count(),
        5
    );
}

#[test]
fn the_type_of_texts_and_times_can_be_chosen() {
    for (text, field, request_id) in [
        ("String", "String", "String"),
        ("Box<str>", "Box<str>", "Box<str>"),
        ("Arc<str>", "Arc<str>", "Arc<str>"),
        ("::std::sync::Arc<str>", "Arc<str>", "Arc<str>"),
        ("std::rc::Rc<str>", "std::rc::Rc<str>", "std::rc::Rc<str>"),
        ("smol_str::SmolStr", "smol_str::SmolStr", "String"),
    ] {
        let options = Options {
            text: text.parse().unwrap(),
            ..Options::default()
        };
        let module = module(&options);
        let field = format!("pub uui: Option<{field}>,");
        assert!(module.contains(&field), "{text}: {module}");
        let request_id = format!("pub request_id: {request_id},");
        assert_eq!(module.matches(&request_id).count(), 2, "{text}: {module}");
    }
    for good in ["a::B<c::D, e::F<'a>>", "a::B<c>::D", "::a::B < c >"] {
        assert!(good.parse::<emit::Time>().is_ok(), "{good}");
    }
    for bad in [
        "",
        "a b",
        "Vec<",
        "x;y",
        "1x",
        "a::",
        "SmolStr",
        "Wrapped<a::B>",
        "a::B><c",
        "a::B<c>d",
        "a::B<c>>",
        "a::B, c::D",
    ] {
        assert!(bad.parse::<Text>().is_err(), "{bad}");
        assert!(bad.parse::<emit::Time>().is_err(), "{bad}");
    }
}

#[test]
fn a_time_has_a_type_only_if_its_examples_are_in_one_format() {
    for (library, local, zoned) in [
        (
            "chrono",
            "chrono::NaiveDateTime",
            "chrono::DateTime<chrono::FixedOffset>",
        ),
        ("time", "time::PrimitiveDateTime", "time::OffsetDateTime"),
        ("jiff", "jiff::civil::DateTime", "jiff::Timestamp"),
    ] {
        let options = Options {
            time: library.parse().unwrap(),
            ..Options::default()
        };
        let generated = Generator::new(fixtures().join("services"))
            .service("shop")
            .options(options)
            .generate()
            .unwrap();
        assert_eq!(
            generated.notes(),
            ["shop 2026-01-01: described as times, but left as text because of their examples: Order.Note"]
        );
        let text = generated.text();
        // The fixture has a data type called `Option`.
        let field = |name: &str, ty: &str| {
            text.contains(&format!("pub {name}: ::std::option::Option<{ty}>"))
        };
        assert!(
            field("created_time", zoned) && field("paid_time", local),
            "{text}"
        );
        assert!(
            field("sent_time", zoned),
            "described as one format and shown in another"
        );
        assert!(field("note", "String"), "shown in neither format");
    }
}

#[test]
fn an_action_is_known_to_stream_by_its_name_its_documentation_or_its_examples() {
    let text = Generator::new(fixtures().join("services"))
        .generate()
        .unwrap()
        .text();
    let streams = |response: &str| {
        let item = text.split(&format!("pub struct {response} {{")).next();
        item.unwrap()
            .rsplit("\n\n")
            .next()
            .unwrap()
            .contains("# Event streams")
    };
    assert!(streams("AskClerkSSEResponse") && streams("PlayClipResponse"));
    let said = DESCRIPTION.replace(
        "The long text.",
        "It is in the header \\\"X-TC-RequestId\\\".",
    );
    assert!(Description::parse(&said)
        .unwrap()
        .actions
        .iter()
        .all(|action| action.streams));
    assert!(!streams("StopClipResponse") && !streams("DescribeOrdersResponse"));
}

#[test]
fn what_reads_a_stream_is_linked_and_undescribed_events_are_said() {
    let description = r#"{"metadata": {"apiVersion": "2026-01-01", "serviceShortName": "demo"},
        "actions": {"SpeakSSE": {"output": "SpeakSSEResponse"}, "ChatSSE": {"output": "ChatSSEResponse"}},
        "objects": {"SpeakSSEResponse": {"members": [{"name": "RequestId", "type": "string"}]},
            "ChatSSEResponse": {"members": [{"name": "Text", "type": "string"}]}}}"#;
    let description = Description::parse(description).unwrap();
    let module = emit::module(&description, &Options::default()).unwrap();
    for link in [
        "[`EventReader`]: https://docs.rs/",
        "[`EventStream`]: https://docs.rs/",
        "[`from_event`]: tencent_response::TencentResponse::from_event\n",
    ] {
        assert_eq!(module.matches(link).count(), 2, "{module}");
    }
    assert_eq!(
        module
            .matches("The members of an event are not described.")
            .count(),
        1
    );
    let options = Options {
        decoder: Decoder::None,
        ..Options::default()
    };
    assert!(!emit::module(&description, &options)
        .unwrap()
        .contains("EventReader"));
}

#[test]
fn a_title_and_a_document_do_not_repeat_each_other() {
    for (title, document, wanted) in [
        ("Lists things", "", "The response of `A`: Lists things"),
        (
            "Lists things",
            "<p>Lists things.</p>",
            "The response of `A`: Lists things",
        ),
        (
            "Lists things",
            "Lists things.\nMore.",
            "The response of `A`: Lists things\n///\n/// More.",
        ),
        (
            "Lists things",
            "Lists things by name.",
            "The response of `A`.\n///\n/// Lists things by name.",
        ),
        (
            "Lists things",
            "Says it all.",
            "The response of `A`: Lists things\n///\n/// Says it all.",
        ),
        (
            "",
            "Says it all.",
            "The response of `A`.\n///\n/// Says it all.",
        ),
        ("", "", "The response of `A`."),
    ] {
        let description = serde_json::json!({
            "metadata": {"apiVersion": "2026-01-01", "serviceShortName": "demo"},
            "actions": {"A": {"name": title, "document": document, "output": "AResponse"}},
            "objects": {"AResponse": {"members": []}},
        });
        let description = Description::parse(&description.to_string()).unwrap();
        let module = emit::module(&description, &Options::default()).unwrap();
        assert!(
            module.contains(&format!("\n/// {wanted}\n#[derive(")),
            "{module}"
        );
    }
}

#[test]
fn only_what_is_asked_for_is_written() {
    let generator = Generator::new(fixtures().join("services"));
    let generated = generator
        .clone()
        .action("DescribeShelf")
        .action("StopClip")
        .generate()
        .unwrap();
    let text = generated.text();
    assert_eq!(generated.counts(), (2, 2, 5));
    assert!(text.contains("pub struct Order {") && !text.contains("DescribeOrdersResponse"));

    let error = |generator: Generator| format!("{:#}", generator.generate().unwrap_err());
    assert_eq!(
        error(generator.clone().action("describeshelfs")),
        "no description has an action `describeshelfs`; did you mean `DescribeShelf`?"
    );
    assert_eq!(
        error(generator.clone().service("nosuch")),
        "no service `nosuch`: the services found are media, shop"
    );
    assert_eq!(
        error(generator.clone().service("shops")),
        "no service `shops`: did you mean `shop`?"
    );
    assert_eq!(
        error(generator.edition("cn")),
        "no edition `cn`: no folder is named after one"
    );
}

#[test]
fn editions_of_a_service_version_become_one_module_unless_they_contradict_one_another() {
    let folder = scratch("editions");
    let write = |edition: &str, description: &str| {
        let place = folder.join(edition).join("demo/v20260101");
        fs::create_dir_all(&place).unwrap();
        fs::write(place.join("api.json"), description).unwrap();
    };
    let other = DESCRIPTION
        .replace("\"Leaf\"", "\"Twig\"")
        .replace("OldThing", "NewThing")
        .replace("A tree.", "");
    write("cn", &other);
    write("intl", DESCRIPTION);
    let generated = Generator::new(&folder).generate().unwrap();
    let text = generated.text();
    assert!(
        generated.notes().is_empty() && text.contains("from demo 2026-01-01 (cn, intl)"),
        "{text}"
    );
    assert!(
        text.contains("pub leaf:") && text.contains("pub twig:") && text.contains("/// A tree.")
    );
    assert!(
        text.contains("pub struct NewThingResponse {") || text.contains("action = \"NewThing\""),
        "{text}"
    );

    let one = Generator::new(&folder)
        .edition("intl")
        .generate()
        .unwrap()
        .text();
    assert!(one.contains("pub leaf:") && !one.contains("pub twig:"));

    write("cn", &DESCRIPTION.replace("uint64", "int64"));
    let generated = Generator::new(&folder).generate().unwrap();
    assert!(generated.notes()[0]
        .contains("the editions cn and intl disagree on the type of `Tree.UUI`"));
    assert!(
        generated.text().contains("pub mod cn_demo_v20260101 {")
            && generated.text().contains("pub mod intl_demo_v20260101 {")
    );
}

#[test]
fn a_service_that_only_another_edition_has_is_told() {
    let folder = scratch("edition-without-service");
    for (edition, service) in [("cn", "demo"), ("intl", "demo"), ("intl", "media")] {
        let place = folder.join(edition).join(service).join("v20260101");
        fs::create_dir_all(&place).unwrap();
        fs::write(place.join("api.json"), DESCRIPTION).unwrap();
    }
    let of = |edition: &str, service: &str| {
        let generator = Generator::new(&folder).edition(edition);
        generator.service("demo").service(service).generate()
    };
    assert_eq!(
        format!("{:#}", of("cn", "media").unwrap_err()),
        "edition cn: no service `media`: the services found are demo"
    );
    assert!(of("intl", "demo").is_ok());
}

#[test]
fn a_description_that_is_given_twice_is_refused_with_what_to_do() {
    let shop = fixtures().join("services/shop");
    let error = Generator::new(&shop).source(shop).generate().unwrap_err();
    assert!(
        format!("{error:#}").starts_with("shop 2026-01-01 is described twice: give one of the two")
    );
}

#[test]
fn service_versions_that_would_be_one_module_are_refused() {
    let folder = scratch("one-module");
    let write = |name: &str, version: &str| {
        let text = DESCRIPTION.replace("2026-01-01", version);
        fs::write(folder.join(name), text).unwrap();
        folder.join(name)
    };
    let (one, other) = (write("one.json", "1.0"), write("other.json", "10"));
    let error = Generator::new(one).source(other).generate().unwrap_err();
    assert_eq!(
        format!("{error:#}"),
        "demo 1.0 and demo 10 would both be the module `demo_v10`: generate them apart"
    );
}

#[test]
fn the_same_description_gives_the_same_module() {
    assert_eq!(module(&Options::default()), module(&Options::default()));
}

#[test]
fn a_description_need_not_have_every_key() {
    let spare = r#"{"metadata": {"apiVersion": "2026-01-01", "serviceShortName": "demo"},
        "actions": {"A": {"output": "AResponse"}},
        "objects": {"AResponse": {"members": [{"name": "X", "type": "int"}, {"name": "Y", "type": "string", "member": null}, {"name": "Z", "type": "object", "member": "Nothing"}]},
            "Nothing": {"members": null}, "ARequest": "anything"}}"#;
    let module = emit::module(&Description::parse(spare).unwrap(), &Options::default()).unwrap();
    assert!(module.contains("pub x: Option<i64>") && module.contains("pub y: Option<String>"));
    assert!(module.contains("pub struct Nothing {}"));
}

#[test]
fn a_member_whose_name_gives_none_in_rust_is_renamed() {
    let description = DESCRIPTION.replacen("\"Leaf\"", "\"½\"", 1);
    let description = Description::parse(&description).unwrap();
    let module = emit::module(&description, &Options::default()).unwrap();
    assert!(
        module.contains("#[tencent(rename = \"½\")]\n    pub field: Option<Box<Branch>>"),
        "{module}"
    );
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

    let taken = shared.replace("\"Tree\"", "\"OldThingResponse\"");
    let error = Description::parse(&taken).unwrap_err();
    assert!(
        format!("{error:#}").starts_with("action `OldThing`: its output `DescribeThingsResponse`"),
        "{error:#}"
    );
}

#[test]
fn an_output_folder_is_replaced_whole_or_not_at_all() {
    let folder = scratch("output");
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
    let folder = scratch("theirs");
    let generated = Generator::new(fixtures().join("services"))
        .error_codes(fixtures().join("error_codes.tsv"))
        .generate()
        .unwrap();
    generated.write_modules(&folder.join("sdk")).unwrap();
    generated.write_modules(&folder.join("sdk")).unwrap();
    assert!(
        folder.join("sdk/shop_v20260101/error_code.rs").is_file()
            && folder.join("sdk/media_v20251231.rs").is_file()
    );

    fs::write(folder.join("sdk/shop_v20260101/mine.rs"), "fn mine() {}\n").unwrap();
    let error = generated.write_modules(&folder.join("sdk")).unwrap_err();
    assert!(format!("{error:#}").contains("mine.rs: not written by the generator"));
    assert!(folder.join("sdk/shop_v20260101/mine.rs").is_file());

    let error = generated
        .write_crate(&folder.join("sdk"), &Package::new("my sdk"))
        .unwrap_err();
    assert!(format!("{error:#}").contains("`my sdk` is not a crate's name"));
    fs::write(folder.join("Cargo.toml"), "[workspace]\n").unwrap();
    let error = generated
        .write_crate(&folder, &Package::new("my-sdk"))
        .unwrap_err();
    assert!(format!("{error:#}").contains("Cargo.toml: not written by the generator"));
}

#[test]
fn made_up_structs_are_written_like_described_ones() {
    let module = emit::module(&bench::describe(20), &Options::default()).unwrap();
    assert_eq!(module.matches("pub struct ").count(), 40);
}

#[test]
fn every_description_of_the_corpus_is_taken() {
    let Some(corpus) = corpus() else { return };
    let descriptions = source::read_all(&[corpus], &Choice::default()).unwrap();
    assert!(descriptions.len() >= 6);
    let acronyms = Acronyms::default();
    let mut members = 0;
    for object in descriptions
        .iter()
        .flat_map(|description| description.objects.values())
    {
        let fields = acronyms.fields(object.members.iter().map(|member| &*member.name));
        let different: BTreeSet<String> = fields.iter().map(names::FieldName::ident).collect();
        assert_eq!(different.len(), object.members.len());
        for (member, field) in object.members.iter().zip(&fields) {
            assert_eq!(
                field.renamed,
                names::default_wire_name(&field.name) != member.name
            );
            assert!(names::is_type(&field.name) || field.raw, "{}", field.name);
        }
        members += fields.len();
    }
    assert!(members > 0, "the corpus is empty");
}
