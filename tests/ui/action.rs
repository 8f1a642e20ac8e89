use tencent_response::{Envelope, TencentResponse};

#[derive(TencentResponse)]
#[tencent(action = "Describe Instances")]
struct DescribeInstancesResponse {}

#[derive(TencentResponse)]
#[tencent(action = "DescribeZones\n")]
struct DescribeZonesResponse {}

#[derive(TencentResponse)]
struct Response {
    request_id: String,
}

fn main() {
    let _ = DescribeInstancesResponse::ACTION;
    let _ = Response::from_str("{}");
    let _ = Envelope::<Response>::from_str("{}");
}
