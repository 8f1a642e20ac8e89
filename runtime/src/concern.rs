//! The members of a `Response` that concern the envelope: their names, and the rule for the RequestId.

/// The member that a whole answer has, and a bare response does not.
pub(crate) const RESPONSE: &str = "Response";

pub(crate) const REQUEST_ID: &str = "RequestId";
pub(crate) const ERROR: &str = "Error";
pub(crate) const WARNING: &str = "DeprecatedWarning";

/// What a member tells the envelope.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Concern {
    Error,
    Warning,
    RequestId {
        /// Whether the name matches exactly, and not only ignoring ASCII case.
        exact: bool,
    },
}

/// What the member with this name tells the envelope; nothing if the response declares the name as its `own`.
pub(crate) fn concern(name: &str, own: &[&str]) -> Option<Concern> {
    let found = match name {
        ERROR => return Some(Concern::Error),
        WARNING => Concern::Warning,
        _ => Concern::RequestId {
            exact: is_request_id(name.as_bytes())?,
        },
    };
    (!own.contains(&name)).then_some(found)
}

/// Whether a name is exactly the RequestId's; `None` if it is a different name even ignoring case.
#[inline]
pub(crate) fn is_request_id(name: &[u8]) -> Option<bool> {
    name.eq_ignore_ascii_case(REQUEST_ID.as_bytes())
        .then(|| name == REQUEST_ID.as_bytes())
}

/// Keeps a RequestId. One under exactly that name wins, in any order, over one whose name differs in case.
///
/// Of several exact names the last counts, of several inexact ones the first. True if `found` was kept.
#[inline]
pub(crate) fn keep_request_id<T>(kept: &mut Option<T>, found: Option<T>, exact: bool) -> bool {
    let better = found.is_some() && (exact || kept.is_none());
    if better {
        *kept = found;
    }
    better
}

/// The first bytes of the names above, one bit each, selected by the byte's lower six bits; an escape may stand for any byte.
pub(crate) const FIRST_BYTES: u64 =
    bit(b'\\') | first(REQUEST_ID) | first_lower(REQUEST_ID) | first(ERROR) | first(WARNING);

const fn bit(byte: u8) -> u64 {
    1 << (byte & 63)
}

const fn first(name: &str) -> u64 {
    bit(name.as_bytes()[0])
}

const fn first_lower(name: &str) -> u64 {
    bit(name.as_bytes()[0].to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_that_concerns_the_envelope_begins_with_one_of_the_first_bytes() {
        for name in [
            REQUEST_ID,
            "requestid",
            "REQUESTID",
            ERROR,
            WARNING,
            "\\u0052",
        ] {
            assert!(FIRST_BYTES & bit(name.as_bytes()[0]) != 0, "{name}");
        }
    }

    #[test]
    fn only_the_request_id_is_known_in_any_case() {
        assert_eq!(
            concern("REQUESTID", &[]),
            Some(Concern::RequestId { exact: false })
        );
        assert_eq!(concern("error", &[]), None);
        assert_eq!(concern("deprecatedwarning", &[]), None);
    }

    #[test]
    fn a_declared_name_is_the_responses_own_but_for_error() {
        assert_eq!(concern("RequestID", &["RequestID"]), None);
        assert_eq!(concern(WARNING, &[WARNING]), None);
        assert_eq!(concern(ERROR, &[ERROR]), Some(Concern::Error));
    }

    #[test]
    fn an_exact_request_id_wins_in_any_order() {
        let mut kept = None;
        assert!(keep_request_id(&mut kept, Some("folded"), false));
        assert!(!keep_request_id(&mut kept, Some("second"), false));
        assert!(keep_request_id(&mut kept, Some("exact"), true));
        assert!(!keep_request_id(&mut kept, Some("folded"), false));
        assert!(!keep_request_id(&mut kept, None, true));
        assert_eq!(kept, Some("exact"));
    }
}
