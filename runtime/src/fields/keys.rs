//! The names of a struct's members, and the search for the one that a member has.

use crate::json::{Start, Table};

/// The names that a struct's members have on the wire.
#[derive(Debug)]
pub struct Keys {
    /// The struct's own name, for formats that want it.
    pub name: &'static str,
    /// A name for each slot, in declaration order; and last, their hash table and that of the aliases, in a form that no name
    /// has (`json::names`). It is empty if there are too many names, or if one is not plain ASCII.
    pub names: &'static [&'static str],
    /// Slots named by `rename`; these match exactly, never ignoring case.
    pub exact: &'static [usize],
    /// Further names, and their slots.
    pub aliases: &'static [(&'static str, usize)],
}

/// The slot that a name stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Found {
    Exact(usize),
    /// The first slot whose default name equals this one ignoring ASCII case.
    Folded(usize),
    Nothing,
}

impl Keys {
    /// The names of the slots.
    #[inline]
    pub(super) fn names(&self) -> &'static [&'static str] {
        self.names.split_last().map_or(&[], |(_, names)| names)
    }

    /// The slot for a member's name: the one with exactly that name, or else one that matches ignoring case.
    pub(super) fn find(&self, name: &[u8]) -> Found {
        let table = self
            .names
            .last()
            .map_or(Table::EMPTY, |table| Table::of(table));
        if table.len() == 0 {
            let all = 0..self.names().len() + self.aliases.len();
            return self.best(all, name);
        }
        let first = table.place(Start::of(name));
        let places = first..first + table.len();
        self.best(places.map_while(|place| table.number_at(place)), name)
    }

    /// The first of these that has exactly the name, or else the first that matches ignoring case.
    fn best(&self, numbers: impl Iterator<Item = usize>, name: &[u8]) -> Found {
        let mut best = Found::Nothing;
        for number in numbers {
            match self.compare(number, name) {
                Found::Exact(slot) => return Found::Exact(slot),
                Found::Folded(slot) if best == Found::Nothing => best = Found::Folded(slot),
                _ => {}
            }
        }
        best
    }

    /// How a name matches the name or alias with this number.
    fn compare(&self, number: usize, name: &[u8]) -> Found {
        let names = self.names();
        match names.get(number) {
            Some(known) if known.as_bytes() == name => Found::Exact(number),
            Some(known)
                if known.as_bytes().eq_ignore_ascii_case(name) && !self.exact.contains(&number) =>
            {
                Found::Folded(number)
            }
            Some(_) => Found::Nothing,
            None => self.compare_alias(number - names.len(), name),
        }
    }

    fn compare_alias(&self, number: usize, name: &[u8]) -> Found {
        match self.aliases.get(number) {
            Some((alias, slot)) if alias.as_bytes() == name => Found::Exact(*slot),
            _ => Found::Nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the derive writes them.
    const KEYS: Keys = Keys {
        name: "Status",
        names: &[
            "TotalCount",
            "InstanceStatusSet",
            "\0\x02\x1c\x01\0\0\x02TotalCount\"\0\0\0\0\0InstanceStatusSe",
        ],
        exact: &[],
        aliases: &[],
    };

    #[test]
    fn a_table_of_the_derives_finds_every_name_and_no_other() {
        for (index, name) in KEYS.names().iter().enumerate() {
            assert_eq!(KEYS.find(name.as_bytes()), Found::Exact(index));
            let lower = name.to_ascii_lowercase();
            assert_eq!(KEYS.find(lower.as_bytes()), Found::Folded(index));
        }
        for name in ["", "a", "Cpu", "Total", "TotalCounts", "InstanceStatusSe_"] {
            assert_eq!(KEYS.find(name.as_bytes()), Found::Nothing, "{name}");
        }
    }

    #[test]
    fn the_search_in_a_table_without_an_empty_place_ends() {
        let keys = Keys {
            names: &["Zone", "\0\0\0\x01"],
            ..KEYS
        };
        assert_eq!(keys.find(b"Cpu"), Found::Nothing);
    }

    #[test]
    fn without_a_table_the_same_is_found() {
        let keys = Keys {
            exact: &[1],
            aliases: &[("Alias", 0), ("totalcount", 1)],
            names: &["TotalCount", "InstanceStatusSet", ""],
            ..KEYS
        };
        for (name, found) in [
            ("TotalCount", Found::Exact(0)),
            ("TOTALCOUNT", Found::Folded(0)),
            ("totalcount", Found::Exact(1)),
            ("Alias", Found::Exact(0)),
            ("alias", Found::Nothing),
            ("instancestatusset", Found::Nothing),
        ] {
            assert_eq!(keys.find(name.as_bytes()), found, "{name}");
        }
    }
}
