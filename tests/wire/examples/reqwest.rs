//! An action with `reqwest`: sent again as the error advises, each outcome logged with its RequestId.
//!
//! `cargo run -p wire --example reqwest`; the server is its own, and fails twice.

use std::error::Error as StdError;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tencent_response::{Error, TencentResponse};
use tracing::{info, warn};
use wire::{serve, Answer};

#[derive(Debug, TencentResponse)]
struct DescribeZonesResponse {
    total_count: u64,
    request_id: String,
}

fn main() -> Result<(), Box<dyn StdError>> {
    tracing_subscriber::fmt().init();
    let attempts = AtomicUsize::new(0);
    let server = serve(move |_| answer(attempts.fetch_add(1, Ordering::Relaxed)));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let response = runtime.block_on(describe_zones(&format!("http://{server}/")))?;
    info!(
        request_id = response.request_id,
        "{} zones", response.total_count
    );
    Ok(())
}

/// Sends the request up to four times, with growing pauses; that is safe, as the action only reads.
async fn describe_zones(url: &str) -> Result<DescribeZonesResponse, Box<dyn StdError>> {
    let client = reqwest::Client::new();
    let mut pause = Duration::from_millis(50);
    for _ in 0..3 {
        match send(&client, url).await? {
            Err(error) if error.retry().is_worthwhile(true) => {
                warn!(
                    request_id = error.request_id(),
                    "{error}; {}",
                    error.retry()
                );
            }
            outcome => return Ok(outcome?),
        }
        tokio::time::sleep(pause).await;
        pause *= 2;
    }
    Ok(send(&client, url).await??)
}

async fn send(
    client: &reqwest::Client,
    url: &str,
) -> reqwest::Result<Result<DescribeZonesResponse, Error>> {
    let response = client.post(url).body("{}").send().await?;
    let (status, headers) = (response.status(), response.headers().clone());
    let body = response.bytes().await?;
    Ok(DescribeZonesResponse::from_http(status, &headers, &body))
}

fn answer(attempt: usize) -> Answer {
    let answer = match attempt {
        0 => Answer::new(502, "<html>Bad Gateway</html>").with("content-type", b"text/html"),
        1 => Answer::new(
            200,
            r#"{"Response":{"Error":{"Code":"RequestLimitExceeded"}}}"#,
        ),
        _ => Answer::new(200, r#"{"Response":{"TotalCount":8}}"#),
    };
    answer.with("x-tc-requestid", format!("3c14021{attempt}").as_bytes())
}
