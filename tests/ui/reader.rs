use tencent_response::TencentResponse;

#[derive(TencentResponse)]
struct DescribeZonesResponse<'a> {
    zone: &'a str,
}

fn main() {
    let body: &[u8] = b"{}";
    let _ = DescribeZonesResponse::from_reader(body);
}
