//! The same types, their text borrowed from the body.

#![allow(dead_code, reason = "what is decoded is measured, not read")]

use std::borrow::Cow;

use tencent_response::{TencentData, TencentResponse};

#[derive(TencentResponse)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeInstancesResponse<'a> {
    pub total_count: Option<i64>,
    pub instance_set: Option<Vec<Instance<'a>>>,
    pub request_id: Option<Cow<'a, str>>,
}

#[derive(TencentData)]
#[serde(rename_all = "PascalCase")]
pub struct Instance<'a> {
    pub placement: Option<Placement<'a>>,
    pub instance_id: Option<Cow<'a, str>>,
    pub instance_type: Option<Cow<'a, str>>,
    #[serde(rename = "CPU")]
    pub cpu: Option<i64>,
    pub memory: Option<i64>,
    pub restrict_state: Option<Cow<'a, str>>,
    pub instance_name: Option<Cow<'a, str>>,
    pub instance_charge_type: Option<Cow<'a, str>>,
    pub system_disk: Option<SystemDisk<'a>>,
    pub data_disks: Option<Vec<DataDisk<'a>>>,
    pub private_ip_addresses: Option<Vec<Cow<'a, str>>>,
    pub public_ip_addresses: Option<Vec<Cow<'a, str>>>,
    pub internet_accessible: Option<InternetAccessible<'a>>,
    pub virtual_private_cloud: Option<VirtualPrivateCloud<'a>>,
    pub image_id: Option<Cow<'a, str>>,
    pub renew_flag: Option<Cow<'a, str>>,
    pub created_time: Option<Cow<'a, str>>,
    pub expired_time: Option<Cow<'a, str>>,
    pub os_name: Option<Cow<'a, str>>,
    pub security_group_ids: Option<Vec<Cow<'a, str>>>,
    pub login_settings: Option<LoginSettings<'a>>,
    pub instance_state: Option<Cow<'a, str>>,
    pub tags: Option<Vec<Tag<'a>>>,
    pub stop_charging_mode: Option<Cow<'a, str>>,
    pub uuid: Option<Cow<'a, str>>,
    pub latest_operation: Option<Cow<'a, str>>,
    pub latest_operation_state: Option<Cow<'a, str>>,
    pub latest_operation_request_id: Option<Cow<'a, str>>,
    pub disaster_recover_group_id: Option<Cow<'a, str>>,
    pub i_pv6_addresses: Option<Vec<Cow<'a, str>>>,
    pub cam_role_name: Option<Cow<'a, str>>,
    pub hpc_cluster_id: Option<Cow<'a, str>>,
    pub rdma_ip_addresses: Option<Vec<Cow<'a, str>>>,
    pub dedicated_cluster_id: Option<Cow<'a, str>>,
    pub isolated_source: Option<Cow<'a, str>>,
    pub disaster_recover_group_ids: Option<Vec<Cow<'a, str>>>,
    #[serde(rename = "GPUInfo")]
    pub gpu_info: Option<GPUInfo<'a>>,
    pub license_type: Option<Cow<'a, str>>,
    pub disable_api_termination: Option<bool>,
    pub default_login_user: Option<Cow<'a, str>>,
    pub default_login_port: Option<i64>,
    pub latest_operation_error_msg: Option<Cow<'a, str>>,
    pub metadata: Option<Metadata<'a>>,
    pub public_i_pv6_addresses: Option<Vec<Cow<'a, str>>>,
    pub cpu_topology: Option<CpuTopology>,
    pub partition_number: Option<i64>,
}

#[derive(TencentData)]
#[serde(rename_all = "PascalCase")]
pub struct Placement<'a> {
    pub zone: Option<Cow<'a, str>>,
    pub project_id: Option<i64>,
    pub host_ids: Option<Vec<Cow<'a, str>>>,
    pub host_id: Option<Cow<'a, str>>,
    pub dedicated_resource_pack_tenancy: Option<Cow<'a, str>>,
    pub dedicated_resource_pack_ids: Option<Vec<Cow<'a, str>>>,
    pub rack_id: Option<Cow<'a, str>>,
}

