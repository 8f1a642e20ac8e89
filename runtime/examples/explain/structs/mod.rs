//! Structs from sample bodies: what a response looked like, written as Rust that decodes it.
//!
//! A [`sample`] is read, its [`shape`] merged with that of the others, the shape taken for a [`types`] tree, and the tree
//! [`named`] and written as [`text`].

pub mod named;
pub mod names;
pub mod sample;
pub mod shape;
pub mod text;
pub mod types;

use sample::Refusal;
use shape::Object;
use types::Type;

/// What was inferred for the response of one action.
pub struct Inferred {
    pub action: String,
    /// How many samples it was inferred from.
    pub samples: usize,
    pub members: types::Object,
}

/// Infers the response of an action from sample bodies, each beside the name by which a refusal calls it.
///
/// # Errors
/// If the action's name is no word, or a sample tells nothing.
pub fn infer(action: &str, samples: &[(String, Vec<u8>)]) -> Result<Inferred, String> {
    names::check_action(action)?;
    let mut merged: Option<Object> = None;
    for (name, body) in samples {
        let object = sample::response(body);
        let object = object.map_err(|refusal: Refusal| format!("{name}: {refusal}"))?;
        match &mut merged {
            Some(merged) => merged.merge(object),
            None => merged = Some(object),
        }
    }
    let members = merged.ok_or("no sample to infer from")?;
    Ok(Inferred {
        action: names::default_action(action).to_owned(),
        samples: samples.len(),
        members: Type::of_response(members),
    })
}
