use crate::arg::{self, Arg, Source};
use crate::case::Rule;
use crate::errors::Errors;
use crate::{serde, words};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote_spanned, ToTokens};
use syn::{Attribute, ExprPath, LitStr, Path, Type, WherePredicate};

/// What an argument gave, and where.
pub struct Given<T> {
    pub value: T,
    pub name: Ident,
    pub source: Source,
}

/// An argument that may be given once.
pub type Maybe<T> = Option<Given<T>>;

/// Where the value of an absent member comes from.
pub enum DefaultValue {
    Trait,
    Function(ExprPath),
}

/// A function that decodes a field.
pub struct With {
    pub path: ExprPath,
    /// It is a module; its function is called `deserialize`.
    pub is_module: bool,
}

impl With {
    pub fn function(&self) -> TokenStream {
        let path = &self.path;
        if self.is_module {
            let last = path.path.segments.last();
            let span = last.map_or_else(Span::call_site, |segment| segment.ident.span());
            quote_spanned!(span=> #path::deserialize)
        } else {
            path.to_token_stream()
        }
    }
}

#[derive(Default)]
pub struct ContainerAttrs {
    pub action: Maybe<LitStr>,
    pub version: Maybe<LitStr>,
    pub service: Maybe<LitStr>,
    pub error: Maybe<Type>,
    pub runtime: Maybe<Path>,
    pub default: Maybe<DefaultValue>,
    pub lenient: Maybe<()>,
    pub rename_all: Maybe<Rule>,
    pub bound: Maybe<Vec<WherePredicate>>,
}

#[derive(Default)]
pub struct FieldAttrs {
    pub rename: Maybe<LitStr>,
    pub alias: Vec<Given<LitStr>>,
    pub default: Maybe<DefaultValue>,
    pub with: Maybe<With>,
    pub skip: Maybe<()>,
    pub borrow: Maybe<()>,
    pub lenient: Maybe<()>,
    pub extra: Maybe<()>,
    pub request_id: Maybe<()>,
    pub flatten: Maybe<()>,
    pub bound: Maybe<Vec<WherePredicate>>,
}

impl ContainerAttrs {
    pub fn from_syn(attributes: &[Attribute], errors: &mut Errors) -> Self {
        let mut attrs = ContainerAttrs::default();
        for_each(attributes, &EITHER, errors, |arg, errors| {
            match arg.source {
                Source::Tencent => attrs.tencent(arg, errors),
                Source::Serde => serde::container(&mut attrs, arg, errors),
            }
        });
        attrs
    }

    fn tencent(&mut self, arg: &Arg, errors: &mut Errors) {
        match arg.name.to_string().as_str() {
            "action" => set(&mut self.action, arg, arg.text(errors), errors),
            "version" => set(&mut self.version, arg, arg.text(errors), errors),
            "service" => set(&mut self.service, arg, arg.text(errors), errors),
            "error" => set(
                &mut self.error,
                arg,
                arg.path("RunInstancesError", errors),
                errors,
            ),
            "crate" => set(
                &mut self.runtime,
                arg,
                arg.path("my_sdk::tencent_response", errors),
                errors,
            ),
            "default" => set(&mut self.default, arg, default(arg, errors), errors),
            "lenient" => set(&mut self.lenient, arg, arg.word(errors), errors),
            word => {
                let place = "a field, not on the struct";
                errors.at(
                    &arg.name,
                    words::unknown(word, &words::CONTAINER, &words::FIELD, place),
                );
            }
        }
    }
}

impl FieldAttrs {
    pub fn from_syn(attributes: &[Attribute], errors: &mut Errors) -> Self {
        let mut attrs = FieldAttrs::default();
        for_each(attributes, &EITHER, errors, |arg, errors| {
            match arg.source {
                Source::Tencent => attrs.tencent(arg, errors),
                Source::Serde => serde::field(&mut attrs, arg, errors),
            }
        });
        attrs
    }

    fn tencent(&mut self, arg: &Arg, errors: &mut Errors) {
        match arg.name.to_string().as_str() {
            "rename" => set(&mut self.rename, arg, arg.text(errors), errors),
            "alias" => self.alias(arg, errors),
            "default" => set(&mut self.default, arg, default(arg, errors), errors),
            "with" => set(&mut self.with, arg, module(arg, errors), errors),
            "deserialize_with" => set(&mut self.with, arg, function(arg, errors), errors),
            "skip" => set(&mut self.skip, arg, arg.word(errors), errors),
            "borrow" => set(&mut self.borrow, arg, arg.word(errors), errors),
            "lenient" => set(&mut self.lenient, arg, arg.word(errors), errors),
            "extra" => set(&mut self.extra, arg, arg.word(errors), errors),
            "request_id" => set(&mut self.request_id, arg, arg.word(errors), errors),
            word => {
                let place = "the struct, not on a field";
                errors.at(
                    &arg.name,
                    words::unknown(word, &words::FIELD, &words::CONTAINER, place),
                );
            }
        }
    }

    pub fn alias(&mut self, arg: &Arg, errors: &mut Errors) {
        if let Some(value) = arg.text(errors) {
            self.alias.push(given(arg, value));
        }
    }
}

/// Those under `tencent` come first: they win over those under `serde`.
const EITHER: [Source; 2] = [Source::Tencent, Source::Serde];

/// Reads the arguments under each of the sources, in their order.
pub fn for_each(
    attributes: &[Attribute],
    sources: &[Source],
    errors: &mut Errors,
    mut read: impl FnMut(&Arg, &mut Errors),
) {
    for &source in sources {
        for attribute in attributes
            .iter()
            .filter(|it| Source::of(it) == Some(source))
        {
            for arg in arg::parse(attribute, source, errors) {
                read(&arg, errors);
            }
        }
    }
}

/// Keeps what an argument gave, unless it was given before.
pub fn set<T>(slot: &mut Maybe<T>, arg: &Arg, value: Option<T>, errors: &mut Errors) {
    match (slot, value) {
        (_, None) => {}
        (Some(first), Some(_)) if first.source != arg.source => {}
        (Some(first), Some(_)) => duplicate(&arg.name, &first.name, errors),
        (slot, Some(value)) => *slot = Some(given(arg, value)),
    }
}

fn duplicate(second: &Ident, first: &Ident, errors: &mut Errors) {
    if first == second {
        errors.duplicate(second, format_args!("duplicate `{second}`"), first);
    } else {
        errors.conflict(
            second,
            format_args!("`{second}` beside `{first}`, keep one"),
            first,
        );
    }
}

pub fn given<T>(arg: &Arg, value: T) -> Given<T> {
    let name = arg.name.clone();
    let source = arg.source;
    Given {
        value,
        name,
        source,
    }
}

pub fn default(arg: &Arg, errors: &mut Errors) -> Option<DefaultValue> {
    if arg.is_word() {
        return Some(DefaultValue::Trait);
    }
    arg.path("some::function", errors)
        .map(DefaultValue::Function)
}

pub fn module(arg: &Arg, errors: &mut Errors) -> Option<With> {
    let path = arg.path("some::module", errors)?;
    let is_module = true;
    Some(With { path, is_module })
}

pub fn function(arg: &Arg, errors: &mut Errors) -> Option<With> {
    let path = arg.path("some::function", errors)?;
    let is_module = false;
    Some(With { path, is_module })
}
