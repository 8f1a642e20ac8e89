//! The documentation of a struct.

use super::structure::Context;
use super::{Decoder, RUNTIME};
use crate::description::{Action, Object};
use crate::docs;

pub fn lines(
    context: &Context<'_>,
    name: &str,
    object: &Object,
    action: Option<&Action>,
) -> Vec<String> {
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
        if members.all(|member| member.is_request_id()) {
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
