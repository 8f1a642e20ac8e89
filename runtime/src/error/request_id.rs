//! The RequestId: the types that carry one, and the fields that hold it.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::string::String;
#[cfg(target_has_atomic = "ptr")]
use alloc::sync::Arc;

/// Types that carry a RequestId.
///
/// Every struct with `TencentResponse` derived that declares the field implements it, and so do
/// [`Envelope`](crate::Envelope), [`ApiError`](crate::ApiError), [`DecodeError`](crate::DecodeError),
/// [`Error`](crate::Error), and `Result` of those, so that one call logs either outcome. Tencent Cloud's support
/// [asks for the RequestId](https://www.tencentcloud.com/document/product/213/31576).
///
/// ```
/// use tencent_response::{RequestId, TencentResponse};
///
/// #[derive(TencentResponse)]
/// struct StopInstancesResponse {
///     request_id: String,
/// }
///
/// for body in [
///     r#"{"Response":{"RequestId":"3c140219"}}"#,
///     r#"{"Response":{"Error":{"Code":"InternalError"},"RequestId":"3c140219"}}"#,
///     r#"{"Response":{"RequestId":"3c140219""#,
/// ] {
///     let outcome = StopInstancesResponse::from_str(body);
///     assert_eq!(outcome.request_id(), Some("3c140219"));
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no RequestId",
    label = "no field of this type takes the RequestId",
    note = "declare `request_id: String` in a `TencentResponse`, or decode an `Envelope`, which always has it"
)]
pub trait RequestId {
    /// The RequestId; `None` if the service sent none, or an empty one.
    fn request_id(&self) -> Option<&str>;

    /// Whether the answer shows that the region's endpoint works: it has a RequestId, and its code is not `InternalError`.
    ///
    /// It applies the rule that the official SDKs' circuit breakers use, with exactly that code. An endpoint that refuses or
    /// throttles a request is working. Answers that never arrive are up to you to count.
    ///
    /// ```
    /// use tencent_response::{ApiError, RequestId};
    ///
    /// assert!(ApiError::new("RequestLimitExceeded", "", "3c140219").is_region_healthy());
    /// assert!(!ApiError::new("InternalError", "", "3c140219").is_region_healthy());
    /// assert!(!ApiError::new("ServiceUnavailable", "", "").is_region_healthy());
    /// ```
    fn is_region_healthy(&self) -> bool {
        self.request_id().is_some()
    }
}

impl<T: RequestId, E: RequestId> RequestId for Result<T, E> {
    fn request_id(&self) -> Option<&str> {
        match self {
            Ok(value) => value.request_id(),
            Err(error) => error.request_id(),
        }
    }

    fn is_region_healthy(&self) -> bool {
        match self {
            Ok(value) => value.is_region_healthy(),
            Err(error) => error.is_region_healthy(),
        }
    }
}

impl<T: RequestId + ?Sized> RequestId for &T {
    fn request_id(&self) -> Option<&str> {
        (**self).request_id()
    }

    fn is_region_healthy(&self) -> bool {
        (**self).is_region_healthy()
    }
}

/// A type that a response's RequestId field may have.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't hold a response's RequestId",
    label = "a RequestId field is `String`, `&str`, `Cow<str>`, `Box<str>`, `Arc<str>`, `Rc<str>` or an `Option` of these",
    note = "the RequestId may be absent, null or not a string, and never fails a response"
)]
pub trait RequestIdField<'de>: Sized {
    /// Makes the field from what came; `None` if nothing came, or something other than a string.
    fn from_text(text: Option<Cow<'de, str>>) -> Self;

    /// The text that the field holds, if any.
    fn text(&self) -> Option<&str>;

    /// The RequestId that the field holds; an empty one counts as none.
    fn id(&self) -> Option<&str> {
        self.text().filter(|id| !id.is_empty())
    }
}

impl<'de: 'a, 'a> RequestIdField<'de> for Cow<'a, str> {
    fn from_text(text: Option<Cow<'de, str>>) -> Self {
        text.unwrap_or_default()
    }

    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

macro_rules! owned {
    ($($(#[$cfg:meta])* $Field:ty),*) => {$(
        $(#[$cfg])*
        impl<'de> RequestIdField<'de> for $Field {
            fn from_text(text: Option<Cow<'de, str>>) -> Self {
                // Text that is borrowed is copied at once; as a `Cow`, it would first become a `String`.
                match text {
                    Some(Cow::Borrowed(text)) => text.into(),
                    Some(Cow::Owned(text)) => text.into(),
                    None => Self::default(),
                }
            }

            fn text(&self) -> Option<&str> {
                Some(self)
            }
        }
    )*};
}

owned! { String, Box<str>, Rc<str>, #[cfg(target_has_atomic = "ptr")] Arc<str> }

/// Text with escapes cannot be borrowed from the body: the field stays empty, and `Envelope` still has the RequestId.
impl<'de: 'a, 'a> RequestIdField<'de> for &'a str {
    fn from_text(text: Option<Cow<'de, str>>) -> Self {
        match text {
            Some(Cow::Borrowed(text)) => text,
            _ => "",
        }
    }

    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

// The whole type is then to blame for what is in it, once for all its uses.
#[diagnostic::do_not_recommend]
impl<'de, T: RequestIdField<'de>> RequestIdField<'de> for Option<T> {
    fn from_text(text: Option<Cow<'de, str>>) -> Self {
        text.map(|text| T::from_text(Some(text)))
    }

    fn text(&self) -> Option<&str> {
        self.as_ref().and_then(T::text)
    }
}
