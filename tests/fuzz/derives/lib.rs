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
    for derive in [tencent_response, tencent_data, tencent_error_code] {
        let made = derive(tokens.clone());
        let items = syn::parse2::<syn::File>(made.clone());
        assert!(items.is_ok_and(|file| !file.items.is_empty()), "{made}");
    }
}
