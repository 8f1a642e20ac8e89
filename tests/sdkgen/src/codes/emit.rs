//! A table as an enum.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{names, Code};
use crate::docs;
use crate::emit::doc;

/// Writes an enum of the codes.
#[must_use]
pub fn codes(ident: &Ident, service: &str, codes: &[Code]) -> TokenStream {
    let names = names::of_codes(codes.iter().map(|code| &*code.text));
    let variants = codes
        .iter()
        .zip(&names)
        .map(|(code, name)| variant(code, name));
    let doc = docs::lines(&format!(
        "The error codes of {service}; it may answer with others."
    ));
    let other = format_ident!("{}", names::OTHER);
    quote! {
        #(#[doc = #doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, ::tencent_response::TencentErrorCode)]
        #[non_exhaustive]
        pub enum #ident {
            #(#variants)*
            #[doc = " A code that is not listed."]
            #[tencent(other)]
            #other(::tencent_response::ErrorCode),
        }
    }
}

fn variant(code: &Code, name: &str) -> TokenStream {
    let (ident, text) = (format_ident!("{name}"), &code.text);
    let description = code.description.trim();
    let doc = doc(description, text);
    // What is escaped for documentation is not what the service says.
    let plain = matches!(&*doc, [line] if line.trim() == description);
    let description = (!plain).then(|| quote!(, description = #description));
    let camel = name
        .contains('_')
        .then(|| quote!(#[allow(non_camel_case_types)]));
    quote! {
        #(#[doc = #doc])*
        #[tencent(code = #text #description)]
        #camel
        #ident,
    }
}
