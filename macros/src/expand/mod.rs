//! What the derives of structs write.

/// `quote!`, with the spans by which neither the user's locals clash with ours, nor ours with theirs.
macro_rules! quote_mixed {
    ($($tokens:tt)*) => {
        quote::quote_spanned!(proc_macro2::Span::mixed_site()=> $($tokens)*)
    };
}

/// An impl for the struct, in one stream: each stream within another is a call to the compiler.
macro_rules! write_impl {
    ($expansion:ident, $generics:expr, ($($path:tt)*) { $($items:tt)* }) => {{
        let $crate::expand::expansion::Expansion { container, ident, allow, .. } = $expansion;
        let (impl_generics, where_clause) = $generics;
        let (_, ty_generics, _) = container.generics.split_for_impl();
        quote_mixed! {
            #[automatically_derived]
            #allow
            impl #impl_generics $($path)* for #ident #ty_generics #where_clause { $($items)* }
        }
    }};
}

mod bound;
mod decode;
mod expansion;
mod fallback;
mod member;
pub mod path;
mod response;
pub mod span;
mod table;

use crate::input::{Container, Kind};
use expansion::Expansion;
pub use fallback::fallback;
use proc_macro2::TokenStream;

/// The impls of a struct without mistakes.
pub fn expand(container: &Container) -> TokenStream {
    let expansion = Expansion::new(container);
    let mut impls = decode::impls(&expansion);
    if container.kind == Kind::Response {
        impls.extend(response::impls(&expansion));
    }
    path::importing(container.runtime(), impls.into_iter().collect())
}

#[cfg(test)]
mod tests;
