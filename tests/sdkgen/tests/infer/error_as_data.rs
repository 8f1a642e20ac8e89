// Inferred from a sample. Make a field an `Option` if the service may leave it out.
use tencent_response::{TencentData, TencentResponse};

#[derive(Debug, Clone, PartialEq, TencentResponse)]
pub struct DescribeTaskResponse {
    pub status: String,
    pub error: DescribeTaskError,
    pub request_id: String,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct DescribeTaskError {
    pub code: String,
    pub message: String,
}
