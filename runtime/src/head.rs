//! The head of an HTTP answer, and what it says about the body.

use alloc::string::String;

use http::header::CONTENT_TYPE;
use http::{HeaderMap, StatusCode};

use crate::error::{ApiError, DecodeError, DecodeErrorKind, Error};

/// The part of an HTTP answer's head that an error keeps.
#[derive(Clone, Debug)]
pub(crate) struct Head {
    status: StatusCode,
    content_type: String,
    request_id: String,
}

impl Head {
    pub(crate) fn of(status: StatusCode, headers: &HeaderMap) -> Self {
        Self {
            status,
            content_type: first_text(headers, CONTENT_TYPE.as_str()),
            request_id: first_text(headers, "x-tc-requestid"),
        }
    }

    /// The RequestId; `None` if the service sent none, or an empty one.
    pub(crate) fn request_id(&self) -> Option<&str> {
        Some(&*self.request_id).filter(|id| !id.is_empty())
    }

    /// The service's error, which counts whatever the status.
    pub(crate) fn refused(&self, error: ApiError) -> ApiError {
        error
            .with_status(self.status)
            .or_request_id(&*self.request_id)
    }

    /// The error for a body that did not decode.
    pub(crate) fn misfit(&self, error: DecodeError) -> DecodeError {
        let mut error = error.or_request_id(&*self.request_id);
        let parts = &mut *error.0;
        parts.status = self.status.as_u16();
        parts.content_type.clone_from(&self.content_type);
        let foreign = matches!(
            parts.kind,
            DecodeErrorKind::NotJson | DecodeErrorKind::NoEnvelope
        );
        if foreign && !self.status.is_success() {
            parts.kind = DecodeErrorKind::Transport;
        }
        error
    }

    pub(crate) fn error(&self, error: Error) -> Error {
        match error {
            Error::Api(error) => self.refused(error).into(),
            Error::Decode(error) => self.misfit(error).into(),
        }
    }
}

/// The first header with this name that is text and not blank; a proxy may add its own after the service's.
fn first_text(headers: &HeaderMap, name: &str) -> String {
    let texts = headers
        .get_all(name)
        .iter()
        .filter_map(|value| value.to_str().ok());
    let mut filled = texts.map(str::trim).filter(|text| !text.is_empty());
    filled.next().unwrap_or_default().into()
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn request_id(values: &[&[u8]]) -> Option<String> {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append("X-TC-RequestId", HeaderValue::from_bytes(value).unwrap());
        }
        let head = Head::of(StatusCode::OK, &headers);
        head.request_id().map(String::from)
    }

    #[test]
    fn the_first_request_id_that_is_text_counts() {
        assert_eq!(
            request_id(&[b"3c140219", b"other"]).as_deref(),
            Some("3c140219")
        );
        assert_eq!(
            request_id(&[b"", b"  ", b"3c140219"]).as_deref(),
            Some("3c140219")
        );
        assert_eq!(
            request_id(&[b"\xFF\xFE", b" 3c140219 "]).as_deref(),
            Some("3c140219")
        );
        assert_eq!(request_id(&[]), None);
        assert_eq!(request_id(&[b"\xFF"]), None);
    }
}
