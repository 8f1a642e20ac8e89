//! The tests of what a user sees, a module a topic.

mod actions;
mod advice;
mod attributes;
mod boundaries;
mod codes;
mod corpus;
mod derive;
mod derive_rules;
mod diagnosis;
mod envelope;
mod error_code;
mod errors;
mod formats;
mod hostile;
mod layers;
mod lenient;
mod names;
mod parity;
mod precision;
mod request_id;
mod semantics;
mod sentences;
mod special_fields;
mod tolerance;
mod ui;
mod ways;
