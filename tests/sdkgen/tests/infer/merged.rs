// Inferred from 2 samples. Make a field an `Option` if the service may leave it out.
use tencent_response::{TencentData, TencentResponse};

#[derive(Debug, Clone, PartialEq, TencentResponse)]
pub struct DescribeVpcsResponse {
    pub total_count: i64,
    pub vpc_set: Vec<Vpc>,
    pub next_token: Option<String>,
    pub request_id: String,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct Vpc {
    pub vpc_id: String,
    pub is_default: bool,
    pub cidr_block: String,
    pub bandwidth: Option<i64>,
    pub weight: f64,
    pub owner: Option<String>,
    pub dns_server_set: Vec<Option<String>>,
    pub tag_set: Option<Vec<Tag>>,
    pub gateways: Option<Vec<Gateway>>,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct Tag {
    pub key: String,
    pub value: Option<String>,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct Gateway {
    pub gateway_id: String,
}
