//! A program without std: were std anywhere below it, its panic handler would be the second, which rustc refuses.

#![no_std]
#![no_main]

extern crate alloc;

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::alloc::{GlobalAlloc, Layout};
use core::ffi::{c_int, c_void};
use core::panic::PanicInfo;

use tencent_response::{
    CommonErrorCode, Envelope, Error, TencentData, TencentErrorCode, TencentResponse,
};

#[derive(TencentResponse)]
#[tencent(error = StopError, lenient)]
struct StopInstancesResponse {
    total_count: u64,
    instance_set: Vec<Instance>,
    request_id: String,
}

#[derive(TencentData)]
struct Instance {
    instance_id: String,
    score: Option<f64>,
}

#[derive(TencentErrorCode)]
enum StopError {
    #[tencent(code = "InvalidInstance.Locked")]
    Locked,
    #[tencent(other)]
    Other(tencent_response::ErrorCode),
}

/// What the process returns: 0, or which check failed.
#[no_mangle]
extern "C" fn main() -> c_int {
    let checks = [
        is_decoded(),
        is_refused(),
        is_explained(),
        is_enveloped(),
        is_taken_from_value(),
    ];
    let failed = checks.iter().position(|passed| !passed);
    failed.map_or(0, |index| index as c_int + 1)
}

fn is_decoded() -> bool {
    let body = r#"{"Response":{"TotalCount":"1","InstanceSet":[{"InstanceId":"ins-\n","Score":0.5}],"RequestId":"r"}}"#;
    let read = StopInstancesResponse::from_slice(body.as_bytes());
    read.is_ok_and(|read| {
        let instance = &read.instance_set[0];
        read.total_count == 1
            && instance.instance_id == "ins-\n"
            && instance.score == Some(0.5)
            && read.request_id == "r"
    })
}

fn is_refused() -> bool {
    let body =
        r#"{"Response":{"Error":{"Code":"InvalidInstance.Locked","Message":"m"},"RequestId":"r"}}"#;
    let Err(Error::Api(error)) = StopInstancesResponse::from_str(body) else {
        return false;
    };
    matches!(error.code_for::<StopInstancesResponse>(), StopError::Locked)
        && !error.code().is(CommonErrorCode::InternalError)
        && error.to_string() == "StopInstances: InvalidInstance.Locked: m (RequestId r)"
}

fn is_explained() -> bool {
    let read = StopInstancesResponse::from_str(r#"{"Response":{"TotalCount":[],"RequestId":"r"}}"#);
    read.is_err_and(|error| {
        error.to_string()
            == "StopInstances: Response.TotalCount: expected u64, found an array (line 1, column 27, RequestId r)"
    })
}

fn is_enveloped() -> bool {
    let read =
        Envelope::<StopInstancesResponse>::from_str(r#"{"Response":{"Error":{"Code":"A"}}}"#);
    read.is_ok_and(|envelope| {
        envelope.into_result().is_err_and(|error| {
            matches!(error.code_for::<StopInstancesResponse>(), StopError::Other(code) if code == "A")
        })
    })
}

#[cfg(feature = "serde_json")]
fn is_taken_from_value() -> bool {
    let answer =
        serde_json::json!({"Response": {"TotalCount": 8, "InstanceSet": [], "RequestId": "r"}});
    StopInstancesResponse::from_value(answer).is_ok_and(|read| read.total_count == 8)
}

#[cfg(not(feature = "serde_json"))]
fn is_taken_from_value() -> bool {
    true
}

/// The memory of the C library, which aligns to 16 bytes.
struct Malloc;

#[global_allocator]
static MALLOC: Malloc = Malloc;

unsafe impl GlobalAlloc for Malloc {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        unsafe { malloc(layout.size()) }.cast()
    }

    unsafe fn dealloc(&self, block: *mut u8, _: Layout) {
        unsafe { free(block.cast()) }
    }
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    unsafe { abort() }
}

/// The prebuilt `core` and `alloc` ask for both, and nothing calls them in a program that aborts.
#[no_mangle]
extern "C" fn rust_eh_personality() {}

#[no_mangle]
extern "C" fn _Unwind_Resume() {}

#[link(name = "c")]
extern "C" {
    fn malloc(size: usize) -> *mut c_void;
    fn free(block: *mut c_void);
    fn abort() -> !;
}
