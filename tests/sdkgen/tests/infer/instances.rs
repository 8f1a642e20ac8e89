// Inferred from a sample. Make a field an `Option` if the service may leave it out.
use tencent_response::{TencentData, TencentResponse};

#[derive(Debug, Clone, PartialEq, TencentResponse)]
pub struct DescribeInstancesResponse {
    pub total_count: i64,
    pub instance_set: Vec<Instance>,
    pub request_id: String,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct Instance {
    pub placement: Placement,
    pub instance_id: String,
    pub instance_type: String,
    pub cpu: i64,
    pub memory: i64,
    pub restrict_state: String,
    pub instance_name: String,
    pub instance_charge_type: String,
    pub system_disk: SystemDisk,
    pub data_disks: Vec<DataDisk>,
    pub private_ip_addresses: Vec<String>,
    pub public_ip_addresses: Vec<String>,
    pub internet_accessible: InternetAccessible,
    pub virtual_private_cloud: VirtualPrivateCloud,
    pub image_id: String,
    pub renew_flag: String,
    pub created_time: String,
    pub expired_time: String,
    pub os_name: String,
    pub security_group_ids: Vec<String>,
    pub login_settings: LoginSettings,
    pub instance_state: String,
    pub tags: Vec<Tag>,
    pub stop_charging_mode: String,
    pub uuid: String,
    pub latest_operation: String,
    pub latest_operation_state: String,
    pub latest_operation_request_id: String,
    pub disaster_recover_group_id: String,
    pub ipv6_addresses: Vec<String>,
    pub cam_role_name: String,
    pub hpc_cluster_id: String,
    pub rdma_ip_addresses: Vec<String>,
    pub dedicated_cluster_id: String,
    pub isolated_source: String,
    pub disaster_recover_group_ids: Vec<String>,
    pub gpu_info: GpuInfo,
    pub license_type: String,
    pub disable_api_termination: bool,
    pub default_login_user: String,
    pub default_login_port: i64,
    pub latest_operation_error_msg: String,
    pub metadata: Metadata,
    pub public_ipv6_addresses: Vec<String>,
    pub cpu_topology: CpuTopology,
    pub partition_number: i64,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct Placement {
    pub zone: String,
    pub project_id: i64,
    pub host_ids: Vec<String>,
    pub host_id: String,
    pub dedicated_resource_pack_tenancy: String,
    pub dedicated_resource_pack_ids: Vec<String>,
    pub rack_id: String,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct SystemDisk {
    pub disk_type: String,
    pub disk_id: String,
    pub disk_size: i64,
    pub cdc_id: String,
    pub disk_name: String,
    pub encrypt: bool,
    pub kms_key_id: String,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct DataDisk {
    pub disk_size: i64,
    pub disk_type: String,
    pub disk_id: String,
    pub delete_with_instance: bool,
    pub snapshot_id: String,
    pub encrypt: bool,
    pub kms_key_id: String,
    pub throughput_performance: i64,
    pub cdc_id: String,
    pub burst_performance: bool,
    pub disk_name: String,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct InternetAccessible {
    pub internet_charge_type: String,
    pub internet_max_bandwidth_out: i64,
    pub public_ip_assigned: bool,
    pub bandwidth_package_id: String,
    pub internet_service_provider: String,
    pub ipv4_address_type: String,
    pub ipv6_address_type: String,
    pub anti_ddos_package_id: String,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct VirtualPrivateCloud {
    pub vpc_id: String,
    pub subnet_id: String,
    pub as_vpc_gateway: bool,
    pub private_ip_addresses: Vec<String>,
    pub ipv6_address_count: i64,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct LoginSettings {
    pub password: String,
    pub key_ids: Vec<String>,
    pub keep_image_login: String,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct Tag {
    pub key: String,
    pub value: String,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct GpuInfo {
    pub gpu_count: f64,
    pub gpu_id: Vec<String>,
    pub gpu_type: String,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct Metadata {
    pub items: Vec<Item>,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct CpuTopology {
    pub core_count: i64,
    pub thread_per_core: i64,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct Item {
    pub key: String,
    pub value: String,
}
