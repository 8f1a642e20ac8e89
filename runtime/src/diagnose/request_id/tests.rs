use alloc::format;
use alloc::vec::Vec;

use super::*;

fn id(body: impl AsRef<[u8]>) -> String {
    request_id(body.as_ref(), &[])
}

#[test]
fn of_json_it_is_that_of_the_last_response() {
    for (body, expected) in [
        (r#"{"Response":{"RequestId":"r"}}"#, "r"),
        (r#"{"Response":{"\u0052equestId":"r"}}"#, "r"),
        (r#"{"\u0052esponse":{"Request\u0049d":"\u0072"}}"#, "r"),
        (r#"{"Response":{"requestid":"r"}}"#, "r"),
        (r#"{"Response":{"requestid":"f","RequestId":"r"}}"#, "r"),
        (r#"{"Response":{"RequestId":"r","requestid":"f"}}"#, "r"),
        (r#"{"Response":{"requestId":"","REQUESTID":"two"}}"#, ""),
        (r#"{"Response":{"RequestId":"q","RequestId":"r"}}"#, "r"),
        (r#"{"Response":{"RequestId":"r","RequestId":null}}"#, "r"),
        (
            r#"{"Response":{"RequestId":"q"},"Response":{"RequestId":"r"}}"#,
            "r",
        ),
        (r#"{"Response":{"RequestId":"r"},"Response":null}"#, "r"),
        (r#"{"Response":{"RequestId":"q"},"Response":{}}"#, ""),
        (r#"{"Response":{"RequestId":"q"},"Response":7}"#, ""),
        (
            r#"{"Response":{"A":{"RequestId":"q"}},"RequestId":"q"}"#,
            "",
        ),
        (r#"{"Response":[{"RequestId":"q"}]}"#, ""),
        (r#"{"Response":{"RequestId":{"RequestId":"q"}}}"#, ""),
        (r#"[{"Response":{"RequestId":"q"}}]"#, ""),
        (r#"{"Response":{"A":"\"RequestId\":\"q\""}}"#, ""),
        (r#"{"Response":{"A":"RequestId","B":"q"}}"#, ""),
    ] {
        assert_eq!(id(body), expected, "{body}");
    }
}

#[test]
fn of_a_body_that_is_not_whole_it_is_the_last_before_the_fault() {
    for (rest, expected) in [
        (r#""Response":tru}"#, "q"),
        (r#""Response":{"A":tru}}"#, "q"),
        (r#""Response":{"A":tru,"RequestId":"r"}}"#, "r"),
        (r#""Response":{"RequestId":"r","A":tru}}"#, "r"),
        (r#""Response":{},"Response":tru}"#, "q"),
        (r#""Response":{"A":"#, "q"),
        (r#""Response":{"RequestId":"r"},"#, "r"),
        (r#""Response":{}"#, "q"),
        (r#""A":tru,"Response":{}}"#, "q"),
    ] {
        let body = format!(r#"{{"Response":{{"RequestId":"q"}},{rest}"#);
        assert_eq!(id(&body), expected, "{body}");
    }
}

/// Up to five letters may be the start of a literal or of an escape, of a body that is only cut off.
#[test]
fn a_body_that_ends_in_a_word_without_quotes_is_damaged() {
    let body = |word: &str| format!(r#"{{"A":{{"RequestId":"r"}},"X":{word}"#);
    assert_eq!(id(body("fals")), "");
    assert_eq!(id(body("abcde")), "");
    assert_eq!(id(body("abcdef")), "r");
    assert_eq!(id(body("ab,de")), "r");
}

#[test]
fn a_name_that_the_response_declares_is_its_own() {
    let own = |body: &str| request_id(body.as_bytes(), &["RequestID"]);
    for (body, expected) in [
        (r#"{"Response":{"RequestID":"own"}}"#, ""),
        (r#"{"Response":{"RequestID":"own","RequestId":"r"}}"#, "r"),
        (r#"{"Response":{"requestid":"r","RequestID":"own"}}"#, "r"),
        (
            r#"{"Response":{"X":],"RequestId":"r","RequestID":"own"}}"#,
            "r",
        ),
        (r#"{"Response":{"X":],"RequestID":"own"}}"#, ""),
    ] {
        assert_eq!(own(body), expected, "{body}");
    }
}

#[test]
fn beside_no_response_it_is_that_of_the_top() {
    for (body, expected) in [
        (r#"{"RequestId":"r"}"#, "r"),
        (
            r#"{"requestId":"f","RequestId":"r","Data":{"RequestId":"q"}}"#,
            "r",
        ),
        (r#"{"RequestId":"r","Response":null}"#, "r"),
        (r#"{"RequestId":"q","Response":{}}"#, ""),
        (r#"{"RequestId":"q","Response":"x"}"#, ""),
        (r#"{"Data":{"RequestId":"q"}}"#, ""),
    ] {
        assert_eq!(id(body), expected, "{body}");
    }
}

#[test]
fn of_a_body_cut_off_it_is_the_one_that_came() {
    let body = r#"{"Response":{"Set":[{"RequestId":"q","B":[1,"\u0041"]}],"RequestId":"r","T":[{"RequestId":"q"},{"C":"\u0041 q","D":tru"#;
    let came = body.find(r#""r","#).unwrap() + 3;
    for length in 0..body.len() {
        let expected = if length < came { "" } else { "r" };
        assert_eq!(id(&body[..length]), expected, "{}", &body[..length]);
    }
    let text = "{\"Response\":{\"RequestId\":\"r\",\"T\":[{\"RequestId\":\"q\",\"A\":\"\u{4e2d}";
    assert_eq!(id(&text.as_bytes()[..text.len() - 1]), "r");
}

#[test]
fn a_fault_among_sound_brackets_leaves_it_in_its_place() {
    for (body, expected) in [
        (
            r#"{"Response":{"X":tru,"RequestId":"r","T":{"RequestId":"q"}}}"#,
            "r",
        ),
        (r#"{"Response":{"X":tru,"T":{"RequestId":"q"}}}"#, ""),
        (r#"{"Response":{"X":1 "RequestId":"r"}}"#, "r"),
        (r#"{"Response":{"X":"a";"RequestId":"r"}}"#, "r"),
        (r#"{"Response":{"RequestId":"r" "S3CR3T"}}"#, "r"),
        (r#"{"Response":{"RequestId":"r":"S3CR3T"}}"#, "r"),
        (
            r#"{"Response":{"X":"RequestId":"S3CR3T","RequestId":"r"}}"#,
            "r",
        ),
        (r#"{"Response":{"X":"RequestId":"S3CR3T"}}"#, ""),
        (r#"{"Response":{"X":{1:{"RequestId":"q"}}}}"#, ""),
        (r#"{"Response":{"RequestId":"r"}{}}"#, "r"),
        (r#"{"Response":{"RequestId":"r"}{"RequestId":"q"}}"#, "r"),
        (r#"{"Response":{"RequestId":"r"}{"#, "r"),
        (
            r#"{"Response":{"RequestId":"r"}}{"Response":{"RequestId":"q"}}"#,
            "r",
        ),
        (r#"{"Response":{"RequestId":"r"}} trailing"#, "r"),
        ("\u{feff}{\"Response\":{\"RequestId\":\"r\"}}", "r"),
        ("data: {\"Response\":{\"RequestId\":\"r\"}}\n\n", "r"),
        (
            "{\"Response\":{\"X\":\"a\nb\",\"RequestId\":\"r\",\"T\":{\"RequestId\":\"q\"}}}",
            "r",
        ),
    ] {
        assert_eq!(id(body), expected, "{body}");
    }
    let body = b"{\"Response\":{\"X\":\"\xFF\",\"RequestId\":\"r\",\"T\":{\"RequestId\":\"q\"}}}";
    assert_eq!(id(body), "r");
}

#[test]
fn where_brackets_or_quotes_are_damaged_the_last_one_written_out_counts() {
    for (body, expected) in [
        (r#"{"Response":{"X":[1,"RequestId":"r"}}"#, "r"),
        (r#"{"Response":{"X":{"A":1,"RequestId":"r"}}"#, "r"),
        (
            "{\"Response\":{\"X\":{\"A\":1,\"RequestId\" : \"r\" } }\n",
            "r",
        ),
        (r#"{"Response":{"X":{"A":,"RequestId":"r"}}"#, "r"),
        (r#"{"Response":{"X":"abc,"RequestId":"r"}}"#, "r"),
        (r#"{"Response":{"X":"\","Request\u0049d":"r"}}"#, "r"),
        (
            r#"{"Response":{"X":],"RequestId":"q","RequestId":"r"}}"#,
            "r",
        ),
        (
            r#"{"Response":{"X":],"RequestId":"r","requestid":"f"}}"#,
            "r",
        ),
        // None is written out behind the fault.
        (
            r#"{"Response":{"RequestId":"r","X":"abc,"Text":"RequestId"}}"#,
            "r",
        ),
        (r#"{"Response":{"RequestId":"r""}}"#, "r"),
        (
            r#"{"Response":{"RequestId":"r","X":"a,"Msg":"\"RequestId\":\"q\""}}"#,
            "r",
        ),
        // The closing quote is that of another string.
        (r#"{"Response":{"A":],"RequestId":"r,"Text":"S3CR3T"}}"#, ""),
        (
            "{\"Response\":{\"RequestId\":\"r\n\"Text\":\"S3CR3T\",\"A\":]}}",
            "",
        ),
        (r#"{"Response":{"X":],"RequestId":7,"Text":"S3CR3T"}}"#, ""),
    ] {
        assert_eq!(id(body), expected, "{body}");
    }
}

/// Values that are no JSON, between bars.
const MALFORMED: &str = r#"
| , | : | } | ] | { | [ | " | ' | \ | }} | ]] | {{ | [[ | [} | {] | }{ | ][ | [{ | {[ |
| [1,,2] | [1 | [1, | [,1] | [1,] | [1 2] | [1:2] | [1} | ["x" | ["x] | ["x", | [1,[2] | [[1] | [1]] | ['x'] | [x |
| [tru] | [nul | [+1] | [01] | [1.] | [.5] | [1e] | [NaN] | [-] | [{"a":[1} | ["a":1] | [1,"a":2] | [1}} | [[1}] |
| {"a": | {"a" | {"a | {a:1} | {'a':1} | {1:1} | {"a" 1} | {"a":1,} | {,} | {,"a":1} | {:1} | {"a","b"} | {"a":"b} |
| {"a":1 "b":2} | {"a"::1} | {"a":1:2} | {"a":1}} | {"a":{} | {"a":[} | {"a":[1} | {"a":} | {"a":"b" | {[1]:2} |
| {"a":1 | {"a":{"b":1 | {"a":[{"b":1 | {{}:1} | {"a"=1} | {null:1} | {"a":1]} | {"a":tru} | {"a";1} | {"a":1;"b":2} |
| "abc | "\x" | "\u12" | "\u12g4" | "\" | "abc\ | "a"b" | "a" "b" | "a""b" | """ | "a":"b" | "RequestId"" | "RequestId" |
| 'x' | 'it's' | '"' | `x` | “x” | nul | tru | fals | True | None | undefined | NaN | Infinity | -Infinity | +1 | 01 |
| 1. | .5 | 1e | 1e+ | - | --1 | 1 2 | 0x10 | 1_000 | 1,2 | //x | /*x*/1 | #x | ... | … | ， | <a> | $ | @ | ! | (1) | ; |
| ["\{["\{["\{ | ["\\\"] | ["\uD800\"] | ["\ | {"a":"b"}/**// | [][] | {}} | [1]x | {"a":true} "x" | 1] | * | [*] | aå |
| {"a":/**/1} | {"a":"a" 123} | {"id":0,,,} | [1,\n1 | ["a", | ["",,] | [,""] | [3[4]] | [- | [1e+] | [0x1] | [1+2] | {🇨🇭} |
| {"RequestId":"inner" | [{"RequestId":"inner"} | "RequestId":"inner" | "a","RequestId": | "a","RequestId":7 8 |
"#;

#[test]
fn it_is_found_on_either_side_of_a_malformed_value() {
    let rest = ["", "\"a\nb\"", "\"a\tb\"", "\0", "\u{feff}1", "[\"a\nb\"]"];
    let values = MALFORMED.split('|').map(str::trim).chain(rest);
    let mut count = 0;
    for value in values {
        let mut bodies = Vec::from([
            format!(r#"{{"Response":{{"X":{value},"RequestId":"rid"}}}}"#),
            format!("{{\"Response\": {{\n  \"X\": {value},\n  \"RequestId\": \"rid\"\n }}\n}}\n"),
        ]);
        if !value.contains("RequestId") {
            bodies.push(format!(
                r#"{{"Response":{{"RequestId":"rid","X":{value}}}}}"#
            ));
        }
        for body in bodies {
            assert_eq!(id(&body), "rid", "{body}");
        }
        count += 1;
    }
    assert!(count > 150);
    for value in [
        &b"\xFF"[..],
        b"\"\xFF\"",
        b"[\"\xE0\xFF\"]",
        b"{\"\xB9\":\"0\",}",
        b"[\xE5",
        b"\"\xFF",
    ] {
        let body = [br#"{"Response":{"X":"#, value, br#","RequestId":"rid"}}"#].concat();
        assert_eq!(id(&body), "rid", "{}", String::from_utf8_lossy(&body));
    }
    for open in ["[", r#"[{"":"#, r#"{"":"#] {
        let open = open.repeat(10_000);
        let body = format!(r#"{{"Response":{{"X":{open},"RequestId":"rid"}}}}"#);
        assert_eq!(id(&body), "rid");
    }
}
