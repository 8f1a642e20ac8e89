use crate::ast::{Container, Field, Role};
use crate::emit::{Emit, RuntimePath};
use crate::expand::Expansion;
use crate::span::{derived, Ends};
use proc_macro2::Delimiter::Parenthesis;
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned, ToTokens};
use syn::{parse_quote, LitStr, Type};

/// The traits that only the response of an action has.
pub fn expand(expansion: &Expansion) -> TokenStream {
    let mut tokens = tencent_response(expansion);
    tokens.extend(owned(expansion));
    let request_id = expansion.container.with_role(Role::RequestId);
    tokens.extend(request_id.map(|field| request_id_of(expansion, field)));
    tokens
}

fn tencent_response(expansion: &Expansion) -> TokenStream {
    let Expansion {
        site,
        container,
        runtime,
        private,
        ident,
        head,
        ..
    } = expansion;
    let (impl_generics, ty_generics, where_clause) = container.generics.split_for_impl();
    let attrs = &container.attrs;
    let action = container.action();
    let text = |name: &str, value: &LitStr| {
        let name = proc_macro2::Ident::new(name, *site);
        quote!(const #name: #private::Option<&'static ::core::primitive::str> = #private::Some(#value);)
    };
    let version = attrs
        .version
        .as_ref()
        .map(|given| text("VERSION", &given.value));
    let service = attrs
        .service
        .as_ref()
        .map(|given| text("SERVICE", &given.value));
    let declared = declared(container);
    let error_code = error_code(attrs.error.as_ref().map(|given| &given.value), runtime);
    quote_spanned! {*site=>
        #head
        impl #impl_generics #runtime::TencentResponse for #ident #ty_generics #where_clause {
            const ACTION: &'static ::core::primitive::str = #action;
            #version
            #service
            #declared
            type ErrorCode = #error_code;
        }
    }
}

/// The type of the codes that the action fails with.
pub fn error_code(given: Option<&Type>, runtime: &RuntimePath) -> TokenStream {
    given.map_or_else(|| quote!(#runtime::ErrorCode), ToTokens::to_token_stream)
}

/// What the envelope must know about members that have its own names.
fn declared(container: &Container) -> TokenStream {
    let mut tokens = TokenStream::new();
    if declares(container, "Error") {
        let names = container.members().flat_map(names);
        tokens.extend(quote! {
            const __DECLARED: &'static [&'static ::core::primitive::str] = &[#(#names),*];
        });
    }
    let own = own(container);
    if !own.is_empty() {
        tokens.extend(quote! {
            const __OWN: &'static [&'static ::core::primitive::str] = &[#(#own),*];
        });
    }
    tokens
}

/// The declared names that the envelope would take for its own.
fn own(container: &Container) -> Vec<String> {
    let mut own: Vec<String> = container.members().flat_map(names).collect();
    own.retain(|name| name != "RequestId" && name.eq_ignore_ascii_case("RequestId"));
    if declares(container, "DeprecatedWarning") {
        own.push("DeprecatedWarning".to_owned());
    }
    own
}

fn declares(container: &Container, key: &str) -> bool {
    container.members().any(|field| {
        let folded = field.folds() && field.key.eq_ignore_ascii_case(key);
        folded
            || field.key == key
            || field
                .attrs
                .alias
                .iter()
                .any(|alias| alias.value.value() == key)
    })
}

fn names(field: &Field) -> Vec<String> {
    let mut names = vec![field.key.clone()];
    names.append(&mut field.aliases());
    names
}

/// Without a lifetime, a response can be read from anywhere.
fn owned(expansion: &Expansion) -> Option<TokenStream> {
    let Expansion {
        container,
        runtime,
        private,
        ident,
        head,
        ..
    } = expansion;
    if container.generics.lifetimes().next().is_some() {
        return None;
    }
    let (impl_generics, ty_generics, where_clause) = container.generics.split_for_impl();
    let mut where_clause = where_clause.cloned();
    if container.generics.type_params().next().is_some() {
        let bounded = where_clause.get_or_insert_with(|| parse_quote!(where));
        bounded
            .predicates
            .push(parse_quote!(Self: #private::DeserializeOwned));
    }
    Some(quote! {
        #head
        impl #impl_generics #runtime::Owned for #ident #ty_generics #where_clause {}
    })
}

fn request_id_of(expansion: &Expansion, field: &Field) -> TokenStream {
    let Expansion {
        site,
        container,
        runtime,
        private,
        ident,
        head,
        ..
    } = expansion;
    let (impl_generics, ty_generics, where_clause) = container.generics.split_for_impl();
    let name = derived(field.ident);
    let mut text = Emit::new(*site);
    text.at(Ends::of(field.ty), |emit| {
        emit.path(private, "RequestIdField");
        emit.colons();
        emit.ident("id");
        emit.group(Parenthesis, |emit| {
            emit.punct('&');
            emit.ident("self");
            emit.punct('.');
            emit.token(name);
        });
    });
    let text = text.finish();
    quote_spanned! {*site=>
        #head
        impl #impl_generics #runtime::RequestId for #ident #ty_generics #where_clause {
            fn request_id(&self) -> #private::Option<&::core::primitive::str> {
                #text
            }
        }
    }
}
