//! Descriptions that are not as they should be: a sentence with the place, or else code that compiles.

use std::fs;

use sdkgen::description::Description;
use sdkgen::emit::{self, Options};
use sdkgen::Generator;
use serde_json::{json, Value};

use crate::common::{fixtures, scratch};
use crate::package::{cargo, folder, package};

/// Two actions, and each kind of member.
fn sound() -> Value {
    let member = |name: &str, outer: &str, inner: &str| json!({"name": name, "type": outer, "member": inner});
    json!({
        "metadata": {"apiVersion": "2026-01-01", "serviceShortName": "demo"},
        "actions": {
            "DescribeThings": {"name": "Lists things", "output": "DescribeThingsResponse"},
            "CountThings": {"name": "Counts things", "output": "CountThingsResponse"},
        },
        "objects": {
            "DescribeThingsResponse": {"members": [
                member("Things", "list", "Thing"),
                member("RequestId", "string", "string"),
            ]},
            "CountThingsResponse": {"members": [member("Count", "int", "int64")]},
            "Thing": {"members": [
                member("Name", "string", "string"),
                member("Size", "int", "uint64"),
                member("Part", "object", "Part"),
            ]},
            "Part": {"members": [member("Weight", "float", "float"), member("Whole", "bool", "bool")]},
        },
    })
}

/// A sound description with another value at a place; with none, the place is taken away.
fn with(pointer: &str, value: impl Into<Option<Value>>) -> String {
    let mut description = sound();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = description.pointer_mut(parent).unwrap();
    match (parent, value.into()) {
        (Value::Object(parent), Some(value)) => drop(parent.insert(key.to_owned(), value)),
        (Value::Object(parent), None) => drop(parent.remove(key)),
        (Value::Array(parent), Some(value)) => parent[key.parse::<usize>().unwrap()] = value,
        _ => panic!("{pointer} is no place"),
    }
    description.to_string()
}

