//! Fields that borrow, that take what nobody declared, that take the RequestId, or that are called `Error`.

use serde::de::DeserializeOwned;
use serde::Deserialize;
use serde_json::from_str;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use tencent_response::{Envelope, RequestId, TencentData, TencentResponse};

#[derive(Debug, TencentData)]
struct Borrow<'a> {
    text: &'a str,
    cow: Cow<'a, str>,
    optional: Option<Cow<'a, str>>,
    list: Vec<Cow<'a, str>>,
    #[tencent(borrow)]
    nested: Inner<'a>,
    #[serde(borrow = "'a")]
    map: BTreeMap<&'a str, Inner<'a>>,
    #[tencent(default)]
    defaulted: Cow<'a, str>,
    owned: Cow<'static, str>,
}

#[derive(Debug, TencentData)]
struct Inner<'b> {
    name: &'b str,
}

#[test]
fn borrowed_text_lies_in_the_body() {
    let body = r#"{"Text":"a","Cow":"b","Optional":"c","List":["d"],"Nested":{"Name":"e"},"Map":{"f":{"Name":"g"}},
        "Defaulted":"h","Owned":"i"}"#;
    let decoded = from_str::<Borrow>(body).unwrap();
    assert_eq!(
        (decoded.text, decoded.nested.name, decoded.map["f"].name),
        ("a", "e", "g")
    );
    let cows = [
        &decoded.cow,
        decoded.optional.as_ref().unwrap(),
        &decoded.list[0],
        &decoded.defaulted,
    ];
    for (cow, text) in cows.into_iter().zip(["b", "c", "d", "h"]) {
        assert!(
            matches!(cow, Cow::Borrowed(borrowed) if *borrowed == text),
            "{text}"
        );
    }
    assert_eq!(decoded.owned, "i");
}

