//! Which examples are decoded.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// Examples of one description.
pub struct Described {
    /// Without the actions that no example is of.
    pub description: Value,
    pub examples: Vec<Example>,
}

pub struct Example {
    /// The response's struct.
    pub output: String,
    pub body: String,
}

/// So many examples that decode with exact types, evenly spread over all of the corpus.
pub fn choose(corpus: &Path, count: usize) -> Vec<Described> {
    let all: Vec<(PathBuf, Value)> = versions(corpus)
        .into_iter()
        .flat_map(|folder| decodable(&folder).map(move |case| (folder.clone(), case)))
        .collect();
    let chosen = (0..count).map(|index| &all[index * all.len() / count]);
    let mut described: Vec<(&Path, Vec<&Value>)> = Vec::new();
    for (folder, case) in chosen {
        match described.last_mut() {
            Some((last, cases)) if last == folder => cases.push(case),
            _ => described.push((folder, vec![case])),
        }
    }
    described
        .into_iter()
        .map(|(folder, cases)| describe(folder, &cases))
        .collect()
}

/// The folders of `EDITION/SERVICE/VERSION`, in the order of their names.
fn versions(corpus: &Path) -> Vec<PathBuf> {
    let mut folders = vec![corpus.to_owned()];
    for _ in ["edition", "service", "version"] {
        folders = folders
            .iter()
            .flat_map(|folder| fs::read_dir(folder).expect("a folder of the corpus"))
            .map(|entry| entry.expect("an entry").path())
            .filter(|path| path.is_dir())
            .collect();
    }
    folders.sort();
    folders
}

fn decodable(folder: &Path) -> impl Iterator<Item = Value> {
    let lines = fs::read_to_string(folder.join("cases.jsonl")).expect("the examples");
    let cases: Vec<Value> = lines
        .lines()
        .map(|line| serde_json::from_str(line).expect("an example"))
        .collect();
    cases
        .into_iter()
        .filter(|case| case["expect"] == "success" && case["decodes"] == true)
}

fn describe(folder: &Path, cases: &[&Value]) -> Described {
    let text = fs::read_to_string(folder.join("api.json")).expect("the description");
    let mut description: Value = serde_json::from_str(&text).expect("a description");
    let actions = description["actions"].as_object_mut().expect("its actions");
    actions.retain(|action, _| cases.iter().any(|case| case["action"] == **action));
    let example = |case: &&Value| Example {
        output: text_of(&actions[text_of(&case["action"]).as_str()]["output"]),
        body: text_of(&case["output"]),
    };
    Described {
        examples: cases.iter().map(example).collect(),
        description,
    }
}

fn text_of(value: &Value) -> String {
    value.as_str().expect("a string").to_owned()
}
