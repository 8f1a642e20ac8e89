#![no_main]

use tencent_response_generator::targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| targets::infer(bytes));
