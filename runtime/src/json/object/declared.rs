//! The step to the next declared member: its name is found in raw text at once.
//!
//! Members that have come in the order in which their structs declare them are guessed to go on so, which only takes comparing
//! one name. Once members come in another order, no name of the body is guessed any more: a wrong guess costs more than a right
//! one saves.

use core::mem;

use super::{Object, Place};
use crate::json::blanks::{behind_indentation, past_blanks};
use crate::json::names::HEAD;

/// In place of a guess: members may come in any order.
pub(super) const NO_GUESS: usize = usize::MAX;

/// What comes next in an object.
pub(super) enum Next {
    /// The value of the struct's member with this index.
    Declared(usize),
    /// Nothing: the closing brace has been taken.
    End,
    /// Something else, whose name has not been touched.
    Other,
}

/// What comes next in compact JSON.
enum Ahead<'de> {
    /// Another member's name, which begins at this place.
    Name(usize, &'de [u8; HEAD]),
    /// The closing brace.
    End,
    /// Anything else, or too few bytes to tell.
    Else,
}

impl<'de> Object<'_, 'de> {
    /// Moves to the value of the next member, if the struct declares its name and no watch may want it; or takes the end, if
    /// no watch wants that.
    #[inline]
    pub(super) fn next_declared(&mut self) -> Next {
        match self.next {
            NO_GUESS if self.watching.is_some() => self.next_elsewhere(),
            NO_GUESS => self.next_in_any_order(),
            _ => self.next_by_guess(),
        }
    }

    /// The same, the members so far having come in the declared order.
    #[inline(never)]
    fn next_by_guess(&mut self) -> Next {
        match self.name_behind_comma() {
            Ahead::Name(start, name) => {
                if let Some(len) = self.names.begins(self.next, name) {
                    return self.declared_in_order(start + len + 2);
                }
            }
            Ahead::End => return self.end(),
            Ahead::Else => {}
        }
        self.next_by_guess_behind_blanks()
    }

    /// The same for the first member, and in a pretty-printed body.
    #[inline(never)]
    fn next_by_guess_behind_blanks(&mut self) -> Next {
        if let Some((start, name)) = self.name_behind_blanks() {
            if let Some(len) = self.names.begins(self.next, name) {
                let next = self.declared_in_order(start + len + 2);
                self.reader.take_space();
                return next;
            }
        }
        self.next_out_of_order()
    }

    /// Moves to the value of the guessed member.
    #[inline]
    fn declared_in_order(&mut self, value: usize) -> Next {
        let index = self.next;
        self.next = index + 1;
        self.declared(index, value)
    }

    /// The same for a member that was not guessed: members before it may be left out, or the order is another.
    #[inline(never)]
    fn next_out_of_order(&mut self) -> Next {
        let guessed = mem::replace(&mut self.next, NO_GUESS);
        let next = self.next_in_any_order();
        match next {
            Next::Declared(index) if index >= guessed => self.next = index + 1,
            Next::Declared(_) => self.reader.first_guess = NO_GUESS,
            Next::Other if guessed > 0 => self.next = guessed,
            Next::Other | Next::End => {}
        }
        next
    }

    /// The same, with no guess.
    #[inline(never)]
    fn next_in_any_order(&mut self) -> Next {
        match self.name_behind_comma() {
            Ahead::Name(start, name) => match self.names.find_at_once(name) {
                Some((index, len)) => self.declared(index, start + len + 2),
                None => self.next_elsewhere(),
            },
            Ahead::End => self.end(),
            Ahead::Else => self.next_in_any_order_behind_blanks(),
        }
    }

    #[inline(never)]
    fn next_in_any_order_behind_blanks(&mut self) -> Next {
        if let Some((start, name)) = self.name_behind_blanks() {
            if let Some((index, len)) = self.names.find_at_once(name) {
                let next = self.declared(index, start + len + 2);
                self.reader.take_space();
                return next;
            }
        }
        self.next_elsewhere()
    }

    /// What comes next where a comma and a name come without blanks between them.
    #[allow(clippy::inline_always)] // It needs all registers.
    #[inline(always)]
    fn name_behind_comma(&self) -> Ahead<'de> {
        if self.place == Place::Behind && self.is_innermost() && self.indentation == 0 {
            let start = self.reader.position;
            let rest = self.reader.text.as_bytes().get(start..);
            let text = rest.and_then(<[u8]>::first_chunk::<{ HEAD + 2 }>);
            if let Some((separator, name)) = text.and_then(|text| text.split_first_chunk()) {
                if separator == b",\"" {
                    if let Some(name) = name.first_chunk() {
                        return Ahead::Name(start + 2, name);
                    }
                }
                if separator[0] == b'}' {
                    return Ahead::End;
                }
            }
        }
        Ahead::Else
    }

    /// The next name, of the first member or in a pretty-printed body, and where it begins.
    #[allow(clippy::inline_always)] // It needs all registers.
    #[inline(always)]
    fn name_behind_blanks(&self) -> Option<(usize, &'de [u8; HEAD])> {
        let text = self.reader.text.as_bytes().get(self.reader.position..)?;
        let members = match (self.place, text) {
            _ if !self.is_innermost() => return None,
            (Place::Behind, [b',', behind @ ..]) => behind,
            (Place::First, text) => text,
            _ => return None,
        };
        let behind = match members {
            [b'"', ..] => members,
            _ => behind_indentation(members, self.indentation)?,
        };
        let (_, name) = behind.split_first()?;
        Some((self.reader.text.len() - name.len(), name.first_chunk()?))
    }

    /// The same elsewhere: behind other blanks, at a name that is not found at once, or where a watch looks on.
    #[inline(never)]
    fn next_elsewhere(&mut self) -> Next {
        let text = self.reader.text.as_bytes().get(self.reader.position..);
        let members = match (self.place, text) {
            _ if !self.is_innermost() => return Next::Other,
            (Place::Behind, Some([b',', behind @ ..])) => behind,
            (Place::First, Some(text)) => text,
            (Place::Behind, Some([b'}', ..])) if !self.wants_end() => return self.end(),
            (Place::Behind, Some(text @ [b'\n', ..])) => return self.end_behind_blanks(text),
            _ => return Next::Other,
        };
        match self.declared_first(members) {
            Some(next) => next,
            None => self.next_declared_behind_blanks(members),
        }
    }

    /// Takes an object's end in a pretty-printed body.
    #[inline(never)]
    fn end_behind_blanks(&mut self, text: &[u8]) -> Next {
        let behind = past_blanks(text);
        if self.wants_end() || behind.first() != Some(&b'}') {
            return Next::Other;
        }
        self.reader.position = self.reader.text.len() - behind.len();
        self.end()
    }

    /// Moves to the next member in a pretty-printed body; takes the space behind the colon as well.
    #[inline(never)]
    fn next_declared_behind_blanks(&mut self, members: &[u8]) -> Next {
        let behind = behind_indentation(members, self.indentation).unwrap_or_else(|| {
            let behind = past_blanks(members);
            self.indentation = members.len() - behind.len();
            behind
        });
        let next = self.declared_first(behind);
        if let Some(Next::Declared(_)) = next {
            self.reader.take_space();
        }
        next.unwrap_or(Next::Other)
    }

    /// The same where the next name's quote comes at once; `None` if it does not, or if few bytes follow it.
    #[allow(clippy::inline_always)] // It needs all registers.
    #[inline(always)]
    fn declared_first(&mut self, members: &[u8]) -> Option<Next> {
        let [b'"', name @ ..] = members else {
            return None;
        };
        let head = name.first_chunk()?;
        let start = self.reader.text.len() - members.len();
        if let Some(watching) = &self.watching {
            if watching.looks_for(head[0]) {
                return Some(self.other(start));
            }
        }
        Some(match self.names.find_at_once(head) {
            Some((index, len)) => self.declared(index, start + len + 3),
            None => self.next_declared_elsewhere(start, name),
        })
    }

    /// The same for a name that was not found at once: another has its place in the table, it is long, or no field has it.
    #[cold]
    fn next_declared_elsewhere(&mut self, start: usize, name: &[u8]) -> Next {
        match self.names.find(name) {
            Some((index, len)) => self.declared(index, start + len + 3),
            None => self.other(start),
        }
    }

    /// Moves to a declared member's value.
    #[inline]
    fn declared(&mut self, index: usize, value: usize) -> Next {
        self.reader.position = value;
        self.place = Place::Behind;
        Next::Declared(index)
    }

    /// Takes the closing brace, which is next.
    #[inline]
    fn end(&mut self) -> Next {
        self.close();
        Next::End
    }

    /// Moves to another member's name.
    #[inline]
    fn other(&mut self, name: usize) -> Next {
        self.reader.position = name;
        self.place = Place::Name;
        Next::Other
    }
}
