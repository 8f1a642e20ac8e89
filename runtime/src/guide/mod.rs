//! The guide: what the crate does in each case, and how to use it well.
//!
//! - [`semantics`]: how a body becomes a response, an API error or a decode error, rule by rule.
//! - [`errors`]: what to do with errors: retrying, logging, error types of your own, test doubles.
//! - [`http`]: whole answers and event streams with reqwest, ureq, hyper and others.
//! - [`sdk_generators`]: what to emit, for 10 structs or for 27,000.
//! - [`performance`]: what decoding and compiling cost, and what was measured.
//! - [`limits`]: depth, memory, and everything else that is bounded.
//!
//! It is part of the documentation only; no build of a program contains it.

pub mod errors;
pub mod http;

#[doc = include_str!("semantics.md")]
pub mod semantics {}

#[doc = include_str!("sdk_generators.md")]
pub mod sdk_generators {}

#[doc = include_str!("performance.md")]
pub mod performance {}

#[doc = include_str!("limits.md")]
pub mod limits {}
