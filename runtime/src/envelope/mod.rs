//! The whole answer, from and to any format.

mod deserialize;
mod serialize;

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
#[cfg(feature = "std")]
use std::io::Read;

use serde::de::Deserialize;
#[cfg(feature = "std")]
use serde::de::DeserializeOwned;

use crate::answer::Seen;
use crate::decode;
use crate::diagnose;
use crate::error::{ApiError, DecodeError, Error, RequestId};
#[cfg(feature = "http")]
use crate::head::Head;
use crate::lenient::coercion::Coercion;
#[cfg(feature = "std")]
use crate::response::wanted;
use crate::response::{about, TencentResponse};

/// A whole answer: the response or the service's error, and what comes with either.
///
/// Use it if a response's struct does not declare the RequestId, or if another library decodes the body: it implements
/// `Deserialize` for any self-describing serde format. Such a format cannot look at the body again, so it reports a member
/// that does not match and stands *before* `Error` in place of that `Error`. [`from_slice`](Self::from_slice) and
/// [`from_str`](Self::from_str) do look again.
///
/// ```
/// use tencent_response::{Envelope, TencentResponse};
///
/// #[derive(TencentResponse)]
/// struct DescribeZonesResponse {
///     total_count: u64,
/// }
///
/// let body = r#"{"Response":{"TotalCount":8,"RequestId":"3c140219"}}"#;
/// let envelope: Envelope<DescribeZonesResponse> = serde_json::from_str(body)?;
/// assert_eq!(envelope.request_id.as_deref(), Some("3c140219"));
/// assert_eq!(envelope.into_result().unwrap().total_count, 8);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Envelope<T> {
    /// The RequestId; `None` if the service sent none, or an empty one.
    pub request_id: Option<String>,
    /// The response, or the service's error.
    pub result: Result<T, ApiError>,
    /// `DeprecatedWarning`: the service's notice that the action or its version will be removed.
    pub deprecated_warning: Option<String>,
}

impl<T: TencentResponse> Envelope<T> {
    /// Decodes a body.
    ///
    /// # Errors
    /// If the body is malformed or does not match. An error of the service is a [`result`](Self::result).
    #[inline]
    pub fn from_slice<'de>(body: &'de [u8]) -> Result<Self, DecodeError>
    where
        T: Deserialize<'de>,
    {
        let mut value = None::<T>;
        let mut seen = Seen::default();
        let error = decode::body(body, &mut value, &mut seen, about::<T>())?;
        Self::settle(body, value, seen, error)
    }

    /// Decodes a body, and reports which values `lenient` fields read as a different kind, like
    /// [`TencentResponse::from_slice_reporting`].
    ///
    /// # Errors
    /// As [`from_slice`](Self::from_slice).
    pub fn from_slice_reporting<'de>(body: &'de [u8]) -> Result<(Self, Vec<Coercion>), DecodeError>
    where
        T: Deserialize<'de>,
    {
        let mut value = None::<T>;
        let mut seen = Seen::default();
        let (error, coerced) = decode::reporting(body, &mut value, &mut seen, about::<T>())?;
        Self::settle(body, value, seen, error).map(|envelope| (envelope, coerced))
    }

    /// Decodes a body that is text.
    ///
    /// # Errors
    /// As [`from_slice`](Self::from_slice).
    #[inline]
    #[allow(clippy::should_implement_trait)] // It borrows from the text, which `FromStr` cannot.
    pub fn from_str<'de>(body: &'de str) -> Result<Self, DecodeError>
    where
        T: Deserialize<'de>,
    {
        Self::from_slice(body.as_bytes())
    }

    /// Reads a body to its end and decodes it.
    ///
    /// # Errors
    /// As [`from_slice`](Self::from_slice), and if reading fails.
    #[cfg(feature = "std")]
    pub fn from_reader(reader: impl Read) -> Result<Self, DecodeError>
    where
        T: DeserializeOwned,
    {
        Self::from_slice(&decode::read(reader, wanted::<T>())?)
    }

    /// Decodes an HTTP answer, as [`TencentResponse::from_http`] does.
    ///
    /// ```
    /// use tencent_response::http::{HeaderMap, HeaderValue, StatusCode};
    /// use tencent_response::{Envelope, TencentResponse};
    ///
    /// #[derive(TencentResponse)]
    /// struct StopInstancesResponse {}
    ///
    /// let mut headers = HeaderMap::new();
    /// headers.insert("X-TC-RequestId", HeaderValue::from_static("3c140219"));
    /// let envelope = Envelope::<StopInstancesResponse>::from_http(StatusCode::OK, &headers, br#"{"Response":{}}"#)?;
    /// assert_eq!(envelope.request_id.as_deref(), Some("3c140219"));
    /// # Ok::<(), tencent_response::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Decode`] as [`from_slice`](Self::from_slice); a service's error is a [`result`](Self::result).
    #[cfg(feature = "http")]
    pub fn from_http<'de>(
        status: http::StatusCode,
        headers: &http::HeaderMap,
        body: &'de [u8],
    ) -> Result<Self, Error>
    where
        T: Deserialize<'de>,
    {
        let head = Head::of(status, headers);
        let mut value = None::<T>;
        let mut seen = Seen::with_request_id(head.request_id());
        decode::body(body, &mut value, &mut seen, about::<T>())
            .and_then(|error| {
                Self::settle(body, value, seen, error.map(|error| head.refused(error)))
            })
            .map_err(|error| head.misfit(error).into())
    }

    #[inline]
    fn settle(
        body: &[u8],
        value: Option<T>,
        seen: Seen<'_>,
        error: Option<ApiError>,
    ) -> Result<Self, DecodeError> {
        match (error, value) {
            (Some(error), _) => Ok(Self::refused(seen, error)),
            (None, Some(value)) => Ok(Self::answered(seen, value)),
            (None, None) => Err(diagnose::empty_answer(body, T::ACTION)),
        }
    }
}

