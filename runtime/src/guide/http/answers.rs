//! Whole answers, of each client.

use std::error::Error;

use http_body_util::BodyExt;
use tencent_response::TencentResponse;

#[derive(Debug, TencentResponse)]
pub struct DescribeZonesResponse {
    pub total_count: u64,
}

type Outcome = Result<DescribeZonesResponse, Box<dyn Error>>;

pub async fn by_reqwest(client: &reqwest::Client, url: &str) -> Outcome {
    let response = client.post(url).body("{}").send().await?;
    let (status, headers) = (response.status(), response.headers().clone());
    let body = response.bytes().await?;
    Ok(DescribeZonesResponse::from_http(status, &headers, &body)?)
}

/// Build the agent with `http_status_as_error(false)`: it otherwise discards the body of an error status.
pub fn by_ureq(agent: &ureq::Agent, url: &str) -> Outcome {
    let (head, mut body) = agent.post(url).send("{}")?.into_parts();
    let body = body.read_to_vec()?;
    Ok(DescribeZonesResponse::from_http(
        head.status,
        &head.headers,
        &body,
    )?)
}

pub async fn by_hyper(response: hyper::Response<hyper::body::Incoming>) -> Outcome {
    let (head, body) = response.into_parts();
    let body = body.collect().await?.to_bytes();
    Ok(DescribeZonesResponse::from_http(
        head.status,
        &head.headers,
        &body,
    )?)
}
