//! Many threads at once.

use std::io;
use std::pin::Pin;
use std::sync::Barrier;
use std::thread;

use futures_core::Stream;
use tencent_response::stream::{EventReader, EventStream};
use tencent_response::{
    ByCode, Coercion, Envelope, Error, ErrorCode, TencentData, TencentResponse,
};

#[derive(Clone, Debug, PartialEq, TencentResponse)]
#[tencent(lenient)]
struct DescribeTagsResponse {
    total_count: u64,
    tags: Vec<Tag>,
    request_id: String,
}

#[derive(Clone, Debug, PartialEq, TencentData)]
struct Tag {
    key: String,
    value: Option<String>,
}

type Outcome = (
    Result<DescribeTagsResponse, Error>,
    Result<(DescribeTagsResponse, Vec<Coercion>), Error>,
    Result<Envelope<DescribeTagsResponse>, String>,
    String,
);

fn outcome(body: &str) -> Outcome {
    let plain = DescribeTagsResponse::from_str(body);
    let shown = format!(
        "{plain:?} {}",
        plain
            .as_ref()
            .err()
            .map_or_else(String::new, Error::to_string)
    );
    (
        plain,
        DescribeTagsResponse::from_slice_reporting(body.as_bytes()),
        serde_json::from_str(body).map_err(|error| error.to_string()),
        shown,
    )
}

#[test]
fn sixty_four_threads_at_once_read_what_one_reads() {
    const THREADS: usize = 64;
    let tags = r#"{"Key":"a","Value":"b\n"},"#.repeat(200);
    let bodies = [
        format!(
            r#"{{"Response":{{"TotalCount":"23","Tags":[{tags}{{"Key":"c"}}],"RequestId":"r"}}}}"#
        ),
        format!(r#"{{"Response":{{"TotalCount":1,"Tags":[{tags}{{"Key":[]}}],"RequestId":"r"}}}}"#),
        format!(
            r#"{{"Response":{{"Tags":[{tags}1],"Error":{{"Code":"A","Message":"m\n"}},"RequestId":"r"}}}}"#
        ),
        format!(r#"{{"Response":{{"RequestId":"r","Tags":[{tags}"#),
    ];
    let alone = bodies.each_ref().map(|body| outcome(body));
    let gate = Barrier::new(THREADS);
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                gate.wait();
                for (body, alone) in bodies.iter().zip(&alone) {
                    assert_eq!(outcome(body), *alone);
                }
            });
        }
    });
    assert!(alone[0].0.is_ok() && alone[1..].iter().all(|outcome| outcome.0.is_err()));
}

/// What one thread has decoded, another may keep, or look at meanwhile.
#[test]
fn what_is_decoded_goes_from_thread_to_thread() {
    fn is_shared<T: Send + Sync>() {}
    type Chunks = Pin<Box<dyn Stream<Item = io::Result<Vec<u8>>> + Send + Sync>>;
    is_shared::<Outcome>();
    is_shared::<ErrorCode>();
    is_shared::<ByCode<'_, u8>>();
    is_shared::<EventReader<DescribeTagsResponse, &[u8]>>();
    is_shared::<EventStream<DescribeTagsResponse, Chunks>>();
}
