//! What must hold of any bytes: run by the fuzzer for hours, and by a seeded test in every run of the tests.
//!
//! Where the answers differ on purpose, each with the reason:
//!
//! - `-0` into an integer is 0; serde_json makes a float of it (a service that computes in floats sends it for nothing at all)
//! - bytes that are no UTF-8 are refused where nobody wants them, too (the body is text once and for all, and is checked once)
//! - half a surrogate pair, and a number beyond f64, are passed over where nobody wants them (so does serde_json; its `Value`,
//!   which the model goes by, cannot)
//! - an API error behind a member that does not fit is found; through `Deserialize` it is the format's error (a format cannot
//!   be asked to look again)
//! - a `Response` that does not fit is replaced by a later one; through `Deserialize` it is the format's error (a format cannot
//!   be asked to look again)
//! - a long integer keeps its digits as lenient text; through serde_json they are those of the nearest float (serde_json has
//!   made a float of it before anybody asks)
//! - an object of one member `$serde_json::private::Number` is an object; held back through serde_json it is a number (so
//!   serde_json hands a number of any length on, with its feature `arbitrary_precision`)
//! - a map's name of a `bool` that is no ASCII is not compared (serde_json 1.0.154 breaks its UTF-8)

pub mod member;
pub mod mutate;

mod envelope;
mod errors;
mod events;
mod fields;
mod model;
mod paths;

/// Takes any bytes, and panics where they are read as they should not be.
pub type Target = fn(&[u8]);

/// Every target by its name, which is also that of the fuzzer's binary and of the folder of its seeds.
pub const ALL: &[(&str, Target)] = &[
    ("envelope", envelope::check),
    ("fields", fields::check),
    ("paths", paths::check),
    ("errors", errors::check),
    ("events", events::check),
];

/// Runs a target on bytes.
///
/// # Panics
/// Where they are read as they should not be, and if there is no such target.
pub fn run(name: &str, bytes: &[u8]) {
    let found = ALL.iter().find(|(known, _)| *known == name);
    let (_, target) = found.expect("a target of this name");
    target(bytes);
}
