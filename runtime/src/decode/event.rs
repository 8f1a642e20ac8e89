//! Decodes the data of one event into a place whose type is erased.

use super::{misfit, refused, About};
use crate::answer::event::{has_data, outline, Outline};
use crate::answer::our_reader::{read_response, ReadResponse};
use crate::answer::Seen;
use crate::diagnose::Unread;
use crate::error::{ApiError, DecodeError};
use crate::json::Reader;

/// What an event brought beside the response.
pub(crate) struct Event {
    /// The service's error, if the event is one.
    pub(crate) outcome: Result<Option<ApiError>, DecodeError>,
    /// Whether it says that it is the last; only reading a stream asks for this.
    #[cfg_attr(not(feature = "stream"), allow(dead_code))]
    pub(crate) last: bool,
}

impl Event {
    /// An event that is not a JSON object.
    pub(crate) fn unread(error: DecodeError) -> Self {
        Self {
            outcome: Err(error),
            last: false,
        }
    }
}

/// Decodes the data of one event into a place for the response.
pub(crate) fn event<'de>(
    data: &'de str,
    response: &mut dyn ReadResponse<'de>,
    seen: &mut Seen<'de>,
    about: About,
) -> Event {
    let mut reader = Reader::new(data);
    let outline = match outline(&mut reader) {
        Ok(outline) => outline,
        Err(fault) => {
            return Event::unread(misfit(&reader, &fault, about.wanted(response)));
        }
    };
    let last = outline.last;
    let outcome = read(&mut reader, outline, response, seen, about);
    Event { outcome, last }
}

fn read<'de>(
    reader: &mut Reader<'de>,
    outline: Outline<'de>,
    response: &mut dyn ReadResponse<'de>,
    seen: &mut Seen<'de>,
    about: About,
) -> Result<Option<ApiError>, DecodeError> {
    let mut read = Ok(());
    if outline.failure.is_none() {
        reader.go_to(&outline.answer);
        read = read_response(reader, response, seen);
    }
    let end = reader.bookmark();
    if outline.failure.is_some() || read.is_err() {
        reader.go_to(&outline.answer);
        let own = response.own();
        seen.renew();
        // The event is well-formed, so that only a type could refuse it.
        read_response(reader, &mut Unread { own }, seen).unwrap_or_default();
    }
    let own_failure = seen
        .failure
        .take()
        .filter(|_| read.is_ok() || !has_data(reader, &outline.answer, about.declared));
    if let Some(failure) = own_failure.or(outline.failure) {
        return Ok(Some(refused(failure, seen, reader.text(), about)));
    }
    reader.go_to(&end);
    read.map(|()| None)
        .map_err(|fault| misfit(reader, &fault, about.wanted(response)))
}
