use crate::ast::Kind;
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
