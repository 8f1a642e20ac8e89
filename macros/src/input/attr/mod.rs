//! The arguments of `#[tencent(..)]` and `#[serde(..)]`, and what each of them gives.

pub mod arg;
pub mod arguments;
pub mod given;
mod serde;
pub mod value;
mod words;

use super::case::Rule;
use super::errors::Errors;
use arg::Arg;
pub use arg::Source;
use arguments::arguments;
pub use arguments::Arguments;
pub use given::{Given, Keep, Many, Maybe};
use proc_macro2::Ident;
use syn::{LitStr, Path, Type, WherePredicate};
pub use value::{DefaultValue, With};

arguments! {
    /// What is said on the struct.
    pub struct ContainerAttrs on "the struct, not on a field", beside FieldAttrs {
        |arg, errors|
        action: Maybe<LitStr> { Tencent "action" => arg.text(errors) }
        version: Maybe<LitStr> { Tencent "version" => arg.text(errors) }
        service: Maybe<LitStr> { Tencent "service" => arg.text(errors) }
        error: Maybe<Type> { Tencent "error" => arg.path("RunInstancesError", errors) }
        /// `crate`: where the runtime is.
        runtime: Maybe<Path> { Tencent "crate" => value::runtime(arg, errors) }
        default: Maybe<DefaultValue> { Tencent | Serde "default" => value::default(arg, errors) }
        lenient: Maybe<()> { Tencent "lenient" => arg.word(errors) }
        rename_all: Maybe<Rule> { Serde "rename_all" => serde::rename_all(arg, errors) }
        bound: Maybe<Vec<WherePredicate>> { Serde "bound" => serde::bound(arg, errors) }
    }
    // `crate` names serde there, not the runtime.
    serde passes over ["crate", "expecting", "into", "rename"]
    serde refuses [
        "content" => "is not supported; declare the members as fields",
        "deny_unknown_fields" => "is not supported; a service may add members at any time: collect them in a field marked `#[tencent(extra)]`",
        "from" => "is not supported; decode this struct and convert it, or derive on the other type",
        "other" => "belongs on a variant; collect undeclared members in a field marked `#[tencent(extra)]`",
        "remote" => "is not supported; decode the field with `#[tencent(with = \"..\")]`",
        "tag" => "is not supported; declare the tag as a field",
        "transparent" => "is not supported; a response is an object; derive serde's `Deserialize` on the wrapper",
        "try_from" => "is not supported; decode this struct and convert it, or derive on the other type",
        "untagged" => "is not supported; use one struct with optional fields, or serde's `Deserialize` on an enum for a field",
    ]
}

arguments! {
    /// What is said on a field.
    pub struct FieldAttrs on "a field, not on the struct", beside ContainerAttrs {
        |arg, errors|
        rename: Maybe<LitStr> {
            Tencent "rename" => arg.text(errors),
            Serde "rename" => serde::rename(arg, errors),
        }
        alias: Many<LitStr> { Tencent | Serde "alias" => arg.text(errors) }
        default: Maybe<DefaultValue> { Tencent | Serde "default" => value::default(arg, errors) }
        with: Maybe<With> {
            Tencent | Serde "with" => value::module(arg, errors),
            Tencent | Serde "deserialize_with" => value::function(arg, errors),
        }
        skip: Maybe<()> {
            Tencent | Serde "skip" => arg.word(errors),
            Serde "skip_deserializing" => arg.word(errors),
        }
        borrow: Maybe<()> {
            Tencent "borrow" => arg.word(errors),
            Serde "borrow" => serde::borrow(arg, errors),
        }
        lenient: Maybe<()> { Tencent "lenient" => arg.word(errors) }
        extra: Maybe<()> { Tencent "extra" => arg.word(errors) }
        request_id: Maybe<()> { Tencent "request_id" => arg.word(errors) }
        flatten: Maybe<()> { Serde "flatten" => arg.word(errors) }
        bound: Maybe<Vec<WherePredicate>> { Serde "bound" => serde::bound(arg, errors) }
    }
    serde passes over ["getter", "serialize_with", "skip_serializing", "skip_serializing_if"]
    serde refuses [
        "flatten" => NO_FLATTEN,
        "other" => "belongs on a variant; collect undeclared members in a field marked `#[tencent(extra)]`",
    ]
}

/// `flatten` serves serialization on an `extra` field, and is refused elsewhere.
pub const NO_FLATTEN: &str = "is not supported; declare the members as fields, or take undeclared ones with `#[tencent(extra)]` on a map";

#[cfg(test)]
mod tests;
