use serde::Deserialize;
use tencent_response::TencentData;

#[derive(Deserialize, TencentData)]
struct Zone {
    zone: String,
}

fn main() {}
