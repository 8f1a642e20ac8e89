//! What `#[derive(TencentErrorCode)]` writes.

use super::{CodeEnum, ListedCode};
use crate::expand::path::RuntimePath;
use crate::expand::span::derived;
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{DeriveInput, Error, Path, Visibility};

/// The table, and a shell of one-liners over the runtime.
pub fn expand(codes: &CodeEnum) -> TokenStream {
    let private = codes.runtime.private();
    let ident = derived(codes.ident);
    let mut tokens = table(codes, &ident, &private);
    tokens.extend(methods(&ident, codes.vis, &all(codes), &codes.runtime));
    tokens.extend(conversions(&ident, &codes.runtime));
    tokens
}

/// The mistakes, and impls that keep the use sites silent; none of them ever runs.
pub fn fallback(input: &DeriveInput, runtime: Option<&Path>, error: Option<Error>) -> TokenStream {
    let mistakes = error.map(|error| error.to_compile_error());
    if !input.generics.params.is_empty() {
        return quote!(#mistakes);
    }
    let runtime = RuntimePath::new(runtime);
    let private = runtime.private();
    let ident = &input.ident;
    let methods = methods(ident, &input.vis, &TokenStream::new(), &runtime);
    let conversions = conversions(ident, &runtime);
    quote! {
        #mistakes
        impl #private::codes::Codes for #ident {
            const TABLE: &'static [(&'static ::core::primitive::str, &'static ::core::primitive::str)] = &[];
            type __Held = #runtime::ErrorCode;
            fn position(&self) -> #private::Result<::core::primitive::usize, &Self::__Held> {
                #private::Ok(0)
            }
            fn at(_: ::core::primitive::usize) -> #private::Option<Self> {
                #private::None
            }
            fn other(_: Self::__Held) -> Self {
                ::core::unreachable!()
            }
        }
        #methods
        #conversions
    }
}

fn table(codes: &CodeEnum, ident: &Ident, private: &RuntimePath) -> TokenStream {
    let other = derived(codes.other);
    let held = codes.other_type;
    let mut rows: Vec<(String, &ListedCode)> = codes
        .listed
        .iter()
        .map(|one| (one.code.value(), one))
        .collect();
    rows.sort_by(|(a, _), (b, _)| (a.len(), a).cmp(&(b.len(), b)));
    let texts = rows.iter().map(|(code, one)| {
        let description = &one.description;
        quote!((#code, #description))
    });
    let variants: Vec<Ident> = rows.iter().map(|(_, one)| derived(one.ident)).collect();
    let positions: Vec<_> = (0..rows.len())
        .map(proc_macro2::Literal::usize_unsuffixed)
        .collect();
    let unreachable = rows
        .is_empty()
        .then(|| quote!(#[allow(unreachable_code, clippy::diverging_sub_expression)]));
    quote! {
        #[automatically_derived]
        #unreachable
        impl #private::codes::Codes for #ident {
            const TABLE: &'static [(&'static ::core::primitive::str, &'static ::core::primitive::str)] = &[#(#texts),*];
            type __Held = #held;
            fn position(&self) -> #private::Result<::core::primitive::usize, &Self::__Held> {
                #private::Ok(match self {
                    #(Self::#variants => #positions,)*
                    Self::#other(__code) => return #private::Err(__code),
                })
            }
            fn at(__position: ::core::primitive::usize) -> #private::Option<Self> {
                #private::Some(match __position {
                    #(#positions => Self::#variants,)*
                    _ => return #private::None,
                })
            }
            fn other(__code: Self::__Held) -> Self {
                Self::#other(__code)
            }
        }
    }
}

