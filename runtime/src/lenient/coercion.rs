//! Reports of values that lenient fields read as another kind.

use alloc::string::String;
use core::fmt;

/// A value that a `lenient` field read as a different kind from the one in the body.
///
/// ```
/// use tencent_response::TencentResponse;
///
/// #[derive(TencentResponse)]
/// struct DescribeTagsResponse {
///     #[tencent(lenient)]
///     total_count: u64,
/// }
///
/// let body = br#"{"Response":{"TotalCount":"23","RequestId":"3c140219"}}"#;
/// let (response, coerced) = DescribeTagsResponse::from_slice_reporting(body)?;
/// assert_eq!(response.total_count, 23);
/// assert_eq!((coerced[0].path(), coerced[0].found()), ("Response.TotalCount", "a string"));
/// assert_eq!(coerced[0].to_string(), "Response.TotalCount: expected u64, found a string");
/// # Ok::<(), tencent_response::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coercion {
    pub(crate) path: String,
    pub(crate) expected: String,
    pub(crate) found: &'static str,
}

impl Coercion {
    /// The path to the value, such as `Response.InstanceSet[3].CPU`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What the field expected, such as `u64`, in the words of [`DecodeError::expected`](crate::DecodeError::expected).
    #[must_use]
    pub fn expected(&self) -> &str {
        &self.expected
    }

    /// The kind of value in the body, such as `a string`.
    #[must_use]
    pub fn found(&self) -> &'static str {
        self.found
    }
}

impl fmt::Display for Coercion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (path, expected, found) = (&self.path, &self.expected, self.found);
        write!(f, "{path}: expected {expected}, found {found}")
    }
}
