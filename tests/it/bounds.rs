//! What a generic struct asks of its parameters: no more than decoding needs.

use tencent_response::{TencentData, TencentResponse};

/// Has no default, and nothing decodes it.
#[derive(Clone, Debug, PartialEq)]
struct Opaque(u8);

trait Make {
    fn make() -> Self;
}

impl Make for Opaque {
    fn make() -> Self {
        Self(7)
    }
}

#[derive(Debug, PartialEq, TencentData)]
#[tencent(default = "made")]
struct Marked<T: Make> {
    count: u64,
    #[tencent(skip)]
    mark: T,
}

fn made<T: Make>() -> Marked<T> {
    Marked {
        count: 3,
        mark: T::make(),
    }
}

#[derive(Debug, PartialEq, TencentResponse)]
struct OnePathResponse<T: Make> {
    #[tencent(default = "Make::make")]
    #[tencent(skip)]
    mark: T,
    count: Option<u64>,
}

#[test]
fn a_skipped_field_with_the_containers_default_needs_none_of_its_own() {
    let read: Marked<Opaque> = serde_json::from_str("{}").unwrap();
    assert_eq!(read, made());
    let read: Marked<Opaque> = serde_json::from_str(r#"{"Count":1,"Mark":5}"#).unwrap();
    let mark = Opaque(7);
    assert_eq!(read, Marked { count: 1, mark });
}

#[test]
fn a_skipped_field_with_a_default_of_its_own_needs_no_other() {
    let body = r#"{"Response":{"Mark":5,"Count":1}}"#;
    let read = OnePathResponse::<Opaque>::from_str(body).unwrap();
    let expected = OnePathResponse {
        mark: Opaque(7),
        count: Some(1),
    };
    assert_eq!(read, expected);
}
