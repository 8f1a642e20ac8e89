//! The members of a response that concern the envelope, read straight off: one of them is in every answer.

use alloc::borrow::Cow;

use serde::Deserialize;

use super::access::Object;
use super::{Fault, Reader};
use crate::failure::Failure;
use crate::tap::Tap;
use crate::text::{Scalar, Text, REQUEST_ID};

/// What the next member was.
pub(super) enum Known {
    RequestId,
    /// An `Error` that is a failure.
    Failure,
    /// An `Error` that is none.
    NoFailure,
    /// None of these; it is still next.
    Other,
}

impl<'de> Object<'_, 'de> {
    /// Takes the next member, to whose name the reader has moved, if it is one of these.
    pub(super) fn take_known(&mut self, tap: &mut Tap<'_, 'de>) -> Result<Known, Fault> {
        if self.reader.take_name(REQUEST_ID) {
            let text = self.value()?.text()?;
            tap.keep_request_id(Text(text), true);
            return Ok(Known::RequestId);
        }
        if !self.reader.take_name("Error") {
            return Ok(Known::Other);
        }
        match self.value()?.failure()? {
            None => Ok(Known::NoFailure),
            failure => {
                tap.seen.failure = failure;
                Ok(Known::Failure)
            }
        }
    }

    /// Moves to the next member's value; gives the number of its name.
    pub(super) fn next_member(&mut self) -> Result<Option<usize>, Fault> {
        let number = match self.number() {
            None => {
                let name = self.reader.string()?;
                self.number_of(&name)
            }
            number => number,
        };
        self.value()?;
        Ok(number)
    }
}

impl<'de> Reader<'de> {
    /// Reads a string; passes over anything else.
    fn text(&mut self) -> Result<Option<Cow<'de, str>>, Fault> {
        if self.peek() == b'"' {
            return self.string().map(Some);
        }
        self.skip().map(|()| None)
    }

    fn failure(&mut self) -> Result<Option<Failure<'de>>, Fault> {
        if self.peek() != b'{' {
            return self.skip().map(|()| None);
        }
        let mut object = Object::open(self, &["Code", "Message"], &"an object")?;
        let (mut code, mut message) = (None, None);
        while object.advance()? {
            match object.next_member()? {
                Some(0) if object.reader.peek() == b'"' => code = object.reader.text()?,
                Some(0) => code = Scalar::deserialize(&mut *object.reader)?.0,
                Some(_) => message = object.reader.text()?,
                None => object.reader.skip()?,
            }
        }
        Ok(Failure::of(code, message))
    }
}
