//! The tests of what a user sees, a module a topic.

mod attributes;
mod derive;
mod errors;
mod hostile;
mod lenient;
mod names;
mod parity;
mod semantics;
mod special_fields;
mod ui;
mod ways;
