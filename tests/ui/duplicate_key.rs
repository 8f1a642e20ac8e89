use tencent_response::{TencentData, TencentResponse};

#[derive(TencentData)]
struct Zone {
    zone_id: String,
    #[tencent(rename = "ZoneId")]
    id: String,
    #[tencent(alias = "ZoneId")]
    number: u64,
    #[tencent(alias = "Id", alias = "Id")]
    fine: u64,
    #[serde(alias = "Id")]
    not_fine: u64,
}

#[derive(TencentResponse)]
struct DescribeZonesResponse {
    #[tencent(request_id)]
    id: String,
    request_id: String,
    #[tencent(alias = "RequestId")]
    trace: String,
    __: u64,
}

fn main() {}
