//! Which slots are full, so that the others alone are asked what they make of an absent member.

use core::iter;

/// The slots that are known to be full, as bits. One that is not among them may still be.
#[derive(Clone, Copy, Default)]
pub(super) struct Full(u64);

impl Full {
    /// Adds a slot into which so many values came: one, or none.
    #[inline]
    pub(super) fn add(&mut self, index: usize, came: usize) {
        // Only the lowest bits matter: `others` disregards the set where an index has more.
        #[allow(clippy::cast_possible_truncation)]
        let place = index as u32;
        self.0 |= (came as u64).wrapping_shl(place);
    }

    /// The others of so many slots; every slot, if these are more than there are bits.
    #[inline]
    pub(super) fn others(self, slots: usize) -> impl Iterator<Item = usize> {
        let (mut bits, beyond) = match slots {
            0..64 => (!self.0 & ((1 << slots) - 1), 0..0),
            64 => (!self.0, 0..0),
            _ => (0, 0..slots),
        };
        let others = iter::from_fn(move || {
            let lowest = bits.checked_sub(1)?;
            let index = bits.trailing_zeros() as usize;
            bits &= lowest;
            Some(index)
        });
        others.chain(beyond)
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn a_slot_is_among_the_others_until_a_value_came() {
        for slots in 0..=64 {
            let mut full = Full::default();
            for index in 0..slots {
                full.add(index, 0);
                assert!(full.others(slots).eq(index..slots));
                full.add(index, 1);
                full.add(index, 0);
            }
            assert_eq!(full.others(slots).next(), None);
        }
    }

    #[test]
    fn the_others_come_in_order_whichever_are_full() {
        let mut full = Full::default();
        for index in [3, 0, 63, 31] {
            full.add(index, 1);
        }
        let others: Vec<usize> = full.others(64).collect();
        let expected = (0..64).filter(|index| ![3, 0, 63, 31].contains(index));
        assert!(others.into_iter().eq(expected));
    }

    #[test]
    fn each_of_more_slots_than_there_are_bits_is_among_the_others() {
        let mut full = Full::default();
        for index in 0..65 {
            full.add(index, 1);
        }
        assert!(full.others(65).eq(0..65));
    }
}
