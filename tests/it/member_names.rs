//! A member's name is what its text stands for, escapes resolved, and is JSON itself.

use tencent_response::{TencentData, TencentResponse};

use crate::ways::{assert_each, decoded, strict, Outcome};

#[derive(Debug, Default, PartialEq, TencentResponse)]
struct OddResponse {
    plain: Option<u8>,
    #[tencent(rename = "a\"b")]
    quote: Option<u8>,
    #[tencent(rename = "c\\b")]
    backslash: Option<u8>,
    #[tencent(rename = "d\ne")]
    line: Option<u8>,
    #[tencent(alias = "f\tg", alias = "\u{1f}", alias = "h\\")]
    aliased: Option<u8>,
    odd: Option<Odd>,
}

#[derive(Debug, Default, PartialEq, TencentData)]
struct Odd {
    #[tencent(rename = "a\"b")]
    quote: Option<u8>,
    #[tencent(rename = "c\\b")]
    backslash: Option<u8>,
    #[tencent(rename = "d\ne")]
    line: Option<u8>,
}

fn bodies(members: &str) -> [String; 3] {
    [
        format!(r#"{{"Response":{{{members},"RequestId":"r"}}}}"#),
        format!(r#"{{"Response":{{"Plain":1,{members},"RequestId":"r"}}}}"#),
        format!(r#"{{"Response":{{"RequestId":"r","Odd":{{{members}}}}}}}"#),
    ]
}

#[track_caller]
fn is_no_json(members: &str) {
    for body in bodies(members) {
        assert_each(&strict::<OddResponse>(&body), &Outcome::Undecoded, &body);
    }
}

/// Asserts what a member comes to at the response and within.
#[track_caller]
fn fills(member: &str, response: &OddResponse, odd: Option<Odd>) {
    let [first, second, within] = bodies(member);
    let plain = |plain| OddResponse {
        plain,
        quote: response.quote,
        backslash: response.backslash,
        line: response.line,
        aliased: response.aliased,
        odd: None,
    };
    assert_each(&strict(&first), &decoded(plain(None), "r"), &first);
    assert_each(&strict(&second), &decoded(plain(Some(1)), "r"), &second);
    if let Some(odd) = odd {
        let expected = OddResponse {
            odd: Some(odd),
            ..OddResponse::default()
        };
        assert_each(&strict(&within), &decoded(expected, "r"), &within);
    }
}

#[test]
fn a_raw_quote_or_control_character_in_a_name_is_no_json() {
    for members in [
        r#""a"b":1"#,
        "\"d\ne\":1",
        "\"f\tg\":1",
        "\"\u{1f}\":1",
        r#""h\":1"#,
        "\"x\ny\":1",
    ] {
        is_no_json(members);
    }
}

#[test]
fn an_escape_in_a_name_stands_for_its_character() {
    fills(
        r#""a\"b":7"#,
        &OddResponse {
            quote: Some(7),
            ..OddResponse::default()
        },
        Some(Odd {
            quote: Some(7),
            ..Odd::default()
        }),
    );
    fills(
        r#""c\\b":7"#,
        &OddResponse {
            backslash: Some(7),
            ..OddResponse::default()
        },
        Some(Odd {
            backslash: Some(7),
            ..Odd::default()
        }),
    );
    for name in [r"d\ne", r"d\u000ae", r"d\u000Ae"] {
        fills(
            &format!("\"{name}\":7"),
            &OddResponse {
                line: Some(7),
                ..OddResponse::default()
            },
            Some(Odd {
                line: Some(7),
                ..Odd::default()
            }),
        );
    }
    for name in [r"f\tg", r"\u001f", r"\u001F", r"h\\", r"h\u005c"] {
        fills(
            &format!("\"{name}\":7"),
            &OddResponse {
                aliased: Some(7),
                ..OddResponse::default()
            },
            None,
        );
    }
}

#[test]
fn a_name_that_is_spelled_as_a_fields_name_is_with_its_backslash_is_another() {
    fills(r#""c\b":7"#, &OddResponse::default(), Some(Odd::default()));
}

#[test]
fn what_is_no_escape_in_a_name_is_no_json() {
    for name in [r"c\x", r"\u12", r"\u12g4", r"a\'b"] {
        is_no_json(&format!("\"{name}\":1"));
    }
}

#[derive(Debug, PartialEq, TencentResponse)]
struct DescribeZoneResponse {
    zone: String,
    cpu: u8,
    memory: u8,
    internet_max_bandwidth_out: u8,
    request_id: String,
}

#[test]
fn members_are_found_behind_any_blanks() {
    let line = |spaces| "\n".to_owned() + &" ".repeat(spaces);
    let mut blanks = [
        "",
        " ",
        "\t",
        "\n\t\t\t\t",
        "\r\n    ",
        "\n\n    ",
        "    \n",
    ]
    .map(str::to_owned)
    .to_vec();
    blanks.extend([0, 4, 5, 15, 16, 32, 33, 40].map(line));
    for one in &blanks {
        for other in &blanks {
            let body = format!(
                r#"{{"Response":{{{one}"Zone":"z",{one}"Cpu":1,{other}"RequestId":"r",{one}"Memory": 2,{other}"InternetMaxBandwidthOut":3{one}}}}}"#
            );
            let read = DescribeZoneResponse::from_str(&body).unwrap();
            let expected = DescribeZoneResponse {
                zone: "z".to_owned(),
                cpu: 1,
                memory: 2,
                internet_max_bandwidth_out: 3,
                request_id: "r".to_owned(),
            };
            assert_eq!(read, expected, "{body}");
        }
    }
}
