//! Refuses a whole answer that is read as the bare response: the mistake would pass a failure off as a success.

use serde::de::{
    Deserialize, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Unexpected, Visitor,
};

use crate::protocol::{OBJECT, WHOLE_ANSWER};
use crate::text::nothing;

/// Whether a value is an object; the value is skipped.
pub(super) struct IsObject(pub(super) bool);

impl<'de> Deserialize<'de> for IsObject {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let object = deserializer.deserialize_newtype_struct(OBJECT, ObjectVisitor)?;
        Ok(Self(object.is_some()))
    }
}

struct ObjectVisitor;

impl<'de> Visitor<'de> for ObjectVisitor {
    type Value = Option<()>;

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Option<()>, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Some(()))
    }

    nothing! { visit_str(&str) }
    nothing! { besides text and maps }
}

/// The error that says how a whole answer is read.
#[cold]
pub(super) fn whole_answer<E: Error>() -> E {
    E::invalid_value(
        Unexpected::Other(WHOLE_ANSWER),
        &"the content of `Response` alone (to decode a whole answer, use `TencentResponse::from_slice` or an `Envelope`)",
    )
}
