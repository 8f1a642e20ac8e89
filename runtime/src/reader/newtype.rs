use serde::de::Expected;

use super::access::RAW_VALUE;
use super::number::parse_number;
use super::{Fault, Reader};
use crate::failure::ErrorMember;
use crate::target::{takes_digits, Number, Target, ToBool, ToInteger, ToText, ToWide};
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
    /// Tells the names of the runtime's own from others.
    pub(super) fn newtype(
        &mut self,
        name: &'static str,
        expected: &dyn Expected,
    ) -> Result<Newtype<'de>, Fault> {
        match name {
            _ if !name.starts_with('$') => Ok(Newtype::Named),
            RAW_VALUE => self.raw_value().map(Newtype::Raw),
            Text::NAME if self.peek() != b'"' => self.nothing(),
            ErrorMember::NAME if self.peek() != b'{' => self.nothing(),
            Scalar::NAME => self.scalar(),
            Text::NAME | ErrorMember::NAME => Ok(Newtype::Plain),
            ToBool::NAME => self.coercible(name, expected),
            _ if takes_digits(name) => self.coercible(name, expected),
            _ => Ok(Newtype::Named),
        }
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

    fn coercible(&mut self, name: &str, expected: &dyn Expected) -> Result<Newtype<'de>, Fault> {
        let found = self.peek();
        self.note_coercion(name, found);
        match found {
            b'{' => return Err(self.mismatch(expected)),
            b'-' if matches!(name, ToInteger::NAME | ToWide::NAME) => self.pass_over_sign_of_zero(),
            _ => {}
        }
        if matches!(found, b'-' | b'0'..=b'9') && name != ToBool::NAME {
            if let Some(digits) = self.huge_integer()? {
                return Ok(Newtype::Digits(digits));
            }
        }
        Ok(Newtype::Plain)
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
