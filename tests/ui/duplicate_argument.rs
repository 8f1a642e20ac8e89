use tencent_response::{TencentData, TencentResponse};

#[derive(TencentResponse)]
#[tencent(action = "DescribeZones", action = "DescribeRegions")]
#[tencent(lenient)]
#[tencent(lenient)]
struct DescribeZonesResponse {
    #[tencent(rename = "Zones", rename = "ZoneSet")]
    zones: Vec<String>,
    #[tencent(default)]
    #[tencent(default = "total")]
    total_count: i64,
    #[tencent(with = "module", deserialize_with = "function")]
    token: Option<String>,
}

#[derive(TencentData)]
#[serde(rename_all = "camelCase", rename_all(deserialize = "PascalCase"))]
struct Zone {
    #[serde(rename(deserialize = "Zone", deserialize = "ZoneName"))]
    zone: String,
}

fn total() -> i64 {
    0
}

fn main() {}
