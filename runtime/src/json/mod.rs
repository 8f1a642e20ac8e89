//! A JSON reader in safe Rust: a serde `Deserializer` over text that is known to be UTF-8.
//!
//! It borrows text that has no escapes. It keeps its position when something fails, so that a body that decodes pays nothing
//! for diagnostics. The shell is thin and generic over the visitor; everything below it is compiled once. It knows nothing of
//! Tencent: callers request what serde cannot express through the names in `protocol`, or observe the members of an object
//! (`watch`).

mod array;
mod asked;
mod fault;
mod key;
mod names;
mod number;
mod object;
mod raw;
mod scan;
mod skip;
mod value;
mod variant;
mod watch;

use alloc::string::String;
use alloc::vec::Vec;

use serde::de::Expected;

pub(crate) use array::Array;
pub(crate) use fault::{Detail, Fault, Kind};
pub(crate) use names::{Start, Table};
pub(crate) use number::{is_number, parse_number, Number, WITHIN_F32};
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
    /// The values that were read as another kind, if they are to be reported.
    coerced: Option<Vec<Coerced>>,
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
        match self.peek() {
            0 if self.position >= self.text.len() => Ok(()),
            _ => Err(Fault::syntax("the end of the body")),
        }
    }

    /// Takes the start of an object with this first member, if it is spelled exactly so: brace, name and colon.
    #[inline]
    pub(crate) fn open_exactly(&mut self, start: &str) -> bool {
        let end = self.position + start.len();
        let same = self.text.as_bytes().get(self.position..end) == Some(start.as_bytes());
        if same {
            self.position = end;
            self.levels -= 1;
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

    /// Takes an opening brace and returns the levels left inside, for [`leave`](Self::leave).
    pub(crate) fn open_object(&mut self, expected: &dyn Expected) -> Result<u8, Fault> {
        self.begin(b'{', expected).map(|()| self.levels)
    }

    /// Takes an opening bracket.
    #[inline]
    fn begin(&mut self, bracket: u8, expected: &dyn Expected) -> Result<(), Fault> {
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
        Ok(())
    }

    /// Takes the closing bracket, which is next.
    #[inline]
    fn close(&mut self) {
        self.position += 1;
        self.levels += 1;
    }

    /// Closes the bracket that was opened with `levels` left, if the visitor stopped before its end.
    ///
    /// A visitor that stops early (a tuple, an enum's variant) has read everything it wants, so nothing else may follow.
    #[inline]
    pub(crate) fn leave<T>(
        &mut self,
        bracket: u8,
        levels: u8,
        value: Result<T, Fault>,
    ) -> Result<T, Fault> {
        match self.left_open(bracket, levels, value.is_ok()) {
            None => value,
            Some(fault) => Err(fault),
        }
    }

    /// What is wrong if a bracket was left open by a visitor that has its value and cannot be closed.
    #[inline]
    fn left_open(&mut self, bracket: u8, levels: u8, read: bool) -> Option<Fault> {
        if self.levels != levels || !read {
            return None;
        }
        self.close_left(bracket).err()
    }

    fn close_left(&mut self, bracket: u8) -> Result<(), Fault> {
        match self.peek() {
            next if next == bracket => {
                self.close();
                Ok(())
            }
            0 | b'}' | b']' | b':' if bracket == b'}' => {
                Err(Fault::syntax("`,` or `}` behind the value"))
            }
            0 | b'}' | b']' | b':' => Err(Fault::syntax("`,` or `]` behind the value")),
            _ => Err(Fault::mismatch(&"no further elements", "more")),
        }
    }
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

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeMap;
    use alloc::string::{String, ToString};
    use alloc::vec::Vec;

    use serde::Deserialize;

    use super::*;

    fn read<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, usize> {
        let mut reader = Reader::new(text);
        let read = T::deserialize(&mut reader).and_then(|value| reader.finish().map(|()| value));
        read.map_err(|_| reader.position())
    }

    #[test]
    fn a_fault_is_at_the_value_or_byte_to_blame() {
        assert_eq!(read::<Vec<u8>>("[1, 300]"), Err(7));
        assert_eq!(read::<Vec<u8>>("[1, true]"), Err(8));
        assert_eq!(read::<Vec<u8>>("[1; 2]"), Err(2));
        assert_eq!(read::<Vec<u8>>("[1] 2"), Err(4));
        assert_eq!(read::<BTreeMap<String, u8>>("{\"a\" 1}"), Err(5));
        assert_eq!(read::<BTreeMap<String, u8>>("{\"a\": 1,}"), Err(8));
    }

    #[test]
    fn a_tuple_is_closed_by_its_own_bracket_and_holds_no_more() {
        assert_eq!(read::<(u8, u8)>("[1, 2 ]"), Ok((1, 2)));
        for text in ["[1,2}", "[1,2", "[1,2,3]", "[1]", "[1,2]]", "[1,2:"] {
            assert!(read::<(u8, u8)>(text).is_err(), "{text}");
        }
    }

    #[test]
    fn brackets_may_nest_to_the_limit() {
        // Lists of lists of .., to any depth.
        struct Deep;
        impl<'de> Deserialize<'de> for Deep {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Vec::<Deep>::deserialize(deserializer).map(|_| Self)
            }
        }
        let nested = |depth| "[".repeat(depth) + &"]".repeat(depth);
        assert!(read::<Deep>(&nested(128)).is_ok());
        assert!(read::<Deep>(&nested(129)).is_err());
    }

    #[test]
    fn names_are_read_as_numbers_and_booleans_where_a_map_wants_these() {
        let numbers = read::<BTreeMap<i16, u8>>(r#"{"-1":1,"20":2}"#);
        assert_eq!(numbers, Ok(BTreeMap::from([(-1, 1), (20, 2)])));
        let booleans = read::<BTreeMap<bool, u8>>(r#"{"true":1}"#);
        assert_eq!(booleans, Ok(BTreeMap::from([(true, 1)])));
        for name in ["+1", "01", "1 ", " 1", "1.0", "\\u0031", "", "x"] {
            let text = "{\"".to_string() + name + "\":1}";
            assert!(read::<BTreeMap<u16, u8>>(&text).is_err(), "{name}");
        }
    }
}
