//! The decode benchmark's output as a chart of text.

use std::collections::BTreeMap;

/// The way of decoding that the others are compared with.
const BASE: &str = "hand_written";

/// Cells of a bar that is as long as the base's.
const UNIT: f64 = 20.0;

/// Draws each body's ways of decoding as bars, the fastest first, by their median, as parts of the hand-written struct's.
#[must_use]
pub fn draw(output: &str) -> String {
    let mut chart = String::new();
    for (body, mut ways) in read(output) {
        ways.sort_by(|(_, one), (_, other)| one.total_cmp(other));
        let Some(base) = ways
            .iter()
            .find(|(way, _)| way == BASE)
            .map(|(_, time)| *time)
        else {
            continue;
        };
        chart.push_str(&format!("{body}\n"));
        for (way, time) in &ways {
            let ratio = time / base;
            let cells = (1..).take_while(|cell| f64::from(*cell) <= (ratio * UNIT).round());
            let bar: String = cells.map(|_| '█').collect();
            chart.push_str(&format!("  {way:<14} {bar} {ratio:.2}\n"));
        }
    }
    chart
}

/// The medians in nanoseconds, by body and way of decoding.
fn read(output: &str) -> BTreeMap<String, Vec<(String, f64)>> {
    let mut bodies: BTreeMap<String, Vec<(String, f64)>> = BTreeMap::new();
    let mut body = String::new();
    for line in output.lines() {
        let Some((_, row)) = line.split_once("─ ") else {
            continue;
        };
        let mut cells = row.split('│').map(str::trim);
        let first = cells.next().unwrap_or_default();
        let name = first.split_whitespace().next().unwrap_or_default();
        match cells.nth(1).and_then(nanoseconds) {
            Some(median) => bodies
                .entry(body.clone())
                .or_default()
                .push((name.to_owned(), median)),
            None => name.clone_into(&mut body),
        }
    }
    bodies
}

fn nanoseconds(text: &str) -> Option<f64> {
    let (number, unit) = text.split_once(' ')?;
    let scale = match unit {
        "ns" => 1.0,
        "µs" => 1e3,
        "ms" => 1e6,
        "s" => 1e9,
        _ => return None,
    };
    Some(number.parse::<f64>().ok()? * scale)
}

#[cfg(test)]
mod tests {
    use super::draw;

    #[test]
    fn bars_are_as_long_as_the_medians_are_to_the_base() {
        let output = "\
decode               fastest       │ slowest       │ median        │ mean          │ samples │ iters
╰─ compare                         │               │               │               │         │
   ├─ a_empty                      │               │               │               │         │
   │  ├─ hand_written 149.2 ns     │ 14.46 µs      │ 200 ns        │ 335.7 ns      │ 100     │ 100
   │  │               435.5 MB/s   │ 4.495 MB/s    │ 362.6 MB/s    │ 193.6 MB/s    │         │
   │  ╰─ ours        159.2 ns      │ 38.4 µs       │ 0.1 µs        │ 591.5 ns      │ 100     │ 100
";
        let half = "█".repeat(10);
        let whole = "█".repeat(20);
        assert_eq!(
            draw(output),
            format!("a_empty\n  ours           {half} 0.50\n  hand_written   {whole} 1.00\n")
        );
    }
}
