//! Rules of the derives that only show in what compiles, or in a rare argument.

use tencent_response::{ErrorCode, TencentData, TencentErrorCode};

/// Has no default.
#[derive(Debug, PartialEq, TencentData)]
struct NoDefault {
    number: i64,
}

#[derive(Debug, TencentData)]
#[tencent(default = "Page::empty")]
struct Page<T> {
    total_count: i64,
    #[tencent(skip)]
    first: Option<T>,
    #[tencent(skip)]
    last: Box<[T]>,
}

impl<T> Page<T> {
    fn empty() -> Self {
        Page {
            total_count: 0,
            first: None,
            last: Box::new([]),
        }
    }
}

#[derive(Debug, TencentData)]
#[tencent(default = "Only::new")]
struct Only<T: From<u8>> {
    #[tencent(skip)]
    value: T,
}

impl<T: From<u8>> Only<T> {
    fn new() -> Self {
        Only { value: T::from(7) }
    }
}

#[derive(Debug, PartialEq)]
struct Wrapper(u8);

impl From<u8> for Wrapper {
    fn from(value: u8) -> Self {
        Wrapper(value)
    }
}

#[test]
fn a_skipped_field_takes_the_default_of_the_struct_and_its_type_needs_none() {
    let page: Page<NoDefault> = read(r#"{"TotalCount":2}"#);
    assert_eq!(
        (page.total_count, page.first, page.last.len()),
        (2, None, 0)
    );
    let only: Only<Wrapper> = read("{}");
    assert_eq!(only.value, Wrapper(7));
}

fn read<T: serde::de::DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).unwrap()
}

#[derive(Debug, TencentErrorCode)]
enum StopInstancesError {
    /// What users are told.
    #[tencent(code = "ResourceInUse.Documented")]
    Documented,
    /// For the readers of the code, not for users.
    #[tencent(code = "ResourceInUse.Silent", description = "")]
    Silent,
    #[tencent(other)]
    Other(ErrorCode),
}

#[test]
fn an_empty_description_takes_the_place_of_the_doc_comment() {
    let documented = StopInstancesError::Documented.description();
    assert_eq!(documented, Some("What users are told."));
    assert_eq!(StopInstancesError::Silent.description(), None);
    let other = StopInstancesError::Other(ErrorCode::from("Unheard.Of"));
    assert_eq!(other.description(), None);
}
