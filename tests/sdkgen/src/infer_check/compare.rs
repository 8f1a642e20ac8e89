//! One decoded example against what was sent.

#[cfg(test)]
mod tests;

use serde_json::Value;

use crate::infer::types::{Object, Type, REQUEST_ID};

/// Where an outcome is not the example itself, with every value in its place.
pub fn deviations(response: &Object, case: &Value, outcome: &Value) -> Vec<String> {
    if outcome["is"] != "decoded" {
        return vec![format!("not decoded: {outcome}")];
    }
    let body = case["output"].as_str().unwrap_or_default();
    let mut body: Value = match serde_json::from_str(body) {
        Ok(body) => body,
        Err(error) => return vec![format!("decoded, and yet no JSON: {error}")],
    };
    // The RequestId is text whatever was sent, and found in any case: what was expected takes its place.
    if let Some(sent) = body["Response"].as_object_mut() {
        sent.retain(|key, _| !key.eq_ignore_ascii_case(REQUEST_ID));
        let expected = case["request_id"].as_str().unwrap_or_default();
        sent.insert(REQUEST_ID.to_owned(), expected.into());
    }
    let mut lost = Vec::new();
    object(
        response,
        &body["Response"],
        &outcome["value"],
        "Response",
        &mut lost,
    );
    lost
}

fn object(declared: &Object, sent: &Value, kept: &Value, path: &str, lost: &mut Vec<String>) {
    let names = declared.names();
    for (member, name) in declared.0.iter().zip(&names) {
        let path = format!("{path}.{}", member.key);
        value(
            &member.ty,
            &sent[&member.key],
            &kept[&name.ident],
            &path,
            lost,
        );
    }
    for key in sent.as_object().into_iter().flat_map(|sent| sent.keys()) {
        if declared.0.iter().all(|member| member.key != *key) {
            lost.push(format!("{path}.{key}: not declared"));
        }
    }
}

fn value(ty: &Type, sent: &Value, kept: &Value, path: &str, lost: &mut Vec<String>) {
    match (ty, sent, kept) {
        (Type::Optional(_), Value::Null, Value::Null) => {}
        (Type::Optional(ty), ..) => value(ty, sent, kept, path, lost),
        (Type::List(ty), Value::Array(sent), Value::Array(kept)) if sent.len() == kept.len() => {
            for (index, (sent, kept)) in sent.iter().zip(kept).enumerate() {
                value(ty, sent, kept, &format!("{path}[{index}]"), lost);
            }
        }
        (Type::Map(ty), Value::Object(sent), Value::Object(kept)) if sent.len() == kept.len() => {
            for (key, sent) in sent {
                let kept = kept.get(key).unwrap_or(&Value::Null);
                value(ty, sent, kept, &format!("{path}[{key:?}]"), lost);
            }
        }
        (Type::Object(declared), Value::Object(_), Value::Object(_)) => {
            object(declared, sent, kept, path, lost);
        }
        (Type::F64, ..) if sent.is_number() && sent.as_f64() == kept.as_f64() => {}
        (Type::List(_) | Type::Map(_) | Type::Object(_), ..) => {
            lost.push(format!("{path}: sent {sent}, kept {kept}"));
        }
        _ if sent == kept => {}
        _ => lost.push(format!("{path}: sent {sent}, kept {kept}")),
    }
}
