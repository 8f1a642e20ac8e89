use proc_macro2::Ident;
use quote::ToTokens;
use std::fmt::Display;
use syn::Error;

/// Every mistake found so far, so that one build reports them all.
#[derive(Default)]
pub struct Errors(Option<Error>);

impl Errors {
    pub fn at(&mut self, tokens: &dyn ToTokens, message: impl Display) {
        self.push(Error::new_spanned(tokens, message));
    }

    /// The same thing given twice, both places marked.
    pub fn duplicate(
        &mut self,
        second: &dyn ToTokens,
        message: impl Display,
        first: &dyn ToTokens,
    ) {
        self.at(second, message);
        self.at(first, "first given here");
    }

    /// An argument that another one rules out, both marked.
    pub fn conflict(&mut self, second: &dyn ToTokens, message: impl Display, first: &Ident) {
        self.at(second, message);
        self.at(first, format_args!("`{first}` is given here"));
    }

    pub fn push(&mut self, error: Error) {
        match &mut self.0 {
            Some(errors) => errors.combine(error),
            None => self.0 = Some(error),
        }
    }

    pub fn len(&self) -> usize {
        self.0
            .as_ref()
            .map_or(0, |errors| errors.into_iter().count())
    }

    pub fn into_error(self) -> Option<Error> {
        self.0
    }
}
