//! Rules that concern more than one argument, each a function.

use crate::arg::Source;
use crate::ast::{Container, Field, Kind, Role, REQUEST_ID};
use crate::attr::{FieldAttrs, Given};
use crate::errors::Errors;
use crate::ty;
use proc_macro2::Ident;
use quote::ToTokens;
use std::collections::HashMap;
use syn::Type;

pub fn check(container: &Container, errors: &mut Errors) {
    action_is_of_a_response(container, errors);
    bounds_can_name_the_body(container, errors);
    params_can_be_seen(container, errors);
    for field in &container.fields {
        flatten_is_extra(field, errors);
        skipped_has_nothing_else(field, errors);
        extra_has_nothing_else(field, errors);
        request_id_has_nothing_else(field, errors);
        request_id_is_of_a_response(container, field, errors);
        lenient_or_with(field, errors);
        borrow_has_a_lifetime(field, errors);
        nothing_lives_longer_than_the_body(field, errors);
        key_is_not_empty(field, errors);
    }
    one_extra(container, errors);
    one_request_id(container, errors);
    keys_are_distinct(container, errors);
}

/// A data type belongs to no action.
fn action_is_of_a_response(container: &Container, errors: &mut Errors) {
    if container.kind == Kind::Response {
        return;
    }
    let attrs = &container.attrs;
    let texts = [&attrs.action, &attrs.version, &attrs.service];
    let texts = texts.into_iter().flatten().map(|given| &given.name);
    for name in texts.chain(attrs.error.iter().map(|given| &given.name)) {
        errors.at(
            name,
            format_args!("`{name}` belongs on a `TencentResponse`"),
        );
    }
}

/// A `bound` calls the lifetime of the body `'de`, as serde does.
fn bounds_can_name_the_body(container: &Container, errors: &mut Errors) {
    let fields = container
        .fields
        .iter()
        .filter_map(|field| field.attrs.bound.as_ref());
    let Some(bound) = container.attrs.bound.iter().chain(fields).next() else {
        return;
    };
    for param in container.generics.lifetimes() {
        if param.lifetime.ident == "de" {
            let message = "`'de` is the lifetime of the body in a `bound`; call this one otherwise";
            errors.at(&param.lifetime, message);
            errors.at(&bound.name, "the `bound` is given here");
        }
    }
}

/// Which parameters need a bound cannot be seen through a macro.
fn params_can_be_seen(container: &Container, errors: &mut Errors) {
    if container.attrs.bound.is_some() || container.generics.type_params().next().is_none() {
        return;
    }
    for field in &container.fields {
        let decoded = field.role == Role::Member && field.attrs.with.is_none();
        if decoded && field.attrs.bound.is_none() {
            ty::walk(field.ty, &mut |ty| {
                if let Type::Macro(ty) = ty {
                    let message = "a macro hides which parameters need a bound; state it: `#[serde(bound = \"T: serde::Deserialize<'de>\")]`";
                    errors.at(ty, message);
                }
                true
            });
        }
    }
}

/// serde's `flatten` is known for the extra members only; there it serves serialization.
fn flatten_is_extra(field: &Field, errors: &mut Errors) {
    if let (Some(flatten), Role::Member | Role::RequestId) = (&field.attrs.flatten, field.role) {
        let message = "`flatten` is not supported; declare the members as fields, or take undeclared ones with `#[tencent(extra)]` on a map";
        errors.at(&flatten.name, message);
    }
}

/// A skipped field only has a default. (Under `serde` the others may serve serialization.)
fn skipped_has_nothing_else(field: &Field, errors: &mut Errors) {
    if let Some(skip) = &field.attrs.skip {
        let skip = &skip.name;
        for name in own(&field.attrs).filter(|name| *name != skip && *name != "default") {
            errors.conflict(
                name,
                format_args!("`{name}` has no effect beside `{skip}`"),
                skip,
            );
        }
    }
}

/// The extra members have no key and no absence.
fn extra_has_nothing_else(field: &Field, errors: &mut Errors) {
    let Some(extra) = field
        .attrs
        .extra
        .as_ref()
        .filter(|_| field.role == Role::Extra)
    else {
        return;
    };
    for name in own(&field.attrs).filter(|name| *name != &extra.name) {
        let message = format_args!(
            "`{name}` has no effect beside `extra`, which takes what no field declares"
        );
        errors.conflict(name, message, &extra.name);
    }
    if let Some(with) = field
        .attrs
        .with
        .as_ref()
        .filter(|with| with.source == Source::Serde)
    {
        let name = &with.name;
        errors.conflict(
            name,
            format_args!("`{name}` cannot decode an `extra` field"),
            &extra.name,
        );
    }
}

/// The `RequestId` has a key of its own and is never absent for long.
fn request_id_has_nothing_else(field: &Field, errors: &mut Errors) {
    if field.role != Role::RequestId {
        return;
    }
    let way_out = "a RequestId is read from `RequestId`, and never fails a response";
    let attrs = &field.attrs;
    let is_default_key = |given: &&Given<_>| literal_text(given) == REQUEST_ID;
    let rename = attrs
        .rename
        .iter()
        .filter(|given| given.source == Source::Tencent && !is_default_key(given));
    let texts = rename.chain(&attrs.alias).map(|given| &given.name);
    let with = attrs.with.iter().map(|given| &given.name);
    let lenient = attrs.lenient.iter().map(|given| &given.name);
    for name in texts.chain(with).chain(lenient) {
        errors.at(name, format_args!("`{name}` has no effect here: {way_out}"));
    }
}

