//! A second look at a body that did not decode: it may be a failure in which another member did not match.

use crate::answer::event::has_data;
use crate::answer::our_reader::{last_response, read_body, ReadResponse};
use crate::answer::{Failure, Seen, Tap};
use crate::concern::FIRST_BYTES;
use crate::json::{Fault, Object, Reader};

/// The failure in a body in which another member did not match; `None` if the body is malformed or not a failure.
pub(crate) fn failure_beside<'a>(
    body: &'a str,
    declared: &[&str],
    own: &'static [&'static str],
    seen: &mut Seen<'a>,
) -> Option<Failure<'a>> {
    seen.renew();
    let mut reader = Reader::new(body);
    read_body(&mut reader, &mut Unread { own }, seen).ok()?;
    let failure = seen.failure.take()?;
    let data = !declared.is_empty()
        && last_response(body).is_some_and(|answer| has_data(&mut reader, &answer, declared));
    (!data).then_some(failure)
}

/// A response from which only the envelope's members are read.
pub(crate) struct Unread {
    pub(crate) own: &'static [&'static str],
}

impl<'de> ReadResponse<'de> for Unread {
    fn own(&self) -> &'static [&'static str] {
        self.own
    }

    fn read(&mut self, reader: &mut Reader<'de>, mut tap: Tap<'_, 'de>) -> Result<(), Fault> {
        let wants_end = tap.seen.beside.is_some();
        Object::open(reader, &"an object")?
            .watched(&mut tap, FIRST_BYTES, wants_end)
            .skip_rest()
    }
}
