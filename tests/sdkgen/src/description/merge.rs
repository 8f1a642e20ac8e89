//! Two editions of one service version become one, with what either of them has.

use super::{sharing, Description, Member};

impl Description {
    /// Adds what only the other edition has. If the two contradict each other, nothing changes, and the error is the place.
    pub fn merge(&mut self, other: &Self) -> Result<(), String> {
        self.agree(other)?;
        let mut both = self.clone();
        both.add_all(other);
        // An action that only one edition has may be answered with a response that the other edition's action has.
        sharing::separate(&mut both).map_err(|error| error.to_string())?;
        *self = both;
        Ok(())
    }

    fn add_all(&mut self, other: &Self) {
        for action in &other.actions {
            match self
                .actions
                .iter_mut()
                .find(|known| known.name == action.name)
            {
                Some(known) => {
                    known.streams |= action.streams;
                    known.deprecated &= action.deprecated;
                    fill(&mut known.title, &action.title);
                    fill(&mut known.document, &action.document);
                }
                None => self.actions.push(action.clone()),
            }
        }
        fill(&mut self.title, &other.title);
        for (name, object) in &other.objects {
            let known = self.objects.entry(name.clone()).or_default();
            fill(&mut known.document, &object.document);
            for member in &object.members {
                match known
                    .members
                    .iter_mut()
                    .find(|known| known.name == member.name)
                {
                    Some(known) => {
                        known.disabled &= member.disabled;
                        fill(&mut known.document, &member.document);
                    }
                    None => add(&mut known.members, member),
                }
            }
        }
        let new = other
            .codes
            .iter()
            .filter(|code| self.codes.iter().all(|known| known.text != code.text));
        let new: Vec<_> = new.cloned().collect();
        self.codes.extend(new);
        self.examples.extend(other.examples.iter().cloned());
        self.edition = format!("{}, {}", self.edition, other.edition);
    }

    fn agree(&self, other: &Self) -> Result<(), String> {
        for action in &other.actions {
            let known = self.actions.iter().find(|known| known.name == action.name);
            if known.is_some_and(|known| known.output != action.output) {
                return Err(format!("the response of `{}`", action.name));
            }
        }
        for (name, object) in &other.objects {
            let Some(known) = self.objects.get(name) else {
                continue;
            };
            for member in &object.members {
                let known = known.members.iter().find(|known| known.name == member.name);
                if known
                    .is_some_and(|known| (&known.kind, known.list) != (&member.kind, member.list))
                {
                    return Err(format!("the type of `{name}.{}`", member.name));
                }
            }
        }
        Ok(())
    }
}

/// The RequestId is last in every description.
fn add(members: &mut Vec<Member>, member: &Member) {
    let last = members.last().is_some_and(|last| last.is_request_id());
    let place = members.len() - usize::from(last);
    members.insert(place, member.clone());
}

fn fill(document: &mut String, other: &str) {
    if document.trim().is_empty() {
        other.clone_into(document);
    }
}
