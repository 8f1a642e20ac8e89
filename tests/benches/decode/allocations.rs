//! The allocations of decoding, against what people write by hand; counting them costs time, which `decode` measures.

#[path = "../common/bodies.rs"]
mod bodies;
#[allow(dead_code, reason = "nothing is timed here")]
#[path = "../common/race.rs"]
mod race;
#[path = "../common/races.rs"]
mod races;
#[path = "../common/types.rs"]
mod types;
#[path = "../common/ways.rs"]
mod ways;

use std::fmt;

use divan::{AllocProfiler, Bencher};
use race::Decode;

#[global_allocator]
static ALLOCATIONS: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

struct Decoding {
    title: String,
    way: &'static str,
    body: Vec<u8>,
    decode: Decode,
}

impl fmt::Display for Decoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", self.title, self.way)
    }
}

fn decodings() -> impl Iterator<Item = Decoding> {
    races::all().into_iter().flat_map(|race| {
        let (body, decodes) = race.bodies.into_iter().next().expect("a body");
        race.ways
            .into_iter()
            .zip(decodes)
            .map(move |(way, decode)| Decoding {
                title: race.title.clone(),
                way: way.name,
                body: body.clone(),
                decode,
            })
    })
}

#[divan::bench(args = decodings(), sample_count = 3, sample_size = 1)]
fn decode(bencher: Bencher, decoding: &Decoding) {
    bencher
        .with_inputs(|| decoding.body.clone())
        .bench_refs(|body| (decoding.decode)(divan::black_box(body)));
}
