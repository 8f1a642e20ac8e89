//! The reference generator: Tencent Cloud API descriptions into Rust modules of response structs.
//!
//! It is a command, `sdkgen generate`, and a library that a build script or a test may call. As a dependency it needs no
//! features: `sdkgen = { .., default-features = false }`.
//!
//! ```no_run
//! // build.rs
//! use sdkgen::Generator;
//!
//! fn main() -> Result<(), sdkgen::Error> {
//!     println!("cargo::rerun-if-changed=descriptions");
//!     let folder = std::env::var("OUT_DIR").expect("cargo sets it");
//!     let generated = Generator::new("descriptions").action("DescribeInstances").generate()?;
//!     std::fs::write(format!("{folder}/sdk.rs"), generated.to_include())?;
//!     Ok(())
//! }
//! ```
//!
//! In the crate, `include!(concat!(env!("OUT_DIR"), "/sdk.rs"));` adds a module for each service version,
//! `cvm_v20170312`. The crate depends on `tencent-response`.
//!
//! # What is read
//!
//! Description files as they are published, `services/SERVICE/VERSION/api.json`, with all their keys: one file, a folder of
//! them, or several editions side by side, `EDITION/SERVICE/VERSION/api.json`. Of each file, only the responses and the data
//! types in them are read.
//! [`description::source`] says what else may be beside it.
//!
//! # What is written
//!
//! - A struct for the response of each action and for each data type it reaches, `#[non_exhaustive]`, with the documentation
//!   as Markdown ([`docs`]) and names that a person would choose ([`names`]).
//! - Every member as an `Option`, whatever the description says of null, and the RequestId as text.
//! - An enum of the service's error codes, where a table has them.
//! - Actions that can answer with a stream of events say so. They are known by an example that is events, by `SSE` as a word
//!   of the name, or by documentation that says `text/event-stream` or has the RequestId in the header `X-TC-RequestId`.
//!
//! [`Options`](emit::Options) has what else can be chosen, in the words of the command line.

pub mod codes;
pub mod description;
pub mod docs;
pub mod emit;
pub mod format;
mod generate;
pub mod names;
mod nearest;
pub mod output;
pub mod package;

#[cfg(feature = "cli")]
pub mod bench;
#[cfg(feature = "cli")]
pub mod chart;
#[cfg(feature = "cli")]
pub mod conformance;
// It belongs to `explain`: the example of a published package can't depend on this one, and where it is installed, it has only
// its packed files.
#[cfg(feature = "cli")]
#[path = "../../../runtime/examples/explain/structs/mod.rs"]
pub mod infer;
#[cfg(feature = "cli")]
pub mod infer_check;
#[cfg(feature = "cli")]
pub mod scratch;

pub use anyhow::Error;
pub use generate::{Generated, Generator};
pub use package::{Package, Runtime};