/// What is sent, and the sentence that follows the file's name.
fn refused() -> Vec<(String, &'static str)> {
    let deep = "[".repeat(10_000);
    vec![
        (String::new(), "not JSON: EOF"),
        ("{".to_owned(), "not JSON: EOF"),
        (deep, "not JSON: recursion limit exceeded"),
        ("[]".to_owned(), "not a JSON object, as a description is"),
        ("{}".to_owned(), "metadata: missing"),
        (
            "{\"Response\": {}}".to_owned(),
            "the body of a response, not a description; `sdkgen infer ACTION BODY` writes structs from a body",
        ),
        (with("/metadata", json!([])), "metadata: not a JSON object"),
        (with("/metadata/apiVersion", None), "metadata: its `apiVersion` is missing"),
        (with("/metadata/apiVersion", json!(2026)), "metadata: its `apiVersion` is not a text"),
        (
            with("/metadata/apiVersion", json!("../../2026")),
            "metadata: its `apiVersion` is `../../2026`, not letters and digits with single",
        ),
        (with("/metadata/apiVersion", json!("")), "metadata: its `apiVersion` is ``, not letters"),
        (with("/metadata/serviceShortName", json!("a/b")), "metadata: its `serviceShortName` is `a/b`, not"),
        (with("/metadata/serviceShortName", json!("云")), "metadata: its `serviceShortName` is `云`, not"),
        (with("/actions", json!(1)), "actions: not a JSON object"),
        (with("/actions", None), "actions: missing"),
        (with("/objects", None), "objects: missing"),
        (with("/objects", json!([])), "objects: not a JSON object"),
        (with("/actions/CountThings", json!("x")), "action `CountThings`: not a JSON object"),
        (with("/actions/CountThings/output", None), "action `CountThings`: its `output` is missing"),
        (with("/actions/CountThings/output", json!(1)), "action `CountThings`: its `output` is not a text"),
        (
            with("/actions/CountThings/output", json!("X")),
            "action `CountThings`: its output `X` is not among the objects",
        ),
        (
            with("/actions/Count Things", json!({"output": "CountThingsResponse"})),
            "action `Count Things`: its name is not one word of letters and digits",
        ),
        (
            with("/actions/3DScan", json!({"output": "CountThingsResponse"})),
            "action `3DScan`: its output `CountThingsResponse` is another action's too, and a response of its own cannot be called `3DScanResponse`",
        ),
        (
            with("/objects/CountThingsResponse", json!([])),
            "action `CountThings`: object `CountThingsResponse`: not a JSON object",
        ),
        (
            with("/objects/Thing/members", None),
            "action `DescribeThings`: object `Thing`: it has no `members`",
        ),
        (
            with("/objects/Thing/members", json!({})),
            "action `DescribeThings`: object `Thing`: its `members` are not a list",
        ),
        (
            with("/objects/Thing/members/1", json!("Size")),
            "action `DescribeThings`: object `Thing`, member 2: not a JSON object",
        ),
        (
            with("/objects/Thing/members/1/name", None),
            "action `DescribeThings`: object `Thing`, member 2: its `name` is missing",
        ),
        (
            with("/objects/Thing/members/1/name", json!("")),
            "action `DescribeThings`: object `Thing`, member 2: its `name` is empty",
        ),
        (
            with("/objects/Thing/members/1/name", json!("Name")),
            "action `DescribeThings`: object `Thing`, member `Name`: there is a second one of that name",
        ),
        (
            with("/objects/Thing/members/1/type", None),
            "action `DescribeThings`: object `Thing`, member `Size`: its `type` is missing",
        ),
        (
            with("/objects/Thing/members/1/type", json!("map")),
            "action `DescribeThings`: object `Thing`, member `Size`: its type `map` is not one of string, int, float, bool, object, list",
        ),
        (
            with("/objects/Thing/members/1/member", json!("int512")),
            "action `DescribeThings`: object `Thing`, member `Size`: its `member` is `int512`, which is not a kind of int",
        ),
        (
            with("/objects/Thing/members/1/member", json!(["int64"])),
            "action `DescribeThings`: object `Thing`, member `Size`: its `member` is not a text",
        ),
        (
            with("/objects/Thing/members/2/member", json!("Twig")),
            "action `DescribeThings`, object `Thing`, member `Part`: its type `Twig` is not among the objects",
        ),
        (
            with("/objects/Thing/members/2/member", None),
            "action `DescribeThings`: object `Thing`, member `Part`: its `member` is missing, which says what the object is made of",
        ),
        (
            with("/objects/DescribeThingsResponse/members/0/member", json!("list")),
            "action `DescribeThings`, object `DescribeThingsResponse`, member `Things`: its type `list` is not among the objects",
        ),
        (
            sound().to_string().replace("\"Part\"", "\"Bran ch\""),
            "action `DescribeThings`: object `Bran ch`: its name cannot be a type's in Rust",
        ),
        (
            sound().to_string().replace("\"Part\"", "\"serde\""),
            "action `DescribeThings`: object `serde`: its name is one that generated code needs",
        ),
        (
            sound().to_string().replace("\"Part\"", "\"i64\""),
            "action `DescribeThings`: object `i64`: its name is one that generated code needs",
        ),
    ]
}

#[test]
fn a_malformed_description_is_refused_with_file_action_object_and_member() {
    let file = scratch("malformed").join("api.json");
    for (description, expected) in refused() {
        fs::write(&file, &description).unwrap();
        let error = Generator::new(&file).generate().unwrap_err();
        let (error, name) = (format!("{error:#}"), file.display());
        let wanted = format!("{name}: {expected}");
        assert!(
            error.starts_with(&wanted),
            "{error}\n{wanted}\n{description:.200}"
        );
    }
    fs::write(&file, b"\xFF\xFE{\x00").unwrap();
    for file in [file.clone(), file.with_file_name("nowhere.json")] {
        let error = Generator::new(&file).generate().unwrap_err();
        assert!(
            format!("{error:#}").starts_with(&format!("{}: ", file.display())),
            "{error:#}"
        );
    }
}

/// The names of types that generated code means, of traits that it derives, and of variants that are in scope.
const TYPES: &str = "\
    Arc Box Clone Copy Cow Debug Default Deserialize Err Error ErrorCode None Ok Option Other PartialEq Result \
    Self_ Send Serialize Some String TencentData TencentErrorCode TencentResponse Vec _Lower macro_rules union \
    Thing_2 thing THING";

/// Names that Rust has for itself, or that differ in little.
const MEMBERS: &str = "\
    type Type TYPE tYPE self Self crate Super async await dyn gen try union static macro_rules raw box yield \
    r#type _ __ 3 3D a.b a-b a_b AB Ab aB ab A_B A__B _A A_ Error Response DeprecatedWarning RequestID Requestid \
    REQUESTID request_id Request_Id FromStr Action";

