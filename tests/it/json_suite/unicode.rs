//! Section 8: UTF-8, and what is no character.

use super::{free, texts, Free, Section};

pub fn section() -> Section {
    Section {
        name: "unicode",
        accepted: texts(&[
            b"[\"\xF4\x8F\xBF\xBF\"]",
            b"[\"\xEF\xBF\xBF\"]",
            b"[\"\xCF\x80\"]",
            b"[\"\xF0\x9B\xBF\xBF\"]",
            b"[\"\xE2\x80\xA8\"]",
            b"[\"\xE2\x80\xA9\"]",
            b"[\"\xE2\x8D\x82\xE3\x88\xB4\xE2\x8D\x82\"]",
            b"[\"\xE2\x82\xAC\xF0\x9D\x84\x9E\"]",
        ]),
        refused: texts(&[
            b"[a\xE5]",
            b"[\xFF]",
            b"[\"\\u\xE5\"]",
            b"[\"\\\xE5\"]",
            b"\xEF\xBB\xBF",
            b"\xEF\xBB{}",
            b"\xE5",
            b"\xE9",
        ]),
        free: free_texts(),
    }
}

/// Half a pair is passed over where nobody wants it. What is no UTF-8 is refused wherever it stands.
fn free_texts() -> Vec<Free> {
    let mut cases = free(
        false,
        true,
        &[
            b"[\"\\uDADA\"]",
            b"[\"\\uD888\\u1234\"]",
            b"[\"\\uD800\\n\"]",
            b"[\"\\uDd1ea\"]",
            b"[\"\\uD800\\uD800\\n\"]",
            b"[\"\\ud800\"]",
            b"[\"\\ud800abc\"]",
            b"[\"\\uDd1e\\uD834\"]",
            b"[\"\\uDFAA\"]",
        ],
    );
    cases.extend(free(
        false,
        false,
        &[
            b"\xFF\xFE[\0\"\0\xE9\0\"\0]\0",
            b"[\"\xE6\x97\xA5\xD1\x88\xFA\"]",
            b"[\"\xED\xA0\x80\"]",
            b"[\"\xFF\"]",
            b"[\"\xE9\"]",
            b"[\"\x81\"]",
            b"[\"\xF4\xBF\xBF\xBF\"]",
            b"[\"\xC0\xAF\"]",
            b"[\"\xFC\x83\xBF\xBF\xBF\xBF\"]",
            b"[\"\xFC\x80\x80\x80\x80\x80\"]",
            b"[\"\xE0\xFF\"]",
            b"\0[\0\"\0\xE9\0\"\0]",
            b"[\0\"\0\xE9\0\"\0]\0",
            b"\xEF\xBB\xBF{}",
        ],
    ));
    cases
}
