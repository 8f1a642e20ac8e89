//! A field with a slot of its own, and how the slot reads it.

use super::bound::unused;
use super::expansion::Expansion;
use super::path::{Item, RuntimePath};
use super::span::{generated, Ends};
use crate::input::{ty, Field};
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote_spanned, ToTokens};
use syn::spanned::Spanned;
use syn::Token;

pub struct Member<'a> {
    pub field: &'a Field<'a>,
    /// Where it stands in the table of slots.
    pub index: Literal,
    pub is_defaulted: bool,
    /// Holds the value until the struct is made.
    pub local: Ident,
    reading: Reading,
    ends: Ends,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    Plain,
    Lenient,
    Borrowed,
    With,
}

pub fn all<'a>(expansion: &Expansion<'a>) -> Vec<Member<'a>> {
    let members = expansion.container.members().enumerate();
    let members = members.map(|(index, field)| Member::new(expansion, index, field));
    members.collect()
}

impl<'a> Member<'a> {
    fn new(expansion: &Expansion, index: usize, field: &'a Field<'a>) -> Self {
        let container = expansion.container;
        let reading = if field.attrs.with.is_some() {
            Reading::With
        } else if field.attrs.lenient.is_some() || container.attrs.lenient.is_some() {
            Reading::Lenient
        } else if container.generics.lifetimes().next().is_some() && ty::is_borrowed_cow(field.ty) {
            Reading::Borrowed
        } else {
            Reading::Plain
        };
        Member {
            field,
            index: Literal::usize_unsuffixed(index),
            is_defaulted: field.attrs.default.is_some() || container.attrs.default.is_some(),
            local: format_ident!("__field{index}", span = Span::mixed_site()),
            reading,
            ends: Ends::of(field.ty),
        }
    }

    /// Whether its type alone says how it is read, and what an absent one is.
    pub fn is_plain(&self) -> bool {
        self.reading == Reading::Plain && !self.is_defaulted
    }

    /// `None`, blaming the field's type if it cannot be decoded.
    pub fn row_slot<'p>(&self, private: &'p RuntimePath) -> Item<'p> {
        private.item(&["None"]).at(self.ends)
    }

    /// The empty slot.
    pub fn slot<'p>(&self, private: &'p RuntimePath) -> Box<dyn ToTokens + 'p> {
        let index = &self.index;
        let none = private.item(&["None"]);
        self.defaulted(
            private,
            match self.reading {
                Reading::Plain => Box::new(none),
                Reading::Lenient => Box::new(private.item(&["Lenient"]).call(none)),
                Reading::Borrowed => Box::new(private.item(&["Borrowed"]).call(none)),
                Reading::With => Box::new(quote_mixed! {
                    #private::With::<Self, #index, _>(#private::None, #private::PhantomData)
                }),
            },
        )
    }

    /// Takes the value, or what there is of it, out of the slot.
    pub fn pattern<'p>(&'p self, private: &'p RuntimePath) -> Box<dyn ToTokens + 'p> {
        let value: Box<dyn ToTokens> = if self.is_defaulted {
            Box::new(&self.local)
        } else {
            Box::new(private.item(&["Some"]).call(&self.local))
        };
        self.defaulted(
            private,
            match self.reading {
                Reading::Plain => value,
                Reading::Lenient => Box::new(private.item(&["Lenient"]).call(value)),
                Reading::Borrowed => Box::new(private.item(&["Borrowed"]).call(value)),
                Reading::With => Box::new(quote_mixed!(#private::With(#value, _))),
            },
        )
    }

    fn defaulted<'p>(
        &self,
        private: &'p RuntimePath,
        slot: Box<dyn ToTokens + 'p>,
    ) -> Box<dyn ToTokens + 'p> {
        if self.is_defaulted {
            Box::new(private.item(&["Defaulted"]).call(slot))
        } else {
            slot
        }
    }

    /// The impl by which the slot calls the user's function.
    pub fn with_field(&self, expansion: &Expansion) -> Option<TokenStream> {
        let with = &self.field.attrs.with.as_ref()?.value;
        let function = with.function();
        let call = quote_spanned!(generated(with.path.span())=> #function(__deserializer));
        let Expansion {
            private, lifetime, ..
        } = expansion;
        let (index, ty) = (&self.index, self.field.ty);
        let format = unused("__D", expansion.container.generics);
        Some(
            write_impl!(expansion, expansion.decoding(), (#private::WithField<#lifetime, #index, #ty>) {
                fn with<#format: #private::Deserializer<#lifetime>>(
                    __deserializer: #format,
                ) -> #private::Result<#ty, #format::Error> {
                    #call
                }
            }),
        )
    }
}

/// `&mut __slots.0`, blaming the field's type if it cannot be decoded.
impl ToTokens for Member<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Ends { first, last } = self.ends;
        Token![&](first).to_tokens(tokens);
        Token![mut](first).to_tokens(tokens);
        Ident::new("__slots", first).to_tokens(tokens);
        Token![.](first).to_tokens(tokens);
        let mut index = self.index.clone();
        index.set_span(last);
        index.to_tokens(tokens);
    }
}
