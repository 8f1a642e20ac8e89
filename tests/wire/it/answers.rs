//! Whole answers: success, the service's errors, gateways' errors, and what is wrong with the HTTP itself.

use std::time::Duration;

use hyper::StatusCode;
use tencent_response::{
    CommonErrorCode, DecodeErrorKind, Envelope, Error, RequestId, Retry, TencentResponse,
};
use wire::{serve, Answer};

use crate::clients::{all, by_reqwest, raw, run};

#[derive(Debug, PartialEq, TencentResponse)]
struct DescribeZonesResponse {
    total_count: u64,
    request_id: String,
}

const BODY: &str = r#"{"Response":{"TotalCount":8,"RequestId":"in-body"}}"#;
const BARE: &str = r#"{"Response":{"TotalCount":8}}"#;
const FAILURE: &str =
    r#"{"Response":{"Error":{"Code":"RequestLimitExceeded","Message":"slow down"}}}"#;
const HTML: &str = "<html><h1>Bad Gateway</h1>S3CR3T</html>";
const HEADER: &str = "x-tc-requestid";

/// What each client makes of an answer.
fn decoded(answer: Answer) -> Vec<Result<DescribeZonesResponse, Error>> {
    let server = serve(move |_| answer.clone());
    let outcomes = all(server, "/").into_iter().map(|(client, parts)| {
        let (status, headers, body) = parts.unwrap_or_else(|error| panic!("{client}: {error}"));
        let envelope = Envelope::<DescribeZonesResponse>::from_http(status, &headers, &body);
        let outcome = DescribeZonesResponse::from_http(status, &headers, &body);
        match (&outcome, envelope) {
            (Ok(response), Ok(envelope)) => {
                assert_eq!(envelope.request_id(), response.request_id())
            }
            (Err(Error::Api(error)), Ok(envelope)) => {
                assert_eq!(envelope.request_id(), error.request_id());
                assert_eq!(envelope.into_result().as_ref(), Err(error));
            }
            (Err(error), Err(same)) => assert_eq!(*error, same),
            (outcome, envelope) => panic!("{client}: {outcome:?}, {:?}", envelope.map(drop)),
        }
        outcome
    });
    outcomes.collect()
}

fn errors(answer: Answer) -> Vec<Error> {
    decoded(answer)
        .into_iter()
        .map(Result::unwrap_err)
        .collect()
}

#[test]
fn the_body_has_the_request_id_and_the_header_fills_it_in() {
    for response in decoded(Answer::new(200, BODY).with(HEADER, b"in-header")) {
        assert_eq!(response.unwrap().request_id, "in-body");
    }
    for response in decoded(Answer::new(200, BARE).with(HEADER, b"in-header")) {
        assert_eq!(response.unwrap().request_id, "in-header");
    }
    for response in decoded(Answer::new(200, BARE)) {
        assert_eq!(response.unwrap().request_id, "");
    }
}

#[test]
fn a_header_that_is_empty_repeated_or_no_text_fails_nothing() {
    let answer = Answer::new(200, BARE)
        .with(HEADER, b"")
        .with(HEADER, b"\xFF\xFE");
    for response in decoded(
        answer
            .clone()
            .with(HEADER, b"second")
            .with(HEADER, b"third"),
    ) {
        assert_eq!(response.unwrap().request_id, "second");
    }
    for response in decoded(answer.with("content-type", b"\xFF")) {
        assert_eq!(response.unwrap().request_id, "");
    }
}

#[test]
fn any_content_type_is_json_if_the_body_is() {
    for content_type in [
        "application/json; charset=utf-8; x=y",
        "text/plain",
        "text/html",
        "nonsense",
    ] {
        for response in
            decoded(Answer::new(200, BODY).with("content-type", content_type.as_bytes()))
        {
            assert_eq!(response.unwrap().total_count, 8, "{content_type}");
        }
    }
}

