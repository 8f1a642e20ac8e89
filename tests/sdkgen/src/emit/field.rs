//! A member as a field.

use super::types::{is_time, Types};
use super::{attribute, Decoder, Options, Time};
use crate::description::{Kind, Member};
use crate::docs;
use crate::names::FieldName;

const INDENT: &str = "    ";

/// Columns of a line of code.
const WIDTH: usize = 100;

pub struct Place<'a> {
    /// The struct's name.
    pub object: &'a str,
    /// Whether it is a response.
    pub response: bool,
    /// Whether the struct reads leniently as a whole.
    pub lenient: bool,
    /// What the module's documentation says of the RequestId, once.
    pub request_id: &'a str,
}

pub fn field(
    types: &Types<'_>,
    options: &Options,
    place: &Place<'_>,
    member: &Member,
    name: &FieldName,
) -> String {
    let request_id = place.response && member.name == "RequestId";
    let ty = if request_id {
        types.request_id(place.object)
    } else {
        types.field(place.object, member)
    };
    let mut text = attribute::doc(INDENT, &doc(place, member, request_id));
    text.push_str(&attributes(types, options, place, member, name, request_id));
    if member.disabled {
        text.push_str(&attribute::list(
            INDENT,
            "deprecated",
            &["note = \"the service no longer fills this member\"".to_owned()],
        ));
    }
    text.push_str(&line(&name.ident(), &ty));
    text
}

fn doc(place: &Place<'_>, member: &Member, request_id: bool) -> Vec<String> {
    if request_id && (member.document == place.request_id || member.document.trim().is_empty()) {
        return vec!["The ID of the request.".to_owned()];
    }
    let lines = docs::lines(&member.document, INDENT.len());
    if lines.is_empty() {
        return docs::named("The member", &member.name, INDENT.len());
    }
    lines
}

fn attributes(
    types: &Types<'_>,
    options: &Options,
    place: &Place<'_>,
    member: &Member,
    name: &FieldName,
    request_id: bool,
) -> String {
    let mut serde = Vec::new();
    let mut tencent = Vec::new();
    let words = if options.uses_serde() {
        &mut serde
    } else {
        &mut tencent
    };
    // In another case, the derive takes it for the RequestId, unless it is told the name.
    let folds = place.response && member.name.eq_ignore_ascii_case("RequestId");
    if name.renamed || (folds && !request_id && (member.list || !member.kind.is_text())) {
        words.push(format!("rename = {}", attribute::literal(&member.name)));
    }
    if let (Time::Crate(_), true) = (&options.time, is_time(options, member)) {
        let with = if member.kind == Kind::LocalTime {
            "local"
        } else {
            "zoned"
        };
        words.push(format!("with = \"times::{with}\""));
    }
    if request_id && options.decoder == Decoder::Serde {
        serde.push("default".to_owned());
    }
    if options.serializes() && !request_id {
        let option = types.named("Option", "std::option");
        serde.push(format!("skip_serializing_if = \"{option}::is_none\""));
    }
    if options.lenient.field(place.object, &member.name) && !place.lenient {
        tencent.push("lenient".to_owned());
    }
    if options.decoder != Decoder::Tencent {
        tencent.clear();
    }
    let serde = attribute::list(INDENT, "serde", &serde);
    serde + &attribute::list(INDENT, "tencent", &tencent)
}

/// A field's line; of two, where it is too long.
fn line(name: &str, ty: &str) -> String {
    let line = format!("{INDENT}pub {name}: {ty},");
    if line.len() <= WIDTH {
        return format!("{line}\n");
    }
    format!("{INDENT}pub {name}:\n{INDENT}{INDENT}{ty},\n")
}
