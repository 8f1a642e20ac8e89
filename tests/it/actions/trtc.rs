//! Actions of trtc, version 2019-07-22.

use serde::Serialize;
use tencent_response::{TencentData, TencentResponse};

use super::{check, Checks};

pub const CHECKS: Checks = &[
    (
        "trtc",
        "DescribeRoomInfo",
        check::<DescribeRoomInfoResponse>,
    ),
    (
        "trtc",
        "DescribeUserInfo",
        check::<DescribeUserInfoResponse>,
    ),
    (
        "trtc",
        "DescribeCallDetailInfo",
        check::<DescribeCallDetailInfoResponse>,
    ),
    (
        "trtc",
        "DescribeCloudRecording",
        check::<DescribeCloudRecordingResponse>,
    ),
];

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2019-07-22", service = "trtc")]
struct DescribeRoomInfoResponse {
    total: Option<i64>,
    room_list: Option<Vec<RoomState>>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct RoomState {
    comm_id: Option<String>,
    room_string: Option<String>,
    create_time: Option<u64>,
    destroy_time: Option<u64>,
    is_finished: Option<bool>,
    user_id: Option<String>,
}

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2019-07-22", service = "trtc")]
struct DescribeUserInfoResponse {
    total: Option<u64>,
    user_list: Option<Vec<UserInformation>>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct UserInformation {
    room_str: Option<String>,
    user_id: Option<String>,
    join_ts: Option<u64>,
    leave_ts: Option<u64>,
    device_type: Option<String>,
    sdk_version: Option<String>,
    client_ip: Option<String>,
    finished: Option<bool>,
}

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2019-07-22", service = "trtc")]
struct DescribeCallDetailInfoResponse {
    total: Option<u64>,
    user_list: Option<Vec<UserInformation>>,
    data: Option<Vec<QualityData>>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct QualityData {
    content: Option<Vec<TimeValue>>,
    user_id: Option<String>,
    peer_id: Option<String>,
    data_type: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct TimeValue {
    time: Option<u64>,
    value: Option<f64>,
}

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2019-07-22", service = "trtc")]
struct DescribeCloudRecordingResponse {
    task_id: Option<String>,
    status: Option<String>,
    storage_file_list: Option<Vec<StorageFile>>,
    recorder_key: Option<String>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct StorageFile {
    user_id: Option<String>,
    file_name: Option<String>,
    track_type: Option<String>,
    begin_time_stamp: Option<u64>,
}
