//! A JSON reader in safe Rust: a serde `Deserializer` over text that is known to be UTF-8.
//!
//! It borrows text that has no escapes. It keeps its position when something fails, so that a body that decodes pays nothing
//! for diagnostics. The shell is thin and generic over the visitor; everything below it is compiled once. It knows nothing of
//! Tencent: callers request what serde cannot express through the names in `protocol`, or observe the members of an object
//! (`watch`).

mod array;
mod asked;
mod blanks;
mod fault;
mod key;
mod names;
mod number;
mod object;
mod raw;
mod scan;
mod skip;
mod string;
#[cfg(test)]
mod tests;
mod value;
mod variant;
mod watch;
mod words;

use alloc::string::String;
use alloc::vec::Vec;

use serde::de::Expected;

use blanks::past_blanks;

pub(crate) use array::Array;
pub(crate) use fault::{Detail, Fault, Kind};
pub(crate) use names::{Start, Table};
pub(crate) use number::{beyond_f32, parse_number, parse_single, Number};
pub(crate) use object::Object;
pub(crate) use skip::Open;
pub(crate) use watch::{Watch, Watched};

/// How many objects and arrays may be open at once inside declared members; `serde_json` allows one fewer.
const MAX_DEPTH: u8 = 128;

pub(crate) struct Reader<'de> {
    text: &'de str,
    position: usize,
    /// How many levels may still be opened.
    levels: u8,
    /// The guess with which an object begins: its struct's first name, or none once members have come in another order than the
    /// declared one.
    first_guess: usize,
    /// The open bracket at each level, counted as `levels` counts.
    brackets: [u8; MAX_DEPTH as usize],
    /// The values that were read as another kind, if they are to be reported.
    coerced: Option<Vec<Coerced>>,
}

impl<'de> Reader<'de> {
    pub(crate) fn new(text: &'de str) -> Self {
        Self {
            text,
            position: 0,
            levels: MAX_DEPTH,
            first_guess: 0,
            brackets: [0; MAX_DEPTH as usize],
            coerced: None,
        }
    }

    /// A reader that notes which values lenient fields read as another kind.
    pub(crate) fn noting_coercions(text: &'de str) -> Self {
        Self {
            coerced: Some(Vec::new()),
            ..Self::new(text)
        }
    }

    /// The noted values, in the order they were read.
    pub(crate) fn coerced(self) -> Vec<Coerced> {
        self.coerced.unwrap_or_default()
    }

