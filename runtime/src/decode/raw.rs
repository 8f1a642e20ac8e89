//! The text of a failed answer, for what came beside the error.

use alloc::borrow::ToOwned;

use serde::de::Deserialize;

use super::misfit;
use crate::answer::our_reader::raw_response;
use crate::concern::RESPONSE;
use crate::diagnose::Wanted;
use crate::error::{ApiError, DecodeError};
use crate::json::{Fault, Reader};

impl ApiError {
    /// The failing `Response` object as text, if text or bytes were decoded; for a legacy envelope or a bare
    /// event, the whole text.
    ///
    /// It has whatever came beside the error: some services send a `RequestType` there. It is looked up only when asked
    /// for, and neither `Display` nor `Debug` shows it.
    #[must_use]
    pub fn raw(&self) -> Option<&str> {
        let body = Some(self.body()).filter(|body| !body.is_empty())?;
        Some(raw_response(body).unwrap_or(body.trim()))
    }

    /// Decodes what [`raw`](Self::raw) gives as a type of your own.
    ///
    /// ```
    /// use tencent_response::{Error, TencentData, TencentResponse};
    ///
    /// #[derive(Debug, TencentResponse)]
    /// struct RechargeByThirdPayResponse {}
    ///
    /// #[derive(TencentData)]
    /// struct Beside {
    ///     request_type: String,
    /// }
    ///
    /// let body = r#"{"Response":{"Error":{"Code":"FailedOperation"},"RequestType":"Recharge"}}"#;
    /// let Err(Error::Api(error)) = RechargeByThirdPayResponse::from_str(body) else { unreachable!() };
    /// assert_eq!(error.raw_as::<Beside>()?.request_type, "Recharge");
    /// # Ok::<(), tencent_response::DecodeError>(())
    /// ```
    ///
    /// # Errors
    /// If the text does not match the type, or there is no text.
    pub fn raw_as<'a, T: Deserialize<'a>>(&'a self) -> Result<T, DecodeError> {
        let mut reader = Reader::new(self.raw().unwrap_or(""));
        T::deserialize(&mut reader)
            .and_then(|value| reader.finish().map(|()| value))
            .map_err(|fault| self.misfit_in_raw(&reader, &fault))
    }

    /// The error for a text that does not match, with the path from the top of the body.
    fn misfit_in_raw(&self, reader: &Reader<'_>, fault: &Fault) -> DecodeError {
        let mut error = misfit(reader, fault, Wanted::of(self.action()));
        if raw_response(self.body()).is_some() {
            error.0.path = match &*error.0.path {
                "" => RESPONSE.to_owned(),
                path => alloc::format!("Response.{path}"),
            };
        }
        self.request_id()
            .unwrap_or_default()
            .clone_into(&mut error.0.request_id);
        error
    }
}
