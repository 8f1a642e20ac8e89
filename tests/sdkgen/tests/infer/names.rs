// Inferred from a sample. Make a field an `Option` if the service may leave it out.
use std::collections::BTreeMap;

use tencent_response::{TencentData, TencentResponse};

#[derive(Debug, Clone, PartialEq, TencentResponse)]
#[tencent(action = "describeNames")]
pub struct DescribeNamesResponse {
    pub cpu: i64,
    pub ipv6_addresses: Vec<Ipv6Address>,
    pub ddos_package_ids: Vec<String>,
    pub vpcs: Vec<Vpc>,
    pub had_auto_fix: bool,
    pub r#type: String,
    pub r#match: Match,
    #[tencent(rename = "UUI")]
    pub uui_2: String,
    pub uui: String,
    #[tencent(rename = "AB")]
    pub ab: i64,
    #[tencent(rename = "aB")]
    pub a_b: String,
    #[tencent(rename = "snake_case")]
    pub snake_case_2: i64,
    pub snake_case: i64,
    #[tencent(rename = "3D")]
    pub field_3d: i64,
    #[tencent(rename = "@type")]
    pub type_2: String,
    #[tencent(rename = "名称")]
    pub field: String,
    #[tencent(rename = "__")]
    pub field_2: String,
    // varies: a number or a string; a `String` marked `lenient` takes either
    pub keyed: BTreeMap<String, serde_json::Value>,
    #[tencent(rename = "quote\"\\\n\u{202e}")]
    pub quote: i64,
    #[tencent(rename = "Request_Id")]
    pub request_id_2: String,
    #[tencent(
        rename = "ANameThatIsSoLongThatItDoesNotFitInALineOfTheWidthThatRustfmtBreaksLinesAtByFar"
    )]
    pub a_name_that_is_so_long_that_it_does_not_fit_in_a_line_of_the_wid:
        Vec<ANameThatIsSoLongThatItDoesNotFitInALineOfTheWid>,
    pub another_name_of_some_length_that_is_taken_already:
        AnotherNameOfSomeLengthThatIsTakenAlready,
    pub request_id: String,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct Ipv6Address {
    pub ipv6_address: String,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct Vpc {
    pub vpc_id: String,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct Match {
    pub self_: i64,
    pub super_: i64,
    pub crate_: i64,
    #[tencent(rename = "crate_")]
    pub crate_2: i64,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct ANameThatIsSoLongThatItDoesNotFitInALineOfTheWid {
    pub a: i64,
    pub another_name_of_some_length_that_is_taken_already:
        ANameThatIsSoLongThatItDoesNotFitInALineOfTheWidAnotherNameOfSomeLengthThatIsTakenAlready,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct AnotherNameOfSomeLengthThatIsTakenAlready {
    pub c: i64,
}

#[derive(Debug, Clone, PartialEq, TencentData)]
pub struct ANameThatIsSoLongThatItDoesNotFitInALineOfTheWidAnotherNameOfSomeLengthThatIsTakenAlready
{
    pub b: i64,
}
