//! The arguments of `#[tencent(..)]`. serde has no say: the enum is read and written as its text.

use crate::input::attr::arg::Arg;
use crate::input::attr::arguments::arguments;
use crate::input::attr::{value, Given, Keep, Maybe};
use crate::input::errors::Errors;
use proc_macro2::Ident;
use syn::{LitStr, Path};

arguments! {
    /// What is said on the enum.
    pub struct EnumAttrs on "the enum, not on a variant", beside VariantAttrs {
        |arg, errors|
        /// `crate`: where the runtime is.
        runtime: Maybe<Path> { Tencent "crate" => value::runtime(arg, errors) }
    }
}

arguments! {
    /// What is said on a variant.
    pub struct VariantAttrs on "a variant, not on the enum", beside EnumAttrs {
        |arg, errors|
        code: Maybe<LitStr> { Tencent "code" => arg.text(errors) }
        description: Maybe<LitStr> { Tencent "description" => arg.string(errors) }
        other: Maybe<()> { Tencent "other" => arg.word(errors) }
    }
}
