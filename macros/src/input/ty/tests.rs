use super::{is_borrowed_cow, is_phantom, leading_param, lifetimes, walk};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, ToTokens};
use syn::{parse2, Type};

fn ty(tokens: TokenStream) -> Type {
    let text = tokens.to_string();
    parse2(tokens).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn visited(tokens: TokenStream) -> Vec<String> {
    let mut visited = Vec::new();
    walk(&ty(tokens), &mut |ty| {
        visited.push(ty.to_token_stream().to_string());
        true
    });
    visited
}

#[test]
fn a_walk_visits_the_outer_type_before_the_inner_ones() {
    assert_eq!(visited(quote!(u8)), ["u8"]);
    assert_eq!(visited(quote!(Vec<u8>)), ["Vec < u8 >", "u8"]);
    assert_eq!(visited(quote!((A, B))), ["(A , B)", "A", "B"]);
    assert_eq!(visited(quote!([A; 2])), ["[A ; 2]", "A"]);
    assert_eq!(visited(quote!(&[A])), ["& [A]", "[A]", "A"]);
    assert_eq!(visited(quote!(*const A)), ["* const A", "A"]);
    assert_eq!(visited(quote!((A))), ["(A)", "A"]);
    assert_eq!(visited(quote!(I<Item = A>)), ["I < Item = A >", "A"]);
    assert_eq!(
        visited(quote!(<A as T<B>>::C)),
        ["< A as T < B > > :: C", "A", "B"]
    );
}

#[test]
fn a_walk_passes_over_what_the_visitor_declines() {
    let mut count = 0;
    walk(&ty(quote!(Vec<Vec<u8>>)), &mut |_| {
        count += 1;
        count < 2
    });
    assert_eq!(count, 2);
}

#[test]
fn lifetimes_are_found_wherever_they_stand() {
    let found = |tokens| {
        let found = lifetimes(&ty(tokens)).into_iter();
        found
            .map(|found| found.ident.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(found(quote!(&'a str)), ["a"]);
    assert_eq!(found(quote!(Option<Cow<'b, [&'a u8]>>)), ["b", "a"]);
    assert_eq!(found(quote!(&str)), [""; 0]);
    assert_eq!(found(quote!(Vec<u8>)), [""; 0]);
}

#[test]
fn a_cow_that_borrows_is_known_by_its_spelling() {
    for borrowed in [
        quote!(Cow<'a, str>),
        quote!(std::borrow::Cow<'a, [u8]>),
        quote!(Option<Vec<Cow<'a, str>>>),
    ] {
        assert!(is_borrowed_cow(&ty(borrowed.clone())), "{borrowed}");
    }
    for other in [
        quote!(Cow<'static, str>),
        quote!(Cow<'a, Path>),
        quote!(Cow<'a, [u16]>),
        quote!(Cow<str>),
        quote!(Box<Cow<'a, str>>),
        quote!(Cattle<'a, str>),
        quote!(&'a str),
    ] {
        assert!(!is_borrowed_cow(&ty(other.clone())), "{other}");
    }
}

#[test]
fn a_type_through_a_macro_is_the_same_type() {
    let group = proc_macro2::Group::new(proc_macro2::Delimiter::None, quote!(Cow<'a, str>));
    assert!(is_borrowed_cow(&ty(quote!(#group))));
    let within: Vec<String> = visited(quote!(#group)).split_off(1);
    assert_eq!(within, visited(quote!(Cow<'a, str>)));
}

#[test]
fn a_parameter_leads_its_projections() {
    let (t, u) = (
        Ident::new("T", Span::call_site()),
        Ident::new("U", Span::call_site()),
    );
    let params = [&t, &u];
    assert_eq!(leading_param(&ty(quote!(T)), &params), Some(&t));
    assert_eq!(leading_param(&ty(quote!(U::Item)), &params), Some(&u));
    assert_eq!(leading_param(&ty(quote!(::T)), &params), None);
    assert_eq!(leading_param(&ty(quote!(Vec<T>)), &params), None);
    assert_eq!(leading_param(&ty(quote!(<T as I>::Item)), &params), None);
}

#[test]
fn a_phantom_is_known_by_its_last_name() {
    assert!(is_phantom(&ty(quote!(std::marker::PhantomData<T>))));
    assert!(!is_phantom(&ty(quote!(Option<PhantomData<T>>))));
}
