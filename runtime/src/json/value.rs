//! A value as a deserializer: the shell over everything else in this folder.

use alloc::borrow::Cow;
use alloc::string::String;
use core::any;

use serde::de::{Deserializer, Expected, Visitor};

use super::array::Array;
use super::asked::Asked;
use super::number::beyond_f32;
use super::object::Object;
use super::raw::Raw;
use super::variant::Variant;
use super::{Fault, Kind, Reader};
use crate::protocol::INTEGER_OUT_OF_RANGE;

macro_rules! integers {
    ($($method:ident)*) => {$(
        #[inline]
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
            self.integer(visitor)
        }
    )*};
}

macro_rules! wide_integers {
    ($($method:ident $visit:ident $name:literal)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
            self.at_number(&visitor)?;
            self.skip_sign_of_zero();
            let token = self.number_token()?;
            match token.parse() {
                Ok(value) => visitor.$visit(value),
                Err(_) if token.contains(['.', 'e', 'E']) => Err(Fault::mismatch(&$name, Kind::Float)),
                Err(_) => Err(Fault::mismatch(&$name, INTEGER_OUT_OF_RANGE)),
            }
        }
    )*};
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.peek() {
            b'"' => self.deserialize_str(visitor),
            b'{' => self.deserialize_map(visitor),
            b'[' => self.deserialize_seq(visitor),
            b't' | b'f' => self.deserialize_bool(visitor),
            b'n' => self.deserialize_unit(visitor),
            _ => self.deserialize_f64(visitor),
        }
    }

    integers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
    }

    wide_integers! {
        deserialize_i128 visit_i128 "i128"
        deserialize_u128 visit_u128 "u128"
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.single(&visitor) {
            Ok(value) => visitor.visit_f32(value),
            Err(fault) => Err(fault),
        }
    }

    #[inline]
    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.at_number(&visitor)?;
        self.number()?.visit(visitor)
    }

    #[inline]
    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.peek() {
            b't' => {
                self.literal(b"true")?;
                visitor.visit_bool(true)
            }
            b'f' => {
                self.literal(b"false")?;
                visitor.visit_bool(false)
            }
            _ => Err(self.mismatch(&visitor)),
        }
    }

    #[inline]
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.plain_string() {
            Some(text) => visitor.visit_borrowed_str(text),
            None => self.other_string(visitor),
        }
    }

    /// Lends the text, as `serde_json` does. A visitor that makes a `String` is given one instead.
    #[inline]
    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if any::type_name::<V::Value>() != any::type_name::<String>() {
            return self.deserialize_str(visitor);
        }
        match self.own_plain_string() {
            Some(text) => visitor.visit_string(text.into_string()),
            None => self.other_string(visitor),
        }
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.peek() {
            b'"' => match self.string()? {
                Cow::Borrowed(text) => visitor.visit_borrowed_bytes(text.as_bytes()),
                Cow::Owned(text) => visitor.visit_byte_buf(text.into_bytes()),
            },
            b'[' => self.deserialize_seq(visitor),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_bytes(visitor)
    }

    #[inline]
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.null() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.peek() != b'n' {
            return Err(self.mismatch(&visitor));
        }
        self.literal(b"null")?;
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_unit(visitor)
    }

    #[inline]
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        if self.is_ordinary(name) {
            return self.deserialize_any(visitor);
        }
        match self.asked(name, &visitor) {
            Ok(Asked::Newtype) => visitor.visit_newtype_struct(self),
            Ok(Asked::Plain) => self.deserialize_any(visitor),
            Ok(Asked::Digits(digits)) => visitor.visit_str(digits),
            Ok(Asked::Raw(text)) => visitor.visit_map(Raw(Some(text))),
            Ok(Asked::Nothing) => visitor.visit_unit(),
            Err(fault) => Err(fault),
        }
    }

    #[inline]
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.begin(b'[', &visitor) {
            Ok(()) => visitor.visit_seq(Array::opened(self)),
            Err(fault) => Err(fault),
        }
    }

    /// A tuple stops before its end as a rule, so that its bracket is closed here, before whatever looks at the tuple.
    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        let outside = self.levels;
        let value = self.deserialize_seq(visitor)?;
        self.close_left(outside).map(|()| value)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_tuple(len, visitor)
    }

    #[inline]
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.begin(b'{', &visitor) {
            Ok(()) => visitor.visit_map(Object::opened(self, &[])),
            Err(fault) => Err(fault),
        }
    }

    #[inline]
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.begin_struct(&visitor) {
            Ok(true) => visitor.visit_map(Object::opened(self, names)),
            Ok(false) => visitor.visit_seq(Array::opened(self)),
            Err(fault) => Err(fault),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        if self.peek() == b'"' {
            return visitor.visit_enum(Variant {
                reader: self,
                bare: true,
            });
        }
        let outside = self.levels;
        self.begin(b'{', &visitor)?;
        let value = visitor.visit_enum(Variant {
            reader: self,
            bare: false,
        })?;
        self.close_left(outside).map(|()| value)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.skip()?;
        visitor.visit_unit()
    }
}

