//! The shapes of struct that the derives take.

use serde::de::DeserializeOwned;
use serde_json::from_str;
use std::fmt::Debug;
use std::marker::PhantomData;
use tencent_response::{TencentData, TencentResponse};

#[derive(Debug, PartialEq, TencentData)]
struct Unit;

#[derive(Debug, PartialEq, TencentData)]
struct Braces {}

#[test]
fn a_struct_without_fields_takes_any_object() {
    assert_eq!(from_str::<Unit>(r#"{"A":[{}]}"#).unwrap(), Unit);
    assert_eq!(from_str::<Braces>("{}").unwrap(), Braces {});
    assert!(from_str::<Braces>("5").is_err());
}

#[derive(Debug, PartialEq, TencentData)]
struct Tree {
    name: String,
    children: Vec<Tree>,
    parent: Option<Box<Tree>>,
}

#[test]
fn data_may_be_recursive() {
    let body = r#"{"Name":"a","Children":[{"Name":"b","Children":[]}],"Parent":{"Name":"c","Children":[]}}"#;
    let tree = from_str::<Tree>(body).unwrap();
    assert_eq!(
        (
            tree.children[0].name.as_str(),
            tree.parent.unwrap().name.as_str()
        ),
        ("b", "c")
    );
}

/// Neither deserializable nor with a default.
#[derive(Debug)]
struct Opaque;

#[derive(Debug, TencentResponse)]
struct Page<T, U, M = Opaque>
where
    U: Debug,
{
    list: Vec<T>,
    #[tencent(default)]
    first: U,
    #[tencent(skip, default = "nothing")]
    skipped: Option<M>,
    #[tencent(default)]
    marker: PhantomData<M>,
    #[tencent(deserialize_with = "opaque")]
    with: Option<M>,
}

fn nothing<M>() -> Option<M> {
    None
}

fn opaque<'de, M, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<M>, D::Error> {
    serde::Deserialize::deserialize(deserializer).map(|serde::de::IgnoredAny| None)
}

#[test]
fn only_parameters_that_are_read_need_a_bound() {
    fn is_owned<T: TencentResponse + DeserializeOwned>() {}
    is_owned::<Page<u8, String>>();
    let page = Page::<u8, String>::from_str(r#"{"Response":{"List":[1],"With":5}}"#).unwrap();
    assert_eq!((page.list, page.first.as_str()), (vec![1], ""));
    assert!(page.skipped.is_none() && page.with.is_none());
    let _ = page.marker;
}

trait Service {
    type Item;
}

#[derive(Debug)]
struct Cvm;

impl Service for Cvm {
    type Item = u8;
}

#[derive(Debug, TencentData)]
struct Projected<S: Service> {
    item: S::Item,
    items: Vec<<S as Service>::Item>,
}

#[test]
fn projections_are_bounded_themselves() {
    let decoded = from_str::<Projected<Cvm>>(r#"{"Item":1,"Items":[2]}"#).unwrap();
    assert_eq!((decoded.item, decoded.items), (1, vec![2]));
}

#[derive(Debug, TencentData)]
#[serde(bound(deserialize = "T: Parse<'de>"))]
struct Bounded<T> {
    #[serde(deserialize_with = "parse")]
    value: T,
}

#[derive(Debug, TencentData)]
struct BoundedField<T, U> {
    #[serde(bound = "T: Parse<'de>", deserialize_with = "parse")]
    value: T,
    other: U,
}

trait Parse<'de>: Sized {
    fn parse(text: &'de str) -> Self;
}

impl<'de> Parse<'de> for usize {
    fn parse(text: &'de str) -> Self {
        text.len()
    }
}

fn parse<'de, T: Parse<'de>, D: serde::Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    serde::Deserialize::deserialize(deserializer).map(T::parse)
}

#[test]
fn a_bound_of_the_users_replaces_the_inferred_one() {
    assert_eq!(
        from_str::<Bounded<usize>>(r#"{"Value":"abc"}"#)
            .unwrap()
            .value,
        3
    );
    let decoded = from_str::<BoundedField<usize, u8>>(r#"{"Value":"abc","Other":4}"#).unwrap();
    assert_eq!((decoded.value, decoded.other), (3, 4));
}

#[derive(Debug, TencentData)]
struct Array<const N: usize>
where
    [u8; N]: DeserializeOwned,
{
    bytes: [u8; N],
}

#[derive(Debug, TencentData)]
struct Lifetimes<'a, 'b: 'a, T: ?Sized> {
    first: &'a str,
    second: Option<&'b str>,
    boxed: Box<T>,
}

#[test]
fn const_and_lifetime_parameters_are_taken() {
    assert_eq!(
        from_str::<Array<2>>(r#"{"Bytes":[1,2]}"#).unwrap().bytes,
        [1, 2]
    );
    let decoded = from_str::<Lifetimes<u8>>(r#"{"First":"a","Second":"b","Boxed":1}"#).unwrap();
    assert_eq!(
        (decoded.first, decoded.second, *decoded.boxed),
        ("a", Some("b"), 1)
    );
}

/// Hides that it is an `Option`.
type Perhaps<T> = Option<T>;

#[derive(Debug, TencentData)]
struct Aliased {
    perhaps: Perhaps<u8>,
}

#[test]
fn an_optional_field_need_not_say_so() {
    assert_eq!(from_str::<Aliased>("{}").unwrap().perhaps, None);
}

macro_rules! wide {
    ($($field:ident)*) => {
        #[derive(Debug, TencentData)]
        struct Wide {
            $($field: usize,)*
        }

        #[test]
        fn a_hundred_and_ten_fields_are_read() {
            let names = [$(stringify!($field)),*];
            let members: Vec<String> =
                names.iter().enumerate().map(|(index, name)| format!("\"{}\":{index}", name.to_uppercase())).collect();
            let wide = from_str::<Wide>(&format!("{{{}}}", members.join(","))).unwrap();
            assert_eq!(vec![$(wide.$field),*], (0..names.len()).collect::<Vec<_>>());
            assert_eq!(names.len(), 110);
        }
    };
}

wide! {
    a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 b0 b1 b2 b3 b4 b5 b6 b7 b8 b9 c0 c1 c2 c3 c4 c5 c6 c7 c8 c9
    d0 d1 d2 d3 d4 d5 d6 d7 d8 d9 e0 e1 e2 e3 e4 e5 e6 e7 e8 e9 f0 f1 f2 f3 f4 f5 f6 f7 f8 f9
    g0 g1 g2 g3 g4 g5 g6 g7 g8 g9 h0 h1 h2 h3 h4 h5 h6 h7 h8 h9 i0 i1 i2 i3 i4 i5 i6 i7 i8 i9
    j0 j1 j2 j3 j4 j5 j6 j7 j8 j9 k0 k1 k2 k3 k4 k5 k6 k7 k8 k9
}

/// Plain fields are handed over in a tuple as far as that goes, and one by one beyond.
#[test]
fn a_struct_may_have_any_number_of_fields() {
    macro_rules! of_width {
        ($($field:ident)+) => {{
            #[derive(Debug, TencentResponse)]
            struct Wide {
                $($field: u64,)+
                request_id: String,
            }
            let names = [$(stringify!($field)),+];
            let members = names.iter().enumerate().map(|(number, name)| format!("{name:?}:{number},"));
            let members: String = members.collect();
            let read = |body: String| Wide::from_str(&body);
            let wide = read(format!(r#"{{"Response":{{{members}"RequestId":"r"}}}}"#)).unwrap();
            assert_eq!(wide.request_id, "r");
            let values = [$(wide.$field),+];
            assert!(values.iter().enumerate().all(|(number, value)| *value == number as u64));
            let last = names[names.len() - 1];
            let error = read(format!(r#"{{"Response":{{{}"RequestId":"r"}}}}"#, members.replace(last, "x"))).unwrap_err();
            assert!(error.to_string().contains(&format!("expected a field `{}`", last.to_uppercase())), "{error}");
        }};
    }
    of_width!(f0 f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12 f13 f14 f15 f16 f17 f18 f19 f20 f21 f22 f23 f24 f25 f26 f27 f28 f29 f30);
    of_width!(f0 f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12 f13 f14 f15 f16 f17 f18 f19 f20 f21 f22 f23 f24 f25 f26 f27 f28 f29 f30 f31);
    of_width!(f0 f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12 f13 f14 f15 f16 f17 f18 f19 f20 f21 f22 f23 f24 f25 f26 f27 f28 f29 f30 f31 f32);
    of_width!(f0 f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12 f13 f14 f15 f16 f17 f18 f19 f20 f21 f22 f23 f24 f25 f26 f27 f28 f29 f30 f31 f32 f33);
    // More names than the derive's table can number.
    of_width!(
        f0 f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12 f13 f14 f15 f16 f17 f18 f19 f20 f21 f22 f23 f24 f25 f26 f27 f28
        f29 f30 f31 f32 f33 f34 f35 f36 f37 f38 f39 f40 f41 f42 f43 f44 f45 f46 f47 f48 f49 f50 f51 f52 f53 f54 f55
        f56 f57 f58 f59 f60 f61 f62 f63 f64 f65 f66 f67 f68 f69 f70 f71 f72 f73 f74 f75 f76 f77 f78 f79 f80 f81 f82
        f83 f84 f85 f86 f87 f88 f89 f90 f91 f92 f93 f94 f95 f96 f97 f98 f99 f100 f101 f102 f103 f104 f105 f106 f107
        f108 f109 f110 f111 f112 f113 f114 f115 f116 f117 f118 f119 f120 f121 f122 f123 f124 f125 f126 f127 f128
        f129
    );
}
