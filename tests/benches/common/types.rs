//! The types that the bodies decode into, declared once for each way of decoding.

#![allow(dead_code, reason = "what is decoded is measured, not read")]

/// An API error, in the types that serde's derive decodes.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Refusal {
    pub code: String,
    pub message: String,
}

/// Declares the responses, all members optional, for one way of decoding: the derives for responses and for data, the
/// lifetime and the type of text, and what else a hand-written struct needs.
macro_rules! declare {
    (
        $module:ident, $response:path, $data:path, [$($life:tt)*] [$($text:tt)*] $(#[$borrow:meta])?
        { $($error:tt)* }
    ) => {
        pub mod $module {
            #[derive($response)]
            #[serde(rename_all = "PascalCase")]
            pub struct DescribeInstancesResponse $($life)* {
                pub total_count: Option<i64>,
                $(#[$borrow])?
                pub instance_set: Option<Vec<Instance $($life)*>>,
                $(#[$borrow])?
                pub request_id: Option<$($text)*>,
                $($error)*
            }

            #[derive($response)]
            #[serde(rename_all = "PascalCase")]
            pub struct DescribeInstancesStatusResponse $($life)* {
                pub total_count: Option<i64>,
                $(#[$borrow])?
                pub instance_status_set: Option<Vec<InstanceStatus $($life)*>>,
                $(#[$borrow])?
                pub request_id: Option<$($text)*>,
                $($error)*
            }

            #[derive($data)]
            #[serde(rename_all = "PascalCase")]
            pub struct InstanceStatus $($life)* {
                $(#[$borrow])?
                pub instance_id: Option<$($text)*>,
                $(#[$borrow])?
                pub instance_state: Option<$($text)*>,
            }

            #[derive($data)]
            #[serde(rename_all = "PascalCase")]
            pub struct Instance $($life)* {
                $(#[$borrow])?
                pub placement: Option<Placement $($life)*>,
                $(#[$borrow])?
                pub instance_id: Option<$($text)*>,
                $(#[$borrow])?
                pub instance_type: Option<$($text)*>,
                #[serde(rename = "CPU")]
                pub cpu: Option<i64>,
                pub memory: Option<i64>,
                $(#[$borrow])?
                pub restrict_state: Option<$($text)*>,
                $(#[$borrow])?
                pub instance_name: Option<$($text)*>,
                $(#[$borrow])?
                pub instance_charge_type: Option<$($text)*>,
                $(#[$borrow])?
                pub system_disk: Option<SystemDisk $($life)*>,
                $(#[$borrow])?
                pub data_disks: Option<Vec<DataDisk $($life)*>>,
                $(#[$borrow])?
                pub private_ip_addresses: Option<Vec<$($text)*>>,
                $(#[$borrow])?
                pub public_ip_addresses: Option<Vec<$($text)*>>,
                $(#[$borrow])?
                pub internet_accessible: Option<InternetAccessible $($life)*>,
                $(#[$borrow])?
                pub virtual_private_cloud: Option<VirtualPrivateCloud $($life)*>,
                $(#[$borrow])?
                pub image_id: Option<$($text)*>,
                $(#[$borrow])?
                pub renew_flag: Option<$($text)*>,
                $(#[$borrow])?
                pub created_time: Option<$($text)*>,
                $(#[$borrow])?
                pub expired_time: Option<$($text)*>,
                $(#[$borrow])?
                pub os_name: Option<$($text)*>,
                $(#[$borrow])?
                pub security_group_ids: Option<Vec<$($text)*>>,
                $(#[$borrow])?
                pub login_settings: Option<LoginSettings $($life)*>,
                $(#[$borrow])?
                pub instance_state: Option<$($text)*>,
                $(#[$borrow])?
                pub tags: Option<Vec<Tag $($life)*>>,
                $(#[$borrow])?
                pub stop_charging_mode: Option<$($text)*>,
                $(#[$borrow])?
                pub uuid: Option<$($text)*>,
                $(#[$borrow])?
                pub latest_operation: Option<$($text)*>,
                $(#[$borrow])?
                pub latest_operation_state: Option<$($text)*>,
                $(#[$borrow])?
                pub latest_operation_request_id: Option<$($text)*>,
                $(#[$borrow])?
                pub disaster_recover_group_id: Option<$($text)*>,
                $(#[$borrow])?
                pub i_pv6_addresses: Option<Vec<$($text)*>>,
                $(#[$borrow])?
                pub cam_role_name: Option<$($text)*>,
                $(#[$borrow])?
                pub hpc_cluster_id: Option<$($text)*>,
                $(#[$borrow])?
                pub rdma_ip_addresses: Option<Vec<$($text)*>>,
                $(#[$borrow])?
                pub dedicated_cluster_id: Option<$($text)*>,
                $(#[$borrow])?
                pub isolated_source: Option<$($text)*>,
                $(#[$borrow])?
                pub disaster_recover_group_ids: Option<Vec<$($text)*>>,
                #[serde(rename = "GPUInfo")]
                $(#[$borrow])?
                pub gpu_info: Option<GPUInfo $($life)*>,
                $(#[$borrow])?
                pub license_type: Option<$($text)*>,
                pub disable_api_termination: Option<bool>,
                $(#[$borrow])?
                pub default_login_user: Option<$($text)*>,
                pub default_login_port: Option<i64>,
                $(#[$borrow])?
                pub latest_operation_error_msg: Option<$($text)*>,
                $(#[$borrow])?
                pub metadata: Option<Metadata $($life)*>,
                $(#[$borrow])?
                pub public_i_pv6_addresses: Option<Vec<$($text)*>>,
                pub cpu_topology: Option<CpuTopology>,
                pub partition_number: Option<i64>,
            }

            #[derive($data)]
            #[serde(rename_all = "PascalCase")]
            pub struct Placement $($life)* {
                $(#[$borrow])?
                pub zone: Option<$($text)*>,
                pub project_id: Option<i64>,
                $(#[$borrow])?
                pub host_ids: Option<Vec<$($text)*>>,
                $(#[$borrow])?
                pub host_id: Option<$($text)*>,
                $(#[$borrow])?
                pub dedicated_resource_pack_tenancy: Option<$($text)*>,
                $(#[$borrow])?
                pub dedicated_resource_pack_ids: Option<Vec<$($text)*>>,
                $(#[$borrow])?
                pub rack_id: Option<$($text)*>,
            }

            #[derive($data)]
            #[serde(rename_all = "PascalCase")]
            pub struct SystemDisk $($life)* {
                $(#[$borrow])?
                pub disk_type: Option<$($text)*>,
                $(#[$borrow])?
                pub disk_id: Option<$($text)*>,
                pub disk_size: Option<i64>,
                $(#[$borrow])?
                pub cdc_id: Option<$($text)*>,
                $(#[$borrow])?
                pub disk_name: Option<$($text)*>,
                pub encrypt: Option<bool>,
                $(#[$borrow])?
                pub kms_key_id: Option<$($text)*>,
            }

            #[derive($data)]
            #[serde(rename_all = "PascalCase")]
            pub struct DataDisk $($life)* {
                pub disk_size: Option<i64>,
                $(#[$borrow])?
                pub disk_type: Option<$($text)*>,
                $(#[$borrow])?
                pub disk_id: Option<$($text)*>,
                pub delete_with_instance: Option<bool>,
                $(#[$borrow])?
                pub snapshot_id: Option<$($text)*>,
                pub encrypt: Option<bool>,
                $(#[$borrow])?
                pub kms_key_id: Option<$($text)*>,
                pub throughput_performance: Option<i64>,
                $(#[$borrow])?
                pub cdc_id: Option<$($text)*>,
                pub burst_performance: Option<bool>,
                $(#[$borrow])?
                pub disk_name: Option<$($text)*>,
            }

            #[derive($data)]
            #[serde(rename_all = "PascalCase")]
            pub struct InternetAccessible $($life)* {
                $(#[$borrow])?
                pub internet_charge_type: Option<$($text)*>,
                pub internet_max_bandwidth_out: Option<i64>,
                pub public_ip_assigned: Option<bool>,
                $(#[$borrow])?
                pub bandwidth_package_id: Option<$($text)*>,
                $(#[$borrow])?
                pub internet_service_provider: Option<$($text)*>,
                $(#[$borrow])?
                pub i_pv4_address_type: Option<$($text)*>,
                $(#[$borrow])?
                pub i_pv6_address_type: Option<$($text)*>,
                $(#[$borrow])?
                pub anti_d_do_s_package_id: Option<$($text)*>,
            }

            #[derive($data)]
            #[serde(rename_all = "PascalCase")]
            pub struct VirtualPrivateCloud $($life)* {
                $(#[$borrow])?
                pub vpc_id: Option<$($text)*>,
                $(#[$borrow])?
                pub subnet_id: Option<$($text)*>,
                pub as_vpc_gateway: Option<bool>,
                $(#[$borrow])?
                pub private_ip_addresses: Option<Vec<$($text)*>>,
                pub ipv6_address_count: Option<u64>,
            }

            #[derive($data)]
            #[serde(rename_all = "PascalCase")]
            pub struct LoginSettings $($life)* {
                $(#[$borrow])?
                pub password: Option<$($text)*>,
                $(#[$borrow])?
                pub key_ids: Option<Vec<$($text)*>>,
                $(#[$borrow])?
                pub keep_image_login: Option<$($text)*>,
            }

            #[derive($data)]
            #[serde(rename_all = "PascalCase")]
            pub struct Tag $($life)* {
                $(#[$borrow])?
                pub key: Option<$($text)*>,
                $(#[$borrow])?
                pub value: Option<$($text)*>,
            }

            #[derive($data)]
            #[serde(rename_all = "PascalCase")]
            pub struct GPUInfo $($life)* {
                #[serde(rename = "GPUCount")]
                pub gpu_count: Option<f64>,
                #[serde(rename = "GPUId")]
                $(#[$borrow])?
                pub gpu_id: Option<Vec<$($text)*>>,
                #[serde(rename = "GPUType")]
                $(#[$borrow])?
                pub gpu_type: Option<$($text)*>,
            }

            #[derive($data)]
            #[serde(rename_all = "PascalCase")]
            pub struct Metadata $($life)* {
                $(#[$borrow])?
                pub items: Option<Vec<MetadataItem $($life)*>>,
            }

            #[derive($data)]
            #[serde(rename_all = "PascalCase")]
            pub struct MetadataItem $($life)* {
                $(#[$borrow])?
                pub key: Option<$($text)*>,
                $(#[$borrow])?
                pub value: Option<$($text)*>,
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

declare!(ours, tencent_response::TencentResponse, tencent_response::TencentData, [] [String] {});
declare!(theirs, serde::Deserialize, serde::Deserialize, [] [String] {
    pub error: Option<super::Refusal>,
});
declare!(ours_borrowed, tencent_response::TencentResponse, tencent_response::TencentData, [<'a>] [&'a str] {});
declare!(theirs_borrowed, serde::Deserialize, serde::Deserialize, [<'a>] [&'a str] #[serde(borrow)] {
    pub error: Option<super::Refusal>,
});
