//! Responses from a stream that is read in place.

use alloc::string::String;
use core::fmt;
use core::iter::FusedIterator;
use std::io::{BufRead, ErrorKind};

use serde::de::DeserializeOwned;

use super::decoder::Decoder;
use super::settings;
use crate::error::{Error, RequestId};
#[cfg(feature = "http")]
use crate::head::Head;
use crate::response::TencentResponse;

/// Reads responses from server-sent events: an iterator that blocks when its reader does.
///
/// ```
/// use tencent_response::stream::EventReader;
/// use tencent_response::{Error, TencentResponse};
///
/// #[derive(Debug, TencentResponse)]
/// #[tencent(action = "TextToSpeechSSE")]
/// struct Chunk {
///     audio: String,
/// }
///
/// let body = b"data: {\"Audio\":\"UklG\"}\n\ndata: {\"Audio\":\"Rg==\",\"IsEnd\":true}\n\n";
/// let chunks = EventReader::<Chunk, _>::new(&body[..]).collect::<Result<Vec<_>, Error>>()?;
/// assert_eq!(chunks[1].audio, "Rg==");
/// # Ok::<(), Error>(())
/// ```
pub struct EventReader<T, R> {
    body: R,
    decoder: Decoder<T>,
    at_end: bool,
}

impl<T, R> EventReader<T, R> {
    /// Reads a body.
    pub fn new(body: R) -> Self {
        Self::with(body, Decoder::new())
    }

    /// Reads the body of an HTTP answer, whose status and headers every error keeps.
    #[cfg(feature = "http")]
    pub fn from_http(status: http::StatusCode, headers: &http::HeaderMap, body: R) -> Self {
        Self::with(body, Decoder::of_http(Head::of(status, headers)))
    }

    fn with(body: R, decoder: Decoder<T>) -> Self {
        Self {
            body,
            decoder,
            at_end: false,
        }
    }

    settings! {}
}

impl<T: TencentResponse + DeserializeOwned, R: BufRead> Iterator for EventReader<T, R> {
    type Item = Result<T, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.decoder.is_over() && !self.at_end {
            let bytes = match self.body.fill_buf() {
                Ok(bytes) => bytes,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Some(Err(self.decoder.broken(error))),
            };
            self.at_end = bytes.is_empty();
            let (used, item) = self.decoder.push(bytes);
            self.body.consume(used);
            if item.is_some() {
                return item;
            }
        }
        self.decoder.finish()
    }
}

impl<T: TencentResponse + DeserializeOwned, R: BufRead> FusedIterator for EventReader<T, R> {}

/// The RequestId of the header, or of the last event that had one.
impl<T, R> RequestId for EventReader<T, R> {
    fn request_id(&self) -> Option<&str> {
        self.decoder.request_id()
    }
}

impl<T, R> fmt::Debug for EventReader<T, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventReader")
            .field("request_id", &self.request_id())
            .finish_non_exhaustive()
    }
}
