//! Where a decode error points to, and what it says was there.

use std::collections::BTreeMap;

use tencent_response::{DecodeError, Error, TencentData, TencentResponse};

#[derive(Debug, TencentResponse)]
#[allow(dead_code, reason = "the bodies here do not decode")]
struct PlacesResponse {
    total_count: u64,
    list: Option<Vec<Item>>,
    flag: Option<bool>,
    text: Option<String>,
    map: Option<BTreeMap<String, u64>>,
}

#[derive(Debug, TencentData)]
#[allow(dead_code, reason = "the bodies here do not decode")]
struct Item {
    size: u64,
}

#[track_caller]
fn refused(body: &str) -> DecodeError {
    match PlacesResponse::from_str(body) {
        Err(Error::Decode(error)) => error,
        other => panic!("{other:?} of {body}"),
    }
}

fn with(members: &str) -> String {
    format!(r#"{{"Response":{{{members},"RequestId":"r"}}}}"#)
}

#[test]
fn each_index_of_a_list_is_spelled_out() {
    for index in [0, 1, 8, 9, 10, 11, 99, 100, 101, 1000] {
        let items = r#"{"Size":1},"#.repeat(index);
        let body = with(&format!(r#""List":[{items}{{"Size":"ill"}}]"#));
        let error = refused(&body);
        assert_eq!(error.path(), format!("Response.List[{index}].Size"));
        let body = with(&format!(r#""List":[{items}{{"Size":x}}]"#));
        assert_eq!(
            refused(&body).path(),
            format!("Response.List[{index}].Size")
        );
        let body = with(&format!(r#""List":[{items}"ill"]"#));
        assert_eq!(refused(&body).path(), format!("Response.List[{index}]"));
    }
}

#[test]
fn a_path_through_nested_lists_has_each_index() {
    let ones = "[],".repeat(12);
    let body = with(&format!(r#""Undeclared":[{ones}[{ones}[1,2,x]]]"#));
    assert_eq!(refused(&body).path(), "Response.Undeclared[12][12][2]");
}

#[test]
fn a_path_is_bounded_however_deep_the_body() {
    for open in [
        "[",
        r#"{"a":"#,
        r#"{"a long name":["#,
        r#"{"\n":"#,
        r#"[1,{"a":0,"":"#,
    ] {
        for (name, end) in [
            ("Undeclared", ""),
            ("Undeclared", "x"),
            ("RequestId", "]"),
            ("", "\""),
        ] {
            let body = format!(r#"{{"Response":{{"{name}":{}{end}"#, open.repeat(100_000));
            let error = refused(&body);
            assert!(error.path().len() < 2_000, "{} bytes", error.path().len());
            assert!(error.to_string().len() < 3_000);
        }
    }
}

#[test]
fn a_path_ends_with_the_name_that_passes_1024_bytes() {
    let nested = |levels: usize| {
        let open = r#"{"abcdefghi":"#.repeat(levels);
        refused(&format!(r#"{{"Response":{{"Undeclared":{open}x"#))
    };
    // "Response.Undeclared" takes 19 bytes, and each level ten.
    let spelled = |levels| format!("Response.Undeclared{}", ".abcdefghi".repeat(levels));
    assert_eq!(nested(100).path(), spelled(100));
    assert_eq!(nested(101).path(), spelled(101) + "…");
    assert_eq!(nested(102).path(), spelled(101) + "…");
}

#[test]
fn one_name_is_bounded() {
    let long = "x".repeat(100_000);
    for body in [
        with(&format!(r#""{long}":x"#)),
        with(&format!(r#""Map":{{"{long}":"ill"}}"#)),
        format!(r#"{{"{long}":1}}"#),
        with(&format!(r#""TotalCount{long}":1"#)),
        format!(r#"{{"Response":{{"{long}""#),
    ] {
        let error = refused(&body);
        assert!(
            error.to_string().len() < 1_000,
            "{}",
            error.to_string().len()
        );
        assert!(format!("{error:?}").len() < 2_000);
    }
}

#[test]
fn each_number_is_found_as_a_number() {
    let numbers = (0..=9).map(|digit: u8| digit.to_string());
    let more = ["-1", "10", "99", "-0.5", "9e9", "1.5"].map(str::to_owned);
    for number in numbers.chain(more) {
        for name in ["Flag", "Text", "List", "Map"] {
            let error = refused(&with(&format!(r#""{name}":{number}"#)));
            assert_eq!(error.found(), "a number", "{name}: {number}");
        }
    }
}

#[test]
fn each_kind_is_found_as_what_it_is() {
    for (value, kind) in [
        ("true", "a boolean"),
        ("false", "a boolean"),
        (r#""a""#, "a string"),
        (r#""""#, "an empty string"),
        ("[]", "an array"),
        ("{}", "an object"),
        ("[1]", "an array"),
        (r#"{"a":1}"#, "an object"),
    ] {
        let error = refused(&with(&format!(r#""TotalCount":{value}"#)));
        assert_eq!((error.expected(), error.found()), ("u64", kind), "{value}");
        let item = refused(&with(&format!(r#""List":[{{"Size":{value}}}]"#)));
        assert_eq!((item.path(), item.found()), ("Response.List[0].Size", kind));
    }
}

/// Names within a nested object are not candidates.
#[test]
fn the_nearest_name_is_one_of_the_object_itself() {
    for members in [
        r#""A":{"TotalCount":1}"#,
        r#""A":[{"TotalCounts":1}]"#,
        r#""A":{"B":{"totalcount":1}}"#,
    ] {
        let error = refused(&with(members));
        assert_eq!(
            (error.expected(), error.found()),
            ("a field `TotalCount`", "none"),
            "{members}"
        );
    }
    let error = refused(&with(r#""A":{"TotalCount":1},"TotalCounts":1"#));
    assert_eq!(error.found(), "none, the nearest is `TotalCounts`");
    let error = refused(&with(r#""List":[{"A":{"Size":1},"Sizes":1}]"#));
    assert_eq!(error.found(), "none, the nearest is `Sizes`");
}

#[test]
fn an_envelope_has_no_nearest_name_but_its_own_in_another_case() {
    for body in [
        r#"{"Responses":{}}"#,
        r#"{"Respons":{}}"#,
        r#"{"ResponseId":1}"#,
        r#" {"Response_":{}}"#,
    ] {
        let error = refused(body);
        assert_eq!(
            (error.expected(), error.found()),
            ("a field `Response`", "none"),
            "{body}"
        );
    }
    let error = refused(r#"{"response":{}}"#);
    assert_eq!(error.found(), "none, the nearest is `response`");
}

#[test]
fn a_place_is_told_by_line_and_column_in_characters() {
    let body = "{\"Response\":\n {\"Text\":\"中文\", \"TotalCount\":\r\n\t[] }}";
    let error = refused(body);
    assert_eq!((error.line(), error.column()), (3, 2));
    let body = "{\"Response\": {\"Text\":\"中文\",\"TotalCount\":[]}}";
    let error = refused(body);
    assert_eq!((error.line(), error.column()), (1, 40));
}

/// A type refuses a list before or after its bracket is opened; what stands behind the bracket makes no difference.
#[test]
fn a_list_of_lists_is_refused_at_its_own_place() {
    for list in ["[]", "[1]", "[ [1]]", "[[1]]", "[[[1]]]", "[{}]"] {
        for (name, path) in [
            ("TotalCount", "Response.TotalCount"),
            ("Flag", "Response.Flag"),
            ("Text", "Response.Text"),
            ("Map", "Response.Map"),
        ] {
            let body = with(&format!(r#""{name}":{list}"#));
            let error = refused(&body);
            assert_eq!(error.path(), path, "{body}");
            assert_eq!(error.column(), body.find(list).unwrap() + 1, "{body}");
        }
        let body = with(&format!(r#""List":[{list}]"#));
        let error = refused(&body);
        assert_eq!(error.path(), "Response.List[0]", "{body}");
        assert_eq!(error.column(), body.find('[').unwrap() + 2, "{body}");
    }
    let body = with(r#""Map":{"a":[[1]]}"#);
    assert_eq!(refused(&body).path(), "Response.Map.a");
}
