//! Structs inferred from sample bodies, as Rust that decodes such bodies.
//!
//! Each [`sample`] is read into a [`shape`]; the shapes are merged, turned into [`types`], [`named`] and written as [`text`].

pub mod fields;
pub mod named;
pub mod names;
pub mod sample;
pub mod shape;
pub mod text;
pub mod types;

use shape::Object;
use types::Type;

/// What was inferred for the response of one action.
pub struct Inferred {
    pub action: String,
    /// How many samples it was inferred from.
    pub samples: usize,
    pub members: types::Object,
}

/// Infers the response of an action from sample bodies, each with a name for error messages.
///
/// # Errors
/// If the action's name is not an identifier, or a sample is not a successful response.
pub fn infer(action: &str, samples: &[(String, Vec<u8>)]) -> Result<Inferred, String> {
    names::check_action(action)?;
    let mut merged: Option<Object> = None;
    for (name, body) in samples {
        let object = sample::response(body).map_err(|refusal| format!("{name}: {refusal}"))?;
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
