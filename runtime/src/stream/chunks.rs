//! Responses from a stream that arrives in chunks.

use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;
use core::pin::Pin;
use core::task::{ready, Context, Poll};
use std::io;

use futures_core::{Stream, TryStream};
use serde::de::DeserializeOwned;

use super::decoder::Decoder;
use super::settings;
use crate::error::{Error, RequestId};
#[cfg(feature = "http")]
use crate::head::Head;
use crate::response::TencentResponse;

/// Reads responses from server-sent events: a stream over a stream of chunks, as any asynchronous client provides.
///
/// Dropping it drops the body, and with that the connection.
///
/// ```
/// use std::io;
///
/// use futures_util::{stream, StreamExt};
/// use tencent_response::stream::EventStream;
/// use tencent_response::{Error, TencentResponse};
///
/// #[derive(Debug, TencentResponse)]
/// #[tencent(action = "TextToSpeechSSE")]
/// struct Chunk {
///     audio: String,
/// }
///
/// # fn main() -> Result<(), Error> {
/// # futures_executor::block_on(async {
/// let body = stream::iter(["data: {\"Audio\":\"UklG\",", "\"IsEnd\":true}\n\n"].map(Ok::<_, io::Error>));
/// let mut chunks = EventStream::<Chunk, _>::new(body).or_request_id("3c140219");
/// while let Some(chunk) = chunks.next().await {
///     assert_eq!(chunk?.audio, "UklG");
/// }
/// # Ok(())
/// # })
/// # }
/// ```
pub struct EventStream<T, S: TryStream> {
    body: Pin<Box<S>>,
    chunk: Option<S::Ok>,
    /// How far the chunk has been read.
    at: usize,
    decoder: Decoder<T>,
    at_end: bool,
}

/// Only the body is pinned.
impl<T, S: TryStream> Unpin for EventStream<T, S> {}

impl<T, S: TryStream> EventStream<T, S> {
    /// Reads a body.
    pub fn new(body: S) -> Self {
        Self::with(body, Decoder::new())
    }

    /// Reads the body of an HTTP answer, whose status and headers every error keeps.
    #[cfg(feature = "http")]
    pub fn from_http(status: http::StatusCode, headers: &http::HeaderMap, body: S) -> Self {
        Self::with(body, Decoder::of_http(Head::of(status, headers)))
    }

    fn with(body: S, decoder: Decoder<T>) -> Self {
        Self {
            body: Box::pin(body),
            chunk: None,
            at: 0,
            decoder,
            at_end: false,
        }
    }

    settings! {}
}

impl<T, S> Stream for EventStream<T, S>
where
    T: TencentResponse + DeserializeOwned,
    S: TryStream,
    S::Ok: AsRef<[u8]>,
    S::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    type Item = Result<T, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        while !this.decoder.is_over() && !this.at_end {
            if let Some(item) = this.next_of_chunk() {
                return Poll::Ready(Some(item));
            }
            if this.decoder.is_over() {
                break;
            }
            match ready!(this.body.as_mut().try_poll_next(context)) {
                Some(Ok(chunk)) => this.chunk = Some(chunk),
                Some(Err(error)) => {
                    let error = this.decoder.broken(io_error(error.into()));
                    return Poll::Ready(Some(Err(error)));
                }
                None => this.at_end = true,
            }
        }
        Poll::Ready(this.decoder.finish())
    }
}

impl<T, S> EventStream<T, S>
where
    T: TencentResponse + DeserializeOwned,
    S: TryStream,
    S::Ok: AsRef<[u8]>,
{
    /// What the next event that ends in the chunk brings.
    fn next_of_chunk(&mut self) -> Option<Result<T, Error>> {
        while let Some(bytes) = self
            .chunk
            .as_ref()
            .and_then(|chunk| chunk.as_ref().get(self.at..))
        {
            if bytes.is_empty() || self.decoder.is_over() {
                break;
            }
            let (used, item) = self.decoder.push(bytes);
            self.at += used;
            if item.is_some() {
                return item;
            }
        }
        self.chunk = None;
        self.at = 0;
        None
    }
}

/// The I/O error that a client's error is, or was caused by; its kind says more.
fn io_error(error: Box<dyn std::error::Error + Send + Sync>) -> io::Error {
    let error = match error.downcast::<io::Error>() {
        Ok(error) => return *error,
        Err(error) => error,
    };
    let mut cause = error.source();
    while let Some(inner) = cause {
        if let Some(inner) = inner.downcast_ref::<io::Error>() {
            return io::Error::new(inner.kind(), error);
        }
        cause = inner.source();
    }
    io::Error::other(error)
}

/// The RequestId of the header, or of the last event that had one.
impl<T, S: TryStream> RequestId for EventStream<T, S> {
    fn request_id(&self) -> Option<&str> {
        self.decoder.request_id()
    }
}

impl<T, S: TryStream> fmt::Debug for EventStream<T, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventStream")
            .field("request_id", &self.request_id())
            .finish_non_exhaustive()
    }
}
