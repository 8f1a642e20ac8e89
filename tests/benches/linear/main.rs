//! What a byte of a hostile body costs, at growing sizes: where decoding is linear, a row's figures stay the same.
//!
//! `cargo bench -p tencent-response-tests --bench linear -- [largest size in MB, 10 if not given] [part of a shape's name]`

mod shapes;
mod types;

use std::env;
use std::hint::black_box;
use std::time::Duration;

use cpu_time::ThreadTime;

use shapes::Shape;

/// The smallest body, in bytes; the next is so many times as large.
const SMALLEST: usize = 100_000;
const STEP: u32 = 10;

/// A shape's next size is left out if it would take longer, were it quadratic.
const PATIENCE: Duration = Duration::from_secs(100);

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if arguments.is_empty() {
        // `cargo test --benches`: tests measure nothing.
        return;
    }
    let size = arguments.iter().find_map(|text| text.parse::<usize>().ok());
    let largest = size.unwrap_or(10) * 1_000_000;
    let mut words = arguments
        .iter()
        .filter(|text| text.parse::<usize>().is_err());
    let part = words
        .find(|text| *text != "--bench")
        .map_or("", String::as_str);
    let sizes: Vec<usize> =
        std::iter::successors(Some(SMALLEST), |size| Some(size * STEP as usize))
            .take_while(|size| *size <= largest)
            .collect();

    let headings = sizes.iter().map(|size| format!("{:>9}", title(*size)));
    println!("nanoseconds of processor time a byte, the best of several runs");
    println!("{:<44} {}", "", headings.collect::<String>());
    for shape in shapes::ALL.iter().filter(|shape| shape.name.contains(part)) {
        row(shape, &sizes);
    }
}

fn title(size: usize) -> String {
    match size / 1_000_000 {
        0 => format!("{} kB", size / 1_000),
        size => format!("{size} MB"),
    }
}

fn row(shape: &Shape, sizes: &[usize]) {
    print!("{:<44} ", shape.name);
    let mut first = None;
    let mut last = 0.0;
    for (index, size) in sizes.iter().enumerate() {
        let body = (shape.body)(*size);
        let time = best(shape, &body);
        last = time.as_nanos() as f64 / body.len() as f64;
        first.get_or_insert(last);
        print!("{last:>9.1}");
        if time * STEP * STEP > PATIENCE && index + 1 < sizes.len() {
            print!("  stopped");
            break;
        }
    }
    let growth = last / first.unwrap_or(last);
    println!("   x {growth:.1}");
}

/// The shortest of a few runs, or the only one of a long run.
fn best(shape: &Shape, body: &[u8]) -> Duration {
    let started = ThreadTime::now();
    let mut best = Duration::MAX;
    while best == Duration::MAX || started.elapsed() < Duration::from_millis(200) {
        let run = ThreadTime::now();
        let decoded = (shape.decode)(black_box(body));
        best = best.min(run.elapsed());
        assert_eq!(decoded, shape.decodes, "{}", shape.name);
    }
    best
}
