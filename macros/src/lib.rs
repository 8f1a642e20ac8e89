//! Implementation detail of the `tencent-response` crate.
