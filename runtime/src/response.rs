//! The trait that the derive implements: generic shells over code that is compiled once.

use alloc::vec::Vec;
#[cfg(feature = "std")]
use std::io::Read;

use serde::de::Deserialize;
#[cfg(any(feature = "std", feature = "serde_json"))]
use serde::de::DeserializeOwned;

use crate::answer::event::{is_done, is_empty};
use crate::answer::our_reader::{Holding, ReadResponse, Tapped};
use crate::answer::{Seen, Tap};
use crate::code::ErrorCode;
use crate::decode::{self, About};
use crate::diagnose;
#[cfg(feature = "std")]
use crate::diagnose::Wanted;
use crate::error::{ApiError, Error};
#[cfg(feature = "http")]
use crate::head::Head;
use crate::json::{Fault, Reader};
use crate::lenient::coercion::Coercion;

/// A response of one action, decoded from the whole body with its envelope.
///
/// `#[derive(TencentResponse)]` implements it. Code that works on any action asks for
/// `T: TencentResponse + DeserializeOwned`. The functions here and [`Envelope`](crate::Envelope) read a whole body; the
/// derived `Deserialize` reads the bare response, without its envelope.
///
/// Derive it rather than implementing it: through these functions, any other `Deserialize` fails at the RequestId, which is
/// handed to the derived one in place of a name.
///
/// ```
/// use tencent_response::{Error, TencentData, TencentResponse};
///
/// #[derive(Debug, TencentResponse)]
/// #[tencent(version = "2017-03-12", service = "cvm")]
/// struct DescribeInstancesStatusResponse {
///     total_count: i64,
///     instance_status_set: Vec<InstanceStatus>,
///     request_id: String,
/// }
///
/// #[derive(Debug, TencentData)]
/// struct InstanceStatus {
///     instance_id: String,
///     instance_state: String,
/// }
///
/// let body = r#"{"Response": {"TotalCount": 0, "InstanceStatusSet": [], "RequestId": "b5b41468"}}"#;
/// let response = DescribeInstancesStatusResponse::from_str(body)?;
/// assert_eq!(response.total_count, 0);
/// assert_eq!(response.request_id, "b5b41468");
/// # Ok::<(), Error>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the response of an action",
    label = "what an action returns must derive `TencentResponse`",
    note = "`TencentData` is for the structs nested in a response"
)]
pub trait TencentResponse: Sized {
    /// The action's name, such as `DescribeInstances`.
    const ACTION: &'static str;

    /// The API's version, such as `2017-03-12`, if it was given.
    const VERSION: Option<&'static str> = None;

    /// The service's short name, such as `cvm`, if it was given.
    const SERVICE: Option<&'static str> = None;

