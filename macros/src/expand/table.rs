//! The hash table by which the runtime finds a member's name in one step, whatever the order.

use std::iter;

/// The most names that a table numbers: a number is one ASCII character.
const MOST: usize = 127;

/// The most places of a table.
const MOST_PLACES: usize = 256;

/// How many bytes of a name the table holds, its closing quote included.
const START: usize = 16;

const QUOTE: u8 = b'"';

/// The table of a struct's names, as `json::names` of the runtime reads it: a NUL, the logarithm of the number of places, the
/// shift, the places, and the first 16 bytes of each name with its closing quote, padded with NULs.
///
/// A place is a name's number, counted from 1, or 0 for none. Names with the same hash follow each other in their own order,
/// wrapping around the end; at least half of the places are empty. The aliases have the numbers behind those of the names,
/// but no start: only `fields::keys` finds them. The table itself is empty if there are too many names, or if one is not plain
/// ASCII; the runtime then compares them one by one.
pub fn table(names: &[&str], aliases: &[&str]) -> String {
    let all = [names, aliases].concat();
    if all.len() > MOST || !all.iter().all(|name| is_plain(name)) {
        return String::new();
    }
    let hashes: Vec<u64> = all.iter().map(|name| hash(name.as_bytes())).collect();
    let (shift, places) = best_places(&hashes);
    let logarithm = u8::try_from(places.len().ilog2()).expect("at most eight");
    let head = [0, logarithm, shift].into_iter().chain(places);
    let starts = names.iter().flat_map(|name| {
        let padding = iter::repeat(0);
        name.bytes().chain([QUOTE]).chain(padding).take(START)
    });
    head.chain(starts).map(char::from).collect()
}

/// Whether a name is written in JSON as it is.
fn is_plain(name: &str) -> bool {
    name.bytes()
        .all(|byte| matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\'))
}

/// The shift by which the fewest names miss their own place, and the places; twice as many only if fewer names miss then.
fn best_places(hashes: &[u64]) -> (u8, Vec<u8>) {
    let few = (2 * hashes.len()).next_power_of_two();
    let mut best = best_of(hashes, few);
    if best.0 > 0 && few < MOST_PLACES {
        let roomy = best_of(hashes, 2 * few);
        if roomy.0 < best.0 {
            best = roomy;
        }
    }
    (best.1, best.2)
}

/// By how many places the names miss their own at the best shift, the shift, and the places.
fn best_of(hashes: &[u64], count: usize) -> (usize, u8, Vec<u8>) {
    let shifts = (28..56).map(|shift| {
        let (missed, places) = places(hashes, shift, count);
        (missed, shift, places)
    });
    shifts.min().expect("28 shifts")
}

/// The places for one shift, and by how many places the names missed their own.
fn places(hashes: &[u64], shift: u8, count: usize) -> (usize, Vec<u8>) {
    let mut places = vec![0; count];
    let mask = count - 1;
    let mut missed = 0;
    for (number, hash) in (1..).zip(hashes) {
        let mut place = usize::try_from(hash >> shift & mask as u64).expect("a place");
        while places[place] != 0 {
            place = (place + 1) & mask;
            missed += 1;
        }
        places[place] = number;
    }
    (missed, places)
}

/// A name's hash, as `json::names` of the runtime computes it; the same for names that differ only in ASCII case.
fn hash(name: &[u8]) -> u64 {
    const LOWER: u64 = 0x2020_2020_2020_2020;
    let mut start = name.iter().copied().chain([QUOTE]).take(START);
    let first = word(start.by_ref().take(8));
    let second = word(start);
    let mixed = (first ^ second.rotate_left(24)) | LOWER;
    mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// Up to eight bytes as a number, the first one lowest.
fn word(bytes: impl Iterator<Item = u8>) -> u64 {
    (0..)
        .step_by(8)
        .zip(bytes)
        .fold(0, |word, (shift, byte)| word | u64::from(byte) << shift)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_stands_once_behind_its_hash_with_no_gap() {
        let names: Vec<String> = (0..100).map(|number| format!("Member{number}")).collect();
        let hashes: Vec<u64> = names.iter().map(|name| hash(name.as_bytes())).collect();
        let (shift, places) = best_places(&hashes);
        let mask = places.len() - 1;
        for (index, hash) in hashes.iter().enumerate() {
            let mut place = usize::try_from(hash >> shift & mask as u64).unwrap();
            while usize::from(places[place]) != index + 1 {
                assert_ne!(places[place], 0, "{}", names[index]);
                place = (place + 1) & mask;
            }
        }
        assert_eq!(places.iter().filter(|number| **number != 0).count(), 100);
    }

    #[test]
    fn few_names_stand_each_at_their_own_place() {
        let names = ["Zone", "ProjectId", "HostIds", "HostIps", "HostId"];
        let hashes = names.map(|name| hash(name.as_bytes()));
        assert_eq!(best_of(&hashes, 16).0, 0);
    }

    #[test]
    fn a_table_grows_only_where_fewer_names_then_miss_their_place() {
        let crowded: Vec<u64> = (0..48)
            .map(|number| hash(format!("Member{number}").as_bytes()))
            .collect();
        assert_eq!(best_places(&crowded).1.len(), 256);
        assert!(best_of(&crowded, 256).0 < best_of(&crowded, 128).0);
        // Names that differ only in case share a hash, whatever the size.
        let same = ["UUI", "Uui", "uui"].map(|name| hash(name.as_bytes()));
        assert_eq!(best_places(&same).1.len(), 8);
    }

    #[test]
    fn a_hash_ignores_the_case_of_letters() {
        for (name, other) in [
            ("CPU", "cpu"),
            ("Zone", "ZONE"),
            ("InstanceId", "instanceID"),
            ("InternetMaxBandwidthOut", "internetMAXBandwidthOut"),
        ] {
            assert_eq!(hash(name.as_bytes()), hash(other.as_bytes()));
        }
    }

    #[test]
    fn a_table_holds_the_start_of_each_name() {
        let table = table(&["Zone", "InternetMaxBandwidthOut"], &[]);
        assert_eq!(table.len(), 3 + 4 + 2 * 16);
        assert_eq!(table[..2], *"\0\x02");
        assert_eq!(table[7..], *"Zone\"\0\0\0\0\0\0\0\0\0\0\0InternetMaxBandw");
    }

    #[test]
    fn an_alias_has_a_place_and_no_start() {
        let table = table(&["Kind"], &["Sort"]);
        assert_eq!(table.len(), 3 + 4 + 16);
        let mut places = table[3..7].chars().collect::<Vec<_>>();
        places.sort_unstable();
        assert_eq!(places, ['\0', '\0', '\u{1}', '\u{2}']);
        assert!(table.ends_with("Kind\"\0\0\0\0\0\0\0\0\0\0\0"));
    }

    #[test]
    fn more_names_than_a_character_counts_have_no_table() {
        assert!(!table(&["Name"; 100], &["Alias"; 27]).is_empty());
        assert!(table(&["Name"; 100], &["Alias"; 28]).is_empty());
    }

    #[test]
    fn a_name_that_json_may_escape_has_no_table() {
        for name in ["a\"b", "c\\b", "d\ne", "é", "\u{7f}"] {
            assert!(table(&["Name", name], &[]).is_empty());
            assert!(table(&["Name"], &[name]).is_empty());
        }
    }

    #[test]
    fn no_names_are_a_table_without_a_number() {
        assert_eq!(table(&[], &[]), "\0\0\x1c\0");
    }
}
