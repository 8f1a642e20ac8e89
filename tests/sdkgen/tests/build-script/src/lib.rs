//! Responses that the build script generates.
#![deny(warnings, missing_docs)]

include!(concat!(env!("OUT_DIR"), "/sdk.rs"));

#[cfg(test)]
mod tests {
    use tencent_response::TencentResponse;

    use crate::shop_v20260101::{DescribeOrdersResponse, DescribePricesResponse};

    #[test]
    fn a_generated_response_decodes() {
        let body = r#"{"Response": {"TotalCount": 1, "Orders": [{"OrderId": "o-1"}], "RequestId": "6f1d4c52"}}"#;
        let response = DescribeOrdersResponse::from_str(body).unwrap();
        assert_eq!((response.total_count, &*response.request_id), (Some(1), "6f1d4c52"));
        assert_eq!(response.orders.unwrap()[0].order_id.as_deref(), Some("o-1"));
        assert_eq!(DescribePricesResponse::ACTION, "DescribePrices");
    }
}
