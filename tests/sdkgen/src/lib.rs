//! The reference generator: Tencent Cloud API descriptions into Rust modules of response structs.
//!
//! It shows what an SDK's author emits for `tencent-response`, and it is what proves that the derive takes the whole API.

pub mod bench;
pub mod chart;
pub mod codes;
pub mod conformance;
pub mod description;
pub mod docs;
pub mod emit;
pub mod format;
// It belongs to `explain`: the example of a published package can't depend on this one, and has but its packed files where it
// is installed.
#[path = "../../../runtime/examples/explain/structs/mod.rs"]
pub mod infer;
pub mod infer_check;
pub mod names;
pub mod output;
pub mod recursion;
pub mod scratch;
pub mod sharing;
