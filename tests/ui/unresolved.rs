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
struct Region {
    region: String,
    #[tencent(lenient)]
    number: Option<u64>,
}

#[derive(TencentResponse)]
#[tencent(crate = "crate::no_module")]
struct DescribeRegionsResponse {
    region_set: Vec<Region>,
    request_id: String,
}

#[derive(TencentData)]
#[tencent(crate = "no_facade::runtime")]
struct Zones {
    zones: Vec<String>,
}

fn main() {}
