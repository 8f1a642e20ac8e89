//! Any description and any body: what the generator makes of it is Rust or a sentence.

use sdkgen::description::Description;
use sdkgen::emit::{self, Lenient, Options, Text};

use super::{infer, is_rust};

/// Deeper nesting is the compiler's own to refuse.
const DEPTH: usize = 60;

/// Writes a description in two ways, if it is one.
pub fn descriptions(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let description = match Description::parse(text) {
        Ok(description) => description,
        Err(error) => {
            let sentence = format!("{error:#}");
            assert!(!sentence.is_empty() && sentence.len() < 1_000 + bytes.len());
            return;
        }
    };
    let rich = Options {
        lenient: Lenient::all(),
        text: Text::Borrowed,
        time: "chrono".parse().expect("a known crate"),
        ..Options::default()
    };
    for options in [Options::default(), rich] {
        let module = emit::module(&description, &options).expect("what is read is written");
        assert!(is_rust(&module), "{module}");
        let empty = description.actions.is_empty();
        assert!(empty || module.contains("pub struct "), "{module}");
    }
}

/// Infers structs from a body, and from it with another.
pub fn infer(bytes: &[u8]) {
    if bytes.iter().filter(|byte| b"[{".contains(byte)).count() > DEPTH {
        return;
    }
    let body = ("body".to_owned(), bytes.to_vec());
    let other = br#"{"Response":{"TotalCount":1,"List":[{"Id":"a"}],"RequestId":"r"}}"#;
    let other = ("other".to_owned(), other.to_vec());
    for samples in [vec![body.clone()], vec![other, body]] {
        match infer::infer("DescribeThings", &samples) {
            Ok(inferred) => {
                let text = infer::text::Text::new(&inferred, infer::text::DERIVES).to_string();
                assert!(is_rust(&text) && text.contains("struct "), "{text}");
            }
            Err(sentence) => {
                assert!(sentence.starts_with("body: "), "{sentence:?}");
                assert!(!sentence.contains(char::is_control), "{sentence:?}");
            }
        }
    }
}
