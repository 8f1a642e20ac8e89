//! The names of a struct's members, and the search for the one that a member has.

/// The names that a struct's members have on the wire.
///
/// There is one name per slot, in declaration order.
#[derive(Debug)]
pub struct Keys {
    /// The struct's own name, for formats that want it.
    pub name: &'static str,
    /// A name for each slot.
    pub names: &'static [&'static str],
    /// Slots named by `rename`; these match exactly, never ignoring case.
    pub exact: &'static [usize],
    /// Further names, and their slots.
    pub aliases: &'static [(&'static str, usize)],
    /// A hash table, by `hash`, of the names and then the aliases; empty if there are too many, or if one contains a
    /// character that JSON escapes.
    ///
    /// Its length is a power of two. Each byte is a name's number, counted from 1, or 0 for no name. Names with the same hash
    /// follow each other in declaration order, wrapping around the end.
    pub table: &'static [u8],
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
    /// The slot for a member's name: the one with exactly that name, or else one that matches ignoring case.
    pub(super) fn find(&self, name: &[u8]) -> Found {
        let mask = self.table.len().wrapping_sub(1);
        let mut place = hash(name);
        let mut folded = Found::Nothing;
        loop {
            place &= mask;
            let number = match self.table.get(place) {
                Some(0) => return folded,
                Some(number) => usize::from(*number) - 1,
                None => return self.search(name),
            };
            match self.compare(number, name) {
                Found::Exact(slot) => return Found::Exact(slot),
                Found::Folded(slot) if folded == Found::Nothing => folded = Found::Folded(slot),
                _ => {}
            }
            place += 1;
        }
    }

    /// The same without a table.
    #[cold]
    fn search(&self, name: &[u8]) -> Found {
        let all = 0..self.names.len() + self.aliases.len();
        let found = all.map(|number| self.compare(number, name));
        found.fold(Found::Nothing, |best, next| match (best, next) {
            (Found::Exact(_), _) | (Found::Folded(_), Found::Folded(_) | Found::Nothing) => best,
            _ => next,
        })
    }

    /// How a name matches the name or alias with this number.
    #[inline]
    fn compare(&self, number: usize, name: &[u8]) -> Found {
        match self.names.get(number) {
            Some(known) if same(known.as_bytes(), name) => Found::Exact(number),
            Some(known)
                if known.as_bytes().eq_ignore_ascii_case(name) && !self.exact.contains(&number) =>
            {
                Found::Folded(number)
            }
            Some(_) => Found::Nothing,
            None => self.compare_alias(number - self.names.len(), name),
        }
    }

    fn compare_alias(&self, number: usize, name: &[u8]) -> Found {
        match self.aliases.get(number) {
            Some((alias, slot)) if alias.as_bytes() == name => Found::Exact(*slot),
            _ => Found::Nothing,
        }
    }
}

/// Whether two names are equal. Most are short, for which comparing inline is faster than a call.
#[inline]
fn same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    match other.len() {
        8..=16 => {
            one.first_chunk::<8>() == other.first_chunk()
                && one.last_chunk::<8>() == other.last_chunk()
        }
        4..=7 => {
            one.first_chunk::<4>() == other.first_chunk()
                && one.last_chunk::<4>() == other.last_chunk()
        }
        17..=32 => {
            one.first_chunk::<16>() == other.first_chunk()
                && one.last_chunk::<16>() == other.last_chunk()
        }
        _ => one == other,
    }
}

/// A name's hash, before reduction to the table's length: from its length, first and last bytes, ignoring ASCII case.
///
/// `table::hash` of the macros computes the same.
#[inline]
fn hash(name: &[u8]) -> usize {
    const LOWER: u64 = 0x2020_2020_2020_2020;
    let (first, last) = ends(name);
    let ends = (first | LOWER) ^ (last | LOWER).rotate_left(23);
    let mixed = (ends ^ name.len() as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed >> 40) as usize
}

/// The first and last eight bytes of a name; four of a shorter name; of the shortest, all bytes and none.
#[inline]
fn ends(name: &[u8]) -> (u64, u64) {
    if let (Some(first), Some(last)) = (name.first_chunk(), name.last_chunk()) {
        return (u64::from_le_bytes(*first), u64::from_le_bytes(*last));
    }
    if let (Some(first), Some(last)) = (name.first_chunk(), name.last_chunk()) {
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        return (first.into(), last.into());
    }
    let byte = |index| name.get(index).copied().map_or(0, u64::from);
    (byte(0) | byte(1) << 8 | byte(2) << 16, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table that the derive writes for these names.
    const KEYS: Keys = Keys {
        name: "Status",
        names: &["TotalCount", "InstanceStatusSet"],
        exact: &[],
        aliases: &[],
        table: b"\0\x02\x01\0",
    };

    #[test]
    fn a_table_of_the_derives_finds_every_name_and_no_other() {
        for (index, name) in KEYS.names.iter().enumerate() {
            assert_eq!(KEYS.find(name.as_bytes()), Found::Exact(index));
            let lower = name.to_ascii_lowercase();
            assert_eq!(KEYS.find(lower.as_bytes()), Found::Folded(index));
        }
        for name in ["", "a", "Cpu", "Total", "TotalCounts", "InstanceStatusSe_"] {
            assert_eq!(KEYS.find(name.as_bytes()), Found::Nothing, "{name}");
        }
    }

    #[test]
    fn without_a_table_the_same_is_found() {
        let keys = Keys {
            exact: &[1],
            aliases: &[("Alias", 0), ("totalcount", 1)],
            table: &[],
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

    #[test]
    fn names_of_any_length_are_the_same_if_and_only_if_every_byte_is() {
        let name = *b"abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq";
        for len in 0..name.len() {
            assert!(same(&name[..len], &{ name }[..len]));
            for index in 0..len {
                let mut other = name;
                other[index] = b'_';
                assert!(!same(&name[..len], &other[..len]), "{len}, {index}");
            }
        }
    }
}
