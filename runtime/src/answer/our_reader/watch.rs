//! The tap as a watch over the members of a `Response`.

use alloc::borrow::Cow;

use super::text::{failure, text};
use crate::answer::Tap;
use crate::concern::{concern, Concern, ERROR, FIRST_BYTES, REQUEST_ID};
use crate::json::{Fault, Object, Reader, Watch, Watched};

impl<'de> Watch<'de> for Tap<'_, 'de> {
    fn first(&mut self, reader: &mut Reader<'de>) -> Option<&'de str> {
        let text = reader.plain_member("\"RequestId\":\"")?;
        self.keep_request_id(Some(Cow::Borrowed(text)), true);
        Some(text)
    }

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
    /// The members of an object, with the tap on them.
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
