use crate::ast::{Failed, Kind};
use crate::emit::RuntimePath;
use crate::response;
use proc_macro2::TokenStream;
use quote::quote;
use syn::{parse_quote, DeriveInput};

/// The mistakes, and impls that keep the use sites silent; nothing of it ever runs.
pub fn expand(input: &DeriveInput, kind: Kind, failed: &Failed) -> TokenStream {
    let mistakes = failed.error.to_compile_error();
    let runtime = RuntimePath::new(failed.runtime.as_ref());
    let private = runtime.private();
    let ident = &input.ident;
    let (impl_generics, ty_generics, where_clause) = input.generics.split_for_impl();

    let mut decoding = input.generics.clone();
    decoding.params.insert(0, parse_quote!('__de));
    let (decoding, _, _) = decoding.split_for_impl();

    let response = (kind == Kind::Response).then(|| {
        let error_code = response::error_code(failed.error_code.as_ref(), &runtime);
        quote! {
            impl #impl_generics #runtime::TencentResponse for #ident #ty_generics #where_clause {
                const ACTION: &'static ::core::primitive::str = "";
                type ErrorCode = #error_code;
            }
        }
    });
    let owned = (kind == Kind::Response && input.generics.lifetimes().next().is_none()).then(
        || quote!(impl #impl_generics #runtime::Owned for #ident #ty_generics #where_clause {}),
    );
    let request_id = failed.has_request_id.then(|| {
        quote! {
            impl #impl_generics #runtime::RequestId for #ident #ty_generics #where_clause {
                fn request_id(&self) -> #private::Option<&::core::primitive::str> { #private::None }
            }
        }
    });

    quote! {
        #mistakes
        impl #decoding #private::Deserialize<'__de> for #ident #ty_generics #where_clause {
            fn deserialize<__D: #private::Deserializer<'__de>>(_: __D) -> #private::Result<Self, __D::Error> {
                #private::Err(#private::unfilled())
            }
        }
        #response
        #owned
        #request_id
    }
}
