//! The search for a member's name among those that a struct declares, in raw text and in one step, whatever the order.

use super::words::{ascii_quotes, joined, two_words};

/// How much of a text is enough to find a name of at most 32 bytes, with the quote and colon behind it.
pub(super) const HEAD: usize = 34;

/// The names that a struct declares; without a table, there are none to search.
pub(super) struct Names {
    names: &'static [&'static str],
    table: Table,
}

impl Names {
    /// A struct's names, the last of which is the table of the others and of their aliases, if they have one. The number of an
    /// alias is beyond the names.
    #[inline]
    pub(super) fn of(names: &'static [&'static str]) -> Self {
        match names.split_last() {
            Some((table, names)) => Self {
                names,
                table: Table::of(table),
            },
            None => Self {
                names,
                table: Table::EMPTY,
            },
        }
    }

    /// The names by their indices.
    #[inline]
    pub(super) fn all(&self) -> &'static [&'static str] {
        self.names
    }

    /// The index and length of the name with which a text begins, a quote and a colon behind it; `None` if it is not exactly
    /// one of these, or if the text has too few bytes to tell.
    pub(super) fn find(&self, text: &[u8]) -> Option<(usize, usize)> {
        let (wanted, _) = Start::of_raw(text.first_chunk()?);
        let first = self.table.place(wanted);
        for place in first..first + self.table.len() {
            let number = self.table.number_at(place)?;
            if let Some(len) = self.compare(number, wanted, text) {
                return Some((number, len));
            }
        }
        None
    }

    /// The same, if no other name took its place and it has at most 32 bytes, as nearly all have.
    #[allow(clippy::inline_always)] // It needs all registers.
    #[inline(always)]
    pub(super) fn find_at_once(&self, text: &[u8; HEAD]) -> Option<(usize, usize)> {
        let (wanted, mut len) = Start::of_raw(text.first_chunk()?);
        let number = self.table.number_at(self.table.place(wanted))?;
        if self.table.start(number)? != wanted {
            return None;
        }
        if len >= 16 {
            let name = self.names.get(number)?.as_bytes();
            len = name.len();
            if len > HEAD - 2 || text[..len].last_chunk::<16>() != name.last_chunk() {
                return None;
            }
        }
        (text[len..len + 2] == *b"\":").then_some((number, len))
    }

    /// The length of the name with this number, if the text begins with it, a quote and a colon behind it, and it has at most 32
    /// bytes.
    #[allow(clippy::inline_always)] // It needs all registers.
    #[inline(always)]
    pub(super) fn begins(&self, number: usize, text: &[u8; HEAD]) -> Option<usize> {
        let name = self.names.get(number)?.as_bytes();
        let len = name.len();
        let of_start = OF_START.get(len)?;
        let start: &[u8; 16] = self.table.starts.get(16 * number..)?.first_chunk()?;
        let same = (u128::from_le_bytes(*text.first_chunk()?) & of_start).to_le_bytes() == *start
            && (len < 16 || text[..len].last_chunk::<16>() == name.last_chunk());
        (same && text[len..len + 2] == *b"\":").then_some(len)
    }

    /// The length of the name with this number, if the text begins with it.
    fn compare(&self, number: usize, wanted: Start, text: &[u8]) -> Option<usize> {
        if self.table.start(number)? != wanted {
            return None;
        }
        let name = self.names.get(number)?.as_bytes();
        let len = name.len();
        (ends(text, len) && (len <= 16 || text.get(16..len) == name.get(16..))).then_some(len)
    }
}

/// By a name's length, all bits of the bytes of its [`Start`], which are its first sixteen with its closing quote.
static OF_START: [u128; HEAD - 1] = {
    let mut masks = [u128::MAX; HEAD - 1];
    let mut len = 0;
    while len < 15 {
        masks[len] = (1 << (8 * (len + 1))) - 1;
        len += 1;
    }
    masks
};

/// Whether a quote and a colon stand behind a name of this length.
#[inline]
fn ends(text: &[u8], len: usize) -> bool {
    text.get(len..).and_then(<[u8]>::first_chunk) == Some(b"\":")
}

/// A hash table of names, written by the derive: `macros::expand::table` describes it.
#[derive(Clone, Copy)]
pub(crate) struct Table {
    /// By how many bits a hash is reduced.
    shift: u32,
    places: &'static [u8],
    starts: &'static [u8],
}

