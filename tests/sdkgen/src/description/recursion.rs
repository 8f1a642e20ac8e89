//! Which members need a box: those by which an object would contain itself.

use std::collections::BTreeSet;

use super::{Description, Kind};

/// Whether an object, by this member's type, leads back to itself without a list in between.
#[must_use]
pub fn needs_box(description: &Description, object: &str, kind: &str) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![kind];
    while let Some(name) = open.pop() {
        if name == object {
            return true;
        }
        let Some(inside) = description.objects.get(name).filter(|_| seen.insert(name)) else {
            continue;
        };
        for member in &inside.members {
            if let (false, Kind::Object(inner)) = (member.list, &member.kind) {
                open.push(inner);
            }
        }
    }
    false
}
