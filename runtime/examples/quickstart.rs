//! Decodes the response of `DescribeInstancesStatus`, as a program would that has called it.
//!
//! ```text
//! cargo run --example quickstart                  a success, a failure and a body that does not fit
//! cargo run --example quickstart -- body.json     a file; `-` is standard input
//! ```

mod support;

use std::process::ExitCode;

use support::Input;
use tencent_response::{Error, TencentData, TencentResponse};

#[derive(Debug, TencentResponse)]
#[tencent(version = "2017-03-12", service = "cvm")]
struct DescribeInstancesStatusResponse {
    total_count: i64,
    instance_status_set: Vec<InstanceStatus>,
    request_id: String,
}

#[derive(Debug, TencentData)]
struct InstanceStatus {
    instance_id: String,
    instance_state: String,
}

fn main() -> ExitCode {
    match support::input("quickstart", "") {
        Ok(Input::Sample) => {
            for (title, body) in SAMPLES {
                println!("{title}:");
                show(body.as_bytes());
                println!();
            }
            ExitCode::SUCCESS
        }
        Ok(Input::Body(body)) => show(&body),
        Ok(Input::Help(usage)) => {
            println!("{usage}");
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}

fn show(body: &[u8]) -> ExitCode {
    match DescribeInstancesStatusResponse::from_slice(body) {
        Ok(response) => {
            println!(
                "  {} instances (RequestId {})",
                response.total_count, response.request_id
            );
            for instance in &response.instance_status_set {
                println!("  {} is {}", instance.instance_id, instance.instance_state);
            }
            return ExitCode::SUCCESS;
        }
        Err(Error::Api(error)) => {
            println!("  {error}");
            if let Some(meaning) = error.code().description() {
                println!("  That means: {meaning}");
            }
            if error.code().is_retryable() {
                println!("  The same request may succeed later.");
            }
        }
        Err(error) => println!("  {error}"),
    }
    ExitCode::FAILURE
}

const SAMPLES: [(&str, &str); 3] = [
    (
        "A success",
        r#"{
    "Response": {
        "TotalCount": 2,
        "InstanceStatusSet": [
            {"InstanceId": "ins-1a2b3c4d", "InstanceState": "RUNNING"},
            {"InstanceId": "ins-5e6f7a8b", "InstanceState": "STOPPED"}
        ],
        "RequestId": "6f1d4c52-8a0e-4b7f-9d53-2c41e7b0a968"
    }
}"#,
    ),
    (
        "A failure",
        r#"{
    "Response": {
        "Error": {
            "Code": "RequestLimitExceeded",
            "Message": "Your current request times equals to `21` in a second, which exceeds the frequency limit `20`."
        },
        "RequestId": "b02e95f7-13c6-4fd8-8e2a-75d90c6b41ff"
    }
}"#,
    ),
    (
        "A body that does not fit",
        r#"{
    "Response": {
        "TotalCount": 2,
        "InstanceStatusSet": [
            {"InstanceId": "ins-1a2b3c4d", "InstanceState": "RUNNING"},
            {"InstanceId": "ins-5e6f7a8b", "InstanceState": 4}
        ],
        "RequestId": "e83a7d10-5bf4-4c09-b6e1-90fd2a38c745"
    }
}"#,
    ),
];
