//! A second look at a body that did not decode: it may be a failure in which another member did not match.

use serde::de::{Deserialize, Deserializer, MapAccess};

use super::names;
use super::owner::{Owner, Owners};
use super::tokens::Tokens;
use super::trace::Trace;
use crate::answer::our_reader::{read_body, ReadResponse, Tapped};
use crate::answer::{Failure, Seen, Tap};
use crate::concern::ERROR;
use crate::fields::keys::Keys;
use crate::fields::{deserialize, Fields, Members};
use crate::json::{Fault, Reader};

/// The failure in a body in which another member did not match; `None` if the body is malformed or not a failure.
pub(crate) fn failure_beside<'a>(
    body: &'a str,
    declared: &[&str],
    own: &'static [&'static str],
    seen: &mut Seen<'a>,
) -> Option<Failure<'a>> {
    seen.renew();
    read_body(&mut Reader::new(body), &mut Unread { own }, seen).ok()?;
    let failure = seen.failure.take()?;
    let data = |name: &str| name != ERROR && declared.contains(&name);
    if !declared.is_empty() && has_member(body, data) {
        return None;
    }
    Some(failure)
}

/// Whether the last `Response` has a member with such a name that is not null.
fn has_member(body: &str, wanted: impl Fn(&str) -> bool) -> bool {
    let mut trace = Trace::default();
    let mut owners = Owners::default();
    let mut found = false;
    for token in Tokens::new(body.as_bytes()) {
        let role = trace.step(&token);
        match owners.of(&token, role, &trace) {
            Some(Owner::Response) => found = false,
            Some(Owner::Member(name)) => {
                found |= !token.is_null() && wanted(&names::shown(name));
            }
            _ => {}
        }
        trace.enter(&token);
    }
    found
}

/// A response from which only the envelope's members are read.
pub(crate) struct Unread {
    pub(crate) own: &'static [&'static str],
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
            names: &["\0\0\0\0"],
            exact: &[],
            aliases: &[],
        };
        deserialize(deserializer, KEYS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_is_one_of_the_last_response_that_is_not_null() {
        for (body, expected) in [
            (r#"{"Response":{"A":1}}"#, true),
            (r#"{"Response":{"\u0041":[]}}"#, true),
            (r#"{"Response":{"A":null , "B":1}}"#, false),
            (r#"{"Response":{"B":{"A":1}},"A":1}"#, false),
            (r#"{"Response":{"A":1},"Response":{}}"#, false),
            (r#"{"Response":{"A":1},"Response":null}"#, true),
            (r#"{"Response":{"A":1,"A":null}}"#, true),
        ] {
            assert_eq!(has_member(body, |name| name == "A"), expected, "{body}");
        }
    }
}
