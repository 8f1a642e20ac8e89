//! Text in a body: single members, and an object's code and message.

use alloc::borrow::Cow;

use crate::answer::failure::{keep, Failure};
use crate::json::{parse_number, Fault, Object, Reader};

/// Reads a string; passes over anything else.
pub(in crate::answer) fn text<'de>(
    reader: &mut Reader<'de>,
) -> Result<Option<Cow<'de, str>>, Fault> {
    if reader.peek() == b'"' {
        return reader.string().map(Some);
    }
    reader.skip().map(|()| None)
}

/// Reads a string, or a number as its text; passes over anything else.
pub(super) fn scalar<'de>(reader: &mut Reader<'de>) -> Result<Option<Cow<'de, str>>, Fault> {
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
pub(super) fn failure<'de>(reader: &mut Reader<'de>) -> Result<Option<Failure<'de>>, Fault> {
    let [code, message] = code_and_message(reader, ["Code", "Message"])?;
    Ok(Failure::of(code, message))
}

/// Reads an object's code, as text, and its message, by these names; passes over anything else.
#[inline] // The names are constants then.
pub(in crate::answer) fn code_and_message<'de>(
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
