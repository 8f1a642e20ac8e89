//! Turns the bytes of a stream into responses and errors, without reading anything itself.

use alloc::borrow::Cow;
use alloc::string::String;
use core::marker::PhantomData;
use std::io;

use serde::de::DeserializeOwned;

use super::frame::{Body, Frames, TooLong};
use crate::answer::event::{is_done, is_empty};
use crate::answer::Seen;
use crate::decode::{self, Event};
use crate::diagnose;
use crate::error::{DecodeError, Error, RequestId};
#[cfg(feature = "http")]
use crate::head::Head;
use crate::response::{about, settle, wanted, TencentResponse};

/// The most bytes of an event, unless the user sets another limit.
const LIMIT: usize = 8 << 20;

/// The longest RequestId that is kept of an event, in bytes, since each later event is given a copy.
const MAX_KEPT: usize = 1024;

pub(super) struct Decoder<T> {
    pub(super) frames: Frames,
    #[cfg(feature = "http")]
    head: Option<Head>,
    /// The RequestId of the header, or of the last event that had one.
    request_id: Option<String>,
    /// Tells which response is the last one, in place of what the event says.
    pub(super) is_last: Option<fn(&T) -> bool>,
    /// Whether the stream may end after any event.
    pub(super) until_closed: bool,
    events: usize,
    state: State,
    response: PhantomData<fn() -> T>,
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Open,
    /// An event said that it is the last, or was an error; nothing has to follow.
    Complete,
    Over,
}

impl<T> Decoder<T> {
    pub(super) fn new() -> Self {
        Self {
            frames: Frames::new(LIMIT),
            #[cfg(feature = "http")]
            head: None,
            request_id: None,
            is_last: None,
            until_closed: false,
            events: 0,
            state: State::Open,
            response: PhantomData,
        }
    }

    #[cfg(feature = "http")]
    pub(super) fn of_http(head: Head) -> Self {
        Self {
            request_id: head.request_id().map(String::from),
            head: Some(head),
            ..Self::new()
        }
    }

    pub(super) fn or_request_id(&mut self, request_id: String) {
        if self.request_id.is_none() && !request_id.is_empty() {
            self.request_id = Some(request_id);
        }
    }

    pub(super) fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// Whether the stream has ended, or is not read any further.
    pub(super) fn is_over(&self) -> bool {
        self.state == State::Over
    }
}

impl<T: TencentResponse + DeserializeOwned> Decoder<T> {
    /// Takes bytes; returns how many, and what the event that they complete brought.
    pub(super) fn push(&mut self, bytes: &[u8]) -> (usize, Option<Result<T, Error>>) {
        match self.frames.take(bytes) {
            Ok((used, false)) => (used, None),
            Ok((used, true)) => (used, self.event()),
            Err(TooLong) => (bytes.len(), Some(Err(self.end_with(self.too_long())))),
        }
    }

    /// Takes the end of the body; call it again until it returns nothing.
    pub(super) fn finish(&mut self) -> Option<Result<T, Error>> {
        if self.is_over() {
            return None;
        }
        if self.frames.body == Body::Whole {
            self.state = State::Over;
            let (result, request_id) = self.whole();
            self.note_request_id(&result, request_id);
            return Some(result.map_err(|error| self.complete(error)));
        }
        match self.frames.finish() {
            Ok(true) => {
                if let Some(item) = self.event() {
                    return Some(item);
                }
            }
            Ok(false) => {}
            Err(TooLong) => return Some(Err(self.end_with(self.too_long()))),
        }
        let complete = self.state != State::Open || self.until_closed;
        self.state = State::Over;
        (!complete).then(|| Err(self.end_with(self.cut_off())))
    }

    /// Takes a failure to read on.
    pub(super) fn broken(&mut self, error: io::Error) -> Error {
        let document = self.frames.document();
        self.end_with(diagnose::unreadable(document, error, wanted::<T>()))
    }

