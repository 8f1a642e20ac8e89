//! Which bodies are decoded, to which types, in which ways.

use crate::bodies::{self, Order, CHINESE, LATIN};
use crate::race::{Decode, Race, Side, Way};
use crate::types::{ours, ours_borrowed, theirs, theirs_borrowed};
use crate::ways;

/// All of them, the small bodies first.
pub fn all() -> Vec<Race> {
    let mut races = vec![
        statuses("nothing but the RequestId", bodies::empty()),
        statuses("an API error", bodies::failure()),
        statuses("20 small objects", bodies::statuses()),
    ];
    for (title, count, order, text) in [
        ("1 instance", 1, Order::HalfShuffled, LATIN),
        ("10 instances", 10, Order::HalfShuffled, LATIN),
        ("100 instances, declared order", 100, Order::Declared, LATIN),
        (
            "100 instances, half shuffled",
            100,
            Order::HalfShuffled,
            LATIN,
        ),
        ("100 instances, shuffled", 100, Order::Shuffled, LATIN),
        (
            "100 instances, declared order, Chinese",
            100,
            Order::Declared,
            CHINESE,
        ),
        (
            "100 instances, shuffled, Chinese",
            100,
            Order::Shuffled,
            CHINESE,
        ),
        (
            "1,640 instances, half shuffled",
            1_640,
            Order::HalfShuffled,
            LATIN,
        ),
    ] {
        races.push(instances(title, bodies::instances(count, order, text)));
    }
    let pretty = bodies::pretty_instances(100, Order::HalfShuffled, LATIN);
    races.push(instances(
        "100 instances, half shuffled, pretty-printed",
        pretty,
    ));
    for (title, order) in [
        ("100 instances, declared order, borrowed", Order::Declared),
        ("100 instances, shuffled, borrowed", Order::Shuffled),
    ] {
        races.push(borrowed_instances(
            title,
            bodies::instances(100, order, LATIN),
        ));
    }
    races
}

/// The ways that need no owned text.
macro_rules! either {
    ($ours:ty, $theirs:ty) => {
        vec![
            (
                "ours",
                Side::Ours,
                (|body| ways::ours::<$ours>(body)) as Decode,
            ),
            ("from_utf8, from_str", Side::Others, |body| {
                ways::serde_json_str::<$theirs>(body)
            }),
            ("from_slice", Side::Others, |body| {
                ways::serde_json_slice::<$theirs>(body)
            }),
            ("sonic-rs", Side::Others, |body| {
                ways::sonic_slice::<$theirs>(body)
            }),
            ("from_utf8, sonic-rs", Side::Others, |body| {
                ways::sonic_str::<$theirs>(body)
            }),
            ("simd-json", Side::Others, |body| {
                ways::simd_json::<$theirs>(body)
            }),
            ("Envelope by sonic-rs", Side::Aside, |body| {
                ways::envelope_by_sonic::<$ours>(body)
            }),
            ("scan", Side::Aside, |body| ways::scan(body)),
        ]
    };
}

macro_rules! owned {
    ($ours:ty, $theirs:ty) => {{
        let mut ways = either!($ours, $theirs);
        let more: [(_, _, Decode); 4] = [
            ("flatten", Side::Others, |body| {
                ways::flatten::<$theirs>(body)
            }),
            ("untagged", Side::Others, |body| {
                ways::untagged::<$theirs>(body)
            }),
            ("Value twice", Side::Others, |body| {
                ways::value_twice::<$theirs>(body)
            }),
            ("RawValue and probe", Side::Others, |body| {
                ways::raw_and_probe::<$theirs>(body)
            }),
        ];
        ways.extend(more);
        ways
    }};
}

fn statuses(title: &str, body: String) -> Race {
    use ours::DescribeInstancesStatusResponse as Ours;
    use theirs::DescribeInstancesStatusResponse as Theirs;
    race(title, body, owned!(Ours, Theirs))
}

fn instances(title: &str, body: String) -> Race {
    use ours::DescribeInstancesResponse as Ours;
    use theirs::DescribeInstancesResponse as Theirs;
    race(title, body, owned!(Ours, Theirs))
}

fn borrowed_instances(title: &str, body: String) -> Race {
    use ours_borrowed::DescribeInstancesResponse as Ours;
    use theirs_borrowed::DescribeInstancesResponse as Theirs;
    race(title, body, either!(Ours<'_>, Theirs<'_>))
}

fn race(title: &str, body: String, ways: Vec<(&'static str, Side, Decode)>) -> Race {
    let decodes = ways.iter().map(|(.., decode)| *decode).collect();
    let ways = ways.into_iter().map(|(name, side, _)| Way { name, side });
    Race {
        title: format!("{}: {title}", size(body.len())),
        ways: ways.collect(),
        bodies: vec![(body.into_bytes(), decodes)],
    }
}

fn size(bytes: usize) -> String {
    match bytes as f64 {
        bytes if bytes < 1e3 => format!("{bytes} B"),
        bytes if bytes < 1e4 => format!("{:.1} kB", bytes / 1e3),
        bytes if bytes < 1e6 => format!("{:.0} kB", bytes / 1e3),
        bytes => format!("{:.1} MB", bytes / 1e6),
    }
}
