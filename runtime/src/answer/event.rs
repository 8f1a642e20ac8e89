//! The data of one event of a stream: where the answer in it begins, whether it has failed, and whether it is the last.

use serde::de::MapAccess;

use super::failure::{is_zero, keep, Failure};
use super::our_reader::{code_and_message, text};
use crate::concern::{ERROR, RESPONSE};
use crate::json::{Array, Bookmark, Fault, Object, Reader};
use crate::text::Name;

/// What an event's data looks like before the response in it is read.
pub(crate) struct Outline<'de> {
    /// Where the answer begins: at the top, or at the object `Response`.
    pub(crate) answer: Bookmark,
    /// What an `ErrorMsg` says, which hunyuan sends in place of `Error`.
    pub(crate) failure: Option<Failure<'de>>,
    /// Whether it says that no other follows, by `IsEnd` or a `FinishReason` in `Choices`.
    pub(crate) last: bool,
}

/// Whether this is an event without data.
pub(crate) fn is_empty(data: &str) -> bool {
    trimmed(data).is_empty()
}

/// Whether this is the end of the stream, not an event with an answer.
pub(crate) fn is_done(data: &str) -> bool {
    trimmed(data) == "[DONE]"
}

/// The data without what JSON counts as whitespace; other blanks are data, and malformed.
fn trimmed(data: &str) -> &str {
    data.trim_matches([' ', '\t', '\n', '\r'])
}

/// Examines a whole event, which must be one JSON object.
pub(crate) fn outline<'de>(reader: &mut Reader<'de>) -> Result<Outline<'de>, Fault> {
    let start = reader.bookmark();
    let top = members(reader)?;
    reader.finish()?;
    let (answer, members) = match top.response {
        Some(response) => {
            reader.go_to(&response);
            (response, members(reader)?)
        }
        None => (start, top),
    };
    Ok(Outline {
        answer,
        failure: members.failure,
        last: members.last,
    })
}

/// Whether an answer has one of these members, in any case of letters, beside `Error` and not null.
pub(crate) fn has_data(reader: &mut Reader<'_>, answer: &Bookmark, names: &[&str]) -> bool {
    reader.go_to(answer);
    let mut data = || {
        let mut object = Object::open(reader, &"an object")?;
        while let Some(Name(name)) = object.next_key()? {
            if object.reader().null() {
                continue;
            }
            if name != ERROR && names.iter().any(|known| known.eq_ignore_ascii_case(&name)) {
                return Ok(true);
            }
            object.reader().skip()?;
        }
        Ok::<_, Fault>(false)
    };
    data().unwrap_or(false)
}

#[derive(Default)]
struct Members<'de> {
    /// Where the last member `Response` that is an object begins; in documented payloads, a member of that name is a list.
    response: Option<Bookmark>,
    failure: Option<Failure<'de>>,
    last: bool,
}

fn members<'de>(reader: &mut Reader<'de>) -> Result<Members<'de>, Fault> {
    const NAMES: &[&str] = &[RESPONSE, "ErrorMsg", "IsEnd", "Choices", "choices"];
    let mut members = Members::default();
    let mut object = Object::open(reader, &"a JSON object")?;
    while let Some(index) = object.next_named(NAMES)? {
        let reader = object.reader();
        match index {
            0 => {
                if reader.peek() == b'{' {
                    members.response = Some(reader.bookmark());
                }
                reader.skip()?;
            }
            1 => keep(&mut members.failure, error_message(reader)?),
            2 => {
                members.last |= reader.peek() == b't';
                reader.skip()?;
            }
            _ => members.last |= is_finished(reader)?,
        }
    }
    Ok(members)
}

/// Reads an `ErrorMsg`: a failure if it is an object with a `Code` other than zero. As text, it is ordinary data.
fn error_message<'de>(reader: &mut Reader<'de>) -> Result<Option<Failure<'de>>, Fault> {
    let [code, message] = code_and_message(reader, ["Code", "Msg"])?;
    Ok(Failure::of(code.filter(|code| !is_zero(code)), message))
}

/// Whether one of several choices has a reason for being finished.
fn is_finished(reader: &mut Reader<'_>) -> Result<bool, Fault> {
    if reader.peek() != b'[' {
        return reader.skip().map(|()| false);
    }
    let mut choices = Array::open(reader, &"an array")?;
    let mut finished = false;
    while choices.advance()? {
        finished |= has_reason(choices.reader())?;
    }
    Ok(finished)
}

fn has_reason(reader: &mut Reader<'_>) -> Result<bool, Fault> {
    if reader.peek() != b'{' {
        return reader.skip().map(|()| false);
    }
    let mut choice = Object::open(reader, &"an object")?;
    let mut reason = None;
    while choice
        .next_named(&["FinishReason", "finish_reason"])?
        .is_some()
    {
        keep(&mut reason, text(choice.reader())?);
    }
    Ok(reason.is_some_and(|reason| !reason.is_empty()))
}
