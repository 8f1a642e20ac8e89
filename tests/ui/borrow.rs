use std::borrow::Cow;
use tencent_response::{TencentData, TencentResponse};

#[derive(TencentResponse)]
struct DescribeZonesResponse<'a> {
    #[tencent(borrow)]
    zone: String,
    name: &'static str,
    names: Vec<&'static str>,
    cow: Cow<'a, str>,
}

#[derive(TencentData)]
struct Bytes<'a> {
    bytes: &'a [u16],
}

fn main() {
    let _ = DescribeZonesResponse::from_str("{}");
}
