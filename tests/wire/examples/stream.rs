//! An action that answers with server-sent events, with `reqwest`: each piece of text as it comes, and an error in the stream.
//!
//! `cargo run -p wire --example stream`; the server is its own.

use std::error::Error as StdError;
use std::time::Duration;

use futures_util::StreamExt;
use tencent_response::stream::EventStream;
use tencent_response::{RequestId, TencentData, TencentResponse};
use tracing::{error, info};
use wire::{serve, Answer};

#[derive(Debug, TencentResponse)]
#[tencent(action = "ChatCompletions")]
struct Chunk {
    choices: Vec<Choice>,
}

#[derive(Debug, TencentData)]
struct Choice {
    delta: Delta,
}

#[derive(Debug, TencentData)]
struct Delta {
    content: Option<String>,
}

const CHUNKS: &str = "data: {\"Choices\":[{\"Delta\":{\"Content\":\"Hello, \"}}]}\n\n\
    data: {\"Choices\":[{\"Delta\":{\"Content\":\"world\"}}]}\n\n";
const LAST: &str =
    "data: {\"Choices\":[{\"Delta\":{},\"FinishReason\":\"stop\"}]}\n\ndata: [DONE]\n\n";
const FAILURE: &str = "data: {\"ErrorMsg\":{\"Msg\":\"the engine is busy\",\"Code\":2003}}\n\n";

fn main() -> Result<(), Box<dyn StdError>> {
    tracing_subscriber::fmt().init();
    let server = serve(|path| {
        let end = if path == "/busy" { FAILURE } else { LAST };
        let answer = Answer::new(200, format!("{CHUNKS}{end}")).with("x-tc-requestid", b"3c140219");
        answer
            .with("content-type", b"text/event-stream")
            .split(50, Duration::from_millis(20))
    });
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    for path in ["/", "/busy"] {
        runtime.block_on(chat(&format!("http://{server}{path}")))?;
    }
    Ok(())
}

async fn chat(url: &str) -> reqwest::Result<()> {
    let response = reqwest::Client::new().post(url).body("{}").send().await?;
    let (status, headers) = (response.status(), response.headers().clone());
    let mut chunks = EventStream::<Chunk, _>::from_http(status, &headers, response.bytes_stream());
    while let Some(chunk) = chunks.next().await {
        match chunk {
            Ok(chunk) => info!(request_id = chunks.request_id(), "{}", text(&chunk)),
            Err(error) => error!(
                request_id = error.request_id(),
                "{error}; {}",
                error.retry()
            ),
        }
    }
    Ok(())
}

fn text(chunk: &Chunk) -> String {
    chunk
        .choices
        .iter()
        .filter_map(|choice| choice.delta.content.as_deref())
        .collect()
}
