//! The time that decoding takes, against every way that a user could pick; 1.00 is the best of the others.
//!
//! `cargo bench -p tencent-response-tests --bench decode -- [--seconds N] [part of a body's title]`. The libraries are
//! built with their default features for the default processor of the target, as a user's would be; sonic-rs and simd-json
//! gain from `RUSTFLAGS="-C target-cpu=native"`, which is the user's to give.

#[path = "../common/bodies.rs"]
mod bodies;
#[path = "../common/race.rs"]
mod race;
#[path = "../common/races.rs"]
mod races;
#[path = "../common/types.rs"]
mod types;
#[path = "../common/ways.rs"]
mod ways;

use std::env;
use std::time::Duration;

fn main() {
    let mut arguments = env::args().skip(1).peekable();
    if arguments.peek().is_none() {
        // `cargo test --benches`: tests measure nothing.
        return;
    }
    let mut seconds = 4.0;
    let mut part = String::new();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--bench" => {}
            "--seconds" => {
                let number = arguments.next().and_then(|number| number.parse().ok());
                seconds = number.expect("--seconds takes a number");
            }
            _ => part = argument,
        }
    }
    let mut standings = Vec::new();
    for race in races::all() {
        if race.title.contains(&part) {
            let standing = race.run(Duration::from_secs_f64(seconds));
            println!("{standing}");
            standings.push(standing);
        }
    }
    println!("{}", race::table(&standings));
}