impl<'de> Reader<'de> {
    #[inline]
    fn integer<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Fault> {
        self.at_number(&visitor)?;
        self.number()?.visit_integer(visitor)
    }

    /// Reads a string behind whitespace, or one that has escapes.
    #[cold]
    fn other_string<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Fault> {
        if self.peek() != b'"' {
            return Err(self.mismatch(&visitor));
        }
        match self.string()? {
            Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
            Cow::Owned(text) => visitor.visit_string(text),
        }
    }

    /// Reads a number as the nearest `f32`; going through an `f64` would round twice.
    fn single(&mut self, expected: &dyn Expected) -> Result<f32, Fault> {
        self.at_number(expected)?;
        let start = self.position;
        match self.number_token()?.parse::<f32>() {
            Ok(value) if value.is_finite() => Ok(value),
            _ => {
                self.position = start;
                Err(beyond_f32())
            }
        }
    }

    /// Takes the opening bracket of a struct; false if it is written as an array.
    ///
    /// Not inlined, since what calls it is compiled for each type.
    #[inline(never)]
    fn begin_struct(&mut self, expected: &dyn Expected) -> Result<bool, Fault> {
        if self.byte() == b'{' && self.open(b'{') {
            return Ok(true);
        }
        self.begin_struct_otherwise(expected)
    }

    /// The same behind blanks, or where no struct begins; apart, so that its registers need not be saved where one does.
    #[inline(never)]
    fn begin_struct_otherwise(&mut self, expected: &dyn Expected) -> Result<bool, Fault> {
        let is_array = self.peek() == b'[';
        self.begin(if is_array { b'[' } else { b'{' }, expected)
            .map(|()| !is_array)
    }

    #[inline]
    fn at_number(&mut self, expected: &dyn Expected) -> Result<(), Fault> {
        match self.peek() {
            b'-' | b'0'..=b'9' => Ok(()),
            _ => Err(self.mismatch(expected)),
        }
    }

    /// Takes a null, if one is next.
    #[inline]
    pub(crate) fn null(&mut self) -> bool {
        match self.text.as_bytes().get(self.position) {
            Some(b'!'..=b'm') => false,
            _ => self.null_elsewhere(),
        }
    }

    /// The same for a value that begins as no string, number, array or false does: this test is compiled once per field type,
    /// so that one range has to do there.
    #[inline(never)]
    fn null_elsewhere(&mut self) -> bool {
        self.take_literal(b"null") || self.byte() <= b' ' && self.null_behind_blanks()
    }

    #[inline(never)]
    fn null_behind_blanks(&mut self) -> bool {
        self.peek() == b'n' && self.take_literal(b"null")
    }

    #[cold]
    pub(super) fn mismatch(&mut self, expected: &dyn Expected) -> Fault {
        let first = self.peek();
        let whole = match first {
            b't' => self.take_literal(b"true"),
            b'f' => self.take_literal(b"false"),
            b'n' => self.take_literal(b"null"),
            _ => true,
        };
        match Kind::beginning_with(first) {
            Some(found) if whole => Fault::mismatch(&expected, found),
            _ => Fault::syntax("a JSON value"),
        }
    }
}
