//! An API description: the response side of one version of a service's API.

mod merge;
mod read;
pub mod recursion;
pub mod sharing;
pub mod source;
mod streams;

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{bail, Result};

use crate::codes::Code;
use crate::nearest::nearest;

/// The response side of one version of a service's API.
#[derive(Clone, Debug, Default)]
pub struct Description {
    /// `cvm`.
    pub service: String,
    /// `2017-03-12`.
    pub version: String,
    /// What the service is called, `云服务器`, where the file says so.
    pub title: String,
    /// `cn` or `intl`, if the folder tells; both where two editions became one.
    pub edition: String,
    /// By name, each with a response of its own.
    pub actions: Vec<Action>,
    /// The data types and responses, by name: those that actions reach.
    pub objects: BTreeMap<String, Object>,
    /// The error codes that the service returns, if known. They come from another file.
    pub codes: Vec<Code>,
    /// Documented answers, each with its action's name, from a file beside the description.
    pub examples: Vec<(String, String)>,
}

/// An action of a service.
#[derive(Clone, Debug, Default)]
pub struct Action {
    /// `DescribeInstances`.
    pub name: String,
    /// The name of its response's object.
    pub output: String,
    /// What it does, in a few words: `Lists instances`.
    pub title: String,
    /// What it is for, in a sentence or in pages.
    pub document: String,
    /// Whether the service advises against it, or no longer offers it.
    pub deprecated: bool,
    /// Whether it can answer with a stream of events.
    pub streams: bool,
}

/// A data type, or a response.
#[derive(Clone, Debug, Default)]
pub struct Object {
    /// What it is.
    pub document: String,
    /// In the order of the description.
    pub members: Vec<Member>,
}

/// A member of an object.
#[derive(Clone, Debug, Default)]
pub struct Member {
    /// As it is on the wire.
    pub name: String,
    /// Whether it is a list.
    pub list: bool,
    /// What it is; of a list, what its elements are.
    pub kind: Kind,
    /// What it means.
    pub document: String,
    /// Whether the service no longer fills it.
    pub disabled: bool,
}

/// What a member, or the element of a list, is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    #[default]
    Text,
    /// A text that says a date and a time of day: `datetime`.
    LocalTime,
    /// A text that says a moment, as ISO 8601 has it: `datetime_iso`.
    Time,
    /// A signed integer.
    Signed,
    /// An unsigned integer.
    Unsigned,
    /// A number that may have a fraction.
    Float,
    /// True or false.
    Bool,
    /// An object of this name.
    Object(String),
}

/// The member of every response that says which request it answers.
pub const REQUEST_ID: &str = "RequestId";

impl Member {
    /// Whether it is the RequestId, if its object is a response.
    #[must_use]
    pub fn is_request_id(&self) -> bool {
        self.name == REQUEST_ID
    }
}

impl Kind {
    /// Whether it is a text on the wire.
    #[must_use]
    pub fn is_text(&self) -> bool {
        matches!(self, Self::Text | Self::LocalTime | Self::Time)
    }
}

impl Description {
    /// `cvm 2017-03-12`, with the edition, where it is known.
    #[must_use]
    pub fn label(&self) -> String {
        let edition = if self.edition.is_empty() {
            String::new()
        } else {
            format!(" ({})", self.edition)
        };
        format!("{} {}{edition}", self.service, self.version)
    }

    /// The objects that responses are made of, and the responses, in alphabetical order.
    #[must_use]
    pub fn reachable(&self) -> BTreeSet<&str> {
        self.reachable_from(self.actions.iter().map(|action| &*action.output))
    }

    /// The objects that these are made of, with them.
    pub fn reachable_from<'a>(
        &'a self,
        objects: impl Iterator<Item = &'a str>,
    ) -> BTreeSet<&'a str> {
        let mut found = BTreeSet::new();
        let mut open: Vec<&str> = objects.collect();
        while let Some(name) = open.pop() {
            let Some(object) = self.objects.get(name).filter(|_| found.insert(name)) else {
                continue;
            };
            for member in &object.members {
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

    /// Keeps the actions of these names, with what they reach, and returns how many there are.
    pub fn keep(&mut self, actions: &[String]) -> usize {
        self.actions.retain(|action| actions.contains(&action.name));
        let kept: BTreeSet<String> = self.reachable().into_iter().map(str::to_owned).collect();
        self.objects.retain(|name, _| kept.contains(name));
        self.actions.len()
    }

    /// Adds documented answers, each with its action's name. An action with an answer of events is one that streams.
    pub fn add_examples(&mut self, examples: Vec<(String, String)>) {
        for (name, example) in &examples {
            if streams::is_events(example) {
                let actions = self.actions.iter_mut().filter(|known| known.name == *name);
                actions.for_each(|action| action.streams = true);
            }
        }
        self.examples.extend(examples);
    }
}

/// Keeps the actions asked for, and drops each description that has none of them.
///
/// # Errors
/// If no description has an action of a name.
pub fn keep_actions(descriptions: &mut Vec<Description>, actions: &[String]) -> Result<()> {
    if actions.is_empty() {
        return Ok(());
    }
    let known: Vec<&str> = descriptions
        .iter()
        .flat_map(|description| description.actions.iter().map(|action| &*action.name))
        .collect();
    for action in actions {
        if !known.contains(&&**action) {
            let hint = nearest(action, known.iter().copied());
            let hint = hint.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
            bail!("no description has an action `{action}`{hint}");
        }
    }
    descriptions.retain_mut(|description| description.keep(actions) > 0);
    Ok(())
}
