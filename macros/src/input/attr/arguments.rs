//! `arguments!` declares what an attribute knows, one row an argument. How the attribute is read, which words are known
//! and where each belongs all follow from the rows.

use super::arg::{self, Arg, Source};
use super::words;
use crate::input::errors::Errors;
use proc_macro2::Ident;
use syn::Attribute;

/// What the attributes of a struct, field, enum or variant say; `arguments!` implements it.
pub trait Arguments: Default {
    /// The arguments of the derive that stand on the other level: a field's, for those of a struct.
    type Elsewhere: Arguments;
    /// What these arguments belong on.
    const PLACE: &'static str;
    /// Under which attributes each word is read.
    const READ: &'static [(&'static [Source], &'static str)];
    /// Words of serde's that change nothing about decoding.
    const PASSED_OVER: &'static [&'static str];
    /// Words of serde's that would change it, and why not. One may be read all the same, where it is right.
    const REFUSED: &'static [(&'static str, &'static str)];

    /// Reads an argument; false if its word is not known.
    fn read(&mut self, arg: &Arg, errors: &mut Errors) -> bool;

    /// The arguments that were given, in the order of their rows.
    fn given(&self) -> Vec<(&Ident, Source)>;

    /// The arguments that were given under `tencent`: they serve decoding only.
    fn given_for_decoding(&self) -> Vec<&Ident> {
        let given = self.given().into_iter();
        let own = given.filter(|(_, source)| *source == Source::Tencent);
        own.map(|(name, _)| name).collect()
    }

    /// Reads the attributes: first `tencent`, which wins, then `serde`.
    fn from_syn(attributes: &[Attribute], errors: &mut Errors) -> Self {
        let mut arguments = Self::default();
        for source in [Source::Tencent, Source::Serde] {
            if read_from::<Self>(source).next().is_none() {
                continue;
            }
            for attribute in attributes.iter().filter(|it| source.is_of(it)) {
                for arg in arg::parse(attribute, source, errors) {
                    if !arguments.read(&arg, errors) {
                        unknown::<Self>(&arg, errors);
                    }
                }
            }
        }
        arguments
    }
}

macro_rules! arguments {
    (
        $(#[$doc:meta])*
        pub struct $Name:ident on $place:literal, beside $Elsewhere:ident {
            |$arg:ident, $errors:ident|
            $(
                $(#[$row_doc:meta])*
                $field:ident: $Type:ty { $($($source:ident)|+ $word:literal => $value:expr),+ $(,)? }
            )*
        }
        $(serde passes over [$($passed:literal),* $(,)?])?
        $(serde refuses [$($refused:literal => $reason:expr),* $(,)?])?
    ) => {
        $(#[$doc])*
        #[derive(Default)]
        pub struct $Name {
            $($(#[$row_doc])* pub $field: $Type,)*
        }

        impl $crate::input::attr::Arguments for $Name {
            type Elsewhere = $Elsewhere;
            const PLACE: &'static str = $place;
            const READ: &'static [(&'static [$crate::input::attr::Source], &'static str)] =
                &[$($((&[$($crate::input::attr::Source::$source),+], $word)),+),*];
            const PASSED_OVER: &'static [&'static str] = &[$($($passed),*)?];
            const REFUSED: &'static [(&'static str, &'static str)] = &[$($(($refused, $reason)),*)?];

            fn read(&mut self, $arg: &Arg, $errors: &mut Errors) -> bool {
                match ($arg.source, $arg.name.to_string().as_str()) {
                    $($(
                        ($($crate::input::attr::Source::$source)|+, $word) => {
                            if let Some(value) = $value {
                                self.$field.keep(Given::new($arg, value), $errors);
                            }
                        }
                    )+)*
                    _ => return false,
                }
                true
            }

            fn given(&self) -> Vec<(&Ident, $crate::input::attr::Source)> {
                let mut given = Vec::new();
                $(given.extend((&self.$field).into_iter().map(|one| (&one.name, one.source)));)*
                given
            }
        }
    };
}

pub(crate) use arguments;

/// The words that are read from `source`, in the order of their rows.
fn read_from<A: Arguments>(source: Source) -> impl Iterator<Item = &'static str> {
    let read = A::READ
        .iter()
        .filter(move |(sources, _)| sources.contains(&source));
    read.map(|(_, word)| *word)
}

/// serde's words that may be written, those that are read before those that are passed over.
fn serde_words<A: Arguments>() -> Vec<&'static str> {
    // `flatten` is right on an `extra` field only, so it is not offered.
    let mut words: Vec<&str> = read_from::<A>(Source::Serde)
        .filter(|word| *word != "flatten")
        .collect();
    words.sort_unstable();
    words.extend(A::PASSED_OVER);
    words
}

fn unknown<A: Arguments>(arg: &Arg, errors: &mut Errors) {
    let word = arg.name.to_string();
    let message = match arg.source {
        Source::Tencent => Some(unknown_of_tencent::<A>(&word)),
        Source::Serde => unknown_of_serde::<A>(&word),
    };
    if let Some(message) = message {
        errors.at(&arg.name, message);
    }
}

fn unknown_of_tencent<A: Arguments>(word: &str) -> String {
    let is_here = serde_words::<A>().contains(&word);
    let is_elsewhere = serde_words::<A::Elsewhere>().contains(&word);
    if let Some((_, reason)) = refused::<A>(word) {
        format!("`{word}` {reason}")
    } else if read_from::<A::Elsewhere>(Source::Tencent).any(|known| known == word) {
        format!("`{word}` belongs on {}", A::Elsewhere::PLACE)
    } else if is_here {
        format!("`{word}` is serde's: write it in `#[serde(..)]`")
    } else if is_elsewhere {
        let place = A::Elsewhere::PLACE;
        format!("`{word}` is serde's, and belongs on {place}: write it in `#[serde(..)]` there")
    } else {
        let known: Vec<&str> = read_from::<A>(Source::Tencent).collect();
        words::unknown("argument", word, &known)
    }
}

fn unknown_of_serde<A: Arguments>(word: &str) -> Option<String> {
    if A::PASSED_OVER.contains(&word) {
        return None;
    }
    if let Some((_, reason)) = refused::<A>(word) {
        return Some(format!("`#[serde({word})]` {reason}"));
    }
    if serde_words::<A::Elsewhere>().contains(&word) {
        return Some(format!("`{word}` belongs on {}", A::Elsewhere::PLACE));
    }
    let known = serde_words::<A>();
    let unsupported: Vec<&str> = A::REFUSED.iter().map(|(word, _)| *word).collect();
    let near = words::nearest(word, &[known.as_slice(), &unsupported].concat());
    Some(match near.and_then(refused::<A>) {
        Some((near, reason)) => {
            format!("unknown serde argument `{word}`, did you mean `{near}`? `#[serde({near})]` {reason}")
        }
        None => words::unknown("serde argument", word, &known),
    })
}

/// The word of serde's, and why it is refused.
fn refused<A: Arguments>(word: &str) -> Option<(&'static str, &'static str)> {
    let mut refused = A::REFUSED.iter();
    refused.find(|(refused, _)| *refused == word).copied()
}
