//! An envelope from any serde format.

use core::fmt;
use core::marker::PhantomData;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use super::Envelope;
use crate::answer::any_format::{walk, Tapped};
use crate::answer::our_reader::ENVELOPE;
use crate::answer::Seen;
use crate::concern::RESPONSE;
use crate::error::ApiError;
use crate::response::TencentResponse;

impl<'de, T: TencentResponse + Deserialize<'de>> Deserialize<'de> for Envelope<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct("Envelope", &[RESPONSE], BodyVisitor(PhantomData))
    }
}

struct BodyVisitor<T>(PhantomData<T>);

impl<'de, T: TencentResponse + Deserialize<'de>> Visitor<'de> for BodyVisitor<T> {
    type Value = Envelope<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(ENVELOPE)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut value = None::<T>;
        let mut seen = Seen::default();
        walk(&mut map, &mut seen, |map, seen| {
            map.next_value_seed(Response {
                value: &mut value,
                seen,
            })
        })?;
        match (seen.failure.take(), value) {
            (Some(failure), _) => {
                let id = seen.request_id.take();
                let error = ApiError::decoded(failure.code, failure.message, id, T::ACTION, None);
                Ok(Envelope::refused(seen, error))
            }
            (None, Some(value)) => Ok(Envelope::answered(seen, value)),
            (None, None) => Err(A::Error::missing_field(RESPONSE)),
        }
    }
}

/// The place for a `Response` member's value; reading it gives true, or false if the value is null.
struct Response<'a, 'de, T> {
    value: &'a mut Option<T>,
    seen: &'a mut Seen<'de>,
}

impl<'de, T: TencentResponse + Deserialize<'de>> DeserializeSeed<'de> for Response<'_, 'de, T> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de, T: TencentResponse + Deserialize<'de>> Visitor<'de> for Response<'_, 'de, T> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_none<E: Error>(self) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_unit<E: Error>(self) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        *self.seen = Seen::default();
        let response = T::deserialize(Tapped {
            deserializer,
            seen: &mut *self.seen,
            own: T::__OWN,
            hold: !T::__DECLARED.is_empty(),
        });
        *self.value = match response {
            Ok(value) => Some(value),
            Err(_) if self.seen.ended => None,
            Err(error) => return Err(error),
        };
        Ok(true)
    }
}
