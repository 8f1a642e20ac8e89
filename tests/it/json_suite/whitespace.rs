//! Section 2: white space, and the six structural characters.

use super::{texts, Section};

pub fn section() -> Section {
    Section {
        name: "white space",
        accepted: texts(&[
            b"[[]   ]",
            b"[\"end\"\n]",
            b"[1\n]",
            b" [1]",
            b"[2] ",
            b"[ 4]",
            b"{\n\"k\": \"v\"\n}",
            b"[ \"lead\"]",
            b"[\"tail\"]\n",
            b" [] ",
        ]),
        refused: texts(&[
            b"[\"\x0Bv\"\x0C]",
            b" ",
            b"[\xE2\x81\xA0]",
            b"\xE2\x81\xA0",
            b"[\x0C]",
            b"[\\u000A\"\"]",
            b"[\\u0020\"lead\"]",
            b"[\\n]",
            b"[\0]",
            b"",
        ]),
        free: Vec::new(),
    }
}
