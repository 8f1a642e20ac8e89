//! The types that the bodies decode into, declared once for each way of decoding.

#![allow(dead_code, reason = "what is decoded is measured, not read")]

/// An API error, in the types that serde's derive decodes.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Refusal {
    pub code: String,
    pub message: String,
}

/// Declares `DescribeInstances`, all members optional, with the derives that are given for responses and for data.
macro_rules! declare {
    ($module:ident, $response:path, $data:path, { $($error:tt)* }) => {
        pub mod $module {

            #[derive($response)]
            #[serde(rename_all = "PascalCase")]
            pub struct DescribeInstancesResponse {
            pub total_count: Option<i64>,
            pub instance_set: Option<Vec<Instance>>,
            pub request_id: Option<String>,
            $($error)*
            }

            #[derive($response)]
            #[serde(rename_all = "PascalCase")]
            pub struct DescribeInstancesStatusResponse {
            pub total_count: Option<i64>,
            pub instance_status_set: Option<Vec<InstanceStatus>>,
            pub request_id: Option<String>,
            $($error)*
            }

            #[derive($data)]
            #[serde(rename_all = "PascalCase")]
            pub struct InstanceStatus {
            pub instance_id: Option<String>,
            pub instance_state: Option<String>,
            }

            #[derive($data)]
            #[serde(rename_all = "PascalCase")]
            pub struct Instance {
            pub placement: Option<Placement>,
            pub instance_id: Option<String>,
            pub instance_type: Option<String>,
            #[serde(rename = "CPU")]
            pub cpu: Option<i64>,
            pub memory: Option<i64>,
            pub restrict_state: Option<String>,
            pub instance_name: Option<String>,
            pub instance_charge_type: Option<String>,
            pub system_disk: Option<SystemDisk>,
            pub data_disks: Option<Vec<DataDisk>>,
            pub private_ip_addresses: Option<Vec<String>>,
            pub public_ip_addresses: Option<Vec<String>>,
            pub internet_accessible: Option<InternetAccessible>,
            pub virtual_private_cloud: Option<VirtualPrivateCloud>,
            pub image_id: Option<String>,
            pub renew_flag: Option<String>,
            pub created_time: Option<String>,
            pub expired_time: Option<String>,
            pub os_name: Option<String>,
            pub security_group_ids: Option<Vec<String>>,
            pub login_settings: Option<LoginSettings>,
            pub instance_state: Option<String>,
            pub tags: Option<Vec<Tag>>,
            pub stop_charging_mode: Option<String>,
            pub uuid: Option<String>,
            pub latest_operation: Option<String>,
            pub latest_operation_state: Option<String>,
            pub latest_operation_request_id: Option<String>,
            pub disaster_recover_group_id: Option<String>,
            pub i_pv6_addresses: Option<Vec<String>>,
            pub cam_role_name: Option<String>,
            pub hpc_cluster_id: Option<String>,
            pub rdma_ip_addresses: Option<Vec<String>>,
            pub dedicated_cluster_id: Option<String>,
            pub isolated_source: Option<String>,
            pub disaster_recover_group_ids: Option<Vec<String>>,
            #[serde(rename = "GPUInfo")]
            pub gpu_info: Option<GPUInfo>,
            pub license_type: Option<String>,
            pub disable_api_termination: Option<bool>,
            pub default_login_user: Option<String>,
            pub default_login_port: Option<i64>,
            pub latest_operation_error_msg: Option<String>,
            pub metadata: Option<Metadata>,
            pub public_i_pv6_addresses: Option<Vec<String>>,
            pub cpu_topology: Option<CpuTopology>,
            pub partition_number: Option<i64>,
            }

            #[derive($data)]
            #[serde(rename_all = "PascalCase")]
            pub struct Placement {
            pub zone: Option<String>,
            pub project_id: Option<i64>,
            pub host_ids: Option<Vec<String>>,
            pub host_id: Option<String>,
            pub dedicated_resource_pack_tenancy: Option<String>,
            pub dedicated_resource_pack_ids: Option<Vec<String>>,
            pub rack_id: Option<String>,
            }

            #[derive($data)]
            #[serde(rename_all = "PascalCase")]
            pub struct SystemDisk {
            pub disk_type: Option<String>,
            pub disk_id: Option<String>,
            pub disk_size: Option<i64>,
            pub cdc_id: Option<String>,
            pub disk_name: Option<String>,
            pub encrypt: Option<bool>,
            pub kms_key_id: Option<String>,
            }

            #[derive($data)]
            #[serde(rename_all = "PascalCase")]
            pub struct DataDisk {
            pub disk_size: Option<i64>,
            pub disk_type: Option<String>,
            pub disk_id: Option<String>,
            pub delete_with_instance: Option<bool>,
            pub snapshot_id: Option<String>,
            pub encrypt: Option<bool>,
            pub kms_key_id: Option<String>,
            pub throughput_performance: Option<i64>,
            pub cdc_id: Option<String>,
            pub burst_performance: Option<bool>,
            pub disk_name: Option<String>,
            }

            #[derive($data)]
            #[serde(rename_all = "PascalCase")]
            pub struct InternetAccessible {
            pub internet_charge_type: Option<String>,
            pub internet_max_bandwidth_out: Option<i64>,
            pub public_ip_assigned: Option<bool>,
            pub bandwidth_package_id: Option<String>,
            pub internet_service_provider: Option<String>,
            pub i_pv4_address_type: Option<String>,
            pub i_pv6_address_type: Option<String>,
            pub anti_d_do_s_package_id: Option<String>,
            }

            #[derive($data)]
            #[serde(rename_all = "PascalCase")]
            pub struct VirtualPrivateCloud {
            pub vpc_id: Option<String>,
            pub subnet_id: Option<String>,
            pub as_vpc_gateway: Option<bool>,
            pub private_ip_addresses: Option<Vec<String>>,
            pub ipv6_address_count: Option<u64>,
            }

            #[derive($data)]
            #[serde(rename_all = "PascalCase")]
            pub struct LoginSettings {
            pub password: Option<String>,
            pub key_ids: Option<Vec<String>>,
            pub keep_image_login: Option<String>,
            }

            #[derive($data)]
            #[serde(rename_all = "PascalCase")]
            pub struct Tag {
            pub key: Option<String>,
            pub value: Option<String>,
            }

            #[derive($data)]
            #[serde(rename_all = "PascalCase")]
            pub struct GPUInfo {
            #[serde(rename = "GPUCount")]
            pub gpu_count: Option<f64>,
            #[serde(rename = "GPUId")]
            pub gpu_id: Option<Vec<String>>,
            #[serde(rename = "GPUType")]
            pub gpu_type: Option<String>,
            }

            #[derive($data)]
            #[serde(rename_all = "PascalCase")]
            pub struct Metadata {
            pub items: Option<Vec<MetadataItem>>,
            }

            #[derive($data)]
            #[serde(rename_all = "PascalCase")]
            pub struct MetadataItem {
            pub key: Option<String>,
            pub value: Option<String>,
            }

            #[derive($data)]
            #[serde(rename_all = "PascalCase")]
            pub struct CpuTopology {
            pub core_count: Option<i64>,
            pub thread_per_core: Option<i64>,
            }

        }
    };
}

declare!(
    ours,
    tencent_response::TencentResponse,
    tencent_response::TencentData,
    {}
);
declare!(theirs, serde::Deserialize, serde::Deserialize, { pub error: Option<super::Refusal>, });
