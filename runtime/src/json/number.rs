//! Numbers, read without loss by JSON's grammar.

use alloc::string::{String, ToString};

use serde::de::{Error, Unexpected, Visitor};

use super::{Fault, Reader};
use crate::protocol::{INTEGER_OUT_OF_RANGE, NUMBER_OUT_OF_RANGE};

/// A number, by what holds it without loss.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Number<'a> {
    Unsigned(u64),
    Negative(i64),
    /// `-0`, which is an integer's zero and a float's negative zero.
    MinusZero,
    Float(f64),
    /// The digits of an integer that neither `u64` nor `i64` holds, and the nearest float.
    Huge(&'a str, f64),
}

impl Number<'_> {
    /// The number as text; for a float, the fewest significant digits that read back as the same value, without an exponent.
    pub(crate) fn to_text(self) -> String {
        match self {
            Self::Unsigned(value) => value.to_string(),
            Self::Negative(value) => value.to_string(),
            Self::MinusZero => "-0".to_string(),
            Self::Float(value) => value.to_string(),
            Self::Huge(digits, _) => digits.to_string(),
        }
    }

    /// Gives the number to whoever wants any, or a float.
    #[inline]
    pub(crate) fn visit<'de, V: Visitor<'de>, E: Error>(self, visitor: V) -> Result<V::Value, E> {
        match self {
            Self::Unsigned(value) => visitor.visit_u64(value),
            Self::Negative(value) => visitor.visit_i64(value),
            Self::MinusZero => visitor.visit_f64(-0.0),
            Self::Float(value) | Self::Huge(_, value) => visitor.visit_f64(value),
        }
    }

    /// Gives the number to whoever wants an integer of at most 64 bits.
    #[inline]
    pub(crate) fn visit_integer<'de, V: Visitor<'de>, E: Error>(
        self,
        visitor: V,
    ) -> Result<V::Value, E> {
        match self {
            Self::MinusZero => visitor.visit_u64(0),
            Self::Huge(..) => Err(E::invalid_value(
                Unexpected::Other(INTEGER_OUT_OF_RANGE),
                &visitor,
            )),
            number => number.visit(visitor),
        }
    }

    /// Gives the number to whoever wants an integer of 128 bits.
    pub(crate) fn visit_wide_integer<'de, V: Visitor<'de>, E: Error>(
        self,
        visitor: V,
    ) -> Result<V::Value, E> {
        let Self::Huge(digits, _) = self else {
            return self.visit_integer(visitor);
        };
        match (digits.parse(), digits.parse()) {
            (Ok(value), _) => visitor.visit_i128(value),
            (_, Ok(value)) => visitor.visit_u128(value),
            _ => self.visit_integer(visitor),
        }
    }
}

/// What is expected when a number is out of range for `f32`.
const WITHIN_F32: &str = "a number within the range of f32";

/// The most digits with which every integer fits.
const MAX_SHORT: usize = 18;

impl<'de> Reader<'de> {
    /// Reads the number that begins here. An integer is read from its digits, never through a float.
    #[inline]
    pub(crate) fn number(&mut self) -> Result<Number<'de>, Fault> {
        let start = self.position;
        let negative = self.byte() == b'-';
        let first = start + usize::from(negative);
        let mut position = first;
        let mut value = 0_u64;
        loop {
            let digit = self.byte_at(position).wrapping_sub(b'0');
            if digit > 9 {
                break;
            }
            value = value.wrapping_mul(10).wrapping_add(u64::from(digit));
            position += 1;
        }
        let digits = position - first;
        let leading_zero = self.byte_at(first) == b'0' && digits > 1;
        if digits == 0
            || digits > MAX_SHORT
            || leading_zero
            || matches!(self.byte_at(position), b'.' | b'e' | b'E')
        {
            return self.unusual_number();
        }
        self.position = position;
        Ok(match (negative, value) {
            (false, value) => Number::Unsigned(value),
            (true, 0) => Number::MinusZero,
            (true, value) => Number::Negative(-i64::try_from(value).unwrap_or(i64::MAX)),
        })
    }

    fn unusual_number(&mut self) -> Result<Number<'de>, Fault> {
        let token = self.number_token()?;
        if !token.bytes().any(|byte| matches!(byte, b'.' | b'e' | b'E')) {
            if let Ok(value) = token.parse::<u64>() {
                return Ok(Number::Unsigned(value));
            }
            if let Ok(value) = token.parse::<i64>() {
                return Ok(Number::Negative(value));
            }
            return self
                .float(token)
                .map(|nearest| Number::Huge(token, nearest));
        }
        self.float(token).map(Number::Float)
    }

    /// Whether the integer that begins here may have too many digits for `u64` or `i64`.
    #[inline]
    pub(super) fn long_integer(&self) -> bool {
        let last = self.position + MAX_SHORT;
        self.byte_at(last).is_ascii_digit() && self.are_digits(self.position + 1, last)
    }

    fn are_digits(&self, start: usize, end: usize) -> bool {
        let digits = self.text.as_bytes().get(start..end);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_digit))
    }

    /// Takes an integer that neither `u64` nor `i64` holds, if one begins here.
    pub(super) fn huge_integer(&mut self) -> Result<Option<&'de str>, Fault> {
        if !self.long_integer() {
            return Ok(None);
        }
        let start = self.position;
        if let Number::Huge(digits, _) = self.number()? {
            return Ok(Some(digits));
        }
        self.position = start;
        Ok(None)
    }

    /// Skips the sign of `-0`.
    pub(super) fn skip_sign_of_zero(&mut self) {
        let zero = self.byte() == b'-' && self.byte_at(self.position + 1) == b'0';
        if zero
            && !matches!(
                self.byte_at(self.position + 2),
                b'.' | b'e' | b'E' | b'0'..=b'9'
            )
        {
            self.position += 1;
        }
    }

    fn float(&mut self, token: &str) -> Result<f64, Fault> {
        match token.parse::<f64>() {
            Ok(value) if value.is_finite() => Ok(value),
            _ => {
                self.position -= token.len();
                Err(Fault::mismatch(
                    &"a number within the range of f64",
                    NUMBER_OUT_OF_RANGE,
                ))
            }
        }
    }

    /// Takes a number's text and checks it against JSON's grammar.
    pub(crate) fn number_token(&mut self) -> Result<&'de str, Fault> {
        let start = self.position;
        if self.byte() == b'-' {
            self.position += 1;
        }
        let first = self.byte();
        match (first, self.digits()) {
            (_, 0) => return Err(Fault::syntax("a JSON value")),
            (b'0', 2..) => return Err(Fault::mismatch(&"a JSON number", "one with leading zeros")),
            _ => {}
        }
        if self.byte() == b'.' {
            self.position += 1;
            if self.digits() == 0 {
                return Err(Fault::syntax("a digit after the decimal point"));
            }
        }
        if matches!(self.byte(), b'e' | b'E') {
            self.position += 1;
            if matches!(self.byte(), b'+' | b'-') {
                self.position += 1;
            }
            if self.digits() == 0 {
                return Err(Fault::syntax("a digit in the exponent"));
            }
        }
        Ok(self.text.get(start..self.position).unwrap_or(""))
    }

    fn digits(&mut self) -> usize {
        let start = self.position;
        while self.byte().is_ascii_digit() {
            self.position += 1;
        }
        self.position - start
    }
}

