//! Actions of ccc, version 2020-02-10.

use serde::Serialize;
use tencent_response::{TencentData, TencentResponse};

use super::{check, Checks};

pub const CHECKS: Checks = &[
    ("ccc", "DescribeTelCdr", check::<DescribeTelCdrResponse>),
    (
        "ccc",
        "DescribeStaffInfoList",
        check::<DescribeStaffInfoListResponse>,
    ),
    (
        "ccc",
        "DescribeTelSession",
        check::<DescribeTelSessionResponse>,
    ),
    (
        "ccc",
        "DescribeSessionDetail",
        check::<DescribeSessionDetailResponse>,
    ),
    (
        "ccc",
        "DescribeTelCallInfo",
        check::<DescribeTelCallInfoResponse>,
    ),
];

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2020-02-10", service = "ccc")]
struct DescribeTelCdrResponse {
    total_count: Option<i64>,
    tel_cdrs: Option<Vec<TelCdrInfo>>,
    tel_cdr_list: Option<Vec<TelCdrInfo>>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct TelCdrInfo {
    caller: Option<String>,
    callee: Option<String>,
    time: Option<i64>,
    direction: Option<i64>,
    call_type: Option<i64>,
    duration: Option<i64>,
    #[serde(rename = "RecordURL")]
    record_url: Option<String>,
    record_id: Option<String>,
    seat_user: Option<SeatUserInfo>,
    end_status: Option<i64>,
    skill_group: Option<String>,
    caller_location: Option<String>,
    #[serde(rename = "IVRDuration")]
    ivr_duration: Option<i64>,
    ring_timestamp: Option<i64>,
    accept_timestamp: Option<i64>,
    ended_timestamp: Option<i64>,
    #[serde(rename = "IVRKeyPressed")]
    ivr_key_pressed: Option<Vec<String>>,
    #[serde(rename = "IVRKeyPressedEx")]
    ivr_key_pressed_ex: Option<Vec<IVRKeyPressedElement>>,
    hung_up_side: Option<String>,
    serve_participants: Option<Vec<ServeParticipant>>,
    skill_group_id: Option<i64>,
    end_status_string: Option<String>,
    start_timestamp: Option<i64>,
    queued_timestamp: Option<i64>,
    #[serde(rename = "PostIVRKeyPressed")]
    post_ivr_key_pressed: Option<Vec<IVRKeyPressedElement>>,
    #[serde(rename = "PostIVRKeyPressedEx")]
    post_ivr_key_pressed_ex: Option<Vec<IVRKeyPressedElement>>,
    queued_skill_group_id: Option<i64>,
    session_id: Option<String>,
    protected_caller: Option<String>,
    protected_callee: Option<String>,
    uui: Option<String>,
    #[serde(rename = "UUI")]
    uui_2: Option<String>,
    asr_url: Option<String>,
    asr_status: Option<String>,
    #[serde(rename = "CustomRecordURL")]
    custom_record_url: Option<String>,
    remark: Option<String>,
    queued_skill_group_name: Option<String>,
    #[serde(rename = "VoicemailRecordURL")]
    voicemail_record_url: Option<Vec<String>>,
    #[serde(rename = "VoicemailAsrURL")]
    voicemail_asr_url: Option<Vec<String>>,
    #[serde(rename = "AIAgentId")]
    ai_agent_id: Option<i64>,
    #[serde(rename = "AIAgentName")]
    ai_agent_name: Option<String>,
    sys_hangup_reason: Option<i64>,
    sys_hangup_reason_string: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct SeatUserInfo {
    name: Option<String>,
    mail: Option<String>,
    staff_number: Option<String>,
    phone: Option<String>,
    nick: Option<String>,
    user_id: Option<String>,
    skill_group_name_list: Option<Vec<String>>,
    role: Option<i64>,
    extension_number: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct IVRKeyPressedElement {
    key: Option<String>,
    label: Option<String>,
    timestamp: Option<i64>,
    node_label: Option<String>,
    original_content: Option<String>,
    #[serde(rename = "TTSPrompt")]
    tts_prompt: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct ServeParticipant {
    mail: Option<String>,
    phone: Option<String>,
    ring_timestamp: Option<i64>,
    accept_timestamp: Option<i64>,
    ended_timestamp: Option<i64>,
    record_id: Option<String>,
    r#type: Option<String>,
    transfer_from: Option<String>,
    transfer_from_type: Option<String>,
    transfer_to: Option<String>,
    transfer_to_type: Option<String>,
    skill_group_id: Option<i64>,
    end_status_string: Option<String>,
    #[serde(rename = "RecordURL")]
    record_url: Option<String>,
    sequence: Option<i64>,
    start_timestamp: Option<i64>,
    skill_group_name: Option<String>,
    #[serde(rename = "CustomRecordURL")]
    custom_record_url: Option<String>,
}

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2020-02-10", service = "ccc")]
struct DescribeStaffInfoListResponse {
    total_count: Option<i64>,
    staff_list: Option<Vec<StaffInfo>>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct StaffInfo {
    name: Option<String>,
    mail: Option<String>,
    phone: Option<String>,
    nick: Option<String>,
    staff_number: Option<String>,
    role_id: Option<u64>,
    role_id_list: Option<u64>,
    role_list: Option<Vec<u64>>,
    skill_group_list: Option<Vec<SkillGroupItem>>,
    last_modify_timestamp: Option<i64>,
    extension_number: Option<String>,
    forwarding_config: Option<ForwardingConfig>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct SkillGroupItem {
    skill_group_id: Option<i64>,
    skill_group_name: Option<String>,
    priority: Option<i64>,
    r#type: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct ForwardingConfig {
    enabled: Option<bool>,
    condition: Option<i64>,
    target: Option<ForwardingTarget>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct ForwardingTarget {
    r#type: Option<i64>,
    staff_user_id: Option<String>,
    skill_group_id: Option<i64>,
    extension: Option<String>,
}

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2020-02-10", service = "ccc")]
struct DescribeTelSessionResponse {
    session: Option<PSTNSession>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct PSTNSession {
    #[serde(rename = "SessionID")]
    session_id: Option<String>,
    #[serde(rename = "RoomID")]
    room_id: Option<String>,
    caller: Option<String>,
    callee: Option<String>,
    start_timestamp: Option<i64>,
    ring_timestamp: Option<i64>,
    accept_timestamp: Option<i64>,
    staff_email: Option<String>,
    staff_number: Option<String>,
    session_status: Option<String>,
    direction: Option<i64>,
    out_bound_caller: Option<String>,
    out_bound_callee: Option<String>,
    protected_caller: Option<String>,
    protected_callee: Option<String>,
}

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2020-02-10", service = "ccc")]
struct DescribeSessionDetailResponse {
    caller: Option<String>,
    callee: Option<String>,
    call_type: Option<i64>,
    start_time_stamp: Option<i64>,
    ring_timestamp: Option<i64>,
    accept_timestamp: Option<i64>,
    ended_timestamp: Option<i64>,
    queued_timestamp: Option<i64>,
    staff_user_id: Option<String>,
    end_status: Option<i64>,
    queued_skill_group_id: Option<i64>,
    queued_skill_group_name: Option<String>,
    #[serde(rename = "RecordURL")]
    record_url: Option<String>,
    #[serde(rename = "CustomRecordURL")]
    custom_record_url: Option<String>,
    #[serde(rename = "AsrURL")]
    asr_url: Option<String>,
    #[serde(rename = "VoicemailRecordURL")]
    voicemail_record_url: Option<Vec<String>>,
    #[serde(rename = "VoicemailAsrURL")]
    voicemail_asr_url: Option<Vec<String>>,
    #[serde(rename = "IVRKeyPressed")]
    ivr_key_pressed: Option<Vec<IVRKeyPressedElement>>,
    #[serde(rename = "PostIVRKeyPressed")]
    post_ivr_key_pressed: Option<Vec<IVRKeyPressedElement>>,
    hung_up_side: Option<String>,
    #[serde(rename = "UUI")]
    uui: Option<String>,
    events: Option<Vec<SessionEvent>>,
    serve_participants: Option<Vec<ServeParticipant>>,
    sys_hangup_reason: Option<i64>,
    sys_hangup_reason_string: Option<String>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct SessionEvent {
    timestamp: Option<i64>,
    event_type: Option<String>,
    staff_event_detail: Option<EventStaffDetail>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct EventStaffDetail {
    staffs: Option<Vec<EventStaffElement>>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct EventStaffElement {
    mail: Option<String>,
    staff_number: Option<String>,
}

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2020-02-10", service = "ccc")]
struct DescribeTelCallInfoResponse {
    tel_call_out_count: Option<i64>,
    tel_call_in_count: Option<i64>,
    seat_used_count: Option<i64>,
    voip_call_in_count: Option<i64>,
    #[serde(rename = "VOIPCallInCount")]
    voip_call_in_count_2: Option<i64>,
    asr_offline_count: Option<i64>,
    asr_realtime_count: Option<i64>,
    request_id: String,
}
