//! The generics by which a struct is decoded, and the bounds on them.

use super::path::RuntimePath;
use crate::input::attr::DefaultValue;
use crate::input::{ty, Container, Field, Role};
use proc_macro2::{Ident, Span};
use quote::{format_ident, ToTokens};
use std::collections::HashSet;
use syn::{parse_quote, GenericParam, Generics, Lifetime, LifetimeParam, Type, WherePredicate};

/// The lifetime of the body: `'de`, as serde calls it, where a `bound` may name it.
pub fn lifetime(container: &Container) -> Lifetime {
    match container.bounds().next() {
        Some(_) => Lifetime::new("'de", Span::call_site()),
        None => unused_lifetime(container.generics),
    }
}

/// A lifetime for the body that is none of the struct's.
pub fn unused_lifetime(generics: &Generics) -> Lifetime {
    Lifetime {
        apostrophe: Span::mixed_site(),
        ident: unused("__de", generics),
    }
}

/// A name for a parameter of ours that is none of the struct's: rustc would take the two for one.
pub fn unused(name: &str, generics: &Generics) -> Ident {
    let mut name = Ident::new(name, Span::mixed_site());
    let is_used = |name: &Ident| {
        let mut params = generics.params.iter();
        params.any(|param| match param {
            GenericParam::Lifetime(param) => param.lifetime.ident == *name,
            GenericParam::Type(param) => param.ident == *name,
            GenericParam::Const(param) => param.ident == *name,
        })
    };
    while is_used(&name) {
        name = format_ident!("{name}_");
    }
    name
}

/// The struct's own generics, and the lifetime of the body.
pub fn generics(container: &Container, lifetime: &Lifetime, private: &RuntimePath) -> Generics {
    let mut generics = container.generics.clone();
    let mut body = LifetimeParam::new(lifetime.clone());
    let borrowed = generics.lifetimes().map(|param| param.lifetime.clone());
    body.bounds.extend(borrowed);
    let is_generic = !generics.params.is_empty() || generics.where_clause.is_some();
    if is_generic || container.bounds().next().is_some() {
        let predicates = predicates(container, lifetime, private);
        generics.make_where_clause().predicates.extend(predicates);
    }
    generics.params.insert(0, GenericParam::Lifetime(body));
    generics
}

fn predicates(
    container: &Container,
    lifetime: &Lifetime,
    private: &RuntimePath,
) -> Vec<WherePredicate> {
    if let Some(bound) = &container.attrs.bound {
        return bound.value.clone();
    }
    let params = container.generics.type_params();
    let params: Vec<&Ident> = params.map(|param| &param.ident).collect();
    let mut used = Used::default();
    for field in &container.fields {
        match &field.attrs.bound {
            Some(bound) => used.given.extend(bound.value.iter().cloned()),
            None => used.field(field, container, &params),
        }
    }
    if let Some(DefaultValue::Trait) = container.attrs.default.as_ref().map(|given| &given.value) {
        used.given.push(parse_quote!(Self: #private::Default));
    }
    let decoded = distinct(&used.decoded).into_iter();
    let decoded = decoded.map(|ty| parse_quote!(#ty: #private::Deserialize<#lifetime>));
    let defaulted = distinct(&used.defaulted).into_iter();
    let defaulted = defaulted.map(|ty| parse_quote!(#ty: #private::Default));
    decoded.chain(defaulted).chain(used.given).collect()
}

/// The types made of parameters that need a bound.
#[derive(Default)]
struct Used {
    decoded: Vec<Type>,
    defaulted: Vec<Type>,
    given: Vec<WherePredicate>,
}

impl Used {
    fn field(&mut self, field: &Field, container: &Container, params: &[&Ident]) {
        let is_decoded = match field.role {
            Role::Member => field.attrs.with.is_none(),
            Role::Extra => true,
            Role::RequestId | Role::Skipped => false,
        };
        if is_decoded {
            collect(field.ty, params, &mut self.decoded);
        }
        if needs_default(field, container) {
            collect(field.ty, params, &mut self.defaulted);
        }
    }
}

/// Whether the field's own type is asked for its default.
fn needs_default(field: &Field, container: &Container) -> bool {
    match &field.attrs.default {
        Some(given) => matches!(given.value, DefaultValue::Trait),
        None => field.role == Role::Skipped && container.attrs.default.is_none(),
    }
}

/// The parameters in `ty`, and what is projected from them: `T`, `T::Item`, `<T as Iterator>::Item`.
fn collect(ty: &Type, params: &[&Ident], into: &mut Vec<Type>) {
    ty::walk(ty, &mut |ty| {
        if ty::is_phantom(ty) {
            return false;
        }
        let is_projection = matches!(ty, Type::Path(path) if path.qself.is_some());
        if !is_projection && ty::leading_param(ty, params).is_none() {
            return true;
        }
        if !is_projection || mentions(ty, params) {
            into.push(ty.clone());
        }
        false
    });
}

fn distinct(types: &[Type]) -> Vec<&Type> {
    let mut seen = HashSet::new();
    let is_new = |ty: &&Type| seen.insert(ty.to_token_stream().to_string());
    types.iter().filter(is_new).collect()
}

fn mentions(ty: &Type, params: &[&Ident]) -> bool {
    let mut found = false;
    ty::walk(ty, &mut |ty| {
        found |= ty::leading_param(ty, params).is_some();
        !found
    });
    found
}
