//! Section 3: what a value is, and that nothing stands before or behind it.

use super::{texts, Section};

pub fn section() -> Section {
    Section {
        name: "values",
        accepted: texts(&[
            b"false",
            b"42",
            b"-0.1",
            b"null",
            b"\"lone\"",
            b"true",
            b"\"\"",
            b"[true]",
            b"[false]",
            b"[null]",
            b"\" \"",
        ]),
        refused: texts(&[
            b"[fals]",
            b"[nul]",
            b"[tru]",
            b"[True]",
            b"[x",
            b"[*]",
            b"*",
            b"<.>",
            b"[<null>]",
            b"bare",
            b"[\xC3\xA9]",
            b"a\xC3\xA5",
            b"\xC3\xA5",
            b"[ false, nul",
            b"[ true, fals",
            b"[ false, tru",
            b"2@",
            b"1]",
            b"]",
            b"[1]x",
            b"[][]",
            b"\"\"x",
            b"123\0",
        ]),
        free: Vec::new(),
    }
}
