//! Actions of cvm, version 2017-03-12.

use serde::Serialize;
use tencent_response::{TencentData, TencentResponse};

use super::{check, Checks};

pub const CHECKS: Checks = &[
    (
        "cvm",
        "DescribeInstances",
        check::<DescribeInstancesResponse>,
    ),
    (
        "cvm",
        "DescribeInstancesStatus",
        check::<DescribeInstancesStatusResponse>,
    ),
    ("cvm", "DescribeImages", check::<DescribeImagesResponse>),
    ("cvm", "DescribeZones", check::<DescribeZonesResponse>),
    (
        "cvm",
        "DescribeDisasterRecoverGroups",
        check::<DescribeDisasterRecoverGroupsResponse>,
    ),
];

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2017-03-12", service = "cvm")]
struct DescribeInstancesResponse {
    total_count: Option<i64>,
    instance_set: Option<Vec<Instance>>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct Instance {
    placement: Option<Placement>,
    instance_id: Option<String>,
    instance_type: Option<String>,
    #[serde(rename = "CPU")]
    cpu: Option<i64>,
    memory: Option<i64>,
    restrict_state: Option<String>,
    instance_name: Option<String>,
    instance_charge_type: Option<String>,
    system_disk: Option<SystemDisk>,
    data_disks: Option<Vec<DataDisk>>,
    private_ip_addresses: Option<Vec<String>>,
    public_ip_addresses: Option<Vec<String>>,
    internet_accessible: Option<InternetAccessible>,
    virtual_private_cloud: Option<VirtualPrivateCloud>,
    image_id: Option<String>,
    renew_flag: Option<String>,
    created_time: Option<String>,
    expired_time: Option<String>,
    os_name: Option<String>,
    security_group_ids: Option<Vec<String>>,
    login_settings: Option<LoginSettings>,
    instance_state: Option<String>,
    tags: Option<Vec<Tag>>,
    stop_charging_mode: Option<String>,
    uuid: Option<String>,
    latest_operation: Option<String>,
    latest_operation_state: Option<String>,
    latest_operation_request_id: Option<String>,
    disaster_recover_group_id: Option<String>,
    i_pv6_addresses: Option<Vec<String>>,
    cam_role_name: Option<String>,
    hpc_cluster_id: Option<String>,
    rdma_ip_addresses: Option<Vec<String>>,
    dedicated_cluster_id: Option<String>,
    isolated_source: Option<String>,
    disaster_recover_group_ids: Option<Vec<String>>,
    #[serde(rename = "GPUInfo")]
    gpu_info: Option<GPUInfo>,
    license_type: Option<String>,
    disable_api_termination: Option<bool>,
    default_login_user: Option<String>,
    default_login_port: Option<i64>,
    latest_operation_error_msg: Option<String>,
    metadata: Option<Metadata>,
    public_i_pv6_addresses: Option<Vec<String>>,
    cpu_topology: Option<CpuTopology>,
    partition_number: Option<i64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct Placement {
    zone: Option<String>,
    project_id: Option<i64>,
    host_ids: Option<Vec<String>>,
    host_id: Option<String>,
    dedicated_resource_pack_tenancy: Option<String>,
    dedicated_resource_pack_ids: Option<Vec<String>>,
    rack_id: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct SystemDisk {
    disk_type: Option<String>,
    disk_id: Option<String>,
    disk_size: Option<i64>,
    cdc_id: Option<String>,
    disk_name: Option<String>,
    encrypt: Option<bool>,
    kms_key_id: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct DataDisk {
    disk_size: Option<i64>,
    disk_type: Option<String>,
    disk_id: Option<String>,
    delete_with_instance: Option<bool>,
    snapshot_id: Option<String>,
    encrypt: Option<bool>,
    kms_key_id: Option<String>,
    throughput_performance: Option<i64>,
    cdc_id: Option<String>,
    burst_performance: Option<bool>,
    disk_name: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct InternetAccessible {
    internet_charge_type: Option<String>,
    internet_max_bandwidth_out: Option<i64>,
    public_ip_assigned: Option<bool>,
    bandwidth_package_id: Option<String>,
    internet_service_provider: Option<String>,
    i_pv4_address_type: Option<String>,
    i_pv6_address_type: Option<String>,
    anti_d_do_s_package_id: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct VirtualPrivateCloud {
    vpc_id: Option<String>,
    subnet_id: Option<String>,
    as_vpc_gateway: Option<bool>,
    private_ip_addresses: Option<Vec<String>>,
    ipv6_address_count: Option<u64>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct LoginSettings {
    password: Option<String>,
    key_ids: Option<Vec<String>>,
    keep_image_login: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct Tag {
    key: Option<String>,
    value: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct GPUInfo {
    #[serde(rename = "GPUCount")]
    gpu_count: Option<f64>,
    #[serde(rename = "GPUId")]
    gpu_id: Option<Vec<String>>,
    #[serde(rename = "GPUType")]
    gpu_type: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct Metadata {
    items: Option<Vec<MetadataItem>>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct MetadataItem {
    key: Option<String>,
    value: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct CpuTopology {
    core_count: Option<i64>,
    thread_per_core: Option<i64>,
}

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2017-03-12", service = "cvm")]
struct DescribeInstancesStatusResponse {
    total_count: Option<i64>,
    instance_status_set: Option<Vec<InstanceStatus>>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct InstanceStatus {
    instance_id: Option<String>,
    instance_state: Option<String>,
}

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2017-03-12", service = "cvm")]
struct DescribeImagesResponse {
    image_set: Option<Vec<Image>>,
    total_count: Option<i64>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct Image {
    image_id: Option<String>,
    os_name: Option<String>,
    image_type: Option<String>,
    created_time: Option<String>,
    image_name: Option<String>,
    image_description: Option<String>,
    image_size: Option<i64>,
    architecture: Option<String>,
    image_state: Option<String>,
    platform: Option<String>,
    image_creator: Option<String>,
    image_source: Option<String>,
    sync_percent: Option<i64>,
    is_support_cloudinit: Option<bool>,
    snapshot_set: Option<Vec<Snapshot>>,
    tags: Option<Vec<Tag>>,
    license_type: Option<String>,
    image_family: Option<String>,
    image_deprecated: Option<bool>,
    cdc_cache_status: Option<String>,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct Snapshot {
    snapshot_id: Option<String>,
    disk_usage: Option<String>,
    disk_size: Option<i64>,
}

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2017-03-12", service = "cvm")]
struct DescribeZonesResponse {
    total_count: Option<u64>,
    zone_set: Option<Vec<ZoneInfo>>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct ZoneInfo {
    zone: Option<String>,
    zone_name: Option<String>,
    zone_id: Option<String>,
    zone_state: Option<String>,
}

#[derive(Debug, Serialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[tencent(version = "2017-03-12", service = "cvm")]
struct DescribeDisasterRecoverGroupsResponse {
    disaster_recover_group_set: Option<Vec<DisasterRecoverGroup>>,
    total_count: Option<i64>,
    request_id: String,
}

#[derive(Debug, Serialize, TencentData)]
#[serde(rename_all = "PascalCase")]
struct DisasterRecoverGroup {
    disaster_recover_group_id: Option<String>,
    name: Option<String>,
    r#type: Option<String>,
    cvm_quota_total: Option<i64>,
    current_num: Option<i64>,
    instance_ids: Option<Vec<String>>,
    create_time: Option<String>,
    affinity: Option<i64>,
    strategy: Option<String>,
    partition_count: Option<i64>,
    tags: Option<Vec<Tag>>,
}
