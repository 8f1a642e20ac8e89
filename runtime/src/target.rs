use alloc::string::ToString;

use serde::de::{Error, Expected, Unexpected, Visitor};

use crate::reader::parse_number;

/// A kind of scalar that can be read from others.
pub(crate) trait Target {
    /// The name under which the runtime's own reader is told of such a value; it begins with [`COERCED`].
    const NAME: &'static str;

    /// A number is read by JSON's grammar: no blanks, no sign but a minus, no leading zeros, ASCII digits.
    fn from_text<'de, V: Visitor<'de>, E: Error>(visitor: V, text: &str) -> Result<V::Value, E> {
        match parse_number(text) {
            Some(number) => Self::from_number(visitor, number),
            None => mismatch(&visitor, Unexpected::Str("")),
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

pub(crate) const COERCED: &str = "$coerced::";

pub(crate) enum Number<'a> {
    Unsigned(u64),
    Signed(i64),
    /// `-0`, which is an integer's zero and a float's negative zero.
    MinusZero,
    Float(f64),
    /// An integer that neither `u64` nor `i64` holds, and the nearest float.
    Huge(&'a str, f64),
}

/// What is found where an integer is beyond the range of its type.
pub(crate) const INTEGER_OUT_OF_RANGE: &str = "an integer out of its range";

/// What is found where a number is beyond the range of its type.
pub(crate) const NUMBER_OUT_OF_RANGE: &str = "a number out of it";

pub(crate) const WITHIN_F32: &str = "a number within the range of f32";

/// The nearest `f32`; `None` beyond its range.
#[allow(clippy::cast_possible_truncation)] // Beyond its range it is infinite.
pub(crate) fn within_f32(value: f64) -> Option<f32> {
    Some(value as f32).filter(|single| single.is_finite())
}

pub(crate) struct ToBool;

impl Target for ToBool {
    const NAME: &'static str = "$coerced::boolean";

    fn from_text<'de, V: Visitor<'de>, E: Error>(visitor: V, text: &str) -> Result<V::Value, E> {
        match text {
            _ if text.eq_ignore_ascii_case("true") => visitor.visit_bool(true),
            _ if text.eq_ignore_ascii_case("false") => visitor.visit_bool(false),
            _ => mismatch(&visitor, Unexpected::Str("")),
        }
    }

    fn from_bool<'de, V: Visitor<'de>, E: Error>(visitor: V, value: bool) -> Result<V::Value, E> {
        visitor.visit_bool(value)
    }

    fn from_number<'de, V: Visitor<'de>, E: Error>(
        visitor: V,
        _: Number<'_>,
    ) -> Result<V::Value, E> {
        mismatch(&visitor, Unexpected::Unsigned(0))
    }
}

/// An integer of at most 64 bits.
pub(crate) struct ToInteger;

impl Target for ToInteger {
    const NAME: &'static str = "$coerced::integer";

    #[inline]
    fn from_number<'de, V: Visitor<'de>, E: Error>(
        visitor: V,
        number: Number<'_>,
    ) -> Result<V::Value, E> {
        match number {
            Number::Unsigned(value) => visitor.visit_u64(value),
            Number::Signed(value) => visitor.visit_i64(value),
            Number::MinusZero => visitor.visit_u64(0),
            Number::Float(value) => visitor.visit_f64(value),
            Number::Huge(..) => Err(E::invalid_value(
                Unexpected::Other(INTEGER_OUT_OF_RANGE),
                &visitor,
            )),
        }
    }
}

/// An integer of 128 bits.
pub(crate) struct ToWide;

impl Target for ToWide {
    const NAME: &'static str = "$coerced::wide";

    fn from_number<'de, V: Visitor<'de>, E: Error>(
        visitor: V,
        number: Number<'_>,
    ) -> Result<V::Value, E> {
        let Number::Huge(digits, _) = number else {
            return ToInteger::from_number(visitor, number);
        };
        match (digits.parse(), digits.parse()) {
            (Ok(value), _) => visitor.visit_i128(value),
            (_, Ok(value)) => visitor.visit_u128(value),
            _ => ToInteger::from_number(visitor, number),
        }
    }
}

pub(crate) struct ToFloat;

impl Target for ToFloat {
    const NAME: &'static str = "$coerced::float";

    #[inline]
    fn from_number<'de, V: Visitor<'de>, E: Error>(
        visitor: V,
        number: Number<'_>,
    ) -> Result<V::Value, E> {
        match number {
            Number::Unsigned(value) => visitor.visit_u64(value),
            Number::Signed(value) => visitor.visit_i64(value),
            Number::MinusZero => visitor.visit_f64(-0.0),
            Number::Float(value) | Number::Huge(_, value) => visitor.visit_f64(value),
        }
    }
}

/// A float of 32 bits.
pub(crate) struct ToSingle;

impl Target for ToSingle {
    const NAME: &'static str = "$coerced::single";

    fn from_number<'de, V: Visitor<'de>, E: Error>(
        visitor: V,
        number: Number<'_>,
    ) -> Result<V::Value, E> {
        match number {
            Number::Float(value) | Number::Huge(_, value) if within_f32(value).is_none() => Err(
                E::invalid_value(Unexpected::Other(NUMBER_OUT_OF_RANGE), &WITHIN_F32),
            ),
            number => ToFloat::from_number(visitor, number),
        }
    }
}

pub(crate) struct ToText;

impl Target for ToText {
    const NAME: &'static str = "$coerced::text";

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
        visitor.visit_string(match number {
            Number::Unsigned(value) => value.to_string(),
            Number::Signed(value) => value.to_string(),
            Number::MinusZero => "-0".to_string(),
            Number::Float(value) => value.to_string(),
            Number::Huge(digits, _) => digits.to_string(),
        })
    }
}

/// Whether what goes by this name may be given the digits of an integer beyond 64 bits.
pub(crate) fn takes_digits(name: &str) -> bool {
    name.starts_with(COERCED) && name != ToBool::NAME
}

pub(crate) fn mismatch<T, E: Error>(
    expected: &dyn Expected,
    found: Unexpected<'_>,
) -> Result<T, E> {
    Err(E::invalid_type(found, expected))
}
