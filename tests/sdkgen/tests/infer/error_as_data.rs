// Inferred from a sample. Make a field an `Option` if the service may leave it out.
use tencent_response::{TencentData, TencentResponse};

#[derive(Debug, Clone, PartialEq, TencentResponse)]
pub struct DescribeTaskResponse {
    pub status: String,
    // data, because other members came with it; without any, it fails the response
    pub error: DescribeTaskError,
    pub request_id: String,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct DescribeTaskError {
    pub code: String,
    pub message: String,
}
