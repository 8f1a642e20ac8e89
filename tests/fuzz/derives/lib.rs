//! The derives over any tokens: none panics, and what each makes is items.

#![allow(
    dead_code,
    unused,
    clippy::all,
    clippy::pedantic,
    reason = "it is checked where it is written"
)]

include!(concat!(env!("OUT_DIR"), "/macros.rs"));

/// Derives on what the bytes say, if they are tokens, and panics if that makes no items.
pub fn check(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    // Deeper nesting is the compiler's own to refuse, as it does long before a derive sees it.
    if text.matches(['(', '[', '{', '<']).count() > 60 {
        return;
    }
    let Ok(tokens) = text.parse::<proc_macro2::TokenStream>() else {
        return;
    };
    if has_a_field_without_a_name(&tokens) {
        return;
    }
    for derive in [tencent_response, tencent_data, tencent_error_code] {
        let made = derive(tokens.clone());
        let items = syn::parse2::<syn::File>(made.clone());
        assert!(items.is_ok_and(|file| !file.items.is_empty()), "{made}");
    }
}

/// Whether a field is called `_`, which syn takes, and the compiler refuses before a derive sees it.
fn has_a_field_without_a_name(tokens: &proc_macro2::TokenStream) -> bool {
    let Ok(syn::DeriveInput {
        data: syn::Data::Struct(data),
        ..
    }) = syn::parse2(tokens.clone())
    else {
        return false;
    };
    let mut names = data.fields.iter().filter_map(|field| field.ident.as_ref());
    names.any(|name| name == "_")
}
