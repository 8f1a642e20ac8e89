//! The families of any code, by dot-separated segment.

use core::iter;

use super::kind::{ErrorKind, Retry};
use super::table::CommonErrorCode;

/// Families that many products use but the published table lacks, the most common first.
const UNLISTED: [(&str, ErrorKind, Retry); 7] = [
    ("OperationDenied", ErrorKind::Conflict, Retry::AfterFix),
    ("AuthFailure", ErrorKind::Authentication, Retry::AfterFix),
    ("ResourcesSoldOut", ErrorKind::Unavailable, Retry::AfterFix),
    ("InvalidFilter", ErrorKind::InvalidRequest, Retry::Never),
    ("RegionError", ErrorKind::Unsupported, Retry::Never),
    (
        "InvalidParameterCombination",
        ErrorKind::InvalidRequest,
        Retry::Never,
    ),
    ("ResourceBusy", ErrorKind::Conflict, Retry::Backoff),
];

/// Whether a code is the other one, or under it, by dot-separated segment.
pub fn is_under(code: &str, other: &str) -> bool {
    match code.strip_prefix(other) {
        Some(rest) => !other.is_empty() && (rest.is_empty() || rest.starts_with('.')),
        None => false,
    }
}

/// The table's entry for the first segment.
pub fn first(code: &str) -> Option<CommonErrorCode> {
    CommonErrorCode::from_code(first_segment(code))
}

/// The longest entry of the table that equals the code, or that the code is under.
pub fn nearest(code: &str) -> Option<CommonErrorCode> {
    let mut codes = iter::successors(Some(code), |code| Some(code.rsplit_once('.')?.0));
    codes.find_map(CommonErrorCode::from_code)
}

pub fn kind(code: &str) -> ErrorKind {
    known(code).map_or(ErrorKind::Other, |(kind, _)| kind)
}

pub fn retry(code: &str) -> Retry {
    known(code).map_or(Retry::Unknown, |(_, retry)| retry)
}

fn known(code: &str) -> Option<(ErrorKind, Retry)> {
    if let Some(common) = nearest(code) {
        return Some((common.kind(), common.retry()));
    }
    let segment = first_segment(code);
    let (_, kind, retry) = UNLISTED.iter().find(|(name, ..)| *name == segment)?;
    Some((*kind, *retry))
}

fn first_segment(code: &str) -> &str {
    code.split('.').next().unwrap_or_default()
}
