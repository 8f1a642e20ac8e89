use alloc::borrow::ToOwned;
use alloc::string::String;
use core::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use crate::decode_error::DecodeError;
use crate::diagnose;
use crate::reader::{Reader, RAW_VALUE};
use crate::slot::ignore;
use crate::text::Name;

/// The last `Response` object of a body that was decoded before; the body itself where there is none.
pub(crate) fn response(body: &str) -> &str {
    let found = RawResponse::deserialize(&mut Reader::new(body));
    found.ok().and_then(|found| found.0).unwrap_or(body.trim())
}

/// Decodes the text of a `Response` object.
pub(crate) fn decode<'a, T: Deserialize<'a>>(
    raw: Option<&'a str>,
    action: &'static str,
    request_id: Option<&str>,
) -> Result<T, DecodeError> {
    let mut reader = Reader::new(raw.unwrap_or(""));
    T::deserialize(&mut reader).map_err(|fault| {
        let mut error = diagnose::decode_error(
            raw.unwrap_or("").as_bytes(),
            reader.position(),
            &fault,
            action,
        );
        error.0.path = match &*error.0.path {
            "" => "Response".to_owned(),
            path if path.starts_with('[') => alloc::format!("Response{path}"),
            path => alloc::format!("Response.{path}"),
        };
        error.0.request_id = request_id.map_or_else(String::new, ToOwned::to_owned);
        error
    })
}

struct RawResponse<'de>(Option<&'de str>);

impl<'de> Deserialize<'de> for RawResponse<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(BodyVisitor).map(Self)
    }
}

struct BodyVisitor;

impl<'de> Visitor<'de> for BodyVisitor {
    type Value = Option<&'de str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut found = None;
        while let Some(name) = map.next_key::<Name<'de>>()? {
            if name.0 == "Response" {
                found = Some(map.next_value::<Raw<'de>>()?.0);
            } else {
                ignore(&mut map)?;
            }
        }
        Ok(found)
    }
}

/// A value's own text.
struct Raw<'de>(&'de str);

impl<'de> Deserialize<'de> for Raw<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_newtype_struct(RAW_VALUE, RawVisitor)
            .map(Self)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = &'de str;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        match map.next_entry::<Name<'de>, &'de str>()? {
            Some((_, text)) => Ok(text),
            None => Err(A::Error::custom("a raw value is one member")),
        }
    }
}
