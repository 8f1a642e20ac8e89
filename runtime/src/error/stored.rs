//! Errors to log and store: any error to any serde format, and the service's errors back.

use alloc::string::String;
use core::fmt;

use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::{ApiError, DecodeError};
use crate::code::ErrorCode;
use crate::text::Name;

const FIELDS: &[&str] = &["Code", "Message", "RequestId", "Action"];

/// Serializes the code, message and RequestId under the service's names, and the action; never [`raw`](ApiError::raw).
impl Serialize for ApiError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut error = serializer.serialize_struct("ApiError", FIELDS.len())?;
        error.serialize_field("Code", self.code())?;
        error.serialize_field("Message", self.message())?;
        error.serialize_field("RequestId", &self.request_id())?;
        error.serialize_field("Action", self.action())?;
        error.end()
    }
}

/// Reads back what `Serialize` wrote, apart from the action: that is a name in the program, which
/// [`with_action`](ApiError::with_action) restores. Everything but the code may be missing.
impl<'de> Deserialize<'de> for ApiError {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct("ApiError", FIELDS, ApiErrorVisitor)
    }
}

struct ApiErrorVisitor;

impl<'de> Visitor<'de> for ApiErrorVisitor {
    type Value = ApiError;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an error with a `Code`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ApiError, A::Error> {
        let mut code = None;
        let mut message = None;
        let mut request_id = None;
        while let Some(Name(name)) = map.next_key()? {
            match &*name {
                "Code" => code = map.next_value::<Option<ErrorCode>>()?,
                "Message" => message = map.next_value()?,
                "RequestId" => request_id = map.next_value()?,
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        let code = code.ok_or_else(|| A::Error::missing_field("Code"))?;
        Ok(stored(code, message, request_id))
    }

    /// Formats without names, such as MessagePack, write a struct as a sequence.
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<ApiError, A::Error> {
        let code = seq.next_element::<ErrorCode>()?;
        let code = code.ok_or_else(|| A::Error::invalid_length(0, &self))?;
        let message = seq.next_element::<String>()?;
        let request_id = seq.next_element::<Option<String>>()?;
        seq.next_element::<String>()?;
        Ok(stored(code, message, request_id.flatten()))
    }
}

fn stored(code: ErrorCode, message: Option<String>, request_id: Option<String>) -> ApiError {
    let (message, request_id) = (message.unwrap_or_default(), request_id.unwrap_or_default());
    ApiError::new(code, message, request_id)
}

/// Serializes kind, place, expectation, finding, RequestId and action; never a value from the body.
impl Serialize for DecodeError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut error = serializer.serialize_struct("DecodeError", 8)?;
        error.serialize_field("Kind", &self.kind())?;
        error.serialize_field("Path", self.path())?;
        error.serialize_field("Line", &self.line())?;
        error.serialize_field("Column", &self.column())?;
        error.serialize_field("Expected", self.expected())?;
        error.serialize_field("Found", self.found())?;
        error.serialize_field("RequestId", &self.request_id())?;
        error.serialize_field("Action", self.action())?;
        error.end()
    }
}