#[test]
fn an_error_of_the_services_counts_whatever_the_status() {
    for status in [200, 400, 429, 500, 503] {
        for error in errors(Answer::new(status, FAILURE).with(HEADER, b"in-header")) {
            let api = error.api().unwrap();
            assert!(api.code().is(CommonErrorCode::RequestLimitExceeded));
            assert_eq!(error.request_id(), Some("in-header"));
            assert_eq!(error.status(), StatusCode::from_u16(status).ok());
            assert_eq!(error.retry(), Retry::Backoff);
            assert!(error.is_throttled());
            let said = if status == 200 {
                String::new()
            } else {
                format!("HTTP {status}, ")
            };
            let sentence = format!(
                "DescribeZones: RequestLimitExceeded: slow down ({said}RequestId in-header)"
            );
            assert_eq!(error.to_string(), sentence);
        }
    }
}

#[test]
fn a_gateways_page_keeps_status_content_type_and_request_id() {
    let page = Answer::new(502, HTML)
        .with("content-type", b"text/html")
        .with(HEADER, b"3c140219");
    for error in errors(page) {
        let decode = error.decode().unwrap();
        assert_eq!(decode.kind(), DecodeErrorKind::Transport);
        assert_eq!(decode.content_type(), Some("text/html"));
        assert_eq!(error.status(), Some(StatusCode::BAD_GATEWAY));
        assert_eq!(error.request_id(), Some("3c140219"));
        assert!(!error.is_region_healthy());
        assert_eq!(
            error.to_string(),
            "DescribeZones: expected a JSON object, found HTML (HTTP 502, text/html, RequestId 3c140219)"
        );
        assert!(!format!("{error:?}").contains("S3CR3T"));
    }
}

#[test]
fn an_overloaded_gateway_is_worth_another_try_and_one_that_forbids_is_not() {
    for (status, again) in [
        (429, true),
        (502, true),
        (503, true),
        (504, true),
        (501, false),
        (505, false),
        (403, false),
        (404, false),
        (400, false),
    ] {
        for body in [HTML, "", "no healthy upstream", r#"{"message":"no route"}"#] {
            for error in errors(Answer::new(status, body)) {
                assert_eq!(
                    error.decode().unwrap().kind(),
                    DecodeErrorKind::Transport,
                    "{status} {body}"
                );
                assert_eq!(error.retry().is_worthwhile(true), again, "{status} {body}");
                assert_eq!(error.is_throttled(), status == 429);
            }
        }
    }
}

#[test]
fn a_body_that_does_not_fit_is_no_fault_of_the_way_between() {
    let body = r#"{"Response":{"TotalCount":"8"}}"#;
    for status in [200, 503] {
        for error in errors(Answer::new(status, body).with(HEADER, b"3c140219")) {
            assert_eq!(error.decode().unwrap().kind(), DecodeErrorKind::Mismatch);
            assert_eq!(error.retry(), Retry::Never);
            assert_eq!(
                error.to_string(),
                format!("DescribeZones: Response.TotalCount: expected u64, found a string (HTTP {status}, line 1, column 27, RequestId 3c140219)")
            );
        }
    }
}

#[test]
fn a_good_status_with_an_empty_body_is_told() {
    for error in errors(Answer::new(200, "").with(HEADER, b"3c140219")) {
        assert_eq!(error.decode().unwrap().kind(), DecodeErrorKind::NotJson);
        assert_eq!(error.status(), Some(StatusCode::OK));
        assert!(
            error.to_string().contains("found an empty body (HTTP 200"),
            "{error}"
        );
    }
}

#[test]
fn a_client_that_decodes_by_itself_gives_an_envelope_of_either_outcome() {
    let server = serve(|path| Answer::new(200, if path == "/zones" { BODY } else { FAILURE }));
    let asked = |path| async move {
        let response = reqwest::get(format!("http://{server}{path}"))
            .await
            .unwrap();
        let envelope = response.json::<Envelope<DescribeZonesResponse>>().await;
        envelope.unwrap()
    };
    let envelope = run(asked("/zones"));
    assert_eq!(envelope.request_id(), Some("in-body"));
    assert_eq!(envelope.into_result().unwrap().total_count, 8);
    let error = run(asked("/failure")).into_result().unwrap_err();
    assert!(error.code().is(CommonErrorCode::RequestLimitExceeded));
    assert_eq!(error.message(), "slow down");
}

