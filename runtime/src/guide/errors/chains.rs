//! Chains of errors, with `anyhow` and `thiserror`.

use anyhow::Context;
use tencent_response::TencentResponse;

#[derive(Debug, TencentResponse)]
pub struct DescribeZonesResponse {
    pub total_count: u64,
}

/// An application's own error.
#[derive(Debug, thiserror::Error)]
pub enum CloudError {
    #[error("Tencent Cloud could not be reached")]
    Http(#[from] std::io::Error),
    #[error(transparent)]
    Tencent(#[from] tencent_response::Error),
}

pub fn count(body: &[u8]) -> Result<u64, CloudError> {
    Ok(DescribeZonesResponse::from_slice(body)?.total_count)
}

pub fn report(body: &[u8]) -> anyhow::Result<String> {
    let count = count(body).context("could not list the zones")?;
    Ok(format!("{count} zones"))
}
