//! The limits that the guide states, and what a body may cost: memory, stack, and all that was ever allocated, which tells of work
//! that grows faster than the body.
//!
//! Bytes are counted, never time, so that a busy machine fails nothing.

mod counting;
mod growth;
mod held;
mod memory;
mod pages;
mod refused;
mod stack;
mod threads;
