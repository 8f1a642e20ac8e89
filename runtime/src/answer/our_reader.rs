//! Answers read by this crate's own JSON reader: the same meaning as in `any_format`, the short way.

use alloc::borrow::Cow;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use super::failure::{keep, Failure};
use super::hold::{self, Keep};
use super::legacy::Legacy;
use super::{Seen, Tap};
use crate::concern::{
    concern, is_request_id, keep_request_id, Concern, ERROR, FIRST_BYTES, REQUEST_ID, RESPONSE,
};
use crate::json::{parse_number, Bookmark, Fault, Object, Reader, Watch, Watched};
use crate::text::Name;

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
        match &*name {
            "code" => keep(&mut legacy.code, scalar(reader)?),
            "codeDesc" => keep(&mut legacy.description, text(reader)?),
            "message" => keep(&mut legacy.message, text(reader)?),
            name => match is_request_id(name.as_bytes()) {
                Some(exact) => {
                    let text = text(reader)?;
                    keep_request_id(&mut legacy.request_id, text, exact);
                }
                None => reader.skip()?,
            },
        }
    }
    reader.go_to(&end);
    seen.request_id = legacy.request_id.take();
    seen.failure = legacy.failure();
    match seen.failure {
        Some(_) => Ok(()),
        None => Err(Fault::missing_field(RESPONSE)),
    }
}

/// Reads a string; passes over anything else.
pub(super) fn text<'de>(reader: &mut Reader<'de>) -> Result<Option<Cow<'de, str>>, Fault> {
    if reader.peek() == b'"' {
        return reader.string().map(Some);
    }
    reader.skip().map(|()| None)
}

/// Reads a string, or a number as its text; passes over anything else.
fn scalar<'de>(reader: &mut Reader<'de>) -> Result<Option<Cow<'de, str>>, Fault> {
    if !matches!(reader.peek(), b'-' | b'0'..=b'9') {
        return text(reader);
    }
    let token = reader.number_token()?;
    Ok(Some(match parse_number(token) {
        Some(number) => Cow::Owned(number.to_text()),
        None => Cow::Borrowed(token),
    }))
}

/// Reads the value of an `Error` member: a failure, if it is an object with a non-empty `Code`.
fn failure<'de>(reader: &mut Reader<'de>) -> Result<Option<Failure<'de>>, Fault> {
    let [code, message] = code_and_message(reader, ["Code", "Message"])?;
    Ok(Failure::of(code, message))
}

/// Reads an object's code, as text, and its message, by these names; passes over anything else.
#[inline] // The names are constants then.
pub(super) fn code_and_message<'de>(
    reader: &mut Reader<'de>,
    names: [&str; 2],
) -> Result<[Option<Cow<'de, str>>; 2], Fault> {
    let (mut code, mut message) = (None, None);
    if reader.peek() != b'{' {
        reader.skip()?;
        return Ok([code, message]);
    }
    let mut object = Object::open(reader, &"an object")?;
    while let Some(index) = object.next_named(&names)? {
        match index {
            0 => keep(&mut code, scalar(object.reader())?),
            _ => keep(&mut message, text(object.reader())?),
        }
    }
    Ok([code, message])
}

impl<'de> Watch<'de> for Tap<'_, 'de> {
    fn member(&mut self, reader: &mut Reader<'de>) -> Result<Watched<'de>, Fault> {
        // One of these two is in every answer, written plainly.
        if reader.take_raw(REQUEST_ID) {
            reader.colon()?;
            return self.take_request_id(reader, true);
        }
        if reader.take_raw(ERROR) {
            return self.take(Concern::Error, reader);
        }
        let name = reader.bookmark();
        // A name that is not text is left to the driver, which reports it; skipping it is no error.
        let concern = reader
            .string()
            .ok()
            .and_then(|name| concern(&name, self.own));
        if let Some(concern) = concern {
            return self.take(concern, reader);
        }
        reader.go_to(&name);
        Ok(Watched::Left)
    }

    fn end(&mut self) -> Option<Watched<'de>> {
        self.fill_request_id()
            .then(|| Watched::Told(self.seen.request_id.clone()))
    }
}

