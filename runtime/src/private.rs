//! Exactly what an expansion may name; nothing here is for any other code.

#![allow(missing_docs)]

pub use core::convert::{From, Infallible};
pub use core::default::Default;
pub use core::fmt::{Display, Formatter, Result as Formatted};
pub use core::marker::PhantomData;
pub use core::option::Option::{self, None, Some};
pub use core::result::Result::{self, Err, Ok};
pub use core::str::FromStr;
pub use serde::de::{Deserialize, Deserializer, MapAccess};
pub use serde::ser::{Serialize, Serializer};

pub use crate::code::listed as codes;
pub use crate::error::request_id::RequestIdField;
pub use crate::fields::borrowed::Borrowed;
pub use crate::fields::keys::Keys;
pub use crate::fields::row::{row, row_response};
pub use crate::fields::slot::{Defaulted, Slot, With, WithField};
pub use crate::fields::{deserialize, unfilled, Fields, Members};
pub use crate::lenient::Lenient;
