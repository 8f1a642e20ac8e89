//! The response layer for Tencent Cloud API 3.0.
#![no_std]
extern crate alloc;
