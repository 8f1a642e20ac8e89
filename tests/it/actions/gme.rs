//! Actions of gme, version 2018-07-11.

use serde::Serialize;
use tencent_response::{TencentData, TencentResponse};

use super::{check, Checks};

pub const CHECKS: Checks = &[
    ("gme", "DescribeTaskInfo", check::<DescribeTaskInfoResponse>),
    (
        "gme",
        "DescribeAppStatistics",
        check::<DescribeAppStatisticsResponse>,
    ),
    ("gme", "ScanVoice", check::<ScanVoiceResponse>),
    ("gme", "CreateApp", check::<CreateAppResponse>),
    (
        "gme",
        "DescribeScanResultList",
        check::<DescribeScanResultListResponse>,
    ),
];

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2018-07-11", service = "gme")]
struct DescribeTaskInfoResponse {
    task_id: Option<u64>,
    record_mode: Option<u64>,
    subscribe_record_user_ids: Option<SubscribeRecordUserIds>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct SubscribeRecordUserIds {
    un_subscribe_user_ids: Option<Vec<String>>,
    subscribe_user_ids: Option<Vec<String>>,
}

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2018-07-11", service = "gme")]
struct DescribeAppStatisticsResponse {
    data: Option<DescribeAppStatisticsResp>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct DescribeAppStatisticsResp {
    app_statistics: Option<Vec<AppStatisticsItem>>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct AppStatisticsItem {
    realtime_speech_statistics_item: Option<RealTimeSpeechStatisticsItem>,
    voice_message_statistics_item: Option<VoiceMessageStatisticsItem>,
    voice_filter_statistics_item: Option<VoiceFilterStatisticsItem>,
    date: Option<String>,
    audio_text_statistics_item: Option<AudioTextStatisticsItem>,
    stream_text_statistics_item: Option<StreamTextStatisticsItem>,
    oversea_text_statistics_item: Option<OverseaTextStatisticsItem>,
    realtime_text_statistics_item: Option<RealtimeTextStatisticsItem>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct RealTimeSpeechStatisticsItem {
    main_land_dau: Option<u64>,
    main_land_pcu: Option<u64>,
    main_land_duration: Option<u64>,
    oversea_dau: Option<u64>,
    oversea_pcu: Option<u64>,
    oversea_duration: Option<u64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct VoiceMessageStatisticsItem {
    dau: Option<u64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct VoiceFilterStatisticsItem {
    duration: Option<u64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct AudioTextStatisticsItem {
    data: Option<f64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct StreamTextStatisticsItem {
    data: Option<f64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct OverseaTextStatisticsItem {
    data: Option<f64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct RealtimeTextStatisticsItem {
    data: Option<f64>,
}

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2018-07-11", service = "gme")]
struct ScanVoiceResponse {
    data: Option<Vec<ScanVoiceResult>>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct ScanVoiceResult {
    data_id: Option<String>,
    task_id: Option<String>,
}

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2018-07-11", service = "gme")]
struct CreateAppResponse {
    data: Option<CreateAppResp>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct CreateAppResp {
    biz_id: Option<u64>,
    app_name: Option<String>,
    project_id: Option<u64>,
    secret_key: Option<String>,
    create_time: Option<u64>,
    realtime_speech_conf: Option<RealtimeSpeechConf>,
    voice_message_conf: Option<VoiceMessageConf>,
    voice_filter_conf: Option<VoiceFilterConf>,
    asr_conf: Option<AsrConf>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct RealtimeSpeechConf {
    status: Option<String>,
    quality: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct VoiceMessageConf {
    status: Option<String>,
    language: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct VoiceFilterConf {
    status: Option<String>,
    scene_infos: Option<Vec<SceneInfo>>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct SceneInfo {
    scene_id: Option<String>,
    status: Option<bool>,
    callback_url: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct AsrConf {
    status: Option<String>,
}

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2018-07-11", service = "gme")]
struct DescribeScanResultListResponse {
    data: Option<Vec<DescribeScanResult>>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct DescribeScanResult {
    code: Option<i64>,
    data_id: Option<String>,
    scan_finish_time: Option<u64>,
    hit_flag: Option<bool>,
    live: Option<bool>,
    msg: Option<String>,
    scan_piece: Option<Vec<ScanPiece>>,
    scan_start_time: Option<u64>,
    scenes: Option<Vec<String>>,
    task_id: Option<String>,
    url: Option<String>,
    status: Option<String>,
    biz_id: Option<u64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct ScanPiece {
    dump_url: Option<String>,
    hit_flag: Option<bool>,
    main_type: Option<String>,
    scan_detail: Option<Vec<ScanDetail>>,
    room_id: Option<String>,
    open_id: Option<String>,
    info: Option<String>,
    offset: Option<u64>,
    duration: Option<u64>,
    piece_start_time: Option<u64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct ScanDetail {
    label: Option<String>,
    rate: Option<String>,
    key_word: Option<String>,
    start_time: Option<u64>,
    end_time: Option<u64>,
}
