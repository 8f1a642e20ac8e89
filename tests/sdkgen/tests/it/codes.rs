//! The enums of error codes that the generator writes.

use sdkgen::codes::Table;
use sdkgen::description::Description;
use sdkgen::emit::{self, Decoder, Options};
use sdkgen::Generator;

use crate::common::fixtures;

const TABLE: &str = "service\tversion\tcode\tdescription\n\
    demo\tv20260101\tLimitExceeded.VmQuota\tThe quota is <b>used up</b>.\n\
    demo\tv20260101\tInternalError\tInternal error.\n\
    demo\tv20260101\tInternalError.\t \n\
    other\tv20260101\tResourceInUse\tIn use.\n";

fn module(objects: &str, options: &Options) -> String {
    let members = if objects.is_empty() {
        ""
    } else {
        r#"{"name": "Code", "type": "object", "member": "DemoErrorCode"}"#
    };
    let text = format!(
        r#"{{
            "metadata": {{"apiVersion": "2026-01-01", "serviceShortName": "demo"}},
            "actions": {{"DescribeThings": {{"output": "DescribeThingsResponse"}}}},
            "objects": {{"DescribeThingsResponse": {{"members": [{members}]}}{objects}}}
        }}"#
    );
    let mut description = Description::parse(&text).unwrap();
    Table::parse(TABLE).unwrap().fill(&mut description);
    emit::module(&description, options).unwrap()
}

#[test]
fn a_service_version_has_an_enum_and_its_responses_name_it() {
    let module = module("", &Options::default());
    assert!(module.contains("pub enum DemoErrorCode {"), "{module}");
    assert!(module.contains("error = DemoErrorCode"), "{module}");
    assert!(module.contains("    LimitExceededVmQuota,"), "{module}");
    assert!(module.contains("    Other(ErrorCode),"), "{module}");
    assert!(!module.contains("ResourceInUse"), "{module}");
}

#[test]
fn a_description_stands_twice_only_where_documentation_escapes_it() {
    let module = module("", &Options::default());
    assert!(
        module.contains(r#"description = "The quota is <b>used up</b>.""#),
        "{module}"
    );
    assert!(
        !module.contains(r#"description = "Internal error.""#),
        "{module}"
    );
}

#[test]
fn a_code_without_a_description_is_documented_and_has_none() {
    let module = module("", &Options::default());
    assert!(
        module.contains(r#"code = "InternalError.", description = """#),
        "{module}"
    );
    assert!(
        module.contains("/// The code `InternalError.`.\n"),
        "{module}"
    );
}

#[test]
fn a_data_type_of_the_enums_name_keeps_it() {
    let module = module(r#", "DemoErrorCode": {"members": []}"#, &Options::default());
    assert!(module.contains("pub enum DemoErrorCodeEnum {"), "{module}");
}

#[test]
fn the_other_derives_have_no_enum() {
    for decoder in [Decoder::Serde, Decoder::None] {
        let options = Options {
            decoder,
            ..Options::default()
        };
        assert!(!module("", &options).contains("enum"));
    }
}

#[test]
fn the_enum_can_be_left_out() {
    let generator = Generator::new(fixtures().join("services"))
        .service("shop")
        .error_codes(fixtures().join("error_codes.tsv"));
    let written = |generator: Generator| generator.generate().unwrap().text();
    assert!(written(generator.clone()).contains("pub enum ShopErrorCode {"));
    let without = written(generator.without_error_codes());
    assert!(!without.contains("enum") && !without.contains("error ="));
}
