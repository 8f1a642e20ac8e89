//! An object as a struct.

use super::field::{field, Place};
use super::types::Types;
use super::{attribute, Decoder, Options, RUNTIME};
use crate::description::{Action, Description, Object};
use crate::{docs, names};

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
    let mut text = attribute::doc("", &doc(context, name, object, action));
    text.push_str(&attributes(context, name, action));
    if let Some(action) = action.filter(|action| action.deprecated) {
        let note = format!("the action `{}` is deprecated", action.name);
        text.push_str(&attribute::list(
            "",
            "deprecated",
            &[format!("note = {}", attribute::literal(&note))],
        ));
    }
    text.push_str("#[non_exhaustive]\n");
    if name.contains('_') || name.starts_with(char::is_lowercase) {
        text.push_str("#[allow(non_camel_case_types)]\n");
    }
    let lifetime = if context.types.borrows(name) {
        "<'a>"
    } else {
        ""
    };
    if object.members.is_empty() {
        return text + &format!("pub struct {name}{lifetime} {{}}\n");
    }
    text.push_str(&format!("pub struct {name}{lifetime} {{\n"));
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
        text.push_str(&field(
            &context.types,
            context.options,
            &place,
            member,
            field_name,
        ));
    }
    text.push_str("}\n");
    text
}

fn doc(context: &Context<'_>, name: &str, object: &Object, action: Option<&Action>) -> Vec<String> {
    let Some(action) = action else {
        let lines = docs::lines(&object.document, 0);
        return if lines.is_empty() {
            vec![format!("The data type `{name}`.")]
        } else {
            lines
        };
    };
    let document = docs::lines(&action.document, 0);
    let (summary, repeats) = summary(action, document.first());
    let mut lines = docs::lines(&summary, 0);
    let document = document.into_iter().skip(usize::from(repeats)).collect();
    for mut more in [document, streams(context, object, action)] {
        if more.first().is_some_and(|line| !line.is_empty()) {
            lines.push(String::new());
        }
        lines.append(&mut more);
    }
    lines
}

/// The first line on an action, with its title, and whether it says all that the first line of its document says.
fn summary(action: &Action, document: Option<&String>) -> (String, bool) {
    let plain = |text: &str| text.trim().trim_end_matches(['.', '。']).to_lowercase();
    let title = plain(&action.title);
    let document = document.map(|line| plain(line)).unwrap_or_default();
    let response = format!("The response of `{}`", action.name);
    if title.is_empty() || (title != document && document.starts_with(&title)) {
        return (format!("{response}."), false);
    }
    (format!("{response}: {}", action.title), title == document)
}

/// How to read the stream that an action may answer with.
fn streams(context: &Context<'_>, object: &Object, action: &Action) -> Vec<String> {
    let mut text = String::new();
    if action.streams && context.options.decoder == Decoder::Tencent {
        text.push_str(STREAMS);
        // Nothing of what events hold is described.
        let mut members = object.members.iter();
        if members.all(|member| member.name == "RequestId") {
            text.push_str(EVENTS);
        }
        text.push_str(&links());
    }
    text.lines().map(str::to_owned).collect()
}

const STREAMS: &str = "\
# Event streams

The action can answer with a stream of server-sent events. With the feature `stream` of
`tencent-response`, an [`EventStream`] or an [`EventReader`] decodes each event as it arrives.
Without it, [`from_event`] decodes the data of one event.
";

const EVENTS: &str = "
The members of an event are not described. To read them, derive
[`TencentResponse`](tencent_response::TencentResponse) on a struct of your own.
";

fn links() -> String {
    let page = format!("https://docs.rs/tencent-response/{RUNTIME}/tencent_response/stream/struct");
    format!(
        "
[`EventReader`]: {page}.EventReader.html
[`EventStream`]: {page}.EventStream.html
[`from_event`]: tencent_response::TencentResponse::from_event
"
    )
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
