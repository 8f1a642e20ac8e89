//! What a body says, by rules of its own: a walk over `serde_json`'s raw values, which shares no code with the reader.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::Value;

/// What must come of a body that is read into members which take any value.
#[derive(Debug, PartialEq)]
pub enum Said {
    /// It is no JSON, or no envelope.
    Nothing,
    Failure {
        /// The code's text; a number's is not foretold.
        code: Option<String>,
        message: String,
        about: About,
    },
    Success {
        members: BTreeMap<String, Value>,
        about: About,
    },
    /// A member has no value; which of its faults is told first is not foretold.
    Ill(About),
    /// Nobody says, or not here: an older envelope, half a surrogate pair where text is read, a code given twice.
    Open,
}

#[derive(Debug, Default, PartialEq)]
pub struct About {
    pub request_id: Option<String>,
    pub warning: Option<String>,
}

/// Whether bytes are JSON at all.
pub fn is_json(body: &[u8]) -> bool {
    let text = std::str::from_utf8(body);
    text.is_ok_and(|text| serde_json::from_str::<IgnoredAny>(text).is_ok())
}

pub fn said(body: &[u8]) -> Said {
    if !is_json(body) {
        return Said::Nothing;
    }
    let text = std::str::from_utf8(body).unwrap_or_default();
    if !text.trim_start().starts_with('{') {
        return Said::Nothing;
    }
    let Ok(Members(top)) = serde_json::from_str(text) else {
        return Said::Open;
    };
    let mut responses = top
        .iter()
        .filter(|(name, value)| name == "Response" && value.get() != "null");
    match responses.next_back() {
        None => Said::Open,
        Some((_, response)) if !response.get().starts_with('{') => Said::Nothing,
        Some((_, response)) => of_response(response.get()),
    }
}

fn of_response(text: &str) -> Said {
    let Ok(Members(all)) = serde_json::from_str(text) else {
        return Said::Open;
    };
    let mut about = About::default();
    let mut failure = None;
    let mut members = BTreeMap::new();
    let mut ill = false;
    for (name, value) in &all {
        let is_text = value.get().starts_with('"');
        match &**name {
            "Error" => match error(value.get()) {
                Ok(None) => {}
                Ok(found) => failure = found,
                Err(Unsure) => return Said::Open,
            },
            "DeprecatedWarning" if is_text => match string(value) {
                Ok(text) => about.warning = Some(text),
                Err(Unsure) => return Said::Open,
            },
            _ if name.eq_ignore_ascii_case("RequestId") && is_text => {
                let exact = name == "RequestId";
                let Ok(text) = string(value) else {
                    return Said::Open;
                };
                if exact || about.request_id.is_none() {
                    about.request_id = Some(text);
                }
            }
            "DeprecatedWarning" => {}
            _ if name.eq_ignore_ascii_case("RequestId") => {}
            _ => match serde_json::from_str::<Value>(value.get()) {
                Ok(value) => drop(members.insert(name.clone(), value)),
                Err(_) => ill = true,
            },
        }
    }
    about.request_id = about.request_id.filter(|id| !id.is_empty());
    match failure {
        Some((code, message)) => Said::Failure {
            code,
            message,
            about,
        },
        None if ill => Said::Ill(about),
        None => Said::Success { members, about },
    }
}

struct Unsure;

type Failure = (Option<String>, String);

/// The failure of an `Error` member.
fn error(text: &str) -> Result<Option<Failure>, Unsure> {
    if !text.starts_with('{') {
        return Ok(None);
    }
    let Members(members) = serde_json::from_str(text).map_err(|_| Unsure)?;
    let mut codes = members.iter().filter(|(name, _)| name == "Code");
    let mut messages = members.iter().filter(|(name, _)| name == "Message");
    let (code, message) = (codes.next(), messages.next());
    if codes.next().is_some() || messages.next().is_some() {
        return Err(Unsure);
    }
    let message = match message {
        Some((_, message)) if message.get().starts_with('"') => string(message)?,
        _ => String::new(),
    };
    let Some((_, code)) = code else {
        return Ok(None);
    };
    match code.get().as_bytes()[0] {
        b'"' => {
            let code = string(code)?;
            Ok((!code.is_empty()).then_some((Some(code), message)))
        }
        b'-' | b'0'..=b'9' => Ok(Some((None, message))),
        _ => Ok(None),
    }
}

fn string(value: &RawValue) -> Result<String, Unsure> {
    serde_json::from_str(value.get()).map_err(|_| Unsure)
}

/// The members of an object, in their order, as often as they come.
struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MembersVisitor)
    }
}

struct MembersVisitor;

impl<'de> Visitor<'de> for MembersVisitor {
    type Value = Members<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members<'de>, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Members(members))
    }
}
