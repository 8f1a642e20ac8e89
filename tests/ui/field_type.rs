use std::collections::BTreeMap;
use tencent_response::{TencentData, TencentResponse};

struct Foreign;

#[derive(TencentResponse)]
struct DescribeZonesResponse {
    foreign: Foreign,
    nested: Option<Vec<Foreign>>,
    map: BTreeMap<String, Foreign>,
    shared: std::sync::Arc<Foreign>,
    request_id: String,
}

#[derive(TencentData)]
#[tencent(lenient)]
struct Zone {
    tuple: (u8, Foreign),
    #[tencent(default = "foreign")]
    defaulted: Foreign,
}

fn foreign() -> Foreign {
    Foreign
}

fn main() {
    let _ = DescribeZonesResponse::from_str("{}");
}
