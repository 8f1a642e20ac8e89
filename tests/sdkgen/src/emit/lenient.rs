//! What reads leniently: everything, or services, actions and fields by name.

use std::collections::BTreeSet;

use anyhow::{bail, Result};

use crate::description::Description;

/// What reads numbers from text and text from numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lenient {
    /// Everything.
    pub all: bool,
    /// `cvm`, `DescribeInstances` with all that its response is made of, or `Instance.CPU`.
    pub names: BTreeSet<String>,
}

impl Lenient {
    /// Everything.
    #[must_use]
    pub fn all() -> Self {
        Self {
            all: true,
            names: BTreeSet::new(),
        }
    }

    /// The objects of a description all of whose fields read leniently.
    pub(super) fn objects<'a>(&self, description: &'a Description) -> BTreeSet<&'a str> {
        if self.all || self.names.contains(&description.service) {
            return description.reachable();
        }
        let named = description
            .actions
            .iter()
            .filter(|action| self.names.contains(&action.name));
        description.reachable_from(named.map(|action| &*action.output))
    }

    pub(super) fn field(&self, object: &str, member: &str) -> bool {
        !self.names.is_empty() && self.names.contains(&format!("{object}.{member}"))
    }

    /// Whether each name is of something.
    ///
    /// # Errors
    /// With the name that is of nothing.
    pub fn check<'a>(
        &self,
        descriptions: impl Iterator<Item = &'a Description> + Clone,
    ) -> Result<()> {
        for name in &self.names {
            if !descriptions
                .clone()
                .any(|description| is_of(name, description))
            {
                bail!("`{name}` is neither a service, nor an action, nor a member (`Object.Member`), so it cannot be lenient");
            }
        }
        Ok(())
    }
}

fn is_of(name: &str, description: &Description) -> bool {
    if let Some((object, member)) = name.split_once('.') {
        let object = description.objects.get(object);
        return object
            .is_some_and(|object| object.members.iter().any(|known| known.name == member));
    }
    description.service == name || description.actions.iter().any(|action| action.name == name)
}
