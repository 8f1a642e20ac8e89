//! What an argument gave, kept with the place where it stands.

use super::arg::{Arg, Source};
use crate::input::errors::Errors;
use proc_macro2::Ident;

/// What an argument gave, and where.
pub struct Given<T> {
    pub value: T,
    pub name: Ident,
    pub source: Source,
}

/// An argument that may be given once.
pub type Maybe<T> = Option<Given<T>>;

/// An argument that may be given any number of times.
pub type Many<T> = Vec<Given<T>>;

/// Where the values of an argument go.
pub trait Keep<T> {
    fn keep(&mut self, given: Given<T>, errors: &mut Errors);
}

impl<T> Given<T> {
    pub fn new(arg: &Arg, value: T) -> Self {
        let (name, source) = (arg.name.clone(), arg.source);
        Given {
            value,
            name,
            source,
        }
    }
}

impl<T> Keep<T> for Maybe<T> {
    fn keep(&mut self, given: Given<T>, errors: &mut Errors) {
        match self {
            None => *self = Some(given),
            // `tencent` is read before `serde` and wins over it.
            Some(first) if first.source != given.source => {}
            Some(first) => second(&given.name, &first.name, errors),
        }
    }
}

impl<T> Keep<T> for Many<T> {
    fn keep(&mut self, given: Given<T>, _: &mut Errors) {
        self.push(given);
    }
}

/// The same word again, or another word for the same thing, such as `with` and `deserialize_with`.
fn second(second: &Ident, first: &Ident, errors: &mut Errors) {
    if first == second {
        errors.duplicate(second, format!("duplicate `{second}`"), first);
    } else {
        let message = format!("`{second}` beside `{first}`, keep one");
        errors.conflict(second, message, first);
    }
}
