//! Why reading stopped, without any text of the body.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use core::fmt::{self, Display};

use serde::de::{Error, Expected, StdError, Unexpected};

use crate::protocol::{self, INTEGER_OUT_OF_RANGE, STOP};

/// Why decoding stopped. One pointer wide, so that every `Result` stays small; the place is `Reader::position`.
///
/// Nothing in it is text of the body, but for a sentence that another type's `Deserialize` made: it may quote a value.
#[derive(Debug)]
pub(crate) enum Fault {
    /// A watch ended the reading, or a value means "no value".
    Refused,
    Known(Box<Detail>),
}

#[derive(Debug)]
pub(crate) enum Detail {
    /// The body is not JSON here; holds what should stand here.
    Syntax(&'static str),
    Mismatch {
        expected: String,
        found: Kind,
        /// Whether a type's visitor refused the value: the bracket of an array or object is then open.
        by_visitor: bool,
    },
    Missing(String),
    /// A type refused the value in this sentence of its own.
    Refused(String),
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    Null,
    Boolean,
    Number,
    Integer,
    Float,
    Text,
    EmptyText,
    Array,
    Object,
    /// Described by these words only.
    Other(&'static str),
}

impl Kind {
    /// The kind of the JSON value that begins with this byte.
    pub(crate) fn beginning_with(byte: u8) -> Option<Self> {
        Some(match byte {
            b'"' => Self::Text,
            b'{' => Self::Object,
            b'[' => Self::Array,
            b't' | b'f' => Self::Boolean,
            b'n' => Self::Null,
            b'-' | b'0'..=b'9' => Self::Number,
            _ => return None,
        })
    }

    /// Its name in a sentence.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "a boolean",
            Self::Number => "a number",
            Self::Integer => "an integer",
            Self::Float => "a floating-point number",
            Self::Text => "a string",
            Self::EmptyText => "an empty string",
            Self::Array => "an array",
            Self::Object => "an object",
            Self::Other(words) => words,
        }
    }
}

impl From<&'static str> for Kind {
    fn from(words: &'static str) -> Self {
        Self::Other(words)
    }
}

impl From<&Unexpected<'_>> for Kind {
    fn from(found: &Unexpected<'_>) -> Self {
        match found {
            Unexpected::Bool(_) => Self::Boolean,
            Unexpected::Unsigned(_) | Unexpected::Signed(_) => Self::Integer,
            Unexpected::Float(_) => Self::Float,
            Unexpected::Char(_) | Unexpected::Str(_) | Unexpected::Bytes(_) => Self::Text,
            Unexpected::Unit | Unexpected::Option => Self::Null,
            Unexpected::Seq => Self::Array,
            Unexpected::Map | Unexpected::NewtypeStruct => Self::Object,
            _ => Self::Other("another kind of value"),
        }
    }
}

impl Fault {
    #[cold]
    pub(crate) fn syntax(expected: &'static str) -> Self {
        Self::Known(Box::new(Detail::Syntax(expected)))
    }

    #[cold]
    pub(crate) fn mismatch(expected: &dyn Display, found: impl Into<Kind>) -> Self {
        Self::mismatched(expected, found.into(), false)
    }

    fn mismatched(expected: &dyn Display, found: Kind, by_visitor: bool) -> Self {
        Self::Known(Box::new(Detail::Mismatch {
            expected: expected.to_string(),
            found,
            by_visitor,
        }))
    }
}

impl Error for Fault {
    #[cold]
    fn custom<T: Display>(sentence: T) -> Self {
        Self::Known(Box::new(Detail::Refused(sentence.to_string())))
    }

    #[cold]
    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::mismatched(&expected, Kind::from(&found), true)
    }

    #[cold]
    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let found = match found {
            Unexpected::Unsigned(_) | Unexpected::Signed(_) => INTEGER_OUT_OF_RANGE.into(),
            Unexpected::Other(words) => {
                protocol::found(words).map_or_else(|| Kind::from(&found), Kind::Other)
            }
            _ => Kind::from(&found),
        };
        Self::mismatch(&expected, found)
    }

    #[cold]
    fn invalid_length(_: usize, expected: &dyn Expected) -> Self {
        Self::mismatch(&expected, "another number of elements")
    }

    #[cold]
    fn unknown_variant(_: &str, variants: &'static [&'static str]) -> Self {
        let mut expected = String::from("one of");
        for (index, variant) in variants.iter().enumerate() {
            expected.push_str(if index == 0 { " `" } else { ", `" });
            expected.push_str(variant);
            expected.push('`');
        }
        Self::mismatch(&expected, "another name")
    }

    #[cold]
    fn unknown_field(_: &str, known: &'static [&'static str]) -> Self {
        if known == STOP {
            return Self::Refused;
        }
        Self::mismatch(&"only the type's own members", "an unknown one")
    }

    #[cold]
    fn missing_field(field: &'static str) -> Self {
        Self::Known(Box::new(Detail::Missing(field.to_string())))
    }

    #[cold]
    fn duplicate_field(_: &'static str) -> Self {
        Self::mismatch(&"each member once", "a member again")
    }
}

impl Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the body does not decode")
    }
}

impl StdError for Fault {}
