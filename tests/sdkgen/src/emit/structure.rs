//! An object as a struct.

use super::field::{Field, Place};
use super::types::Types;
use super::{attribute, doc, Decoder, Options};
use crate::description::{Action, Description, Object};
use crate::names;

/// What a module's structs have in common.
pub struct Context<'a> {
    pub description: &'a Description,
    pub options: &'a Options,
    pub types: Types<'a>,
    /// The enum of the service's codes.
    pub error: Option<String>,
    /// What is said of the RequestId, once.
    pub request_id: &'a str,
    /// The structs that read leniently as a whole.
    pub lenient: std::collections::BTreeSet<&'a str>,
}

pub fn structure(
    context: &Context<'_>,
    name: &str,
    object: &Object,
    action: Option<&Action>,
) -> String {
    let mut text = attribute::doc("", &doc::lines(context, name, object, action));
    text.push_str(&attributes(context, name, action));
    if let Some(action) = action.filter(|action| action.deprecated) {
        let note = format!("note = \"the action `{}` is deprecated\"", action.name);
        text.push_str(&attribute::list("", "deprecated", &[note]));
    }
    text.push_str("#[non_exhaustive]\n");
    if name.contains('_') || name.starts_with(char::is_lowercase) {
        text.push_str("#[allow(non_camel_case_types)]\n");
    }
    let ty = context.types.object(name);
    if object.members.is_empty() {
        return text + &format!("pub struct {ty} {{}}\n");
    }
    text.push_str(&format!("pub struct {ty} {{\n"));
    let place = Place {
        object: name,
        response: action.is_some(),
        lenient: context.lenient.contains(name),
        request_id: context.request_id,
    };
    let fields = context
        .options
        .acronyms
        .fields(object.members.iter().map(|member| &*member.name));
    for (member, field_name) in object.members.iter().zip(&fields) {
        let field = Field {
            types: &context.types,
            options: context.options,
            place: &place,
            member,
            name: field_name,
        };
        text.push_str(&field.text());
    }
    text.push_str("}\n");
    text
}

fn attributes(context: &Context<'_>, name: &str, action: Option<&Action>) -> String {
    let options = context.options;
    let imported = |derive: &str| {
        if context.types.declares(derive) {
            format!("::tencent_response::{derive}")
        } else {
            derive.to_owned()
        }
    };
    let mut derives = options.derives.clone();
    match (options.decoder, action) {
        (Decoder::Tencent, Some(_)) => derives.push(imported("TencentResponse")),
        (Decoder::Tencent, None) => derives.push(imported("TencentData")),
        (Decoder::Serde, _) => derives.push("serde::Deserialize".to_owned()),
        (Decoder::None, _) => {}
    }
    let mut text = attribute::list("", "derive", &derives);
    if options.uses_serde() {
        text.push_str("#[serde(rename_all = \"PascalCase\")]\n");
    }
    if options.decoder == Decoder::Tencent {
        text.push_str(&attribute::list(
            "",
            "tencent",
            &tencent(context, name, action),
        ));
    }
    text
}

fn tencent(context: &Context<'_>, name: &str, action: Option<&Action>) -> Vec<String> {
    let mut arguments = Vec::new();
    if let Some(action) = action {
        arguments.push(format!(
            "version = {}",
            attribute::literal(&context.description.version)
        ));
        arguments.push(format!(
            "service = {}",
            attribute::literal(&context.description.service)
        ));
        if names::default_action(name) != Some(&action.name) {
            arguments.push(format!("action = {}", attribute::literal(&action.name)));
        }
        arguments.extend(
            context
                .error
                .as_ref()
                .map(|error| format!("error = {error}")),
        );
    }
    if context.lenient.contains(name) {
        arguments.push("lenient".to_owned());
    }
    arguments
}
