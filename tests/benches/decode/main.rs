//! The time that decoding takes, against what people write by hand.

#[path = "../common/bodies.rs"]
mod bodies;
mod compare;
#[path = "../common/types.rs"]
mod types;
#[path = "../common/ways.rs"]
mod ways;

fn main() {
    divan::main();
}
