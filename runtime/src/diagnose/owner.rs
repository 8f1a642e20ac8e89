//! Whose value a token is, as far as the envelope is concerned.

use super::names;
use super::tokens::{Kind, Token};
use super::trace::{Role, Trace};

/// What a value in a body belongs to.
#[derive(Clone, Copy)]
pub(super) enum Owner<'a> {
    /// It is a `Response`, and not null.
    Response,
    /// It is the member of this name in the last `Response`.
    Member(&'a [u8]),
    /// It is another member of this name, at the top.
    Beside(&'a [u8]),
}

/// Knows the body's own object and the last `Response` in it while a trace goes through them.
#[derive(Default)]
pub(super) struct Owners {
    in_body: bool,
    in_response: bool,
}

impl Owners {
    /// What owns the value that the trace has come to with this token.
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
        if names::shown(name) != "Response" {
            return Some(Owner::Beside(name));
        }
        if token.is_null() {
            return None;
        }
        self.in_response = object;
        Some(Owner::Response)
    }
}
