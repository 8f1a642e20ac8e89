//! The traits that only the response of an action has.

use super::expansion::Expansion;
use super::path::RuntimePath;
use super::span::{derived, Ends};
use crate::input::{Container, Field, Role, REQUEST_ID};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote_spanned, ToTokens};

pub fn impls(expansion: &Expansion) -> Vec<TokenStream> {
    let mut impls = vec![tencent_response(expansion)];
    let request_id = expansion.container.with_role(Role::RequestId);
    impls.extend(request_id.map(|field| request_id_of(expansion, field)));
    impls
}

fn tencent_response(expansion: &Expansion) -> TokenStream {
    let Expansion {
        container,
        runtime,
        private,
        ..
    } = expansion;
    let attrs = &container.attrs;
    let version = attrs.version.iter().map(|given| &given.value);
    let service = attrs.service.iter().map(|given| &given.value);
    let action = container.action();
    let declared = list("__DECLARED", &beside_error(container));
    let own = list("__OWN", &taken_from_envelope(container));
    let error_code = error_code(container, runtime);
    write_impl!(expansion, expansion.own(), (#runtime::TencentResponse) {
        const ACTION: &'static ::core::primitive::str = #action;
        #(const VERSION: #private::Option<&'static ::core::primitive::str> = #private::Some(#version);)*
        #(const SERVICE: #private::Option<&'static ::core::primitive::str> = #private::Some(#service);)*
        #declared
        #own
        type ErrorCode = #error_code;
    })
}

/// The type of the codes that the action fails with.
pub fn error_code(container: &Container, runtime: &RuntimePath) -> TokenStream {
    let given = container.attrs.error.as_ref();
    given.map_or_else(
        || quote_mixed!(#runtime::ErrorCode),
        |given| given.value.to_token_stream(),
    )
}

/// A constant of the trait, unless it has its default: none.
fn list(name: &str, names: &[String]) -> Option<TokenStream> {
    let name = Ident::new(name, Span::mixed_site());
    (!names.is_empty()).then(
        || quote_mixed!(const #name: &'static [&'static ::core::primitive::str] = &[#(#names),*];),
    )
}

/// Every declared name, if `Error` is among them: whether an `Error` is data then depends on what came with it.
fn beside_error(container: &Container) -> Vec<String> {
    if container.members().any(|field| field.takes("Error")) {
        container.members().flat_map(Field::keys).collect()
    } else {
        Vec::new()
    }
}

/// The declared names that the envelope would take for its own.
fn taken_from_envelope(container: &Container) -> Vec<String> {
    let mut names: Vec<String> = container.members().flat_map(Field::keys).collect();
    names.retain(|name| name != REQUEST_ID && name.eq_ignore_ascii_case(REQUEST_ID));
    let warning = "DeprecatedWarning";
    if container.members().any(|field| field.takes(warning)) {
        names.push(warning.to_owned());
    }
    names
}

fn request_id_of(expansion: &Expansion, field: &Field) -> TokenStream {
    let Expansion {
        runtime, private, ..
    } = expansion;
    let (mut name, ends) = (derived(field.ident), Ends::of(field.ty));
    // The whole type is to blame here and where the field is read, so that rustc reports one error and not two.
    name.set_span(ends.last);
    let text = private.item(&["RequestIdField", "id"]).at(ends);
    let text = text.call(quote_spanned!(ends.first=> &self.#name));
    write_impl!(expansion, expansion.own(), (#runtime::RequestId) {
        fn request_id(&self) -> #private::Option<&::core::primitive::str> {
            #text
        }
    })
}
