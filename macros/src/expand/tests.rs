use crate::input::Kind;
use proc_macro2::TokenStream;
use std::path::Path;
use std::{env, fs};

/// What a struct expands to, as it stands in `expansions/`; `BLESS=1 cargo test` writes it anew.
fn check(name: &str, kind: Kind, input: &str) {
    let input = syn::parse_str(input).expect("the input parses");
    compare(name, crate::derive(&input, kind));
}

fn compare(name: &str, tokens: TokenStream) {
    let file = syn::parse2(tokens).expect("the expansion parses");
    let expansion = prettyplease::unparse(&file);
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("expansions")
        .join(name);
    if env::var_os("BLESS").is_some() {
        fs::write(&path, &expansion).expect("the expansion is written");
    }
    let golden = fs::read_to_string(&path).expect("the golden expansion is read");
    assert_eq!(
        expansion, golden,
        "{name}: if this is meant, run the test with BLESS=1"
    );
}

#[test]
fn response() {
    let input = r#"
        #[tencent(version = "2017-03-12", service = "cvm")]
        pub struct DescribeInstancesStatusResponse {
            pub total_count: i64,
            pub instance_status_set: Vec<InstanceStatus>,
            pub request_id: String,
        }
    "#;
    check("response.rs", Kind::Response, input);
}

#[test]
fn data() {
    let input = "pub struct InstanceStatus { pub instance_id: String, pub instance_state: String }";
    check("data.rs", Kind::Data, input);
}

#[test]
fn empty_response() {
    check(
        "empty_response.rs",
        Kind::Response,
        "pub struct StopInstancesResponse;",
    );
}

#[test]
fn every_argument() {
    let input = r#"
        #[tencent(action = "RunInstances", error = "Code", crate = "my_sdk::runtime", default)]
        #[serde(rename_all = "camelCase")]
        pub struct Everything<'a, T: Clone, const N: usize> where T: Send {
            #[tencent(rename = "UUI", alias = "Uui", alias = "uui")]
            renamed: T,
            #[tencent(default = "seven")]
            own_default: u8,
            #[tencent(with = "module")]
            with: [u8; N],
            #[tencent(skip)]
            skipped: u8,
            #[tencent(lenient)]
            lenient: Option<u64>,
            borrowed: Option<Cow<'a, str>>,
            #[tencent(rename = "Error")]
            error: Option<Inner<'a>>,
            #[tencent(extra)]
            extra: BTreeMap<&'a str, T>,
            #[tencent(request_id)]
            id: &'a str,
        }
    "#;
    check("every_argument.rs", Kind::Response, input);
}

#[test]
fn mistake() {
    let input = "struct Broken { #[tencent(renam = \"X\")] field: u8, request_id: String }";
    check("mistake.rs", Kind::Response, input);
}

#[test]
fn error_code() {
    let input = r#"
        pub enum StopInstancesError {
            /// The instance is being
            /// created.
            #[tencent(code = "ResourceInUse.Creating")]
            Creating,
            #[tencent(code = "ResourceNotFound", description = "There is *no* such instance.")]
            NotFound,
            #[tencent(other)]
            Other(ErrorCode),
        }
    "#;
    let input = syn::parse_str(input).expect("the input parses");
    compare("error_code.rs", crate::codes::derive(&input));
}

fn expansion(input: &str) -> String {
    let input = syn::parse_str(input).expect("the input parses");
    crate::derive(&input, Kind::Response).to_string()
}

#[test]
fn a_declared_error_is_known_by_every_name_that_it_matches() {
    for field in [
        "error: E",
        "#[serde(rename = \"Error\")] problem: E",
        "#[tencent(alias = \"Error\")] problem: E",
        "eRRor: E",
    ] {
        for rule in ["PascalCase", "camelCase", "lowercase"] {
            let input =
                format!("#[serde(rename_all = {rule:?})] struct R {{ status: S, {field} }}");
            assert!(expansion(&input).contains("__DECLARED"), "{input}");
        }
    }
}

#[test]
fn what_is_no_error_declares_none() {
    for field in [
        "errors: E",
        "#[tencent(rename = \"error\")] error: E",
        "#[tencent(alias = \"error\")] problem: E",
        "#[tencent(skip)] error: E",
    ] {
        let input = format!("struct R {{ status: S, {field} }}");
        assert!(!expansion(&input).contains("__DECLARED"), "{input}");
    }
}

#[test]
fn names_of_the_envelope_are_told_to_it() {
    let own = "__OWN : & 'static [& 'static :: core :: primitive :: str] = & [\"REQUESTID\" , \"DeprecatedWarning\"]";
    let input = "struct R { #[tencent(rename = \"REQUESTID\")] id: S, deprecated_warning: S, request_id: S }";
    assert!(expansion(input).contains(own), "{}", expansion(input));
    assert!(!expansion("struct R { request_id: S }").contains("__OWN"));
}

#[test]
fn a_parameter_needs_a_default_only_where_its_own_is_taken() {
    let needs = |container: &str, field: &str| {
        let input = format!("{container} struct R<T> {{ {field} value: T }}");
        expansion(&input).contains("T : :: tencent_response :: __private :: Default")
    };
    assert!(needs("", "#[tencent(skip)]"));
    assert!(needs("", "#[tencent(default)]"));
    assert!(needs("#[tencent(default = \"f\")]", "#[tencent(default)]"));
    assert!(!needs("#[tencent(default = \"f\")]", "#[tencent(skip)]"));
    assert!(!needs("#[tencent(default)]", "#[tencent(skip)]"));
    assert!(!needs("", "#[tencent(default = \"f\")]"));
    assert!(!needs("", ""));
}