    /// The names that a response declares beside an `Error` of its own; empty if it declares none.
    #[doc(hidden)]
    const __DECLARED: &'static [&'static str] = &[];

    /// The declared names that the envelope would otherwise take for its own.
    #[doc(hidden)]
    const __OWN: &'static [&'static str] = &[];

    /// The type of the action's error codes: [`ErrorCode`], unless the `error` argument names an enum.
    type ErrorCode: From<ErrorCode>;

    /// Decodes a body.
    ///
    /// # Errors
    /// [`Error::Api`] if the service returned an error, [`Error::Decode`] if the body is malformed or does not match.
    #[inline]
    fn from_slice<'de>(body: &'de [u8]) -> Result<Self, Error>
    where
        Self: Deserialize<'de>,
    {
        decode(body)
    }

    /// Decodes a body, and reports which values `lenient` fields read as a different kind from the one in the body.
    ///
    /// It reports at most 1,000 values, and none that a later member of the same name replaced. [`Coercion`] has an example.
    ///
    /// # Errors
    /// As [`from_slice`](Self::from_slice).
    fn from_slice_reporting<'de>(body: &'de [u8]) -> Result<(Self, Vec<Coercion>), Error>
    where
        Self: Deserialize<'de>,
    {
        let mut value = None::<Self>;
        let mut seen = Seen::default();
        let (error, coerced) = decode::reporting(body, &mut value, &mut seen, about::<Self>())?;
        settle(body, value, error).map(|value| (value, coerced))
    }

    /// Decodes a body that is text.
    ///
    /// # Errors
    /// As [`from_slice`](Self::from_slice).
    #[inline]
    #[allow(clippy::should_implement_trait)] // It borrows from the text, which `FromStr` cannot.
    fn from_str<'de>(body: &'de str) -> Result<Self, Error>
    where
        Self: Deserialize<'de>,
    {
        decode(body.as_bytes())
    }

    /// Decodes the data of one server-sent event, bare or in an envelope; `None` where it is empty, or the `[DONE]` at the
    /// end.
    ///
    /// The data is what stands behind `data:`, the lines of one event joined. A top-level object `Response` is the
    /// envelope. An `Error` in the event, or an `ErrorMsg` with a code as hunyuan sends it, is an [`ApiError`]. A
    /// [`DecodeError`](crate::DecodeError) counts lines and columns from the start of the data.
    ///
    /// ```
    /// use tencent_response::{Error, TencentResponse};
    ///
    /// #[derive(Debug, TencentResponse)]
    /// #[tencent(action = "TextToSpeechSSE")]
    /// struct Chunk {
    ///     audio: String,
    ///     is_end: bool,
    /// }
    ///
    /// let chunk = Chunk::from_event(r#"{"Audio":"UklGRg==","IsEnd":false,"RequestId":"3c140219"}"#)?;
    /// assert_eq!(chunk.map(|chunk| chunk.audio).as_deref(), Some("UklGRg=="));
    ///
    /// let error = Chunk::from_event(r#"{"Type":"error","RequestId":"3c140219","Error":{"Code":"InternalError"}}"#).unwrap_err();
    /// assert_eq!(error.to_string(), "TextToSpeechSSE: InternalError (RequestId 3c140219)");
    ///
    /// assert!(Chunk::from_event("[DONE]")?.is_none());
    /// # Ok::<(), Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`from_slice`](Self::from_slice).
    fn from_event<'de>(data: &'de str) -> Result<Option<Self>, Error>
    where
        Self: Deserialize<'de>,
    {
        if is_empty(data) || is_done(data) {
            return Ok(None);
        }
        let mut value = None::<Self>;
        let event = decode::event(data, &mut value, &mut Seen::default(), about::<Self>());
        settle(data.as_bytes(), value, event.outcome?).map(Some)
    }

    /// Decodes an HTTP answer: status, headers and the whole body, as every HTTP client gives them.
    ///
    /// The body counts first, whatever the status and the content type. The header `X-TC-RequestId` gives the RequestId
    /// that the body does not have: to the declared field, or to the error. A body without an answer of the service's on a
    /// bad status is a [`DecodeErrorKind::Transport`](crate::DecodeErrorKind::Transport).
    ///
    /// ```
    /// use tencent_response::http::{HeaderMap, HeaderValue, StatusCode};
    /// use tencent_response::{DecodeErrorKind, TencentResponse};
    ///
    /// #[derive(Debug, TencentResponse)]
    /// struct StopInstancesResponse {
    ///     request_id: String,
    /// }
    ///
    /// let mut headers = HeaderMap::new();
    /// headers.insert("X-TC-RequestId", HeaderValue::from_static("3c140219"));
    /// let answer = StopInstancesResponse::from_http(StatusCode::OK, &headers, br#"{"Response":{}}"#);
    /// assert_eq!(answer.unwrap().request_id, "3c140219");
    ///
    /// let error = StopInstancesResponse::from_http(StatusCode::BAD_GATEWAY, &headers, b"<html>").unwrap_err();
    /// assert_eq!(error.to_string(), "StopInstances: expected a JSON object, found HTML (HTTP 502, RequestId 3c140219)");
    /// assert_eq!(error.decode().unwrap().kind(), DecodeErrorKind::Transport);
    /// assert!(error.retry().is_worthwhile(true));
    /// ```
    ///
    /// # Errors
    /// As [`from_slice`](Self::from_slice).
    #[cfg(feature = "http")]
    fn from_http<'de>(
        status: http::StatusCode,
        headers: &http::HeaderMap,
        body: &'de [u8],
    ) -> Result<Self, Error>
    where
        Self: Deserialize<'de>,
    {
        let head = Head::of(status, headers);
        let mut value = None::<Self>;
        let mut seen = Seen::with_request_id(head.request_id());
        decode::body(body, &mut value, &mut seen, about::<Self>())
            .map_err(Error::Decode)
            .and_then(|error| settle(body, value, error))
            .map_err(|error| head.error(error))
    }

    /// Decodes a whole answer that was read into a [`serde_json::Value`] before.
    ///
    /// The value is written as text and read again, so that all rules hold; prefer decoding the body itself. The line and
    /// column of a [`DecodeError`](crate::DecodeError) are those in the value written without whitespace.
    ///
    /// ```
    /// use serde_json::json;
    /// use tencent_response::{Error, TencentResponse};
    ///
    /// #[derive(TencentResponse)]
    /// struct DescribeZonesResponse {
    ///     total_count: u64,
    /// }
    ///
    /// let answer = json!({"Response": {"TotalCount": 8, "RequestId": "3c140219"}});
    /// assert_eq!(DescribeZonesResponse::from_value(answer)?.total_count, 8);
    /// # Ok::<(), Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`from_slice`](Self::from_slice).
    #[cfg(feature = "serde_json")]
    #[allow(clippy::needless_pass_by_value)] // Like `serde_json::from_value`, which it replaces.
    fn from_value(answer: serde_json::Value) -> Result<Self, Error>
    where
        Self: DeserializeOwned,
    {
        decode(alloc::string::ToString::to_string(&answer).as_bytes())
    }

    /// Reads a body to its end and decodes it.
    ///
    /// A response that borrows from its body cannot be read this way: read the body into a buffer first, and call
    /// [`from_slice`](Self::from_slice).
    ///
    /// ```
    /// use tencent_response::TencentResponse;
    ///
    /// #[derive(Debug, TencentResponse)]
    /// struct StopInstancesResponse {}
    ///
    /// let connection = br#"{"Response":{"RequestId":"3c140219"}}"#.as_slice();
    /// assert!(StopInstancesResponse::from_reader(connection).is_ok());
    /// ```
    ///
    /// # Errors
    /// As [`from_slice`](Self::from_slice), and [`Error::Decode`] if reading fails.
    #[cfg(feature = "std")]
    fn from_reader(reader: impl Read) -> Result<Self, Error>
    where
        Self: DeserializeOwned,
    {
        let body = decode::read(reader, wanted::<Self>())?;
        Self::from_slice(&body)
    }
}

