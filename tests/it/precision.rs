use std::path::Path;
use std::process::Command;

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
    let (told, blamed) = (&run.stdout, &run.stderr);
    assert!(
        run.status.success(),
        "{}{}",
        String::from_utf8_lossy(told),
        String::from_utf8_lossy(blamed)
    );
}
