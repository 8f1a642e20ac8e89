//! What stands in parentheses at the end of an error's sentence.

use core::fmt::{self, Arguments, Formatter};

use super::escape;

pub(super) struct Beside<'a, 'b> {
    pub(super) f: &'a mut Formatter<'b>,
    /// Whether something stands there already.
    pub(super) some: bool,
}

impl Beside<'_, '_> {
    pub(super) fn write(&mut self, text: Arguments<'_>) -> fmt::Result {
        self.f.write_str(if self.some { ", " } else { " (" })?;
        self.some = true;
        self.f.write_fmt(text)
    }

    /// The status, if there is one, and the content type.
    pub(super) fn http(&mut self, status: u16, content_type: &str) -> fmt::Result {
        if status > 0 {
            self.write(format_args!("HTTP {status}"))?;
        }
        if content_type.is_empty() {
            return Ok(());
        }
        self.write(format_args!("{}", escape::name(content_type)))
    }

    pub(super) fn request_id(&mut self, request_id: Option<&str>) -> fmt::Result {
        match request_id {
            Some(id) => self.write(format_args!("RequestId {}", escape::name(id))),
            None => Ok(()),
        }
    }

    pub(super) fn end(self) -> fmt::Result {
        if self.some {
            self.f.write_str(")")?;
        }
        Ok(())
    }
}
