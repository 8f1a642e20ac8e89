use crate::ast::{Container, Kind, Role};
use crate::bound::{Bounds, ImplGenerics};
use crate::emit::{Emit, RuntimePath};
use crate::member::{self, Member};
use crate::response;
use crate::row;
use crate::span::derived;
use crate::table::table;
use proc_macro2::Delimiter::{Brace, Bracket, Parenthesis};
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;
use syn::{TypeGenerics, WhereClause};

/// The impls of a struct without mistakes.
pub fn expand(container: &Container) -> TokenStream {
    let expansion = Expansion::new(container);
    let members = member::all(&expansion);
    let mut tokens = expansion.fields(&members);
    tokens.extend(expansion.deserialize(&members));
    for with in members
        .iter()
        .filter_map(|member| member.with_field(&expansion))
    {
        tokens.extend(with);
    }
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
    pub runtime: RuntimePath,
    pub private: RuntimePath,
    pub ident: Ident,
    pub bounds: Bounds,
    /// What every impl starts with.
    pub head: TokenStream,
}

impl<'a> Expansion<'a> {
    fn new(container: &'a Container<'a>) -> Self {
        let path = container.attrs.runtime.as_ref().map(|given| &given.value);
        let runtime = RuntimePath::new(path);
        let private = runtime.private();
        Expansion {
            bounds: Bounds::of(container, &private),
            container,
            site: Span::mixed_site(),
            runtime,
            private,
            ident: derived(container.ident),
            head: head(container),
        }
    }

    /// The generics of an impl that decodes.
    pub fn generics(&self) -> (ImplGenerics<'_>, TypeGenerics<'_>, Option<&WhereClause>) {
        let (_, ty_generics, _) = self.container.generics.split_for_impl();
        (
            self.bounds.impl_generics(),
            ty_generics,
            self.bounds.where_clause(),
        )
    }

