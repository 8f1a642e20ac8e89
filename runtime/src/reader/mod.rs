//! The JSON reader behind every byte and text entry point.
//!
//! It checks UTF-8 once for the whole body, borrows text where no escape stands in the way, and keeps its position when
//! something fails, so that the good way pays nothing for diagnostics. Its shell is serde's `Deserializer`, generic over the
//! visitor and thin; what lies beneath is compiled once.

mod access;
mod array;
mod bookmark;
mod fault;
mod key;
mod known;
mod lex;
mod newtype;
mod number;
mod raw;
mod response;
mod skip;
mod value;
mod variant;

use alloc::vec::Vec;

use serde::de::Expected;

pub(crate) use fault::{Detail, Fault};
pub(crate) use number::parse_number;
pub(crate) use raw::RAW_VALUE;
pub(crate) use response::ReadResponse;

/// Nested objects and arrays that a declared member may hold, as in `serde_json`.
const MAX_DEPTH: u8 = 128;

pub(crate) struct Reader<'de> {
    text: &'de str,
    position: usize,
    /// Levels that may still be opened.
    levels: u8,
    /// Where the values stand that were read as another kind, if they are to be reported.
    coerced: Option<Vec<usize>>,
}

impl<'de> Reader<'de> {
    pub(crate) fn new(text: &'de str) -> Self {
        Self {
            text,
            position: 0,
            levels: MAX_DEPTH,
            coerced: None,
        }
    }

    /// A reader that takes note of the values which lenient fields read as another kind.
    pub(crate) fn noting_coercions(text: &'de str) -> Self {
        Self {
            coerced: Some(Vec::new()),
            ..Self::new(text)
        }
    }

    /// Where the noted values begin, in the order they were read.
    pub(crate) fn coerced(self) -> Vec<usize> {
        self.coerced.unwrap_or_default()
    }

    /// Where the reader stands, in bytes: after a failure, at the value or token to blame or just behind it.
    pub(crate) fn position(&self) -> usize {
        self.position
    }

    /// Refuses anything but blanks after the body's one value.
    #[inline]
    pub(crate) fn finish(&mut self) -> Result<(), Fault> {
        self.close_left(MAX_DEPTH)?;
        match self.peek() {
            0 if self.position >= self.text.len() => Ok(()),
            _ => Err(Fault::syntax("the end of the body")),
        }
    }

    /// Takes an opening bracket; gives the levels that are left inside.
    #[inline]
    fn begin(&mut self, bracket: u8, expected: &dyn Expected) -> Result<u8, Fault> {
        if self.peek() != bracket {
            return Err(self.mismatch(expected));
        }
        match self.levels.checked_sub(1) {
            Some(levels) => self.levels = levels,
            None => {
                return Err(Fault::mismatch(
                    &"at most 128 nested objects and arrays",
                    "more",
                ))
            }
        }
        self.position += 1;
        Ok(self.levels)
    }

    /// Takes the closing bracket.
    #[inline]
    fn close(&mut self) {
        self.position += 1;
        self.levels += 1;
    }

    /// Closes what a visitor has left before its end, which is an error unless nothing was left to read.
    #[cold]
    fn close_left(&mut self, levels: u8) -> Result<(), Fault> {
        while self.levels < levels {
            if !matches!(self.peek(), b'}' | b']') {
                return Err(Fault::mismatch(&"no further elements", "more"));
            }
            self.close();
        }
        Ok(())
    }
}
