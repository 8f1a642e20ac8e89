//! `#[derive(TencentErrorCode)]`: an enum of the codes that an action or a product can answer with.

mod attr;
mod check;
mod description;
mod expand;

use crate::emit::RuntimePath;
use crate::errors::Errors;
use attr::VariantAttrs;
use proc_macro2::{Ident, TokenStream};
use syn::{Data, DeriveInput, LitStr, Path, Variant, Visibility};

/// An enum of codes, as it was declared.
pub struct Codes<'a> {
    ident: &'a Ident,
    vis: &'a Visibility,
    runtime: RuntimePath,
    /// In the order of declaration.
    listed: Vec<Listed<'a>>,
    other: &'a Ident,
    other_type: &'a syn::Type,
}

/// A variant with a code of its own.
struct Listed<'a> {
    ident: &'a Ident,
    code: LitStr,
    description: String,
}

pub fn derive(input: &DeriveInput) -> TokenStream {
    let mut errors = Errors::default();
    let runtime = attr::container(&input.attrs, &mut errors);
    let codes = Codes::from_syn(input, runtime.as_ref(), &mut errors);
    match (codes, errors.into_error()) {
        (Some(codes), None) => expand::expand(&codes),
        (_, error) => expand::fallback(input, runtime.as_ref(), error),
    }
}

impl<'a> Codes<'a> {
    /// None, or with mistakes among the errors, if it is no such enum.
    fn from_syn(
        input: &'a DeriveInput,
        runtime: Option<&Path>,
        errors: &mut Errors,
    ) -> Option<Self> {
        check::generics(&input.generics, errors);
        let Data::Enum(data) = &input.data else {
            check::not_an_enum(input, errors);
            return None;
        };
        let mut listed = Vec::with_capacity(data.variants.len());
        let mut others = Vec::new();
        for variant in &data.variants {
            let attrs = VariantAttrs::from_syn(&variant.attrs, errors);
            if let Some(other) = &attrs.other {
                check::other(variant, &attrs, errors);
                others.push((other.clone(), variant));
            } else if let Some(one) = self::listed(variant, attrs, errors) {
                listed.push(one);
            }
        }
        check::duplicates(&listed, errors);
        let other = check::only_other(input, &others, errors)?;
        let field = other.fields.iter().next()?;
        Some(Codes {
            ident: &input.ident,
            vis: &input.vis,
            runtime: RuntimePath::new(runtime),
            listed,
            other: &other.ident,
            other_type: &field.ty,
        })
    }
}

fn listed<'a>(
    variant: &'a Variant,
    attrs: VariantAttrs,
    errors: &mut Errors,
) -> Option<Listed<'a>> {
    let Some(code) = attrs.code else {
        if !attrs.is_broken {
            check::no_code(variant, errors);
        }
        return None;
    };
    check::unit(variant, &code, errors);
    let description = match attrs.description {
        Some(given) => given.value.value(),
        None => description::of(&variant.attrs),
    };
    Some(Listed {
        ident: &variant.ident,
        code: code.value,
        description,
    })
}
