//! One outcome against what is expected of it.

#[cfg(test)]
mod tests;

use serde_json::Value;

use super::{Entry, Tally};
use crate::description::{Description, Kind, Member};
use crate::emit::{times, Options, Time};
use crate::names;

/// Counts an outcome, and notes where it deviates.
pub fn tally(tally: &mut Tally, entry: &Entry, case: &Value, outcome: &Value, options: &Options) {
    let lenient = options.lenient.all;
    tally.cases += 1;
    match outcome["is"].as_str() {
        Some("decoded") => tally.decoded += 1,
        Some("refused") => tally.refused += 1,
        _ => tally.undecoded += 1,
    }
    let mut deviations = outcome_deviations(case, outcome, lenient);
    if outcome["is"] == "decoded" {
        let how = How {
            same: if lenient { coerced } else { exact },
            times: matches!(options.time, Time::Crate(_)),
        };
        deviations.extend(lost(entry, case, &outcome["value"], how));
    }
    let name = format!(
        "{} {} {}",
        entry.description.version, case["action"], case["index"]
    );
    tally.deviations.extend(
        deviations
            .into_iter()
            .map(|deviation| format!("{name}: {deviation}")),
    );
}

fn outcome_deviations(case: &Value, outcome: &Value, lenient: bool) -> Vec<String> {
    let decodes = &case[if lenient {
        "decodes_lenient"
    } else {
        "decodes"
    }];
    let expected = match case["expect"].as_str() {
        Some("success") if *decodes == Value::Bool(true) => "decoded",
        Some("failure") => "refused",
        _ => "undecoded",
    };
    let mut deviations = Vec::new();
    if outcome["is"] != expected {
        deviations.push(format!("expected {expected}, got {outcome}"));
        return deviations;
    }
    let mut same = |key: &str, expected: &Value| {
        if outcome[key] != *expected {
            deviations.push(format!("{key}: expected {expected}, got {}", outcome[key]));
        }
    };
    if matches!(case["expect"].as_str(), Some("success" | "failure")) {
        same("request_id", &case["request_id"]);
    }
    if expected == "refused" {
        same("code", &case["code"]);
        same("message", &case["message"]);
    }
    if expected != "decoded" {
        same("envelope", &Value::Bool(true));
    }
    deviations
}

/// The declared members of the body whose value is not in what was decoded.
fn lost(entry: &Entry, case: &Value, decoded: &Value, how: How) -> Vec<String> {
    let body: Value = match serde_json::from_str(case["output"].as_str().unwrap_or_default()) {
        Ok(body) => body,
        Err(error) => return vec![format!("decoded, and yet no JSON: {error}")],
    };
    let action = case["action"].as_str().unwrap_or_default();
    let Some(action) = entry
        .description
        .actions
        .iter()
        .find(|known| known.name == action)
    else {
        return vec!["an action that is not described".to_owned()];
    };
    let mut lost = Vec::new();
    object(
        &entry.description,
        &action.output,
        &body["Response"],
        decoded,
        "Response",
        how,
        &mut lost,
    );
    lost
}

fn object(
    description: &Description,
    name: &str,
    sent: &Value,
    decoded: &Value,
    path: &str,
    how: How,
    lost: &mut Vec<String>,
) {
    let Some(known) = description.objects.get(name) else {
        lost.push(format!("{path}: an object that is not described"));
        return;
    };
    let members = &known.members;
    let fields = names::fields(members.iter().map(|member| &*member.name));
    let Some(keys) = sent.as_object() else {
        return;
    };
    for (member, field) in members.iter().zip(&fields) {
        let folded = || {
            let claimed = |key: &String| members.iter().any(|other| other.name == **key);
            let alike = |(key, _): &(&String, &Value)| {
                key.eq_ignore_ascii_case(&member.name) && !claimed(key)
            };
            (!field.renamed)
                .then(|| keys.iter().find(alike).map(|(_, value)| value))
                .flatten()
        };
        let Some(sent) = keys
            .get(&member.name)
            .filter(|value| !value.is_null())
            .or_else(folded)
        else {
            continue;
        };
        let path = format!("{path}.{}", member.name);
        let kept = &decoded[&member.name];
        match (&member.kind, sent.as_array(), kept.as_array()) {
            (Kind::Object(kind), Some(sent), Some(kept)) if sent.len() == kept.len() => {
                for (index, (sent, kept)) in sent.iter().zip(kept).enumerate() {
                    object(
                        description,
                        kind,
                        sent,
                        kept,
                        &format!("{path}[{index}]"),
                        how,
                        lost,
                    );
                }
            }
            (Kind::Object(kind), None, None) if sent.is_object() && kept.is_object() => {
                object(description, kind, sent, kept, &path, how, lost);
            }
            _ if how.same(member, sent, kept) => {}
            _ if path == "Response.RequestId" && !sent.is_string() => {}
            _ => lost.push(format!("{path}: sent {sent}, kept {kept}")),
        }
    }
}

/// How what was kept is compared with what was sent.
#[derive(Clone, Copy)]
struct How {
    same: Same,
    /// Whether times have a type.
    times: bool,
}

impl How {
    fn same(self, member: &Member, sent: &Value, kept: &Value) -> bool {
        let time = self.times && matches!(member.kind, Kind::Time | Kind::LocalTime);
        match sent.as_str() {
            Some(sent) if time && (kept.is_string() || kept.is_null()) => {
                times::same(sent, kept.as_str())
            }
            _ => (self.same)(sent, kept),
        }
    }
}

/// Whether what was kept is what was sent.
type Same = fn(&Value, &Value) -> bool;

/// Equal; integers without a detour over floats, which would hide a lost digit.
fn exact(sent: &Value, kept: &Value) -> bool {
    match (sent, kept) {
        (Value::Array(sent), Value::Array(kept)) => all(sent, kept, exact),
        (Value::Number(sent), Value::Number(kept)) if sent.is_f64() || kept.is_f64() => {
            sent.as_f64() == kept.as_f64()
        }
        _ => sent == kept,
    }
}

/// Equal, but for numbers and booleans as text, and an empty text that stands for no number.
fn coerced(sent: &Value, kept: &Value) -> bool {
    match (sent, kept) {
        (Value::Array(sent), Value::Array(kept)) => all(sent, kept, coerced),
        (Value::String(text), Value::Null) => text.is_empty(),
        (Value::String(text), Value::Number(number))
        | (Value::Number(number), Value::String(text)) => {
            *text == number.to_string()
                || (number.is_f64() && text.parse::<f64>().ok() == number.as_f64())
        }
        (Value::String(text), Value::Bool(value)) | (Value::Bool(value), Value::String(text)) => {
            text.eq_ignore_ascii_case(if *value { "true" } else { "false" })
        }
        _ => exact(sent, kept),
    }
}

fn all(sent: &[Value], kept: &[Value], same: Same) -> bool {
    sent.len() == kept.len() && sent.iter().zip(kept).all(|(sent, kept)| same(sent, kept))
}
