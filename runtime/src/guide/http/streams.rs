//! Streams of events, as they arrive and in place.

use std::error::Error;
use std::io::BufReader;

use futures_util::StreamExt;
use tencent_response::stream::{EventReader, EventStream};
use tencent_response::TencentResponse;

#[derive(Debug, TencentResponse)]
#[tencent(action = "ChatCompletions")]
pub struct Chunk {
    pub content: String,
}

/// Needs reqwest's feature `stream`. For hyper, pass `body.into_data_stream()`.
pub async fn by_reqwest(client: &reqwest::Client, url: &str) -> Result<String, Box<dyn Error>> {
    let response = client.post(url).body("{}").send().await?;
    let (status, headers) = (response.status(), response.headers().clone());
    let mut chunks = EventStream::<Chunk, _>::from_http(status, &headers, response.bytes_stream());
    let mut text = String::new();
    while let Some(chunk) = chunks.next().await {
        text += &chunk?.content;
    }
    Ok(text)
}

pub fn by_ureq(agent: &ureq::Agent, url: &str) -> Result<String, Box<dyn Error>> {
    let (head, body) = agent.post(url).send("{}")?.into_parts();
    let body = BufReader::new(body.into_reader());
    let mut text = String::new();
    for chunk in EventReader::<Chunk, _>::from_http(head.status, &head.headers, body) {
        text += &chunk?.content;
    }
    Ok(text)
}
