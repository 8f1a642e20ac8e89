//! The members of a `Response` that concern the envelope, taken out of any format while the response is read.

use alloc::borrow::Cow;
use core::fmt;
use core::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};

use super::failure::{ErrorMember, Failure};
use super::Seen;
use crate::concern::{concern, keep_request_id, Concern};
use crate::fields::slot::ignore;
use crate::text::{Captured, Text, TextDeserializer};

/// Keeps what concerns the envelope, and hands on the rest.
pub(crate) struct Tap<'a, 'de> {
    pub(crate) seen: &'a mut Seen<'de>,
    /// Names that are the response's own, since it declares them.
    pub(crate) own: &'static [&'static str],
}

/// A member as whoever reads the response sees it.
pub(super) enum Member<K> {
    /// One of the response's own; its value is next.
    Own(K),
    /// The `Error`; its value is next.
    Error,
    /// The RequestId, which has been read, and changed what is known of it or not.
    RequestId { changed: bool },
}

impl<'de> Tap<'_, 'de> {
    /// Reads the next name for the response's own driver; an `Error` that is a failure ends its reading with an error.
    pub(super) fn next_key_seed<A: MapAccess<'de>, K: DeserializeSeed<'de>>(
        &mut self,
        map: &mut A,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        let mut seed = Some(seed);
        loop {
            match self.next(map, &mut seed)? {
                None => return Ok(None),
                Some(Member::Own(value)) => return Ok(Some(value)),
                Some(Member::Error) => {
                    if self.take_error(map)? {
                        return Err(A::Error::custom("the API refused the request"));
                    }
                }
                Some(Member::RequestId { changed: false }) => {}
                Some(Member::RequestId { changed: true }) => {
                    if let Some(seed) = seed.take() {
                        return seed.deserialize(self.captured()).map(Some);
                    }
                }
            }
        }
    }

    /// Reads on to the end of an object that has failed: the RequestId often stands behind the error.
    pub(super) fn drain<A: MapAccess<'de>>(&mut self, map: &mut A) -> Result<(), A::Error> {
        loop {
            match self.next::<A, PhantomData<IgnoredAny>>(map, &mut Some(PhantomData))? {
                None => return Ok(()),
                Some(Member::Error) => drop(self.take_error(map)?),
                Some(Member::RequestId { .. }) => {}
                Some(Member::Own(_)) => ignore(map)?,
            }
        }
    }

    /// The next member that concerns more than the envelope.
    pub(super) fn next<A: MapAccess<'de>, K: DeserializeSeed<'de>>(
        &mut self,
        map: &mut A,
        seed: &mut Option<K>,
    ) -> Result<Option<Member<K::Value>>, A::Error> {
        loop {
            let name = NameSeed {
                seed,
                own: self.own,
            };
            let concern = match map.next_key_seed(name)? {
                None => return Ok(None),
                Some(Found::Own(value)) => return Ok(Some(Member::Own(value))),
                Some(Found::Concern(concern)) => concern,
            };
            match concern {
                Concern::Error => return Ok(Some(Member::Error)),
                Concern::RequestId { exact } => {
                    let Text(text) = map.next_value()?;
                    let changed = self.keep_request_id(text, exact);
                    return Ok(Some(Member::RequestId { changed }));
                }
                Concern::Warning => {
                    let Text(text) = map.next_value()?;
                    self.keep_warning(text);
                }
            }
        }
    }

    /// Reads an `Error` member; true if it is a failure.
    fn take_error<A: MapAccess<'de>>(&mut self, map: &mut A) -> Result<bool, A::Error> {
        let ErrorMember(failure) = map.next_value()?;
        Ok(self.keep_failure(failure))
    }

    /// Keeps a failure; one that is none does not undo an earlier one. True if it is one.
    pub(super) fn keep_failure(&mut self, failure: Option<Failure<'de>>) -> bool {
        let failed = failure.is_some();
        if failed {
            self.seen.failure = failure;
        }
        failed
    }

    #[inline]
    pub(super) fn keep_request_id(&mut self, text: Option<Cow<'de, str>>, exact: bool) -> bool {
        keep_request_id(&mut self.seen.request_id, text, exact)
    }

    pub(super) fn keep_warning(&mut self, text: Option<Cow<'de, str>>) {
        if let Some(text) = text {
            self.seen.warning = Some(text.into_owned());
        }
    }

    /// Tells the response's own driver of the RequestId as it stands now.
    pub(super) fn captured<E>(&self) -> Captured<'de, E> {
        Captured::new(self.seen.request_id.clone())
    }
}

enum Found<K> {
    Own(K),
    Concern(Concern),
}

struct NameSeed<'a, K> {
    seed: &'a mut Option<K>,
    own: &'static [&'static str],
}

impl<'de, K: DeserializeSeed<'de>> NameSeed<'_, K> {
    fn find<E: Error>(
        self,
        name: &str,
        text: impl FnOnce() -> Cow<'de, str>,
    ) -> Result<Found<K::Value>, E> {
        if let Some(concern) = concern(name, self.own) {
            return Ok(Found::Concern(concern));
        }
        match self.seed.take() {
            Some(seed) => seed
                .deserialize(TextDeserializer::new(Some(text())))
                .map(Found::Own),
            None => Err(E::custom("a member's name is read once")),
        }
    }
}

impl<'de, K: DeserializeSeed<'de>> DeserializeSeed<'de> for NameSeed<'_, K> {
    type Value = Found<K::Value>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'de, K: DeserializeSeed<'de>> Visitor<'de> for NameSeed<'_, K> {
    type Value = Found<K::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a member's name")
    }

    fn visit_borrowed_str<E: Error>(self, name: &'de str) -> Result<Self::Value, E> {
        self.find(name, || Cow::Borrowed(name))
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        self.find(name, || Cow::Owned(name.into()))
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<Self::Value, E> {
        self.visit_str(core::str::from_utf8(name).unwrap_or(""))
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Self::Value, E> {
        self.visit_str("")
    }
}
