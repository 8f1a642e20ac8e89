//! The guide's code that needs other crates, but for HTTP clients: it is read from the guide's own files.

use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use backon::ExponentialBuilder;
use tencent_response::TencentResponse;
use tracing::field::{Field, Visit};
use tracing::{span, Event, Metadata, Subscriber};

#[path = "../../runtime/src/guide/errors/chains.rs"]
mod chains;
#[path = "../../runtime/src/guide/errors/logging.rs"]
mod logging;
#[path = "../../runtime/src/guide/errors/retry.rs"]
mod retry;

const THROTTLED: &str = r#"{"Response":{"Error":{"Code":"RequestLimitExceeded","Message":"slow down"},"RequestId":"r-1"}}"#;
const ZONES: &str = r#"{"Response":{"TotalCount":8,"RequestId":"r-2"}}"#;
const REFUSED: &str = r#"{"Response":{"Error":{"Code":"AuthFailure.TokenFailure","Message":"Token error."},"RequestId":"r-3"}}"#;

#[test]
fn what_may_pass_by_itself_is_sent_again_and_nothing_else() {
    let pauses = ExponentialBuilder::default().with_min_delay(Duration::from_millis(1));

    let mut sent = 0;
    let mut answers = [THROTTLED, "<html>502 Bad Gateway</html>", ZONES].into_iter();
    let zones = retry::describe_zones(
        || {
            sent += 1;
            answers.next().unwrap().into()
        },
        pauses,
    );
    assert_eq!((zones.unwrap().total_count, sent), (8, 3));

    let mut sent = 0;
    let refused = retry::describe_zones(
        || {
            sent += 1;
            REFUSED.into()
        },
        pauses,
    );
    assert_eq!((refused.unwrap_err().request_id(), sent), (Some("r-3"), 1));
}

#[test]
fn either_outcome_is_logged_under_its_request_id() {
    let lines = Lines::default();
    tracing::subscriber::with_default(lines.clone(), || {
        for body in [ZONES, THROTTLED, r#"{"Response":{"RequestId":7,"#] {
            logging::log(&Stopped::from_str(body));
        }
    });
    let lines = lines.0.lock().unwrap();
    assert_eq!(lines[0], "DEBUG message=done request_id=\"r-2\"");
    assert!(lines[1].starts_with("WARN message=slow down request_id=\"r-1\" action=\"Stopped\" code=\"RequestLimitExceeded\" kind=\"throttling\""), "{}", lines[1]);
    assert!(
        lines[2].starts_with("ERROR message=Stopped: "),
        "{}",
        lines[2]
    );
}

#[test]
fn a_chain_of_errors_says_each_thing_once() {
    assert_eq!(chains::report(ZONES.as_bytes()).unwrap(), "8 zones");
    let error = chains::report(REFUSED.as_bytes()).unwrap_err();
    assert_eq!(
        format!("{error:#}"),
        "could not list the zones: DescribeZones: AuthFailure.TokenFailure: Token error. (RequestId r-3)"
    );
}

#[derive(Debug, TencentResponse)]
struct Stopped {
    request_id: String,
}

/// What was logged, a line each.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<String>>>);

impl Subscriber for Lines {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}

    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut line = Line(event.metadata().level().to_string());
        event.record(&mut line);
        self.0.lock().unwrap().push(line.0);
    }

    fn enter(&self, _: &span::Id) {}

    fn exit(&self, _: &span::Id) {}
}

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.0 += &format!(" {field}={value:?}");
    }
}
