//! An enum's variant, as text or as an object with one member.

use serde::de::{DeserializeSeed, EnumAccess, Expected, VariantAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::key::Key;
use super::{Fault, Kind, Reader};

/// An enum's variant: a bare name, or an object with one member.
pub(super) struct Variant<'a, 'de> {
    pub(super) reader: &'a mut Reader<'de>,
    pub(super) bare: bool,
}

impl<'de> EnumAccess<'de> for Variant<'_, 'de> {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Fault> {
        if self.reader.peek() != b'"' {
            return Err(Fault::syntax("a variant's name in double quotes"));
        }
        let name = seed.deserialize(Key {
            reader: self.reader,
        })?;
        if !self.bare {
            self.reader.colon()?;
        }
        Ok((name, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_, 'de> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        if self.bare {
            return Ok(());
        }
        <()>::deserialize(self.reader)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Fault> {
        self.holding_value(&"a variant with a value")?;
        seed.deserialize(self.reader)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        self.holding_value(&visitor)?;
        self.reader.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.holding_value(&visitor)?;
        self.reader.deserialize_struct("", &[], visitor)
    }
}

impl Variant<'_, '_> {
    fn holding_value(&self, expected: &dyn Expected) -> Result<(), Fault> {
        if self.bare {
            return Err(Fault::mismatch(&expected, Kind::Text));
        }
        Ok(())
    }
}
