//! Bodies made by rule, as long and as deep as real ones.

use serde_json::{json, Map, Value};

/// In which order an object's members stand.
#[derive(Clone, Copy)]
pub enum Order {
    Documented,
    Shuffled,
}

/// 100 B: a response of nothing but its RequestId.
pub fn empty() -> String {
    json!({"Response": {"RequestId": "b5b41468-520d-4192-b42f-595cc34b6c1c"}}).to_string()
}

/// 200 B: an API error.
pub fn failure() -> String {
    concat!(
        r#"{"Response":{"Error":{"Code":"AuthFailure.SignatureFailure","Message":"The provided credentials could not be "#,
        r#"validated. Please ensure your signature is correct."},"RequestId":"ed93f3cb-f35e-473f-b9f3-0d451b8b79c6"}}"#
    )
    .to_owned()
}

/// 1.3 kB: a list of small objects.
pub fn statuses() -> String {
    let status = |index| format!(r#"{{"InstanceId":"ins-{index:08x}","InstanceState":"RUNNING"}}"#);
    let list: Vec<String> = (0..20).map(status).collect();
    format!(
        r#"{{"Response":{{"TotalCount":20,"InstanceStatusSet":[{}],"RequestId":"b5b41468-520d-4192-b42f-595cc34b6c1c"}}}}"#,
        list.join(",")
    )
}

/// About 2 kB for each of `count` instances, `text` in the members that people write.
pub fn instances(count: usize, order: Order, text: &str) -> String {
    let list: Vec<String> = (0..count)
        .map(|index| write(&instance(index, text), order, index))
        .collect();
    format!(
        r#"{{"Response":{{"TotalCount":{count},"InstanceSet":[{}],"RequestId":"62ddffc6-520d-4192-b42f-595cc34b6c1c"}}}}"#,
        list.join(",")
    )
}

fn instance(index: usize, text: &str) -> Value {
    json!({
        "Placement": {
            "Zone": "ap-guangzhou-3", "ProjectId": index, "HostIds": ["host-1a2b3c4d"], "HostIp": "10.0.0.7",
            "HostId": "host-1a2b3c4d"
        },
        "InstanceId": format!("ins-{index:08x}"),
        "InstanceType": "SA5.2XLARGE16",
        "CPU": 8,
        "Memory": 16,
        "RestrictState": "NORMAL",
        "InstanceName": format!("{text}-{index}"),
        "InstanceChargeType": "POSTPAID_BY_HOUR",
        "SystemDisk": {"DiskType": "CLOUD_BSSD", "DiskId": format!("disk-{index:08x}"), "DiskSize": 50, "DiskName": text},
        "DataDisks": [
            {"DiskSize": 200, "DiskType": "CLOUD_HSSD", "DiskId": format!("disk-{:08x}", index + 1),
             "DeleteWithInstance": true, "SnapshotId": null, "Encrypt": false, "ThroughputPerformance": 0},
            {"DiskSize": 500, "DiskType": "CLOUD_HSSD", "DiskId": format!("disk-{:08x}", index + 2),
             "DeleteWithInstance": false, "SnapshotId": null, "Encrypt": true, "ThroughputPerformance": 100}
        ],
        "PrivateIpAddresses": ["10.0.0.42", "10.0.0.43"],
        "PublicIpAddresses": ["203.0.113.17"],
        "InternetAccessible": {
            "InternetChargeType": "TRAFFIC_POSTPAID_BY_HOUR", "InternetMaxBandwidthOut": 100, "PublicIpAssigned": true,
            "BandwidthPackageId": null
        },
        "VirtualPrivateCloud": {
            "VpcId": "vpc-9fgq4n2p", "SubnetId": "subnet-8gxx1zcd", "AsVpcGateway": false,
            "PrivateIpAddresses": ["10.0.0.42"], "Ipv6AddressCount": 1
        },
        "ImageId": "img-487zeit5",
        "RenewFlag": "NOTIFY_AND_MANUAL_RENEW",
        "CreatedTime": "2026-03-09T02:43:27Z",
        "ExpiredTime": "2027-03-09T02:43:27Z",
        "OsName": "TencentOS Server 4 for x86_64",
        "SecurityGroupIds": ["sg-p1ezv4wz", "sg-5275dorp"],
        "LoginSettings": {"Password": null, "KeyIds": ["skey-3glfot13"], "KeepImageLogin": "false"},
        "InstanceState": "RUNNING",
        "Tags": [{"Key": "department", "Value": text}, {"Key": "stage", "Value": "production"}],
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
        "GPUInfo": null,
        "LicenseType": "TencentCloud",
        "DisableApiTermination": false,
        "DefaultLoginUser": "root",
        "DefaultLoginPort": 22,
        "LatestOperationErrorMsg": null
    })
}

/// Writes an object; `serde_json` keeps the order in which its members were given.
fn write(value: &Value, order: Order, seed: usize) -> String {
    let Value::Object(members) = value else {
        return value.to_string();
    };
    let mut members: Vec<(&String, &Value)> = members.iter().collect();
    if let Order::Shuffled = order {
        shuffle(&mut members, seed);
    }
    let members: Map<String, Value> = members
        .into_iter()
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    Value::Object(members).to_string()
}

/// Fisher and Yates's, by a linear congruential generator: the same on every machine.
fn shuffle<T>(list: &mut [T], seed: usize) {
    let mut state = seed as u64 + 1;
    for last in (1..list.len()).rev() {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let pick = usize::try_from(state >> 33).unwrap_or(0) % (last + 1);
        list.swap(last, pick);
    }
}
