#![no_main]

use tencent_response_tests::targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| targets::run("events", bytes));
