//! A second walk over a body: the path to a position, and the RequestId.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write;

use serde::Deserialize;

use super::stray;
use super::tokens::{Kind, Token, Tokens};
use crate::concern::REQUEST_ID;
use crate::error::escape;
use crate::json::Reader;
use crate::lenient::coercion::Coercion;

/// Longest path that is spelled out, in bytes.
const MAX_PATH: usize = 1024;

/// Most names of an object that are looked at.
const MAX_NAMES: usize = 256;

/// A second look at a body that failed: where in it a position lies, and the RequestId, wherever it stands.
///
/// It goes by strings and brackets only, so that it gets through bodies that are cut off, malformed or no UTF-8.
#[derive(Default)]
pub(crate) struct Walk {
    pub(crate) path: String,
    /// Where the value at the position begins.
    pub(crate) start: usize,
    pub(crate) request_id: String,
    exact_id: bool,
    place: Place,
}

/// How well the position is placed so far.
#[derive(Default, PartialEq)]
enum Place {
    #[default]
    Unknown,
    /// At an opening bracket; a value right behind it is the better guess.
    Opening,
    Settled,
}

/// An object or array that is open, and where in it the walk is.
struct Frame<'a> {
    start: usize,
    object: bool,
    name: Option<&'a [u8]>,
    index: usize,
}

impl Frame<'_> {
    fn opened_by(token: &Token<'_>) -> Option<Self> {
        let Kind::Open { object } = token.kind else {
            return None;
        };
        Some(Self {
            start: token.start,
            object,
            name: None,
            index: 0,
        })
    }
}

impl Walk {
    /// Goes to the value at the position, or that ends there.
    pub(crate) fn to_value(body: &[u8], position: usize) -> Self {
        Self::to(body, position, false)
    }

    /// Goes to the token at the position, which is not where it should be: the path leads to what stands before it.
    pub(crate) fn to_token(body: &[u8], position: usize) -> Self {
        Self::to(body, position, true)
    }

    fn to(body: &[u8], position: usize, exact: bool) -> Self {
        let mut walk = Self::default();
        let mut open: Vec<Frame<'_>> = Vec::new();
        for token in Tokens::new(body) {
            if exact && token.end > position && walk.place == Place::Unknown {
                walk.settle(&open, token.start, Place::Settled);
            }
            let closed = step(&mut open, &token);
            if !exact {
                walk.locate(&token, &open, closed, position);
            }
            if closed.is_some() && open.is_empty() {
                break;
            }
            walk.look_for_request_id(&token, &open);
            open.extend(Frame::opened_by(&token));
        }
        if walk.place == Place::Unknown {
            walk.settle(&open, position, Place::Settled);
        }
        walk
    }

    fn locate(
        &mut self,
        token: &Token<'_>,
        open: &[Frame<'_>],
        closed: Option<usize>,
        position: usize,
    ) {
        let within = token.start <= position && position <= token.end;
        match token.kind {
            _ if self.place == Place::Settled => {}
            Kind::Close { .. } if token.end == position => {
                self.settle(open, closed.unwrap_or(token.start), Place::Settled);
            }
            Kind::Open { .. } if within => self.settle(open, token.start, Place::Opening),
            Kind::Text(_) | Kind::Other(_) if within => {
                self.settle(open, token.start, Place::Settled);
            }
            _ if token.start > position && self.place == Place::Unknown => {
                self.settle(open, position, Place::Settled);
            }
            _ => {}
        }
    }

    fn settle(&mut self, open: &[Frame<'_>], start: usize, place: Place) {
        self.path = path(open);
        self.start = start;
        self.place = place;
    }

    fn look_for_request_id(&mut self, token: &Token<'_>, open: &[Frame<'_>]) {
        let name = match open {
            [body] if body.name == Some(b"Response") && matches!(token.kind, Kind::Open { .. }) => {
                self.request_id.clear();
                self.exact_id = false;
                return;
            }
            [body, response] if body.name == Some(b"Response") && response.object => response.name,
            _ => return,
        };
        let (Some(name), Kind::Text(text)) = (name, token.kind) else {
            return;
        };
        let exact = name == REQUEST_ID.as_bytes();
        if exact
            || (!self.exact_id
                && self.request_id.is_empty()
                && name.eq_ignore_ascii_case(REQUEST_ID.as_bytes()))
        {
            self.request_id = unquote(text);
            self.exact_id = exact;
        }
    }
}

/// Moves on within the open brackets; the start of the one that closes.
fn step<'a>(open: &mut Vec<Frame<'a>>, token: &Token<'a>) -> Option<usize> {
    if let Kind::Close { object } = token.kind {
        return close(open, object);
    }
    let frame = open.last_mut()?;
    match token.kind {
        Kind::Comma => {
            frame.index += 1;
            frame.name = None;
        }
        Kind::Name(name) => frame.name = Some(name),
        _ => {}
    }
    None
}

