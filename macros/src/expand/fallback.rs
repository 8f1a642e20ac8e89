use super::bound::{unused, unused_lifetime};
use super::path::{importing, RuntimePath};
use super::response::error_code;
use crate::input::{ty, Container, Kind, Role};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{parse_quote, Error};

/// The mistakes, and impls that keep the use sites silent; none of them ever runs.
///
/// Without an error, the mistake is one that rustc reports by itself.
pub fn fallback(container: &Container, error: Option<Error>) -> TokenStream {
    let mistakes = error.map(|error| error.to_compile_error());
    let last = container.fields.last();
    if last.is_some_and(|field| ty::sized_instead_of(field.ty).is_some()) {
        // No impl would do for it.
        return quote!(#mistakes);
    }
    let runtime = RuntimePath::new(container.runtime());
    let private = runtime.private();
    let (ident, generics) = (container.ident, container.generics);
    let is_response = container.kind == Kind::Response;
    let (impl_generics, ty_generics, where_clause) = generics.split_for_impl();

    let mut decoding = generics.clone();
    let lifetime = unused_lifetime(generics);
    let format = unused("__D", generics);
    decoding.params.insert(0, parse_quote!(#lifetime));
    let (decoding, _, _) = decoding.split_for_impl();

    let response = is_response.then(|| {
        let error_code = error_code(container, &runtime);
        quote! {
            impl #impl_generics #runtime::TencentResponse for #ident #ty_generics #where_clause {
                const ACTION: &'static ::core::primitive::str = "";
                type ErrorCode = #error_code;
            }
        }
    });
    let request_id = container.with_role(Role::RequestId).map(|_| {
        quote! {
            impl #impl_generics #runtime::RequestId for #ident #ty_generics #where_clause {
                fn request_id(&self) -> #private::Option<&::core::primitive::str> { #private::None }
            }
        }
    });
    let impls = quote! {
        #mistakes
        impl #decoding #private::Deserialize<#lifetime> for #ident #ty_generics #where_clause {
            fn deserialize<#format: #private::Deserializer<#lifetime>>(_: #format) -> #private::Result<Self, #format::Error> {
                #private::Err(#private::unfilled())
            }
        }
        #response
        #request_id
    };
    importing(container.runtime(), impls)
}
