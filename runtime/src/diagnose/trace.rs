//! Follows a body's tokens through its brackets, to find the path of each value.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write;

use super::names;
use super::tokens::{Kind, Token};
use crate::error::escape;
use crate::json::Open;

/// How many brackets are tracked by name and place: as many as a path has room for.
const MAX_LEVELS: usize = 1024;

/// Where the tokens so far have led: through which brackets, and to what in the innermost one.
///
/// A string counts as a name only where a name may stand, so that no value is mistaken for one.
#[derive(Default)]
pub(super) struct Trace<'a> {
    open: Open,
    levels: Vec<Level<'a>>,
    next: Next,
    /// Whether a name may also follow a missing comma, as after a fault.
    pub(super) forgiving: bool,
}

/// An open object or array, and the trace's place in it.
struct Level<'a> {
    start: usize,
    object: bool,
    name: Option<&'a [u8]>,
    index: usize,
}

/// What may come next in the innermost bracket.
#[derive(Clone, Copy, Default, PartialEq)]
enum Next {
    /// A name in an object, a value elsewhere.
    #[default]
    Element,
    Colon,
    Value,
    Separator,
    /// Nothing, after a stray colon.
    Nothing,
}

/// What a token is in its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Role {
    Name,
    /// A scalar or opening bracket where a value may stand.
    Value,
    /// A scalar or opening bracket anywhere else.
    Stray,
    Separator,
    /// The end of the bracket that began there, if known.
    End(Option<usize>),
    /// A closing bracket that closes none.
    Unmatched,
}

impl<'a> Trace<'a> {
    /// How many brackets are open.
    pub(super) fn depth(&self) -> usize {
        self.open.depth
    }

    /// The name of the member that the trace is at.
    pub(super) fn name(&self) -> Option<&'a [u8]> {
        self.levels.get(self.open.depth.checked_sub(1)?)?.name
    }

    /// Moves on to a token. Only [`enter`](Self::enter) goes into a bracket, so that the bracket's own path can be asked for.
    pub(super) fn step(&mut self, token: &Token<'a>) -> Role {
        match (token.kind, self.open.innermost()) {
            (Kind::Close { object }, innermost) if innermost == Some(object) => self.close(),
            (Kind::Close { .. }, _) => Role::Unmatched,
            (Kind::Comma | Kind::Colon, None) => Role::Separator,
            (Kind::Comma, _) => self.comma(),
            (Kind::Colon, _) => self.colon(),
            (Kind::Text { colon_behind: true }, Some(true)) if self.takes_name() => {
                self.name_it(token.inside())
            }
            (_, innermost) => self.value(innermost),
        }
    }

    /// Enters the bracket that the token opens.
    pub(super) fn enter(&mut self, token: &Token<'_>) {
        let Kind::Open { object } = token.kind else {
            return;
        };
        if self.open.depth < MAX_LEVELS {
            self.levels.push(Level {
                start: token.start,
                object,
                name: None,
                index: 0,
            });
        }
        self.open.push(object);
        self.next = Next::Element;
    }

    fn close(&mut self) -> Role {
        self.open.pop();
        self.next = Next::Separator;
        let closed = self.levels.len() > self.open.depth;
        let level = if closed { self.levels.pop() } else { None };
        Role::End(level.map(|level| level.start))
    }

    /// The innermost bracket, if it is tracked by name and place.
    fn innermost(&mut self) -> Option<&mut Level<'a>> {
        self.levels.get_mut(self.open.depth.checked_sub(1)?)
    }

    fn comma(&mut self) -> Role {
        self.next = Next::Element;
        if let Some(level) = self.innermost() {
            level.index += 1;
            level.name = None;
        }
        Role::Separator
    }

    fn colon(&mut self) -> Role {
        self.next = match self.next {
            Next::Colon => Next::Value,
            _ => Next::Nothing,
        };
        Role::Separator
    }

    fn takes_name(&self) -> bool {
        self.next == Next::Element || (self.forgiving && self.next == Next::Separator)
    }

    fn name_it(&mut self, name: &'a [u8]) -> Role {
        self.next = Next::Colon;
        if let Some(level) = self.innermost() {
            level.name = Some(name);
        }
        Role::Name
    }

    fn value(&mut self, innermost: Option<bool>) -> Role {
        let wanted = match innermost {
            Some(true) => Next::Value,
            _ => Next::Element,
        };
        let role = if self.next == wanted {
            Role::Value
        } else {
            Role::Stray
        };
        // At the top level, anything may precede the body.
        if innermost.is_some() {
            self.next = Next::Separator;
        }
        role
    }

    /// The path to the trace's place, cut if it is longer than `limit` bytes.
    pub(super) fn path(&self, limit: usize) -> String {
        let mut path = String::new();
        for level in &self.levels {
            // Writing to a string does not fail.
            let _ = match level.name {
                _ if !level.object => write!(path, "[{}]", level.index),
                Some(name) => {
                    let dot = if path.is_empty() { "" } else { "." };
                    write!(path, "{dot}{}", escape::name(&names::shown(name)))
                }
                None => Ok(()),
            };
            if path.len() > limit {
                break;
            }
        }
        if path.len() > limit || self.open.depth > self.levels.len() {
            path.push('…');
        }
        path
    }
}

#[cfg(test)]
mod tests;
