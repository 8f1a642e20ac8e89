//! Which key goes to which field.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer};
use serde_json::from_str;
use tencent_response::{TencentData, TencentResponse};

#[derive(Debug, PartialEq, TencentData)]
#[allow(non_snake_case)]
struct Defaults {
    total_count: i64,
    r#type: i64,
    i_pv6_addresses: i64,
    md5: i64,
    _private: i64,
    hadAutoFixVul: i64,
}

#[test]
fn default_keys_are_pascal_case() {
    let body =
        r#"{"TotalCount":1,"Type":2,"IPv6Addresses":3,"Md5":4,"Private":5,"HadAutoFixVul":6}"#;
    let expected = Defaults {
        total_count: 1,
        r#type: 2,
        i_pv6_addresses: 3,
        md5: 4,
        _private: 5,
        hadAutoFixVul: 6,
    };
    assert_eq!(from_str::<Defaults>(body).unwrap(), expected);
}

#[test]
fn default_keys_match_in_any_case() {
    let body =
        r#"{"totalcount":1,"TYPE":2,"Ipv6Addresses":3,"MD5":4,"private":5,"hadAutoFixVul":6}"#;
    let decoded = from_str::<Defaults>(body).unwrap();
    assert_eq!(
        [decoded.total_count, decoded.md5, decoded.hadAutoFixVul],
        [1, 4, 6]
    );
}