    /// The whole text.
    pub(crate) fn text(&self) -> &'de str {
        self.text
    }

    /// The position in bytes: after a failure, that of the value or token to blame, or just behind it.
    pub(crate) fn position(&self) -> usize {
        self.position
    }

    /// A place to return to.
    pub(crate) fn bookmark(&self) -> Bookmark {
        Bookmark {
            position: self.position,
            levels: self.levels,
        }
    }

    /// Moves back, or forward again, to a place where the reader has been.
    pub(crate) fn go_to(&mut self, bookmark: &Bookmark) {
        self.position = bookmark.position;
        self.levels = bookmark.levels;
    }

    /// Refuses anything but whitespace after the value.
    #[inline]
    pub(crate) fn finish(&mut self) -> Result<(), Fault> {
        self.close_left(MAX_DEPTH)?;
        match self.peek() {
            0 if self.position >= self.text.len() => Ok(()),
            _ => Err(Fault::syntax("the end of the body")),
        }
    }

    /// Takes the start of an object with this first member, if it is spelled exactly so: brace, name and colon.
    #[inline]
    pub(crate) fn open_exactly(&mut self, start: &str) -> bool {
        let same = self.comes(start);
        let end = self.position + start.len();
        if same && self.open(b'{') {
            self.position = end;
        }
        same
    }

    /// Takes the closing brace of the whole text's object, if nothing stands behind it.
    #[inline]
    pub(crate) fn close_body(&mut self) -> bool {
        let last = self.text.as_bytes().get(self.position..) == Some(b"}");
        if last {
            self.close();
        }
        last
    }

    /// Takes an opening bracket.
    ///
    /// Not inlined, since what calls it is compiled for each type.
    #[inline(never)]
    pub(crate) fn begin(&mut self, bracket: u8, expected: &dyn Expected) -> Result<(), Fault> {
        if self.byte() == bracket && self.open(bracket) {
            return Ok(());
        }
        self.begin_otherwise(bracket, expected)
    }

    /// Takes an opening bracket behind blanks, or explains what stands there. A function of its own, so that `begin` saves no
    /// registers.
    #[inline(never)]
    fn begin_otherwise(&mut self, bracket: u8, expected: &dyn Expected) -> Result<(), Fault> {
        if self.peek() != bracket {
            return Err(self.mismatch(expected));
        }
        if !self.open(bracket) {
            let limit = "at most 128 nested objects and arrays";
            return Err(Fault::mismatch(&limit, "more"));
        }
        Ok(())
    }

    /// Takes an opening bracket, which is next; false at the limit.
    #[inline]
    fn open(&mut self, bracket: u8) -> bool {
        let levels = self.levels.wrapping_sub(1);
        let Some(place) = self.brackets.get_mut(usize::from(levels)) else {
            return false;
        };
        *place = bracket;
        self.levels = levels;
        self.position += 1;
        true
    }

    /// Takes the closing bracket, which is next.
    #[inline]
    fn close(&mut self) {
        self.position += 1;
        self.levels += 1;
    }

    /// Closes the brackets that visitors left open, until so many levels may be opened again.
    ///
    /// A visitor that stops early has read everything it wants, so nothing else may follow. Whoever reads on behind a value
    /// calls this, since what reads the value is compiled for each type; only tuples and enums, which stop as a rule, are
    /// closed at once.
    #[inline]
    pub(crate) fn close_left(&mut self, levels: u8) -> Result<(), Fault> {
        if self.levels >= levels {
            return Ok(());
        }
        self.close_each_left(levels)
    }

    #[cold]
    fn close_each_left(&mut self, levels: u8) -> Result<(), Fault> {
        while self.levels < levels {
            let is_object = self.brackets.get(usize::from(self.levels)) == Some(&b'{');
            match self.peek() {
                b'}' if is_object => self.close(),
                b']' if !is_object => self.close(),
                b',' => return Err(self.further_element(is_object)),
                next if self.is_unread(next) => {
                    return Err(Fault::mismatch(&"no further elements", "more"))
                }
                _ if is_object => return Err(Fault::syntax("`,` or `}` behind the value")),
                _ => return Err(Fault::syntax("`,` or `]` behind the value")),
            }
        }
        Ok(())
    }

    /// Blames the element behind the comma that is next.
    fn further_element(&mut self, in_object: bool) -> Fault {
        let rest = self.text.as_bytes().get(self.position + 1..);
        let element = past_blanks(rest.unwrap_or_default());
        match element.first() {
            Some(first) if begins_element(*first, in_object) => {
                self.position = self.text.len() - element.len();
                Fault::mismatch(&"no further elements", "more")
            }
            _ => Fault::syntax("a value behind the comma"),
        }
    }

    /// Whether this byte begins what stands right behind an opening bracket or a name, and so was not even begun.
    fn is_unread(&self, first: u8) -> bool {
        let before = self.text.as_bytes().get(..self.position);
        match before.unwrap_or_default().trim_ascii_end().last() {
            Some(b'[' | b':') => begins_element(first, false),
            Some(b'{') => begins_element(first, true),
            _ => false,
        }
    }

    /// How many levels may still be opened, for [`close_left`](Self::close_left).
    pub(crate) fn levels(&self) -> u8 {
        self.levels
    }
}

/// Whether an element of an array, or a member of an object, may begin with this byte.
fn begins_element(first: u8, in_object: bool) -> bool {
    if in_object {
        return first == b'"';
    }
    Kind::beginning_with(first).is_some()
}

/// A value that was read as another kind than the text has it.
#[derive(Clone, Debug)]
pub(crate) struct Coerced {
    /// Where it begins, in bytes.
    pub(crate) position: usize,
    /// What it was read as.
    pub(crate) expected: String,
}

/// A place in the text, and how many levels may be opened there.
#[derive(Clone, Copy)]
pub(crate) struct Bookmark {
    position: usize,
    levels: u8,
}

impl Bookmark {
    /// The start of a text.
    pub(crate) const START: Self = Self {
        position: 0,
        levels: MAX_DEPTH,
    };

    /// The place, in bytes.
    pub(crate) fn position(&self) -> usize {
        self.position
    }
}
