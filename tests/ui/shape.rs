use tencent_response::{TencentData, TencentResponse};

#[derive(TencentResponse)]
enum Outcome {
    Done,
}

#[derive(TencentResponse)]
union Either {
    number: u64,
}

#[derive(TencentResponse)]
struct DescribeZonesResponse(Vec<String>);

#[derive(TencentData)]
enum State {
    Running,
}

#[derive(TencentData)]
union Bits {
    bits: u64,
}

#[derive(TencentData)]
struct Zone(String);

#[derive(TencentData)]
struct Region {
    state: State,
    zone: Zone,
}

fn main() {
    let _ = Outcome::from_str("{}");
    let _ = DescribeZonesResponse::from_slice(b"{}");
    let _ = DescribeZonesResponse::ACTION;
}