impl Table {
    /// The table of names that have none.
    pub(crate) const EMPTY: Self = Self {
        shift: 0,
        places: &[],
        starts: &[],
    };

    /// The table that this text holds. Text without one begins with another character than NUL, or is empty.
    #[inline]
    pub(crate) fn of(text: &'static str) -> Self {
        let [0, logarithm @ 0..=8, shift, rest @ ..] = text.as_bytes() else {
            return Self::EMPTY;
        };
        match rest.split_at_checked(1 << logarithm) {
            Some((places, starts)) => Self {
                shift: u32::from(*shift),
                places,
                starts,
            },
            None => Self::EMPTY,
        }
    }

    /// How many places there are; that many steps end a search, also in the table of no derive, which may be full.
    pub(crate) fn len(self) -> usize {
        self.places.len()
    }

    /// The place that a name wants.
    #[inline]
    pub(crate) fn place(self, name: Start) -> usize {
        #[allow(clippy::cast_possible_truncation)] // Only the lowest bits matter.
        let place = name.hash().wrapping_shr(self.shift) as usize;
        place & self.places.len().wrapping_sub(1)
    }

    /// The number, counted from 0, of the name at a place, which wraps around the end; `None` if the place is empty.
    #[inline]
    pub(crate) fn number_at(self, place: usize) -> Option<usize> {
        let place = place & self.places.len().wrapping_sub(1);
        usize::from(*self.places.get(place)?).checked_sub(1)
    }

    #[inline]
    fn start(self, number: usize) -> Option<Start> {
        let start = self.starts.get(16 * number..16 * number + 16)?;
        start.first_chunk().map(Start::of_padded)
    }
}

/// The first sixteen bytes of a name with its closing quote, padded with zeros.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Start(u64, u64);

impl Start {
    pub(crate) fn of(name: &[u8]) -> Self {
        let mut padded = [0; 16];
        for (byte, of_name) in padded.iter_mut().zip(name.iter().chain(b"\"")) {
            *byte = *of_name;
        }
        Self::of_padded(&padded)
    }

    #[inline]
    fn of_padded(bytes: &[u8; 16]) -> Self {
        let (first, second) = two_words(bytes);
        Self(first, second)
    }

    /// The start of the name that a quote ends, in raw text, and its length if that is less than 16. If the name is not ASCII,
    /// it is the start of no name.
    ///
    /// Without a branch on the name's length, since that is as good as random.
    #[allow(clippy::inline_always)] // It needs all registers.
    #[inline(always)]
    fn of_raw(text: &[u8; 16]) -> (Self, usize) {
        let Self(first, second) = Self::of_padded(text);
        let quotes = joined(ascii_quotes(first), ascii_quotes(second));
        let start = u128::from_le_bytes(*text) & (quotes ^ quotes.wrapping_sub(1));
        let len = (quotes.trailing_zeros() / 8) as usize;
        (Self::of_padded(&start.to_le_bytes()), len)
    }

    /// The same for names that differ only in ASCII case.
    #[inline]
    fn hash(self) -> u64 {
        const LOWER: u64 = 0x2020_2020_2020_2020;
        let mixed = (self.0 ^ self.1.rotate_left(24)) | LOWER;
        mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::ToString;

    use super::*;

    /// As the derive writes them: of every length that is compared in its own way, two with the same start. `Count` is an
    /// alias, which has a number but no start.
    const NAMES: &[&str] = &[
        "Cpu",
        "TotalCount",
        "FifteenLettersX",
        "SixteenLettersIn",
        "InstanceStatusSet",
        "InternetMaxBandwidthOutOfTheHost",
        "InternetMaxBandwidthOutOfTheHosts",
        "\0\x04!\0\x03\x06\x07\0\0\x08\0\x05\x01\x04\0\0\0\0\x02\
        Cpu\"\0\0\0\0\0\0\0\0\0\0\0\0\
        TotalCount\"\0\0\0\0\0\
        FifteenLettersX\"\
        SixteenLettersIn\
        InstanceStatusSe\
        InternetMaxBandw\
        InternetMaxBandw",
    ];

    /// The name with which a text begins, behind its opening quote; both ways of finding it agree where both may be gone.
    fn find(text: &str) -> Option<&'static str> {
        let names = Names::of(NAMES);
        let text = &text.as_bytes()[1..];
        let found = names.find(text);
        if let Some(head) = text.first_chunk() {
            let at_once = names.find_at_once(head);
            assert!(at_once.is_none() || at_once == found);
            for (number, name) in NAMES.iter().enumerate() {
                let guessed = names.begins(number, head).map(|len| (number, len));
                let long = name.len() > 32;
                assert_eq!(
                    guessed,
                    found.filter(|(index, _)| *index == number && !long)
                );
            }
        }
        let (index, len) = found?;
        assert_eq!(len, NAMES[index].len());
        Some(NAMES[index])
    }

