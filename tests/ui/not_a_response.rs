use serde::de::DeserializeOwned;
use tencent_response::{Envelope, RequestId, TencentData, TencentResponse};

#[derive(TencentData)]
struct Zone {
    zone: String,
}

#[derive(TencentResponse)]
struct DescribeZonesResponse {
    zone_set: Vec<Zone>,
}

fn call<T: TencentResponse + DeserializeOwned>() {}

fn log(_: &impl RequestId) {}

fn main() {
    call::<Zone>();
    let _ = Zone::from_slice(b"{}");
    let _ = Envelope::<Zone>::from_slice(b"{}");
    let _: Envelope<Zone> = serde_json::from_str("{}").unwrap();
    log(&DescribeZonesResponse { zone_set: Vec::new() });
}
