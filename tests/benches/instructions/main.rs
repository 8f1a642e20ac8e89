//! Counts the instructions that decoding a body takes, by callgrind, and fails where a count exceeds the recorded one.
//!
//! Unlike time, the counts are the same on a busy machine; with another compiler, C library or kind of processor they
//! differ. `cargo bench -p tencent-response-tests --bench instructions` compares them with `instructions.txt`, and the
//! same with `-- --bless` at its end records them there.

#[path = "../common/bodies.rs"]
mod bodies;
mod callgrind;
mod cases;
mod table;
#[path = "../common/types.rs"]
mod types;

use std::env;
use std::process::ExitCode;

use cases::{Case, CASES};
use table::{Row, Table};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        [callgrind::DECODE, case, way, times] => cases::decode(case, way, times),
        _ if arguments.contains(&"--bless") => bless(),
        _ if arguments.contains(&"--bench") => compare(),
        // `cargo test --benches` starts it without an argument: tests measure nothing.
        _ => ExitCode::SUCCESS,
    }
}

fn bless() -> ExitCode {
    let Some(table) = measure() else {
        return ExitCode::FAILURE;
    };
    table.write();
    println!("{table}\nwritten to {}", table::PATH);
    ExitCode::SUCCESS
}

fn compare() -> ExitCode {
    let recorded = Table::read();
    let Some(measured) = measure() else {
        return ExitCode::SUCCESS;
    };
    println!("{measured}");
    let findings = measured.against(&recorded);
    for (_, finding) in &findings {
        println!("{finding}");
    }
    if findings.iter().any(|(failed, _)| *failed) {
        println!("`-- --bless` records these counts in {}", table::PATH);
        return ExitCode::FAILURE;
    }
    println!("none exceeds {} by {} %", table::PATH, table::TOLERANCE);
    ExitCode::SUCCESS
}

fn measure() -> Option<Table> {
    if !callgrind::is_here() {
        println!("no valgrind on this machine: instructions are not counted");
        return None;
    }
    Some(Table(CASES.iter().map(measure_case).collect()))
}

fn measure_case(case: &Case) -> Row {
    Row {
        body: case.name.to_owned(),
        ours: callgrind::count(case.name, "ours", case.times),
        serde: callgrind::count(case.name, "serde", case.times),
    }
}