    #[test]
    fn every_declared_name_is_found() {
        for name in &NAMES[..7] {
            let text = format!("\"{name}\":1, and more of a body, as it mostly is");
            assert_eq!(find(&text), Some(*name));
        }
    }

    #[test]
    fn a_name_of_at_most_32_bytes_in_its_own_place_is_found_at_once() {
        let at_once = |name: &str| {
            let text = format!("{name}\":1, and more of a body, as it mostly is");
            Names::of(NAMES).find_at_once(text.as_bytes().first_chunk().unwrap())
        };
        for (index, name) in NAMES[..6].iter().enumerate() {
            assert_eq!(at_once(name), Some((index, name.len())), "{name}");
        }
        assert_eq!(at_once(NAMES[6]), None);
    }

    #[test]
    fn a_name_is_found_at_once_whatever_stands_behind_its_colon() {
        for name in &NAMES[..6] {
            for value in ["\"ééééééééé\"", "\"\"\"\"\"\"\"\"\"\"", "[{}]"] {
                let text = format!("{name}\":{value},and more of a body, as it mostly is");
                let found = Names::of(NAMES).find_at_once(text.as_bytes().first_chunk().unwrap());
                assert!(found.is_some(), "{text}");
            }
        }
    }

    #[test]
    fn a_name_of_more_than_32_bytes_is_not_found_at_once_in_its_own_place_either() {
        const LONG: &[&str] = &[
            "InternetMaxBandwidthOutOfTheHosts",
            "\0\0\0\x01InternetMaxBandw",
        ];
        let names = Names::of(LONG);
        let text = format!("{}\":1, and more of a body", LONG[0]);
        let text = text.as_bytes();
        assert_eq!(names.find_at_once(text.first_chunk().unwrap()), None);
        assert_eq!(names.find(text), Some((0, 33)));
    }

    #[test]
    fn no_other_name_is_found() {
        for name in NAMES[..7].iter().copied() {
            for other in [
                &name[1..],
                &name[..name.len() - 1],
                &(name[..name.len() - 1].to_string() + "~"),
                &name.to_lowercase(),
                &name.replace('C', "\\u0043"),
                &(name.to_string() + "x"),
                &(name.to_string() + "\0"),
                &(name.to_string() + "\\"),
                &(name.to_string() + "é"),
                &("é".to_string() + name),
            ] {
                let text = format!("\"{other}\":1, and more of a body, as it mostly is");
                let found = find(&text);
                assert!(found.is_none() || found == Some(other), "{text}");
            }
        }
    }

    #[test]
    fn an_alias_is_left_to_the_search_among_all_names() {
        assert_eq!(
            find("\"Count\":1, and more of a body, as it mostly is"),
            None
        );
    }

    #[test]
    fn a_name_is_left_if_a_blank_stands_before_its_colon_or_the_body_ends_soon() {
        assert_eq!(
            find("\"Cpu\" :1, and more of a body, as it mostly is"),
            None
        );
        for name in &NAMES[..7] {
            let text = format!("\"{name}\":1");
            for end in 1..text.len() - 1 {
                assert_eq!(find(&text[..end]), None, "{text} {end}");
            }
        }
    }

    /// A name that begins as a table does may be a user's own.
    #[test]
    fn the_search_in_a_table_without_an_empty_place_ends() {
        let text = b"Cpu\":1, and more of a body, as it mostly is";
        for names in [&["Zone", "\0\0\0\x01"][..], &["Zone", "\0\x01\0\x01\x02"]] {
            assert_eq!(Names::of(names).find(text), None);
        }
    }

    #[test]
    fn names_without_a_table_are_never_found() {
        let text = b"Cpu\":1, and more of a body, as it mostly is";
        for names in [
            &["Cpu", ""][..],
            &["Cpu"],
            &["Cpu", "\0\x09"],
            &["Cpu", "\0"],
            &[],
        ] {
            let names = Names::of(names);
            assert_eq!(names.find(text), None);
            assert_eq!(names.find_at_once(text.first_chunk().unwrap()), None);
        }
    }
}
