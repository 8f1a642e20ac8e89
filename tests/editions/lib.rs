//! The derives in a crate of each edition, in which whatever the compiler or clippy could complain about is an error.

#![deny(warnings, missing_docs, clippy::all, clippy::pedantic)]
#![deny(future_incompatible, keyword_idents, nonstandard_style, unused)]
#![deny(rust_2018_compatibility, rust_2018_idioms)]
#![deny(rust_2021_compatibility, rust_2024_compatibility)]
#![deny(unsafe_op_in_unsafe_fn, unreachable_pub, unused_qualifications)]

use std::borrow::Cow;
use std::collections::BTreeMap;

use tencent_response::{ErrorCode, TencentData, TencentErrorCode, TencentResponse};

/// A response with every word that became a keyword after Rust 2015.
#[derive(Clone, Debug, PartialEq, TencentResponse)]
#[tencent(action = "Describe", version = "2017-03-12", error = "DescribeError")]
pub struct KeywordsResponse {
    /// A keyword since 2018.
    pub r#async: i64,
    /// Since 2018.
    pub r#await: Option<String>,
    /// Since 2018.
    pub r#dyn: Vec<Data>,
    /// Since 2018, reserved.
    #[tencent(lenient, default)]
    pub r#try: u64,
    /// Since 2024.
    #[tencent(default = "seven")]
    pub r#gen: f64,
    /// Always.
    #[tencent(rename = "Kind", alias = "Sort")]
    pub r#type: bool,
    /// The id of the request.
    pub request_id: String,
}

/// A data type with fields of every argument.
#[derive(Clone, Debug, Default, PartialEq, TencentData)]
#[tencent(lenient, default)]
pub struct Data {
    /// Read by a function.
    #[tencent(with = "text")]
    pub text: String,
    /// Never read.
    #[tencent(skip)]
    pub mark: Option<u8>,
    /// The rest.
    #[tencent(extra)]
    pub rest: BTreeMap<String, String>,
}

/// A response that borrows, and has parameters.
#[derive(Clone, Debug, PartialEq, TencentResponse)]
pub struct GenericResponse<'a, T, const N: usize = 1> {
    /// Borrows.
    pub text: &'a str,
    /// Borrows if it can.
    #[tencent(borrow)]
    pub cow: Cow<'a, str>,
    /// A parameter.
    pub value: T,
    /// As many.
    #[tencent(skip)]
    pub array: Option<[u8; N]>,
    /// A declared error.
    pub error: Option<String>,
}

/// A response without members.
#[derive(Clone, Copy, Debug, PartialEq, Eq, TencentResponse)]
pub struct UnitResponse;

/// Codes of one action.
#[derive(Clone, Debug, PartialEq, Eq, TencentErrorCode)]
#[non_exhaustive]
pub enum DescribeError {
    /// It is locked.
    #[tencent(code = "InvalidInstance.Locked")]
    Locked,
    /// Any other.
    #[tencent(other)]
    Other(ErrorCode),
}

/// Reads a text.
pub mod text {
    /// Reads it.
    ///
    /// # Errors
    /// The format's.
    pub fn deserialize<'de, D>(deserializer: D) -> Result<String, D::Error>
    where
        D: tencent_response::serde::Deserializer<'de>,
    {
        tencent_response::serde::Deserialize::deserialize(deserializer)
    }
}

fn seven() -> f64 {
    7.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords_are_names_like_others() {
        let body = r#"{"Response":{"Async":1,"Await":null,"Dyn":[{"Text":"a","Other":"1"}],"Try":"2","Sort":true}}"#;
        let read = KeywordsResponse::from_str(body).unwrap();
        assert_eq!((read.r#async, read.r#try, read.r#gen), (1, 2, 7.0));
        assert_eq!((read.dyn_text(), read.r#type), ("a", true));
        assert_eq!(read.r#dyn[0].rest["Other"], "1");
    }

    impl KeywordsResponse {
        fn dyn_text(&self) -> &str {
            &self.r#dyn[0].text
        }
    }

    #[test]
    fn parameters_and_lifetimes_are_read() {
        let body = r#"{"Response":{"Text":"a","Cow":"b","Value":1}}"#;
        let read = GenericResponse::<u8, 2>::from_str(body).unwrap();
        assert_eq!((read.text, &*read.cow, read.value), ("a", "b", 1));
        assert_eq!(UnitResponse::from_str(body), Ok(UnitResponse));
    }

    #[test]
    fn a_code_is_its_variant() {
        let body = r#"{"Response":{"Error":{"Code":"InvalidInstance.Locked"}}}"#;
        let error = KeywordsResponse::from_str(body).unwrap_err();
        let code = error.code_for::<KeywordsResponse>();
        assert_eq!(code, Some(DescribeError::Locked));
    }
}
