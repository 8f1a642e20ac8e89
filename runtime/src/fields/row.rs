//! Slots in a tuple: with these, a struct of plain fields expands to one impl of little more than their names.

use alloc::borrow::Cow;
use core::fmt;
use core::marker::PhantomData;
use core::mem;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

use super::keys::Keys;
use super::Members;

/// Decodes a nested data type: fills a tuple of slots from any format's object, and returns what they hold.
///
/// # Errors
/// The format's error, or that of an absent member.
#[inline]
pub fn row<'de, V, R: Row<'de, V>, D: Deserializer<'de>>(
    deserializer: D,
    keys: &'static Keys,
    slots: R,
) -> Result<V, D::Error> {
    read(deserializer, keys, slots, None)
}

/// The same for a response, whose RequestId it takes, whatever its value is.
///
/// # Errors
/// The format's error, or that of an absent member.
#[inline]
pub fn row_response<'de, V, R: Row<'de, V>, D: Deserializer<'de>>(
    deserializer: D,
    keys: &'static Keys,
    slots: R,
    request_id: &mut Option<Cow<'de, str>>,
) -> Result<V, D::Error> {
    read(deserializer, keys, slots, Some(request_id))
}

#[inline]
fn read<'de, V, R: Row<'de, V>, D: Deserializer<'de>>(
    deserializer: D,
    keys: &'static Keys,
    mut slots: R,
    request_id: Option<&mut Option<Cow<'de, str>>>,
) -> Result<V, D::Error> {
    let visitor = RowVisitor {
        keys,
        slots: &mut slots,
        request_id,
        values: PhantomData,
    };
    match deserializer.deserialize_struct(keys.name, keys.names, visitor) {
        Ok(()) => slots.values().ok_or_else(super::unfilled),
        Err(error) => Err(error),
    }
}

/// Fills the slots where they stand, so that what they hold is moved only once.
struct RowVisitor<'r, 'de, V, R> {
    keys: &'static Keys,
    slots: &'r mut R,
    request_id: Option<&'r mut Option<Cow<'de, str>>>,
    values: PhantomData<V>,
}

impl<'de, V, R: Row<'de, V>> Visitor<'de> for RowVisitor<'_, 'de, V, R> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        let members = Members {
            map,
            keys: self.keys,
            extra: None,
        };
        self.slots.fill(members, self.request_id)
    }
}

/// A tuple of slots, and the tuple of values that they are filled with.
///
/// The values are a parameter: with an associated type, rustc would report a bad field type at the derive and not at the
/// field.
#[diagnostic::on_unimplemented(
    message = "the type of a field can't be decoded",
    label = "a nested struct must derive `TencentData`",
    note = "an enum or a newtype derives serde's `Deserialize`; the key of a map needs `Eq` and `Hash`, or `Ord`, as well",
    note = "borrowed data is a `&str`, a `&[u8]` or a `Cow`; an `Arc` or `Rc` needs serde's feature `rc`",
    note = "for a type from another crate, turn on its `serde` feature, or give the field a function: `#[tencent(with = \"..\")]`"
)]
pub trait Row<'de, Values>: Sized {
    /// Fills every slot, and takes the RequestId where there is a place for it.
    ///
    /// # Errors
    /// The format's error, or that of a member which is absent.
    fn fill<A: MapAccess<'de>>(
        &mut self,
        members: Members<'_, 'de, A>,
        request_id: Option<&mut Option<Cow<'de, str>>>,
    ) -> Result<(), A::Error>;

    /// What the slots hold. It does not happen that one is empty, so that the others are forgotten, for which nothing is compiled.
    fn values(self) -> Option<Values>;
}

/// Implements it for the first slot, the first two, and so on.
macro_rules! rows {
    (@to ($($slot:tt)+) $next:tt $($rest:tt)*) => {
        rows!(@one $($slot)+);
        rows!(@to ($($slot)+ $next) $($rest)*);
    };
    (@to ($($slot:tt)+)) => {
        rows!(@one $($slot)+);
    };
    (@one $(($index:tt $value:ident $local:ident))+) => {
        // A bad field is then told of in this trait's words, at the field, and not in those of serde's `Deserialize`.
        #[diagnostic::do_not_recommend]
        impl<'de, $($value),+> Row<'de, ($($value,)+)> for ($(Option<$value>,)+)
        where
            $($value: Deserialize<'de>,)+
        {
            #[inline]
            fn fill<A: MapAccess<'de>>(
                &mut self,
                mut members: Members<'_, 'de, A>,
                request_id: Option<&mut Option<Cow<'de, str>>>,
            ) -> Result<(), A::Error> {
                members.fill(&mut [$(&mut self.$index),+], request_id)
            }

            // Inlined, so that the values move into the struct at once: copied twice in a row, they stall the processor, which
            // cannot forward to a wide load what two narrow stores have just written.
            #[inline(always)]
            fn values(self) -> Option<($($value,)+)> {
                match self {
                    ($(Some($local),)+) => Some(($($local,)+)),
                    left => {
                        mem::forget(left);
                        None
                    }
                }
            }
        }
    };
    ($first:tt $($rest:tt)*) => {
        rows!(@to ($first) $($rest)*);
    };
}

// Must equal `MOST` in the macros. 99 % of described structs fit, and every further row costs every build.
rows! {
    (0 T0 v0) (1 T1 v1) (2 T2 v2) (3 T3 v3) (4 T4 v4) (5 T5 v5) (6 T6 v6) (7 T7 v7)
    (8 T8 v8) (9 T9 v9) (10 T10 v10) (11 T11 v11) (12 T12 v12) (13 T13 v13) (14 T14 v14) (15 T15 v15)
    (16 T16 v16) (17 T17 v17) (18 T18 v18) (19 T19 v19) (20 T20 v20) (21 T21 v21) (22 T22 v22) (23 T23 v23)
    (24 T24 v24) (25 T25 v25) (26 T26 v26) (27 T27 v27) (28 T28 v28) (29 T29 v29) (30 T30 v30) (31 T31 v31)
}
