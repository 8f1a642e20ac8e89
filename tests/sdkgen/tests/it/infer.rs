//! Structs inferred from sample bodies: what is written, that it decodes the samples, and what is refused.
//!
//! The structs stand in `infer/`; `BLESS=1 cargo test -p sdkgen --test it infer` writes them anew. They are compiled here.

use std::fs;
use std::path::PathBuf;
use std::process::Output;

use sdkgen::infer::text::{Text, DERIVES};
use sdkgen::infer::{self, fields, names as rust_names};
use tencent_response::TencentResponse;

use crate::common::{self, counting_corpus, is_formatted, scratch};

const INSTANCES: &str = "../../../json/cvm/DescribeInstances.success.json";

fn folder() -> PathBuf {
    common::tests().join("infer")
}

fn sample(file: &str) -> (String, Vec<u8>) {
    (file.to_owned(), fs::read(folder().join(file)).unwrap())
}

fn structs(action: &str, samples: &[(String, Vec<u8>)]) -> Result<String, String> {
    let inferred = infer::infer(action, samples)?;
    Ok(Text::new(&inferred, DERIVES).to_string())
}

fn structs_of(body: &str) -> String {
    structs("It", &[("body".to_owned(), body.into())]).unwrap()
}

fn refusal(action: &str, body: &str) -> String {
    structs(action, &[("body".to_owned(), body.into())]).unwrap_err()
}

fn is_golden(action: &str, files: &[&str], golden: &str) {
    let samples: Vec<_> = files.iter().map(|file| sample(file)).collect();
    let text = structs(action, &samples).unwrap();
    let path = folder().join(golden);
    common::golden(&path, &text);
    assert!(is_formatted(&path), "{golden}: not in rustfmt's form");
}

/// A module of structs as they were written, and a test that they are written so and decode their samples.
macro_rules! golden {
    ($test:ident, $module:ident, $action:literal => $response:ident, [$($file:expr),+]) => {
        #[allow(dead_code)]
        mod $module {
            include!(concat!("../infer/", stringify!($module), ".rs"));
        }

        #[test]
        fn $test() {
            is_golden($action, &[$($file),+], concat!(stringify!($module), ".rs"));
            for file in [$($file),+] {
                let (_, body) = sample(file);
                let decoded = $module::$response::from_slice(&body);
                assert!(decoded.is_ok(), "{file}: {}", decoded.unwrap_err());
            }
        }
    };
}

golden!(
    a_body_of_many_members_is_written_in_their_order,
    instances,
    "DescribeInstances" => DescribeInstancesResponse,
    [INSTANCES]
);
golden!(
    what_one_of_several_samples_lacks_is_optional_and_what_one_has_is_known,
    merged,
    "DescribeVpcs" => DescribeVpcsResponse,
    ["merged_1.json", "merged_2.json"]
);
golden!(
    what_a_sample_does_not_tell_is_a_value_with_a_comment,
    unknown,
    "DescribeNothing" => DescribeNothingResponse,
    ["unknown.json"]
);
golden!(
    numbers_are_typed_by_their_range,
    numbers,
    "DescribeNumbers" => DescribeNumbersResponse,
    ["numbers.json"]
);
golden!(
    names_are_rusts_and_renamed_where_the_default_differs,
    names,
    "describeNames" => DescribeNamesResponse,
    ["names.json"]
);
golden!(
    equal_objects_of_one_name_share_a_type_and_others_are_told_apart,
    types,
    "DescribeTypes" => DescribeTypesResponse,
    ["types.json"]
);
golden!(
    an_error_that_other_members_came_with_is_data,
    error_as_data,
    "DescribeTask" => DescribeTaskResponse,
    ["error_as_data.json"]
);