/// Names that are no words.
const NO_WORDS: &[&str] = &[
    "'a",
    "\"",
    "\\",
    "\\\"",
    "\n",
    "a\nb",
    "\r",
    "\t",
    "\u{0}",
    "\u{202E}",
    "a\u{202E}b",
    "{}",
    "{0}",
    "//",
    "*/",
    "#[x]",
    "`",
    "a`b",
    "[Vec]",
    "<b>",
    "½",
    "名称",
    "名",
    "🙂",
    "é",
    "É",
    "a b",
];

/// Descriptions that are odd, but can be written.
fn odd() -> Vec<(&'static str, Value)> {
    let types: Vec<&str> = TYPES.split_whitespace().collect();
    let members: Vec<&str> = MEMBERS
        .split_whitespace()
        .chain(NO_WORDS.iter().copied())
        .collect();
    let list = |names: &[&str], kind: &dyn Fn(usize) -> Value| -> Vec<Value> {
        let members = names.iter().enumerate();
        members
            .map(|(index, name)| {
                let mut member = kind(index);
                member["name"] = json!(name);
                member
            })
            .collect()
    };
    let kinds = [
        json!({"type": "string", "member": "string"}),
        json!({"type": "int", "member": "int64"}),
        json!({"type": "bool"}),
        json!({"type": "list", "member": "uint64"}),
        json!({"type": "float", "member": "float"}),
        json!({"type": "string", "member": "datetime_iso"}),
    ];
    let mut cases = vec![];
    let mut add = |name, actions: Value, objects: Value| {
        let metadata = json!({"apiVersion": "2026-01-01", "serviceShortName": name});
        cases.push((
            name,
            json!({"metadata": metadata, "actions": actions, "objects": objects}),
        ));
    };
    let one = || json!({"A": {"output": "AResponse"}});
    let object = |name: &str, outer: &str, member: &str| json!({"name": name, "type": outer, "member": member});

    add("nothing", json!({}), json!({}));
    add("empty", one(), json!({"AResponse": {"members": []}}));
    for (name, kind) in ["texts", "integers", "booleans", "lists", "floats", "times"]
        .into_iter()
        .zip(&kinds)
    {
        let listed = list(&members, &|_| kind.clone());
        add(
            name,
            one(),
            json!({"AResponse": {"members": [object("A", "object", "A"), object("RequestId", "int", "int64")]}, "A": {"members": listed}}),
        );
    }
    for (name, kind) in ["texts-at-top", "integers-at-top", "lists-at-top"]
        .into_iter()
        .zip([0, 1, 3])
    {
        let listed = list(&members, &|_| kinds[kind].clone());
        add(name, one(), json!({"AResponse": {"members": listed}}));
    }
    let mut objects = json!({"AResponse": {"members": list(&types, &|index| json!({"type": "object", "member": types[index]}))}});
    for (index, name) in types.iter().enumerate() {
        let other = types[(index + 1) % types.len()];
        let mut members: Vec<Value> = kinds.to_vec();
        for (index, member) in members.iter_mut().enumerate() {
            member["name"] = json!(format!("M{index}"));
        }
        members.push(object("Others", "list", other));
        objects[*name] = json!({"members": members});
    }
    add("types", one(), objects);
    add(
        "cycles",
        json!({"A": {"output": "A"}, "B": {"output": "AResponse"}, "Response": {"output": "Response"}}),
        json!({
            "A": {"members": [object("A", "object", "A"), object("B", "object", "B"), object("RequestId", "string", "string")]},
            "B": {"members": [object("C", "object", "C")]},
            "C": {"members": [object("A", "object", "A"), object("B", "object", "B"), object("Cs", "list", "C"), object("Text", "string", "string")]},
            "AResponse": {"members": [object("A", "object", "A"), object("Itself", "object", "AResponse")]},
            "Response": {"members": [object("Response", "object", "Response"), object("Error", "object", "Error")]},
            "Error": {"members": [object("Code", "string", "string")]},
        }),
    );
    let mut chain = json!({"AResponse": {"members": [object("Next", "object", "D0")]}});
    for depth in 0..100 {
        let next = if depth < 99 {
            object("Next", "object", &format!("D{}", depth + 1))
        } else {
            object("End", "string", "string")
        };
        chain[format!("D{depth}")] = json!({"members": [next]});
    }
    add("deep", one(), chain);
    let wide: Vec<String> = (0..1_000).map(|index| format!("Member{index}")).collect();
    let wide: Vec<&str> = wide.iter().map(String::as_str).collect();
    add(
        "wide",
        one(),
        json!({"AResponse": {"members": list(&wide, &|index| kinds[index % 6].clone())}}),
    );
    add(
        "a.b-c_d",
        json!({
            "A": {"output": "AResponse", "status": 7, "name": ["x"], "document": 1},
            "a": {"output": "aResponse", "status": "offline", "document": "\u{202E} */ \"#"},
            "Describe3D": {"output": "Describe3DRsp"},
            "crate": {"output": "AResponse"},
        }),
        json!({
            "AResponse": {"members": [{"name": "X".repeat(300), "type": "int", "document": {}, "disabled": "yes"}], "document": []},
            "aResponse": {"members": [{"name": "X", "type": "object", "member": "string"}]},
            "Describe3DRsp": {"members": null},
            "Unused": "anything",
        }),
    );
    cases
}

