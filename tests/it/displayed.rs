//! What an error displays is one line, escaped and bounded, whatever the body says.

#[path = "../../runtime/examples/explain/harmless.rs"]
mod harmless;

use harmless::harmless;
use tencent_response::{ApiError, Error, TencentResponse};

#[derive(Debug, TencentResponse)]
#[allow(dead_code, reason = "the bodies here do not decode")]
struct CountResponse {
    total_count: u64,
}

/// Characters that end a line, hide or reorder text, or stand for nothing to be seen.
fn unseen() -> Vec<char> {
    let ranges = [
        '\u{0}'..='\u{1f}',
        '\u{7f}'..='\u{9f}',
        '\u{61c}'..='\u{61c}',
        '\u{200b}'..='\u{200f}',
        '\u{2028}'..='\u{202e}',
        '\u{2060}'..='\u{2069}',
        '\u{feff}'..='\u{feff}',
    ];
    ranges.into_iter().flatten().collect()
}

/// The JSON text of a string.
fn json(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

fn displayed(error: &Error) -> [String; 2] {
    [error.to_string(), format!("{error:?}")]
}

/// Bodies that show a text each: as message, code, name and RequestId.
fn bodies(text: &str) -> Vec<String> {
    let text = json(text);
    vec![
        format!(r#"{{"Response":{{"Error":{{"Code":"A","Message":{text}}},"RequestId":"r"}}}}"#),
        format!(r#"{{"Response":{{"Error":{{"Code":{text}}},"RequestId":"r"}}}}"#),
        format!(r#"{{"Response":{{"Error":{{"Code":"A"}},"RequestId":{text}}}}}"#),
        format!(r#"{{"Response":{{"TotalCount":"ill","RequestId":{text}}}}}"#),
        format!(r#"{{"Response":{{{text}:[x],"RequestId":"r"}}}}"#),
        format!(r#"{{{text}:1}}"#),
        format!(r#"{{"code":4100,"codeDesc":{text},"message":{text}}}"#),
    ]
}

#[test]
fn no_unseen_character_is_displayed_as_it_is() {
    for unseen in unseen() {
        for body in bodies(&format!("a{unseen}b")) {
            let error = CountResponse::from_str(&body).unwrap_err();
            for shown in displayed(&error) {
                assert!(
                    !shown.contains(unseen),
                    "{:#x}: {shown:?}",
                    u32::from(unseen)
                );
            }
        }
    }
}

#[test]
fn explain_shows_what_errors_show() {
    for char in '\0'..='\u{ffff}' {
        let text = format!("a{char}b");
        let shown = ApiError::new("A", &*text, "").to_string();
        assert_eq!(shown, format!("A: {}", harmless(&text)));
    }
    for unseen in unseen() {
        assert!(!harmless(&unseen.to_string()).contains(unseen));
    }
}

#[test]
fn what_can_be_seen_is_displayed_as_it_is() {
    for text in ["中文", "é", "a b", "\u{1f600}"] {
        for body in &bodies(text)[..5] {
            let error = CountResponse::from_str(body).unwrap_err();
            assert!(error.to_string().contains(text), "{error}");
        }
    }
}

#[test]
fn an_error_is_one_line_of_bounded_length() {
    for text in [
        "x".repeat(5_000),
        "\n".repeat(5_000),
        "中".repeat(5_000),
        "a\u{2066}\r\n".repeat(2_000),
    ] {
        for body in bodies(&text) {
            let error = CountResponse::from_str(&body).unwrap_err();
            let shown = error.to_string();
            assert!(!shown.contains(['\n', '\r']), "{shown}");
            assert!(shown.chars().count() < 4_500, "{}", shown.chars().count());
        }
    }
}

#[test]
fn code_and_message_show_512_characters_each_and_the_request_id_64() {
    let long = "中".repeat(600);
    let shown = ApiError::new(&*long, &*long, &*long).to_string();
    let first = |count| format!("{}…", "中".repeat(count));
    assert_eq!(
        shown,
        format!("{0}: {0} (RequestId {1})", first(512), first(64))
    );
}

#[test]
fn a_code_and_a_request_id_alone_are_short() {
    let long = "x\n".repeat(2_500);
    let error = ApiError::new(&*long, "", "r").to_string();
    assert!(
        !error.contains('\n') && error.len() < 4_500,
        "{}",
        error.len()
    );
    for error in [
        ApiError::new("A", "", &*long).to_string(),
        CountResponse::from_str(&bodies(&long)[3])
            .unwrap_err()
            .to_string(),
    ] {
        assert!(
            !error.contains('\n') && error.len() < 500,
            "{}",
            error.len()
        );
    }
}
