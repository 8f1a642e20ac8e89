use alloc::vec::Vec;
#[cfg(feature = "std")]
use std::io::Read;

use serde::de::{Deserialize, DeserializeOwned};

use crate::code::ErrorCode;
use crate::coercion::Coercion;
use crate::decode;
use crate::error::Error;

/// A response of one action, decoded from the whole body with its envelope.
///
/// It is implemented by `#[derive(TencentResponse)]`. Code that works on any action asks for
/// `T: TencentResponse + DeserializeOwned`. The derived `Deserialize` reads the bare response, what stands inside the
/// envelope; the functions here and [`Envelope`](crate::Envelope) read the body.
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
pub trait TencentResponse: Sized {
    /// The action's name, `DescribeInstances`.
    const ACTION: &'static str;

    /// The API's version, `2017-03-12`, where it was given.
    const VERSION: Option<&'static str> = None;

    /// The service's short name, `cvm`, where it was given.
    const SERVICE: Option<&'static str> = None;

    #[doc(hidden)]
    const __DECLARED: &'static [&'static str] = &[];

    #[doc(hidden)]
    const __OWN: &'static [&'static str] = &[];

    /// The type of the codes that the action fails with: [`ErrorCode`], unless the `error` argument names an enum.
    type ErrorCode: From<ErrorCode>;

    /// Decodes a body.
    ///
    /// # Errors
    /// [`Error::Api`] if the service answered with an error, [`Error::Decode`] if the body is malformed or does not fit.
    #[inline]
    fn from_slice<'de>(body: &'de [u8]) -> Result<Self, Error>
    where
        Self: Deserialize<'de>,
    {
        decode::response(body)
    }

    /// Decodes a body, and tells which values `lenient` fields have read as another kind than the body has them.
    ///
    /// The same value may stand in a repeated `Response`; then it is told of as often.
    ///
    /// # Errors
    /// As [`from_slice`](Self::from_slice).
    fn from_slice_reporting<'de>(body: &'de [u8]) -> Result<(Self, Vec<Coercion>), Error>
    where
        Self: Deserialize<'de>,
    {
        decode::reporting(body)
    }

    /// Decodes a body that is text.
    ///
    /// # Errors
    /// As [`from_slice`](Self::from_slice).
    #[inline]
    #[allow(clippy::should_implement_trait)] // It borrows from the text, as `FromStr` can't.
    fn from_str<'de>(body: &'de str) -> Result<Self, Error>
    where
        Self: Deserialize<'de>,
    {
        decode::response(body.as_bytes())
    }

    /// Reads a body to its end and decodes it.
    ///
    /// # Errors
    /// As [`from_slice`](Self::from_slice), and [`Error::Decode`] if reading fails.
    #[cfg(feature = "std")]
    fn from_reader(reader: impl Read) -> Result<Self, Error>
    where
        Self: Owned,
    {
        let body = decode::read(reader, Self::ACTION)?;
        Self::from_slice(&body)
    }
}

/// A response that borrows nothing from its body.
///
/// The derive implements it for structs without lifetime parameters; [`TencentResponse::from_reader`] asks for it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` borrows from its body, which a reader does not keep",
    label = "this response has a lifetime parameter",
    note = "read the body into a buffer and call `from_slice`, or declare owned fields"
)]
pub trait Owned: DeserializeOwned {}
