//! The clients, each giving what `from_http` takes.

use std::error::Error;
use std::future::Future;
use std::io;
use std::net::SocketAddr;

use bytes::Bytes;
use http_body_util::{BodyExt, Empty};
use hyper::body::Incoming;
use hyper::{HeaderMap, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

pub type Failure = Box<dyn Error + Send + Sync>;
pub type Parts = (StatusCode, HeaderMap, Vec<u8>);

pub fn run<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(future)
}

/// The answer as every client gives it.
pub fn all(server: SocketAddr, path: &str) -> Vec<(&'static str, Result<Parts, Failure>)> {
    vec![
        ("reqwest", run(by_reqwest(server, path))),
        ("ureq", by_ureq(server, path)),
        ("hyper", run(by_hyper(server, path))),
    ]
}

pub async fn by_reqwest(server: SocketAddr, path: &str) -> Result<Parts, Failure> {
    let response = reqwest::get(format!("http://{server}{path}")).await?;
    let (status, headers) = (response.status(), response.headers().clone());
    Ok((status, headers, response.bytes().await?.to_vec()))
}

pub fn ureq(server: SocketAddr, path: &str) -> Result<Response<ureq::Body>, Failure> {
    let agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .build()
        .new_agent();
    Ok(agent.get(format!("http://{server}{path}")).call()?)
}

pub fn by_ureq(server: SocketAddr, path: &str) -> Result<Parts, Failure> {
    let (head, mut body) = ureq(server, path)?.into_parts();
    Ok((head.status, head.headers, body.read_to_vec()?))
}

pub async fn hyper(server: SocketAddr, path: &str) -> Result<Response<Incoming>, Failure> {
    let connection = TokioIo::new(TcpStream::connect(server).await?);
    let (mut sender, connection) = hyper::client::conn::http1::handshake(connection).await?;
    tokio::spawn(connection);
    let request = Request::get(path)
        .header("host", server.to_string())
        .body(Empty::<Bytes>::new())?;
    Ok(sender.send_request(request).await?)
}

/// It decompresses nothing.
pub async fn by_hyper(server: SocketAddr, path: &str) -> Result<Parts, Failure> {
    let (head, body) = hyper(server, path).await?.into_parts();
    Ok((
        head.status,
        head.headers,
        body.collect().await?.to_bytes().to_vec(),
    ))
}

/// What a connection gives that is no HTTP of a library's: a server that writes these bytes and hangs up.
pub fn raw(bytes: &'static [u8]) -> io::Result<SocketAddr> {
    use std::io::{Read, Write};
    let listener = std::net::TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    std::thread::spawn(move || {
        for connection in listener.incoming() {
            let mut connection = connection.unwrap();
            let _ = connection.read(&mut [0; 4096]).unwrap();
            connection.write_all(bytes).unwrap();
        }
    });
    Ok(address)
}
