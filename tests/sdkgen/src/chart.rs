//! The decode benchmark's output as a chart of text.

/// Cells of a bar that is as long as that of the best of the others.
const UNIT: f64 = 20.0;

/// Draws each way's ratio as a bar below the body's title; other lines of the output are left out.
#[must_use]
pub fn draw(output: &str) -> String {
    let mut chart = String::new();
    let mut title = None;
    for line in output.lines() {
        if let Some((way, ratio)) = row(line) {
            if let Some(title) = title.take() {
                chart.push_str(&format!("{title}\n"));
            }
            let bar = "█".repeat((ratio * UNIT).round() as usize);
            chart.push_str(&format!("  {way:<20} {bar} {ratio:.2}\n"));
        } else {
            title = line.split_once(" (").map(|(title, _)| title);
        }
    }
    chart
}

/// The way and its ratio, of a line `  from_slice   812.43 µs   1.31`.
fn row(line: &str) -> Option<(&str, f64)> {
    let cells = line.strip_prefix("  ")?.trim_end();
    let (rest, ratio) = cells.rsplit_once(' ')?;
    let (way, _) = rest.split_once("  ")?;
    Some((way, ratio.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::draw;

    #[test]
    fn bars_are_as_long_as_the_ratios_say() {
        let output = "\
     Running benches/decode/main.rs (target/release/deps/decode-a43ff729a326adc9)
65 B: nothing but the RequestId (90 rounds)
  ours                     149.20 ns   0.50
  from_utf8, from_str        0.30 µs   1.00

| body | ours | from_utf8, from_str |
|---|---|---|
| 65 B: nothing but the RequestId | 0.50 | 1.00 |
";
        let half = "█".repeat(10);
        let whole = "█".repeat(20);
        assert_eq!(
            draw(output),
            format!(
                "65 B: nothing but the RequestId\n  ours                 {half} 0.50\n  from_utf8, from_str  {whole} 1.00\n"
            )
        );
    }
}
