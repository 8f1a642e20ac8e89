//! The words under `#[serde(..)]`: honoured where they change decoding, passed over where they do not.

use crate::arg::Arg;
use crate::attr::{self, set, ContainerAttrs, FieldAttrs};
use crate::case::{Rule, RULES};
use crate::errors::Errors;
use crate::words;
use proc_macro2::Ident;
use syn::punctuated::Punctuated;
use syn::{LitStr, Token, WherePredicate};

/// Words on the struct that change nothing about decoding; `crate` names serde there.
const CONTAINER_PASSED: [&str; 4] = ["crate", "expecting", "into", "rename"];
const CONTAINER_HONOURED: [&str; 3] = ["bound", "default", "rename_all"];

/// Words on a field that change nothing about decoding.
const FIELD_PASSED: [&str; 4] = [
    "getter",
    "serialize_with",
    "skip_serializing",
    "skip_serializing_if",
];
const FIELD_HONOURED: [&str; 9] = [
    "alias",
    "borrow",
    "bound",
    "default",
    "deserialize_with",
    "rename",
    "skip",
    "skip_deserializing",
    "with",
];

/// Words on the struct that would change decoding, and what to do instead.
const CONTAINER_REFUSED: [(&str, &str); 8] = [
    ("content", "declare the members as fields"),
    (
        "deny_unknown_fields",
        "a service may add members at any time: collect them in a field marked `#[tencent(extra)]`",
    ),
    (
        "from",
        "decode this struct and convert it, or derive on the other type",
    ),
    (
        "remote",
        "decode the field with `#[tencent(with = \"..\")]`",
    ),
    ("tag", "declare the tag as a field"),
    (
        "transparent",
        "a response is an object; derive serde's `Deserialize` on the wrapper",
    ),
    (
        "try_from",
        "decode this struct and convert it, or derive on the other type",
    ),
    (
        "untagged",
        "use one struct with optional fields, or serde's `Deserialize` on an enum for a field",
    ),
];

const OTHER: &str = "`#[serde(other)]` belongs on a variant; collect undeclared members in a field marked `#[tencent(extra)]`";

pub fn container(attrs: &mut ContainerAttrs, arg: &Arg, errors: &mut Errors) {
    let word = arg.name.to_string();
    match word.as_str() {
        "bound" => set(&mut attrs.bound, arg, bound(arg, errors), errors),
        "default" => set(&mut attrs.default, arg, attr::default(arg, errors), errors),
        "rename_all" => set(&mut attrs.rename_all, arg, rename_all(arg, errors), errors),
        "other" => errors.at(&arg.name, OTHER),
        word if CONTAINER_PASSED.contains(&word) => {}
        word => match CONTAINER_REFUSED
            .iter()
            .find(|(refused, _)| *refused == word)
        {
            Some((_, way_out)) => {
                errors.at(
                    &arg.name,
                    format_args!("`#[serde({word})]` is not supported; {way_out}"),
                );
            }
            None => unknown(
                &arg.name,
                word,
                &CONTAINER_HONOURED,
                &CONTAINER_PASSED,
                errors,
            ),
        },
    }
}

pub fn field(attrs: &mut FieldAttrs, arg: &Arg, errors: &mut Errors) {
    let word = arg.name.to_string();
    match word.as_str() {
        "alias" => attrs.alias(arg, errors),
        "borrow" => set(&mut attrs.borrow, arg, borrow(arg, errors), errors),
        "bound" => set(&mut attrs.bound, arg, bound(arg, errors), errors),
        "default" => set(&mut attrs.default, arg, attr::default(arg, errors), errors),
        "deserialize_with" => set(&mut attrs.with, arg, attr::function(arg, errors), errors),
        "flatten" => set(&mut attrs.flatten, arg, arg.word(errors), errors),
        "rename" => set(&mut attrs.rename, arg, rename(arg, errors), errors),
        "skip" | "skip_deserializing" => set(&mut attrs.skip, arg, arg.word(errors), errors),
        "with" => set(&mut attrs.with, arg, attr::module(arg, errors), errors),
        "other" => errors.at(&arg.name, OTHER),
        word if FIELD_PASSED.contains(&word) => {}
        word => unknown(&arg.name, word, &FIELD_HONOURED, &FIELD_PASSED, errors),
    }
}

fn unknown(name: &Ident, word: &str, honoured: &[&str], passed: &[&str], errors: &mut Errors) {
    let known: Vec<&str> = honoured.iter().chain(passed).copied().collect();
    let list = words::list(known.iter().copied());
    match words::nearest(word, &known) {
        Some(near) => {
            let message = format_args!(
                "unknown serde argument `{word}`, did you mean `{near}`? expected one of {list}"
            );
            errors.at(name, message);
        }
        None => errors.at(
            name,
            format_args!("unknown serde argument `{word}`, expected one of {list}"),
        ),
    }
}

/// The side that concerns decoding of `rename = ".."` or `rename(serialize = "..", deserialize = "..")`.
fn deserialize_side<T>(
    arg: &Arg,
    errors: &mut Errors,
    mut read: impl FnMut(&Arg, &mut Errors) -> Option<T>,
) -> Option<T> {
    let Some(sides) = arg.list(errors) else {
        return read(arg, errors);
    };
    let mut found = None;
    for side in sides {
        if side.name == "deserialize" {
            set(&mut found, &side, read(&side, errors), errors);
        } else if side.name != "serialize" {
            let side = &side.name;
            errors.at(
                side,
                format_args!("unknown argument `{side}`, expected `serialize` or `deserialize`"),
            );
        }
    }
    found.map(|given| given.value)
}

fn rename(arg: &Arg, errors: &mut Errors) -> Option<LitStr> {
    deserialize_side(arg, errors, Arg::text)
}

fn rename_all(arg: &Arg, errors: &mut Errors) -> Option<Rule> {
    deserialize_side(arg, errors, |arg, errors| {
        let text = arg.string(errors)?;
        let name = text.value();
        let rule = Rule::named(&name);
        if rule.is_none() {
            let known = words::list(RULES.iter().map(|(known, _)| *known));
            errors.at(
                &text,
                format_args!("unknown rename rule `{name}`, expected one of {known}"),
            );
        }
        rule
    })
}

fn bound(arg: &Arg, errors: &mut Errors) -> Option<Vec<WherePredicate>> {
    deserialize_side(arg, errors, |arg, errors| {
        let text = arg.string(errors)?;
        let parser = Punctuated::<WherePredicate, Token![,]>::parse_terminated;
        let parsed = text.parse_with(parser);
        if parsed.is_err() {
            let message =
                format_args!("`{}` is no list of bounds such as `T: Clone`", text.value());
            errors.at(&text, message);
        }
        parsed
            .ok()
            .map(|predicates| predicates.into_iter().collect())
    })
}

/// `borrow`, or `borrow = "'a + 'b"`: which lifetimes does not matter, a response lends to all of them.
fn borrow(arg: &Arg, errors: &mut Errors) -> Option<()> {
    if arg.is_word() {
        return Some(());
    }
    arg.text(errors).map(drop)
}
