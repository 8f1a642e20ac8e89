//! Section 5: arrays.

use super::{texts, Section};

pub fn section() -> Section {
    Section {
        name: "arrays",
        accepted: texts(&[
            b"[\"\"]",
            b"[]",
            b"[null, 1, \"1\", {}]",
            b"[1,null,null,null,2]",
            b"[\"one\"]",
        ]),
        refused: texts(&[
            b"[1 true]",
            b"[\"\": 1]",
            b"[\"\"],",
            b"[,1]",
            b"[1,,2]",
            b"[\"v\",,]",
            b"[\"v\"]]",
            b"[\"\",]",
            b"[\"v\"",
            b"[3[4]]",
            b"[1:2]",
            b"[,]",
            b"[   , \"\"]",
            b"[\"v\",\n4\n,1,",
            b"[1,]",
            b"[1,,]",
            b"[\"\"",
            b"[1,",
            b"[1,\n1\n,1",
            b"[{}",
            b"[1]]",
            b"[\"open]",
            b"[",
            b"['",
            b"[,",
            b"[{",
            b"[\"a",
            b"[\"a\"",
            b"[\"\\{[\"\\{[\"\\{[\"\\{",
            b"[1",
        ]),
        free: Vec::new(),
    }
}
