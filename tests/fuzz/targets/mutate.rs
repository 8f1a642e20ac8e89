//! Bodies made from others by small changes, the same in every run.

use std::fs;
use std::path::{Path, PathBuf};

/// What is put into a body, most of which goes together as JSON.
const PIECES: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "null",
    "true",
    "false",
    "0",
    "-0",
    "-1",
    "1e400",
    "1.5",
    "18446744073709551616",
    "\"Response\":",
    "\"Error\":{\"Code\":\"A\"},",
    "\"RequestId\":\"r\",",
    "\"RequestId\":",
    "\"DeprecatedWarning\":\"w\",",
    "\"Code\":\"\",",
    "\"TotalCount\":",
    "\"Text\":",
    "\"List\":[",
    "\"Map\":{",
    "\"$serde_json::private::RawValue\":",
    "\\u0041",
    "\\ud83d\\ude00",
    "\\ud800",
    "\\n",
    "\u{e9}",
    "\u{4e2d}",
    "\n",
    " ",
    "\0",
    "\u{1f}",
    "\"\"",
    "{}",
    "[]",
    "S3CR3T",
    "data: ",
    "data\n",
    "[DONE]",
    "\r",
    "\n\n",
];

/// Numbers that look drawn and are not.
pub struct Draw(u64);

impl Draw {
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// A number below the limit, zero where there is none.
    pub fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % limit).unwrap_or(0)
    }
}

/// Makes one to four changes to one of the seeds.
#[must_use]
pub fn mutated(seeds: &[Vec<u8>], draw: &mut Draw) -> Vec<u8> {
    let mut bytes = seeds[draw.below(seeds.len())].clone();
    for _ in 0..=draw.below(4) {
        let at = draw.below(bytes.len() + 1);
        let rest = bytes.len() - at;
        match draw.below(8) {
            0..=2 => {
                let piece = PIECES[draw.below(PIECES.len())].bytes();
                bytes.splice(at..at, piece);
            }
            3 => {
                let piece = PIECES[draw.below(PIECES.len())].bytes();
                let taken = draw.below(rest.min(4) + 1);
                bytes.splice(at..at + taken, piece);
            }
            4 => {
                let taken = draw.below(rest.min(12) + 1);
                bytes.drain(at..at + taken);
            }
            5 => {
                let byte = u8::try_from(draw.below(256)).unwrap_or(0);
                bytes.splice(at..at + rest.min(1), [byte]);
            }
            6 => {
                let copied = bytes[at..at + draw.below(rest.min(60) + 1)].to_vec();
                let to = draw.below(bytes.len() + 1);
                bytes.splice(to..to, copied);
            }
            _ => bytes.truncate(at.max(1)),
        }
    }
    bytes
}

/// The files under a folder, in the order of their names.
///
/// # Panics
/// If the folder cannot be read.
#[must_use]
pub fn seeds(folder: &Path) -> Vec<Vec<u8>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the folder of the seeds") {
            let path: PathBuf = entry.expect("a seed").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    files
        .iter()
        .map(|file| fs::read(file).expect("a seed"))
        .collect()
}
