//! Each rule of the framing, with every way to split the bytes into two and into single ones.

use alloc::string::String;
use alloc::vec::Vec;
use alloc::{format, vec};

use super::*;

/// The events of a body that comes in these parts; the last of them may be what the body ended with.
fn events(parts: &[&[u8]], limit: usize) -> Result<Vec<String>, TooLong> {
    let mut frames = Frames::new(limit);
    let mut events = Vec::new();
    let take = |frames: &mut Frames| {
        let data = String::from_utf8(frames.data.clone()).unwrap();
        frames.clear();
        data
    };
    for part in parts {
        let mut part = *part;
        while !part.is_empty() {
            let (used, complete) = frames.take(part)?;
            assert!(used > 0, "no progress");
            part = &part[used..];
            if complete {
                events.push(take(&mut frames));
            }
        }
    }
    if frames.finish()? || frames.body == Body::Whole {
        events.push(take(&mut frames));
    }
    Ok(events)
}

fn holds(body: &str, expected: &[&str]) {
    let bytes = body.as_bytes();
    let limit = bytes.len();
    for at in 0..=bytes.len() {
        let (front, back) = bytes.split_at(at);
        assert_eq!(
            events(&[front, back], limit).unwrap(),
            expected,
            "{body:?} at {at}"
        );
    }
    let single: Vec<&[u8]> = bytes.chunks(1).collect();
    assert_eq!(
        events(&single, limit).unwrap(),
        expected,
        "{body:?} byte by byte"
    );
}

#[test]
fn one_blank_behind_the_colon_is_no_data() {
    holds("data: a\n\ndata:b\n\ndata:  c \n\n", &["a", "b", " c "]);
}

#[test]
fn lines_of_data_are_joined() {
    holds("data: {\ndata: }\n\n", &["{\n}"]);
    holds("data\ndata:\ndata: a\n\n", &["\n\na"]);
}

#[test]
fn other_fields_and_comments_are_passed_over() {
    holds(
        "id: 1\nevent: x\nretry: 3\n: ping\n:\ndata: a\nnonsense\ndatabase: b\n\n",
        &["a"],
    );
    holds(": ping\n\n: ping\n\nid: 2\n\n", &[]);
}

#[test]
fn every_line_end_ends_a_line() {
    for end in ["\n", "\r\n", "\r"] {
        let body = "data: a~data: b~~data: c~~".replace('~', end);
        holds(&body, &["a\nb", "c"]);
    }
    holds("data: a\r\n\ndata: b\r\rdata: c\n\r\n", &["a", "b", "c"]);
}

#[test]
fn a_byte_order_mark_is_passed_over_at_the_start_alone() {
    holds("\u{feff}data: a\n\ndata: b\n\n", &["a", "b"]);
    holds("\u{feff}\n\u{feff}data: a\n\ndata: b\n\n", &["b"]);
}

#[test]
fn the_last_event_needs_no_blank_line() {
    holds("data: a\n\ndata: b\n", &["a", "b"]);
    holds("data: a\n\ndata: b", &["a", "b"]);
    holds("data: a\n\ndata", &["a", ""]);
}

#[test]
fn a_line_of_blanks_ends_an_event() {
    holds("data: a\n\t\ndata: b\n  \n", &["a", "b"]);
    holds(
        "data: a\n          \ndata: b\n       x\ndata: c",
        &["a", "b\nc"],
    );
}

#[test]
fn a_character_may_be_cut_anywhere() {
    holds("data: 青蛙🐸\n\n", &["青蛙🐸"]);
}

#[test]
fn a_body_that_is_one_document_comes_whole() {
    holds("{\"a\":\r\n1}\n", &["{\"a\":\r\n1}\n"]);
    holds("<html>\n\n</html>", &["<html>\n\n</html>"]);
}

#[test]
fn what_stands_before_a_document_is_part_of_it() {
    for body in ["\n \r\n\t{}", "\u{feff}{}", "\u{feff}\n <html>", " [\n]"] {
        holds(body, &[body]);
    }
}

#[test]
fn a_broken_byte_order_mark_is_kept() {
    for mark in [&b"\xEF"[..], b"\xEF\xBB"] {
        for behind in [&b"{}"[..], b"[", b"<html>"] {
            let body = [mark, behind].concat();
            for parts in [vec![&body[..]], body.chunks(1).collect()] {
                let mut frames = Frames::new(100);
                for part in parts {
                    assert_eq!(frames.take(part), Ok((part.len(), false)));
                }
                assert!(frames.body == Body::Whole && frames.data == body);
            }
        }
        let line = [mark, b"data: a\ndata: b\n\n"].concat();
        assert_eq!(events(&[&line], 100).unwrap(), ["b"]);
        let split = [mark, b"\n", b"\xBB\xBFdata: a\ndata: b\n\n"];
        assert_eq!(events(&split, 100).unwrap(), ["b"]);
    }
}

#[test]
fn blanks_before_the_first_event_count_toward_no_limit_and_before_a_document_they_do() {
    let blanks = [b'\n'; 1000];
    assert_eq!(events(&[&blanks, b"data: a"], 1).unwrap(), ["a"]);
    assert_eq!(events(&[&blanks, b"{}"], 1001), Err(TooLong));
    assert_eq!(events(&[&blanks, b"{", b"}"], 1001), Err(TooLong));
    assert_eq!(events(&[&blanks, b"{}"], 1002).unwrap()[0].len(), 1002);
    let mut frames = Frames::new(10);
    for _ in 0..100 {
        assert_eq!(frames.take(&blanks), Ok((1000, false)));
    }
    assert_eq!(frames.data.len(), 11);
}

#[test]
fn an_event_as_long_as_the_limit_comes_and_a_longer_one_does_not() {
    let long = "x".repeat(100_000);
    let body = format!("data: {long}\n\ndata: y\n\n");
    let parts: Vec<&[u8]> = body.as_bytes().chunks(1000).collect();
    assert_eq!(events(&parts, 100_001).unwrap(), vec![long, "y".into()]);
    assert_eq!(events(&parts, 99_999), Err(TooLong));
    assert_eq!(events(&[body.as_bytes()], 99_999), Err(TooLong));
    let lines = "data: x\n".repeat(1000);
    assert_eq!(events(&[lines.as_bytes()], 1000), Err(TooLong));
    assert_eq!(events(&[b"{", &[b' '; 100]], 100), Err(TooLong));
}

#[test]
fn lines_of_data_without_a_value_count_toward_the_limit() {
    for line in ["data\n", "data:\n", "data: \n"] {
        let lines = line.repeat(101);
        assert_eq!(
            events(&[lines.as_bytes()], 100).unwrap().len(),
            1,
            "{line:?}"
        );
        let lines = line.repeat(102);
        assert_eq!(events(&[lines.as_bytes()], 100), Err(TooLong), "{line:?}");
        let cut = lines.trim_end();
        assert_eq!(events(&[cut.as_bytes()], 100), Err(TooLong), "{line:?}");
    }
}

#[test]
fn a_line_of_any_length_that_is_passed_over_takes_no_memory() {
    for byte in [b':', b'x', b' '] {
        let mut frames = Frames::new(100);
        assert_eq!(frames.take(b"data: a\n"), Ok((8, false)));
        for _ in 0..1000 {
            assert_eq!(frames.take(&[byte; 100]), Ok((100, false)));
        }
        assert!(frames.line.capacity() < 100);
    }
}
