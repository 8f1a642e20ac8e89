use tencent_response::{TencentData, TencentResponse};

#[derive(TencentData)]
struct Zone {
    #[tencent(with = "nowhere")]
    zone: String,
    #[tencent(default = "no_function")]
    state: String,
}

#[derive(TencentResponse)]
#[tencent(error = "NoType")]
struct DescribeZonesResponse {}

#[derive(TencentData)]
#[tencent(crate = "no_facade")]
struct Region {}

fn main() {}
