use crate::ast::{Field, Role};
use crate::expand::Expansion;
use crate::span::{derived, respan, Ends};
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
    let declared = declared(expansion);
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
pub fn error_code(given: Option<&Type>, runtime: &TokenStream) -> TokenStream {
    given.map_or_else(|| quote!(#runtime::ErrorCode), ToTokens::to_token_stream)
}

/// Every name but the `RequestId`'s, where the response has a member of its own called `Error`.
fn declared(expansion: &Expansion) -> Option<TokenStream> {
    let mut names = Vec::new();
    let mut declares_error = false;
    for field in expansion.container.members() {
        declares_error |=
            field.key == "Error" || (field.folds() && field.key.eq_ignore_ascii_case("Error"));
        names.push(field.key.clone());
        for alias in field.aliases() {
            declares_error |= alias == "Error";
            names.push(alias);
        }
    }
    declares_error.then(
        || quote!(const __DECLARED: &'static [&'static ::core::primitive::str] = &[#(#names),*];),
    )
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
    let text = respan(
        quote!(#private::request_id_of(&self.#name)),
        Ends::of(field.ty),
    );
    quote_spanned! {*site=>
        #head
        impl #impl_generics #runtime::RequestId for #ident #ty_generics #where_clause {
            fn request_id(&self) -> #private::Option<&::core::primitive::str> {
                #text
            }
        }
    }
}
