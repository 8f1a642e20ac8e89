// Inferred from a sample. Make a field an `Option` if the service may leave it out.
use tencent_response::TencentResponse;

#[derive(Debug, Clone, PartialEq, TencentResponse)]
pub struct DescribeNothingResponse {
    // unknown: only null was seen
    pub null: Option<serde_json::Value>,
    // unknown: only an empty array was seen
    pub empty: Vec<serde_json::Value>,
    // unknown: only null elements were seen
    pub nulls: Vec<serde_json::Value>,
    // unknown: only an empty array was seen
    pub nested: Vec<Vec<serde_json::Value>>,
    // unknown: only an empty object was seen
    pub empty_object: serde_json::Value,
    // unknown: only an empty object was seen
    pub empty_objects: Vec<serde_json::Value>,
    // varies: a number or a string; a `String` marked `lenient` takes either
    pub mixed: Vec<serde_json::Value>,
    // varies: a number, a string or an object
    pub sometimes_null: Vec<serde_json::Value>,
    pub request_id: String,
}
