//! A description file, read and checked. Only what the actions' responses reach counts: a file has requests as well.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{bail, ensure, Context, Result};
use serde_json::{Map, Value};

use super::{sharing, streams, Action, Description, Kind, Member, Object};
use crate::names;

impl Description {
    /// Reads a description file.
    ///
    /// # Errors
    /// With the file, action, object and member, if it is no JSON, lacks what a description has, names an object that it does
    /// not have, has two members of one name, a type never seen, or a name that can't be a type's in Rust or a file's.
    pub fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        Self::parse(&text).with_context(|| path.display().to_string())
    }

    /// Reads a description from its text.
    ///
    /// # Errors
    /// As [`read`](Self::read), without the file.
    pub fn parse(text: &str) -> Result<Self> {
        let root: Value =
            serde_json::from_str(text.trim_start_matches('\u{FEFF}')).context("not JSON")?;
        let root = root
            .as_object()
            .context("not a JSON object, as a description is")?;
        ensure!(
            !root.contains_key("Response"),
            "the body of a response, not a description; `sdkgen infer ACTION BODY` writes structs from a body"
        );
        let metadata = part(root, "metadata")?;
        let mut description = Self {
            service: label(metadata, "serviceShortName").context("metadata")?,
            version: label(metadata, "apiVersion").context("metadata")?,
            title: optional(metadata, "serviceNameCN"),
            ..Self::default()
        };
        let actions = part(root, "actions")?;
        let objects = part(root, "objects")?;
        for (name, value) in actions {
            let mut action = action(name, value).with_context(|| format!("action `{name}`"))?;
            reach(&action, objects, &mut description.objects)?;
            let response = description.objects.get(&action.output);
            let mut members = response.into_iter().flat_map(|response| &response.members);
            let request_id = members.find(|member| member.is_request_id());
            action.streams |=
                request_id.is_some_and(|member| streams::is_in_header(&member.document));
            description.actions.push(action);
        }
        sharing::separate(&mut description)?;
        Ok(description)
    }
}

fn part<'a>(root: &'a Map<String, Value>, key: &'static str) -> Result<&'a Map<String, Value>> {
    let value = root.get(key).with_context(|| format!("{key}: missing"))?;
    map(value).context(key)
}

fn map(value: &Value) -> Result<&Map<String, Value>> {
    value.as_object().context("not a JSON object")
}

fn action(name: &str, value: &Value) -> Result<Action> {
    let value = map(value)?;
    let output = string(value, "output")?;
    let word = !name.is_empty() && name.chars().all(|char| char.is_ascii_alphanumeric());
    ensure!(word, "its name is not one word of letters and digits");
    let status = optional(value, "status");
    let (title, document) = (optional(value, "name"), optional(value, "document"));
    Ok(Action {
        name: name.to_owned(),
        output,
        streams: [&title, &document]
            .iter()
            .any(|text| streams::is_said(name, text)),
        title,
        document,
        deprecated: matches!(&*status, "deprecated" | "offline"),
    })
}

/// Reads the objects that an action's response is made of, but for those that were read before.
fn reach(
    action: &Action,
    raw: &Map<String, Value>,
    read: &mut BTreeMap<String, Object>,
) -> Result<()> {
    let mut open = vec![(action.output.clone(), None)];
    while let Some((name, from)) = open.pop() {
        if read.contains_key(&name) {
            continue;
        }
        let value = raw.get(&name).with_context(|| match &from {
            None => format!(
                "action `{}`: its output `{name}` is not among the objects",
                action.name
            ),
            Some(from) => format!(
                "action `{}`, {from}: its type `{name}` is not among the objects",
                action.name
            ),
        })?;
        let object = object(&name, value).with_context(|| format!("action `{}`", action.name))?;
        for member in &object.members {
            if let Kind::Object(kind) = &member.kind {
                open.push((
                    kind.clone(),
                    Some(format!("object `{name}`, member `{}`", member.name)),
                ));
            }
        }
        read.insert(name, object);
    }
    Ok(())
}

