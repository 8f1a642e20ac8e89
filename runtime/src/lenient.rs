use core::cell::Cell;

use serde::de::{Deserialize, Deserializer};

use crate::slot::ReadSlot;

/// The slot of a `lenient` field.
#[derive(Debug)]
pub struct Lenient<T>(pub Option<T>);

impl<'de, T: Deserialize<'de>> ReadSlot<'de> for Lenient<T> {
    type Value = T;

    fn value(&mut self) -> &mut Option<T> {
        &mut self.0
    }

    fn read<D: Deserializer<'de>>(deserializer: D, _: &Cell<bool>) -> Result<T, D::Error> {
        T::deserialize(deserializer)
    }

    fn is_read(&self) -> bool {
        self.0.is_some()
    }
}
