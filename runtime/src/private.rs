//! Exactly what an expansion may name; nothing here is for anybody else.

#![allow(missing_docs)]

use alloc::borrow::Cow;

pub use core::default::Default;
pub use core::marker::PhantomData;
pub use core::option::Option::{self, None, Some};
pub use core::result::Result::{self, Err, Ok};
pub use serde::de::{Deserialize, DeserializeOwned, Deserializer, MapAccess};

pub use crate::borrow::Borrowed;
pub use crate::data::{deserialize, Fields, Members};
pub use crate::keys::Keys;
pub use crate::lenient::Lenient;
use crate::request_id::RequestIdField;
pub use crate::slot::{Defaulted, Slot, With, WithField};

/// Makes a response's RequestId field of what came.
#[inline]
pub fn request_id<'de, T: RequestIdField<'de>>(text: Option<Cow<'de, str>>) -> T {
    T::from_text(text)
}

/// The RequestId that a field holds; an empty one is none.
pub fn request_id_of<'de, T: RequestIdField<'de>>(field: &T) -> Option<&str> {
    field.text().filter(|id| !id.is_empty())
}

/// The error of a slot that is empty after all: `Members::read` fills each, or fails.
#[cold]
pub fn unfilled<E: serde::de::Error>() -> E {
    E::custom("a slot was left empty")
}