#[test]
fn no_value_of_a_sample_is_lost() {
    let body = |file| String::from_utf8(sample(file).1).unwrap();
    let names = names::DescribeNamesResponse::from_str(&body("names.json")).unwrap();
    assert_eq!((&*names.uui, &*names.uui_2), ("lower", "upper"));
    assert_eq!((names.ab, &*names.a_b), (1, "two"));
    assert_eq!((names.snake_case, names.snake_case_2), (2, 1));
    assert_eq!(
        (&*names.request_id, &*names.request_id_2),
        ("5e6f7a8b", "mine")
    );
    assert_eq!((names.r#match.crate_, names.r#match.crate_2), (3, 4));
    let numbers = numbers::DescribeNumbersResponse::from_str(&body("numbers.json")).unwrap();
    assert_eq!(numbers.both, [-1, u64::MAX.into()]);
    assert_eq!(numbers.mixed_with_long[1].as_u64(), Some(u64::MAX));
    let types = types::DescribeTypesResponse::from_str(&body("types.json")).unwrap();
    assert_eq!(types.count_by_day["2026-01-02"], None);
    assert_eq!(types.price_by_instance["ins-3c4d"].discount, Some(0.5));
}

#[test]
fn a_field_is_named_word_by_word() {
    for (key, name) in [
        ("InstanceId", "instance_id"),
        ("CPU", "cpu"),
        ("CPUInfo", "cpu_info"),
        ("IPv6Addresses", "ipv6_addresses"),
        ("PublicIPv4", "public_ipv4"),
        ("AntiDDoSPackageIDs", "anti_ddos_package_ids"),
        ("VPCs", "vpcs"),
        ("VPCSet", "vpc_set"),
        ("QoSLevel", "qos_level"),
        ("VulURL", "vul_url"),
        ("CallbackURLs", "callback_urls"),
        ("Md5Sum", "md5_sum"),
        ("3DModel", "field_3d_model"),
        ("already_snake", "already_snake"),
        ("x-cos-hash", "x_cos_hash"),
    ] {
        assert_eq!(fields::names(&[key])[0].ident, name);
    }
}

#[test]
fn a_type_is_named_in_the_singular_where_there_are_several() {
    for (key, name) in [
        ("DataDisks", "DataDisk"),
        ("InstanceStatusSet", "InstanceStatus"),
        ("TagList", "Tag"),
        ("Statuses", "Status"),
        ("Addresses", "Address"),
        ("Policies", "Policy"),
        ("Branches", "Branch"),
        ("Caches", "Cache"),
        ("Databases", "Database"),
        ("Indexes", "Index"),
        ("Children", "Child"),
        ("Dns", "Dns"),
        ("DNS", "Dns"),
        ("CLS", "Cls"),
        ("VPCs", "Vpc"),
        ("Analysis", "Analysis"),
        ("Access", "Access"),
        ("Set", "Set"),
        ("Data", "Data"),
    ] {
        assert_eq!(rust_names::type_name(key, true), name);
    }
    assert_eq!(
        rust_names::type_name("LoginSettings", false),
        "LoginSettings"
    );
}

#[test]
fn ids_dates_and_addresses_look_like_data_and_members_do_not() {
    for key in [
        "ins-1a2b3c4d",
        "2026-01-01",
        "10.0.0.1",
        "10001",
        "zh-CN",
        "a1b2c3d4e5f6",
        "名称",
        "",
    ] {
        assert!(rust_names::looks_like_data(key), "{key}");
    }
    for key in [
        "InstanceId",
        "IPv6Addresses",
        "sha256sum",
        "X264Profile2Level3",
        "a",
        "_id",
    ] {
        assert!(!rust_names::looks_like_data(key), "{key}");
    }
}

#[test]
fn of_several_members_with_one_key_the_last_counts() {
    let text = structs_of(r#"{"Response": {"A": "x", "B": 1, "A": 2}}"#);
    assert!(
        text.contains("    pub a: i64,\n    pub b: i64,\n"),
        "{text}"
    );
}

#[test]
fn a_warning_of_the_envelopes_is_optional() {
    let text = structs_of(r#"{"Response": {"DeprecatedWarning": "soon"}}"#);
    assert!(
        text.contains("    pub deprecated_warning: Option<String>,\n"),
        "{text}"
    );
}

#[test]
fn structs_are_nested_so_deep_at_most() {
    let (open, close) = ("{\"A\": ".repeat(100), "}".repeat(100));
    let text = structs_of(&format!("{{\"Response\": {open}1{close}}}"));
    assert_eq!(text.matches("pub struct ").count(), 24);
    assert!(text.contains("    // unknown: nested too deep"), "{text}");
}

#[test]
fn members_of_any_length_are_in_rustfmts_form() {
    let member = |length| {
        let (key, ty) = ("k-".repeat(length), "T".repeat(length));
        format!("\"{key}k\": 1, \"{key}\": 2, \"{ty}\": [{{\"A\": null}}]")
    };
    let members: Vec<_> = (1..60).map(member).collect();
    let text = structs_of(&format!("{{\"Response\": {{{}}}}}", members.join(", ")));
    let path = scratch("infer").join("any_length.rs");
    fs::write(&path, &text).unwrap();
    assert!(
        text.contains("#[tencent(\n") && is_formatted(&path),
        "{text}"
    );
}

#[test]
fn nothing_is_inferred_from_a_failure() {
    let failure =
        r#"{"Response": {"Error": {"Code": "AuthFailure.TokenFailure"}, "RequestId": "x"}}"#;
    assert_eq!(
        refusal("DescribeIt", failure),
        "body: nothing can be inferred from a failure (error code \"AuthFailure.TokenFailure\")"
    );
    let nothing_beside = failure.replace(
        "\"RequestId\"",
        "\"Total\": null, \"DeprecatedWarning\": \"soon\", \"requestid\"",
    );
    assert!(refusal("DescribeIt", &nothing_beside).contains("from a failure"));
    let one_of_two = [
        sample("merged_1.json"),
        ("second".to_owned(), failure.into()),
    ];
    let said = structs("DescribeIt", &one_of_two).unwrap_err();
    assert!(said.starts_with("second: nothing"), "{said}");
    let legacy = r#"{"code": 4100, "codeDesc": "AuthFailure", "message": "no"}"#;
    assert!(refusal("DescribeIt", legacy).contains("from a failure"));
}

#[test]
fn a_body_that_is_no_response_is_diagnosed() {
    for (body, place) in [
        ("", "(line 1, column 1)"),
        ("<html>", "(line 1, column 1)"),
        ("{\"TotalCount\": 1}", "`Response`"),
        ("{\"Response\": {\"A\": [1, 2", "Response.A[1]"),
        ("{\"Response\": {\"A\": 1e999}}", "out of range"),
        ("{\"Response\": []}", "expected an object"),
    ] {
        let said = refusal("DescribeIt", body);
        assert!(
            said.starts_with("body: ") && said.contains(place),
            "{body}: {said}"
        );
    }
}

#[test]
fn an_action_is_a_word() {
    for name in ["", "Describe Zones", "a.b", "3D", "_", "ActionÜ"] {
        let said = refusal(name, "{\"Response\": {}}");
        assert!(
            said.contains("is not the name of an action"),
            "{name}: {said}"
        );
    }
    let given_response = structs("DescribeZonesResponse", &[sample("types.json")]).unwrap();
    assert_eq!(
        given_response,
        structs("DescribeZones", &[sample("types.json")]).unwrap()
    );
}

fn sdkgen(arguments: &[&str]) -> Output {
    let mut command = common::sdkgen(&folder());
    command.args(arguments).output().unwrap()
}

#[test]
fn the_command_prints_the_structs_and_ends_with_1_where_there_are_none() {
    let output = sdkgen(&["infer", "DescribeVpcs", "merged_1.json", "merged_2.json"]);
    let golden = fs::read(folder().join("merged.rs")).unwrap();
    assert!(output.status.success() && output.stdout == golden);
    let output = sdkgen(&["infer", "DescribeVpcs", "merged_1.json", "merged.rs"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        output.stdout.is_empty() && said.contains("merged.rs: "),
        "{said}"
    );
}

const CASE: &str = r#"{"action": "CountThings", "index": 0, "expect": "success", "request_id": "62ddffc6", "decodes": true, "output": "{\"Response\": {\"Count\": 2, \"Share\": 1, \"RequestId\": \"62ddffc6\"}}"}"#;

/// It compiles a crate, as conformance does: that is why both outcomes are one test.
#[test]
fn the_check_of_a_corpus_ends_with_1_on_any_deviation() {
    let check = |case: &str| {
        let corpus = counting_corpus("infer-corpus", case);
        sdkgen(&["infer-check", corpus.to_str().unwrap()])
    };
    let output = check(CASE);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{said}");
    assert!(said.contains("| float | 1 | | | 1 (100.0 %) |"), "{said}");
    let output = check(&CASE.replacen("62ddffc6", "not-this", 1));
    assert_eq!(output.status.code(), Some(1));
}