/// Closes the innermost bracket; the one around it too, if that is of the kind, which the innermost is not.
fn close(open: &mut Vec<Frame<'_>>, object: bool) -> Option<usize> {
    if let [.., outer, inner] = &**open {
        if inner.object != object && outer.object == object {
            open.pop();
        }
    }
    open.pop().map(|frame| frame.start)
}

fn path(open: &[Frame<'_>]) -> String {
    let mut path = String::new();
    for frame in open {
        // Writing to a string does not fail.
        let _ = match frame.name {
            _ if !frame.object => write!(path, "[{}]", frame.index),
            Some(name) => {
                let dot = if path.is_empty() { "" } else { "." };
                write!(path, "{dot}{}", escape::name(&unescape(name)))
            }
            None => Ok(()),
        };
        if path.len() > MAX_PATH {
            path.push('…');
            break;
        }
    }
    path
}

fn unescape(name: &[u8]) -> String {
    let text = String::from_utf8_lossy(name);
    if !text.contains('\\') {
        return text.into_owned();
    }
    String::deserialize(&mut Reader::new(&alloc::format!("\"{text}\"")))
        .unwrap_or_else(|_| text.into_owned())
}

fn unquote(text: &[u8]) -> String {
    unescape(text.get(1..text.len().saturating_sub(1)).unwrap_or(&[]))
}

/// The values that begin at these positions, which are in ascending order.
pub(crate) fn coercions(body: &[u8], positions: &[usize]) -> Vec<Coercion> {
    let mut open: Vec<Frame<'_>> = Vec::new();
    let mut wanted = positions.iter().peekable();
    let mut found = Vec::new();
    for token in Tokens::new(body) {
        step(&mut open, &token);
        while wanted
            .next_if(|position| **position == token.start)
            .is_some()
        {
            found.push(Coercion::new(path(&open), kind(body, token.start)));
        }
        open.extend(Frame::opened_by(&token));
    }
    found
}

/// The names of the object that begins here.
pub(crate) fn keys(body: &[u8], start: usize) -> Vec<String> {
    let mut names = Vec::new();
    let mut depth = 0_usize;
    for token in Tokens::new(body.get(start..).unwrap_or(&[])) {
        match token.kind {
            Kind::Open { .. } => depth += 1,
            Kind::Close { .. } if depth <= 1 => break,
            Kind::Close { .. } => depth -= 1,
            Kind::Name(name) if depth == 1 => names.push(unescape(name)),
            _ => {}
        }
        if names.len() == MAX_NAMES {
            break;
        }
    }
    names
}

/// The names inside the last `Response` object whose value is not null.
pub(crate) fn response_members(body: &[u8]) -> Vec<String> {
    let mut open: Vec<Frame<'_>> = Vec::new();
    let mut members = Vec::new();
    for token in Tokens::new(body) {
        step(&mut open, &token);
        let value = !matches!(
            token.kind,
            Kind::Name(_) | Kind::Comma | Kind::Close { .. } | Kind::Other(b"null")
        );
        match (&*open, value) {
            ([body], true) if body.name == Some(b"Response") => members.clear(),
            ([body, response], true) if body.name == Some(b"Response") => {
                members.extend(response.name.map(unescape));
            }
            _ => {}
        }
        open.extend(Frame::opened_by(&token));
    }
    members
}

/// The kind of the value that begins here.
pub(crate) fn kind(body: &[u8], start: usize) -> &'static str {
    match body.get(start) {
        Some(b'"') => "a string",
        Some(b'{') => "an object",
        Some(b'[') => "an array",
        Some(b't' | b'f') => "a boolean",
        Some(b'n') => "null",
        Some(b'-' | b'0'..=b'9') => "a number",
        _ => stray::token(body, start),
    }
}

/// The line and column of a position, counted from 1; columns in characters.
pub(crate) fn line_and_column(body: &[u8], position: usize) -> (usize, usize) {
    let before = body.get(..position).unwrap_or(body);
    let line = before.rsplit(|byte| *byte == b'\n').next().unwrap_or(&[]);
    let lines = before.split(|byte| *byte == b'\n').count();
    let column = String::from_utf8_lossy(line).chars().count();
    (lines, column + 1)
}