#[test]
fn escaped_text_is_copied() {
    let body = r#"{"Text":"a","Cow":"\u0062","List":[],"Nested":{"Name":""},"Map":{},"Owned":""}"#;
    let decoded = from_str::<Borrow>(body).unwrap();
    assert!(matches!(decoded.cow, Cow::Owned(text) if text == "b"));
    assert!(from_str::<Inner>(r#"{"Name":"\u0062"}"#).is_err());
}

#[derive(Debug, TencentResponse)]
struct Extra<'a> {
    declared: u64,
    #[tencent(extra)]
    extra: HashMap<&'a str, serde_json::Value>,
    request_id: String,
}

#[derive(Debug, TencentData, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
struct Both {
    declared: u64,
    #[tencent(extra)]
    #[serde(flatten)]
    extra: BTreeMap<String, serde_json::Value>,
}

#[test]
fn extra_takes_what_nobody_declared() {
    let body =
        r#"{"Response":{"Zone":"a","declared":1,"Null":null,"Error":null,"RequestId":"3c140219"}}"#;
    let decoded = Extra::from_str(body).unwrap();
    assert_eq!((decoded.declared, decoded.extra.len()), (1, 2));
    assert_eq!(decoded.extra["Zone"], "a");
    assert!(decoded.extra["Null"].is_null());
}

#[derive(Debug, TencentResponse)]
struct ExtraOf<V> {
    #[tencent(extra)]
    extra: BTreeMap<String, V>,
}

#[derive(Debug, Deserialize, PartialEq)]
struct Maybe(Option<u64>);

/// A null is no value, unless the map's type has one for it.
#[test]
fn extra_passes_over_null_where_its_type_has_none() {
    fn extra<V: DeserializeOwned + PartialEq>(value: &str) -> BTreeMap<String, V> {
        let body = format!(r#"{{"Response":{{"Null":null,"Other":{value}}}}}"#);
        let ours = ExtraOf::<V>::from_str(&body).unwrap().extra;
        let theirs = from_str::<Envelope<ExtraOf<V>>>(&body).unwrap();
        assert!(ours == theirs.into_result().unwrap().extra, "{body}");
        ours
    }
    let names = |names: Vec<&String>| names.into_iter().cloned().collect::<Vec<_>>().join(" ");
    assert_eq!(names(extra::<String>(r#""a""#).keys().collect()), "Other");
    assert_eq!(names(extra::<u64>("7").keys().collect()), "Other");
    assert_eq!(names(extra::<Vec<u8>>("[7]").keys().collect()), "Other");
    assert_eq!(extra::<Option<u64>>("7")["Null"], None);
    assert_eq!(extra::<Option<Option<u64>>>("7")["Null"], None);
    assert_eq!(
        extra::<serde_json::Value>("7")["Null"],
        serde_json::Value::Null
    );
    assert_eq!(extra::<Maybe>("7")["Null"], Maybe(None));
    let raw = r#"{"Response":{"Null":null}}"#;
    let raw = ExtraOf::<Box<RawValue>>::from_str(raw).unwrap();
    assert_eq!(raw.extra["Null"].get(), "null");
    assert_eq!(names(extra::<()>("null").keys().collect()), "Null Other");
    let misfit = ExtraOf::<String>::from_str(r#"{"Response":{"Null":null,"Other":7}}"#);
    let misfit = misfit.unwrap_err();
    assert_eq!(misfit.decode().unwrap().path(), "Response.Other");
}

#[test]
fn extra_and_flatten_give_back_what_came() {
    let body = r#"{"Declared":1,"Zone":"a"}"#;
    let decoded = from_str::<Both>(body).unwrap();
    assert_eq!(serde_json::to_string(&decoded).unwrap(), body);
}

#[derive(Debug, TencentResponse)]
struct Marked {
    #[tencent(request_id)]
    id: Option<String>,
    request: String,
}

#[derive(Debug, TencentResponse)]
#[serde(rename_all = "camelCase")]
struct Folded {
    request_id: Box<str>,
}

#[derive(Debug, TencentResponse)]
struct Elsewhere {
    #[tencent(rename = "RequestID")]
    request_id: u64,
}

#[derive(Debug, TencentData)]
struct Plain {
    request_id: u64,
}

#[test]
fn the_request_id_goes_to_the_field_marked_or_named_so() {
    let body = r#"{"Response":{"RequestId":"3c140219","Request":"r","RequestID":5}}"#;
    let decoded = Marked::from_str(body).unwrap();
    assert_eq!(
        (decoded.request_id(), decoded.id.as_deref()),
        (Some("3c140219"), Some("3c140219"))
    );
    assert_eq!(decoded.request, "r");
    assert_eq!(
        Folded::from_str(body).unwrap().request_id(),
        Some("3c140219")
    );
    assert_eq!(Elsewhere::from_str(body).unwrap().request_id, 5);
    assert_eq!(
        from_str::<Plain>(r#"{"RequestId":6}"#).unwrap().request_id,
        6
    );
}

#[derive(Debug, TencentResponse)]
struct Failing {
    #[tencent(rename = "Error")]
    error: Option<serde_json::Value>,
    task: Option<String>,
}

#[test]
fn a_declared_error_is_data_beside_other_members() {
    let body = r#"{"Response":{"Error":{"Code":"X"},"Task":"t","RequestId":""}}"#;
    let decoded = Failing::from_str(body).unwrap();
    assert!(decoded.error.is_some() && decoded.task.is_some());
    let body = r#"{"Response":{"Error":{"Code":"X"},"RequestId":""}}"#;
    let error = Failing::from_str(body).unwrap_err();
    assert!(error.to_string().contains('X'), "{error}");
}

#[derive(Debug, PartialEq, TencentData)]
struct Digests<'a> {
    digest: Cow<'a, [u8]>,
    optional: Option<Cow<'a, [u8]>>,
    list: Vec<Cow<'a, [u8]>>,
}

/// Asserts that the digests are these bytes, and whether the first lies in the body.
#[track_caller]
fn are_digests(digests: &Digests, digest: &[u8], lent: bool) {
    assert_eq!(&*digests.digest, digest);
    assert_eq!(matches!(digests.digest, Cow::Borrowed(_)), lent);
    assert_eq!(digests.optional.as_deref(), Some(&b"b"[..]));
    assert_eq!(digests.list, [&b"c"[..]]);
}

#[test]
fn borrowed_bytes_lie_in_the_body_unless_they_are_escaped() {
    for (text, digest, lent) in [("a", &b"a"[..], true), (r"\u0061\n", b"a\n", false)] {
        let body = format!(r#"{{"Digest":"{text}","Optional":"b","List":["c"]}}"#);
        are_digests(&tencent_response::from_str(&body).unwrap(), digest, lent);
        are_digests(&from_str(&body).unwrap(), digest, lent);
        let value: serde_json::Value = from_str(&body).unwrap();
        are_digests(&Digests::deserialize(&value).unwrap(), digest, true);
        are_digests(&Digests::deserialize(value).unwrap(), digest, false);
    }
}

#[test]
fn borrowed_bytes_come_out_of_bytes() {
    let packed = b"\x83\xA6Digest\xC4\x01a\xA8Optional\xC4\x01b\xA4List\x91\xC4\x01c";
    let mut reader = rmp_serde::Deserializer::new(&packed[..]);
    are_digests(&rmp_serde::from_slice(packed).unwrap(), b"a", true);
    are_digests(&Digests::deserialize(&mut reader).unwrap(), b"a", false);
}

#[test]
fn what_is_no_text_cannot_be_borrowed_as_bytes() {
    for (value, found) in [("7", "a number"), ("[97]", "an array"), ("{}", "an object")] {
        let body = format!(r#"{{"Digest":{value}}}"#);
        let error = tencent_response::from_str::<Digests>(&body).unwrap_err();
        let said = format!("Digest: expected a string, found {found} (line 1, column 11)");
        assert_eq!(error.to_string(), said);
    }
}
