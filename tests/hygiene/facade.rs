use ::std::string::String;
use ::std::vec::Vec;

/// What an SDK shows of the runtime.
pub mod sdk {
    pub use ::tencent_response as runtime;
}

/// A runtime of its own traits: the real ones must not be named by an expansion that was told otherwise.
pub mod fake {
    pub use ::tencent_response::__private;

    /// Stands where the real one does.
    pub trait TencentResponse {
        /// The action.
        const ACTION: &'static str;
        /// The type of its codes.
        type ErrorCode;
    }

    /// Stands where the real one does.
    pub trait RequestId {
        /// The id.
        fn request_id(&self) -> ::core::option::Option<&str>;
    }

    /// Stands where the real one does.
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy)]
    pub struct ErrorCode;
}

/// Through the facade.
#[derive(::core::fmt::Debug, ::tencent_response::TencentResponse)]
#[tencent(crate = "sdk::runtime")]
pub struct DescribeZonesResponse {
    /// The zones.
    pub zone_set: Vec<Zone>,
    /// The id.
    pub request_id: String,
}

/// Through the facade, its path written without quotes.
#[derive(::core::fmt::Debug, ::tencent_response::TencentData)]
#[tencent(crate = crate::facade::sdk::runtime)]
pub struct Zone {
    /// The name.
    pub zone: String,
}

/// Codes through the facade.
#[derive(::core::fmt::Debug, ::tencent_response::TencentErrorCode)]
#[tencent(crate = "sdk::runtime")]
pub enum DescribeZonesError {
    /// The region.
    #[tencent(code = "UnsupportedRegion")]
    Region,
    /// The rest.
    #[tencent(other)]
    Other(sdk::runtime::ErrorCode),
}

/// Against the fake.
#[derive(::core::fmt::Debug, ::tencent_response::TencentResponse)]
#[tencent(crate = "crate::facade::fake")]
pub struct DescribeRegionsResponse {
    /// The number of regions.
    pub total_count: i64,
    /// The id.
    pub request_id: String,
}

// These would clash if the expansion had written them.
impl ::tencent_response::TencentResponse for DescribeRegionsResponse {
    const ACTION: &'static str = "Other";
    type ErrorCode = ::tencent_response::ErrorCode;
}
impl ::tencent_response::RequestId for DescribeRegionsResponse {
    fn request_id(&self) -> ::core::option::Option<&str> {
        ::core::option::Option::None
    }
}

#[::core::prelude::v1::test]
fn a_facade_is_enough() {
    use self::sdk::runtime::TencentResponse;

    let body = r#"{"Response":{"ZoneSet":[{"Zone":"ap-guangzhou-3"}],"RequestId":"3c140219"}}"#;
    let response = DescribeZonesResponse::from_str(body).unwrap();
    ::core::assert_eq!(response.zone_set[0].zone, "ap-guangzhou-3");
    ::core::assert_eq!(response.request_id, "3c140219");
}

#[::core::prelude::v1::test]
fn only_the_named_crate_is_used() {
    ::core::assert_eq!(
        <DescribeRegionsResponse as fake::TencentResponse>::ACTION,
        "DescribeRegions"
    );
    let response: DescribeRegionsResponse =
        ::serde_json::from_str(r#"{"TotalCount":2,"RequestId":"3c140219"}"#).unwrap();
    ::core::assert_eq!(response.total_count, 2);
    let request_id = fake::RequestId::request_id(&response);
    ::core::assert_eq!(request_id, ::core::option::Option::Some("3c140219"));
}
