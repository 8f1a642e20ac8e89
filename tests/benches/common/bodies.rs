//! Bodies made by rule, as long and as deep as real ones.

#![allow(dead_code, reason = "each benchmark takes the bodies that it needs")]

use serde_json::{json, Map, Value};

/// Text as people write it in names and tags.
pub const LATIN: &str = "web";
pub const CHINESE: &str =
    "\u{5e7f}\u{5dde}\u{751f}\u{4ea7}\u{73af}\u{5883}\u{7684}\u{670d}\u{52a1}\u{5668}";

/// The order in which the members of every object stand.
#[derive(Clone, Copy, PartialEq)]
pub enum Order {
    Declared,
    /// Every second object is shuffled, as in the documented examples.
    HalfShuffled,
    Shuffled,
}

/// 65 B: a response with only a RequestId.
pub fn empty() -> String {
    json!({"Response": {"RequestId": "b5b41468-520d-4192-b42f-595cc34b6c1c"}}).to_string()
}

/// 215 B: an API error.
pub fn failure() -> String {
    concat!(
        r#"{"Response":{"Error":{"Code":"AuthFailure.SignatureFailure","Message":"The provided credentials could not be "#,
        r#"validated. Please ensure your signature is correct."},"RequestId":"ed93f3cb-f35e-473f-b9f3-0d451b8b79c6"}}"#
    )
    .to_owned()
}

/// 1.3 kB: a list of 20 small objects.
pub fn statuses() -> String {
    const STATES: [&str; 4] = ["RUNNING", "LAUNCH_FAILED", "STOPPED", "TERMINATING"];
    let status = |index: usize| {
        let state = STATES[index % STATES.len()];
        json!({"InstanceId": format!("ins-{index:08x}"), "InstanceState": state})
    };
    let list: Vec<Value> = (0..20).map(status).collect();
    json!({"Response": {
        "TotalCount": list.len(), "InstanceStatusSet": list, "RequestId": "b5b41468-520d-4192-b42f-595cc34b6c1c"
    }})
    .to_string()
}

/// About 3 kB for each of `count` instances, with `text` in the members that people write.
pub fn instances(count: usize, order: Order, text: &str) -> String {
    instances_as_value(count, order, text).to_string()
}

/// The same on a line for each member, indented by four spaces, as the documentation prints it.
pub fn pretty_instances(count: usize, order: Order, text: &str) -> String {
    use serde::Serialize;
    use serde_json::ser::{PrettyFormatter, Serializer};

    let mut body = Vec::new();
    let formatter = PrettyFormatter::with_indent(b"    ");
    let mut serializer = Serializer::with_formatter(&mut body, formatter);
    let value = instances_as_value(count, order, text);
    value.serialize(&mut serializer).expect("a value is JSON");
    String::from_utf8(body).expect("JSON is UTF-8")
}

fn instances_as_value(count: usize, order: Order, text: &str) -> Value {
    let mut random = Random(1);
    let list: Vec<Value> = (0..count)
        .map(|index| random.reorder(instance(index, text), order))
        .collect();
    json!({"Response": {
        "TotalCount": count, "InstanceSet": list, "RequestId": "62ddffc6-520d-4192-b42f-595cc34b6c1c"
    }})
}

fn instance(index: usize, text: &str) -> Value {
    let mut instance = resources(index, text);
    if let (Value::Object(members), Value::Object(more)) = (&mut instance, state(text)) {
        members.extend(more);
    }
    instance
}

/// The first half of the members: what the instance consists of.
fn resources(index: usize, text: &str) -> Value {
    json!({
        "Placement": {
            "Zone": "ap-guangzhou-3", "ProjectId": index, "HostIds": ["host-1a2b3c4d"], "HostId": "host-1a2b3c4d",
            "DedicatedResourcePackTenancy": "", "DedicatedResourcePackIds": [], "RackId": "", "HostIp": "10.0.0.7"
        },
        "InstanceId": format!("ins-{index:08x}"),
        "InstanceType": "SA5.2XLARGE16",
        "CPU": 8,
        "Memory": 16,
        "RestrictState": "NORMAL",
        "InstanceName": format!("{text}-{index}"),
        "InstanceChargeType": "POSTPAID_BY_HOUR",
        "SystemDisk": {
            "DiskType": "CLOUD_BSSD", "DiskId": format!("disk-{index:08x}"), "DiskSize": 50, "CdcId": null,
            "DiskName": text, "Encrypt": false, "KmsKeyId": null
        },
        "DataDisks": [data_disk(index + 1, text), data_disk(index + 2, text), data_disk(index + 3, text)],
        "PrivateIpAddresses": ["10.0.0.42", "10.0.0.43"],
        "PublicIpAddresses": ["203.0.113.17"],
        "InternetAccessible": {
            "InternetChargeType": "TRAFFIC_POSTPAID_BY_HOUR", "InternetMaxBandwidthOut": 100, "PublicIpAssigned": true,
            "BandwidthPackageId": null, "InternetServiceProvider": "BGP", "IPv4AddressType": "WanIP",
            "IPv6AddressType": "EIPv6", "AntiDDoSPackageId": null
        },
        "VirtualPrivateCloud": {
            "VpcId": "vpc-9fgq4n2p", "SubnetId": "subnet-8gxx1zcd", "AsVpcGateway": false,
            "PrivateIpAddresses": ["10.0.0.42"], "Ipv6AddressCount": 1
        }
    })
}

