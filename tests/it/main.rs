//! The tests of what a user sees, a module a topic.

mod attributes;
mod derive;
mod names;
mod parity;
mod special_fields;
mod ui;
