//! Takes the members that concern the envelope out of a `Response` while it is read, in any format.

use alloc::borrow::Cow;
use core::marker::PhantomData;

use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess};

use super::failure::{ErrorMember, Failure};
use super::Seen;
use crate::concern::{concern, keep_request_id, Concern};
use crate::fields::slot::ignore;
use crate::text::{Captured, Text, TextDeserializer};

/// Keeps what concerns the envelope, and passes the rest on.
pub(crate) struct Tap<'a, 'de> {
    pub(crate) seen: &'a mut Seen<'de>,
    /// Names that are the response's own, since it declares them.
    pub(crate) own: &'static [&'static str],
}

/// A member as the response's visitor sees it.
pub(super) enum Member<K> {
    /// One of the response's own; its value is next.
    Own(K),
    /// The `Error`; its value is next.
    Error,
    /// The RequestId, already read, and whether it changed what is known.
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

    /// The next member that the response's visitor may have to know of. Members whose names are not text are skipped.
    pub(super) fn next<A: MapAccess<'de>, K: DeserializeSeed<'de>>(
        &mut self,
        map: &mut A,
        seed: &mut Option<K>,
    ) -> Result<Option<Member<K::Value>>, A::Error> {
        loop {
            let Some(Text(name)) = map.next_key()? else {
                return Ok(None);
            };
            let Some(name) = name else {
                ignore(map)?;
                continue;
            };
            let Some(concern) = concern(&name, self.own) else {
                return own_member(name, seed).map(Some);
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

    /// Keeps a failure and returns true; anything else does not undo an earlier failure.
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

    /// Takes the RequestId from beside the body where the response has none; true if it was taken.
    pub(super) fn fill_request_id(&mut self) -> bool {
        let own = self.seen.request_id.as_deref().unwrap_or_default();
        if !own.is_empty() || self.seen.beside.is_none() {
            return false;
        }
        self.seen.request_id = self.seen.beside.clone().map(Cow::Owned);
        true
    }

    pub(super) fn keep_warning(&mut self, text: Option<Cow<'de, str>>) {
        if let Some(text) = text {
            self.seen.warning = Some(text.into_owned());
        }
    }

    /// Tells the response's own driver the RequestId as known so far.
    pub(super) fn captured<E>(&self) -> Captured<'de, E> {
        Captured::new(self.seen.request_id.clone())
    }
}

/// Lets the response's visitor read the name of one of its own members.
fn own_member<'de, K: DeserializeSeed<'de>, E: Error>(
    name: Cow<'de, str>,
    seed: &mut Option<K>,
) -> Result<Member<K::Value>, E> {
    let Some(seed) = seed.take() else {
        return Err(E::custom("a member's name is read once"));
    };
    let name = TextDeserializer::new(Some(name));
    seed.deserialize(name).map(Member::Own)
}
