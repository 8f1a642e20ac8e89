use tencent_response::TencentResponse;

struct InstanceStatus {
    instance_id: String,
}

#[derive(TencentResponse)]
struct DescribeInstancesStatusResponse {
    total_count: i64,
    instance_status_set: Vec<InstanceStatus>,
    request_id: String,
}

fn main() {
    let _ = DescribeInstancesStatusResponse::from_str("{}");
}
