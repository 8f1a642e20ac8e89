use super::{Arguments, ContainerAttrs, FieldAttrs, Source};
use crate::codes::attr::{EnumAttrs, VariantAttrs};
use crate::input::errors::Errors;
use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

/// What is read of the attributes, and the mistakes in them.
fn read<A: Arguments>(attributes: &TokenStream) -> (A, Vec<String>) {
    let input: DeriveInput = syn::parse2(quote!(#attributes struct S;)).expect("they parse");
    let mut errors = Errors::default();
    let read = A::from_syn(&input.attrs, &mut errors);
    let errors = errors.into_error().into_iter().flatten();
    (read, errors.map(|error| error.to_string()).collect())
}

fn mistakes<A: Arguments>(attributes: &TokenStream) -> Vec<String> {
    read::<A>(attributes).1
}

#[test]
fn every_form_of_an_argument_is_read() {
    let (attrs, mistakes) = read::<FieldAttrs>(&quote! {
        #[tencent(rename = "A", alias = "B", default, with = a::b::<u8, u16>, skip)]
        #[serde(alias = "C", bound(serialize = "T: A", deserialize = "T: B, U: C"))]
    });
    assert_eq!(mistakes, [""; 0]);
    assert_eq!(attrs.rename.expect("it is given").value.value(), "A");
    let aliases = attrs.alias.iter().map(|alias| alias.value.value());
    assert_eq!(aliases.collect::<Vec<_>>(), ["B", "C"]);
    assert_eq!(attrs.bound.expect("it is given").value.len(), 2);
    assert!(attrs.skip.is_some() && attrs.lenient.is_none());
    let function = attrs.with.expect("it is given").value.function();
    assert_eq!(
        function.to_string(),
        "a :: b :: < u8 , u16 > :: deserialize"
    );
}

#[test]
fn an_arrow_within_a_type_does_not_close_its_brackets() {
    let (attrs, mistakes) = read::<ContainerAttrs>(&quote! {
        #[tencent(error = Code<fn(u8) -> u8, u16>, lenient)]
    });
    assert_eq!(mistakes, [""; 0]);
    assert!(attrs.error.is_some() && attrs.lenient.is_some());
}

#[test]
fn tencent_wins_over_serde_in_any_order() {
    let (attrs, mistakes) = read::<FieldAttrs>(&quote! {
        #[serde(rename = "Serde", default = "f")]
        #[tencent(rename = "Tencent")]
    });
    assert_eq!(mistakes, [""; 0]);
    assert_eq!(attrs.rename.expect("it is given").value.value(), "Tencent");
    assert!(attrs.default.expect("it is given").source == Source::Serde);
}

#[test]
fn what_is_given_twice_is_told_with_both_places() {
    let twice = quote!(#[tencent(with = "a", deserialize_with = "b")] #[tencent(skip, skip)]);
    let expected = [
        "`deserialize_with` beside `with`, keep one",
        "`with` is given here",
        "duplicate `skip`",
        "first given here",
    ];
    assert_eq!(mistakes::<FieldAttrs>(&twice), expected);
}

#[test]
fn every_mistake_of_an_attribute_is_told() {
    let wrong =
        quote!(#[tencent(skip = 1, = 2, rename, alias(x), default =, lenient x, with = "")]);
    let expected = [
        "expected the name of an argument",
        "expected a value after `=`",
        "expected a comma, or `=` and a value",
        "`skip` takes no value",
        "`rename` needs a value: `rename = \"..\"`",
        "expected a value: `alias = \"..\"`",
        "`with` is empty",
    ];
    assert_eq!(mistakes::<FieldAttrs>(&wrong), expected);
    let bare = mistakes::<FieldAttrs>(&quote!(#[tencent]));
    assert_eq!(bare, ["expected parentheses: `#[tencent(..)]`"]);
}

#[test]
fn a_word_of_the_other_level_is_told_its_place() {
    let message = mistakes::<FieldAttrs>(&quote!(#[tencent(action = "A")]));
    assert_eq!(message, ["`action` belongs on the struct, not on a field"]);
    let message = mistakes::<ContainerAttrs>(&quote!(#[tencent(rename = "A")]));
    assert_eq!(message, ["`rename` belongs on a field, not on the struct"]);
    let message = mistakes::<EnumAttrs>(&quote!(#[tencent(code = "A")]));
    assert_eq!(message, ["`code` belongs on a variant, not on the enum"]);
}

#[test]
fn words_of_serde_are_told_their_attribute() {
    for word in ["bound", "getter", "skip_serializing_if"] {
        let message = mistakes::<FieldAttrs>(&tencent(word));
        let expected = format!("`{word}` is serde's: write it in `#[serde(..)]`");
        assert_eq!(message, [expected]);
    }
    for word in ["bound", "rename_all", "expecting"] {
        let message = mistakes::<ContainerAttrs>(&tencent(word));
        let expected = format!("`{word}` is serde's: write it in `#[serde(..)]`");
        assert_eq!(message, [expected]);
    }
}

#[test]
fn words_of_serde_on_the_other_level_are_told_their_place_too() {
    let message = mistakes::<FieldAttrs>(&tencent("rename_all"));
    let expected = "`rename_all` is serde's, and belongs on the struct, not on a field: write it in `#[serde(..)]` there";
    assert_eq!(message, [expected]);
    let message = mistakes::<ContainerAttrs>(&tencent("getter"));
    let expected = "`getter` is serde's, and belongs on a field, not on the struct: write it in `#[serde(..)]` there";
    assert_eq!(message, [expected]);
    let message = mistakes::<FieldAttrs>(&quote!(#[serde(rename_all = "camelCase")]));
    let expected = "`rename_all` belongs on the struct, not on a field";
    assert_eq!(message, [expected]);
}

#[test]
fn a_slip_in_a_refused_word_is_told_why_the_word_is_refused() {
    let refused = |word: &str| {
        let word: TokenStream = word.parse().expect("a word parses");
        mistakes::<FieldAttrs>(&quote!(#[serde(#word)])).concat()
    };
    let slip = refused("fltten");
    let start = "unknown serde argument `fltten`, did you mean `flatten`? `#[serde(flatten)]` is not supported;";
    assert!(slip.starts_with(start), "{slip}");
    assert!(mistakes::<FieldAttrs>(&tencent("flatten"))
        .concat()
        .starts_with("`flatten` is not supported;"));
}

fn tencent(word: &str) -> TokenStream {
    let word: TokenStream = word.parse().expect("a word parses");
    quote!(#[tencent(#word)])
}

#[test]
fn the_lists_of_known_words_follow_from_the_rows() {
    let field = "`rename`, `alias`, `default`, `with`, `deserialize_with`, `skip`, `borrow`, `lenient`, `extra`, `request_id`";
    let message = mistakes::<FieldAttrs>(&quote!(#[tencent(frobnicate)]));
    assert_eq!(
        message,
        [format!(
            "unknown argument `frobnicate`, expected one of {field}"
        )]
    );
    let serde = "`bound`, `default`, `rename_all`, `crate`, `expecting`, `into`, `rename`";
    let message = mistakes::<ContainerAttrs>(&quote!(#[serde(renam_all = "A")]));
    let expected = format!(
        "unknown serde argument `renam_all`, did you mean `rename_all`? expected one of {serde}"
    );
    assert_eq!(message, [expected]);
}

#[test]
fn words_of_serde_that_do_not_concern_decoding_are_passed_over() {
    let passed = quote!(#[serde(skip_serializing_if = "f", getter = "g", serialize_with = "h")]);
    assert_eq!(mistakes::<FieldAttrs>(&passed), [""; 0]);
    let passed = quote!(#[serde(crate = "c", expecting = "e", into = "I", rename = "R")]);
    assert_eq!(mistakes::<ContainerAttrs>(&passed), [""; 0]);
}

#[test]
fn serde_has_no_say_in_an_enum_of_codes() {
    assert_eq!(
        mistakes::<VariantAttrs>(&quote!(#[serde(frobnicate)])),
        [""; 0]
    );
    let message = mistakes::<VariantAttrs>(&quote!(#[tencent(cod = "A")]));
    let expected = "unknown argument `cod`, did you mean `code`? expected one of `code`, `description`, `other`";
    assert_eq!(message, [expected]);
}

#[test]
fn an_unknown_rename_rule_is_told_the_nearest() {
    let message = mistakes::<ContainerAttrs>(&quote!(#[serde(rename_all = "CamelCase")]));
    let start =
        "unknown rename rule `CamelCase`, did you mean `camelCase`? expected one of `lowercase`, ";
    assert!(message[0].starts_with(start), "{message:?}");
}

/// What a `macro_rules` passes on as `$value:literal` or `$name:tt`.
fn through_a_macro(tokens: TokenStream) -> proc_macro2::Group {
    proc_macro2::Group::new(proc_macro2::Delimiter::None, tokens)
}

#[test]
fn a_literal_through_a_macro_is_a_literal_and_one_in_brackets_is_none() {
    let literal = through_a_macro(quote!("A"));
    let (attrs, told) = read::<FieldAttrs>(&quote!(#[tencent(rename = #literal)]));
    assert_eq!(told, [""; 0]);
    assert_eq!(attrs.rename.expect("it is given").value.value(), "A");
    for value in [quote!(("A")), quote!(["A"])] {
        let told = mistakes::<FieldAttrs>(&quote!(#[tencent(rename = #value)]));
        assert_eq!(told, ["expected a string literal: `rename = \"..\"`"]);
    }
}

#[test]
fn what_stands_in_no_brackets_is_no_list_of_arguments() {
    let group = through_a_macro(quote!(x));
    let told = mistakes::<FieldAttrs>(&quote!(#[tencent(alias #group)]));
    assert_eq!(told, ["expected a comma, or `=` and a value"]);
}

#[test]
fn the_two_sides_of_serde_stand_in_parentheses() {
    let side = quote!(deserialize = "A");
    let (attrs, told) = read::<FieldAttrs>(&quote!(#[serde(rename(#side))]));
    assert_eq!(told, [""; 0]);
    assert_eq!(attrs.rename.expect("it is given").value.value(), "A");
    for list in [quote!([#side]), quote!({#side})] {
        let told = mistakes::<FieldAttrs>(&quote!(#[serde(rename #list)]));
        assert_eq!(told, ["expected a value: `rename = \"..\"`"]);
    }
}

#[test]
fn a_borrow_of_serde_may_name_lifetimes() {
    for argument in [quote!(borrow), quote!(borrow = "'a + 'b")] {
        let (attrs, told) = read::<FieldAttrs>(&quote!(#[serde(#argument)]));
        assert_eq!(told, [""; 0]);
        assert!(attrs.borrow.is_some(), "{argument}");
    }
    let (attrs, told) = read::<FieldAttrs>(&quote!(#[serde(borrow = "")]));
    assert_eq!(told, ["`borrow` is empty"]);
    assert!(attrs.borrow.is_none());
}