impl<'de> Tap<'_, 'de> {
    /// The members of an opened object, with the tap on them.
    #[inline]
    pub(crate) fn over<'a>(&'a mut self, object: Object<'a, 'de>) -> Object<'a, 'de> {
        let wants_end = self.seen.beside.is_some();
        object.watched(self, FIRST_BYTES, wants_end)
    }

    /// Takes a member whose name has been read; the first failure ends the reading with an error.
    fn take(&mut self, concern: Concern, reader: &mut Reader<'de>) -> Result<Watched<'de>, Fault> {
        reader.colon()?;
        match concern {
            Concern::RequestId { exact } => return self.take_request_id(reader, exact),
            Concern::Error => {
                let first = self.seen.failure.is_none();
                if self.keep_failure(failure(reader)?) && first {
                    return Err(Fault::Refused);
                }
            }
            Concern::Warning => self.keep_warning(text(reader)?),
        }
        Ok(Watched::Taken)
    }

    /// Takes a RequestId, and tells it if it changed what is known.
    #[inline]
    fn take_request_id(
        &mut self,
        reader: &mut Reader<'de>,
        exact: bool,
    ) -> Result<Watched<'de>, Fault> {
        if self.keep_request_id(text(reader)?, exact) {
            return Ok(Watched::Told(self.seen.request_id.clone()));
        }
        Ok(Watched::Taken)
    }
}

/// The deserializer of a `Response` member's value.
pub(crate) struct Tapped<'a, 'b, 'de> {
    pub(crate) reader: &'a mut Reader<'de>,
    pub(crate) tap: Tap<'b, 'de>,
}

impl<'de> Deserializer<'de> for Tapped<'_, '_, 'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_struct("", &[], visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        mut self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.reader.begin(b'{', &visitor) {
            Ok(()) => visitor.visit_map(self.object(names)),
            Err(fault) => Err(fault),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

impl<'de> Tapped<'_, '_, 'de> {
    /// The members of the opened object, with the tap on them; apart from what is compiled for each response.
    fn object(&mut self, names: &'static [&'static str]) -> Object<'_, 'de> {
        self.tap.over(Object::opened(self.reader, names))
    }
}

/// The same for a response that declares an `Error` member.
pub(crate) struct Holding<'a, 'b, 'de> {
    pub(crate) reader: &'a mut Reader<'de>,
    pub(crate) tap: Tap<'b, 'de>,
}

impl<'de> Deserializer<'de> for Holding<'_, '_, 'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Fault> {
        let mut object = Object::open(self.reader, &visitor)?;
        hold::visit::<Held, _, _>(&mut self.tap, &mut object, visitor)?.ok_or(Fault::Refused)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// Where a held value begins; it is read there in the body itself, and blamed at its own place.
struct Held {
    value: Bookmark,
    /// The end of its object.
    end: Bookmark,
}

impl<'de> Keep<'de, Object<'_, 'de>> for Held {
    fn keep(object: &mut Object<'_, 'de>) -> Result<Option<(Self, Option<Failure<'de>>)>, Fault> {
        let reader = object.reader();
        if reader.null() {
            return Ok(None);
        }
        let value = reader.bookmark();
        let failure = failure(reader)?;
        Ok(Some((Self { value, end: value }, failure)))
    }

    fn is_blank(&self, object: &mut Object<'_, 'de>) -> bool {
        let value = object.reader().text().get(self.value.position()..);
        value.is_some_and(|value| value.starts_with("\"\""))
    }

    fn read<S: DeserializeSeed<'de>>(
        &mut self,
        object: &mut Object<'_, 'de>,
        seed: S,
    ) -> Result<S::Value, Fault> {
        let reader = object.reader();
        self.end = reader.bookmark();
        reader.go_to(&self.value);
        let outside = reader.levels();
        let value = seed.deserialize(&mut *reader)?;
        reader.close_left(outside).map(|()| value)
    }

    fn leave(&self, object: &mut Object<'_, 'de>) -> Result<(), Fault> {
        object.reader().go_to(&self.end);
        Ok(())
    }
}
