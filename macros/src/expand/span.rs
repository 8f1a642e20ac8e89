//! Where rustc points if something of the user's is to blame for what the derive wrote.

use proc_macro2::{Ident, Span};
use quote::ToTokens;
use syn::{Path, PathArguments, Type};

/// First and last span of a type; rustc joins them to the whole of it.
#[derive(Clone, Copy)]
pub struct Ends {
    pub first: Span,
    pub last: Span,
}

impl Ends {
    pub fn at(span: Span) -> Self {
        let span = generated(span);
        Ends {
            first: span,
            last: span,
        }
    }

    /// The whole of `ty`.
    pub fn of(ty: &Type) -> Self {
        if let Type::Path(path) = ty {
            if let Some(ident) = path.path.get_ident() {
                return Ends::at(ident.span());
            }
        }
        let (first, last) = ends(ty);
        let (first, last) = (generated(first), generated(last));
        Ends { first, last }
    }
}

/// The place of `span`, with the hygiene of what a derive writes: out of sight of lints and of the user's locals.
pub fn generated(span: Span) -> Span {
    span.resolved_at(Span::mixed_site())
}

/// The user's name as written by the derive: rustc reports no deprecated use in a derive's expansion.
pub fn derived(ident: &Ident) -> Ident {
    let mut ident = ident.clone();
    ident.set_span(ident.span().resolved_at(Span::call_site()));
    ident
}

fn ends(ty: &Type) -> (Span, Span) {
    match ty {
        Type::Path(ty) if ty.qself.is_none() => path_ends(&ty.path),
        Type::Group(ty) => ends(&ty.elem),
        _ => token_ends(ty),
    }
}

fn path_ends(path: &Path) -> (Span, Span) {
    let (Some(first), Some(last)) = (path.segments.first(), path.segments.last()) else {
        return token_ends(path);
    };
    let first = match &path.leading_colon {
        Some(colons) => colons.spans[0],
        None => first.ident.span(),
    };
    let last = match &last.arguments {
        PathArguments::AngleBracketed(arguments) => arguments.gt_token.spans[0],
        _ => last.ident.span(),
    };
    (first, last)
}

fn token_ends(tokens: &dyn ToTokens) -> (Span, Span) {
    let mut tokens = tokens.to_token_stream().into_iter();
    let Some(first) = tokens.next() else {
        return (Span::call_site(), Span::call_site());
    };
    let first = first.span();
    (first, tokens.last().map_or(first, |token| token.span()))
}
