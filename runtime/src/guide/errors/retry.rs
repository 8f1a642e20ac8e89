//! Retrying, with `backon`.

use backon::{BlockingRetryable, ExponentialBuilder};
use tencent_response::{Error, TencentResponse};

#[derive(Debug, TencentResponse)]
pub struct DescribeZonesResponse {
    pub total_count: u64,
}

/// Describing is idempotent, so everything that may pass by itself is worth another try.
pub fn describe_zones(
    mut send: impl FnMut() -> Vec<u8>,
    pauses: ExponentialBuilder,
) -> Result<DescribeZonesResponse, Error> {
    let call = || DescribeZonesResponse::from_slice(&send());
    call.retry(pauses.with_jitter())
        .when(|error| error.retry().is_worthwhile(true))
        .call()
}
