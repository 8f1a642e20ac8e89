//! The short form for a struct whose fields are read by their own types alone, as most are.

use crate::ast::{Kind, Role};
use crate::emit::Emit;
use crate::expand::Expansion;
use crate::member::Member;
use proc_macro2::Delimiter::{Brace, Parenthesis};

/// As many slots as the runtime takes in a tuple.
const MOST: usize = 32;

pub fn fits(expansion: &Expansion, members: &[Member]) -> bool {
    let container = expansion.container;
    (1..=MOST).contains(&members.len())
        && members.iter().all(Member::is_plain)
        && container.with_role(Role::Extra).is_none()
        && container.attrs.default.is_none()
}

/// `match __members.row((None, None,)) { Ok((__field0, __field1,)) => Ok(Self { .. }), Err(__error) => Err(__error) }`
pub fn write(expansion: &Expansion, members: &[Member], emit: &mut Emit) {
    let private = &expansion.private;
    let is_response = expansion.container.kind == Kind::Response;
    expansion.write_request_id_slot(emit);
    emit.idents(["match", "__members"]);
    emit.punct('.');
    emit.ident(if is_response { "row_response" } else { "row" });
    emit.group(Parenthesis, |emit| {
        emit.list(Parenthesis, members, |member, emit| {
            member.empty(private, emit);
        });
        expansion.write_request_id_reference(emit);
    });
    emit.group(Brace, |emit| {
        emit.call(private, "Ok", |emit| {
            emit.list(Parenthesis, members, Member::local);
        });
        emit.arrow();
        expansion.write_struct(members, emit);
        emit.punct(',');
        expansion.write_error(emit);
        emit.arrow();
        expansion.write_error(emit);
    });
}
