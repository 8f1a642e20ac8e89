//! An HTTP server on 127.0.0.1 that answers as it is told.

use std::convert::Infallible;
use std::io::{self, Write};
use std::net::SocketAddr;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use bytes::Bytes;
use flate2::write::GzEncoder;
use futures_util::{stream, Stream};
use http_body_util::StreamBody;
use hyper::body::{Frame, Incoming};
use hyper::http::{HeaderValue, Request, Response, StatusCode};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::runtime::Builder;
use tokio::time::sleep;

/// What the server answers with.
#[derive(Clone)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: Vec<(&'static str, HeaderValue)>,
    /// The body, each chunk after the pause.
    pub chunks: Vec<Bytes>,
    pub pause: Duration,
    /// Whether the connection breaks behind the last chunk.
    pub breaks: bool,
}

impl Answer {
    #[must_use]
    pub fn new(status: u16, body: impl Into<Bytes>) -> Self {
        Self {
            status: StatusCode::from_u16(status).expect("a status"),
            headers: Vec::new(),
            chunks: vec![body.into()],
            pause: Duration::ZERO,
            breaks: false,
        }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, value: &[u8]) -> Self {
        let value = HeaderValue::from_bytes(value).expect("a header's value");
        self.headers.push((name, value));
        self
    }

    /// Sends the body in chunks of so many bytes.
    #[must_use]
    pub fn split(mut self, size: usize, pause: Duration) -> Self {
        let body = self.chunks.concat();
        self.chunks = body.chunks(size).map(Bytes::copy_from_slice).collect();
        self.pause = pause;
        self
    }

    #[must_use]
    pub fn gzip(mut self) -> Self {
        let mut encoder = GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(&self.chunks.concat()).expect("memory");
        self.chunks = vec![encoder.finish().expect("memory").into()];
        self.with("content-encoding", b"gzip")
    }

    #[must_use]
    pub fn breaking(mut self) -> Self {
        self.breaks = true;
        self
    }

    fn body(self) -> impl Stream<Item = io::Result<Frame<Bytes>>> {
        let broken = self.breaks.then(|| Err(io::ErrorKind::BrokenPipe.into()));
        let parts = self.chunks.into_iter().map(Ok).chain(broken);
        let pause = self.pause;
        stream::unfold(parts, move |mut parts| async move {
            let part = parts.next()?;
            // Without a pause in between, the last chunk would not leave before the connection breaks.
            if !pause.is_zero() || part.is_err() {
                sleep(pause.max(Duration::from_millis(20))).await;
            }
            Some((part.map(Frame::data), parts))
        })
    }
}

/// Starts a server that answers by the request's path, for as long as the process lives.
///
/// # Panics
/// If no port can be had.
pub fn serve(answer: impl Fn(&str) -> Answer + Send + Sync + 'static) -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.set_nonblocking(true).expect("a socket");
    let address = listener.local_addr().expect("an address");
    let answer = Arc::new(answer);
    thread::spawn(move || {
        let runtime = Builder::new_current_thread().enable_all().build();
        runtime
            .expect("a runtime")
            .block_on(accept(listener, answer))
    });
    address
}

async fn accept(listener: std::net::TcpListener, answer: Arc<impl Fn(&str) -> Answer + 'static>) {
    tokio::task::LocalSet::new()
        .run_until(async move {
            let listener = TcpListener::from_std(listener).expect("a socket");
            loop {
                let (connection, _) = listener.accept().await.expect("a connection");
                let answer = Arc::clone(&answer);
                let service = service_fn(move |request: Request<Incoming>| {
                    let answer = answer(request.uri().path());
                    async move { Ok::<_, Infallible>(response(answer)) }
                });
                tokio::task::spawn_local(
                    http1::Builder::new().serve_connection(TokioIo::new(connection), service),
                );
            }
        })
        .await
}

fn response(answer: Answer) -> Response<StreamBody<impl Stream<Item = io::Result<Frame<Bytes>>>>> {
    let (status, headers) = (answer.status, answer.headers.clone());
    let mut response = Response::new(StreamBody::new(answer.body()));
    *response.status_mut() = status;
    for (name, value) in headers {
        response.headers_mut().append(name, value);
    }
    response
}
