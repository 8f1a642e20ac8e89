//! Implementation detail of the `tencent-response` crate.

mod check;
mod codes;
mod expand;
mod input;

use input::errors::Errors;
use input::{Container, Kind};
use proc_macro::TokenStream;
use syn::{parse_macro_input, DeriveInput};

/// Implements `TencentResponse` and serde's `Deserialize` for the response of an action.
#[proc_macro_derive(TencentResponse, attributes(tencent, serde))]
pub fn tencent_response(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    derive(&input, Kind::Response).into()
}

/// Implements serde's `Deserialize` for a data type nested in a response.
#[proc_macro_derive(TencentData, attributes(tencent, serde))]
pub fn tencent_data(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    derive(&input, Kind::Data).into()
}

/// Implements the conversions of an enum of error codes, and what is to be known of them.
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
