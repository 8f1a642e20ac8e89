//! The values that several arguments share.

use super::arg::Arg;
use crate::input::errors::Errors;
use proc_macro2::{Span, TokenStream};
use quote::{quote_spanned, ToTokens};
use syn::{ExprPath, Path, PathSegment};

/// Where the value of an absent member comes from.
pub enum DefaultValue {
    Trait,
    Function(ExprPath),
}

/// A function that decodes a field.
pub struct With {
    pub path: ExprPath,
    /// The path names a module, whose function is called `deserialize`.
    is_module: bool,
}

impl With {
    pub fn function(&self) -> TokenStream {
        let path = &self.path;
        if !self.is_module {
            return path.to_token_stream();
        }
        let last = path.path.segments.last();
        let span = last.map_or_else(Span::call_site, |segment| segment.ident.span());
        quote_spanned!(span=> #path::deserialize)
    }
}

/// A module, which has no arguments in `<..>`: it is imported.
pub fn runtime(arg: &Arg, errors: &mut Errors) -> Option<Path> {
    const EXAMPLE: &str = "my_sdk::tencent_response";
    let path: Path = arg.path(EXAMPLE, errors)?;
    let is_module = |segment: &PathSegment| segment.arguments.is_none() && segment.ident != "Self";
    if !path.segments.iter().all(is_module) {
        let message = format!("this is not the path of a module: write `crate = \"{EXAMPLE}\"`");
        errors.at(&path, message);
        return None;
    }
    Some(path)
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
