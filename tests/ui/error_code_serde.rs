use tencent_response::{ErrorCode, TencentErrorCode};

#[derive(TencentErrorCode)]
#[serde(rename_all = "camelCase")]
enum StopInstancesError {
    #[serde(rename = "ResourceInUse")]
    InUse,
    #[tencent(code = "ResourceNotFound")]
    NotFound,
    #[tencent(other)]
    #[serde(other)]
    Other(ErrorCode),
}

fn main() {
    let _ = StopInstancesError::from(ErrorCode::from("ResourceInUse"));
}