#[test]
fn an_odd_description_gives_code_that_compiles() {
    let sources = scratch("odd");
    let mut generator = Generator::default();
    for (name, description) in odd() {
        let file = sources.join(format!("{name}.json"));
        fs::write(&file, description.to_string()).unwrap();
        generator = generator.source(file);
    }
    let plain = Options::default();
    let mut rich = Options {
        text: "Arc<str>".parse().unwrap(),
        time: "chrono".parse().unwrap(),
        ..Options::default()
    };
    rich.derives.push("serde::Serialize".to_owned());
    let borrowed = Options {
        text: emit::Text::Borrowed,
        lenient: emit::Lenient::all(),
        ..Options::default()
    };
    for (name, options) in [("plain", plain), ("rich", rich), ("borrowed", borrowed)] {
        let folder = folder(&format!("odd-{name}"));
        let generated = generator.clone().options(options).generate().unwrap();
        generated.write_crate(&folder, &package()).unwrap();
        let path = folder.join("Cargo.toml");
        let manifest = fs::read_to_string(&path).unwrap();
        fs::write(&path, manifest + "\n[workspace]\n").unwrap();
        cargo(&folder, &["check", "--all-features"]);
    }
}

/// Each value of a description, replaced by each of these, is read or refused, and what is read is written.
#[test]
fn no_description_makes_the_generator_panic() {
    let text = fs::read_to_string(fixtures().join("services/shop/v20260101/api.json")).unwrap();
    let whole: serde_json::Value = serde_json::from_str(&text).unwrap();
    let mut pointers = Vec::new();
    collect("", &whole, &mut pointers);
    let odd = ["null", "-1", "[]", "\"\"", "\"Self\"", "\"Order\""];
    let (mut read, mut refused) = (0, 0);
    for pointer in &pointers {
        for odd in odd {
            let mut damaged = whole.clone();
            *damaged.pointer_mut(pointer).unwrap() = serde_json::from_str(odd).unwrap();
            match Description::parse(&damaged.to_string()) {
                Ok(description) => {
                    emit::module(&description, &Options::default()).unwrap();
                    read += 1;
                }
                Err(error) => {
                    assert!(!format!("{error:#}").is_empty());
                    refused += 1;
                }
            }
        }
    }
    assert!(
        read > 500 && refused > 500,
        "{read} read, {refused} refused"
    );
}

fn collect(pointer: &str, value: &serde_json::Value, pointers: &mut Vec<String>) {
    pointers.push(pointer.to_owned());
    // Of each member, the keys that count.
    let skipped = |key: &str| {
        matches!(
            key,
            "default" | "example" | "required" | "output_required" | "value_allowed_null"
        )
    };
    match value {
        serde_json::Value::Object(map) => {
            for (key, value) in map.iter().filter(|(key, _)| !skipped(key)) {
                collect(
                    &format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1")),
                    value,
                    pointers,
                );
            }
        }
        serde_json::Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                collect(&format!("{pointer}/{index}"), value, pointers);
            }
        }
        _ => {}
    }
}