fn object(name: &str, value: &Value) -> Result<Object> {
    let place = || format!("object `{name}`");
    ensure!(
        names::is_type(name),
        "{}: its name cannot be a type's in Rust",
        place()
    );
    ensure!(
        !names::NEEDED.contains(&name),
        "{}: its name is one that generated code needs",
        place()
    );
    let value = map(value).with_context(place)?;
    let values = match value.get("members") {
        Some(Value::Array(members)) => &**members,
        Some(Value::Null) => &[],
        Some(_) => bail!("{}: its `members` are not a list", place()),
        None => bail!("{}: it has no `members`", place()),
    };
    let mut seen = BTreeSet::new();
    let mut members = Vec::with_capacity(values.len());
    for (index, value) in values.iter().enumerate() {
        let numbered = || format!("{}, member {}", place(), index + 1);
        let value = map(value).with_context(numbered)?;
        let wire = string(value, "name").with_context(numbered)?;
        ensure!(!wire.is_empty(), "{}: its `name` is empty", numbered());
        let named = || format!("{}, member `{wire}`", place());
        ensure!(
            seen.insert(wire.clone()),
            "{}: there is a second one of that name",
            named()
        );
        members.push(member(&wire, value).with_context(named)?);
    }
    Ok(Object {
        document: optional(value, "document"),
        members,
    })
}

fn member(name: &str, value: &Map<String, Value>) -> Result<Member> {
    let outer = string(value, "type")?;
    let element = match value.get("member") {
        None | Some(Value::Null) => String::new(),
        Some(_) => string(value, "member")?,
    };
    let disabled = value.get("disabled").and_then(Value::as_bool);
    Ok(Member {
        name: name.to_owned(),
        list: outer == "list",
        kind: kind(&outer, element)?,
        document: optional(value, "document"),
        disabled: disabled.unwrap_or(false),
    })
}

fn kind(outer: &str, element: String) -> Result<Kind> {
    let scalar = |name: &str| {
        Some(match name {
            "string" | "date" | "binary" => Kind::Text,
            "datetime" => Kind::LocalTime,
            "datetime_iso" => Kind::Time,
            "int64" => Kind::Signed,
            "uint64" => Kind::Unsigned,
            "float" => Kind::Float,
            "bool" => Kind::Bool,
            _ => return None,
        })
    };
    match (outer, &*element) {
        ("string" | "int" | "float" | "bool" | "object" | "list", _)
            if scalar(&element).is_some() =>
        {
            Ok(scalar(&element).unwrap_or_default())
        }
        ("int", "") => Ok(Kind::Signed),
        ("string" | "float" | "bool", "") => Ok(scalar(outer).unwrap_or_default()),
        ("object" | "list", "") => {
            bail!("its `member` is missing, which says what the {outer} is made of")
        }
        ("object" | "list", _) => Ok(Kind::Object(element)),
        ("string" | "int" | "float" | "bool", _) => {
            bail!("its `member` is `{element}`, which is not a kind of {outer}")
        }
        _ => bail!("its type `{outer}` is not one of string, int, float, bool, object, list"),
    }
}

fn string(value: &Map<String, Value>, key: &str) -> Result<String> {
    match value.get(key) {
        Some(Value::String(text)) => Ok(text.clone()),
        Some(_) => bail!("its `{key}` is not a text"),
        None => bail!("its `{key}` is missing"),
    }
}

/// A text that a module, and so a file, may be named after.
fn label(value: &Map<String, Value>, key: &str) -> Result<String> {
    let text = string(value, key)?;
    let word = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric());
    ensure!(
        text.split(['.', '-', '_']).all(word),
        "its `{key}` is `{text}`, not letters and digits with single `.`, `-` or `_` between them"
    );
    Ok(text)
}

/// A text that need not be there.
fn optional(value: &Map<String, Value>, key: &str) -> String {
    let text = value.get(key).and_then(Value::as_str);
    text.unwrap_or_default().to_owned()
}
