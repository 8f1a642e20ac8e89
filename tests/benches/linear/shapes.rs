//! Bodies that nobody should send, of any size.

use serde::de::DeserializeOwned;
use tencent_response::{Envelope, TencentResponse};

use crate::types::{LenientResponse, PlainResponse, RequiredResponse, WideResponse, WIDE};

pub struct Shape {
    pub name: &'static str,
    /// A body of about so many bytes.
    pub body: fn(usize) -> Vec<u8>,
    pub decode: fn(&[u8]) -> bool,
    /// Whether it comes to a response.
    pub decodes: bool,
}

const fn good(name: &'static str, body: fn(usize) -> Vec<u8>) -> Shape {
    Shape {
        name,
        body,
        decode: is_ok::<PlainResponse>,
        decodes: true,
    }
}

const fn bad(name: &'static str, body: fn(usize) -> Vec<u8>) -> Shape {
    Shape {
        name,
        body,
        decode: is_ok::<PlainResponse>,
        decodes: false,
    }
}

pub const ALL: &[Shape] = &[
    good("nested arrays under an unknown key", |size| {
        nested(size, "[", "]")
    }),
    good("nested objects under an unknown key", |size| {
        nested(size, r#"{"a":"#, "}")
    }),
    bad("nested arrays that nobody closes", |size| {
        nested(size, "[", "")
    }),
    good("unknown keys", |size| {
        members(size, |number| format!(r#""Key{number}":0"#))
    }),
    good("empty unknown keys", |size| {
        members(size, |_| r#""":0"#.to_owned())
    }),
    good("one unknown key", |size| {
        members(1, |_| format!(r#""{}":0"#, "k".repeat(size)))
    }),
    good("duplicates of a number", |size| {
        members(size, |_| r#""TotalCount":0"#.to_owned())
    }),
    good("duplicates of a text", |size| {
        members(size, |_| r#""Text":"text""#.to_owned())
    }),
    good("duplicates of an array", |size| {
        members(size, |_| r#""Numbers":[1,2,3]"#.to_owned())
    }),
    good("escapes in a text", |size| text("Text", size, r"\n")),
    good("escaped code points in a text", |size| {
        text("Text", size, r"\u5e7f")
    }),
    good("escapes under an unknown key", |size| {
        text("Other", size, r"\n")
    }),
    good("escapes in an unknown key", |size| {
        members(1, |_| format!(r#""{}":0"#, r"\n".repeat(size / 2)))
    }),
    good("escapes in the RequestId", |size| {
        text("RequestId", size, r"\n")
    }),
    good("one number of many digits", |size| {
        members(1, |_| format!(r#""Numbers":[0.{}]"#, "7".repeat(size)))
    }),
    good("numbers of 300 digits", |size| {
        let number = "7".repeat(300);
        members(1, |_| {
            format!(
                r#""Numbers":[{}]"#,
                repeat(size, &format!("{number},")) + "0"
            )
        })
    }),
    good("blanks", |size| {
        members(1, |_| {
            format!("{}\"TotalCount\":0", " \n\t\r".repeat(size / 4))
        })
    }),
    good("many a Response", |size| {
        let response = r#""Response":{"TotalCount":1,"RequestId":"r"},"#;
        format!(
            "{{{}{}}}",
            repeat(size, response),
            response.trim_end_matches(',')
        )
        .into()
    }),
    bad("many an Error", |size| {
        members(size, |_| {
            r#""Error":{"Code":"Busy","Message":"m"}"#.to_owned()
        })
    }),
    bad("a fault at the very end", |size| {
        let mut body = members(size, |number| {
            format!(r#""Key{number}":{{"List":[0,"text",true]}}"#)
        });
        body.pop();
        body.push(b']');
        body
    }),
    bad("no UTF-8 at the very end", |size| {
        let mut body = members(size, |_| "\"Text\":\"\u{5e7f}\u{5dde}\"".to_owned());
        body.push(0xff);
        body
    }),
    bad("a type that does not fit at the very end", |size| {
        let mut body = members(size, |number| format!(r#""Key{number}":0"#));
        body.truncate(body.len() - 2);
        body.extend(br#","TotalCount":"1"}}"#);
        body
    }),
    Shape {
        name: "a missing field beside unknown keys",
        body: |size| members(size, |number| format!(r#""TotalCoun{number}":0"#)),
        decode: is_ok::<RequiredResponse>,
        decodes: false,
    },
    Shape {
        name: "110 fields in every case of letters",
        body: |size| members(size, any_case),
        decode: is_ok::<WideResponse>,
        decodes: true,
    },
    Shape {
        name: "110 fields, unknown keys",
        body: |size| {
            members(size, |number| {
                format!(r#""FieldName{}":0"#, number + WIDE.len())
            })
        },
        decode: is_ok::<WideResponse>,
        decodes: true,
    },
    Shape {
        name: "unknown keys, by serde_json to Envelope",
        body: |size| members(size, |number| format!(r#""Key{number}":0"#)),
        decode: |body| serde_json::from_slice::<Envelope<PlainResponse>>(body).is_ok(),
        decodes: true,
    },
    good("an escaped RequestId, then RequestIds", ids),
    Shape {
        name: "the same, by serde_json to Envelope",
        body: ids,
        decode: |body| serde_json::from_slice::<Envelope<PlainResponse>>(body).is_ok(),
        decodes: true,
    },
    Shape {
        name: "coercions under a long key, reported",
        body: |size| {
            let (key, list) = ("k".repeat(size / 2), repeat(size / 2, r#""1","#));
            members(1, |_| format!(r#""Lists":{{"{key}":[{list}"1"]}}"#))
        },
        decode: |body| LenientResponse::from_slice_reporting(body).is_ok(),
        decodes: true,
    },
];

fn is_ok<T: TencentResponse + DeserializeOwned>(body: &[u8]) -> bool {
    T::from_slice(body).is_ok()
}

/// A response of the RequestId and as many members as make up the size, at least one.
fn members(size: usize, member: impl Fn(usize) -> String) -> Vec<u8> {
    let mut body = String::from(r#"{"Response":{"RequestId":"r""#);
    for number in 0.. {
        body.push(',');
        body.push_str(&member(number));
        if body.len() >= size {
            break;
        }
    }
    body.push_str("}}");
    body.into()
}

fn nested(size: usize, open: &str, close: &str) -> Vec<u8> {
    let depth = size / (open.len() + close.len());
    let (open, close) = (open.repeat(depth), close.repeat(depth));
    members(1, |_| format!(r#""Other":{open}0{close}"#))
}

fn text(name: &str, size: usize, unit: &str) -> Vec<u8> {
    members(1, |_| format!(r#""{name}":"{}""#, repeat(size, unit)))
}

fn ids(size: usize) -> Vec<u8> {
    let long = "x".repeat(size / 2);
    let others = repeat(size / 2, r#","RequestId":0"#);
    format!(r#"{{"Response":{{"RequestId":"\n{long}"{others}}}}}"#).into()
}

fn repeat(size: usize, unit: &str) -> String {
    unit.repeat(size / unit.len())
}

/// A member of the wide struct, each time with other letters in upper case.
fn any_case(number: usize) -> String {
    let name = WIDE[number % WIDE.len()].replace('_', "");
    let upper = |(index, letter): (usize, char)| match (number / WIDE.len()) >> index & 1 {
        1 => letter.to_ascii_uppercase(),
        _ => letter,
    };
    let name: String = name.chars().enumerate().map(upper).collect();
    format!(r#""{name}":0"#)
}