    /// The decoding of an object: the slots, one call of the driver, the struct.
    fn fields(&self, members: &[Member]) -> TokenStream {
        let Expansion {
            site,
            private,
            ident,
            head,
            ..
        } = self;
        let lifetime = &self.bounds.lifetime;
        let (impl_generics, ty_generics, where_clause) = self.generics();
        let mut body = Emit::new(*site);
        body.group(Brace, |emit| self.write_body(members, emit));
        let body = body.finish();
        quote_spanned! {*site=>
            #head
            impl #impl_generics #private::Fields<#lifetime> for #ident #ty_generics #where_clause {
                fn decode<__A: #private::MapAccess<#lifetime>>(
                    __members: #private::Members<'_, #lifetime, __A>,
                ) -> #private::Result<Self, __A::Error>
                #body
            }
        }
    }

    /// All in one call where that serves, else step by step.
    fn write_body(&self, members: &[Member], emit: &mut Emit) {
        if row::fits(self, members) {
            return row::write(self, members, emit);
        }
        self.write_slots(members, emit);
        member::write_locals(self, emit);
        emit.ident("if");
        emit.ident("let");
        self.write_error(emit);
        emit.punct('=');
        self.write_read(members, emit);
        emit.group(Brace, |emit| {
            emit.ident("return");
            self.write_error(emit);
        });
        self.write_take(members, emit);
        self.write_struct(members, emit);
    }

    /// `Ok(Self { .. })`
    pub fn write_struct(&self, members: &[Member], emit: &mut Emit) {
        emit.call(&self.private, "Ok", |emit| {
            emit.ident("Self");
            emit.group(Brace, |emit| member::write_values(self, members, emit));
        });
    }

    /// `Err(__error)`
    pub fn write_error(&self, emit: &mut Emit) {
        emit.call(&self.private, "Err", |emit| emit.ident("__error"));
    }

    /// `let mut __slots = (None, None,); let mut __request_id = None;`
    fn write_slots(&self, members: &[Member], emit: &mut Emit) {
        if !members.is_empty() {
            emit.idents(["let", "mut", "__slots"]);
            emit.punct('=');
            emit.list(Parenthesis, members, |member, emit| {
                member.slot(&self.private, emit);
            });
            emit.punct(';');
        }
        self.write_request_id_slot(emit);
    }

    /// `let mut __request_id = None;`
    pub fn write_request_id_slot(&self, emit: &mut Emit) {
        if self.has_request_id() {
            emit.idents(["let", "mut", "__request_id"]);
            emit.punct('=');
            emit.path(&self.private, "None");
            emit.punct(';');
        }
    }

    /// `__members.read_response(&mut [&mut __slots.0, &mut __slots.1,], &mut __request_id)`
    fn write_read(&self, members: &[Member], emit: &mut Emit) {
        let is_response = self.container.kind == Kind::Response;
        emit.ident("__members");
        if let Some(field) = self.container.with_role(Role::Extra) {
            emit.punct('.');
            emit.ident("extra");
            emit.group(Parenthesis, |emit| {
                member::write_extra_reference(field, emit);
            });
        }
        emit.punct('.');
        emit.ident(if is_response { "read_response" } else { "read" });
        emit.group(Parenthesis, |emit| {
            emit.punct('&');
            emit.ident("mut");
            emit.list(Bracket, members, Member::reference);
            self.write_request_id_reference(emit);
        });
    }

    /// `, &mut __request_id`: what takes the `RequestId`, declared or not.
    pub fn write_request_id_reference(&self, emit: &mut Emit) {
        if self.container.kind != Kind::Response {
            return;
        }
        emit.punct(',');
        emit.punct('&');
        emit.ident("mut");
        if self.has_request_id() {
            emit.ident("__request_id");
        } else {
            emit.path(&self.private, "None");
        }
    }

    fn has_request_id(&self) -> bool {
        self.container.with_role(Role::RequestId).is_some()
    }

    /// Takes the values out of the slots, which `read` has filled.
    fn write_take(&self, members: &[Member], emit: &mut Emit) {
        let private = &self.private;
        if members.is_empty() {
            return;
        }
        emit.ident("let");
        emit.list(Parenthesis, members, |member, emit| {
            member.pattern(private, emit);
        });
        emit.punct('=');
        emit.ident("__slots");
        if members.iter().any(|member| !member.is_defaulted) {
            emit.ident("else");
            emit.group(Brace, |emit| {
                emit.ident("return");
                emit.call(private, "Err", |emit| {
                    emit.call(private, "unfilled", |_| {});
                });
            });
        }
        emit.punct(';');
    }

    fn deserialize(&self, members: &[Member]) -> TokenStream {
        let Expansion {
            site,
            private,
            ident,
            head,
            ..
        } = self;
        let lifetime = &self.bounds.lifetime;
        let (impl_generics, ty_generics, where_clause) = self.generics();
        let keys = self.keys(members);
        quote_spanned! {*site=>
            #head
            impl #impl_generics #private::Deserialize<#lifetime> for #ident #ty_generics #where_clause {
                fn deserialize<__D: #private::Deserializer<#lifetime>>(
                    __deserializer: __D,
                ) -> #private::Result<Self, __D::Error> {
                    #private::deserialize(__deserializer, &#private::Keys { #keys })
                }
            }
        }
    }

    fn keys(&self, members: &[Member]) -> TokenStream {
        let name = self.container.ident.unraw().to_string();
        let exact = members.iter().filter(|member| !member.field.folds());
        let exact: Vec<usize> = exact.map(|member| member.index).collect();
        let aliases = members.iter().flat_map(|member| {
            let aliases = member.field.aliases().into_iter();
            aliases.map(move |alias| (alias, member.index))
        });
        let aliases: Vec<(String, usize)> = aliases.collect();

        let mut emit = Emit::new(self.site);
        emit.field("name", |emit| emit.string(&name));
        emit.field("names", |emit| {
            emit.punct('&');
            emit.list(Bracket, members, |member, emit| {
                emit.string(&member.field.key);
            });
        });
        emit.field("exact", |emit| {
            emit.punct('&');
            emit.list(Bracket, &exact, |index, emit| emit.number(*index));
        });
        emit.field("aliases", |emit| {
            emit.punct('&');
            emit.list(Bracket, &aliases, |(alias, index), emit| {
                emit.group(Parenthesis, |emit| {
                    emit.string(alias);
                    emit.punct(',');
                    emit.number(*index);
                });
            });
        });
        let names = members.iter().map(|member| member.field.key.as_str());
        let names: Vec<&str> = names
            .chain(aliases.iter().map(|(alias, _)| alias.as_str()))
            .collect();
        let table = Literal::byte_string(&table(&names));
        emit.field("table", |emit| emit.token(table));
        emit.finish()
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

#[cfg(test)]
mod tests;