fn literal_text(given: &Given<syn::LitStr>) -> String {
    given.value.value()
}

/// Data has no `RequestId` of its own.
fn request_id_is_of_a_response(container: &Container, field: &Field, errors: &mut Errors) {
    if container.kind == Kind::Response || field.role != Role::Member {
        return;
    }
    if let Some(marked) = &field.attrs.request_id {
        let message = "`request_id` belongs in a `TencentResponse`; in a `TencentData` the RequestId is a plain member";
        errors.at(&marked.name, message);
    }
}

/// A function of the user's reads what it likes.
fn lenient_or_with(field: &Field, errors: &mut Errors) {
    if field.role != Role::Member {
        return;
    }
    if let (Some(lenient), Some(with)) = (&field.attrs.lenient, &field.attrs.with) {
        let (lenient, with) = (&lenient.name, &with.name);
        let message = format_args!(
            "`{lenient}` has no effect beside `{with}`, whose function decides what it reads"
        );
        errors.conflict(lenient, message, with);
    }
}

/// `borrow` says nothing about a type that cannot borrow.
fn borrow_has_a_lifetime(field: &Field, errors: &mut Errors) {
    if let (Role::Member, Some(borrow)) = (field.role, &field.attrs.borrow) {
        if ty::lifetimes(field.ty).is_empty() {
            errors.at(
                &borrow.name,
                "nothing to borrow: the field's type has no lifetime",
            );
        }
    }
}

/// A body is no `'static` one.
fn nothing_lives_longer_than_the_body(field: &Field, errors: &mut Errors) {
    if field.attrs.with.is_some() || matches!(field.role, Role::Skipped | Role::Extra) {
        return;
    }
    ty::walk(field.ty, &mut |ty| {
        let Type::Reference(reference) = ty else {
            return true;
        };
        if reference
            .lifetime
            .as_ref()
            .is_some_and(|lifetime| lifetime.ident == "static")
        {
            let message = "a `'static` reference cannot borrow from a body; use a lifetime of the struct, or own the data";
            errors.at(reference, message);
        }
        true
    });
}

/// `__` would have one.
fn key_is_not_empty(field: &Field, errors: &mut Errors) {
    if field.role == Role::Member && field.key.is_empty() {
        let message = "no key follows from this name; give it: `#[tencent(rename = \"..\")]`";
        errors.at(field.ident, message);
    }
}

fn one_extra(container: &Container, errors: &mut Errors) {
    let extra = container
        .fields
        .iter()
        .filter_map(|field| field.attrs.extra.as_ref());
    one("extra", extra, errors);
}

fn one_request_id(container: &Container, errors: &mut Errors) {
    let marked = container
        .fields
        .iter()
        .filter_map(|field| field.attrs.request_id.as_ref());
    one("request_id", marked, errors);
}

fn one<'a>(word: &str, mut given: impl Iterator<Item = &'a Given<()>>, errors: &mut Errors) {
    if let Some(first) = given.next() {
        for second in given {
            errors.conflict(
                &second.name,
                format_args!("`{word}` on a second field"),
                &first.name,
            );
        }
    }
}

/// A member has one field.
fn keys_are_distinct(container: &Container, errors: &mut Errors) {
    let mut seen: HashMap<String, (usize, &dyn ToTokens)> = HashMap::new();
    for (index, field) in container.fields.iter().enumerate() {
        if !matches!(field.role, Role::Member | Role::RequestId) {
            continue;
        }
        let own = (field.key.clone(), field.key_tokens());
        let aliases = field.attrs.alias.iter();
        let aliases = aliases.map(|alias| (alias.value.value(), &alias.value as &dyn ToTokens));
        for (key, tokens) in std::iter::once(own).chain(aliases) {
            match seen.get(&key) {
                Some((owner, first)) if *owner != index => {
                    errors.duplicate(tokens, format_args!("duplicate key `{key}`"), *first);
                }
                Some(_) => {}
                None => {
                    seen.insert(key, (index, tokens));
                }
            }
        }
    }
}

/// The arguments under `tencent`: they serve decoding only.
fn own(attrs: &FieldAttrs) -> impl Iterator<Item = &Ident> {
    fn name<T>(given: &Given<T>) -> Option<&Ident> {
        (given.source == Source::Tencent).then_some(&given.name)
    }
    let words = [
        &attrs.skip,
        &attrs.borrow,
        &attrs.lenient,
        &attrs.extra,
        &attrs.request_id,
    ];
    let words = words.into_iter().flatten().filter_map(name);
    let texts = attrs.rename.iter().chain(&attrs.alias).filter_map(name);
    let default = attrs.default.iter().filter_map(name);
    let with = attrs.with.iter().filter_map(name);
    texts.chain(default).chain(with).chain(words)
}
