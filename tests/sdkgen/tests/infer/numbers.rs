// Inferred from a sample. Make a field an `Option` if the service may leave it out.
use tencent_response::TencentResponse;

#[derive(Debug, Clone, PartialEq, TencentResponse)]
pub struct DescribeNumbersResponse {
    pub zero: i64,
    pub least: i64,
    pub greatest: i64,
    pub large: u64,
    pub both: Vec<i128>,
    pub whole: f64,
    pub exponent: f64,
    pub mixed_with_whole: Vec<f64>,
    // varies: fractions, and integers too long for `f64`
    pub mixed_with_long: Vec<serde_json::Number>,
    pub too_long: f64,
    pub request_id: String,
}
