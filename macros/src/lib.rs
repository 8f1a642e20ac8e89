//! Implementation detail of the `tencent-response` crate.

#![forbid(unsafe_code)]

mod check;
mod codes;
mod expand;
mod input;

use input::errors::Errors;
use input::{Container, Kind};
use proc_macro::TokenStream;
use syn::{parse_macro_input, DeriveInput};

#[doc = include_str!("../docs/response.md")]
#[doc = include_str!("../docs/fields.md")]
#[proc_macro_derive(TencentResponse, attributes(tencent, serde))]
pub fn tencent_response(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    derive(&input, Kind::Response).into()
}

#[doc = include_str!("../docs/data.md")]
#[doc = include_str!("../docs/fields.md")]
#[proc_macro_derive(TencentData, attributes(tencent, serde))]
pub fn tencent_data(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    derive(&input, Kind::Data).into()
}

#[doc = include_str!("../docs/error_code.md")]
#[proc_macro_derive(TencentErrorCode, attributes(tencent, serde))]
pub fn tencent_error_code(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    codes::derive(&input).into()
}

fn derive(input: &DeriveInput, kind: Kind) -> proc_macro2::TokenStream {
    let mut errors = Errors::default();
    let container = Container::from_syn(input, kind, &mut errors);
    check::check(&container, &mut errors);
    match errors.into_error() {
        None if container.is_sized() => expand::expand(&container),
        error => expand::fallback(&container, error),
    }
}

#[cfg(test)]
mod tests;
