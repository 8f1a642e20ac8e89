//! Responses from server-sent events, with which some actions answer.
//!
//! [`EventReader`] reads any `BufRead` and is an iterator; [`EventStream`] reads a stream of bytes and is a stream. Both
//! decode each event with [`from_event`](crate::TencentResponse::from_event), and:
//!
//! - skip comments, and fields other than `data`; the last event needs no blank line after it;
//! - decode a body that is not a stream, such as plain JSON, as [`from_slice`](crate::TencentResponse::from_slice) does: a
//!   failure before the stream arrives that way;
//! - end at `[DONE]`, and continue after an event that does not decode;
//! - report a stream that ends before its last event, which is `[DONE]`, an `Error`, or an event with `IsEnd: true` or a
//!   `FinishReason`. Name another with `last_if`, and use `until_closed` if a stream may end anywhere;
//! - report an event that is longer than `max_event`, and end there.
//!
//! Every error has the RequestId of the header, or of an event before it; one of an event that is longer than 1,024 bytes
//! counts for that event only.

mod chunks;
mod decoder;
mod frame;
mod reader;

pub use chunks::EventStream;
pub use reader::EventReader;

/// The settings that both types have.
macro_rules! settings {
    () => {
        /// The RequestId for events and errors that have none, such as that of the header `X-TC-RequestId`.
        #[must_use]
        pub fn or_request_id(mut self, request_id: impl Into<String>) -> Self {
            self.decoder.or_request_id(request_id.into());
            self
        }

        /// The most bytes that an event, or a body that is not a stream, may take; 8 MiB by default.
        ///
        /// A stream takes at most about six times that memory, the response included.
        #[must_use]
        pub fn max_event(mut self, bytes: usize) -> Self {
            self.decoder.frames.limit = bytes;
            self
        }

        /// Tells which response is the last one, in place of `IsEnd` and `FinishReason`.
        #[must_use]
        pub fn last_if(mut self, is_last: fn(&T) -> bool) -> Self {
            self.decoder.is_last = Some(is_last);
            self
        }

        /// Accepts the end of the stream as regular, wherever it comes.
        #[must_use]
        pub fn until_closed(mut self) -> Self {
            self.decoder.until_closed = true;
            self
        }
    };
}
use settings;
