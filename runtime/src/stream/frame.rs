//! Server-sent events cut out of bytes, as the WHATWG specifies them; it reads nothing by itself.
//!
//! It is written here because no library obeyed the rules in its tests: `eventsource-stream` 0.2 panics at a byte order
//! mark, drops the last event without a blank line, does not end an event at CR CR, and takes time in the square of a long
//! event; `sse-stream` 0.2 drops the last event too and ends at a line without a colon. Neither bounds its memory, nor
//! reads a `BufRead`.

use alloc::vec::Vec;

/// Cuts a body into the data of its events.
pub(super) struct Frames {
    /// The most bytes that an event, or a body that is not a stream, may take.
    pub(super) limit: usize,
    pub(super) body: Body,
    line: Vec<u8>,
    /// The data of the complete event, or the whole body.
    pub(super) data: Vec<u8>,
    /// Whether the event has a line of data, even an empty one.
    filled: bool,
    /// Whether the last line ended with CR, so that an LF after it belongs to it.
    behind_cr: bool,
    /// The first bytes of the body, for a diagnosis; some may be there twice.
    pub(super) first: Vec<u8>,
}

/// The kind of body, judged by its first bytes.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Body {
    /// How many bytes of a byte order mark have come; all three also behind whitespace, where no mark may follow.
    Unknown(usize),
    Events,
    /// One document: a failure before the stream as JSON, or HTML.
    Whole,
}

/// More bytes than the limit allows.
#[derive(Debug, PartialEq)]
pub(super) struct TooLong;

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";
const FIELD: &[u8] = b"data:";
const FIRST: usize = 64;

impl Frames {
    pub(super) fn new(limit: usize) -> Self {
        Self {
            limit,
            body: Body::Unknown(0),
            line: Vec::new(),
            data: Vec::new(),
            filled: false,
            behind_cr: false,
            first: Vec::new(),
        }
    }

    /// Makes room for the next event.
    pub(super) fn clear(&mut self) {
        self.data.clear();
        self.filled = false;
    }

    /// Takes bytes up to the end of an event; returns how many, and whether an event is complete.
    pub(super) fn take(&mut self, bytes: &[u8]) -> Result<(usize, bool), TooLong> {
        let seen = bytes.len().min(FIRST.saturating_sub(self.first.len()));
        self.first.extend_from_slice(&bytes[..seen]);
        let mut used = match self.body {
            Body::Unknown(_) => self.begin(bytes),
            _ => 0,
        };
        if self.body == Body::Whole {
            self.keep(&bytes[used..])?;
            return Ok((bytes.len(), false));
        }
        while let Some(next) = bytes.get(used) {
            if self.behind_cr && *next == b'\n' {
                self.behind_cr = false;
                used += 1;
                continue;
            }
            self.behind_cr = false;
            let rest = &bytes[used..];
            let Some(end) = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')) else {
                self.extend_line(rest)?;
                return Ok((bytes.len(), false));
            };
            self.extend_line(&rest[..end])?;
            self.behind_cr = rest[end] == b'\r';
            used += end + 1;
            if self.end_line()? {
                return Ok((used, true));
            }
        }
        Ok((used, false))
    }

    /// What has come of a body that is not a stream.
    pub(super) fn document(&self) -> &[u8] {
        match self.body {
            Body::Whole => &self.data,
            _ => &[],
        }
    }

    /// Takes the end of the body; true if that completes an event without a blank line.
    pub(super) fn finish(&mut self) -> Result<bool, TooLong> {
        self.end_line()?;
        Ok(self.filled)
    }

    /// Passes over a byte order mark and whitespace, after which the kind of body shows; both are part of a document.
    fn begin(&mut self, bytes: &[u8]) -> usize {
        let mut used = 0;
        while let (Body::Unknown(mark), Some(byte)) = (self.body, bytes.get(used)) {
            let whole_mark = mark == 0 || mark == BYTE_ORDER_MARK.len();
            self.body = match byte {
                _ if BYTE_ORDER_MARK.get(mark) == Some(byte) => Body::Unknown(mark + 1),
                b' ' | b'\t' | b'\n' | b'\r' if whole_mark => Body::Unknown(BYTE_ORDER_MARK.len()),
                b'{' | b'[' | b'<' => Body::Whole,
                _ => Body::Events,
            };
            match self.body {
                Body::Unknown(_) => used += 1,
                Body::Events if !whole_mark => {
                    self.line.extend_from_slice(&BYTE_ORDER_MARK[..mark]);
                }
                _ => {}
            }
        }
        if self.body == Body::Events {
            self.data.clear();
        } else {
            // One byte more than a document may have, so that a longer one is refused.
            let room = self.limit.saturating_add(1).saturating_sub(self.data.len());
            self.data.extend_from_slice(&bytes[..used.min(room)]);
        }
        used
    }

    /// Keeps more of a document; of one that is too long, as much as it may have.
    fn keep(&mut self, bytes: &[u8]) -> Result<(), TooLong> {
        let room = self.limit.saturating_sub(self.data.len());
        let kept = bytes.len().min(room);
        self.data.extend_from_slice(&bytes[..kept]);
        if kept < bytes.len() {
            return Err(TooLong);
        }
        Ok(())
    }

    /// Keeps more of a line, unless the line is skipped.
    fn extend_line(&mut self, bytes: &[u8]) -> Result<(), TooLong> {
        let field = bytes.len().min(FIELD.len().saturating_sub(self.line.len()));
        let (field, rest) = bytes.split_at(field);
        self.line.extend_from_slice(field);
        if !self.line.starts_with(FIELD) {
            // All that matters of such a line is whether it is blank.
            if is_blank(&self.line) && !is_blank(rest) {
                self.line.push(b'?');
            }
            return Ok(());
        }
        // The blank behind the colon is no data; `end_line` holds the limit exactly.
        let most = self.limit.saturating_add(FIELD.len() + 1);
        if self.data.len() + self.line.len() + rest.len() > most {
            return Err(TooLong);
        }
        self.line.extend_from_slice(rest);
        Ok(())
    }

    /// Takes a whole line; true if it ends an event. A line of whitespace does too, since hunyuan sends tabs.
    fn end_line(&mut self) -> Result<bool, TooLong> {
        if is_blank(&self.line) {
            self.line.clear();
            return Ok(self.filled);
        }
        let value = match self.line.strip_prefix(FIELD) {
            Some(value) => Some(value.strip_prefix(b" ").unwrap_or(value)),
            None => (self.line == FIELD[..4]).then_some(&[][..]),
        };
        if let Some(value) = value {
            let joint = usize::from(self.filled);
            if self.data.len() + joint + value.len() > self.limit {
                return Err(TooLong);
            }
            self.data.extend_from_slice(&b"\n"[..joint]);
            self.data.extend_from_slice(value);
            self.filled = true;
        }
        self.line.clear();
        Ok(false)
    }
}

fn is_blank(line: &[u8]) -> bool {
    line.iter().all(|byte| matches!(byte, b' ' | b'\t'))
}

#[cfg(test)]
mod tests;
