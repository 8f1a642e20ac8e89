/// The names that a struct's members have on the wire.
///
/// There is one name a slot, in declaration order.
#[derive(Debug)]
pub struct Keys {
    /// The struct's own name, which some formats ask for.
    pub name: &'static str,
    /// A name for each slot.
    pub names: &'static [&'static str],
    /// Slots named by `rename`; these match exactly, never ignoring case.
    pub exact: &'static [usize],
    /// Further names, and their slots.
    pub aliases: &'static [(&'static str, usize)],
}

impl Keys {
    /// The slot of exactly this name.
    pub(crate) fn exact(&self, key: &str) -> Option<usize> {
        if let Some(slot) = self.names.iter().position(|name| *name == key) {
            return Some(slot);
        }
        let alias = self.aliases.iter().find(|(alias, _)| *alias == key);
        alias.map(|(_, slot)| *slot)
    }

    /// The first slot whose default name is this one but for ASCII case.
    pub(crate) fn folded(&self, key: &str) -> Option<usize> {
        let mut names = self.names.iter().enumerate();
        let found =
            names.find(|(slot, name)| name.eq_ignore_ascii_case(key) && !self.exact.contains(slot));
        found.map(|(slot, _)| slot)
    }
}
