use core::mem;

use serde::de::value::UnitDeserializer;
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IntoDeserializer, MapAccess, Visitor,
};

use crate::content::Content;
use crate::failure::{ErrorMember, Failure};
use crate::tap::{Name, Tap};

/// Reads a response that declares an `Error` member of its own; `None` where that member is the response's failure.
///
/// The member is held back to the end of the object. Only then is it known whether it is data, which another declared member
/// came with (measured: two real responses are so), or the failure of the whole response.
pub(crate) fn visit<'de, A: MapAccess<'de>, V: Visitor<'de>>(
    tap: &mut Tap<'_, 'de>,
    map: &mut A,
    visitor: V,
) -> Result<Option<V::Value>, A::Error> {
    let mut held = Held::Nothing;
    let holding = Hold {
        tap: &mut *tap,
        map,
        held: &mut held,
    };
    match (visitor.visit_map(holding), held) {
        (Ok(value), _) => Ok(Some(value)),
        (Err(error), Held::Presented(content)) => {
            tap.seen.failure = failure::<A::Error>(&content)?;
            tap.seen.failure.as_ref().map(|_| None).ok_or(error)
        }
        (Err(error), _) => Err(error),
    }
}

fn failure<'de, E: Error>(content: &Content<'de>) -> Result<Option<Failure<'de>>, E> {
    ErrorMember::deserialize(content.clone().into_deserializer()).map(|error| error.0)
}

struct Hold<'a, 'b, 'de, A> {
    tap: &'a mut Tap<'b, 'de>,
    map: &'a mut A,
    held: &'a mut Held<'de>,
}

enum Held<'de> {
    Nothing,
    Back(Content<'de>),
    /// Given to the response as its last member, the value not taken yet.
    Presented(Content<'de>),
    Taken,
}

impl<'de, A: MapAccess<'de>> Hold<'_, '_, 'de, A> {
    fn present<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        let Held::Back(content) = mem::replace(self.held, Held::Nothing) else {
            return Ok(None);
        };
        let failed = failure::<A::Error>(&content)?.is_some();
        *self.held = Held::Presented(content);
        if failed {
            return seed.deserialize(HeldName(().into_deserializer())).map(Some);
        }
        seed.deserialize("Error".into_deserializer()).map(Some)
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Hold<'_, '_, 'de, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        if matches!(self.held, Held::Presented(_) | Held::Taken) {
            return Ok(None);
        }
        let mut unread = Some(seed);
        loop {
            let name = self.tap.next(self.map, &mut unread)?;
            match (name, unread.take()) {
                (Some(Name::Other(value)), _) => return Ok(Some(value)),
                (Some(Name::RequestId), Some(seed)) => {
                    return self.tap.hand_over_request_id(seed).map(Some)
                }
                (Some(Name::Error), seed) => {
                    unread = seed;
                    match self.map.next_value()? {
                        Content::Null => {}
                        content => *self.held = Held::Back(content),
                    }
                }
                (None, Some(seed)) => return self.present(seed),
                (_, None) => return Ok(None),
            }
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        match mem::replace(self.held, Held::Taken) {
            Held::Presented(content) => seed.deserialize(content.into_deserializer()),
            held => {
                *self.held = held;
                self.map.next_value_seed(seed)
            }
        }
    }
}

/// A name's place, taken by the held member: the driver's key visitor knows it as `None`.
struct HeldName<E>(UnitDeserializer<E>);

impl<'de, E: Error> Deserializer<'de> for HeldName<E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        self.0.deserialize_option(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, E> {
        visitor.visit_newtype_struct(self)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
