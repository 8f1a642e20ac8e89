//! Writes what the benchmark of error codes looks up: as many codes as the largest product has, made up by rule.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

/// Measured: the `vpc` product's.
const COUNT: usize = 530;

/// The families that most codes have, each as often as it comes here.
const FAMILIES: [&str; 10] = [
    "FailedOperation",
    "FailedOperation",
    "InvalidParameterValue",
    "InvalidParameterValue",
    "InvalidParameter",
    "InternalError",
    "LimitExceeded",
    "ResourceNotFound",
    "UnsupportedOperation",
    "UnsupportedOperation",
];

const WORDS: [&str; 8] = [
    "Instance",
    "Address",
    "Vpn",
    "Quota",
    "NetworkInterface",
    "Duplicated",
    "NotSupported",
    "Cidr",
];

fn main() {
    let mut derived = String::new();
    let mut by_hand = String::new();
    let mut arms = String::new();
    for (name, code) in (0..COUNT).map(made_up) {
        let _ = writeln!(derived, "    #[tencent(code = {code:?})]\n    {name},");
        let _ = writeln!(by_hand, "    {name},");
        let _ = writeln!(arms, "            {code:?} => Self::{name},");
    }
    let text = format!(
        "#[derive(tencent_response::TencentErrorCode)]\npub enum Derived {{\n{derived}    #[tencent(other)]\n    \
        Other(tencent_response::ErrorCode),\n}}\n\npub enum ByHand {{\n{by_hand}    Other(String),\n}}\n\n\
        impl ByHand {{\n    pub fn from_code(code: &str) -> Self {{\n        match code {{\n{arms}            \
        other => Self::Other(other.to_owned()),\n        }}\n    }}\n}}\n"
    );
    let folder = env::var_os("OUT_DIR").expect("cargo names the folder");
    fs::write(Path::new(&folder).join("codes.rs"), text).expect("the folder can be written");
    println!("cargo:rerun-if-changed=build.rs");
}

fn made_up(index: usize) -> (String, String) {
    let family = FAMILIES[index * 7 % FAMILIES.len()];
    let (first, second) = (
        WORDS[index % WORDS.len()],
        WORDS[index / WORDS.len() % WORDS.len()],
    );
    (
        format!("{family}{first}{second}{index}"),
        format!("{family}.{first}{second}{index}"),
    )
}
