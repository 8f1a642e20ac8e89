//! Serializes an envelope as the service writes it.

use alloc::collections::BTreeMap;
use alloc::string::String;
use core::fmt::{self, Display, Formatter, Write};

use serde::ser::{Error, Impossible, Serialize, SerializeMap, SerializeStruct, Serializer};

use super::Envelope;
use crate::concern::{REQUEST_ID, RESPONSE, WARNING};

/// An envelope serializes as the service writes it. Its own RequestId replaces the response's, and so does its own
/// `DeprecatedWarning` if it has one.
impl<T: Serialize> Serialize for Envelope<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut body = serializer.serialize_map(Some(1))?;
        body.serialize_entry(RESPONSE, &Response(self))?;
        body.end()
    }
}

struct Response<'a, T>(&'a Envelope<T>);

impl<T: Serialize> Serialize for Response<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match &self.0.result {
            Ok(value) => value.serialize(Members {
                map: &mut map,
                has_warning: self.0.deprecated_warning.is_some(),
            })?,
            Err(error) => {
                // Not a struct, which some formats write as an array.
                let error = [
                    ("Code", error.code().as_str()),
                    ("Message", error.message()),
                ];
                map.serialize_entry("Error", &BTreeMap::from(error))?;
            }
        }
        if let Some(warning) = &self.0.deprecated_warning {
            map.serialize_entry(WARNING, warning)?;
        }
        map.serialize_entry(REQUEST_ID, self.0.request_id.as_deref().unwrap_or(""))?;
        map.end()
    }
}

/// Writes a response's members into the map of the envelope's `Response`.
struct Members<'a, M> {
    map: &'a mut M,
    /// Whether the envelope has a warning of its own.
    has_warning: bool,
}

impl<M> Members<'_, M> {
    /// Whether the envelope writes this member itself.
    fn is_replaced(&self, name: &str) -> bool {
        name == REQUEST_ID || (self.has_warning && name == WARNING)
    }
}

/// What comes of a value that is not an object.
type Refused<M> = Impossible<(), <M as SerializeMap>::Error>;

macro_rules! refuse {
    ($result:ty: $($method:ident($($type:ty),*))*) => {$(
        fn $method(self, $(_: $type),*) -> Result<$result, M::Error> {
            Err(not_an_object())
        }
    )*};
}

fn not_an_object<E: Error>() -> E {
    E::custom("a response serializes as an object")
}

impl<'a, M: SerializeMap> Serializer for Members<'a, M> {
    type Ok = ();
    type Error = M::Error;
    type SerializeSeq = Refused<M>;
    type SerializeTuple = Refused<M>;
    type SerializeTupleStruct = Refused<M>;
    type SerializeTupleVariant = Refused<M>;
    type SerializeMap = MapMembers<'a, M>;
    type SerializeStruct = Self;
    type SerializeStructVariant = Refused<M>;

    refuse! { ():
        serialize_bool(bool) serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64)
        serialize_u8(u8) serialize_u16(u16) serialize_u32(u32) serialize_u64(u64) serialize_f32(f32) serialize_f64(f64)
        serialize_char(char) serialize_str(&str) serialize_bytes(&[u8])
        serialize_unit_variant(&'static str, u32, &'static str)
    }

    refuse! { Refused<M>:
        serialize_seq(Option<usize>) serialize_tuple(usize) serialize_tuple_struct(&'static str, usize)
        serialize_tuple_variant(&'static str, u32, &'static str, usize)
        serialize_struct_variant(&'static str, u32, &'static str, usize)
    }

    fn serialize_none(self) -> Result<(), M::Error> {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), M::Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), M::Error> {
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), M::Error> {
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), M::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), M::Error> {
        Err(not_an_object())
    }

    fn serialize_map(self, _: Option<usize>) -> Result<MapMembers<'a, M>, M::Error> {
        Ok(MapMembers {
            members: self,
            skipping: false,
        })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, M::Error> {
        Ok(self)
    }

    fn collect_str<T: Display + ?Sized>(self, _: &T) -> Result<(), M::Error> {
        Err(not_an_object())
    }
}

impl<M: SerializeMap> SerializeStruct for Members<'_, M> {
    type Ok = ();
    type Error = M::Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), M::Error> {
        if self.is_replaced(key) {
            return Ok(());
        }
        self.map.serialize_entry(key, value)
    }

    fn end(self) -> Result<(), M::Error> {
        Ok(())
    }
}

/// The same for a response that serializes as a map, as with `#[serde(flatten)]`.
struct MapMembers<'a, M> {
    members: Members<'a, M>,
    /// Whether the envelope writes the next value itself.
    skipping: bool,
}

impl<M: SerializeMap> SerializeMap for MapMembers<'_, M> {
    type Ok = ();
    type Error = M::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), M::Error> {
        let mut text = String::new();
        self.skipping = write!(text, "{}", Key(key)).is_ok() && self.members.is_replaced(&text);
        if self.skipping {
            return Ok(());
        }
        self.members.map.serialize_key(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), M::Error> {
        if self.skipping {
            return Ok(());
        }
        self.members.map.serialize_value(value)
    }

    fn end(self) -> Result<(), M::Error> {
        Ok(())
    }
}

/// A member's name as text: serde serializes strings into a formatter.
struct Key<'a, T: ?Sized>(&'a T);

impl<T: Serialize + ?Sized> Display for Key<'_, T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.serialize(f)
    }
}
