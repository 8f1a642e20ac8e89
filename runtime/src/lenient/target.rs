//! What a lenient field wants, and how to make it from text, a boolean or a number.

use serde::de::{Error, Expected, Unexpected, Visitor};

use crate::json::{beyond_f32, parse_number, parse_single, Number};
use crate::protocol::{
    EMPTY_TEXT, LENIENT_BOOL, LENIENT_FLOAT, LENIENT_INTEGER, LENIENT_SINGLE, LENIENT_TEXT,
    LENIENT_WIDE, NOT_A_BOOLEAN, NOT_A_NUMBER,
};

/// A kind of scalar that a lenient field wants.
pub(crate) trait Target {
    /// The name of its request.
    const ASK: &'static str;

    /// Whether it is text; an empty text is a value.
    const IS_TEXT: bool = false;

    /// Reads a number by JSON's grammar: no whitespace, no sign but a minus, no leading zeros, ASCII digits.
    fn from_text<'de, V: Visitor<'de>, E: Error>(visitor: V, text: &str) -> Result<V::Value, E> {
        match parse_number(text) {
            Some(number) => Self::from_number(visitor, number),
            None => misread(&visitor, text, NOT_A_NUMBER),
        }
    }

    fn from_bool<'de, V: Visitor<'de>, E: Error>(visitor: V, value: bool) -> Result<V::Value, E> {
        mismatch(&visitor, Unexpected::Bool(value))
    }

    fn from_number<'de, V: Visitor<'de>, E: Error>(
        visitor: V,
        number: Number<'_>,
    ) -> Result<V::Value, E>;
}

pub(crate) struct ToBool;

impl Target for ToBool {
    const ASK: &'static str = LENIENT_BOOL;

    fn from_text<'de, V: Visitor<'de>, E: Error>(visitor: V, text: &str) -> Result<V::Value, E> {
        match text {
            _ if text.eq_ignore_ascii_case("true") => visitor.visit_bool(true),
            _ if text.eq_ignore_ascii_case("false") => visitor.visit_bool(false),
            _ => misread(&visitor, text, NOT_A_BOOLEAN),
        }
    }

    fn from_bool<'de, V: Visitor<'de>, E: Error>(visitor: V, value: bool) -> Result<V::Value, E> {
        visitor.visit_bool(value)
    }

    fn from_number<'de, V: Visitor<'de>, E: Error>(
        visitor: V,
        number: Number<'_>,
    ) -> Result<V::Value, E> {
        let found = match number {
            Number::Float(value) => Unexpected::Float(value),
            _ => Unexpected::Unsigned(0),
        };
        mismatch(&visitor, found)
    }
}

/// An integer of at most 64 bits.
pub(crate) struct ToInteger;

impl Target for ToInteger {
    const ASK: &'static str = LENIENT_INTEGER;

    #[inline]
    fn from_number<'de, V: Visitor<'de>, E: Error>(
        visitor: V,
        number: Number<'_>,
    ) -> Result<V::Value, E> {
        number.visit_integer(visitor)
    }
}

/// An integer of 128 bits.
pub(crate) struct ToWide;

impl Target for ToWide {
    const ASK: &'static str = LENIENT_WIDE;

    fn from_number<'de, V: Visitor<'de>, E: Error>(
        visitor: V,
        number: Number<'_>,
    ) -> Result<V::Value, E> {
        number.visit_wide_integer(visitor)
    }
}

pub(crate) struct ToFloat;

impl Target for ToFloat {
    const ASK: &'static str = LENIENT_FLOAT;

    #[inline]
    fn from_number<'de, V: Visitor<'de>, E: Error>(
        visitor: V,
        number: Number<'_>,
    ) -> Result<V::Value, E> {
        number.visit(visitor)
    }
}

/// A float of 32 bits.
pub(crate) struct ToSingle;

impl Target for ToSingle {
    const ASK: &'static str = LENIENT_SINGLE;

    fn from_text<'de, V: Visitor<'de>, E: Error>(visitor: V, text: &str) -> Result<V::Value, E> {
        match parse_single(text) {
            Some(single) => single.and_then(|single| visitor.visit_f32(single)),
            None => misread(&visitor, text, NOT_A_NUMBER),
        }
    }

    #[allow(clippy::cast_possible_truncation)] // Out of range, it becomes infinite.
    fn from_number<'de, V: Visitor<'de>, E: Error>(
        visitor: V,
        number: Number<'_>,
    ) -> Result<V::Value, E> {
        match number {
            Number::Float(value) | Number::Huge(_, value) if !(value as f32).is_finite() => {
                Err(beyond_f32())
            }
            number => number.visit(visitor),
        }
    }
}

pub(crate) struct ToText;

impl Target for ToText {
    const ASK: &'static str = LENIENT_TEXT;
    const IS_TEXT: bool = true;

    fn from_text<'de, V: Visitor<'de>, E: Error>(visitor: V, text: &str) -> Result<V::Value, E> {
        visitor.visit_str(text)
    }

    fn from_bool<'de, V: Visitor<'de>, E: Error>(visitor: V, value: bool) -> Result<V::Value, E> {
        visitor.visit_str(if value { "true" } else { "false" })
    }

    fn from_number<'de, V: Visitor<'de>, E: Error>(
        visitor: V,
        number: Number<'_>,
    ) -> Result<V::Value, E> {
        visitor.visit_string(number.to_text())
    }
}

/// The error for text that is not of the wanted kind.
fn misread<T, E: Error>(expected: &dyn Expected, text: &str, found: &'static str) -> Result<T, E> {
    let found = if text.is_empty() { EMPTY_TEXT } else { found };
    Err(E::invalid_value(Unexpected::Other(found), expected))
}

pub(crate) fn mismatch<T, E: Error>(
    expected: &dyn Expected,
    found: Unexpected<'_>,
) -> Result<T, E> {
    Err(E::invalid_type(found, expected))
}
