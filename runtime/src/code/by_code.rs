//! A user's own table by code.

use super::family;

/// A table of your own by error code, in which an entry applies to its code and to all codes under it.
///
/// It borrows its entries, so it can be a constant or be built at run time. The entry with the most segments wins; of two
/// entries for the same code, the later one.
///
/// ```
/// use tencent_response::{ByCode, ErrorCode, Retry};
///
/// /// What Terraform's provider does, and one code of our own.
/// const RETRIES: ByCode<Retry> = ByCode::new(&[
///     ("ResourceBusy", Retry::Backoff),
///     ("InternalError", Retry::AfterFix),
///     ("FailedOperation.RequestTimeout", Retry::BackoffIfIdempotent),
/// ]);
///
/// let retry = |code: &ErrorCode| RETRIES.get(code).copied().unwrap_or_else(|| code.retry());
/// assert_eq!(retry(&"InternalError.Db".into()), Retry::AfterFix);
/// assert_eq!(retry(&"FailedOperation.RequestTimeout".into()), Retry::BackoffIfIdempotent);
/// assert_eq!(retry(&"RequestLimitExceeded".into()), Retry::Backoff);
/// assert_eq!(RETRIES.get("ResourceBusy.TaskRunning"), Some(&Retry::Backoff));
/// ```
#[derive(Debug)]
pub struct ByCode<'a, T>(&'a [(&'a str, T)]);

impl<'a, T> ByCode<'a, T> {
    /// Takes the entries, in any order.
    #[must_use]
    pub const fn new(entries: &'a [(&'a str, T)]) -> Self {
        Self(entries)
    }

    /// The value of the nearest entry for this code, or for one that it is under. The code is an
    /// [`ErrorCode`](crate::ErrorCode) or its text.
    #[must_use]
    pub fn get(&self, code: impl AsRef<str>) -> Option<&'a T> {
        let code = code.as_ref();
        let entries = self.0.iter();
        let matching = entries.filter(|(entry, _)| family::is_under(code, entry));
        // The entries that a code is under are prefixes of each other, so the longest has the most segments.
        let nearest = matching.max_by_key(|(entry, _)| entry.len());
        nearest.map(|(_, value)| value)
    }
}

impl<T> Clone for ByCode<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for ByCode<'_, T> {}
