//! Exactly what an expansion may name; nothing here is for anybody else.

#![allow(missing_docs)]

pub use core::convert::{From, Infallible};
pub use core::default::Default;
pub use core::fmt::{Display, Formatter, Result as Formatted};
pub use core::marker::PhantomData;
pub use core::option::Option::{self, None, Some};
pub use core::result::Result::{self, Err, Ok};
pub use core::str::FromStr;
pub use serde::de::{Deserialize, DeserializeOwned, Deserializer, MapAccess};
pub use serde::ser::{Serialize, Serializer};

pub use crate::borrow::Borrowed;
pub use crate::code::listed as codes;
pub use crate::data::{deserialize, Fields, Members};
pub use crate::keys::Keys;
pub use crate::lenient::Lenient;
pub use crate::request_id::RequestIdField;
pub use crate::slot::{Defaulted, Slot, With, WithField};

/// The error of a slot that is empty after all: `Members::read` fills each, or fails.
#[cold]
#[must_use]
pub fn unfilled<E: serde::de::Error>() -> E {
    E::custom("a slot was left empty")
}
