//! Rules that concern more than one argument, each a function.

use crate::input::attr::{Arguments, FieldAttrs, Maybe, Source, NO_FLATTEN};
use crate::input::errors::Errors;
use crate::input::{ty, Container, Field, Kind, Role, REQUEST_ID};
use quote::ToTokens;
use std::collections::HashMap;
use syn::Type;

pub fn check(container: &Container, errors: &mut Errors) {
    match container.kind {
        Kind::Response => action_is_a_word(container, errors),
        Kind::Data => data_has_no_action(container, errors),
    }
    bounds_can_name_the_body(container, errors);
    params_can_be_seen(container, errors);
    for field in &container.fields {
        flatten_is_extra(field, errors);
        skipped_has_nothing_else(field, errors);
        extra_has_nothing_else(field, errors);
        request_id_has_nothing_else(field, errors);
        request_id_is_of_a_response(container, field, errors);
        request_id_is_no_alias(container, field, errors);
        lenient_or_with(field, errors);
        borrow_has_a_lifetime(field, errors);
        nothing_lives_longer_than_the_body(field, errors);
        key_is_not_empty(field, errors);
    }
    last_field_has_a_size(container, errors);
    at_most_one("extra", container, |attrs| &attrs.extra, errors);
    at_most_one("request_id", container, |attrs| &attrs.request_id, errors);
    keys_are_distinct(container, errors);
}

fn action_is_a_word(container: &Container, errors: &mut Errors) {
    match (container.action(), &container.attrs.action) {
        (Some(action), Some(given)) if !action.chars().all(|ch| ch.is_ascii_alphanumeric()) => {
            let message = format!("`{action}` is not an action: an action is one word of letters and digits, such as `DescribeInstances`");
            errors.at(&given.value, message);
        }
        (Some(_), _) => {}
        (None, _) => {
            let name = container.ident;
            let message = format!(
                "no action follows from the name `{name}`; give it: `#[tencent(action = \"..\")]`"
            );
            errors.at(name, message);
        }
    }
}

/// A data type belongs to no action.
fn data_has_no_action(container: &Container, errors: &mut Errors) {
    for name in container.attrs.given_for_decoding() {
        if ["action", "version", "service", "error"]
            .iter()
            .any(|of_action| name == of_action)
        {
            errors.at(name, format!("`{name}` belongs on a `TencentResponse`"));
        }
    }
}

