//! The generator as its users call it: what it writes, what it refuses, and what its checks find.

#![deny(warnings)]

mod codes;
mod command;
mod common;
mod conformance;
mod documents;
mod fuzz;
mod generate;
mod infer;
mod malformed;
mod package;
