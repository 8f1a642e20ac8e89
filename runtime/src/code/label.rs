//! Labels of an enum's variants, for metrics, logs and settings.

use core::fmt;

/// Gives the variants of an enum labels, and the words that they display as.
macro_rules! labels {
    ($enum:ident: $($variant:ident $label:literal $words:literal)*) => {
        impl $enum {
            /// Every variant, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The variant's label in snake case, for a metric; it never changes, and `FromStr` reads it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $label,)*
                }
            }
        }

        impl core::str::FromStr for $enum {
            type Err = $crate::code::UnknownLabel;

            fn from_str(label: &str) -> Result<Self, Self::Err> {
                match label {
                    $($label => Ok(Self::$variant),)*
                    _ => Err($crate::code::UnknownLabel::NEW),
                }
            }
        }

        /// In words, for a sentence; the label is [`as_str`](Self::as_str).
        impl core::fmt::Display for $enum {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(match self {
                    $(Self::$variant => $words,)*
                })
            }
        }

        /// Serializes as its label.
        impl serde::Serialize for $enum {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}
pub(crate) use labels;

/// A text that is not the label of a variant.
///
/// ```
/// use tencent_response::{Retry, UnknownLabel};
///
/// assert_eq!("backoff".parse(), Ok(Retry::Backoff));
/// assert!("Backoff".parse::<Retry>().is_err_and(|_: UnknownLabel| true));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownLabel(());

impl UnknownLabel {
    pub(crate) const NEW: Self = Self(());
}

impl fmt::Display for UnknownLabel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not the label of a variant; `ALL` lists the variants, and `as_str` gives the label of each")
    }
}

impl core::error::Error for UnknownLabel {}
