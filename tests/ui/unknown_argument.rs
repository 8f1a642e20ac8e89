use tencent_response::{TencentData, TencentResponse};

#[derive(TencentResponse)]
#[tencent(versoin = "2017-03-12", colour = "red")]
#[tencent(rename = "Zones", request_id)]
struct DescribeZonesResponse {
    #[tencent(renam = "Zones")]
    zones: Vec<String>,
    #[tencent(action = "DescribeZones")]
    total_count: i64,
    #[tencent(skip_serializing_if = "Option::is_none", frobnicate)]
    token: Option<String>,
}

#[derive(TencentData)]
struct Flat {
    #[tencent(flatten, rename_all = "camelCase")]
    zone: Zone,
}

#[derive(TencentData)]
#[tencent(rename_all = "camelCase", bound = "", tag = "Type")]
struct Zone {
    #[tencent(skip_deserializing)]
    zone: String,
}

#[derive(TencentData)]
#[tencent(action = "DescribeZones", version = "2017-03-12", service = "cvm", error = String)]
struct Region {
    region: String,
}

fn main() {}
