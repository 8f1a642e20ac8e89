//! Shared pieces of the tests.

#[path = "fuzz/targets/mod.rs"]
pub mod targets;

pub mod corpus {
    //! The public API descriptions and examples beside the project, where they are.

    use std::collections::BTreeSet;
    use std::fs;
    use std::io::{stderr, Write};
    use std::path::PathBuf;

    use serde_json::Value;

    fn folder() -> PathBuf {
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus")
    }

    /// Whether the corpus is there; a clone of the project alone goes without, and is told.
    #[must_use]
    pub fn is_here() -> bool {
        let here = folder().is_dir();
        if !here {
            passed_over("no corpus beside the project: its examples are passed over");
        }
        here
    }

    /// Tells that a test has nothing to look at, past the harness, which keeps what a test prints that passes.
    pub fn passed_over(notice: &str) {
        let _ = writeln!(stderr(), "{notice}");
    }

    /// The services that the corpus describes, of either edition.
    #[must_use]
    pub fn services() -> BTreeSet<String> {
        let folders = ["cn", "intl"].map(|edition| fs::read_dir(folder().join(edition)));
        let services = folders.into_iter().flatten().flatten();
        services
            .filter_map(|service| service.ok()?.file_name().into_string().ok())
            .collect()
    }

    /// The example responses of a service, of every edition and version.
    ///
    /// # Panics
    /// If a file of the corpus is not as its README says.
    #[must_use]
    pub fn cases(service: &str) -> Vec<Value> {
        let mut cases = Vec::new();
        for edition in ["cn", "intl"] {
            let Ok(versions) = fs::read_dir(folder().join(edition).join(service)) else {
                continue;
            };
            for version in versions {
                let lines =
                    fs::read_to_string(version.unwrap().path().join("cases.jsonl")).unwrap();
                cases.extend(
                    lines
                        .lines()
                        .map(|line| serde_json::from_str::<Value>(line).unwrap()),
                );
            }
        }
        cases
    }

    /// The rows of an edition's table of error codes: service, version, code, description.
    #[must_use]
    pub fn error_codes(edition: &str) -> Vec<[String; 4]> {
        let table = fs::read_to_string(folder().join(format!("error_codes-{edition}.tsv")))
            .unwrap_or_default();
        let row = |line: &str| {
            let mut cells = line.splitn(4, '\t').map(str::to_owned);
            [(); 4].map(|()| cells.next().unwrap_or_default())
        };
        table.lines().skip(1).map(row).collect()
    }
}
