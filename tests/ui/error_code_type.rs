use tencent_response::{ErrorCode, TencentErrorCode, TencentResponse};

#[derive(TencentErrorCode)]
enum RunInstancesError {
    #[tencent(code = "ResourceInUse")]
    InUse,
    #[tencent(other)]
    Other(String),
}

#[derive(TencentResponse)]
#[tencent(error = String)]
struct RunInstancesResponse {}

#[derive(TencentResponse)]
#[tencent(error = NotOne)]
struct StopInstancesResponse {}

struct NotOne;

#[derive(serde::Serialize, TencentErrorCode)]
enum SerdeBeside {
    #[tencent(other)]
    Other(ErrorCode),
}

fn main() {}
