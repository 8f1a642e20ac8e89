use std::collections::BTreeMap;
use tencent_response::{TencentData, TencentResponse};

#[derive(TencentResponse)]
#[serde(tag = "Type", content = "Content", untagged, deny_unknown_fields)]
#[serde(from = "Zone", try_from = "Zone", remote = "Zone", transparent, other)]
struct DescribeZonesResponse {
    #[serde(flatten)]
    rest: BTreeMap<String, String>,
    #[serde(other)]
    other: String,
}

#[derive(TencentData)]
#[serde(renam_all = "camelCase", frobnicate)]
struct Zone {
    #[serde(defualt)]
    zone: String,
    #[serde(rename(decode = "Status"))]
    state: String,
}

#[derive(TencentData)]
#[serde(rename_all = "PascalKebab", bound = "T is good")]
struct Region<T> {
    #[serde(rename_all = "camelCase")]
    region: T,
}

#[derive(TencentData)]
#[serde(rename_all = "CamelCase", deny_unknown_field, skip)]
struct Slips {
    #[serde(fltten)]
    rest: BTreeMap<String, String>,
}

#[derive(TencentData)]
#[serde(rename_all = "screaming_snake")]
struct Shout {
    #[serde(rename = "A")]
    a: String,
}

fn main() {}
