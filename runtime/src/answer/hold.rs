//! A declared `Error` member, held back until it is known whether it is data.

use core::mem;

use serde::de::value::U128Deserializer;
use serde::de::{Deserialize, DeserializeSeed, IntoDeserializer, MapAccess, Visitor};

use super::content::{Content, ContentDeserializer};
use super::failure::{ErrorMember, Failure};
use super::tap::{Member, Tap};
use crate::concern::ERROR;
use crate::protocol::{Reply, WATCHED};

/// Reads a response that declares an `Error` member of its own; `None` if that member is the response's failure.
///
/// The member is held back until the end of the object. Only then is it known whether it is data, because another declared
/// member came with it (two documented responses do so), or the failure of the whole response.
pub(crate) fn visit<'de, K: Keep<'de, A>, A: MapAccess<'de>, V: Visitor<'de>>(
    tap: &mut Tap<'_, 'de>,
    map: &mut A,
    visitor: V,
) -> Result<Option<V::Value>, A::Error> {
    let mut held = Held::<K>::Nothing;
    let mut failure = None;
    let holding = Hold {
        tap: &mut *tap,
        map,
        held: &mut held,
        blank: None,
        failure: &mut failure,
    };
    match (visitor.visit_map(holding), held) {
        (Ok(value), _) => Ok(Some(value)),
        (Err(error), Held::Presented(_)) => {
            if !tap.keep_failure(failure) {
                return Err(error);
            }
            tap.seen.ended = true;
            Ok(None)
        }
        (Err(error), _) => Err(error),
    }
}

/// A member's value that is kept until the end of its object.
pub(crate) trait Keep<'de, A: MapAccess<'de>>: Sized {
    /// Keeps the value that is next, and the failure that it may be; `None` if it is null.
    fn keep(map: &mut A) -> Result<Option<(Self, Option<Failure<'de>>)>, A::Error>;

    /// Whether it is an empty text, which a lenient field of a number leaves out.
    fn is_blank(&self, map: &mut A) -> bool;

    /// Reads the value at the end of the object.
    fn read<S: DeserializeSeed<'de>>(&mut self, map: &mut A, seed: S)
        -> Result<S::Value, A::Error>;

    /// Returns to the end of the object after the value has been read.
    fn leave(&self, map: &mut A) -> Result<(), A::Error>;
}

/// In any other format the value is copied, since such a format cannot go back.
impl<'de, A: MapAccess<'de>> Keep<'de, A> for ContentDeserializer<'de, A::Error> {
    fn keep(map: &mut A) -> Result<Option<(Self, Option<Failure<'de>>)>, A::Error> {
        let kept: Self = map.next_value()?;
        if let Content::Null = kept.content {
            return Ok(None);
        }
        let failure = ErrorMember::deserialize(kept.with(kept.content.clone()))?;
        Ok(Some((kept, failure.0)))
    }

    fn is_blank(&self, _: &mut A) -> bool {
        matches!(&self.content, Content::Text(text) if text.is_empty())
    }

    fn read<S: DeserializeSeed<'de>>(&mut self, _: &mut A, seed: S) -> Result<S::Value, A::Error> {
        let content = mem::take(&mut self.content);
        seed.deserialize(self.with(content))
    }

    fn leave(&self, _: &mut A) -> Result<(), A::Error> {
        Ok(())
    }
}

struct Hold<'a, 'b, 'de, A, K> {
    tap: &'a mut Tap<'b, 'de>,
    map: &'a mut A,
    held: &'a mut Held<K>,
    /// The empty text that came behind the held value: the field's type says which of the two counts.
    blank: Option<K>,
    failure: &'a mut Option<Failure<'de>>,
}

enum Held<K> {
    Nothing,
    Back(K),
    /// Given to the response as its last member, the value not taken yet.
    Presented(K),
    Taken(K),
}

impl<'de, A: MapAccess<'de>, K: Keep<'de, A>> Hold<'_, '_, 'de, A, K> {
    fn hold_back(&mut self) -> Result<(), A::Error> {
        if let Some((kept, failure)) = K::keep(self.map)? {
            if matches!(self.held, Held::Back(_)) && kept.is_blank(self.map) {
                self.blank = Some(kept);
            } else {
                *self.failure = failure;
                self.blank = None;
                *self.held = Held::Back(kept);
            }
        }
        Ok(())
    }

    fn present<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        let Held::Back(kept) = mem::replace(self.held, Held::Nothing) else {
            return Ok(None);
        };
        *self.held = Held::Presented(kept);
        if self.failure.is_none() {
            return seed.deserialize(ERROR.into_deserializer()).map(Some);
        }
        let reply: U128Deserializer<A::Error> = Reply::HeldError.to_integer().into_deserializer();
        seed.deserialize(reply).map(Some)
    }
}

impl<'de, A: MapAccess<'de>, K: Keep<'de, A>> MapAccess<'de> for Hold<'_, '_, 'de, A, K> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        match self.held {
            Held::Presented(_) => return Ok(None),
            Held::Taken(kept) => {
                kept.leave(self.map)?;
                *self.held = self.blank.take().map_or(Held::Nothing, Held::Back);
                return self.present(seed);
            }
            _ => {}
        }
        let mut unread = Some(seed);
        loop {
            let name = self.tap.next(self.map, &mut unread)?;
            match (name, unread.take()) {
                (Some(Member::Own(value)), _) => return Ok(Some(value)),
                (Some(Member::RequestId { changed: true }), Some(seed)) => {
                    return seed.deserialize(self.tap.captured()).map(Some)
                }
                (Some(Member::RequestId { .. }), seed) => unread = seed,
                (Some(Member::Error), seed) => {
                    unread = seed;
                    self.hold_back()?;
                }
                (None, Some(seed)) if self.tap.fill_request_id() => {
                    return seed.deserialize(self.tap.captured()).map(Some)
                }
                (None, Some(seed)) => return self.present(seed),
                (_, None) => return Ok(None),
            }
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        match mem::replace(self.held, Held::Nothing) {
            Held::Presented(mut kept) => {
                let value = kept.read(self.map, seed);
                *self.held = Held::Taken(kept);
                value
            }
            held => {
                *self.held = held;
                self.map.next_value_seed(seed)
            }
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(WATCHED)
    }
}
