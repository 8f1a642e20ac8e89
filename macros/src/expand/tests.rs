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

#[test]
fn a_parameter_needs_a_bound_where_its_own_value_is_decoded() {
    let bounds = |ty: &str| {
        let expansion = expansion(&format!("struct R<T, U> {{ a: {ty} }}"));
        let decoded = [
            "T",
            "U",
            "T :: Item",
            "< T as I > :: Item",
            "< Vec < T > as I > :: Item",
        ];
        let decoded = decoded.into_iter().filter(|ty| {
            let bound = [" where", " ,"].map(|before| {
                format!("{before} {ty} : :: tencent_response :: __private :: Deserialize <")
            });
            bound.iter().any(|bound| expansion.contains(bound))
        });
        decoded.collect::<Vec<_>>()
    };
    assert_eq!(bounds("u8"), [""; 0]);
    assert_eq!(bounds("T"), ["T"]);
    assert_eq!(bounds("Vec<(T, U)>"), ["T", "U"]);
    assert_eq!(bounds("PhantomData<T>"), [""; 0]);
    assert_eq!(bounds("T::Item"), ["T :: Item"]);
    assert_eq!(bounds("<T as I>::Item"), ["< T as I > :: Item"]);
    assert_eq!(
        bounds("<Vec<T> as I>::Item"),
        ["< Vec < T > as I > :: Item"]
    );
    let constant = expansion("struct R<T> { t: T, a: <Vec<u8> as I>::Item }");
    let bound = "Item : :: tencent_response :: __private :: Deserialize";
    assert!(!constant.contains(bound), "{constant}");
}

#[test]
fn the_default_of_the_struct_is_made_only_where_a_field_takes_its_own_from_it() {
    let made = |fields: &str| {
        expansion(&format!("#[tencent(default)] struct R {{ {fields} }}")).contains("__default")
    };
    assert!(made("a: u8"));
    assert!(made("#[tencent(skip)] a: u8"));
    assert!(made("#[tencent(default)] a: u8, b: u8"));
    assert!(!made("#[tencent(default)] a: u8"));
    assert!(!made("request_id: String"));
    assert!(!made("#[tencent(extra)] a: BTreeMap<String, String>"));
}

#[test]
fn lints_of_what_is_repeated_are_silenced_and_no_others() {
    let silent = |input: &str| expansion(input).contains("unused_qualifications");
    assert!(silent("struct R<T> { a: T }"));
    assert!(silent("struct R<'a> { a: &'a str }"));
    assert!(silent("#[tencent(error = \"Code\")] struct R { a: u8 }"));
    assert!(silent(
        "struct R { #[tencent(extra)] a: BTreeMap<String, u8> }"
    ));
    assert!(silent("struct R { #[tencent(with = \"m\")] a: u8 }"));
    assert!(!silent("struct R { a: u8 }"));
}

#[test]
fn a_path_that_ends_in_self_or_super_is_imported_in_braces() {
    let import = |path: &str| {
        expansion(&format!(
            "#[tencent(crate = {path:?})] struct R {{ a: u8 }}"
        ))
    };
    for path in ["self", "super", "super::super"] {
        let spaced = path.replace("::", " :: ");
        let expected = format!("use {spaced} :: {{ self as __tencent_response }} ;");
        assert!(import(path).contains(&expected), "{}", import(path));
    }
    let plain = "use a :: b as __tencent_response ;";
    assert!(import("a::b").contains(plain), "{}", import("a::b"));
}

#[test]
fn the_variant_of_unlisted_codes_holds_one_value() {
    let mistake = |variant: &str| {
        let input = format!("enum E {{ #[tencent(other)] {variant} }}");
        let input = syn::parse_str(&input).expect("the input parses");
        crate::codes::derive(&input).to_string()
    };
    let alone = "`Other` is `other` and holds the unlisted code alone";
    for variant in [
        "Other(ErrorCode, u8)",
        "Other()",
        "Other { code: ErrorCode }",
    ] {
        assert!(mistake(variant).contains(alone), "{variant}");
    }
    assert!(mistake("Other").contains("`Other` is `other` and must hold the unlisted code"));
    assert!(!mistake("Other(ErrorCode)").contains("compile_error"));
}

#[test]
fn a_mistake_beside_parameters_with_the_names_of_ours_is_the_only_one() {
    let input =
        "struct Mistaken<'__de, __D, __D_> { a: [&'__de __D], b: __D_, #[tencent(nothing)] c: u8 }";
    let input = syn::parse_str(input).expect("the input parses");
    let impls = crate::derive(&input, Kind::Data).to_string();
    assert!(
        impls.contains("impl < '__de_ , '__de , __D , __D_ >"),
        "{impls}"
    );
    assert!(impls.contains("fn deserialize < __D__ :"), "{impls}");
}

#[test]
fn a_repeated_alias_is_one_name() {
    let expansion = expansion(
        r#"struct Zone { #[tencent(alias = "Id", alias = "Name", alias = "Id")] zone: String }"#,
    );
    assert_eq!(expansion.matches("\"Id\"").count(), 1, "{expansion}");
    assert_eq!(expansion.matches("\"Name\"").count(), 1, "{expansion}");
}

#[test]
fn a_bound_is_kept_where_there_are_no_parameters() {
    for input in [
        r#"#[serde(bound = "String: Own")] struct Zone { zone: String }"#,
        r#"struct Zone { #[serde(bound = "String: Own")] zone: String }"#,
    ] {
        let expansion = expansion(input);
        assert!(expansion.contains("where String : Own"), "{expansion}");
    }
}
