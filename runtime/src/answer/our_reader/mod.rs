//! Answers read by this crate's own JSON reader: the same meaning as in `any_format`, the short way.

mod tapped;
mod text;
mod watch;

use serde::de::{Error, MapAccess};

use super::legacy::{Legacy, Part};
use super::{Seen, Tap};
use crate::concern::{FIRST_BYTES, RESPONSE};
use crate::json::{Bookmark, Fault, Object, Reader};
use crate::text::Name;
pub(crate) use tapped::{Holding, Tapped};
use text::scalar;
pub(super) use text::{code_and_message, text};

/// The place for a response, its type erased.
pub(crate) trait ReadResponse<'de> {
    /// The envelope's names that the response declares, and so keeps for itself.
    fn own(&self) -> &'static [&'static str];

    /// Reads the value of a `Response` member.
    fn read(&mut self, reader: &mut Reader<'de>, tap: Tap<'_, 'de>) -> Result<(), Fault>;
}

/// What a fault says was expected of a whole body.
pub(crate) const ENVELOPE: &str = "an object with a member `Response`";

/// Reads a whole body.
///
/// Only `Response` counts; of several, the last that is not null. Without one, the members of the legacy envelope count.
#[inline]
pub(crate) fn read_body<'de>(
    reader: &mut Reader<'de>,
    response: &mut dyn ReadResponse<'de>,
    seen: &mut Seen<'de>,
) -> Result<(), Fault> {
    let mut answered = false;
    // Nearly every body begins so.
    let mut body = if reader.open_exactly("{\"Response\":") {
        if !reader.null() {
            read_response(reader, response, seen)?;
            answered = true;
        }
        // And nearly every body ends right behind it.
        if answered && reader.close_body() {
            return Ok(());
        }
        Object::resumed(reader)
    } else {
        Object::open(reader, &ENVELOPE)?
    };
    while body.next_named(&[RESPONSE])?.is_some() {
        if !body.reader().null() {
            seen.renew();
            read_response(body.reader(), response, seen)?;
            answered = true;
        }
    }
    if !answered {
        read_legacy(reader, seen)?;
    }
    reader.finish()
}

/// Reads the last `Response` of a body whose reading has failed at an earlier one, which it replaces.
#[cold]
pub(crate) fn read_replacement<'de>(
    reader: &mut Reader<'de>,
    response: &mut dyn ReadResponse<'de>,
    seen: &mut Seen<'de>,
) -> Option<Result<(), Fault>> {
    let last = last_response(reader.text())?;
    if last.position() <= reader.position() {
        return None;
    }
    reader.go_to(&last);
    seen.renew();
    Some(read_response(reader, response, seen))
}

/// The text of the last `Response` that is not null, in a body that is whole; of an event, it may be part of the payload, and
/// only an object can have failed.
pub(crate) fn raw_response(body: &str) -> Option<&str> {
    let mut reader = Reader::new(body);
    reader.go_to(&last_response(body)?);
    reader.raw_value().ok().filter(|raw| raw.starts_with('{'))
}

/// Where the last `Response` begins that is not null, in a body that is whole.
pub(crate) fn last_response(body: &str) -> Option<Bookmark> {
    let mut reader = Reader::new(body);
    let mut object = Object::open(&mut reader, &"an object").ok()?;
    let mut last = None;
    while object.next_named(&[RESPONSE]).ok()?.is_some() {
        let reader = object.reader();
        if !reader.null() {
            last = Some(reader.bookmark());
            reader.skip().ok()?;
        }
    }
    reader.finish().ok()?;
    last
}

#[inline]
pub(crate) fn read_response<'de>(
    reader: &mut Reader<'de>,
    response: &mut dyn ReadResponse<'de>,
    seen: &mut Seen<'de>,
) -> Result<(), Fault> {
    let own = response.own();
    let outside = reader.levels();
    match response.read(reader, Tap { seen, own }) {
        Err(fault) if seen.failure.is_none() => Err(fault),
        _ if seen.failure.is_none() || seen.ended => reader.close_left(outside),
        _ => Object::resumed(reader)
            .watched(&mut Tap { seen, own }, FIRST_BYTES, false)
            .skip_rest(),
    }
}

/// Reads a legacy envelope again, for its failure. The reader is at its end, and returns there.
#[cold]
fn read_legacy<'de>(reader: &mut Reader<'de>, seen: &mut Seen<'de>) -> Result<(), Fault> {
    let end = reader.bookmark();
    reader.go_to(&Bookmark::START);
    let mut legacy = Legacy::default();
    let mut body = Object::open(reader, &"an object")?;
    while let Some(Name(name)) = body.next_key()? {
        let reader = body.reader();
        match Part::named(&name) {
            Some(part @ Part::Code) => legacy.keep(part, scalar(reader)?),
            Some(part) => legacy.keep(part, text(reader)?),
            None => reader.skip()?,
        }
    }
    reader.go_to(&end);
    if legacy.tell(seen) {
        return Ok(());
    }
    Err(Fault::missing_field(RESPONSE))
}