/// The other half: what it is and what became of it.
fn state(text: &str) -> Value {
    json!({
        "ImageId": "img-487zeit5",
        "RenewFlag": "NOTIFY_AND_MANUAL_RENEW",
        "CreatedTime": "2026-03-09T02:43:27Z",
        "ExpiredTime": "2027-03-09T02:43:27Z",
        "OsName": "TencentOS Server 4 for x86_64",
        "SecurityGroupIds": ["sg-p1ezv4wz", "sg-5275dorp"],
        "LoginSettings": {"Password": null, "KeyIds": ["skey-3glfot13"], "KeepImageLogin": "false"},
        "InstanceState": "RUNNING",
        "Tags": [
            {"Key": "department", "Value": text}, {"Key": "stage", "Value": "production"},
            {"Key": "owner", "Value": text}, {"Key": "TencentCloud:Autoscaling:auto-scaling-group-id", "Value": "asg-2o4r1kf5"}
        ],
        "StopChargingMode": "NOT_APPLICABLE",
        "Uuid": "a7d2b1f4-44a1-4a41-9f2c-0f4d5e6b7c8d",
        "LatestOperation": "ModifyInstancesAttribute",
        "LatestOperationState": "SUCCESS",
        "LatestOperationRequestId": "c7de1287-061d-4ace-8caf-6ad8e5a2f29a",
        "DisasterRecoverGroupId": "",
        "IPv6Addresses": ["2001:db8:0:86a3::53"],
        "CamRoleName": "",
        "HpcClusterId": "",
        "RdmaIpAddresses": [],
        "DedicatedClusterId": null,
        "IsolatedSource": "NOTISOLATED",
        "DisasterRecoverGroupIds": null,
        "GPUInfo": {"GPUCount": 0.5, "GPUId": ["0000:09:01.0"], "GPUType": "NVIDIA T4"},
        "LicenseType": "TencentCloud",
        "DisableApiTermination": false,
        "DefaultLoginUser": "root",
        "DefaultLoginPort": 22,
        "LatestOperationErrorMsg": null,
        "Metadata": {"Items": [{"Key": "note", "Value": text}]},
        "PublicIPv6Addresses": [],
        "CpuTopology": {"CoreCount": 4, "ThreadPerCore": 2},
        "PartitionNumber": 0
    })
}

fn data_disk(number: usize, text: &str) -> Value {
    json!({
        "DiskSize": 200, "DiskType": "CLOUD_HSSD", "DiskId": format!("disk-{number:08x}"), "DeleteWithInstance": true,
        "SnapshotId": null, "Encrypt": false, "KmsKeyId": null, "ThroughputPerformance": 100, "CdcId": null,
        "BurstPerformance": false, "DiskName": text
    })
}

/// A linear congruential generator: the same bodies on every machine.
struct Random(u64);

impl Random {
    /// Puts the members of this object and of all within it in that order; `serde_json` keeps them so.
    fn reorder(&mut self, value: Value, order: Order) -> Value {
        match value {
            Value::Object(members) => {
                let mut members: Vec<(String, Value)> = members.into_iter().collect();
                let shuffled = match order {
                    Order::Declared => false,
                    Order::HalfShuffled => self.below(2) == 0,
                    Order::Shuffled => true,
                };
                if shuffled {
                    self.shuffle(&mut members);
                }
                let reordered = members
                    .into_iter()
                    .map(|(name, value)| (name, self.reorder(value, order)));
                Value::Object(reordered.collect::<Map<_, _>>())
            }
            Value::Array(list) => list
                .into_iter()
                .map(|value| self.reorder(value, order))
                .collect(),
            value => value,
        }
    }

    /// Fisher and Yates's.
    fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }

    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit
    }
}
