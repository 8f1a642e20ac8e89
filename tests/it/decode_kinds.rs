//! The category of each body that does not decode, and what is to be done about it.

use std::error::Error as _;
use std::io::{self, Read};

use tencent_response::{DecodeErrorKind as Kind, Envelope, Error, Retry, TencentResponse};

#[derive(Debug, TencentResponse)]
#[allow(dead_code, reason = "nothing here decodes")]
struct DescribeZonesResponse {
    total_count: u64,
}

fn kind(body: &[u8]) -> Kind {
    let error = DescribeZonesResponse::from_slice(body).unwrap_err();
    error.decode().unwrap().kind()
}

#[test]
fn what_never_was_json_is_told_from_json() {
    for body in [
        &b""[..],
        b" \r\n",
        b"<html>502</html>",
        b"\n<?xml version=\"1.0\"?>",
        b"502 Bad Gateway",
        b"upstream connect error",
        b"data: {}\n\n",
        b"HTTP/1.1 200 OK\r\n\r\n{}",
        b"\x1F\x8B\x08\0",
        b"\x28\xB5\x2F\xFD",
        b"<html>\xFF</html>",
        b"\xC4\xFA\xBA\xC3",
        "系统繁忙，请稍后再试".as_bytes(),
        "502 网关错误".as_bytes(),
        "【错误】服务不可用".as_bytes(),
    ] {
        assert_eq!(kind(body), Kind::NotJson, "{}", body.escape_ascii());
    }
}

#[test]
fn a_body_that_is_cut_off_anywhere_is_truncated() {
    let body = r#"{"Response": {"A": [true, null, "x\u00e9\n"], "B": {"C": -1.5e3}, "TotalCount": 8, "RequestId": "中"}}"#;
    for end in 1..body.len() {
        let cut = &body.as_bytes()[..end];
        assert_eq!(kind(cut), Kind::Truncated, "{}", cut.escape_ascii());
    }
}

#[test]
fn a_mistake_in_json_is_malformed() {
    for body in [
        &br#"{"Response":{"TotalCount":8,}}"#[..],
        br#"{"Response":{"TotalCount":8}}}"#,
        br#"{"Response":{"A":trux,"TotalCount":8}}"#,
        br#"{"Response":{"A":"\x"}}"#,
        b"{\"Response\":{\"A\":\"\xFF\"}}",
        b"\xEF\xBB\xBF{}",
        br"{'Response':{}}",
        br#"{"Response":{"A":1 null"#,
        br#"{"Response":{"A":1 true"#,
        br#"{"Response":{"A":1 nulls"#,
    ] {
        assert_eq!(kind(body), Kind::Malformed, "{}", body.escape_ascii());
    }
}

#[test]
fn json_of_another_shape_is_told_by_what_is_wrong_with_it() {
    for (body, expected) in [
        ("{}", Kind::NoEnvelope),
        (r#"{"errcode":404}"#, Kind::NoEnvelope),
        (r#"{"Response":null}"#, Kind::NoEnvelope),
        ("[]", Kind::NoEnvelope),
        ("502", Kind::NoEnvelope),
        ("\"text\"", Kind::NoEnvelope),
        (r#"{"Response":[]}"#, Kind::Mismatch),
        (r#"{"Response":{"TotalCount":"8"}}"#, Kind::Mismatch),
        (r#"{"Response":{"TotalCount":-8}}"#, Kind::Mismatch),
        (r#"{"Response":{}}"#, Kind::Missing),
        (r#"{"Response":{"TotalCount":null}}"#, Kind::Missing),
    ] {
        assert_eq!(kind(body.as_bytes()), expected, "{body}");
    }
}

#[test]
fn an_envelope_is_missing_only_where_one_is_read() {
    #[derive(Debug, TencentResponse)]
    #[allow(dead_code, reason = "nothing here decodes")]
    struct WrappedResponse {
        response: u64,
    }
    let bare = |body: &str| {
        let read = tencent_response::from_str::<DescribeZonesResponse>(body);
        read.unwrap_err().kind()
    };
    assert_eq!(bare("{}"), Kind::Missing);
    assert_eq!(bare(r#"{"Zone":1}"#), Kind::Missing);
    let error = WrappedResponse::from_str(r#"{"Response":{}}"#).unwrap_err();
    assert_eq!(error.decode().unwrap().kind(), Kind::Missing);
    let error = WrappedResponse::from_str(r#"{"response":1}"#).unwrap_err();
    assert_eq!(error.decode().unwrap().kind(), Kind::NoEnvelope);
}

#[test]
fn only_what_may_be_the_ways_fault_is_worth_retrying() {
    for kind in Kind::ALL {
        let expected = match kind {
            Kind::NotJson | Kind::Truncated | Kind::Transport | Kind::Io => {
                Retry::BackoffIfIdempotent
            }
            _ => Retry::Never,
        };
        assert_eq!(kind.retry(), expected, "{kind}");
    }
    let error = DescribeZonesResponse::from_str("<html>").unwrap_err();
    assert_eq!(error.retry(), Retry::BackoffIfIdempotent);
    assert_eq!(error.advice(), Kind::NotJson.advice());
    assert!(!error.is_throttled());
    let body = r#"{"Response":{"Error":{"Code":"RequestLimitExceeded"}}}"#;
    let error = DescribeZonesResponse::from_str(body).unwrap_err();
    assert_eq!(
        (error.retry(), error.is_throttled()),
        (Retry::Backoff, true)
    );
    assert_eq!(error.advice(), error.code().unwrap().advice());
}

/// Gives what it has, and then fails.
struct Failing<'a>(&'a [u8], io::ErrorKind);

impl Read for Failing<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self.0.read(buffer)? {
            0 => Err(io::Error::new(self.1, "socket 7")),
            count => Ok(count),
        }
    }
}

#[test]
fn a_reader_that_fails_is_the_source() {
    let body = br#"{"Response":{"RequestId":"r","TotalCount":"#;
    let read = |kind| DescribeZonesResponse::from_reader(Failing(body, kind)).unwrap_err();
    let error = read(io::ErrorKind::TimedOut);
    assert_eq!(
        error.to_string(),
        "DescribeZones: could not read the body: timed out (RequestId r)"
    );
    assert_eq!(error.decode().unwrap().kind(), Kind::Io);
    let source = error.source().unwrap().downcast_ref::<io::Error>().unwrap();
    assert_eq!(
        (source.kind(), source.to_string().as_str()),
        (io::ErrorKind::TimedOut, "socket 7")
    );

    assert_eq!(error.clone(), read(io::ErrorKind::TimedOut));
    assert_ne!(error, read(io::ErrorKind::ConnectionReset));
    let same =
        Envelope::<DescribeZonesResponse>::from_reader(Failing(body, io::ErrorKind::TimedOut));
    assert_eq!(Error::Decode(same.unwrap_err()), error);
}
