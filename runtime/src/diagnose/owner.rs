//! Which part of the envelope a token's value belongs to.

use super::names;
use super::tokens::{Kind, Token};
use super::trace::{Role, Trace};
use crate::concern::RESPONSE;

/// What a value in a body belongs to.
#[derive(Clone, Copy)]
pub(super) enum Owner<'a> {
    /// A `Response` that is not null.
    Response,
    /// The member with this name in the last `Response`.
    Member(&'a [u8]),
    /// Another member with this name, at the top level.
    Beside(&'a [u8]),
}

/// Keeps track of the body's object and the last `Response` in it while a trace passes through them.
#[derive(Default)]
pub(super) struct Owners {
    in_body: bool,
    in_response: bool,
}

impl Owners {
    /// What owns the value that the trace reached with this token.
    pub(super) fn of<'a>(
        &mut self,
        token: &Token<'a>,
        role: Role,
        trace: &Trace<'a>,
    ) -> Option<Owner<'a>> {
        let object = token.kind == Kind::Open { object: true };
        match (trace.depth(), role) {
            (0, Role::Value) => self.in_body = object,
            (0, Role::End(_)) => self.in_body = false,
            (1, Role::Value) if self.in_body => return self.at_top(token, trace.name()?, object),
            (1, Role::End(_)) => self.in_response = false,
            (2, Role::Value) if self.in_response => return trace.name().map(Owner::Member),
            _ => {}
        }
        None
    }

    fn at_top<'a>(&mut self, token: &Token<'a>, name: &'a [u8], object: bool) -> Option<Owner<'a>> {
        if names::shown(name) != RESPONSE {
            return Some(Owner::Beside(name));
        }
        if token.is_null() {
            return None;
        }
        self.in_response = object;
        Some(Owner::Response)
    }
}
