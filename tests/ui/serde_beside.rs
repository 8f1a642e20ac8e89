use serde::Deserialize;
use tencent_response::{TencentData, TencentResponse};

#[derive(Deserialize, TencentData)]
struct Zone {
    zone: String,
}

#[derive(Deserialize, TencentResponse)]
struct DescribeZonesResponse {
    zone_set: Vec<Zone>,
}

fn main() {}
