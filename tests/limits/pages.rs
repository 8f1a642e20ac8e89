//! The pages that name tests.

use std::path::Path;

const GUIDE: &str = include_str!("../../runtime/src/guide/limits.md");
const SECURITY: &str = include_str!("../../.github/SECURITY.md");

/// The files and folders in backticks.
fn named(page: &str) -> impl Iterator<Item = &str> {
    let words = page.split('`').skip(1).step_by(2);
    words.filter(|word| word.contains('/') && !word.contains(' '))
}

#[test]
fn every_test_that_a_page_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut count = 0;
    for name in named(GUIDE).chain(named(SECURITY)) {
        let there = root.join(name).exists() || root.join("tests").join(name).exists();
        assert!(there, "{name} is named and not there");
        count += 1;
    }
    assert!(count > 20, "{count} names");
}
