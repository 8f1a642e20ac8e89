//! What a body costs: memory, and all that was ever allocated, which tells of work that grows faster than the body.
//!
//! Bytes are counted, never time, so that a busy machine fails nothing.

mod counting;
mod growth;
mod held;
