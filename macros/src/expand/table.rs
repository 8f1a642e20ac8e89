//! The hash table by which the runtime finds a member's name in one step, whatever the order.

/// The table of these names: a byte for each place, a name's number counted from 1 or 0 where there is none.
///
/// At least half of the places are 0. Names of one hash stand one after the other, in their own order, and around the end.
/// It is empty where the names are too many for a byte, or where JSON escapes a character of one; the runtime then compares
/// them one by one.
pub fn table(names: &[&str]) -> Vec<u8> {
    let escaped = |name: &&str| {
        name.chars()
            .any(|char| matches!(char, '"' | '\\' | '\0'..='\x1F'))
    };
    if names.len() >= 255 || names.iter().any(escaped) {
        return Vec::new();
    }
    let mut table = vec![0; (2 * names.len()).next_power_of_two()];
    let mask = table.len() - 1;
    for (number, name) in (1..).zip(names) {
        let mut place = hash(name.as_bytes()) & mask;
        while table[place] != 0 {
            place = (place + 1) & mask;
        }
        table[place] = number;
    }
    table
}

/// A name's place before it is cut to the table's length, as `fields::keys::hash` of the runtime has it.
fn hash(name: &[u8]) -> usize {
    const LOWER: u64 = 0x2020_2020_2020_2020;
    let (first, last) = match name.len() {
        8.. => (word(&name[..8]), word(&name[name.len() - 8..])),
        4.. => (word(&name[..4]), word(&name[name.len() - 4..])),
        _ => (word(name), 0),
    };
    let ends = (first | LOWER) ^ (last | LOWER).rotate_left(23);
    let mixed = (ends ^ name.len() as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    usize::try_from(mixed >> 40).expect("24 bits")
}

/// Up to eight bytes as a number, the first one lowest.
fn word(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .rev()
        .fold(0, |word, byte| word << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_stands_once_behind_its_hash_with_no_gap() {
        let names: Vec<String> = (0..100).map(|number| format!("Member{number}")).collect();
        let table = table(&names.iter().map(String::as_str).collect::<Vec<_>>());
        for (index, name) in names.iter().enumerate() {
            let mut place = hash(name.as_bytes()) & (table.len() - 1);
            while usize::from(table[place]) != index + 1 {
                assert_ne!(table[place], 0, "{name}");
                place = (place + 1) & (table.len() - 1);
            }
        }
        assert_eq!(table.iter().filter(|number| **number != 0).count(), 100);
    }

    #[test]
    fn a_hash_ignores_the_case_of_letters() {
        for (name, other) in [
            ("CPU", "cpu"),
            ("Zone", "ZONE"),
            ("InstanceId", "instanceID"),
        ] {
            assert_eq!(hash(name.as_bytes()), hash(other.as_bytes()));
        }
    }

    #[test]
    fn more_names_than_a_byte_counts_have_no_table() {
        assert!(table(&["Name"; 255]).is_empty());
    }

    #[test]
    fn a_name_that_json_escapes_has_no_table() {
        for name in ["a\"b", "c\\b", "d\ne"] {
            assert!(table(&["Name", name]).is_empty());
        }
    }

    #[test]
    fn no_names_are_a_table_without_a_number() {
        assert_eq!(table(&[]), [0]);
    }
}