#[inline]
fn decode<'de, T: TencentResponse + Deserialize<'de>>(body: &'de [u8]) -> Result<T, Error> {
    let mut value = None::<T>;
    match read(body, &mut value, const { &about::<T>() }) {
        Ok(()) => match value {
            Some(value) => Ok(value),
            None => Err(empty(body, T::ACTION)),
        },
        Err(error) => Err(error),
    }
}

/// Reads a body into a place for the response; not inlined, so that a decoder holds one call.
fn read<'de>(
    body: &'de [u8],
    response: &mut dyn ReadResponse<'de>,
    about: &About,
) -> Result<(), Error> {
    match decode::body(body, response, &mut Seen::default(), *about) {
        Ok(None) => Ok(()),
        Ok(Some(error)) => Err(Error::Api(error)),
        Err(error) => Err(Error::Decode(error)),
    }
}

#[cold]
fn empty(body: &[u8], action: &'static str) -> Error {
    Error::Decode(diagnose::empty_answer(body, action))
}

#[inline]
pub(crate) fn settle<T: TencentResponse>(
    body: &[u8],
    value: Option<T>,
    error: Option<ApiError>,
) -> Result<T, Error> {
    match (error, value) {
        (Some(error), _) => Err(error.into()),
        (None, Some(value)) => Ok(value),
        (None, None) => Err(empty(body, T::ACTION)),
    }
}

pub(crate) const fn about<T: TencentResponse>() -> About {
    About {
        action: T::ACTION,
        declared: T::__DECLARED,
    }
}

/// What a diagnosis needs to know about a response of which nothing was read.
#[cfg(feature = "std")]
pub(crate) fn wanted<T: TencentResponse>() -> Wanted {
    Wanted {
        action: T::ACTION,
        own: T::__OWN,
    }
}

impl<'de, T: TencentResponse + Deserialize<'de>> ReadResponse<'de> for Option<T> {
    fn own(&self) -> &'static [&'static str] {
        T::__OWN
    }

    fn holds_error(&self) -> bool {
        !T::__DECLARED.is_empty()
    }

    fn read(&mut self, reader: &mut Reader<'de>, seen: &mut Seen<'de>) -> Result<(), Fault> {
        let own = T::__OWN;
        let tap = Tap { seen, own };
        // A constant condition, so that only one of the two is compiled.
        let result = if const { T::__DECLARED.is_empty() } {
            T::deserialize(Tapped { reader, tap })
        } else {
            T::deserialize(Holding { reader, tap })
        };
        match result {
            Ok(value) => {
                *self = Some(value);
                Ok(())
            }
            Err(fault) => Err(fault),
        }
    }
}

impl ApiError {
    /// The code as the type that the action `T` declares with `#[tencent(error = ..)]`.
    #[must_use]
    pub fn code_for<T: TencentResponse>(&self) -> T::ErrorCode {
        self.code().clone().into()
    }
}

impl Error {
    /// The code as the type that the action `T` declares with `#[tencent(error = ..)]`, if the service refused the request.
    #[must_use]
    pub fn code_for<T: TencentResponse>(&self) -> Option<T::ErrorCode> {
        self.api().map(ApiError::code_for::<T>)
    }
}
