//! Every way of decoding, on every body.

use divan::counter::BytesCount;
use divan::Bencher;

use crate::bodies::{self, Order, CHINESE, LATIN};
use crate::types::{ours, theirs};
use crate::ways;

/// Benchmarks every way on one body, so many times a sample that a clock's tick does not count.
macro_rules! compare {
    ($name:ident, $times:literal, $type:ident, $body:expr $(, $borrowed:path)?) => {
        mod $name {
            use super::*;

            fn run(bencher: Bencher, way: fn(&[u8]) -> ways::Outcome) {
                let body: String = $body;
                bencher.counter(BytesCount::of_str(&body)).bench(|| way(divan::black_box(body.as_bytes())));
            }

            compare! { @ways $times,
                ours = ways::ours::<ours::$type>;
                hand_written = ways::hand_written::<theirs::$type>;
                flatten = ways::flatten::<theirs::$type>;
                untagged = ways::untagged::<theirs::$type>;
                value_twice = ways::value_twice::<theirs::$type>;
                raw_and_probe = ways::raw_and_probe::<theirs::$type>;
                sonic = ways::sonic::<ours::$type>;
                scan = ways::scan;
            }
            $(compare! { @ways $times, borrowed = $borrowed; })?
        }
    };
    (@ways $times:literal, $($way:ident = $function:expr;)*) => {$(
        #[divan::bench(sample_size = $times)]
        fn $way(bencher: Bencher) {
            run(bencher, $function);
        }
    )*};
}

compare!(
    a_empty,
    1000,
    DescribeInstancesStatusResponse,
    bodies::empty()
);
compare!(
    b_error,
    1000,
    DescribeInstancesStatusResponse,
    bodies::failure()
);
compare!(
    c_statuses,
    200,
    DescribeInstancesStatusResponse,
    bodies::statuses()
);
compare!(
    d_instances,
    1,
    DescribeInstancesResponse,
    bodies::instances(100, Order::Declared, LATIN),
    ways::borrowed
);
compare!(
    e_shuffled,
    1,
    DescribeInstancesResponse,
    bodies::instances(100, Order::Shuffled, LATIN)
);
compare!(
    f_chinese,
    1,
    DescribeInstancesResponse,
    bodies::instances(130, Order::Declared, CHINESE)
);
compare!(
    g_five_megabytes,
    1,
    DescribeInstancesResponse,
    bodies::instances(1_650, Order::Declared, LATIN)
);
