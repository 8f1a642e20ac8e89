//! Paths of the runtime's. They are kept as tokens, for each copy of a stream is a call to the compiler.

use super::span::{generated, Ends};
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{quote_spanned, ToTokens, TokenStreamExt};
use syn::spanned::Spanned;
use syn::{Path, Token};

/// The impls, beside an import of what `crate` names; if that does not exist, rustc reports one error, at the import.
pub fn importing(path: Option<&Path>, impls: TokenStream) -> TokenStream {
    let Some(path) = path else { return impls };
    let last = path.segments.last();
    // All of it stands at the path, which is where rustc then points.
    let span = generated(path.span());
    // `use super as ..` is not allowed, but this is.
    let import = if last.is_some_and(|last| last.ident == "super" || last.ident == "self") {
        quote_spanned!(span=> use #path::{self as __tencent_response};)
    } else {
        quote_spanned!(span=> use #path as __tencent_response;)
    };
    quote_mixed! {
        const _: () = {
            #import
            #impls
        };
    }
}

#[derive(Clone)]
pub struct RuntimePath(Vec<TokenTree>);

impl RuntimePath {
    /// `::tencent_response`, or what `importing` calls it where `crate` says otherwise.
    pub fn new(path: Option<&Path>) -> Self {
        let tokens = if path.is_some() {
            quote_mixed!(__tencent_response)
        } else {
            quote_mixed!(::tencent_response)
        };
        RuntimePath(tokens.into_iter().collect())
    }

    /// The module that an expansion may name.
    pub fn private(&self) -> Self {
        let mut private = self.clone();
        private.0.extend(quote_mixed!(::__private));
        private
    }

    /// `path::name`
    pub fn item<'a>(&'a self, name: &'a [&'a str]) -> Item<'a> {
        Item {
            path: self,
            name,
            ends: None,
            arguments: None,
        }
    }
}

impl ToTokens for RuntimePath {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.0.iter().cloned());
    }
}

/// An item of the runtime's, or a call of it.
pub struct Item<'a> {
    path: &'a RuntimePath,
    name: &'a [&'a str],
    ends: Option<Ends>,
    arguments: Option<Box<dyn ToTokens + 'a>>,
}

impl<'a> Item<'a> {
    /// As if it stood where a type of the user's does, which is to blame if it does not compile.
    pub fn at(mut self, ends: Ends) -> Self {
        self.ends = Some(ends);
        self
    }

    pub fn call(mut self, arguments: impl ToTokens + 'a) -> Self {
        self.arguments = Some(Box::new(arguments));
        self
    }
}

impl ToTokens for Item<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let (first, last) = match self.ends {
            None => {
                self.path.to_tokens(tokens);
                (Span::mixed_site(), Span::mixed_site())
            }
            Some(Ends { first, last }) => {
                let path = self.path.0.iter().cloned();
                tokens.extend(path.map(|mut token| {
                    token.set_span(first);
                    token
                }));
                (first, last)
            }
        };
        for (index, name) in self.name.iter().enumerate() {
            let ends_here = self.arguments.is_none() && index + 1 == self.name.len();
            Token![::](first).to_tokens(tokens);
            Ident::new(name, if ends_here { last } else { first }).to_tokens(tokens);
        }
        if let Some(arguments) = &self.arguments {
            let mut call = Group::new(Delimiter::Parenthesis, arguments.to_token_stream());
            call.set_span(last);
            tokens.append(call);
        }
    }
}
