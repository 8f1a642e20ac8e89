//! The time that decoding takes, against what people write by hand.

mod bodies;
mod borrowed;
mod compare;
mod types;
mod ways;

fn main() {
    divan::main();
}
