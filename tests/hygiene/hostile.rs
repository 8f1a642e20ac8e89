#![allow(non_camel_case_types, dead_code, missing_docs, unused_macros)]
#![allow(
    missing_debug_implementations,
    non_upper_case_globals,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
#![allow(unreachable_pub)]

use ::tencent_response::{TencentData, TencentResponse};

pub struct Cow;
pub struct Debug;
pub struct Deserialize;
pub struct Deserializer;
pub struct CommonErrorCode;
pub struct Display;
pub struct Err;
pub struct ErrorKind;
pub struct Formatter;
pub struct FromStr;
pub struct Infallible;
pub struct Retry;
pub struct Serialize;
pub struct Serializer;
pub struct Error;
pub struct ErrorCode;
pub struct Fields;
pub struct From;
pub struct Keys;
pub struct MapAccess;
pub struct None;
pub struct Ok;
pub struct Owned;
pub struct PhantomData;
pub struct RequestId;
pub struct Self_;
pub struct Some;
pub struct Vec;
pub struct bool;
pub struct i64;
pub struct str;
pub struct u8;
pub struct usize;
pub enum Never {}

pub trait Clone {}
pub trait Default {
    fn default() {}
}
pub trait Into {
    fn into(self);
}
impl<T> Into for T {
    fn into(self) {}
}
pub trait ReadResponse {
    fn read(&self) {}
    fn read_response(&self) {}
    fn extra(&self) {}
    fn request_id(&self) {}
}
impl<T> ReadResponse for T {}

pub mod core {}
pub mod serde {}
pub mod std {}
pub mod tencent_response {}
pub mod alloc {}

pub const total_count: &::core::primitive::str = "";
pub const instance_set: () = ();
pub static request_id: () = ();
pub fn extra() {}
pub fn __field0() {}
pub fn __slots() {}
pub fn __members() {}
pub fn __error() {}
pub fn __request_id() {}
pub fn __deserializer() {}

macro_rules! hide {
    ($($name:ident)*) => { $(macro_rules! $name { () => { ::core::compile_error!("called a macro of the user's") } })* };
}
hide!(assert concat format matches panic unreachable vec);

/// Variants with names of the prelude.
#[derive(::tencent_response::TencentErrorCode)]
pub enum Codes {
    #[tencent(code = "Ok")]
    Ok,
    #[tencent(code = "Some")]
    Some,
    #[tencent(code = "ALL")]
    ALL,
    #[tencent(other)]
    Err(::tencent_response::ErrorCode),
}

/// Data types with names of the prelude.
#[derive(TencentData)]
pub struct Option {
    pub value: ::core::primitive::i64,
}

#[derive(TencentData)]
pub struct Result<'a> {
    #[tencent(default)]
    pub borrowed: ::std::borrow::Cow<'a, ::core::primitive::str>,
}

#[derive(TencentData)]
pub struct Box<T> {
    #[tencent(lenient)]
    pub content: T,
}

#[derive(TencentData)]
pub struct String {}

/// Parameters with the names of the derive's own.
#[derive(TencentResponse)]
pub struct Parameters<'__de, __A, __A_, const __D: ::core::primitive::usize> {
    pub access: __A,
    pub other: ::std::vec::Vec<__A_>,
    #[tencent(with = "nothing")]
    pub nothing: (),
    pub borrowed: &'__de ::core::primitive::str,
}

#[derive(TencentResponse)]
#[tencent(version = "2017-03-12", service = "cvm")]
pub struct DescribeInstancesResponse<'a> {
    pub total_count: ::core::primitive::i64,
    pub instance_set: ::std::vec::Vec<Option>,
    pub string: String,
    pub result: Result<'a>,
    #[tencent(lenient)]
    pub boxed: Box<::core::primitive::u8>,
    #[tencent(with = "nothing")]
    pub nothing: (),
    #[tencent(skip)]
    pub skipped: ::core::primitive::u8,
    #[tencent(default = "self::seven")]
    pub seven: ::core::primitive::u8,
    #[tencent(extra)]
    pub extra: ::std::collections::BTreeMap<::std::string::String, ::core::primitive::i64>,
    pub request_id: ::core::option::Option<&'a ::core::primitive::str>,
}

fn seven() -> ::core::primitive::u8 {
    7
}

mod nothing {
    use ::serde::{Deserialize, Deserializer};

    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<(), D::Error> {
        ::serde::de::IgnoredAny::deserialize(deserializer).map(|_| ())
    }
}

#[::core::prelude::v1::test]
fn hostile_variants_change_nothing() {
    let code: Codes = ::core::str::FromStr::from_str("Some").unwrap();
    ::core::assert_eq!(code.as_str(), "Some");
}

#[::core::prelude::v1::test]
fn hostile_parameters_change_nothing() {
    type Read<'a> = Parameters<'a, ::core::primitive::i64, ::core::primitive::u8, 2>;
    let body = r#"{"Response":{"Access":1,"Other":[2],"Nothing":[],"Borrowed":"text"}}"#;
    let response = <Read<'_> as TencentResponse>::from_str(body).unwrap();
    ::core::assert_eq!((response.access, response.borrowed), (1, "text"));
    ::core::assert_eq!(response.other, [2]);
}

#[::core::prelude::v1::test]
fn hostile_names_change_nothing() {
    let body = r#"{"Response":{"TotalCount":1,"InstanceSet":[{"Value":2}],"String":{},"Result":{"Borrowed":"text"},
        "Boxed":{"Content":"3"},"Nothing":[],"More":4,"RequestId":"3c140219"}}"#;
    let response = <DescribeInstancesResponse<'_> as TencentResponse>::from_str(body).unwrap();
    ::core::assert_eq!(response.total_count, 1);
    ::core::assert_eq!(response.instance_set[0].value, 2);
    ::core::assert_eq!(response.result.borrowed, "text");
    ::core::assert_eq!(response.boxed.content, 3);
    ::core::assert_eq!(response.seven, 7);
    ::core::assert_eq!(response.extra["More"], 4);
    ::core::assert_eq!(
        response.request_id,
        ::core::option::Option::Some("3c140219")
    );
}
