//! An API description, read and checked.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{bail, ensure, Context, Result};
use proc_macro2::Ident;
use serde_json::{Map, Value};

use crate::codes::Code;
use crate::sharing;

/// One version of a service's API, its response side.
#[derive(Debug)]
pub struct Description {
    /// `cvm`.
    pub service: String,
    /// `2017-03-12`.
    pub version: String,
    /// By name, each with a response of its own.
    pub actions: Vec<Action>,
    /// The data types and responses, by name.
    pub objects: BTreeMap<String, Object>,
    /// The error codes it answers with, where they are known; they are no part of the file.
    pub codes: Vec<Code>,
}

#[derive(Debug)]
pub struct Action {
    pub name: String,
    /// The name of its response's object.
    pub output: String,
    pub document: String,
    pub deprecated: bool,
}

#[derive(Clone, Debug)]
pub struct Object {
    pub document: String,
    pub members: Vec<Member>,
}

#[derive(Clone, Debug)]
pub struct Member {
    pub name: String,
    pub list: bool,
    pub kind: Kind,
    pub document: String,
    pub disabled: bool,
}

/// What a member, or the element of a list, is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Signed,
    Unsigned,
    Float,
    Bool,
    Object(String),
}

impl Description {
    /// Reads a description file.
    ///
    /// # Errors
    /// With the file and the path in it, if it is no JSON, lacks what a description has, names an object that it does not
    /// have, has two members of one name, a type never seen, or a name that can't be one in Rust or a file's.
    pub fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        Self::parse(&text).with_context(|| path.display().to_string())
    }

    /// Reads a description from its text.
    ///
    /// # Errors
    /// As [`read`](Self::read), with the path inside.
    pub fn parse(text: &str) -> Result<Self> {
        let root: Value = serde_json::from_str(text).context("not JSON")?;
        let metadata = root.get("metadata").context("metadata: missing")?;
        let objects = root
            .get("objects")
            .and_then(Value::as_object)
            .context("objects: missing")?;
        let actions = root
            .get("actions")
            .and_then(Value::as_object)
            .context("actions: missing")?;
        let mut description = Self {
            service: label(metadata, "serviceShortName").context("metadata")?,
            version: label(metadata, "apiVersion").context("metadata")?,
            actions: actions.iter().map(action).collect::<Result<_>>()?,
            objects: objects.iter().map(object).collect::<Result<_>>()?,
            codes: Vec::new(),
        };
        description.check()?;
        sharing::separate(&mut description)?;
        Ok(description)
    }

    fn check(&self) -> Result<()> {
        for action in &self.actions {
            if !self.objects.contains_key(&action.output) {
                bail!(
                    "actions.{}.output: no object `{}`",
                    action.name,
                    action.output
                );
            }
        }
        for (name, object) in &self.objects {
            ensure!(
                syn::parse_str::<Ident>(name).is_ok(),
                "objects.{name}: no name for a type"
            );
            for (index, member) in object.members.iter().enumerate() {
                match &member.kind {
                    Kind::Object(kind) if !self.objects.contains_key(kind) => {
                        bail!("objects.{name}.members[{index}]: no object `{kind}`");
                    }
                    _ => {}
                }
            }
        }
        Ok(())
    }

    /// The objects that responses are made of, and the responses, in alphabetical order.
    #[must_use]
    pub fn reachable(&self) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        let mut open: Vec<&str> = self.actions.iter().map(|action| &*action.output).collect();
        while let Some(name) = open.pop() {
            if !found.insert(name) {
                continue;
            }
            for member in &self.objects[name].members {
                if let Kind::Object(kind) = &member.kind {
                    open.push(kind);
                }
            }
        }
        found
    }

    /// The actions by the name of their response.
    #[must_use]
    pub fn responses(&self) -> BTreeMap<&str, &Action> {
        self.actions
            .iter()
            .map(|action| (&*action.output, action))
            .collect()
    }
}

fn action((name, value): (&String, &Value)) -> Result<Action> {
    let status = value
        .get("status")
        .and_then(Value::as_str)
        .unwrap_or("online");
    Ok(Action {
        name: name.clone(),
        output: string(value, "output").with_context(|| format!("actions.{name}"))?,
        document: document(value, &["document", "name"]),
        deprecated: matches!(status, "deprecated" | "offline"),
    })
}

fn object((name, value): (&String, &Value)) -> Result<(String, Object)> {
    let members = value.get("members").and_then(Value::as_array);
    let members = members.with_context(|| format!("objects.{name}.members: missing"))?;
    let mut seen = BTreeSet::new();
    let mut read = Vec::with_capacity(members.len());
    for (index, value) in members.iter().enumerate() {
        let member = member(value).with_context(|| format!("objects.{name}.members[{index}]"))?;
        if !seen.insert(member.name.clone()) {
            bail!(
                "objects.{name}.members[{index}]: a second member `{}`",
                member.name
            );
        }
        read.push(member);
    }
    let object = Object {
        document: document(value, &["document"]),
        members: read,
    };
    Ok((name.clone(), object))
}

fn member(value: &Value) -> Result<Member> {
    let outer = string(value, "type")?;
    let element = string(value, "member")?;
    if !matches!(
        &*outer,
        "string" | "int" | "float" | "bool" | "object" | "list"
    ) {
        bail!("type: `{outer}` is none of string, int, float, bool, object, list");
    }
    let kind = match &*element {
        "string" | "datetime" | "datetime_iso" | "date" | "binary" => Kind::Text,
        "int64" => Kind::Signed,
        "uint64" => Kind::Unsigned,
        "float" => Kind::Float,
        "bool" => Kind::Bool,
        name if name.starts_with(|first: char| first.is_ascii_uppercase()) => Kind::Object(element),
        other => bail!("member: unknown type `{other}`"),
    };
    Ok(Member {
        name: string(value, "name")?,
        list: outer == "list",
        kind,
        document: document(value, &["document"]),
        disabled: value
            .get("disabled")
            .and_then(Value::as_bool)
            .unwrap_or(false),
    })
}

fn string(value: &Value, key: &str) -> Result<String> {
    let text = value.get(key).and_then(Value::as_str);
    Ok(text
        .with_context(|| format!("{key}: missing, or no string"))?
        .to_owned())
}

/// A text that a module, and so a file, may be named after.
fn label(value: &Value, key: &str) -> Result<String> {
    let text = string(value, key)?;
    let word = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric());
    ensure!(
        text.split(['.', '-', '_']).all(word),
        "{key}: `{text}` is not letters and digits with single `.`, `-` or `_` between them"
    );
    Ok(text)
}

fn document(value: &Value, keys: &[&str]) -> String {
    let empty = Map::new();
    let object = value.as_object().unwrap_or(&empty);
    let mut texts = keys
        .iter()
        .filter_map(|key| object.get(*key).and_then(Value::as_str));
    texts
        .find(|text| !text.trim().is_empty())
        .unwrap_or_default()
        .to_owned()
}
