//! The tests of what a user sees, a module a topic.

mod actions;
mod attributes;
mod codes;
mod derive;
mod errors;
mod formats;
mod hostile;
mod lenient;
mod names;
mod parity;
mod semantics;
mod special_fields;
mod ui;
mod ways;
