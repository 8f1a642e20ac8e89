use crate::ast::{Container, Kind, Role};
use crate::bound::{self, Bounds};
use crate::member::{self, Member};
use crate::response;
use crate::span::derived;
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;

/// The impls of a struct without mistakes.
pub fn expand(container: &Container) -> TokenStream {
    let expansion = Expansion::new(container);
    let members = member::all(&expansion);
    let mut tokens = expansion.fields(&members);
    tokens.extend(expansion.deserialize(&members));
    tokens.extend(
        members
            .iter()
            .filter_map(|member| member.with_field(&expansion)),
    );
    if container.kind == Kind::Response {
        tokens.extend(response::expand(&expansion));
    }
    tokens
}

/// What several of the impls need.
pub struct Expansion<'a> {
    pub container: &'a Container<'a>,
    /// Hides the locals from the user's names, and theirs from ours.
    pub site: Span,
    pub runtime: TokenStream,
    pub private: TokenStream,
    pub ident: Ident,
    pub bounds: Bounds,
    pub impl_generics: TokenStream,
    pub where_clause: TokenStream,
    /// What every impl starts with.
    pub head: TokenStream,
}

impl<'a> Expansion<'a> {
    fn new(container: &'a Container<'a>) -> Self {
        let path = container.attrs.runtime.as_ref().map(|given| &given.value);
        let runtime = bound::runtime(path);
        let private = quote!(#runtime::__private);
        let bounds = Bounds::of(container, &private);
        let (impl_generics, where_clause) = bounds.split();
        let ident = derived(container.ident);
        let site = Span::mixed_site();
        let head = head(container);
        Expansion {
            container,
            site,
            runtime,
            private,
            ident,
            bounds,
            impl_generics,
            where_clause,
            head,
        }
    }

    /// The decoding of an object: the slots, one call of the driver, the struct.
    fn fields(&self, members: &[Member]) -> TokenStream {
        let Expansion {
            site,
            private,
            ident,
            impl_generics,
            where_clause,
            head,
            ..
        } = self;
        let lifetime = &self.bounds.lifetime;
        let (_, ty_generics, _) = self.container.generics.split_for_impl();
        let read = self.read(members);
        let slots = self.slots(members);
        let (locals, take) = (member::locals(self), self.take(members));
        let values = member::values(self, members);
        quote_spanned! {*site=>
            #head
            impl #impl_generics #private::Fields<#lifetime> for #ident #ty_generics #where_clause {
                fn decode<__A: #private::MapAccess<#lifetime>>(
                    __members: #private::Members<'_, #lifetime, __A>,
                ) -> #private::Result<Self, __A::Error> {
                    #slots
                    #locals
                    if let #private::Err(__error) = #read { return #private::Err(__error); }
                    #take
                    #private::Ok(Self { #values })
                }
            }
        }
    }

    fn slots(&self, members: &[Member]) -> TokenStream {
        let slots = members.iter().map(|member| member.slot(self));
        let private = &self.private;
        let slots = (!members.is_empty())
            .then(|| quote_spanned!(self.site=> let mut __slots = (#(#slots,)*);));
        let request_id = self
            .has_request_id()
            .then(|| quote_spanned!(self.site=> let mut __request_id = #private::None;));
        quote!(#slots #request_id)
    }

    fn read(&self, members: &[Member]) -> TokenStream {
        let table = members.iter().map(Member::reference);
        let table = quote_spanned!(self.site=> &mut [#(#table),*]);
        let extra = self.container.with_role(Role::Extra).map(|field| {
            let extra = member::extra_reference(field);
            quote_spanned!(self.site=> .extra(#extra))
        });
        let private = &self.private;
        match (self.container.kind, self.has_request_id()) {
            (Kind::Data, _) => quote_spanned!(self.site=> __members #extra.read(#table)),
            (Kind::Response, true) => {
                quote_spanned!(self.site=> __members #extra.read_response(#table, &mut __request_id))
            }
            (Kind::Response, false) => {
                quote_spanned!(self.site=> __members #extra.read_response(#table, &mut #private::None))
            }
        }
    }

    fn has_request_id(&self) -> bool {
        self.container.with_role(Role::RequestId).is_some()
    }

    /// Takes the values out of the slots, which `read` has filled.
    fn take(&self, members: &[Member]) -> Option<TokenStream> {
        let private = &self.private;
        let patterns = members.iter().map(|member| member.pattern(self));
        if members.is_empty() {
            return None;
        }
        if members.iter().all(|member| member.is_defaulted) {
            return Some(quote_spanned!(self.site=> let (#(#patterns,)*) = __slots;));
        }
        Some(quote_spanned! {self.site=>
            let (#(#patterns,)*) = __slots else { return #private::Err(#private::unfilled()) };
        })
    }

    fn deserialize(&self, members: &[Member]) -> TokenStream {
        let Expansion {
            site,
            private,
            ident,
            impl_generics,
            where_clause,
            head,
            ..
        } = self;
        let lifetime = &self.bounds.lifetime;
        let (_, ty_generics, _) = self.container.generics.split_for_impl();
        let keys = self.keys(members);
        quote_spanned! {*site=>
            #head
            impl #impl_generics #private::Deserialize<#lifetime> for #ident #ty_generics #where_clause {
                fn deserialize<__D: #private::Deserializer<#lifetime>>(
                    __deserializer: __D,
                ) -> #private::Result<Self, __D::Error> {
                    #private::deserialize(__deserializer, &#keys)
                }
            }
        }
    }

    fn keys(&self, members: &[Member]) -> TokenStream {
        let private = &self.private;
        let name = self.container.ident.unraw().to_string();
        let names = members.iter().map(|member| member.field.key.as_str());
        let exact = members.iter().filter(|member| !member.field.folds());
        let exact = exact.map(|member| Literal::usize_unsuffixed(member.index));
        let aliases = members.iter().flat_map(|member| {
            let index = Literal::usize_unsuffixed(member.index);
            let aliases = member.field.aliases().into_iter();
            aliases.map(move |alias| quote!((#alias, #index)))
        });
        quote_spanned! {self.site=>
            #private::Keys { name: #name, names: &[#(#names),*], exact: &[#(#exact),*], aliases: &[#(#aliases),*] }
        }
    }
}

/// What is repeated of the user's has been warned about where it was written.
fn head(container: &Container) -> TokenStream {
    let generics = &container.generics;
    let repeats = generics.lt_token.is_some()
        || container.attrs.error.is_some()
        || container
            .fields
            .iter()
            .any(|field| field.role == Role::Extra || field.attrs.with.is_some());
    if repeats {
        quote!(#[automatically_derived] #[allow(deprecated, unused_qualifications)])
    } else {
        quote!(#[automatically_derived])
    }
}
