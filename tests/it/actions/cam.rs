//! Actions of cam, version 2019-01-16.

use serde::Serialize;
use tencent_response::{TencentData, TencentResponse};

use super::{check, Checks};

pub const CHECKS: Checks = &[
    ("cam", "GetUser", check::<GetUserResponse>),
    ("cam", "ListUsers", check::<ListUsersResponse>),
    (
        "cam",
        "ListAttachedUserPolicies",
        check::<ListAttachedUserPoliciesResponse>,
    ),
    ("cam", "GetPolicy", check::<GetPolicyResponse>),
    ("cam", "DescribeRoleList", check::<DescribeRoleListResponse>),
];

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2019-01-16", service = "cam")]
struct GetUserResponse {
    uin: Option<u64>,
    name: Option<String>,
    uid: Option<u64>,
    remark: Option<String>,
    console_login: Option<u64>,
    phone_num: Option<String>,
    country_code: Option<String>,
    email: Option<String>,
    #[serde(rename = "RecentlyLoginIP")]
    recently_login_ip: Option<String>,
    recently_login_time: Option<String>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2019-01-16", service = "cam")]
struct ListUsersResponse {
    data: Option<Vec<SubAccountInfo>>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct SubAccountInfo {
    uin: Option<u64>,
    name: Option<String>,
    uid: Option<u64>,
    remark: Option<String>,
    console_login: Option<u64>,
    phone_num: Option<String>,
    country_code: Option<String>,
    email: Option<String>,
    create_time: Option<String>,
    nick_name: Option<String>,
}

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2019-01-16", service = "cam")]
struct ListAttachedUserPoliciesResponse {
    total_num: Option<u64>,
    list: Option<Vec<AttachPolicyInfo>>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct AttachPolicyInfo {
    policy_id: Option<u64>,
    policy_name: Option<String>,
    add_time: Option<String>,
    create_mode: Option<u64>,
    policy_type: Option<String>,
    remark: Option<String>,
    operate_owner_uin: Option<String>,
    operate_uin: Option<String>,
    operate_uin_type: Option<u64>,
    deactived: Option<u64>,
    deactived_detail: Option<Vec<String>>,
}

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2019-01-16", service = "cam")]
struct GetPolicyResponse {
    policy_name: Option<String>,
    description: Option<String>,
    r#type: Option<u64>,
    add_time: Option<String>,
    update_time: Option<String>,
    policy_document: Option<String>,
    preset_alias: Option<String>,
    is_service_linked_role_policy: Option<u64>,
    tags: Option<Vec<Tag>>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct Tag {
    key: Option<String>,
    value: Option<String>,
}

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2019-01-16", service = "cam")]
struct DescribeRoleListResponse {
    list: Option<Vec<RoleInfo>>,
    total_num: Option<u64>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct RoleInfo {
    role_id: Option<String>,
    role_name: Option<String>,
    policy_document: Option<String>,
    description: Option<String>,
    add_time: Option<String>,
    update_time: Option<String>,
    console_login: Option<u64>,
    role_type: Option<String>,
    session_duration: Option<u64>,
    deletion_task_id: Option<String>,
    tags: Option<Vec<RoleTags>>,
    role_arn: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct RoleTags {
    key: Option<String>,
    value: Option<String>,
}
