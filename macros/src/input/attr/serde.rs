//! The values that only `#[serde(..)]` takes.

use super::arg::Arg;
use super::given::{Given, Keep};
use super::words;
use crate::input::case::{Rule, RULES};
use crate::input::errors::Errors;
use syn::punctuated::Punctuated;
use syn::{LitStr, Token, WherePredicate};

pub fn rename(arg: &Arg, errors: &mut Errors) -> Option<LitStr> {
    deserialize_side(arg, errors, Arg::text)
}

pub fn rename_all(arg: &Arg, errors: &mut Errors) -> Option<Rule> {
    deserialize_side(arg, errors, |arg, errors| {
        let text = arg.string(errors)?;
        let name = text.value();
        let rule = Rule::named(&name);
        if rule.is_none() {
            let known = RULES.map(|(known, _)| known);
            errors.at(&text, words::unknown("rename rule", &name, &known));
        }
        rule
    })
}

pub fn bound(arg: &Arg, errors: &mut Errors) -> Option<Vec<WherePredicate>> {
    deserialize_side(arg, errors, |arg, errors| {
        let text = arg.string(errors)?;
        let parser = Punctuated::<WherePredicate, Token![,]>::parse_terminated;
        let Ok(predicates) = text.parse_with(parser) else {
            let message = format!(
                "`{}` is not a list of bounds such as `T: Clone`",
                text.value()
            );
            errors.at(&text, message);
            return None;
        };
        Some(predicates.into_iter().collect())
    })
}

/// `borrow`, or `borrow = "'a + 'b"`: which lifetimes does not matter, a response lends to all of them.
pub fn borrow(arg: &Arg, errors: &mut Errors) -> Option<()> {
    if arg.is_word() {
        return Some(());
    }
    arg.text(errors).map(drop)
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
    let mut found: Option<Given<T>> = None;
    for side in sides {
        let name = &side.name;
        if name == "deserialize" {
            if let Some(value) = read(&side, errors) {
                found.keep(Given::new(&side, value), errors);
            }
        } else if name != "serialize" {
            let message =
                format!("unknown argument `{name}`, expected `serialize` or `deserialize`");
            errors.at(name, message);
        }
    }
    found.map(|given| given.value)
}
