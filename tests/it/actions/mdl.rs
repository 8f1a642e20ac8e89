//! Actions of mdl, version 2020-03-26.

use serde::Serialize;
use tencent_response::{TencentData, TencentResponse};

use super::{check, Checks};

pub const CHECKS: Checks = &[
    (
        "mdl",
        "DescribeStreamLiveChannel",
        check::<DescribeStreamLiveChannelResponse>,
    ),
    (
        "mdl",
        "DescribeStreamLiveInputs",
        check::<DescribeStreamLiveInputsResponse>,
    ),
    (
        "mdl",
        "DescribeStreamLivePlans",
        check::<DescribeStreamLivePlansResponse>,
    ),
    (
        "mdl",
        "DescribeStreamLiveChannelInputStatistics",
        check::<DescribeStreamLiveChannelInputStatisticsResponse>,
    ),
];

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2020-03-26", service = "mdl")]
struct DescribeStreamLiveChannelResponse {
    info: Option<StreamLiveChannelInfo>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct StreamLiveChannelInfo {
    id: Option<String>,
    state: Option<String>,
    attached_inputs: Option<Vec<AttachedInput>>,
    output_groups: Option<Vec<StreamLiveOutputGroupsInfo>>,
    name: Option<String>,
    audio_templates: Option<Vec<AudioTemplateInfo>>,
    video_templates: Option<Vec<VideoTemplateInfo>>,
    #[serde(rename = "AVTemplates")]
    av_templates: Option<Vec<AVTemplate>>,
    caption_templates: Option<Vec<SubtitleConf>>,
    plan_settings: Option<PlanSettings>,
    event_notify_settings: Option<EventNotifySetting>,
    input_loss_behavior: Option<InputLossBehaviorInfo>,
    pipeline_input_settings: Option<PipelineInputSettingsInfo>,
    input_analysis_settings: Option<InputAnalysisInfo>,
    tags: Option<Vec<Tag>>,
    frame_capture_templates: Option<Vec<FrameCaptureTemplate>>,
    general_settings: Option<GeneralSetting>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct AttachedInput {
    id: Option<String>,
    audio_selectors: Option<Vec<AudioSelectorInfo>>,
    pull_behavior: Option<String>,
    fail_over_settings: Option<FailOverSettings>,
    caption_selectors: Option<Vec<CaptionSelector>>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct AudioSelectorInfo {
    name: Option<String>,
    audio_pid_selection: Option<AudioPidSelectionInfo>,
    audio_selector_type: Option<String>,
    audio_track_selection: Option<InputTracks>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct AudioPidSelectionInfo {
    pid: Option<u64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct InputTracks {
    tracks: Option<Vec<InputTrack>>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct InputTrack {
    track_index: Option<u64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct FailOverSettings {
    secondary_input_id: Option<String>,
    loss_threshold: Option<i64>,
    recover_behavior: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct CaptionSelector {
    name: Option<String>,
    caption_source_type: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct StreamLiveOutputGroupsInfo {
    name: Option<String>,
    r#type: Option<String>,
    outputs: Option<Vec<OutputInfo>>,
    destinations: Option<Vec<DestinationInfo>>,
    hls_remux_settings: Option<HlsRemuxSettingsInfo>,
    drm_settings: Option<DrmSettingsInfo>,
    dash_remux_settings: Option<DashRemuxSettingsInfo>,
    stream_package_settings: Option<StreamPackageSettingsInfo>,
    time_shift_settings: Option<TimeShiftSettingsInfo>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct OutputInfo {
    name: Option<String>,
    audio_template_names: Option<Vec<String>>,
    video_template_names: Option<Vec<String>>,
    scte35_settings: Option<Scte35SettingsInfo>,
    #[serde(rename = "AVTemplateNames")]
    av_template_names: Option<Vec<String>>,
    caption_template_names: Option<Vec<String>>,
    timed_metadata_settings: Option<TimedMetadataSettingInfo>,
    frame_capture_template_names: Option<Vec<String>>,
    name_modifier: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct Scte35SettingsInfo {
    behavior: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct TimedMetadataSettingInfo {
    behavior: Option<u64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct DestinationInfo {
    output_url: Option<String>,
    auth_key: Option<String>,
    username: Option<String>,
    password: Option<String>,
    destination_type: Option<String>,
    amazon_s3_settings: Option<AmazonS3Settings>,
    cos_settings: Option<CosSettings>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct AmazonS3Settings {
    #[serde(rename = "AccessKeyID")]
    access_key_id: Option<String>,
    secret_access_key: Option<String>,
    region: Option<String>,
    bucket: Option<String>,
    file_path: Option<String>,
    file_name: Option<String>,
    file_ext: Option<String>,
    time_format: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct CosSettings {
    region: Option<String>,
    bucket: Option<String>,
    file_path: Option<String>,
    file_name: Option<String>,
    file_ext: Option<String>,
    time_format: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct HlsRemuxSettingsInfo {
    segment_duration: Option<u64>,
    segment_number: Option<u64>,
    pdt_insertion: Option<String>,
    pdt_duration: Option<u64>,
    scheme: Option<String>,
    segment_type: Option<String>,
    h265_package_type: Option<String>,
    low_latency: Option<u64>,
    partial_segment_duration: Option<u64>,
    partial_segment_play_site: Option<u64>,
    stream_order: Option<u64>,
    video_resolution: Option<u64>,
    end_list_tag: Option<i64>,
    ad_markup_type: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct DrmSettingsInfo {
    state: Option<String>,
    scheme: Option<String>,
    content_id: Option<String>,
    keys: Option<Vec<DrmKey>>,
    #[serde(rename = "SDMCSettings")]
    sdmc_settings: Option<SDMCSettingsInfo>,
    drm_type: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct DrmKey {
    key: Option<String>,
    track: Option<String>,
    key_id: Option<String>,
    iv: Option<String>,
    key_uri: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct SDMCSettingsInfo {
    uid: Option<String>,
    tracks: Option<i64>,
    secret_id: Option<String>,
    secret_key: Option<String>,
    url: Option<String>,
    token_name: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct DashRemuxSettingsInfo {
    segment_duration: Option<u64>,
    segment_number: Option<u64>,
    period_triggers: Option<String>,
    h265_package_type: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct StreamPackageSettingsInfo {
    id: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct TimeShiftSettingsInfo {
    state: Option<String>,
    play_domain: Option<String>,
    startover_window: Option<i64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct AudioTemplateInfo {
    audio_selector_name: Option<String>,
    name: Option<String>,
    acodec: Option<String>,
    audio_bitrate: Option<u64>,
    language_code: Option<String>,
    audio_normalization: Option<AudioNormalizationSettings>,
    audio_sample_rate: Option<u64>,
    audio_codec_details: Option<AudioCodecDetail>,
    language_description: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct AudioNormalizationSettings {
    audio_normalization_enabled: Option<u64>,
    #[serde(rename = "TargetLUFS")]
    target_lufs: Option<f64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct AudioCodecDetail {
    channel_mode: Option<String>,
    profile: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct VideoTemplateInfo {
    name: Option<String>,
    vcodec: Option<String>,
    video_bitrate: Option<u64>,
    width: Option<u64>,
    height: Option<u64>,
    fps: Option<u64>,
    top_speed: Option<String>,
    bitrate_compression_ratio: Option<u64>,
    rate_control_mode: Option<String>,
    watermark_id: Option<String>,
    face_blurring_enabled: Option<u64>,
    frame_rate_type: Option<String>,
    frame_rate_numerator: Option<u64>,
    frame_rate_denominator: Option<u64>,
    b_frames_num: Option<u64>,
    ref_frames_num: Option<u64>,
    additional_rate_settings: Option<AdditionalRateSetting>,
    video_codec_details: Option<VideoCodecDetail>,
    video_enhance_enabled: Option<u64>,
    video_enhance_settings: Option<Vec<VideoEnhanceSetting>>,
    color_space_settings: Option<ColorSpaceSetting>,
    forensic_watermark_ids: Option<Vec<String>>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct AdditionalRateSetting {
    video_max_bitrate: Option<u64>,
    buffer_size: Option<u64>,
    quality_level: Option<u64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct VideoCodecDetail {
    profile: Option<String>,
    level: Option<String>,
    entropy_encoding: Option<String>,
    adaptive_quantization: Option<String>,
    look_ahead_rate_control: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct VideoEnhanceSetting {
    r#type: Option<String>,
    strength: Option<f64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct ColorSpaceSetting {
    color_space: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct AVTemplate {
    name: Option<String>,
    need_video: Option<u64>,
    vcodec: Option<String>,
    width: Option<u64>,
    height: Option<u64>,
    fps: Option<u64>,
    top_speed: Option<String>,
    bitrate_compression_ratio: Option<u64>,
    need_audio: Option<i64>,
    acodec: Option<String>,
    audio_bitrate: Option<u64>,
    video_bitrate: Option<u64>,
    rate_control_mode: Option<String>,
    watermark_id: Option<String>,
    smart_subtitles: Option<u64>,
    subtitle_configuration: Option<String>,
    face_blurring_enabled: Option<u64>,
    audio_selector_name: Option<String>,
    audio_normalization: Option<AudioNormalizationSettings>,
    audio_sample_rate: Option<u64>,
    frame_rate_type: Option<String>,
    frame_rate_numerator: Option<u64>,
    frame_rate_denominator: Option<u64>,
    b_frames_num: Option<u64>,
    ref_frames_num: Option<u64>,
    additional_rate_settings: Option<AdditionalRateSetting>,
    video_codec_details: Option<VideoCodecDetail>,
    audio_codec_details: Option<AudioCodecDetail>,
    multi_audio_track_enabled: Option<u64>,
    audio_tracks: Option<Vec<AudioTrackInfo>>,
    video_enhance_enabled: Option<u64>,
    video_enhance_settings: Option<Vec<VideoEnhanceSetting>>,
    gop_size: Option<i64>,
    gop_size_units: Option<String>,
    color_space_settings: Option<ColorSpaceSetting>,
    forensic_watermark_ids: Option<Vec<String>>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct AudioTrackInfo {
    track_name: Option<String>,
    audio_codec: Option<String>,
    audio_bitrate: Option<u64>,
    audio_sample_rate: Option<u64>,
    audio_selector_name: Option<String>,
    audio_normalization: Option<AudioNormalizationSettings>,
    audio_codec_details: Option<AudioCodecDetail>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct SubtitleConf {
    name: Option<String>,
    caption_selector_name: Option<String>,
    caption_source: Option<String>,
    content_type: Option<u64>,
    target_type: Option<u64>,
    source_language: Option<String>,
    target_language: Option<String>,
    font_style: Option<SubtitleFontConf>,
    state_effect_mode: Option<String>,
    steady_state_delayed_time: Option<u64>,
    audio_selector_name: Option<String>,
    #[serde(rename = "WebVTTFontStyle")]
    web_vtt_font_style: Option<WebVTTFontStyle>,
    language_code: Option<String>,
    language_description: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct SubtitleFontConf {
    line_spacing: Option<u64>,
    margins: Option<u64>,
    lines: Option<u64>,
    characters_per_line: Option<u64>,
    source_text_font: Option<String>,
    text_color: Option<String>,
    background_color: Option<String>,
    background_alpha: Option<u64>,
    preview_content: Option<String>,
    preview_window_height: Option<u64>,
    preview_window_width: Option<u64>,
    translated_text_font: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct WebVTTFontStyle {
    text_color: Option<String>,
    background_color: Option<String>,
    background_alpha: Option<i64>,
    font_size: Option<i64>,
    line: Option<String>,
    line_alignment: Option<String>,
    position: Option<String>,
    position_alignment: Option<String>,
    cue_size: Option<String>,
    text_alignment: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct PlanSettings {
    timed_record_settings: Option<TimedRecordSettings>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct TimedRecordSettings {
    auto_clear: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct EventNotifySetting {
    push_event_settings: Option<PushEventSetting>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct PushEventSetting {
    notify_url: Option<String>,
    notify_key: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct InputLossBehaviorInfo {
    repeat_last_frame_ms: Option<u64>,
    input_loss_image_type: Option<String>,
    #[serde(rename = "ColorRGB")]
    color_rgb: Option<String>,
    image_url: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct PipelineInputSettingsInfo {
    fault_behavior: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct InputAnalysisInfo {
    highlight_setting: Option<HighlightInfo>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct HighlightInfo {
    highlight_enabled: Option<u64>,
    r#type: Option<String>,
    region: Option<String>,
    bucket: Option<String>,
    path: Option<String>,
    filename: Option<String>,
    timestamp_format: Option<String>,
    audio_selector_names: Option<Vec<String>>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct Tag {
    tag_key: Option<String>,
    tag_value: Option<String>,
    category: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct FrameCaptureTemplate {
    name: Option<String>,
    width: Option<u64>,
    height: Option<u64>,
    capture_interval: Option<u64>,
    capture_interval_units: Option<String>,
    scaling_behavior: Option<String>,
    sharpness: Option<u64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct GeneralSetting {
    static_image_settings: Option<StaticImageSettings>,
    motion_graphics_settings: Option<MotionGraphicsSetting>,
    thumbnail_settings: Option<ThumbnailSettings>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct StaticImageSettings {
    global_image_overlay_enabled: Option<i64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct MotionGraphicsSetting {
    motion_graphics_overlay_enabled: Option<i64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct ThumbnailSettings {
    thumbnail_enabled: Option<i64>,
}

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2020-03-26", service = "mdl")]
struct DescribeStreamLiveInputsResponse {
    infos: Option<Vec<InputInfo>>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct InputInfo {
    region: Option<String>,
    id: Option<String>,
    name: Option<String>,
    r#type: Option<String>,
    security_group_ids: Option<Vec<String>>,
    attached_channels: Option<Vec<String>>,
    input_settings: Option<Vec<InputSettingInfo>>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct InputSettingInfo {
    app_name: Option<String>,
    stream_name: Option<String>,
    source_url: Option<String>,
    input_address: Option<String>,
    source_type: Option<String>,
    delay_time: Option<i64>,
    input_domain: Option<String>,
    user_name: Option<String>,
    password: Option<String>,
    content_type: Option<String>,
}

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2020-03-26", service = "mdl")]
struct DescribeStreamLivePlansResponse {
    infos: Option<Vec<PlanResp>>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct PlanResp {
    event_name: Option<String>,
    timing_settings: Option<TimingSettingsResp>,
    event_settings: Option<EventSettingsResp>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct TimingSettingsResp {
    start_type: Option<String>,
    time: Option<String>,
    start_time: Option<String>,
    end_time: Option<String>,
    #[serde(rename = "PTS")]
    pts: Option<u64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct EventSettingsResp {
    event_type: Option<String>,
    input_attachment: Option<String>,
    pipeline_id: Option<i64>,
    output_group_name: Option<String>,
    manifest_name: Option<String>,
    destinations: Option<Vec<EventSettingsDestinationResp>>,
    #[serde(rename = "SCTE35SegmentationDescriptor")]
    scte35_segmentation_descriptor: Option<Vec<SegmentationDescriptorRespInfo>>,
    #[serde(rename = "SpliceEventID")]
    splice_event_id: Option<u64>,
    splice_duration: Option<String>,
    timed_metadata_setting: Option<TimedMetadataInfo>,
    static_image_activate_setting: Option<StaticImageActivateSetting>,
    static_image_deactivate_setting: Option<StaticImageDeactivateSetting>,
    motion_graphics_activate_setting: Option<MotionGraphicsActivateSetting>,
    ad_break_setting: Option<AdBreakSetting>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct EventSettingsDestinationResp {
    url: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct SegmentationDescriptorRespInfo {
    #[serde(rename = "EventID")]
    event_id: Option<u64>,
    event_cancel_indicator: Option<u64>,
    delivery_restrictions: Option<DeliveryRestrictionsInfo>,
    duration: Option<String>,
    #[serde(rename = "UPIDType")]
    upid_type: Option<u64>,
    #[serde(rename = "UPID")]
    upid: Option<String>,
    #[serde(rename = "TypeID")]
    type_id: Option<u64>,
    num: Option<u64>,
    expected: Option<u64>,
    sub_segment_num: Option<u64>,
    sub_segments_expected: Option<u64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct DeliveryRestrictionsInfo {
    web_delivery_allowed: Option<String>,
    no_regional_blackout: Option<String>,
    archive_allowed: Option<String>,
    device_restrictions: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct TimedMetadataInfo {
    #[serde(rename = "ID3")]
    id3: Option<String>,
    tag: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct StaticImageActivateSetting {
    image_url: Option<String>,
    layer: Option<i64>,
    opacity: Option<i64>,
    image_x: Option<i64>,
    image_y: Option<i64>,
    width: Option<i64>,
    height: Option<i64>,
    duration: Option<i64>,
    fade_in: Option<i64>,
    fade_out: Option<i64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct StaticImageDeactivateSetting {
    layer: Option<i64>,
    fade_out: Option<i64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct MotionGraphicsActivateSetting {
    duration: Option<i64>,
    url: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct AdBreakSetting {
    format: Option<String>,
    duration: Option<u64>,
    ad_source: Option<String>,
    l_squeeze_setting: Option<LSqueezeSetting>,
    pip_setting: Option<PipSetting>,
    border_frame_setting: Option<BorderFrameSetting>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct LSqueezeSetting {
    location: Option<u64>,
    offset_x: Option<u64>,
    offset_y: Option<u64>,
    background_img_url: Option<String>,
    squeeze_in_period: Option<u64>,
    squeeze_out_period: Option<u64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct PipSetting {
    audio_selection: Option<String>,
    live_source_layout: Option<SourceLayout>,
    ad_source_layout: Option<SourceLayout>,
    background_img_url: Option<String>,
    ad_source_url: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct SourceLayout {
    left_offset: Option<u64>,
    right_offset: Option<u64>,
    bottom_offset: Option<u64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct BorderFrameSetting {
    live_source_layout: Option<SourceLayout>,
    background_img_url: Option<String>,
}

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2020-03-26", service = "mdl")]
struct DescribeStreamLiveChannelInputStatisticsResponse {
    infos: Option<Vec<ChannelInputStatistics>>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct ChannelInputStatistics {
    input_id: Option<String>,
    statistics: Option<InputStatistics>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct InputStatistics {
    pipeline0: Option<Vec<PipelineInputStatistics>>,
    pipeline1: Option<Vec<PipelineInputStatistics>>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct PipelineInputStatistics {
    timestamp: Option<u64>,
    network_in: Option<u64>,
    video: Option<Vec<VideoPipelineInputStatistics>>,
    audio: Option<Vec<AudioPipelineInputStatistics>>,
    session_id: Option<String>,
    #[serde(rename = "RTT")]
    rtt: Option<i64>,
    network_valid: Option<i64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct VideoPipelineInputStatistics {
    fps: Option<u64>,
    rate: Option<u64>,
    pid: Option<i64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct AudioPipelineInputStatistics {
    fps: Option<u64>,
    rate: Option<u64>,
    pid: Option<i64>,
}
