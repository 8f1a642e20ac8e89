//! The allocations that decoding makes, against what people write by hand; their counting costs time, which `decode` measures.

#[path = "bodies.rs"]
mod bodies;
#[path = "borrowed.rs"]
mod borrowed;
#[path = "compare.rs"]
mod compare;
#[path = "types.rs"]
mod types;
#[path = "ways.rs"]
mod ways;

use divan::AllocProfiler;

#[global_allocator]
static ALLOCATIONS: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}
