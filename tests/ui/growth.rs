// What may grow in a minor release takes no exhaustive `match`, and no literal.
use tencent_response::{CommonErrorCode, DecodeErrorKind, Envelope, Error, ErrorKind, Retry};

fn codes(code: CommonErrorCode) -> bool {
    match code {
        CommonErrorCode::InternalError => true,
    }
}

fn kinds(kind: ErrorKind) -> bool {
    match kind {
        ErrorKind::Authentication
        | ErrorKind::Permission
        | ErrorKind::InvalidRequest
        | ErrorKind::NotFound
        | ErrorKind::Conflict
        | ErrorKind::Quota
        | ErrorKind::Throttling
        | ErrorKind::Unavailable
        | ErrorKind::Internal
        | ErrorKind::Unsupported
        | ErrorKind::DryRun
        | ErrorKind::Other => true,
    }
}

fn retries(retry: Retry) -> bool {
    match retry {
        Retry::Never
        | Retry::AfterFix
        | Retry::Backoff
        | Retry::BackoffIfIdempotent
        | Retry::Unknown => true,
    }
}

fn decode_kinds(kind: DecodeErrorKind) -> bool {
    match kind {
        DecodeErrorKind::NotJson
        | DecodeErrorKind::Truncated
        | DecodeErrorKind::Malformed
        | DecodeErrorKind::NoEnvelope
        | DecodeErrorKind::Mismatch
        | DecodeErrorKind::Missing
        | DecodeErrorKind::Transport
        | DecodeErrorKind::TooLong
        | DecodeErrorKind::Io => true,
    }
}

fn errors(error: Error) -> bool {
    match error {
        Error::Api(_) | Error::Decode(_) => true,
    }
}

fn main() {
    let _ = Envelope {
        request_id: None,
        result: Ok(()),
        deprecated_warning: None,
    };
}
