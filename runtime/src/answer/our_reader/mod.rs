//! Answers read by this crate's own JSON reader: the same meaning as in `any_format`, the short way.

mod tapped;
mod text;
mod watch;

use serde::de::{Error, MapAccess};

use super::legacy::{Legacy, Part};
use super::{Seen, Tap};
use crate::concern::RESPONSE;
use crate::json::{Bookmark, Fault, Object, Reader};
use crate::text::Name;
pub(crate) use tapped::{Holding, Tapped};
pub(super) use text::{code_and_message, text};
use text::{failure, scalar};

/// The place for a response, its type erased.
pub(crate) trait ReadResponse<'de> {
    /// The envelope's names that the response declares, and so keeps for itself.
    fn own(&self) -> &'static [&'static str];

    /// Whether what reads the response must see its `Error`, which may be data.
    fn holds_error(&self) -> bool;

    /// Reads the value of a `Response` member.
    fn read(&mut self, reader: &mut Reader<'de>, seen: &mut Seen<'de>) -> Result<(), Fault>;
}

/// What a fault says was expected of a whole body.
pub(crate) const ENVELOPE: &str = "an object with a member `Response`";

/// Reads a whole body.
///
/// Only `Response` counts; of several, the last that is not null. Without one, the members of the legacy envelope count.
#[allow(clippy::inline_always)] // The call would be felt in a small body.
#[inline(always)]
pub(crate) fn read_body<'de>(
    reader: &mut Reader<'de>,
    response: &mut dyn ReadResponse<'de>,
    seen: &mut Seen<'de>,
) -> Result<(), Fault> {
    // Nearly every body begins so.
    let begun = reader.open_exactly("{\"Response\":");
    let answered = begun && !reader.null();
    if answered {
        read_response(reader, response, seen)?;
        // And nearly every body ends right behind it.
        if reader.close_body() {
            return Ok(());
        }
    }
    read_others(reader, response, seen, begun, answered)
}

/// Reads what else stands in a body: whether its first `Response` has been reached, and whether that is an answer.
fn read_others<'de>(
    reader: &mut Reader<'de>,
    response: &mut dyn ReadResponse<'de>,
    seen: &mut Seen<'de>,
    begun: bool,
    mut answered: bool,
) -> Result<(), Fault> {
    let mut body = if begun {
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

/// Reads the value of a `Response` member.
#[allow(clippy::inline_always)] // As above.
#[inline(always)]
pub(crate) fn read_response<'de>(
    reader: &mut Reader<'de>,
    response: &mut dyn ReadResponse<'de>,
    seen: &mut Seen<'de>,
) -> Result<(), Fault> {
    if reader.may_begin_with(b'E') && !response.holds_error() {
        return read_error_first(reader, response, seen);
    }
    read_members(reader, response, seen)
}

/// How nearly every response begins that is a failure.
const ERROR_FIRST: &str = "{\"Error\":";

/// Reads a response that may begin with an `Error`: behind a failure, its own driver has nothing to read.
#[inline(never)]
fn read_error_first<'de>(
    reader: &mut Reader<'de>,
    response: &mut dyn ReadResponse<'de>,
    seen: &mut Seen<'de>,
) -> Result<(), Fault> {
    let start = reader.bookmark();
    if reader.open_exactly(ERROR_FIRST) {
        if let Ok(found @ Some(_)) = failure(reader) {
            seen.failure = found;
            return skip_rest(reader, response, seen);
        }
    }
    reader.go_to(&start);
    read_members(reader, response, seen)
}

#[inline]
fn read_members<'de>(
    reader: &mut Reader<'de>,
    response: &mut dyn ReadResponse<'de>,
    seen: &mut Seen<'de>,
) -> Result<(), Fault> {
    let outside = reader.levels();
    match response.read(reader, seen) {
        Err(fault) if seen.failure.is_none() => Err(fault),
        _ if seen.failure.is_none() || seen.ended => reader.close_left(outside),
        _ => skip_rest(reader, response, seen),
    }
}

/// Reads on behind a failure, for what else concerns the envelope.
#[inline(never)]
fn skip_rest<'de>(
    reader: &mut Reader<'de>,
    response: &dyn ReadResponse<'de>,
    seen: &mut Seen<'de>,
) -> Result<(), Fault> {
    let own = response.own();
    let mut tap = Tap { seen, own };
    tap.over(Object::resumed(reader)).skip_rest()
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
