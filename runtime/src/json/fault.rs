//! Why the reading stopped, without any text of the body.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use core::fmt::{self, Display};

use serde::de::{Error, Expected, StdError, Unexpected};

use crate::protocol::{INTEGER_OUT_OF_RANGE, NUMBER_OUT_OF_RANGE};

/// Why decoding stopped. One pointer wide, so that every `Result` stays small; the place is `Reader::position`.
///
/// Nothing in it is text of the body: a message that another type's `Deserialize` made is dropped, since it may quote a value.
#[derive(Debug)]
pub(crate) enum Fault {
    /// A type refused the value in words of its own, or a watch wants no more to be read.
    Refused,
    Known(Box<Detail>),
}

#[derive(Debug)]
pub(crate) enum Detail {
    /// The body is no JSON here; what should have stood here.
    Syntax(&'static str),
    Mismatch {
        expected: String,
        found: &'static str,
    },
    Missing(String),
}

impl Fault {
    #[cold]
    pub(crate) fn syntax(expected: &'static str) -> Self {
        Self::Known(Box::new(Detail::Syntax(expected)))
    }

    #[cold]
    pub(crate) fn mismatch(expected: &dyn Display, found: &'static str) -> Self {
        Self::Known(Box::new(Detail::Mismatch {
            expected: expected.to_string(),
            found,
        }))
    }
}

impl Error for Fault {
    #[cold]
    fn custom<T: Display>(_: T) -> Self {
        Self::Refused
    }

    #[cold]
    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::mismatch(&expected, kind(&found))
    }

    #[cold]
    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let found = match found {
            Unexpected::Unsigned(_)
            | Unexpected::Signed(_)
            | Unexpected::Other(INTEGER_OUT_OF_RANGE) => INTEGER_OUT_OF_RANGE,
            Unexpected::Other(NUMBER_OUT_OF_RANGE) => NUMBER_OUT_OF_RANGE,
            other => kind(&other),
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
    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
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

fn kind(found: &Unexpected<'_>) -> &'static str {
    match found {
        Unexpected::Bool(_) => "a boolean",
        Unexpected::Unsigned(_) | Unexpected::Signed(_) => "an integer",
        Unexpected::Float(_) => "a floating-point number",
        Unexpected::Char(_) | Unexpected::Str(_) | Unexpected::Bytes(_) => "a string",
        Unexpected::Unit | Unexpected::Option => "null",
        Unexpected::Seq => "an array",
        Unexpected::Map | Unexpected::NewtypeStruct => "an object",
        _ => "another kind of value",
    }
}

impl Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the body does not decode")
    }
}

impl StdError for Fault {}
