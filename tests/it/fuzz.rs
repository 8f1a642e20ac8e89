//! The fuzzer's targets, on bodies that are the same in every run; `tests/fuzz/run` goes on from there for hours.

use std::env;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};

use tencent_response_tests::targets::mutate::{mutated, seeds, Draw};
use tencent_response_tests::targets::run;

/// Bodies a target, unless `FUZZ_ROUNDS` says otherwise.
const ROUNDS: usize = 3_000;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// Runs a target on its seeds, and on what becomes of them.
fn holds(name: &str) {
    let mut all = seeds(&folder("fuzz/seeds").join(name));
    if name != "fields" {
        all.extend(seeds(&folder("json")));
        all.extend(seeds(&folder("fuzz/seeds/envelope")));
    }
    assert!(all.len() >= 10, "{} seeds of {name}", all.len());
    let rounds = env::var("FUZZ_ROUNDS").map_or(ROUNDS, |rounds| rounds.parse().unwrap());
    let mut draw = Draw::new(0x9E37_79B9);
    let drawn: Vec<_> = (0..rounds).map(|_| mutated(&all, &mut draw)).collect();
    for bytes in all.iter().chain(&drawn) {
        let outcome = catch_unwind(|| run(name, bytes));
        assert!(outcome.is_ok(), "of {}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn the_reader_reads_what_a_model_reads() {
    holds("envelope");
}

#[test]
fn a_field_of_any_type_is_read_as_serde_json_reads_it() {
    holds("fields");
}

#[test]
fn each_way_in_tells_the_same() {
    holds("paths");
}

#[test]
fn an_error_is_a_line_with_a_place_and_no_value() {
    holds("errors");
}

#[test]
fn events_are_the_same_however_the_bytes_are_cut() {
    holds("events");
}
