//! Values requested through the name of a newtype, since serde's own methods cannot express them.

use alloc::string::ToString;

use serde::de::Expected;

use super::{Coerced, Fault, Reader};
use crate::protocol::{
    asks_for_lenient, takes_digits, LENIENT_INTEGER, LENIENT_SINGLE, LENIENT_TEXT, LENIENT_WIDE,
    OBJECT, RAW_VALUE, TEXT,
};

/// The most values to note: more than a report names, since a repeated member may have replaced some.
const MOST_NOTED: usize = 4_000;

/// How to give a value that is requested through the name of a newtype.
pub(super) enum Asked<'de> {
    /// As an ordinary newtype.
    Newtype,
    /// By its kind.
    Plain,
    /// As this number's text.
    Digits(&'de str),
    /// As this raw text.
    Raw(&'de str),
    /// Skipped, and given as null.
    Nothing,
}

impl<'de> Reader<'de> {
    /// Whether a plain scalar comes next, to coerce without any special case.
    #[inline]
    pub(super) fn is_ordinary(&mut self, name: &str) -> bool {
        asks_for_lenient(name)
            && name != LENIENT_SINGLE
            && match self.peek() {
                b'"' => true,
                b'0'..=b'9' => !self.long_integer(),
                _ => false,
            }
            && self.coerced.is_none()
    }

    /// Distinguishes a request from the name of an ordinary newtype.
    pub(super) fn asked(
        &mut self,
        name: &'static str,
        expected: &dyn Expected,
    ) -> Result<Asked<'de>, Fault> {
        match name {
            _ if asks_for_lenient(name) => self.lenient(name, expected),
            TEXT if self.peek() == b'"' => Ok(Asked::Plain),
            TEXT => self.skip().map(|()| Asked::Nothing),
            RAW_VALUE => self.raw_value().map(Asked::Raw),
            OBJECT if self.peek() == b'{' => self.raw_value().map(Asked::Raw),
            OBJECT => self.skip().map(|()| Asked::Nothing),
            _ => Ok(Asked::Newtype),
        }
    }

    fn lenient(&mut self, name: &str, expected: &dyn Expected) -> Result<Asked<'de>, Fault> {
        let found = self.peek();
        self.note_coercion(name, found, expected);
        match found {
            b'{' => return Err(self.mismatch(expected)),
            b'-' if matches!(name, LENIENT_INTEGER | LENIENT_WIDE) => self.skip_sign_of_zero(),
            _ => {}
        }
        if matches!(found, b'-' | b'0'..=b'9') && takes_digits(name) {
            if name == LENIENT_SINGLE {
                return self.number_token().map(Asked::Digits);
            }
            if let Some(digits) = self.huge_integer()? {
                return Ok(Asked::Digits(digits));
            }
        }
        Ok(Asked::Plain)
    }

    /// Notes a scalar that a lenient field reads as another kind, if a report was asked for.
    fn note_coercion(&mut self, wanted: &str, found: u8, expected: &dyn Expected) {
        let Some(noted) = &mut self.coerced else {
            return;
        };
        let coerced = match found {
            b'"' => wanted != LENIENT_TEXT,
            b't' | b'f' | b'-' | b'0'..=b'9' => wanted == LENIENT_TEXT,
            _ => false,
        };
        if coerced && noted.len() < MOST_NOTED {
            noted.push(Coerced {
                position: self.position,
                expected: expected.to_string(),
            });
        }
    }

    /// Takes a value of any kind as raw text.
    pub(crate) fn raw_value(&mut self) -> Result<&'de str, Fault> {
        self.peek();
        let start = self.position;
        self.skip()?;
        Ok(self.text.get(start..self.position).unwrap_or("null"))
    }
}
