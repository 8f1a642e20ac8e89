//! A member as a field.

use super::types::{is_time, Types};
use super::{attribute, Decoder, Options, Time};
use crate::description::{Kind, Member, REQUEST_ID};
use crate::docs;
use crate::names::FieldName;

const INDENT: &str = "    ";

/// Columns of a line of code.
const WIDTH: usize = 100;

/// The struct that a field is in.
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

/// A member, and all that decides how it is written.
pub struct Field<'a> {
    pub types: &'a Types<'a>,
    pub options: &'a Options,
    pub place: &'a Place<'a>,
    pub member: &'a Member,
    pub name: &'a FieldName,
}

impl Field<'_> {
    pub fn text(&self) -> String {
        let Self { place, member, .. } = self;
        let ty = if self.is_request_id() {
            self.types.request_id(place.object)
        } else {
            self.types.field(place.object, member)
        };
        let mut text = attribute::doc(INDENT, &self.doc());
        text.push_str(&self.attributes());
        if member.disabled {
            let note = "note = \"the service no longer fills this member\"".to_owned();
            text.push_str(&attribute::list(INDENT, "deprecated", &[note]));
        }
        text + &line(&self.name.ident(), &ty)
    }

    fn is_request_id(&self) -> bool {
        self.place.response && self.member.is_request_id()
    }

    fn doc(&self) -> Vec<String> {
        let document = &self.member.document;
        let said = *document == self.place.request_id || document.trim().is_empty();
        if self.is_request_id() && said {
            return vec!["The ID of the request.".to_owned()];
        }
        let lines = docs::lines(document, INDENT.len());
        if lines.is_empty() {
            return docs::named("The member", &self.member.name, INDENT.len());
        }
        lines
    }

    fn attributes(&self) -> String {
        let Self {
            options, member, ..
        } = self;
        let mut serde = Vec::new();
        let mut tencent = Vec::new();
        let words = if options.uses_serde() {
            &mut serde
        } else {
            &mut tencent
        };
        if self.is_renamed() {
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
        if self.is_request_id() {
            serde.extend((options.decoder == Decoder::Serde).then(|| "default".to_owned()));
        } else if options.serializes() {
            let option = self.types.named("Option", "std::option");
            serde.push(format!("skip_serializing_if = \"{option}::is_none\""));
        }
        let lenient = options.lenient.field(self.place.object, &member.name);
        if lenient && !self.place.lenient {
            tencent.push("lenient".to_owned());
        }
        if options.decoder != Decoder::Tencent {
            tencent.clear();
        }
        let serde = attribute::list(INDENT, "serde", &serde);
        serde + &attribute::list(INDENT, "tencent", &tencent)
    }

    /// Whether the derive must be told the member's name. Told none, it takes a name that differs from the RequestId's in
    /// case alone for the RequestId, which is a text.
    fn is_renamed(&self) -> bool {
        let Self { place, member, .. } = self;
        let folds = place.response
            && !member.is_request_id()
            && member.name.eq_ignore_ascii_case(REQUEST_ID);
        self.name.renamed || (folds && (member.list || !member.kind.is_text()))
    }
}

/// A field's line; of two, where it is too long.
fn line(name: &str, ty: &str) -> String {
    let line = format!("{INDENT}pub {name}: {ty},");
    if line.len() <= WIDTH {
        return format!("{line}\n");
    }
    format!("{INDENT}pub {name}:\n{INDENT}{INDENT}{ty},\n")
}
