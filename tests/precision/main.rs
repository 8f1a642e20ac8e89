//! `serde_json` with every feature that changes how it gives out a value: an envelope comes out of its readers as it does out of
//! the runtime's own.

mod errors;
mod held;
mod lenient;
mod members;
mod numbers;
mod readers;

/// The workspace's tests run without the feature, and those of `tests/it/precision.rs` with it.
#[test]
fn numbers_are_of_arbitrary_precision_if_and_only_if_asked_for() {
    let beyond_f64 = serde_json::from_str::<serde_json::Value>("1e400");
    assert_eq!(beyond_f64.is_ok(), cfg!(feature = "arbitrary_precision"));
}
