//! What a lenient field has read as another kind, for a report.

use alloc::string::String;

/// A value that a `lenient` field has read as another kind than the body has it.
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
/// # Ok::<(), tencent_response::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coercion {
    path: String,
    found: &'static str,
}

impl Coercion {
    pub(crate) fn new(path: String, found: &'static str) -> Self {
        Self { path, found }
    }

    /// The path to the value, `Response.InstanceSet[3].CPU`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The kind of what the body has, `a string`.
    #[must_use]
    pub fn found(&self) -> &'static str {
        self.found
    }
}
