//! The reference generator.
