//! What an enum of codes must be, a sentence for each way in which it is not.

use super::attr::VariantAttrs;
use super::ListedCode;
use crate::input::attr::{Arguments, Given, Source};
use crate::input::errors::Errors;
use proc_macro2::Ident;
use quote::ToTokens;
use std::collections::HashMap;
use syn::{Attribute, Data, DeriveInput, Fields, Generics, LitStr, Variant};

pub fn not_an_enum(input: &DeriveInput, errors: &mut Errors) {
    let (keyword, what): (&dyn ToTokens, _) = match &input.data {
        Data::Struct(data) => (&data.struct_token, "a struct"),
        Data::Union(data) => (&data.union_token, "a union"),
        Data::Enum(_) => return,
    };
    let message = format!("`TencentErrorCode` is for an enum, and this is {what}; a response derives `TencentResponse`");
    errors.at(keyword, message);
}

pub fn generics(generics: &Generics, errors: &mut Errors) {
    if !generics.params.is_empty() {
        let message = "an enum of codes takes no parameters: remove them";
        errors.at(&generics.params, message);
    }
}

/// serde's derives would fail beside this one, so their attributes say nothing.
pub fn serde(attributes: &[Attribute], errors: &mut Errors) {
    for attribute in attributes.iter().filter(|it| Source::Serde.is_of(it)) {
        let message = "`#[serde(..)]` has no effect: an enum of codes is read and written as the code's text, which `#[tencent(code = \"..\")]` gives";
        errors.at(attribute, message);
    }
}

pub fn no_code(variant: &Variant, errors: &mut Errors) {
    let name = &variant.ident;
    let message = format!("`{name}` needs its code: `#[tencent(code = \"..\")]`, or `#[tencent(other)]` if it holds the unlisted ones");
    errors.at(name, message);
}

/// A listed variant is its code, and nothing more.
pub fn unit(variant: &Variant, code: &Given<LitStr>, errors: &mut Errors) {
    if !matches!(variant.fields, Fields::Unit) {
        let name = &variant.ident;
        let message = format!("a variant with a code holds nothing: write `{name}`");
        errors.conflict(&variant.fields, message, &code.name);
    }
}

/// The variant of the unlisted codes has no code of its own, and a place for one.
pub fn other(variant: &Variant, attrs: &VariantAttrs, other: &Ident, errors: &mut Errors) {
    for name in attrs.given_for_decoding() {
        if name != other {
            let message =
                format!("`{name}` beside `other`, which holds the unlisted codes: keep one");
            errors.conflict(name, message, other);
        }
    }
    let name = &variant.ident;
    let (tokens, holds): (&dyn ToTokens, _) = match &variant.fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => return,
        Fields::Unit => (name, "must hold the unlisted code"),
        fields => (fields, "holds the unlisted code alone"),
    };
    let message = format!("`{name}` is `other` and {holds}: write `{name}(ErrorCode)`");
    errors.conflict(tokens, message, other);
}

/// There is one such variant, so that the service may grow.
pub fn only_other<'a>(
    input: &DeriveInput,
    others: &[(Ident, &'a Variant)],
    errors: &mut Errors,
) -> Option<&'a Variant> {
    let Some(((first, variant), more)) = others.split_first() else {
        let name = &input.ident;
        let message = format!("`{name}` needs a variant for the codes that it does not list: `#[tencent(other)] Other(ErrorCode)`");
        errors.at(name, message);
        return None;
    };
    for (second, _) in more {
        let message = "a second `other`: one variant holds every unlisted code";
        errors.duplicate(second, message, first);
    }
    Some(variant)
}

pub fn duplicates(listed: &[ListedCode], errors: &mut Errors) {
    let mut seen: HashMap<String, &LitStr> = HashMap::with_capacity(listed.len());
    for one in listed {
        let code = one.code.value();
        if let Some(first) = seen.get(&code) {
            errors.duplicate(&one.code, format!("duplicate code `{code}`"), first);
        } else {
            seen.insert(code, &one.code);
        }
    }
}
