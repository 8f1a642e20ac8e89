use super::{Rule, RULES};
use proc_macro2::Span;
use syn::Ident;

fn key(rule: Rule, field: &str) -> String {
    let ident = match field.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()),
        None => Ident::new(field, Span::call_site()),
    };
    rule.apply(&ident)
}

#[test]
fn pascal_case_keeps_the_rest_of_each_word() {
    for (field, expected) in [
        ("total_count", "TotalCount"),
        ("i_pv6_addresses", "IPv6Addresses"),
        ("ipv6_addresses", "Ipv6Addresses"),
        ("tag_i_ds", "TagIDs"),
        ("anti_d_do_s_package_id", "AntiDDoSPackageId"),
        ("md5", "Md5"),
        ("u2f_token", "U2fToken"),
        ("_private", "Private"),
        ("double__score", "DoubleScore"),
        ("trailing_", "Trailing"),
        ("camelCase", "CamelCase"),
        ("UPPER", "UPPER"),
        ("größe_über", "Größeüber"),
    ] {
        assert_eq!(key(Rule::Pascal, field), expected, "{field}");
    }
}

#[test]
fn raw_identifiers_lose_their_prefix() {
    assert_eq!(key(Rule::Pascal, "r#type"), "Type");
    assert_eq!(key(Rule::Kebab, "r#type"), "type");
}

#[test]
fn every_rule_of_serde() {
    let keys: Vec<String> = RULES
        .iter()
        .map(|(_, rule)| key(*rule, "very_tasty"))
        .collect();
    assert_eq!(
        keys,
        [
            "very_tasty",
            "VERY_TASTY",
            "VeryTasty",
            "veryTasty",
            "very_tasty",
            "VERY_TASTY",
            "very-tasty",
            "VERY-TASTY",
        ]
    );
}

#[test]
fn names_of_no_character_have_no_key() {
    assert_eq!(key(Rule::Pascal, "__"), "");
    assert_eq!(key(Rule::Camel, "__"), "");
}

#[test]
fn rules_are_found_by_name() {
    assert_eq!(Rule::named("camelCase"), Some(Rule::Camel));
    assert_eq!(Rule::named("CamelCase"), None);
}
