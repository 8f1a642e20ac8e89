//! `#[derive(TencentErrorCode)]`: an enum of the codes that an action or a product can answer with.

pub mod attr;
mod check;
mod description;
mod expand;

use crate::expand::path::{importing, RuntimePath};
use crate::input::attr::Arguments;
use crate::input::errors::Errors;
use attr::{EnumAttrs, VariantAttrs};
use proc_macro2::{Ident, TokenStream};
use syn::{Data, DeriveInput, LitStr, Path, Variant, Visibility};

/// An enum of codes, as it was declared.
pub struct CodeEnum<'a> {
    ident: &'a Ident,
    vis: &'a Visibility,
    runtime: RuntimePath,
    /// In the order of declaration.
    listed: Vec<ListedCode<'a>>,
    other: &'a Ident,
    other_type: &'a syn::Type,
}

/// A variant with a code of its own.
struct ListedCode<'a> {
    ident: &'a Ident,
    code: LitStr,
    description: String,
}

pub fn derive(input: &DeriveInput) -> TokenStream {
    let mut errors = Errors::default();
    let runtime = EnumAttrs::from_syn(&input.attrs, &mut errors).runtime;
    let runtime = runtime.map(|given| given.value);
    let codes = CodeEnum::from_syn(input, runtime.as_ref(), &mut errors);
    let impls = match (codes, errors.into_error()) {
        (Some(codes), None) => expand::expand(&codes),
        (_, error) => expand::fallback(input, runtime.as_ref(), error),
    };
    importing(runtime.as_ref(), impls)
}

impl<'a> CodeEnum<'a> {
    /// None, or with mistakes among the errors, if it is no such enum.
    fn from_syn(
        input: &'a DeriveInput,
        runtime: Option<&Path>,
        errors: &mut Errors,
    ) -> Option<Self> {
        check::generics(&input.generics, errors);
        check::serde(&input.attrs, errors);
        let Data::Enum(data) = &input.data else {
            check::not_an_enum(input, errors);
            return None;
        };
        let mut listed = Vec::with_capacity(data.variants.len());
        let mut others = Vec::new();
        for variant in &data.variants {
            let before = errors.len();
            check::serde(&variant.attrs, errors);
            let attrs = VariantAttrs::from_syn(&variant.attrs, errors);
            let is_broken = errors.len() > before;
            if let Some(other) = &attrs.other {
                check::other(variant, &attrs, &other.name, errors);
                others.push((other.name.clone(), variant));
            } else if attrs.code.is_some() {
                listed.extend(listed_code(variant, attrs, errors));
            } else if !is_broken {
                // A broken argument may be the code's, and needs no second complaint.
                check::no_code(variant, errors);
            }
        }
        check::duplicates(&listed, errors);
        let other = check::only_other(input, &others, errors)?;
        let field = other.fields.iter().next()?;
        Some(CodeEnum {
            ident: &input.ident,
            vis: &input.vis,
            runtime: RuntimePath::new(runtime),
            listed,
            other: &other.ident,
            other_type: &field.ty,
        })
    }
}

fn listed_code<'a>(
    variant: &'a Variant,
    attrs: VariantAttrs,
    errors: &mut Errors,
) -> Option<ListedCode<'a>> {
    let code = attrs.code?;
    check::unit(variant, &code, errors);
    let description = match attrs.description {
        Some(given) => given.value.value(),
        None => description::of(&variant.attrs),
    };
    Some(ListedCode {
        ident: &variant.ident,
        code: code.value,
        description,
    })
}
