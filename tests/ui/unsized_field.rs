use tencent_response::{TencentData, TencentResponse};

#[derive(TencentData)]
struct Text {
    id: u64,
    text: str,
}

#[derive(TencentData)]
struct Bytes {
    bytes: [u8],
}

#[derive(TencentResponse)]
struct DescribeObjectResponse {
    object: dyn Send,
}

// rustc reports this one by itself.
#[derive(TencentData)]
struct NotLast {
    text: str,
    id: u64,
}

fn main() {}
