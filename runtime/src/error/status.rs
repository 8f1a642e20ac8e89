//! What an HTTP status says about a body that is not the service's answer.

use super::kind::DecodeErrorKind;
use crate::code::Retry;

/// Whether to send the request again; `None` if the status does not decide.
///
/// A body that does not match its type comes from the service, whatever the status.
pub(super) fn retry(status: u16, kind: DecodeErrorKind) -> Option<Retry> {
    if matches!(kind, DecodeErrorKind::Mismatch | DecodeErrorKind::Missing) {
        return None;
    }
    match status {
        0 | 200..=299 => None,
        // Refused before anything was done.
        429 | 503 => Some(Retry::Backoff),
        401 | 403 | 407 => Some(Retry::AfterFix),
        501 | 505 => Some(Retry::Never),
        408 | 500..=599 => Some(Retry::BackoffIfIdempotent),
        _ => Some(Retry::Never),
    }
}

/// The status of a gateway that limits how often it is called.
pub(super) const TOO_MANY_REQUESTS: u16 = 429;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gateway_that_is_overloaded_is_worth_another_try_and_one_that_forbids_is_not() {
        let again = |status| retry(status, DecodeErrorKind::Transport).unwrap();
        for status in [408, 429, 500, 502, 503, 504, 522, 599] {
            assert!(again(status).is_worthwhile(true), "{status}");
        }
        for status in [301, 400, 401, 403, 404, 407, 413, 431, 501, 505] {
            assert!(!again(status).is_worthwhile(true), "{status}");
        }
        for (advice, statuses) in [
            (Retry::Backoff, &[429, 503][..]),
            (
                Retry::BackoffIfIdempotent,
                &[408, 500, 502, 504, 506, 522, 599],
            ),
            (Retry::AfterFix, &[401, 403, 407]),
            (
                Retry::Never,
                &[
                    100, 199, 300, 301, 400, 402, 404, 405, 406, 409, 413, 499, 501, 505, 600, 999,
                ],
            ),
        ] {
            for status in statuses {
                assert_eq!(again(*status), advice, "{status}");
            }
        }
    }

    #[test]
    fn a_good_status_and_a_body_that_does_not_fit_leave_it_to_the_kind() {
        assert_eq!(retry(0, DecodeErrorKind::NotJson), None);
        assert_eq!(retry(200, DecodeErrorKind::NotJson), None);
        assert_eq!(retry(299, DecodeErrorKind::NotJson), None);
        assert_eq!(retry(503, DecodeErrorKind::Missing), None);
        assert_eq!(retry(503, DecodeErrorKind::Mismatch), None);
    }
}
