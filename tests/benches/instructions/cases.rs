//! What is decoded, and how.

use std::hint::black_box;
use std::process::ExitCode;

use serde::Deserialize;
use tencent_response::TencentResponse;

use crate::bodies::{self, Order, CHINESE, LATIN};
use crate::types::{ours, ours_borrowed, theirs, theirs_borrowed};

/// A body, and the types that it decodes into.
pub struct Case {
    pub name: &'static str,
    /// Decodes in the shorter of two runs: enough that one does not vanish beside starting the program.
    pub times: u64,
    body: fn() -> String,
    ours: fn(&[u8]) -> bool,
    serde: fn(&[u8]) -> bool,
}

macro_rules! case {
    ($name:literal, $times:literal, $response:ident, $body:expr) => {
        case!($name, $times, ours::$response, theirs::$response, $body)
    };
    ($name:literal, $times:literal, $ours:ty, $theirs:ty, $body:expr) => {
        Case {
            name: $name,
            times: $times,
            body: || $body,
            ours: |body| <$ours>::from_slice(body).map(black_box).is_ok(),
            serde: |body| by_serde::<$theirs>(body),
        }
    };
}

pub const CASES: &[Case] = &[
    case!(
        "302 kB declared order",
        2,
        DescribeInstancesResponse,
        bodies::instances(100, Order::Declared, LATIN)
    ),
    case!(
        "302 kB shuffled",
        2,
        DescribeInstancesResponse,
        bodies::instances(100, Order::Shuffled, LATIN)
    ),
    case!(
        "half shuffled",
        2,
        DescribeInstancesResponse,
        bodies::instances(100, Order::HalfShuffled, LATIN)
    ),
    case!(
        "shuffled, Chinese",
        2,
        DescribeInstancesResponse,
        bodies::instances(100, Order::Shuffled, CHINESE)
    ),
    case!(
        "pretty-printed",
        2,
        DescribeInstancesResponse,
        bodies::pretty_instances(100, Order::Declared, LATIN)
    ),
    case!(
        "borrowed, declared order",
        2,
        ours_borrowed::DescribeInstancesResponse<'_>,
        theirs_borrowed::DescribeInstancesResponse<'_>,
        bodies::instances(100, Order::Declared, LATIN)
    ),
    case!(
        "borrowed, shuffled",
        2,
        ours_borrowed::DescribeInstancesResponse<'_>,
        theirs_borrowed::DescribeInstancesResponse<'_>,
        bodies::instances(100, Order::Shuffled, LATIN)
    ),
    case!(
        "1.3 kB small objects",
        200,
        DescribeInstancesStatusResponse,
        bodies::statuses()
    ),
    case!(
        "65 B RequestId",
        2000,
        DescribeInstancesStatusResponse,
        bodies::empty()
    ),
    case!(
        "215 B API error",
        2000,
        DescribeInstancesStatusResponse,
        bodies::failure()
    ),
];

#[derive(Deserialize)]
struct Body<T> {
    #[serde(rename = "Response")]
    response: T,
}

/// The least that serde can do with bytes: UTF-8 checked once, then one hand-written struct.
fn by_serde<'de, T: Deserialize<'de>>(body: &'de [u8]) -> bool {
    let Ok(text) = std::str::from_utf8(body) else {
        return false;
    };
    serde_json::from_str::<Body<T>>(text)
        .map(|body| black_box(body.response))
        .is_ok()
}

/// Decodes so many times; fails unless every time had the outcome of the first.
pub fn decode(name: &str, way: &str, times: &str) -> ExitCode {
    let case = CASES.iter().find(|case| case.name == name);
    let case = case.expect("one of the cases");
    let decode = if way == "ours" { case.ours } else { case.serde };
    let body = (case.body)();
    let times: usize = times.parse().expect("a number of times");
    let decoded = (0..times)
        .filter(|_| decode(black_box(body.as_bytes())))
        .count();
    // Ours is an error where the service answered with one; a hand-written struct takes it as a member.
    let expected = if way == "ours" && name.contains("API error") {
        0
    } else {
        times
    };
    if decoded == expected {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