impl<T> Envelope<T> {
    /// Wraps a response, as a test double.
    pub fn success(value: T, request_id: impl Into<String>) -> Self {
        Self::new(Ok(value), request_id.into())
    }

    /// Wraps an error, with its RequestId, as a test double.
    ///
    /// ```
    /// use tencent_response::{ApiError, Envelope};
    ///
    /// let double = Envelope::<u64>::failure(ApiError::new("InternalError", "", "3c140219"));
    /// assert_eq!(double.request_id.as_deref(), Some("3c140219"));
    /// assert_eq!(double.into_result().unwrap_err().code(), "InternalError");
    /// ```
    #[must_use]
    pub fn failure(error: ApiError) -> Self {
        let request_id = error.request_id().map_or_else(String::new, String::from);
        Self::new(Err(error), request_id)
    }

    fn new(result: Result<T, ApiError>, request_id: String) -> Self {
        Self {
            request_id: Some(request_id).filter(|id| !id.is_empty()),
            result,
            deprecated_warning: None,
        }
    }

    /// Returns the response or the service's error. The error keeps the RequestId, and so does a response that declares it.
    ///
    /// # Errors
    /// The service's error.
    pub fn into_result(self) -> Result<T, ApiError> {
        self.result
    }

    /// Gives the envelope, and the error in it, this RequestId if the body had none, such as that of the header
    /// `X-TC-RequestId`.
    ///
    /// ```
    /// use tencent_response::{Envelope, RequestId};
    ///
    /// let envelope = Envelope::success((), "").or_request_id("3c140219");
    /// assert_eq!(envelope.request_id(), Some("3c140219"));
    /// ```
    #[must_use]
    pub fn or_request_id(mut self, request_id: impl Into<String>) -> Self {
        if self.request_id().is_none() {
            let request_id = request_id.into();
            self.result = self
                .result
                .map_err(|error| error.or_request_id(&*request_id));
            self.request_id = Some(request_id).filter(|id| !id.is_empty());
        }
        self
    }

    /// Transforms the response, and keeps the RequestId and the warning.
    ///
    /// ```
    /// use tencent_response::Envelope;
    ///
    /// let zones = Envelope::success(vec!["ap-guangzhou-3"], "3c140219");
    /// let count = zones.map(|zones| zones.len());
    /// assert_eq!(count, Envelope::success(1, "3c140219"));
    /// ```
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Envelope<U> {
        Envelope {
            request_id: self.request_id,
            result: self.result.map(make),
            deprecated_warning: self.deprecated_warning,
        }
    }

    fn answered(seen: Seen<'_>, value: T) -> Self {
        let request_id = seen.request_id.map_or_else(String::new, Cow::into_owned);
        Self {
            deprecated_warning: seen.warning,
            ..Self::success(value, request_id)
        }
    }

    fn refused(seen: Seen<'_>, error: ApiError) -> Self {
        Self {
            deprecated_warning: seen.warning,
            ..Self::failure(error)
        }
    }
}

impl<T> RequestId for Envelope<T> {
    fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref().filter(|id| !id.is_empty())
    }

    fn is_region_healthy(&self) -> bool {
        match &self.result {
            Ok(_) => self.request_id().is_some(),
            Err(error) => error.is_region_healthy(),
        }
    }
}

impl<T> From<Envelope<T>> for Result<T, Error> {
    fn from(envelope: Envelope<T>) -> Self {
        envelope.result.map_err(Error::Api)
    }
}