/// A `bound` calls the lifetime of the body `'de`, as serde does.
fn bounds_can_name_the_body(container: &Container, errors: &mut Errors) {
    let Some(bound) = container.bounds().next() else {
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
    let decoded = |field: &&Field| matches!(field.role, Role::Member | Role::Extra);
    for field in container.fields.iter().filter(decoded) {
        if field.attrs.with.is_some() || field.attrs.bound.is_some() {
            continue;
        }
        ty::walk(field.ty, &mut |ty| {
            if let Type::Macro(ty) = ty {
                let message = "a macro hides which parameters need a bound; state it: `#[serde(bound = \"T: serde::Deserialize<'de>\")]`";
                errors.at(ty, message);
            }
            true
        });
    }
}

/// serde's `flatten` is known for the extra members only; there it serves serialization.
fn flatten_is_extra(field: &Field, errors: &mut Errors) {
    if let (Some(flatten), Role::Member | Role::RequestId) = (&field.attrs.flatten, field.role) {
        errors.at(&flatten.name, format_args!("`flatten` {NO_FLATTEN}"));
    }
}

/// A skipped field only has a default. (Under `serde` the others may serve serialization.)
fn skipped_has_nothing_else(field: &Field, errors: &mut Errors) {
    let Some(skip) = &field.attrs.skip else {
        return;
    };
    let skip = &skip.name;
    for name in field.attrs.given_for_decoding() {
        if name != skip && name != "default" {
            let message = format!("`{name}` has no effect beside `{skip}`");
            errors.conflict(name, message, skip);
        }
    }
}

/// The extra members have no key and no absence.
fn extra_has_nothing_else(field: &Field, errors: &mut Errors) {
    let (Some(extra), Role::Extra) = (&field.attrs.extra, field.role) else {
        return;
    };
    let extra = &extra.name;
    for name in field.attrs.given_for_decoding() {
        if name != extra {
            let message = format!(
                "`{name}` has no effect beside `extra`, which takes what no field declares"
            );
            errors.conflict(name, message, extra);
        }
    }
    let with = field.attrs.with.as_ref();
    if let Some(with) = with.filter(|with| with.source == Source::Serde) {
        let with = &with.name;
        errors.conflict(
            with,
            format!("`{with}` cannot decode an `extra` field"),
            extra,
        );
    }
}

/// The `RequestId` has a fixed key, and its absence is no error.
fn request_id_has_nothing_else(field: &Field, errors: &mut Errors) {
    if field.role != Role::RequestId {
        return;
    }
    let rename = field.attrs.rename.as_ref().map(|given| given.value.value());
    let rename = rename.as_deref();
    for (name, source) in field.attrs.given() {
        let has_effect = match name.to_string().as_str() {
            // serde's may serve what else derives from the same struct.
            "rename" => source == Source::Serde || rename == Some(REQUEST_ID),
            "default" => source == Source::Serde,
            "request_id" | "borrow" | "bound" | "flatten" => true,
            _ => false,
        };
        if !has_effect {
            let message = format!("`{name}` has no effect here: a RequestId is read from `RequestId`, and never fails a response");
            errors.at(name, message);
        }
    }
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

/// The `RequestId` of a response never reaches a member. (Beside a field that takes it, the alias is a duplicate key.)
fn request_id_is_no_alias(container: &Container, field: &Field, errors: &mut Errors) {
    let is_taken = container.with_role(Role::RequestId).is_some();
    if container.kind == Kind::Data || field.role != Role::Member || is_taken {
        return;
    }
    if let Some(alias) = field.alias(REQUEST_ID) {
        let message = "a RequestId is never read by alias; mark the field that takes it: `#[tencent(request_id)]`";
        errors.at(alias, message);
    }
}

/// A function of the user's reads what it likes.
fn lenient_or_with(field: &Field, errors: &mut Errors) {
    if field.role != Role::Member {
        return;
    }
    if let (Some(lenient), Some(with)) = (&field.attrs.lenient, &field.attrs.with) {
        let (lenient, with) = (&lenient.name, &with.name);
        let message = format!(
            "`{lenient}` has no effect beside `{with}`, whose function decides what it reads"
        );
        errors.conflict(lenient, message, with);
    }
}

/// `borrow` says nothing about a type that cannot borrow.
fn borrow_has_a_lifetime(field: &Field, errors: &mut Errors) {
    if let (Role::Member, Some(borrow)) = (field.role, &field.attrs.borrow) {
        if ty::lifetimes(field.ty).is_empty() {
            let message = "nothing to borrow: the field's type has no lifetime";
            errors.at(&borrow.name, message);
        }
    }
}

/// A field cannot borrow for `'static`: the body does not live that long.
fn nothing_lives_longer_than_the_body(field: &Field, errors: &mut Errors) {
    if field.attrs.with.is_some() || matches!(field.role, Role::Skipped | Role::Extra) {
        return;
    }
    ty::walk(field.ty, &mut |ty| {
        if ty::is_phantom(ty) {
            return false;
        }
        if let Type::Reference(reference) = ty {
            let mut lifetime = reference.lifetime.iter();
            if lifetime.any(|lifetime| lifetime.ident == "static") {
                let message = "a `'static` reference cannot borrow from a body; use a lifetime of the struct, or own the data";
                errors.at(reference, message);
            }
        }
        true
    });
}

/// rustc allows the last field to have no size, and reports any other itself.
fn last_field_has_a_size(container: &Container, errors: &mut Errors) {
    let Some(field) = container.fields.last() else {
        return;
    };
    if let Some(sized) = ty::sized_instead_of(field.ty) {
        errors.at(
            field.ty,
            format_args!("a field needs a size: write {sized}"),
        );
    }
}

/// No key follows from a name such as `__`.
fn key_is_not_empty(field: &Field, errors: &mut Errors) {
    if field.role == Role::Member && field.key.is_empty() {
        let message = "no key follows from this name; give it: `#[tencent(rename = \"..\")]`";
        errors.at(field.ident, message);
    }
}

fn at_most_one(
    word: &str,
    container: &Container,
    argument: fn(&FieldAttrs) -> &Maybe<()>,
    errors: &mut Errors,
) {
    let fields = container.fields.iter();
    let mut given = fields.filter_map(|field| argument(&field.attrs).as_ref());
    if let Some(first) = given.next() {
        for second in given {
            let message = format!("`{word}` on a second field");
            errors.conflict(&second.name, message, &first.name);
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
                    errors.duplicate(tokens, format!("duplicate key `{key}`"), *first);
                }
                Some(_) => {}
                None => {
                    seen.insert(key, (index, tokens));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