#[test]
fn the_field_name_itself_is_no_key() {
    let error = from_str::<Defaults>(r#"{"total_count":1}"#).unwrap_err();
    assert!(error.to_string().contains("TotalCount"), "{error}");
}

#[derive(Debug, TencentData)]
struct Pair {
    #[tencent(default)]
    uui: String,
    #[tencent(rename = "UUI", default)]
    uui2: String,
}

#[test]
fn a_pair_that_differs_in_case_is_told_apart_in_any_order() {
    for body in [r#"{"Uui":"a","UUI":"b"}"#, r#"{"UUI":"b","Uui":"a"}"#] {
        let pair = from_str::<Pair>(body).unwrap();
        assert_eq!(
            (pair.uui.as_str(), pair.uui2.as_str()),
            ("a", "b"),
            "{body}"
        );
    }
}

#[test]
fn rename_is_exact_and_the_default_takes_what_is_left() {
    let pair = from_str::<Pair>(r#"{"uui":"c","UUI":"b"}"#).unwrap();
    assert_eq!((pair.uui.as_str(), pair.uui2.as_str()), ("c", "b"));
    let pair = from_str::<Pair>(r#"{"UUi":"d"}"#).unwrap();
    assert_eq!((pair.uui.as_str(), pair.uui2.as_str()), ("d", ""));
}

#[test]
fn an_exact_key_overwrites_a_folded_one_in_any_order() {
    for body in [
        r#"{"Uui":"exact","uUi":"folded"}"#,
        r#"{"uUi":"folded","Uui":"exact"}"#,
    ] {
        assert_eq!(from_str::<Pair>(body).unwrap().uui, "exact", "{body}");
    }
}

#[derive(Clone, Debug, PartialEq, TencentData)]
struct ReadInTheirOwnWay<'a> {
    #[tencent(lenient)]
    lenient: i64,
    #[tencent(deserialize_with = "deserialize_i64")]
    with: i64,
    #[tencent(borrow)]
    lent: Cow<'a, str>,
}

fn deserialize_i64<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    i64::deserialize(deserializer)
}

#[test]
fn a_folded_key_fills_only_an_empty_slot_whatever_way_its_field_is_read() {
    let exact = ReadInTheirOwnWay {
        lenient: 1,
        with: 2,
        lent: "x".into(),
    };
    for body in [
        r#"{"Lenient":"1","With":2,"Lent":"x","lenient":3,"with":3,"lent":"y"}"#,
        r#"{"lenient":3,"with":3,"lent":"y","Lenient":"1","With":2,"Lent":"x"}"#,
        r#"{"lenient":"1","with":2,"lent":"x","LENIENT":3,"WITH":3,"LENT":"y"}"#,
    ] {
        assert_eq!(
            from_str::<ReadInTheirOwnWay>(body).unwrap(),
            exact,
            "{body}"
        );
        assert_eq!(
            tencent_response::from_str(body),
            Ok(exact.clone()),
            "{body}"
        );
    }
}

#[derive(Debug, TencentData)]
struct Aliased {
    #[tencent(alias = "ID", alias = "Identifier", default)]
    id: String,
}

#[test]
fn aliases_are_exact() {
    for key in ["Id", "ID", "Identifier", "id"] {
        let body = format!(r#"{{"{key}":"x"}}"#);
        assert_eq!(from_str::<Aliased>(&body).unwrap().id, "x", "{key}");
    }
    assert_eq!(from_str::<Aliased>(r#"{"identifier":"x"}"#).unwrap().id, "");
}

#[derive(Debug, TencentResponse)]
struct Sorted {
    name: Option<String>,
    #[tencent(rename = "Kind", alias = "Sort")]
    kind: Option<String>,
    request_id: Option<String>,
}

#[test]
fn an_alias_is_found_wherever_it_stands_and_takes_nothing_from_what_came_before() {
    for (before, behind) in [
        ("", ""),
        ("", r#","RequestId":"3c140219-0000-0000-0000""#),
        (r#""RequestId":"3c140219-0000-0000-0000","#, ""),
        (
            r#""name":"n","#,
            r#","Padding":"01234567890123456789012345678901""#,
        ),
        (
            r#""RequestId":"3c140219","#,
            r#","Padding":"01234567890123456789012345678901""#,
        ),
    ] {
        let body = format!(r#"{{"Response":{{{before}"Sort":"x"{behind}}}}}"#);
        let sorted = Sorted::from_str(&body).unwrap();
        assert_eq!(sorted.kind.as_deref(), Some("x"), "{body}");
        assert_eq!(sorted.name.is_some(), body.contains("name"), "{body}");
        assert_eq!(
            sorted.request_id.is_some(),
            body.contains("RequestId"),
            "{body}"
        );
    }
}

#[derive(Debug, TencentData)]
struct Several {
    slow_log: Option<i64>,
    slowlog: Option<i64>,
}

#[test]
fn the_first_declared_takes_a_folded_key() {
    let decoded = from_str::<Several>(r#"{"SLOWLOG":1}"#).unwrap();
    assert_eq!((decoded.slow_log, decoded.slowlog), (Some(1), None));
    let decoded = from_str::<Several>(r#"{"Slowlog":1}"#).unwrap();
    assert_eq!((decoded.slow_log, decoded.slowlog), (None, Some(1)));
}

#[derive(Debug, TencentData)]
#[serde(rename_all = "camelCase")]
struct Camel {
    total_count: i64,
    #[serde(rename = "exactly_this")]
    other: Option<i64>,
}

#[test]
fn a_name_by_rule_folds_as_well() {
    assert_eq!(
        from_str::<Camel>(r#"{"totalCount":1}"#)
            .unwrap()
            .total_count,
        1
    );
    let decoded = from_str::<Camel>(r#"{"TotalCount":1,"Exactly_this":2}"#).unwrap();
    assert_eq!((decoded.total_count, decoded.other), (1, None));
}

#[derive(Debug, TencentResponse)]
struct NoSuffix {}

#[derive(Debug, TencentResponse)]
struct DescribeZonesResponse {}

#[derive(Debug, TencentResponse)]
#[tencent(action = "Response")]
struct Response {}

#[derive(Debug, TencentResponse)]
#[tencent(action = "RunInstances", version = "2017-03-12", service = "cvm")]
struct Given {}

#[derive(Debug, TencentResponse)]
#[allow(non_camel_case_types)]
struct r#type {}

#[test]
fn the_action_is_given_or_the_name_without_its_suffix() {
    assert_eq!(NoSuffix::ACTION, "NoSuffix");
    assert_eq!(DescribeZonesResponse::ACTION, "DescribeZones");
    assert_eq!(Response::ACTION, "Response");
    assert_eq!(r#type::ACTION, "type");
    assert_eq!(
        (Given::ACTION, Given::VERSION, Given::SERVICE),
        ("RunInstances", Some("2017-03-12"), Some("cvm"))
    );
    assert_eq!((NoSuffix::VERSION, NoSuffix::SERVICE), (None, None));
}
