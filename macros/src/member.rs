use crate::ast::{Field, Role};
use crate::attr::DefaultValue;
use crate::expand::Expansion;
use crate::span::{call, derived, respan, Ends};
use crate::ty;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote, quote_spanned, ToTokens};

/// A field with a slot of its own.
pub struct Member<'a> {
    pub field: &'a Field<'a>,
    /// Where it stands in the table of slots.
    pub index: usize,
    pub is_defaulted: bool,
    reading: Reading,
    local: Ident,
}

enum Reading {
    Plain,
    Lenient,
    Borrowed,
    With,
}

pub fn all<'a>(expansion: &Expansion<'a>) -> Vec<Member<'a>> {
    let members = expansion.container.members().enumerate();
    members
        .map(|(index, field)| Member::new(expansion, index, field))
        .collect()
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
        let is_defaulted = field.attrs.default.is_some() || container.attrs.default.is_some();
        let local = format_ident!("__field{index}", span = expansion.site);
        Member {
            field,
            index,
            is_defaulted,
            reading,
            local,
        }
    }

    /// The slot, empty.
    pub fn slot(&self, expansion: &Expansion) -> TokenStream {
        let private = &expansion.private;
        let index = Literal::usize_unsuffixed(self.index);
        let slot = match self.reading {
            Reading::Plain => quote!(#private::None),
            Reading::Lenient => quote!(#private::Lenient(#private::None)),
            Reading::Borrowed => quote!(#private::Borrowed(#private::None)),
            Reading::With => {
                quote!(#private::With::<Self, #index, _>(#private::None, #private::PhantomData))
            }
        };
        if self.is_defaulted {
            quote!(#private::Defaulted(#slot))
        } else {
            slot
        }
    }

    /// The slot as the table holds it, blaming the field's type if it cannot be decoded.
    pub fn reference(&self) -> TokenStream {
        let index = Literal::usize_unsuffixed(self.index);
        respan(quote!(&mut __slots.#index), Ends::of(self.field.ty))
    }

    /// Takes the value, or what there is of it, out of the slot.
    pub fn pattern(&self, expansion: &Expansion) -> TokenStream {
        let Expansion { private, .. } = expansion;
        let local = &self.local;
        let value = if self.is_defaulted {
            quote!(#local)
        } else {
            quote!(#private::Some(#local))
        };
        let slot = match self.reading {
            Reading::Plain => value,
            Reading::Lenient => quote!(#private::Lenient(#value)),
            Reading::Borrowed => quote!(#private::Borrowed(#value)),
            Reading::With => quote!(#private::With(#value, _)),
        };
        if self.is_defaulted {
            quote!(#private::Defaulted(#slot))
        } else {
            slot
        }
    }

    fn value(&self, expansion: &Expansion) -> TokenStream {
        let local = &self.local;
        if !self.is_defaulted {
            return quote!(#local);
        }
        let private = &expansion.private;
        let default = default(expansion, self.field);
        quote_spanned! {expansion.site=>
            match #local { #private::Some(__value) => __value, #private::None => #default }
        }
    }

    /// The impl by which the slot calls the user's function.
    pub fn with_field(&self, expansion: &Expansion) -> Option<TokenStream> {
        let with = &self.field.attrs.with.as_ref()?.value;
        let call = call(&with.function(), Some("__deserializer"));
        let Expansion {
            site,
            private,
            ident,
            impl_generics,
            where_clause,
            head,
            ..
        } = expansion;
        let lifetime = &expansion.bounds.lifetime;
        let (_, ty_generics, _) = expansion.container.generics.split_for_impl();
        let index = Literal::usize_unsuffixed(self.index);
        let ty = self.field.ty;
        Some(quote_spanned! {*site=>
            #head
            impl #impl_generics #private::WithField<#lifetime, #index> for #ident #ty_generics #where_clause {
                type Value = #ty;
                fn with<__D: #private::Deserializer<#lifetime>>(
                    __deserializer: __D,
                ) -> #private::Result<#ty, __D::Error> {
                    #call
                }
            }
        })
    }
}

/// The fields of the struct literal.
pub fn values(expansion: &Expansion, members: &[Member]) -> TokenStream {
    let mut members = members.iter();
    let mut tokens = TokenStream::new();
    for field in &expansion.container.fields {
        let name = derived(field.ident);
        let value = match field.role {
            Role::Member => members.next().map(|member| member.value(expansion)),
            Role::RequestId => Some(request_id(&expansion.private, field)),
            Role::Extra => Some(quote_spanned!(expansion.site=> __extra)),
            Role::Skipped => Some(default(expansion, field)),
        };
        tokens.extend(quote!(#name: #value,));
    }
    tokens
}

/// `&mut __extra`, blaming the field's type if it is no map.
pub fn extra_reference(field: &Field) -> TokenStream {
    respan(quote!(&mut __extra), Ends::of(field.ty))
}

/// What must be there before the body is read: the undeclared members, and the struct's default.
pub fn locals(expansion: &Expansion) -> TokenStream {
    let Expansion {
        site,
        private,
        container,
        ..
    } = expansion;
    let extra = container.with_role(Role::Extra).map(|field| {
        let ty = field.ty;
        let default = default_of_type(private, Ends::of(ty));
        quote_spanned!(*site=> let mut __extra: #ty = #default;)
    });
    let default = container.attrs.default.as_ref().map(|given| {
        let default = match &given.value {
            DefaultValue::Function(path) => call(&path.to_token_stream(), None),
            DefaultValue::Trait => default_of_type(private, Ends::at(given.name.span())),
        };
        quote_spanned!(*site=> let __default: Self = #default;)
    });
    quote!(#extra #default)
}

fn request_id(private: &TokenStream, field: &Field) -> TokenStream {
    respan(
        quote!(#private::request_id(__request_id)),
        Ends::of(field.ty),
    )
}

/// The value of an absent member.
fn default(expansion: &Expansion, field: &Field) -> TokenStream {
    match (&field.attrs.default, &expansion.container.attrs.default) {
        (Some(given), _) => match &given.value {
            DefaultValue::Function(path) => call(&path.to_token_stream(), None),
            DefaultValue::Trait => default_of_type(&expansion.private, Ends::of(field.ty)),
        },
        (None, Some(_)) => {
            let name = derived(field.ident);
            quote_spanned!(expansion.site=> __default.#name)
        }
        (None, None) => default_of_type(&expansion.private, Ends::of(field.ty)),
    }
}

fn default_of_type(private: &TokenStream, ends: Ends) -> TokenStream {
    respan(quote!(#private::Default::default()), ends)
}