    /// Decodes the complete event; `None` for one that brings nothing.
    fn event(&mut self) -> Option<Result<T, Error>> {
        let data = &self.frames.data;
        let mut seen = Seen::with_request_id(self.request_id());
        let mut value = None::<T>;
        let Event { outcome, last } = match decode::text(data) {
            Ok(text) if is_empty(text) => {
                self.frames.clear();
                return None;
            }
            Ok(text) if is_done(text) => {
                self.state = State::Over;
                return None;
            }
            Ok(text) => decode::event(text, &mut value, &mut seen, about::<T>()),
            Err(error) => Event::unread(diagnose::invalid_utf8(data, &error, wanted::<T>())),
        };
        let result = outcome
            .map_err(Error::Decode)
            .and_then(|error| settle(data, value, error));
        let request_id = seen.request_id.map(Cow::into_owned);
        self.frames.clear();
        self.note_request_id(&result, request_id);
        self.count(&result, last);
        Some(result.map_err(|error| self.complete(error)))
    }

    /// Keeps the RequestId that was read, or that an error found in what could not be read, unless it is too long to copy.
    fn note_request_id(&mut self, result: &Result<T, Error>, read: Option<String>) {
        let found = result.as_ref().err().and_then(RequestId::request_id);
        let known = found.map(String::from).or(read);
        if let Some(request_id) = known.filter(|id| (1..=MAX_KEPT).contains(&id.len())) {
            self.request_id = Some(request_id);
        }
    }

    fn count(&mut self, result: &Result<T, Error>, last: bool) {
        // On 32 bits, a stream may have more.
        self.events = self.events.saturating_add(1);
        let last = match (result, self.is_last) {
            (Ok(response), Some(is_last)) => is_last(response),
            (_, None) if last => true,
            (Ok(_), None) => false,
            (Err(error), _) => error.api().is_some(),
        };
        if last {
            self.state = State::Complete;
        }
    }

    /// Decodes a body that is not a stream, and returns its RequestId as well.
    fn whole(&self) -> (Result<T, Error>, Option<String>) {
        let body = &self.frames.data;
        let mut seen = Seen::with_request_id(self.request_id());
        let mut value = None::<T>;
        let result = decode::body(body, &mut value, &mut seen, about::<T>())
            .map_err(Error::Decode)
            .and_then(|error| settle(body, value, error));
        (result, seen.request_id.map(Cow::into_owned))
    }

    fn too_long(&self) -> DecodeError {
        diagnose::too_long(self.frames.document(), self.frames.limit, wanted::<T>())
    }

    fn cut_off(&self) -> DecodeError {
        if self.events == 0 {
            diagnose::no_events(&self.frames.first, T::ACTION)
        } else {
            diagnose::cut_off(self.events, T::ACTION)
        }
    }

    fn end_with(&mut self, error: DecodeError) -> Error {
        self.state = State::Over;
        self.complete(error.into())
    }

    /// Gives an error the RequestId and the status that it lacks.
    fn complete(&self, error: Error) -> Error {
        let error = error.or_request_id(self.request_id().unwrap_or_default());
        #[cfg(feature = "http")]
        if let Some(head) = &self.head {
            return head.error(error);
        }
        error
    }
}

#[cfg(test)]
mod tests {
    use serde::de::{Deserialize, Deserializer, IgnoredAny};

    use super::*;
    use crate::code::ErrorCode;

    struct Chunk;

    impl<'de> Deserialize<'de> for Chunk {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            IgnoredAny::deserialize(deserializer).map(|_| Self)
        }
    }

    impl TencentResponse for Chunk {
        const ACTION: &'static str = "Chat";
        type ErrorCode = ErrorCode;
    }

    #[test]
    fn a_stream_may_have_more_events_than_can_be_counted() {
        let mut decoder = Decoder::<Chunk>::new();
        decoder.events = usize::MAX;
        decoder.count(&Ok(Chunk), false);
        let error = decoder.finish().unwrap().map(drop).unwrap_err();
        let found = error.decode().unwrap().found();
        assert!(found.starts_with("the end of the stream"), "{found}");
    }
}
