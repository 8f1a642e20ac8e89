//! The generator's targets for the fuzzer.

pub mod targets;

// Of `sdkgen` it needs the feature `cli`, which half of this build would be.
#[allow(dead_code, reason = "it is checked where it belongs")]
#[path = "../../../runtime/examples/explain/structs/mod.rs"]
mod infer;

fn is_rust(text: &str) -> bool {
    syn::parse_file(text).is_ok()
}
