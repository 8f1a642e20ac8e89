//! Actions that can answer with a stream of server-sent events.

/// What documentation says of such an action.
const MEDIA_TYPE: &str = "text/event-stream";

/// Where a stream's RequestId is, as documentation has it.
const HEADER: &str = "X-TC-RequestId";

/// The fields that an event may begin with.
const FIELDS: [&str; 4] = ["data:", "event:", "id:", "retry:"];

/// Whether an example of an answer is events, or an HTTP response that announces them.
pub fn is_events(example: &str) -> bool {
    let begins = example.trim_start();
    FIELDS.iter().any(|field| begins.starts_with(field)) || example.contains(MEDIA_TYPE)
}

/// Whether an action's name or documentation says that it streams.
pub fn is_said(name: &str, document: &str) -> bool {
    document.contains(MEDIA_TYPE) || has_sse(name)
}

/// Whether a RequestId is documented to be in a header, because the body is a stream.
pub fn is_in_header(document: &str) -> bool {
    document.contains(HEADER)
}

/// Whether `SSE` is a word of a name, not a part of one as in `CLASSES`.
fn has_sse(name: &str) -> bool {
    name.match_indices("SSE").any(|(start, found)| {
        let capital = |char: char| char.is_ascii_uppercase();
        let after = &name[start + found.len()..];
        let ends = !after.starts_with(capital)
            || after[1..].starts_with(|char: char| char.is_ascii_lowercase());
        !name[..start].ends_with(capital) && ends
    })
}

#[cfg(test)]
mod tests {
    use super::{has_sse, is_events, is_said};

    #[test]
    fn events_are_known_by_their_fields_or_their_media_type() {
        assert!(is_events("\ndata: {\"A\": 1}\n\ndata: [DONE]"));
        assert!(is_events("id: 1\ndata: {}"));
        assert!(is_events(
            "HTTP/1.1 200 OK\nContent-Type: text/event-stream\n\ndata: {}"
        ));
        assert!(!is_events("{\"Response\": {\"data:\": 1}}"));
    }

    #[test]
    fn sse_counts_as_a_word_only() {
        assert!(
            has_sse("TextToSpeechSSE")
                && has_sse("SSEChat")
                && !has_sse("ListCLASSES")
                && !has_sse("AccessEvent")
        );
        assert!(
            is_said("Chat", "Answers with `text/event-stream`.") && !is_said("Chat", "An event.")
        );
    }
}
