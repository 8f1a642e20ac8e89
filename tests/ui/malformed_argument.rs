use tencent_response::{TencentData, TencentResponse};

#[derive(TencentResponse)]
#[tencent(action = 5, version, service = b"cvm", error, crate)]
struct DescribeZonesResponse {
    #[tencent(rename = Zones)]
    zones: Vec<String>,
    #[tencent(rename)]
    set: Vec<String>,
    #[tencent(rename("Total"))]
    total_count: i64,
    #[tencent(alias = "", rename = "")]
    alias: i64,
    #[tencent(skip = true)]
    skip: i64,
    #[tencent(lenient(yes))]
    lenient: i64,
    #[tencent(default = )]
    default: i64,
    #[tencent(default lenient)]
    no_comma: i64,
    #[tencent("rename")]
    literal: i64,
    #[tencent(rename("A") = "B")]
    both: i64,
    #[tencent(rename = "C" default)]
    no_comma_behind_a_value: i64,
}

#[derive(TencentData)]
#[tencent]
struct Zone {
    #[tencent = "Zone"]
    zone: String,
    #[tencent["Zone"]]
    state: String,
    #[serde]
    id: String,
    #[serde(borrow = "")]
    name: String,
}

fn main() {}
