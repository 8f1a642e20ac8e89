//! The guide's code for HTTP clients: it is read from the guide's own files.

use std::net::SocketAddr;

use wire::{serve, Answer};

use crate::clients::{self, run};

#[path = "../../../runtime/src/guide/http/answers.rs"]
mod answers;
#[path = "../../../runtime/src/guide/http/streams.rs"]
mod streams;

const CHAT: &str = "data: {\"Content\":\"a\"}\n\ndata: {\"Content\":\"b\"}\n\ndata: [DONE]\n\n";

/// Answers with zones, a chat, or a gateway's page.
fn server() -> SocketAddr {
    serve(|path| match path {
        "/zones" => Answer::new(200, r#"{"Response":{"TotalCount":8}}"#),
        "/chat" => Answer::new(200, CHAT),
        _ => Answer::new(502, "<html>Bad Gateway</html>"),
    })
}

fn agent() -> ureq::Agent {
    let config = ureq::Agent::config_builder().http_status_as_error(false);
    config.build().new_agent()
}

#[test]
fn a_whole_answer_is_decoded_with_each_client() {
    let server = server();
    let read = |path: &str| {
        let url = format!("http://{server}{path}");
        let by_hyper = async {
            let response = clients::hyper(server, path).await.unwrap();
            answers::by_hyper(response).await
        };
        [
            run(answers::by_reqwest(&reqwest::Client::new(), &url)),
            answers::by_ureq(&agent(), &url),
            run(by_hyper),
        ]
    };
    for outcome in read("/zones") {
        assert_eq!(outcome.unwrap().total_count, 8);
    }
    for outcome in read("/page") {
        let error = outcome.unwrap_err().to_string();
        assert_eq!(
            error,
            "DescribeZones: expected a JSON object, found HTML (HTTP 502)"
        );
    }
}

#[test]
fn a_stream_is_decoded_as_it_arrives_and_in_place() {
    let server = server();
    let read = |path: &str| {
        let url = format!("http://{server}{path}");
        [
            run(streams::by_reqwest(&reqwest::Client::new(), &url)),
            streams::by_ureq(&agent(), &url),
        ]
    };
    for outcome in read("/chat") {
        assert_eq!(outcome.unwrap(), "ab");
    }
    for outcome in read("/page") {
        let error = outcome.unwrap_err().to_string();
        assert_eq!(
            error,
            "ChatCompletions: expected a JSON object, found HTML (HTTP 502)"
        );
    }
}
