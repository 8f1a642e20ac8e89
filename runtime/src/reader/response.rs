use serde::de::{Deserialize, Deserializer, Visitor};

use super::access::Object;
use super::bookmark::Bookmark;
use super::{Fault, Reader, MAX_DEPTH};
use crate::answer::{self, Respond};
use crate::hold;
use crate::response::TencentResponse;
use crate::tap::{Seen, Tap};

/// The place for a response, its type erased.
pub(crate) trait ReadResponse<'de> {
    fn read(&mut self, reader: &mut Reader<'de>, seen: &mut Seen<'de>) -> Result<(), Fault>;
}

impl<'de, T: TencentResponse + Deserialize<'de>> ReadResponse<'de> for Option<T> {
    fn read(&mut self, reader: &mut Reader<'de>, seen: &mut Seen<'de>) -> Result<(), Fault> {
        let tap = Tap {
            seen,
            own: T::__OWN,
        };
        // A const condition, so that only one of the two is compiled.
        let result = if const { T::__DECLARED.is_empty() } {
            T::deserialize(Tapped { reader, tap })
        } else {
            T::deserialize(Holding { reader, tap })
        };
        match result {
            Ok(value) => {
                *self = Some(value);
                Ok(())
            }
            Err(fault) => Err(fault),
        }
    }
}

impl<'de> Reader<'de> {
    /// Reads a whole body.
    #[inline]
    pub(crate) fn body(
        &mut self,
        response: &mut dyn ReadResponse<'de>,
        seen: &mut Seen<'de>,
    ) -> Result<(), Fault> {
        let mut object = Object::open(self, &["Response"], &"an object with a member `Response`")?;
        answer::walk(&mut object, &mut Response(response), seen)?;
        self.finish()
    }

    /// Reads the last `Response` of a body whose reading has failed at an earlier one, which it replaces.
    #[cold]
    pub(crate) fn replacement(
        &mut self,
        response: &mut dyn ReadResponse<'de>,
        seen: &mut Seen<'de>,
    ) -> Option<Result<(), Fault>> {
        let last = last_response(self.text).filter(|last| *last > self.position)?;
        self.position = last;
        self.levels = MAX_DEPTH - 1;
        Some(self.response(response, seen))
    }

    #[inline]
    fn response(
        &mut self,
        response: &mut dyn ReadResponse<'de>,
        seen: &mut Seen<'de>,
    ) -> Result<(), Fault> {
        let levels = self.levels;
        *seen = Seen::default();
        match response.read(self, seen) {
            Err(fault) if seen.failure.is_none() => return Err(fault),
            _ => {}
        }
        if self.levels != levels {
            self.drain(seen)?;
        }
        Ok(())
    }
}

/// Where the last `Response` begins that is not null, in a body that is whole.
fn last_response(text: &str) -> Option<usize> {
    let mut reader = Reader::new(text);
    let mut object = Object::open(&mut reader, &["Response"], &"an object").ok()?;
    let mut last = None;
    while object.advance().ok()? {
        let number = object.next_member().ok()?;
        if number.is_some() && object.reader.peek() != b'n' {
            last = Some(object.reader.position);
        }
        object.reader.skip().ok()?;
    }
    reader.finish().ok()?;
    last
}

struct Response<'a, 'de>(&'a mut dyn ReadResponse<'de>);

impl<'de> Respond<'de, Object<'_, 'de>> for Response<'_, 'de> {
    fn respond(
        &mut self,
        object: &mut Object<'_, 'de>,
        seen: &mut Seen<'de>,
    ) -> Result<bool, Fault> {
        let reader = object.value()?;
        if reader.null() {
            return Ok(false);
        }
        reader.response(self.0, seen).map(|()| true)
    }
}

impl<'de> Reader<'de> {
    /// Reads on in a response that its own reading has left at its `Error`.
    fn drain(&mut self, seen: &mut Seen<'de>) -> Result<(), Fault> {
        let mut tap = Tap { seen, own: &[] };
        Object::resumed(self).drain(&mut tap)
    }
}

struct Tapped<'a, 'b, 'de> {
    reader: &'a mut Reader<'de>,
    tap: Tap<'b, 'de>,
}

impl<'de> Deserializer<'de> for Tapped<'_, '_, 'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_struct("", &[], visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match Object::tapped(self.reader, names, self.tap, &visitor) {
            Ok(object) => visitor.visit_map(object),
            Err(fault) => Err(fault),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

/// The same for a response that declares an `Error` member.
struct Holding<'a, 'b, 'de> {
    reader: &'a mut Reader<'de>,
    tap: Tap<'b, 'de>,
}

impl<'de> Deserializer<'de> for Holding<'_, '_, 'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Fault> {
        let mut object = Object::open(self.reader, &[], &visitor)?;
        match hold::visit::<Bookmark, _, _>(&mut self.tap, &mut object, visitor) {
            Ok(Some(value)) => Ok(value),
            Ok(None) => Err(Fault::Refused),
            Err(fault) => Err(fault),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
