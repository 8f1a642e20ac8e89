use serde::de::Expected;

use super::number::parse_number;
use super::raw::RAW_VALUE;
use super::{Fault, Reader};
use crate::failure::ErrorMember;
use crate::target::{takes_digits, Number, Target, ToInteger, ToText, ToWide, COERCED};
use crate::text::{Scalar, Text};

/// How a value is to be read that is asked for by the name of a newtype.
pub(super) enum Newtype<'de> {
    /// As the newtype that it is.
    Named,
    /// By its kind.
    Plain,
    /// As this number's text.
    Digits(&'de str),
    /// As this raw text.
    Raw(&'de str),
    /// As null, having been passed over.
    Nothing,
}

impl<'de> Reader<'de> {
    /// Whether what is next is a scalar to coerce with nothing out of the ordinary about it.
    #[inline]
    pub(super) fn is_ordinary(&mut self, name: &str) -> bool {
        name.starts_with(COERCED)
            && match self.peek() {
                b'"' => true,
                b'0'..=b'9' => !self.long_integer(),
                _ => false,
            }
            && self.coerced.is_none()
    }

    /// Tells the names of the runtime's own from others.
    pub(super) fn newtype(
        &mut self,
        name: &'static str,
        expected: &dyn Expected,
    ) -> Result<Newtype<'de>, Fault> {
        if name.starts_with(COERCED) {
            return self.coercible(name, expected);
        }
        if name.starts_with('$') {
            return self.special(name);
        }
        Ok(Newtype::Named)
    }

    fn special(&mut self, name: &str) -> Result<Newtype<'de>, Fault> {
        match name {
            RAW_VALUE => self.raw_value().map(Newtype::Raw),
            Text::NAME => self.only(b'"'),
            Scalar::NAME => self.scalar(),
            ErrorMember::NAME => self.only(b'{'),
            _ => Ok(Newtype::Named),
        }
    }

    fn coercible(&mut self, name: &str, expected: &dyn Expected) -> Result<Newtype<'de>, Fault> {
        let found = self.peek();
        self.note_coercion(name, found);
        match found {
            b'{' => return Err(self.mismatch(expected)),
            b'-' if matches!(name, ToInteger::NAME | ToWide::NAME) => self.pass_over_sign_of_zero(),
            _ => {}
        }
        if matches!(found, b'-' | b'0'..=b'9') && takes_digits(name) {
            if let Some(digits) = self.huge_integer()? {
                return Ok(Newtype::Digits(digits));
            }
        }
        Ok(Newtype::Plain)
    }

    /// Nothing but what begins so.
    fn only(&mut self, first: u8) -> Result<Newtype<'de>, Fault> {
        if self.peek() == first {
            return Ok(Newtype::Plain);
        }
        self.nothing()
    }

    fn nothing(&mut self) -> Result<Newtype<'de>, Fault> {
        self.skip().map(|()| Newtype::Nothing)
    }

    /// A string, or a number that is written out unless a type holds it.
    fn scalar(&mut self) -> Result<Newtype<'de>, Fault> {
        match self.peek() {
            b'"' => Ok(Newtype::Plain),
            b'-' | b'0'..=b'9' => {
                let start = self.position;
                let token = self.number_token()?;
                if matches!(parse_number(token), None | Some(Number::Huge(..))) {
                    return Ok(Newtype::Digits(token));
                }
                self.position = start;
                Ok(Newtype::Plain)
            }
            _ => self.nothing(),
        }
    }

    /// Keeps in mind a scalar that a lenient field reads as one of another kind, if anybody asks for these.
    fn note_coercion(&mut self, wanted: &str, found: u8) {
        let Some(noted) = &mut self.coerced else {
            return;
        };
        let coerced = match found {
            b'"' => wanted != ToText::NAME,
            b't' | b'f' | b'-' | b'0'..=b'9' => wanted == ToText::NAME,
            _ => false,
        };
        if coerced {
            noted.push(self.position);
        }
    }

    fn raw_value(&mut self) -> Result<&'de str, Fault> {
        self.peek();
        let start = self.position;
        self.skip()?;
        Ok(self.text.get(start..self.position).unwrap_or("null"))
    }
}