#[test]
fn a_body_comes_slowly_and_split_anywhere() {
    for response in decoded(Answer::new(200, BODY).split(3, Duration::from_millis(2))) {
        assert_eq!(response.unwrap().total_count, 8);
    }
}

#[test]
fn gzip_is_undone_by_the_client_or_named_in_the_error() {
    let server = serve(|_| Answer::new(200, BARE).gzip().with(HEADER, b"3c140219"));
    for (client, parts) in all(server, "/") {
        let (status, headers, body) = parts.unwrap();
        let outcome = DescribeZonesResponse::from_http(status, &headers, &body);
        if client == "hyper" {
            let error = outcome.unwrap_err();
            assert!(
                error.to_string().contains("gzip, not decompressed"),
                "{error}"
            );
            assert_eq!(error.request_id(), Some("3c140219"));
        } else {
            assert_eq!(outcome.unwrap().total_count, 8, "{client}");
        }
    }
}

#[test]
fn a_body_that_the_connection_cuts_is_the_clients_error() {
    let lying = serve(|_| Answer::new(200, BODY).with("content-length", b"1000"));
    let broken = serve(|_| Answer::new(200, BODY).breaking());
    let raw = raw(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"Response\":{").unwrap();
    for server in [lying, broken, raw] {
        for (client, parts) in all(server, "/") {
            assert!(parts.is_err(), "{client}");
        }
    }
}

#[test]
fn a_reader_that_breaks_keeps_the_request_id() {
    let server = serve(|_| Answer::new(200, BARE).breaking().with(HEADER, b"3c140219"));
    let (head, body) = crate::clients::ureq(server, "/").unwrap().into_parts();
    let id = head.headers[HEADER].to_str().unwrap();
    let error = DescribeZonesResponse::from_reader(body.into_reader())
        .unwrap_err()
        .or_request_id(id);
    assert_eq!(error.decode().unwrap().kind(), DecodeErrorKind::Io);
    assert_eq!(error.request_id(), Some("3c140219"));
}

#[test]
fn a_content_length_that_is_too_short_cuts_the_body_where_it_says() {
    let server = raw(b"HTTP/1.1 200 OK\r\nContent-Length: 13\r\nX-TC-RequestId: 3c140219\r\nConnection: close\r\n\r\n{\"Response\":{}}").unwrap();
    for (client, parts) in all(server, "/") {
        let (status, headers, body) = parts.unwrap();
        let error = DescribeZonesResponse::from_http(status, &headers, &body).unwrap_err();
        assert_eq!(
            error.decode().unwrap().kind(),
            DecodeErrorKind::Truncated,
            "{client}"
        );
        assert_eq!(error.request_id(), Some("3c140219"), "{client}");
    }
}

#[test]
fn two_hundred_requests_at_once_do_not_mix() {
    let server = serve(|path| {
        let id = &path[1..];
        let answer = if id.ends_with('7') {
            Answer::new(502, HTML)
        } else {
            Answer::new(200, BARE)
        };
        answer
            .with(HEADER, id.as_bytes())
            .split(10, Duration::from_millis(1))
    });
    run(async {
        let requests = (0..200).map(|id| async move {
            let (status, headers, body) = by_reqwest(server, &format!("/{id}")).await.unwrap();
            let outcome = DescribeZonesResponse::from_http(status, &headers, &body);
            assert_eq!(outcome.request_id(), Some(&*id.to_string()));
            assert_eq!(outcome.is_err(), id % 10 == 7);
        });
        futures_util::future::join_all(requests).await;
    });
}
