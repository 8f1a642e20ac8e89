use std::path::Path;
use std::process::Command;

/// As many tests there are, or more: none of them is passed over.
const LEAST: usize = 20;

/// The tests of `tests/precision`, with the feature on that no other test may be built with.
#[test]
fn numbers_of_arbitrary_precision_are_read_as_others() {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let run = Command::new(env!("CARGO"))
        .args(["test", "--offline", "--package=tencent-response-precision"])
        .args(["--features=arbitrary_precision", "--target-dir"])
        .arg(target)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&run.stdout);
    let blamed = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{told}{blamed}");
    let passed: usize = told.lines().filter_map(passed).sum();
    assert!(passed >= LEAST, "{passed} tests passed: {told}");
}

/// How many tests the harness says have passed.
fn passed(line: &str) -> Option<usize> {
    let counted = line.strip_prefix("test result: ok. ")?;
    counted.split(' ').next()?.parse().ok()
}
