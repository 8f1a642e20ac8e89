//! The generator's targets of the fuzzer, on input that is the same in every run; `tests/fuzz/run` goes on from there.

use std::panic::catch_unwind;

use proc_macro2::TokenStream;
use sdkgen::infer;

use self::mutate::{mutated, seeds, Draw};
use crate::common;

#[allow(dead_code, reason = "others use the rest of it")]
#[path = "../../../fuzz/targets/mutate.rs"]
mod mutate;
#[path = "../../../fuzz/generator/targets.rs"]
mod targets;

/// What can be asked without a parser; the fuzzer parses.
fn is_rust(text: &str) -> bool {
    text.parse::<TokenStream>().is_ok()
}

fn holds(name: &str, target: fn(&[u8])) {
    let seeds = seeds(&common::tests().join("../../fuzz/seeds").join(name));
    assert!(seeds.len() >= 3, "{} seeds of {name}", seeds.len());
    let mut draw = Draw::new(0x9E37_79B9);
    let drawn: Vec<_> = (0..2_000).map(|_| mutated(&seeds, &mut draw)).collect();
    for bytes in seeds.iter().chain(&drawn) {
        let outcome = catch_unwind(|| target(bytes));
        assert!(outcome.is_ok(), "of {}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn any_description_is_written_as_rust_or_refused_in_a_sentence() {
    holds("descriptions", targets::descriptions);
}

#[test]
fn structs_are_inferred_of_any_body_or_it_is_refused_in_a_sentence() {
    holds("infer", targets::infer);
}