fn all(codes: &CodeEnum) -> TokenStream {
    let variants = codes.listed.iter().map(|one| derived(one.ident));
    quote!(#(Self::#variants),*)
}

fn methods(
    ident: &Ident,
    vis: &Visibility,
    all: &TokenStream,
    runtime: &RuntimePath,
) -> TokenStream {
    let private = runtime.private();
    quote! {
        #[automatically_derived]
        #[allow(dead_code)]
        impl #ident {
            /// Every code that is listed, in the order of declaration.
            #vis const ALL: &'static [Self] = &[#all];

            /// The code's text, exactly as the service sends it.
            #[must_use]
            #vis fn as_str(&self) -> &::core::primitive::str {
                #private::codes::as_str(self)
            }

            /// What the code means, if that is known.
            #[must_use]
            #vis fn description(&self) -> #private::Option<&'static ::core::primitive::str> {
                #private::codes::description(self)
            }

            /// The entry of the common table for the code's first segment.
            #[must_use]
            #vis fn family(&self) -> #private::Option<#runtime::CommonErrorCode> {
                #private::codes::family(self)
            }

            /// Whether it is that code, or one under it by dotted segment.
            #[must_use]
            #vis fn is(&self, code: #runtime::CommonErrorCode) -> ::core::primitive::bool {
                #private::codes::is(self, code)
            }

            /// Whether it is that code, or one under it, for families outside the common table.
            #[must_use]
            #vis fn is_under(&self, code: &::core::primitive::str) -> ::core::primitive::bool {
                #private::codes::is_under(self, code)
            }

            /// Whether requests come too often.
            #[must_use]
            #vis fn is_throttled(&self) -> ::core::primitive::bool {
                #private::codes::is_throttled(self)
            }

            /// The code's category.
            #[must_use]
            #vis fn kind(&self) -> #runtime::ErrorKind {
                #private::codes::kind(self)
            }

            /// Whether to send the same request again.
            #[must_use]
            #vis fn retry(&self) -> #runtime::Retry {
                #private::codes::retry(self)
            }

            /// What to do next, for the person who reads the log; its wording is subject to change.
            #[must_use]
            #vis fn advice(&self) -> &'static ::core::primitive::str {
                #private::codes::advice(self)
            }
        }
    }
}

fn conversions(ident: &Ident, runtime: &RuntimePath) -> TokenStream {
    let private = runtime.private();
    quote! {
        #[automatically_derived]
        impl #private::From<#runtime::ErrorCode> for #ident {
            fn from(__code: #runtime::ErrorCode) -> Self {
                #private::codes::from_code(__code)
            }
        }
        #[automatically_derived]
        impl #private::From<&#runtime::ErrorCode> for #ident {
            fn from(__code: &#runtime::ErrorCode) -> Self {
                #private::codes::from_code_ref(__code)
            }
        }
        #[automatically_derived]
        impl #private::From<#ident> for #runtime::ErrorCode {
            fn from(__code: #ident) -> Self {
                #private::codes::to_code(&__code)
            }
        }
        #[automatically_derived]
        impl #private::FromStr for #ident {
            type Err = #private::Infallible;
            fn from_str(__code: &::core::primitive::str) -> #private::Result<Self, #private::Infallible> {
                #private::Ok(#private::codes::from_code(#private::From::from(__code)))
            }
        }
        #[automatically_derived]
        impl #private::Display for #ident {
            fn fmt(&self, __f: &mut #private::Formatter<'_>) -> #private::Formatted {
                #private::Display::fmt(#private::codes::as_str(self), __f)
            }
        }
        #[automatically_derived]
        impl #private::Serialize for #ident {
            fn serialize<__S: #private::Serializer>(&self, __serializer: __S) -> #private::Result<__S::Ok, __S::Error> {
                #private::Serialize::serialize(#private::codes::as_str(self), __serializer)
            }
        }
        #[automatically_derived]
        impl<'__de> #private::Deserialize<'__de> for #ident {
            fn deserialize<__D: #private::Deserializer<'__de>>(__deserializer: __D) -> #private::Result<Self, __D::Error> {
                #private::codes::deserialize(__deserializer)
            }
        }
    }
}
