use tencent_response::TencentResponse;

#[derive(TencentResponse)]
#[tencent(error = "1 + 1", crate = "my sdk")]
struct DescribeZonesResponse {
    #[tencent(default = "default value")]
    zones: Vec<String>,
    #[tencent(with = "")]
    set: Vec<String>,
    #[tencent(deserialize_with = 5)]
    total_count: i64,
}

#[derive(TencentResponse)]
#[tencent(crate = "my_sdk::Runtime<u8>")]
struct DescribeRegionsResponse {}

fn main() {}
