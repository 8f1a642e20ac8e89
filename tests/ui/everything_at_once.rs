//! Every mistake of a struct in one build, and nothing about the places that use it.

use tencent_response::{Envelope, RequestId, TencentData, TencentResponse};

#[derive(TencentResponse)]
#[tencent(action, versions = "2017-03-12", lenient = true)]
struct DescribeZonesResponse {
    #[tencent(renamed = "ZoneSet")]
    zones: Vec<Zone>,
    #[tencent(alias = 1, skip, borrow)]
    total_count: i64,
    request_id: String,
}

#[derive(TencentData)]
struct Zone {
    #[tencent(rename)]
    zone: String,
    #[serde(flatten)]
    rest: Vec<String>,
}

fn read<T: TencentResponse + serde::de::DeserializeOwned>(body: &[u8]) -> Result<T, tencent_response::Error> {
    T::from_slice(body)
}

fn main() {
    let response: DescribeZonesResponse = read(b"{}").unwrap();
    let _ = response.request_id();
    let _ = DescribeZonesResponse::from_reader(&b""[..]);
    let _ = Envelope::<DescribeZonesResponse>::from_str("{}");
}
