//! JSON without an envelope, into any type.

use serde::de::Deserialize;

use super::{misfit, text};
use crate::diagnose::{self, Wanted};
use crate::error::DecodeError;
use crate::json::Reader;

/// Decodes bare JSON as any type, with this crate's reader and diagnostics: stored data, callbacks, events.
///
/// The body of an action's response is not bare: decode that with
/// [`TencentResponse::from_slice`](crate::TencentResponse::from_slice). The path of an error begins at the top of the JSON,
/// and its action is empty.
///
/// ```
/// use tencent_response::TencentData;
///
/// #[derive(Debug, TencentData)]
/// struct Event {
///     event_type: String,
///     instance_ids: Vec<String>,
/// }
///
/// let event: Event = tencent_response::from_slice(br#"{"EventType":"stop","InstanceIds":["ins-1"]}"#)?;
/// assert_eq!((event.event_type.as_str(), event.instance_ids.len()), ("stop", 1));
///
/// let error = tencent_response::from_slice::<Event>(br#"{"EventType":"stop","InstanceIds":[7]}"#).unwrap_err();
/// assert_eq!(error.to_string(), "InstanceIds[0]: expected a string, found a number (line 1, column 36)");
/// # Ok::<(), tencent_response::DecodeError>(())
/// ```
///
/// # Errors
/// If the JSON is malformed, or does not match the type.
pub fn from_slice<'de, T: Deserialize<'de>>(json: &'de [u8]) -> Result<T, DecodeError> {
    let text = match text(json) {
        Ok(text) => text,
        Err(error) => return Err(diagnose::invalid_utf8(json, &error, Wanted::of(""))),
    };
    let mut reader = Reader::new(text);
    match T::deserialize(&mut reader).and_then(|value| reader.finish().map(|()| value)) {
        Ok(value) => Ok(value),
        Err(fault) => Err(misfit(&reader, &fault, Wanted::of(""))),
    }
}

/// Decodes bare JSON that is text, as any type.
///
/// ```
/// let zones: Vec<&str> = tencent_response::from_str(r#"["ap-guangzhou-3", "ap-guangzhou-4"]"#)?;
/// assert_eq!(zones.len(), 2);
/// # Ok::<(), tencent_response::DecodeError>(())
/// ```
///
/// To make a [`DecodeError`] as a test double, decode something that does not match.
///
/// ```
/// let error = tencent_response::from_str::<u8>("300").unwrap_err();
/// assert_eq!(error.to_string(), "expected u8, found an integer out of its range (line 1, column 1)");
/// ```
///
/// # Errors
/// As [`from_slice`].
#[inline]
pub fn from_str<'de, T: Deserialize<'de>>(json: &'de str) -> Result<T, DecodeError> {
    from_slice(json.as_bytes())
}
