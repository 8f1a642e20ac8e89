//! What an enum of codes must be, a sentence for each way in which it is not.

use super::attr::VariantAttrs;
use super::Listed;
use crate::attr::Given;
use crate::errors::Errors;
use proc_macro2::Ident;
use std::collections::HashMap;
use syn::{Data, DeriveInput, Fields, Generics, LitStr, Variant};

const OTHER: &str = "#[tencent(other)] Other(ErrorCode)";

pub fn not_an_enum(input: &DeriveInput, errors: &mut Errors) {
    let (keyword, what): (&dyn quote::ToTokens, _) = match &input.data {
        Data::Struct(data) => (&data.struct_token, "a struct"),
        Data::Union(data) => (&data.union_token, "a union"),
        Data::Enum(_) => return,
    };
    let message = format_args!("`TencentErrorCode` is for an enum, and this is {what}; a response derives `TencentResponse`");
    errors.at(keyword, message);
}

pub fn generics(generics: &Generics, errors: &mut Errors) {
    if !generics.params.is_empty() {
        errors.at(
            &generics.params,
            "an enum of codes takes no parameters: remove them",
        );
    }
}

pub fn no_code(variant: &Variant, errors: &mut Errors) {
    let name = &variant.ident;
    let message = format_args!("`{name}` needs its code: `#[tencent(code = \"..\")]`, or `#[tencent(other)]` if it holds the unlisted ones");
    errors.at(name, message);
}

/// A listed variant is its code, and nothing more.
pub fn unit(variant: &Variant, code: &Given<LitStr>, errors: &mut Errors) {
    let name = &variant.ident;
    match &variant.fields {
        Fields::Unit => {}
        fields => errors.conflict(
            fields,
            format_args!("a variant with a code holds nothing: write `{name}`"),
            &code.name,
        ),
    }
}

/// The variant of the unlisted codes has no code of its own, and a place for one.
pub fn other(variant: &Variant, attrs: &VariantAttrs, errors: &mut Errors) {
    let Some(other) = &attrs.other else { return };
    for beside in [&attrs.code, &attrs.description].into_iter().flatten() {
        let name = &beside.name;
        errors.conflict(
            name,
            format_args!("`{name}` beside `other`, which holds the unlisted codes: keep one"),
            other,
        );
    }
    match &variant.fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {}
        Fields::Unit => {
            let name = &variant.ident;
            let message = format_args!(
                "`{name}` is `other` and must hold the unlisted code: write `{name}(ErrorCode)`"
            );
            errors.conflict(name, message, other);
        }
        fields => {
            let name = &variant.ident;
            let message = format_args!(
                "`{name}` is `other` and holds the unlisted code alone: write `{name}(ErrorCode)`"
            );
            errors.conflict(fields, message, other);
        }
    }
}

/// There is one such variant, so that the service may grow.
pub fn only_other<'a>(
    input: &DeriveInput,
    others: &[(Ident, &'a Variant)],
    errors: &mut Errors,
) -> Option<&'a Variant> {
    let Some(((first, variant), more)) = others.split_first() else {
        let name = &input.ident;
        let message =
            format_args!("`{name}` needs a variant for the codes that it does not list: `{OTHER}`");
        errors.at(name, message);
        return None;
    };
    for (second, _) in more {
        errors.duplicate(
            second,
            "a second `other`: one variant holds every unlisted code",
            first,
        );
    }
    Some(variant)
}

pub fn duplicates(listed: &[Listed], errors: &mut Errors) {
    let mut seen: HashMap<String, &LitStr> = HashMap::with_capacity(listed.len());
    for one in listed {
        let code = one.code.value();
        if let Some(first) = seen.get(&code) {
            errors.duplicate(&one.code, format_args!("duplicate code `{code}`"), first);
        } else {
            seen.insert(code, &one.code);
        }
    }
}
