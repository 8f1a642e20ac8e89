use ::core::convert::From;
use ::core::option::Option;
use ::std::borrow::Cow;
use ::std::collections::BTreeMap;
use ::std::string::String;
use ::std::vec::Vec;
use ::tencent_response::{TencentData, TencentResponse};

/// A deprecated response, with deprecated fields of deprecated types.
#[deprecated]
#[derive(::core::fmt::Debug, TencentResponse)]
pub struct OldResponse {
    /// Deprecated in every way.
    #[deprecated]
    #[allow(deprecated)]
    pub old: Old,
    /// And again.
    #[deprecated]
    #[allow(deprecated)]
    #[tencent(default, rename = "OLD")]
    pub older: Option<Old>,
    /// And with an argument that repeats the type.
    #[allow(deprecated)]
    #[tencent(with = "old")]
    pub oldest: Old,
    /// The rest.
    #[allow(deprecated)]
    #[tencent(extra)]
    pub extra: BTreeMap<String, Old>,
    /// The id.
    #[deprecated]
    pub request_id: String,
}

/// A deprecated data type.
#[deprecated]
#[derive(::core::fmt::Debug, TencentData)]
pub struct Old {
    /// A text.
    #[deprecated]
    pub text: String,
}

/// Deprecated functions.
pub mod old {
    #[allow(deprecated)]
    use super::Old;

    /// Reads one.
    ///
    /// # Errors
    /// The format's.
    #[allow(deprecated)]
    pub fn deserialize<'de, D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Old, D::Error> {
        ::serde::Deserialize::deserialize(deserializer)
    }
}

/// Fields in a case of their own.
#[allow(non_snake_case)]
#[derive(::core::fmt::Debug, TencentResponse)]
pub struct OddNamesResponse {
    /// One letter.
    pub A: i64,
    /// A keyword.
    pub r#type: i64,
    /// Upper case.
    pub CPU: i64,
}

/// Generics, bounds, lifetimes and paths longer than they need be.
#[derive(::core::fmt::Debug, TencentResponse)]
#[tencent(error = "Code")]
pub struct GenericResponse<'a, 'b: 'a, T: ::core::clone::Clone, U = i64, const N: usize = 1>
where
    U: ::core::fmt::Debug,
{
    /// Borrows.
    pub text: Cow<'a, str>,
    /// Borrows for longer.
    pub longer: &'b str,
    /// A parameter.
    pub value: T,
    /// Another.
    #[tencent(lenient)]
    pub values: Vec<U>,
    /// A number.
    #[tencent(skip)]
    pub array: Option<[u8; N]>,
    /// Read by a function.
    #[tencent(deserialize_with = "number")]
    pub with: i64,
}

/// A private type in a public one.
#[derive(::core::fmt::Debug, TencentData)]
pub struct Public {
    /// Private.
    #[tencent(default)]
    private: Private,
    /// Private, and read by a function.
    #[tencent(with = "private")]
    with: Private,
    /// Private as well.
    #[tencent(extra)]
    rest: BTreeMap<String, Private>,
}

#[derive(::core::fmt::Debug, ::core::default::Default, TencentData)]
struct Private {
    #[tencent(default)]
    number: usize,
}

impl Public {
    /// What is in it.
    #[must_use]
    pub fn count(&self) -> usize {
        self.private.number + self.with.number + self.rest.len()
    }
}

mod private {
    use super::Private;

    pub(super) fn deserialize<'de, D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Private, D::Error> {
        ::serde::Deserialize::deserialize(deserializer)
    }
}

/// No fields.
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy, TencentResponse)]
pub struct UnitResponse;

/// Codes, some of them deprecated.
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::tencent_response::TencentErrorCode)]
#[non_exhaustive]
pub enum RunInstancesError {
    /// Going.
    #[deprecated]
    #[tencent(code = "ResourceInUse")]
    Old,
    /// In a case of its own.
    #[allow(non_camel_case_types)]
    #[tencent(code = "resource_missing")]
    resource_missing,
    /// The rest.
    #[tencent(other)]
    Other(::tencent_response::ErrorCode),
}

/// Codes, none of them listed.
#[deprecated]
#[derive(::core::fmt::Debug, ::tencent_response::TencentErrorCode)]
pub enum OldError {
    /// All.
    #[tencent(other)]
    Other(::tencent_response::ErrorCode),
}

#[derive(::core::fmt::Debug, ::tencent_response::TencentErrorCode)]
pub(crate) enum PrivateError {
    #[tencent(code = "ResourceInUse")]
    InUse,
    #[tencent(other)]
    Other(::tencent_response::ErrorCode),
}

#[::core::prelude::v1::test]
fn private_codes_are_read() {
    let read: PrivateError = ::core::str::FromStr::from_str("ResourceInUse").unwrap();
    ::core::assert!(::core::matches!(read, PrivateError::InUse));
    let read: PrivateError = ::core::str::FromStr::from_str("InUse").unwrap();
    ::core::assert!(::core::matches!(read, PrivateError::Other(_)));
}

/// A type of codes.
#[derive(::core::fmt::Debug)]
pub struct Code(pub ::tencent_response::ErrorCode);

impl From<::tencent_response::ErrorCode> for Code {
    fn from(code: ::tencent_response::ErrorCode) -> Self {
        Self(code)
    }
}

fn number<'de, D: ::serde::Deserializer<'de>>(
    deserializer: D,
) -> ::core::result::Result<i64, D::Error> {
    ::serde::Deserialize::deserialize(deserializer)
}

#[::core::prelude::v1::test]
fn odd_names_are_their_own_keys() {
    let body = r#"{"Response":{"A":1,"Type":2,"CPU":3}}"#;
    let response = OddNamesResponse::from_str(body).unwrap();
    ::core::assert_eq!([response.A, response.r#type, response.CPU], [1, 2, 3]);
    let _: UnitResponse = UnitResponse::from_str(body).unwrap();
}
