//! A second look at a body that did not decode: it may be a failure of which another member did not fit.

use serde::de::{Deserialize, Deserializer, MapAccess};

use super::place;
use crate::answer::our_reader::{read_body, ReadResponse, Tapped};
use crate::answer::{Failure, Seen, Tap};
use crate::concern::ERROR;
use crate::fields::keys::Keys;
use crate::fields::{deserialize, Fields, Members};
use crate::json::{Fault, Reader};

/// The failure in a body of which another member did not fit; `None` where it is malformed, or no failure.
pub(crate) fn failure_beside<'a>(
    body: &'a str,
    declared: &[&str],
    own: &'static [&'static str],
    seen: &mut Seen<'a>,
) -> Option<Failure<'a>> {
    *seen = Seen::default();
    read_body(&mut Reader::new(body), &mut Unread { own }, seen).ok()?;
    let failure = seen.failure.take()?;
    let data = || {
        let members = place::response_members(body.as_bytes());
        members
            .iter()
            .any(|name| name != ERROR && declared.contains(&&**name))
    };
    if !declared.is_empty() && data() {
        return None;
    }
    Some(failure)
}

/// A response of which nothing is read but what concerns the envelope.
struct Unread {
    own: &'static [&'static str],
}

impl<'de> ReadResponse<'de> for Unread {
    fn own(&self) -> &'static [&'static str] {
        self.own
    }

    fn read(&mut self, reader: &mut Reader<'de>, tap: Tap<'_, 'de>) -> Result<(), Fault> {
        Nothing::deserialize(Tapped { reader, tap }).map(drop)
    }
}

struct Nothing;

impl<'de> Fields<'de> for Nothing {
    fn decode<A: MapAccess<'de>>(members: Members<'_, 'de, A>) -> Result<Self, A::Error> {
        members.read_response(&mut [], &mut None).map(|()| Self)
    }
}

impl<'de> Deserialize<'de> for Nothing {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        const KEYS: &Keys = &Keys {
            name: "",
            names: &[],
            exact: &[],
            aliases: &[],
            table: &[0],
        };
        deserialize(deserializer, KEYS)
    }
}
