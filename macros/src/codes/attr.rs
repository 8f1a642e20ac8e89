use crate::arg::{Arg, Source};
use crate::attr::{self, Maybe};
use crate::errors::Errors;
use crate::words;
use proc_macro2::Ident;
use syn::{Attribute, LitStr, Path};

/// serde has no say: the enum is read and written as its text.
const OWN: [Source; 1] = [Source::Tencent];

/// Arguments of `#[tencent(..)]` on the enum.
const CONTAINER: [&str; 1] = ["crate"];

/// Arguments of `#[tencent(..)]` on a variant.
const VARIANT: [&str; 3] = ["code", "description", "other"];

#[derive(Default)]
pub struct VariantAttrs {
    pub code: Maybe<LitStr>,
    pub description: Maybe<LitStr>,
    pub other: Option<Ident>,
    /// An argument was there and is at fault: what it leaves out needs no second word.
    pub is_broken: bool,
}

/// What `crate` names.
pub fn container(attributes: &[Attribute], errors: &mut Errors) -> Option<Path> {
    let mut runtime = None;
    attr::for_each(attributes, &OWN, errors, |arg, errors| {
        if arg.name == "crate" {
            let path = arg.path("my_sdk::tencent_response", errors);
            attr::set(&mut runtime, arg, path, errors);
        } else {
            unknown(
                arg,
                &CONTAINER,
                &VARIANT,
                "a variant, not on the enum",
                errors,
            );
        }
    });
    runtime.map(|given| given.value)
}

impl VariantAttrs {
    pub fn from_syn(attributes: &[Attribute], errors: &mut Errors) -> Self {
        let mut attrs = VariantAttrs::default();
        let before = errors.len();
        attr::for_each(attributes, &OWN, errors, |arg, errors| {
            attrs.read(arg, errors);
        });
        attrs.is_broken = errors.len() > before;
        attrs
    }

    fn read(&mut self, arg: &Arg, errors: &mut Errors) {
        match arg.name.to_string().as_str() {
            "code" => attr::set(&mut self.code, arg, arg.text(errors), errors),
            "description" => attr::set(&mut self.description, arg, arg.string(errors), errors),
            "other" => {
                if arg.word(errors).is_some() {
                    self.other(&arg.name, errors);
                }
            }
            _ => unknown(
                arg,
                &VARIANT,
                &CONTAINER,
                "the enum, not on a variant",
                errors,
            ),
        }
    }

    fn other(&mut self, name: &Ident, errors: &mut Errors) {
        match &self.other {
            Some(first) => errors.duplicate(name, "duplicate `other`", first),
            None => self.other = Some(name.clone()),
        }
    }
}

fn unknown(arg: &Arg, known: &[&str], elsewhere: &[&str], place: &str, errors: &mut Errors) {
    let word = arg.name.to_string();
    errors.at(&arg.name, words::unknown(&word, known, elsewhere, place));
}