/// Reads a number from the whole of a text.
pub(crate) fn parse_number(text: &str) -> Option<Number<'_>> {
    let mut reader = Reader::new(text);
    if !matches!(reader.byte(), b'-' | b'0'..=b'9') {
        return None;
    }
    let number = reader.number().ok()?;
    (reader.position == text.len()).then_some(number)
}

/// The nearest `f32` to the number that a text is, or why there is none; `None` if it is no number. Going through an `f64`
/// would round twice.
pub(crate) fn parse_single<E: Error>(text: &str) -> Option<Result<f32, E>> {
    let single = text.parse::<f32>().ok().filter(|_| is_number(text))?;
    Some(if single.is_finite() {
        Ok(single)
    } else {
        Err(beyond_f32())
    })
}

pub(crate) fn beyond_f32<E: Error>() -> E {
    E::invalid_value(Unexpected::Other(NUMBER_OUT_OF_RANGE), &WITHIN_F32)
}

/// Whether a text is a number by JSON's grammar.
pub(crate) fn is_number(text: &str) -> bool {
    let mut reader = Reader::new(text);
    reader.number_token().is_ok() && reader.position == text.len()
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn an_integer_is_held_without_loss() {
        for (text, number) in [
            ("0", Number::Unsigned(0)),
            ("-0", Number::MinusZero),
            (
                "123456789012345678",
                Number::Unsigned(123_456_789_012_345_678),
            ),
            ("18446744073709551615", Number::Unsigned(u64::MAX)),
            ("-9223372036854775808", Number::Negative(i64::MIN)),
            (
                "18446744073709551616",
                Number::Huge("18446744073709551616", 18_446_744_073_709_551_616.0),
            ),
            (
                "-9223372036854775809",
                Number::Huge("-9223372036854775809", -9_223_372_036_854_775_808.0),
            ),
        ] {
            assert_eq!(parse_number(text), Some(number), "{text}");
            assert_eq!(number.to_text(), text);
        }
    }

    #[test]
    fn a_fraction_or_an_exponent_makes_a_float() {
        for (text, value) in [
            ("1.0", 1.0),
            ("-0.0", -0.0),
            ("1e2", 100.0),
            ("1E+2", 100.0),
            ("25e-1", 2.5),
        ] {
            assert_eq!(parse_number(text), Some(Number::Float(value)), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_of_json_is_none() {
        for text in [
            "", "-", "+1", "01", "-01", "00", "1.", ".5", "1.e2", "1e", "1e+", "0x1", "1 ", " 1",
            "1_0", "NaN", "Infinity", "１",
        ] {
            assert_eq!(parse_number(text), None, "{text}");
            assert!(!is_number(text), "{text}");
        }
    }

    #[test]
    fn a_float_beyond_f64_is_a_number_that_nothing_holds() {
        assert_eq!(parse_number("1e400"), None);
        assert!(is_number("1e400"));
        assert_eq!(
            parse_number("1e-400").map(Number::to_text),
            Some("0".to_string())
        );
    }

    #[test]
    fn after_a_number_the_reader_stands_behind_it() {
        for text in ["12,", "-0]", "1.5e3}", "18446744073709551616 "] {
            let mut reader = Reader::new(text);
            assert!(reader.number().is_ok());
            assert_eq!(reader.position, text.len() - 1, "{text}");
        }
    }
}
