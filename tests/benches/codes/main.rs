//! Finding a code among 530, by the derive and by the `match` that one would write by hand.

use divan::{black_box, Bencher};
use tencent_response::ErrorCode;

#[allow(dead_code)]
mod made_up {
    include!(concat!(env!("OUT_DIR"), "/codes.rs"));
}

use made_up::{ByHand, Derived};

fn main() {
    divan::main();
}

/// The first, the middle and the last of those listed, and one that is not.
const WHICH: [&str; 4] = ["first", "middle", "last", "unlisted"];

fn code(which: &str) -> ErrorCode {
    match which {
        "first" => Derived::ALL[0].as_str().into(),
        "middle" => Derived::ALL[Derived::ALL.len() / 2].as_str().into(),
        "last" => Derived::ALL[Derived::ALL.len() - 1].as_str().into(),
        _ => "FailedOperation.InstanceQuotaNeverSeen".into(),
    }
}

#[divan::bench(args = WHICH)]
fn derived(bencher: Bencher, which: &str) {
    let code = code(which);
    bencher
        .with_inputs(|| code.clone())
        .bench_values(|code| Derived::from(black_box(code)));
}

#[divan::bench(args = WHICH)]
fn by_hand(bencher: Bencher, which: &str) {
    let code = code(which);
    bencher
        .with_inputs(|| code.clone())
        .bench_values(|code| ByHand::from_code(black_box(code.as_str())));
}

/// All of them, so that no branch is foreseen.
#[divan::bench]
fn all_derived(bencher: Bencher) {
    bencher.with_inputs(codes).bench_values(|codes| {
        for code in codes {
            black_box(Derived::from(code));
        }
    });
}

#[divan::bench]
fn all_by_hand(bencher: Bencher) {
    bencher.with_inputs(codes).bench_values(|codes| {
        for code in codes {
            black_box(ByHand::from_code(code.as_str()));
        }
    });
}

fn codes() -> Vec<ErrorCode> {
    let listed = Derived::ALL.iter();
    listed.map(|code| code.as_str().into()).collect()
}
