//! The allocations that decoding makes, against what people write by hand; their counting costs time, which `decode` measures.

#[path = "../common/bodies.rs"]
mod bodies;
#[path = "compare.rs"]
mod compare;
#[path = "../common/types.rs"]
mod types;
#[path = "../common/ways.rs"]
mod ways;

use divan::AllocProfiler;

#[global_allocator]
static ALLOCATIONS: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}
