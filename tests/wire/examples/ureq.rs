//! An action with `ureq`: sent again as the error advises, each outcome logged with its RequestId.
//!
//! `cargo run -p wire --example ureq`; the server is its own, and fails once.

use std::error::Error as StdError;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use tencent_response::{Error, TencentResponse};
use tracing::{info, warn};
use ureq::Agent;
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
    // Otherwise ureq makes an error of a bad status, without the body.
    let agent = Agent::config_builder()
        .http_status_as_error(false)
        .build()
        .new_agent();
    let response = describe_zones(&agent, &format!("http://{server}/"))?;
    info!(
        request_id = response.request_id,
        "{} zones", response.total_count
    );
    Ok(())
}

/// Sends the request once more after a pause; that is safe, as the action only reads.
fn describe_zones(agent: &Agent, url: &str) -> Result<DescribeZonesResponse, Box<dyn StdError>> {
    match send(agent, url)? {
        Err(error) if error.retry().is_worthwhile(true) => {
            warn!(
                request_id = error.request_id(),
                "{error}; {}",
                error.retry()
            );
        }
        outcome => return Ok(outcome?),
    }
    thread::sleep(Duration::from_millis(50));
    Ok(send(agent, url)??)
}

fn send(agent: &Agent, url: &str) -> Result<Result<DescribeZonesResponse, Error>, ureq::Error> {
    let (head, mut body) = agent.post(url).send("{}")?.into_parts();
    let body = body.read_to_vec()?;
    Ok(DescribeZonesResponse::from_http(
        head.status,
        &head.headers,
        &body,
    ))
}

fn answer(attempt: usize) -> Answer {
    let answer = match attempt {
        0 => Answer::new(503, "no healthy upstream"),
        _ => Answer::new(200, r#"{"Response":{"TotalCount":8}}"#),
    };
    answer.with("x-tc-requestid", format!("3c14021{attempt}").as_bytes())
}
