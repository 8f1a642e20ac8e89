//! Finds the RequestId of a body that failed, however malformed the body is.

use alloc::string::String;

use super::names;
use super::owner::{Owner, Owners};
use super::tokens::{Kind, Token, Tokens};
use super::trace::{Role, Trace};
use crate::concern::{concern, keep_request_id, Concern};
use crate::json::Reader;

/// The RequestId of the last `Response`, or of the top level if there is no `Response`.
///
/// If brackets or quotes are damaged, its owner cannot be known; then the last RequestId that is fully spelled out counts.
///
/// Names that the response declares as its own do not count.
pub(super) fn request_id(body: &[u8], own: &[&str]) -> String {
    find(body, own).map_or_else(String::new, |text| names::whole(text).into_owned())
}

fn find<'a>(body: &'a [u8], own: &[&str]) -> Option<&'a [u8]> {
    let checked = Checked::of(body);
    let mut trace = Trace::default();
    let mut owners = Owners::default();
    let mut found = Found::default();
    let mut before_fault = None;
    // Whether a bracket opens in the body's object where no value may stand, as after a bracket that was closed too early.
    let mut out_of_place = false;
    for token in Tokens::new(body) {
        if token.end() > checked.end {
            trace.forgiving = true;
            before_fault.get_or_insert(found);
        }
        let role = trace.step(&token);
        if role == Role::Unmatched || (token.kind == Kind::Unended && !checked.cut) {
            let known = before_fault.unwrap_or(found).last_request_id();
            return last_written(body, own).or(known);
        }
        out_of_place |= trace.depth() == 1 && role == Role::Stray && token.opens();
        found.note(owners.of(&token, role, &trace), &token, own);
        trace.enter(&token);
    }
    let malformed = !checked.cut;
    let unclosed = trace.depth() > 0;
    let damaged = out_of_place
        || (malformed && !found.answered)
        || (unclosed && ends_as_answer(body, found.answered));
    if damaged {
        let known = found.request_id();
        return known.or_else(|| last_written(body, own));
    }
    if malformed || unclosed {
        return found.last_request_id();
    }
    found.request_id()
}

/// Whether a body ends like a whole answer, with the ends of its `Response` and of its own object.
fn ends_as_answer(body: &[u8], answered: bool) -> bool {
    let mut last = body.iter().rev().filter(|byte| !byte.is_ascii_whitespace());
    last.next() == Some(&b'}') && (!answered || last.next() == Some(&b'}'))
}

/// How far a body is JSON.
struct Checked {
    end: usize,
    /// Whether it is JSON up to its end, whole or cut off.
    cut: bool,
}

impl Checked {
    fn of(body: &[u8]) -> Self {
        let (text, more) = match core::str::from_utf8(body) {
            Ok(text) => (text, false),
            Err(error) => {
                let text = body.get(..error.valid_up_to()).unwrap_or(&[]);
                let more = error.error_len().is_some();
                (core::str::from_utf8(text).unwrap_or(""), more)
            }
        };
        let mut reader = Reader::new(text);
        let end = match reader.skip().and_then(|()| reader.finish()) {
            Ok(()) => text.len(),
            Err(_) => reader.position().min(text.len()),
        };
        let rest = text.get(end..).unwrap_or("");
        Self {
            end,
            cut: !more && is_cut_off(rest),
        }
    }
}

/// Whether nothing is left, or only what may be the start of a literal or an escape.
fn is_cut_off(rest: &str) -> bool {
    let plain = |byte: u8| byte == b'\\' || byte.is_ascii_alphanumeric();
    rest.len() < 6 && rest.bytes().all(plain)
}

/// The RequestIds of which one counts, each as spelled in the body.
#[derive(Clone, Copy, Default)]
struct Found<'a> {
    answered: bool,
    inside: Option<&'a [u8]>,
    /// That of an earlier `Response`, which a later one replaces if it is whole.
    replaced: Option<&'a [u8]>,
    beside: Option<&'a [u8]>,
}

impl<'a> Found<'a> {
    fn note(&mut self, owner: Option<Owner<'a>>, token: &Token<'a>, own: &[&str]) {
        let (kept, name) = match owner {
            Some(Owner::Response) => {
                self.answered = true;
                self.replaced = self.inside.take().or(self.replaced);
                return;
            }
            Some(Owner::Member(name)) => (&mut self.inside, name),
            Some(Owner::Beside(name)) => (&mut self.beside, name),
            None => return,
        };
        if let (Kind::Text { .. }, Some(exact)) = (token.kind, is_request_id(name, own)) {
            keep_request_id(kept, Some(token.inside()), exact);
        }
    }

    fn request_id(self) -> Option<&'a [u8]> {
        if self.answered {
            self.inside
        } else {
            self.beside
        }
    }

    /// The same where the last `Response` may not be whole.
    fn last_request_id(self) -> Option<&'a [u8]> {
        self.request_id().or(self.replaced)
    }
}

/// The last RequestId that is spelled out, wherever it is.
fn last_written<'a>(body: &'a [u8], own: &[&str]) -> Option<&'a [u8]> {
    let mut last = None;
    // After a backslash or a colon, it is the text of a value.
    let mut before = [0; 2];
    for (start, byte) in body.iter().copied().enumerate() {
        if byte == b'"' && before[0] != b'\\' && before[1] != b':' {
            if let Some((id, exact)) = written_at(body, start, own) {
                keep_request_id(&mut last, Some(id), exact);
            }
        }
        before[0] = byte;
        if !byte.is_ascii_whitespace() {
            before[1] = byte;
        }
    }
    last
}

/// The RequestId whose name begins here, and whether the name matches exactly.
fn written_at<'a>(body: &'a [u8], start: usize, own: &[&str]) -> Option<(&'a [u8], bool)> {
    let mut tokens = Tokens::new(body.get(start..)?);
    let name = tokens.next().filter(|name| {
        let colon_behind = true;
        name.kind == Kind::Text { colon_behind }
    })?;
    let exact = is_request_id(name.inside(), own)?;
    tokens.next()?;
    let id = tokens.next()?;
    // A line break, or text right after the closing quote, shows that the quote belongs to another string.
    let whole = matches!(id.kind, Kind::Text { .. }) && !id.text.iter().any(u8::is_ascii_control);
    let behind = tokens.next().map_or(Kind::Comma, |token| token.kind);
    let ended = matches!(behind, Kind::Comma | Kind::Close { .. });
    (whole && ended).then(|| (id.inside(), exact))
}

/// Whether a name is exactly the RequestId's; `None` if it is a different name.
fn is_request_id(name: &[u8], own: &[&str]) -> Option<bool> {
    match concern(&names::shown(name), own)? {
        Concern::RequestId { exact } => Some(exact),
        Concern::Error | Concern::Warning => None,
    }
}

#[cfg(test)]
mod tests;
