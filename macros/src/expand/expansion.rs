//! What the impls of a struct share.

use super::bound;
use super::path::RuntimePath;
use super::span::derived;
use crate::input::{Container, Role};
use proc_macro2::{Ident, TokenStream};
use syn::{Generics, ImplGenerics, Lifetime, WhereClause};

/// What several of the impls need.
pub struct Expansion<'a> {
    pub container: &'a Container<'a>,
    pub runtime: RuntimePath,
    pub private: RuntimePath,
    /// The lifetime of the body.
    pub lifetime: Lifetime,
    /// The struct's own generics and that lifetime.
    decoding: Generics,
    pub ident: Ident,
    pub allow: Option<TokenStream>,
}

impl<'a> Expansion<'a> {
    pub fn new(container: &'a Container<'a>) -> Self {
        let runtime = RuntimePath::new(container.runtime());
        let private = runtime.private();
        let lifetime = bound::lifetime(container);
        Expansion {
            container,
            decoding: bound::generics(container, &lifetime, &private),
            runtime,
            private,
            lifetime,
            ident: derived(container.ident),
            allow: allow(container),
        }
    }

    /// The generics and the bounds by which the struct is decoded.
    pub fn decoding(&self) -> (ImplGenerics<'_>, Option<&WhereClause>) {
        let (impl_generics, _, where_clause) = self.decoding.split_for_impl();
        (impl_generics, where_clause)
    }

    /// The generics and the bounds of the struct itself.
    pub fn own(&self) -> (ImplGenerics<'_>, Option<&WhereClause>) {
        let (impl_generics, _, where_clause) = self.container.generics.split_for_impl();
        (impl_generics, where_clause)
    }
}

/// Impls that repeat the user's types silence lints which already fired there.
fn allow(container: &Container) -> Option<TokenStream> {
    let mut fields = container.fields.iter();
    let repeats = container.generics.lt_token.is_some()
        || container.attrs.error.is_some()
        || fields.any(|field| field.role == Role::Extra || field.attrs.with.is_some());
    repeats.then(|| quote_mixed!(#[allow(deprecated, unused_qualifications)]))
}
