//! What the enums of `#[derive(TencentErrorCode)]` share: each has a table, everything else exists once. Only expansions
//! name it.

#![allow(missing_docs, clippy::missing_errors_doc, clippy::must_use_candidate)]

use serde::de::{Deserialize, Deserializer};

use super::advice;
use super::family;
use super::kind::{ErrorKind, Retry};
use super::table::CommonErrorCode;
use super::ErrorCode;

/// An enum of codes, as its expansion describes it.
#[doc(hidden)]
pub trait Codes: Sized {
    /// Each code with its description, ordered by length and then by text.
    const TABLE: &'static [(&'static str, &'static str)];

    /// What the `other` variant holds.
    type __Held: Unlisted;

    /// The variant's position in the table, or what it holds.
    fn position(&self) -> Result<usize, &Self::__Held>;

    /// The variant at that position in the table.
    fn at(position: usize) -> Option<Self>;

    /// The variant for a code that the table lacks.
    fn other(code: Self::__Held) -> Self;
}

/// A code that no table lists.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't hold the codes that an enum does not list",
    label = "the `other` variant holds `ErrorCode`"
)]
pub trait Unlisted {
    fn new(code: ErrorCode) -> Self;

    fn code(&self) -> &ErrorCode;
}

impl Unlisted for ErrorCode {
    fn new(code: ErrorCode) -> Self {
        code
    }

    fn code(&self) -> &ErrorCode {
        self
    }
}

pub fn from_code<C: Codes>(code: ErrorCode) -> C {
    listed(&code).unwrap_or_else(|| C::other(C::__Held::new(code)))
}

/// The same as [`from_code`], for a borrowed code.
pub fn from_code_ref<C: Codes>(code: &ErrorCode) -> C {
    listed(code).unwrap_or_else(|| C::other(C::__Held::new(code.clone())))
}

/// The variant for a code, if the table lists it.
fn listed<C: Codes>(code: &ErrorCode) -> Option<C> {
    find(C::TABLE, code.as_str()).and_then(C::at)
}

pub fn to_code<C: Codes>(code: &C) -> ErrorCode {
    match code.position() {
        Ok(position) => ErrorCode::listed(row(C::TABLE, position).0),
        Err(other) => other.code().clone(),
    }
}

pub fn as_str<C: Codes>(code: &C) -> &str {
    match code.position() {
        Ok(position) => row(C::TABLE, position).0,
        Err(other) => other.code().as_str(),
    }
}

pub fn description<C: Codes>(code: &C) -> Option<&'static str> {
    let (code, description) = match code.position() {
        Ok(position) => row(C::TABLE, position),
        Err(other) => (other.code().as_str(), ""),
    };
    if description.is_empty() {
        return CommonErrorCode::from_code(code).map(CommonErrorCode::description);
    }
    Some(description)
}

pub fn family<C: Codes>(code: &C) -> Option<CommonErrorCode> {
    family::first(as_str(code))
}

pub fn kind<C: Codes>(code: &C) -> ErrorKind {
    family::kind(as_str(code))
}

pub fn retry<C: Codes>(code: &C) -> Retry {
    family::retry(as_str(code))
}

pub fn advice<C: Codes>(code: &C) -> &'static str {
    advice::advice(as_str(code))
}

pub fn is<C: Codes>(code: &C, other: CommonErrorCode) -> bool {
    family::is_under(as_str(code), other.as_str())
}

pub fn is_under<C: Codes>(code: &C, other: &str) -> bool {
    family::is_under(as_str(code), other)
}

pub fn is_throttled<C: Codes>(code: &C) -> bool {
    is(code, CommonErrorCode::RequestLimitExceeded)
}

pub fn deserialize<'de, C: Codes, D: Deserializer<'de>>(deserializer: D) -> Result<C, D::Error> {
    ErrorCode::deserialize(deserializer).map(from_code)
}

fn row(table: &[(&'static str, &'static str)], position: usize) -> (&'static str, &'static str) {
    table.get(position).copied().unwrap_or_default()
}

fn find(table: &[(&str, &str)], code: &str) -> Option<usize> {
    // Most steps compare no text: the codes of a product differ more in length than in their first letters.
    let order = |(listed, _): &(&str, &str)| (listed.len(), *listed).cmp(&(code.len(), code));
    table.binary_search_by(order).ok()
}
