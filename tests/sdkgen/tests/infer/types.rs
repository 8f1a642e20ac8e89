// Inferred from a sample. Make a field an `Option` if the service may leave it out.
use std::collections::BTreeMap;

use tencent_response::{TencentData, TencentResponse};

#[derive(Debug, Clone, PartialEq, TencentResponse)]
pub struct DescribeTypesResponse {
    pub placement: Placement,
    pub statuses: Vec<Status>,
    pub policies: Vec<Policy>,
    pub instance_status_set: Vec<InstanceStatus>,
    pub backup: Backup,
    pub price_by_instance: BTreeMap<String, PriceByInstance>,
    pub count_by_day: BTreeMap<String, Option<i64>>,
    pub owner_by_hash: BTreeMap<String, String>,
    pub disks_by_zone: BTreeMap<String, Vec<DisksByZone>>,
    pub matrix: Vec<Vec<Matrix>>,
    pub request_id: String,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct Placement {
    pub zone: String,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct Status {
    pub code: i64,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct Policy {
    pub name: String,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct InstanceStatus {
    pub placement: Placement,
    pub option: InstanceStatusOption,
    pub data_disks: Vec<DataDisk>,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct Backup {
    pub placement: BackupPlacement,
    pub data_disks: Vec<BackupDataDisk>,
    pub backup: Backup2,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct PriceByInstance {
    pub price: i64,
    pub discount: Option<f64>,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct DisksByZone {
    pub size: i64,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct Matrix {
    pub cell: i64,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct InstanceStatusOption {
    pub vec: OptionVec,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct DataDisk {
    pub size: i64,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct BackupPlacement {
    pub zone: String,
    pub rack: i64,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct BackupDataDisk {
    pub size: f64,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct Backup2 {
    pub level: i64,
    pub backup: Backup3,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct OptionVec {
    pub a: i64,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct Backup3 {
    pub level: i64,
}
