//! Rust names for the names on the wire.

use std::collections::BTreeSet;

use heck::ToSnakeCase;

/// A field's name, and whether it must be told its wire name.
#[derive(Debug, PartialEq, Eq)]
pub struct FieldName {
    /// Without the `r#` that a keyword needs.
    pub name: String,
    pub raw: bool,
    pub renamed: bool,
}

/// Names an object's fields, in order: two that would be equal are told apart by number.
pub fn fields<'a>(wire: impl Iterator<Item = &'a str>) -> Vec<FieldName> {
    let mut taken = BTreeSet::new();
    wire.map(|wire| field(wire, &mut taken)).collect()
}

fn field(wire: &str, taken: &mut BTreeSet<String>) -> FieldName {
    let mut name = wire.to_snake_case();
    if name.is_empty() || name.starts_with(|first: char| first.is_ascii_digit()) {
        name.insert_str(0, "field_");
    }
    if matches!(&*name, "self" | "super" | "crate" | "_") {
        name.push('_');
    }
    let plain = name.clone();
    let mut number = 2;
    while !taken.insert(name.clone()) {
        name = format!("{plain}_{number}");
        number += 1;
    }
    FieldName {
        raw: syn::parse_str::<syn::Ident>(&name).is_err(),
        renamed: default_wire_name(&name) != wire,
        name,
    }
}

/// The wire name that the derive gives a field by default.
#[must_use]
pub fn default_wire_name(field: &str) -> String {
    let mut name = String::with_capacity(field.len());
    for word in field.split('_') {
        let mut letters = word.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    name
}

/// The module of a service's version, `cvm_v20170312`.
#[must_use]
pub fn module(service: &str, version: &str) -> String {
    let mut name = service.to_snake_case();
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        name.insert_str(0, "service_");
    }
    format!("{name}_v{}", version.replace(['-', '.'], ""))
}

/// The action's name that the derive takes from its response's.
#[must_use]
pub fn default_action(response: &str) -> &str {
    match response.strip_suffix("Response") {
        Some(action) if !action.is_empty() => action,
        _ => response,
    }
}

#[cfg(test)]
mod tests {
    use super::{default_action, fields, module};

    fn named(wire: &[&str]) -> Vec<(String, bool, bool)> {
        let names = fields(wire.iter().copied());
        names
            .into_iter()
            .map(|name| (name.name, name.raw, name.renamed))
            .collect()
    }

    fn name(name: &str, raw: bool, renamed: bool) -> (String, bool, bool) {
        (name.to_owned(), raw, renamed)
    }

    #[test]
    fn a_field_is_renamed_only_where_the_default_differs() {
        assert_eq!(
            named(&["TotalCount", "CPU", "IPv6Addresses", "hadAutoFixVul"]),
            [
                name("total_count", false, false),
                name("cpu", false, true),
                name("i_pv6_addresses", false, false),
                name("had_auto_fix_vul", false, true),
            ]
        );
    }

    #[test]
    fn colliding_names_are_told_apart_in_order() {
        assert_eq!(
            named(&["Uui", "UUI"]),
            [name("uui", false, false), name("uui_2", false, true)]
        );
    }

    #[test]
    fn keywords_are_raw_and_those_that_cannot_be_get_an_underscore() {
        assert_eq!(
            named(&["Type", "Super", "Self", "Crate"]),
            [
                name("type", true, false),
                name("super_", false, false),
                name("self_", false, false),
                name("crate_", false, false),
            ]
        );
    }

    #[test]
    fn a_module_is_named_after_service_and_version() {
        assert_eq!(module("cvm", "2017-03-12"), "cvm_v20170312");
        assert_eq!(module("3D-x", "1.0"), "service_3d_x_v10");
    }

    #[test]
    fn an_action_is_its_responses_name_without_the_suffix() {
        assert_eq!(default_action("DescribeZonesResponse"), "DescribeZones");
        assert_eq!(default_action("Response"), "Response");
    }
}
