//! Section 9: how deep values may be nested.

use super::{Free, Section};

pub fn section() -> Section {
    Section {
        name: "limits",
        accepted: Vec::new(),
        refused: vec![
            b"[".repeat(100_000).into(),
            b"[{\"\":".repeat(50_000).into(),
        ],
        free: vec![Free {
            text: [b"[".repeat(500), b"]".repeat(500)].concat().into(),
            read: false,
            skipped: true,
        }],
    }
}
