use super::check;
use crate::input::errors::Errors;
use crate::input::{Container, Kind};

fn mistakes(kind: Kind, input: &str) -> Vec<String> {
    let parsed = syn::parse_str(input).unwrap_or_else(|error| panic!("{input}: {error}"));
    let mut errors = Errors::default();
    let container = Container::from_syn(&parsed, kind, &mut errors);
    check(&container, &mut errors);
    let errors = errors.into_error().into_iter().flatten();
    errors.map(|error| error.to_string()).collect()
}

fn accepted(input: &str) {
    assert_eq!(mistakes(Kind::Response, input), [""; 0], "{input}");
}

fn refused(input: &str, start: &str) {
    let mistakes = mistakes(Kind::Response, input);
    assert_eq!(mistakes.len(), 1, "{input}: {mistakes:?}");
    assert!(mistakes[0].starts_with(start), "{input}: {mistakes:?}");
}

#[test]
fn a_macro_hides_parameters_only_where_a_bound_is_taken_from_the_field() {
    refused("struct R<T> { a: list!(T) }", "a macro hides");
    refused("struct R<T> { a: Vec<list!(T)> }", "a macro hides");
    refused(
        "struct R<T> { #[tencent(extra)] a: map!(T) }",
        "a macro hides",
    );
    accepted("struct R { a: list!(u8) }");
    accepted("struct R<'a> { a: list!(&'a str) }");
    accepted("#[serde(bound = \"T: D\")] struct R<T> { a: list!(T) }");
    accepted("struct R<T> { #[serde(bound = \"T: D\")] a: list!(T) }");
    accepted("struct R<T> { #[tencent(with = \"m\")] a: list!(T), b: T }");
}

#[test]
fn a_request_id_takes_no_argument_that_would_have_no_effect() {
    accepted("struct R { #[tencent(rename = \"RequestId\")] request_id: String }");
    accepted("struct R { #[serde(rename = \"request_id\")] request_id: String }");
    accepted("struct R { #[serde(rename = \"RequestId\")] id: String }");
    refused(
        "struct R { #[tencent(request_id, rename = \"Id\")] request_id: String }",
        "`rename` has no effect here",
    );
    for argument in ["default", "bound = \"u8: Copy\"", "borrow"] {
        accepted(&format!(
            "struct R<'a> {{ #[serde({argument})] request_id: &'a str }}"
        ));
    }
    refused(
        "struct R { #[serde(flatten)] request_id: String }",
        "`flatten` is not supported",
    );
    for argument in ["alias = \"Id\"", "lenient", "with = \"m\"", "default"] {
        refused(
            &format!("struct R {{ #[tencent({argument})] request_id: String }}"),
            &format!(
                "`{}` has no effect here",
                argument.split(' ').next().unwrap_or_default()
            ),
        );
    }
}

#[test]
fn only_what_is_decoded_by_its_type_may_not_be_static() {
    refused("struct R { a: &'static str }", "a `'static` reference");
    refused(
        "struct R { a: Option<&'static str> }",
        "a `'static` reference",
    );
    accepted("struct R<'a> { a: &'a str }");
    accepted("struct R { #[tencent(with = \"m\")] a: &'static str }");
    accepted("struct R { #[tencent(skip)] a: &'static str }");
    accepted("struct R { a: Cow<'static, str> }");
    accepted("struct R { a: PhantomData<&'static str> }");
}

#[test]
fn a_bound_and_a_parameter_may_not_both_be_called_de() {
    let name = "`'de` is the lifetime of the body";
    let bound = "#[serde(bound = \"T: D\")]";
    let both = mistakes(
        Kind::Response,
        &format!("{bound} struct R<'de, T> {{ a: &'de T }}"),
    );
    assert_eq!(both.len(), 2, "{both:?}");
    assert!(both[0].starts_with(name), "{both:?}");
    accepted(&format!("{bound} struct R<'a, T> {{ a: &'a T }}"));
    accepted("struct R<'de, T> { a: &'de T }");
}

#[test]
fn an_action_is_letters_and_digits_of_a_response() {
    accepted("#[tencent(action = \"DescribeZones2\")] struct R { a: u8 }");
    for action in ["", "Describe Zones", "Describe-Zones", "描述"] {
        let input = format!("#[tencent(action = {action:?})] struct R {{ a: u8 }}");
        assert_eq!(mistakes(Kind::Response, &input).len(), 1, "{input}");
    }
    let data = "#[tencent(action = \"A\")] struct R { a: u8 }";
    assert_eq!(mistakes(Kind::Data, data).len(), 1);
}

#[test]
fn two_fields_may_not_read_the_same_name_unless_one_of_them_differs_in_case() {
    let both = mistakes(
        Kind::Response,
        "struct R { a: u8, #[tencent(rename = \"A\")] b: u8 }",
    );
    assert_eq!(both.len(), 2, "{both:?}");
    accepted("struct R { a: u8, #[tencent(rename = \"a\")] b: u8 }");
    accepted(
        "struct R { a: u8, #[tencent(skip, default)] #[serde(rename(serialize = \"A\"))] b: u8 }",
    );
    let alias = "struct R { a: u8, #[tencent(alias = \"A\")] b: u8 }";
    assert_eq!(mistakes(Kind::Response, alias).len(), 2);
}

#[test]
fn a_request_id_is_read_by_alias_in_data_alone() {
    let input = "struct R { #[tencent(alias = \"RequestId\")] id: String }";
    refused(input, "a RequestId is never read by alias");
    assert_eq!(mistakes(Kind::Data, input), [""; 0]);
    let marked = "struct R { #[tencent(request_id)] id: String }";
    accepted(marked);
    assert_eq!(mistakes(Kind::Data, marked).len(), 1);
}