#[derive(TencentData)]
#[serde(rename_all = "PascalCase")]
pub struct SystemDisk<'a> {
    pub disk_type: Option<Cow<'a, str>>,
    pub disk_id: Option<Cow<'a, str>>,
    pub disk_size: Option<i64>,
    pub cdc_id: Option<Cow<'a, str>>,
    pub disk_name: Option<Cow<'a, str>>,
    pub encrypt: Option<bool>,
    pub kms_key_id: Option<Cow<'a, str>>,
}

#[derive(TencentData)]
#[serde(rename_all = "PascalCase")]
pub struct DataDisk<'a> {
    pub disk_size: Option<i64>,
    pub disk_type: Option<Cow<'a, str>>,
    pub disk_id: Option<Cow<'a, str>>,
    pub delete_with_instance: Option<bool>,
    pub snapshot_id: Option<Cow<'a, str>>,
    pub encrypt: Option<bool>,
    pub kms_key_id: Option<Cow<'a, str>>,
    pub throughput_performance: Option<i64>,
    pub cdc_id: Option<Cow<'a, str>>,
    pub burst_performance: Option<bool>,
    pub disk_name: Option<Cow<'a, str>>,
}

#[derive(TencentData)]
#[serde(rename_all = "PascalCase")]
pub struct InternetAccessible<'a> {
    pub internet_charge_type: Option<Cow<'a, str>>,
    pub internet_max_bandwidth_out: Option<i64>,
    pub public_ip_assigned: Option<bool>,
    pub bandwidth_package_id: Option<Cow<'a, str>>,
    pub internet_service_provider: Option<Cow<'a, str>>,
    pub i_pv4_address_type: Option<Cow<'a, str>>,
    pub i_pv6_address_type: Option<Cow<'a, str>>,
    pub anti_d_do_s_package_id: Option<Cow<'a, str>>,
}

#[derive(TencentData)]
#[serde(rename_all = "PascalCase")]
pub struct VirtualPrivateCloud<'a> {
    pub vpc_id: Option<Cow<'a, str>>,
    pub subnet_id: Option<Cow<'a, str>>,
    pub as_vpc_gateway: Option<bool>,
    pub private_ip_addresses: Option<Vec<Cow<'a, str>>>,
    pub ipv6_address_count: Option<u64>,
}

#[derive(TencentData)]
#[serde(rename_all = "PascalCase")]
pub struct LoginSettings<'a> {
    pub password: Option<Cow<'a, str>>,
    pub key_ids: Option<Vec<Cow<'a, str>>>,
    pub keep_image_login: Option<Cow<'a, str>>,
}

#[derive(TencentData)]
#[serde(rename_all = "PascalCase")]
pub struct Tag<'a> {
    pub key: Option<Cow<'a, str>>,
    pub value: Option<Cow<'a, str>>,
}

#[derive(TencentData)]
#[serde(rename_all = "PascalCase")]
pub struct GPUInfo<'a> {
    #[serde(rename = "GPUCount")]
    pub gpu_count: Option<f64>,
    #[serde(rename = "GPUId")]
    pub gpu_id: Option<Vec<Cow<'a, str>>>,
    #[serde(rename = "GPUType")]
    pub gpu_type: Option<Cow<'a, str>>,
}

#[derive(TencentData)]
#[serde(rename_all = "PascalCase")]
pub struct Metadata<'a> {
    pub items: Option<Vec<MetadataItem<'a>>>,
}

#[derive(TencentData)]
#[serde(rename_all = "PascalCase")]
pub struct MetadataItem<'a> {
    pub key: Option<Cow<'a, str>>,
    pub value: Option<Cow<'a, str>>,
}

#[derive(TencentData)]
#[serde(rename_all = "PascalCase")]
pub struct CpuTopology {
    pub core_count: Option<i64>,
    pub thread_per_core: Option<i64>,
}
