//! Slots in a tuple: with these, a struct of plain fields expands to little more than their names.

use alloc::borrow::Cow;
use core::mem;

use serde::de::{Deserialize, MapAccess};

use super::Members;

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
pub trait Row<'de, A: MapAccess<'de>, Values>: Sized {
    /// Fills every slot, and takes the RequestId where there is a place for it.
    ///
    /// # Errors
    /// The format's error, or that of a member which is absent.
    fn read(
        self,
        members: Members<'_, 'de, A>,
        request_id: Option<&mut Option<Cow<'de, str>>>,
    ) -> Result<Values, A::Error>;
}

/// Slots whose values are moved out; apart from what can fail, since each way out drops what it may find, slot by slot.
trait Filled {
    type Values;

    /// The values. It does not happen that one is missing, so that the others are forgotten, for which nothing is compiled.
    fn filled(self) -> Option<Self::Values>;
}

/// Implements both for the first slot, the first two, and so on.
macro_rules! rows {
    (@to ($($slot:tt)+) $next:tt $($rest:tt)*) => {
        rows!(@one $($slot)+);
        rows!(@to ($($slot)+ $next) $($rest)*);
    };
    (@to ($($slot:tt)+)) => {
        rows!(@one $($slot)+);
    };
    (@one $(($index:tt $value:ident $local:ident))+) => {
        impl<$($value),+> Filled for ($(Option<$value>,)+) {
            type Values = ($($value,)+);

            #[inline]
            fn filled(self) -> Option<Self::Values> {
                match self {
                    ($(Some($local),)+) => Some(($($local,)+)),
                    left => {
                        mem::forget(left);
                        None
                    }
                }
            }
        }

        // A bad field is then told of in this trait's words, at the field, and not in those of serde's `Deserialize`.
        #[diagnostic::do_not_recommend]
        impl<'de, A, $($value),+> Row<'de, A, ($($value,)+)> for ($(Option<$value>,)+)
        where
            A: MapAccess<'de>,
            $($value: Deserialize<'de>,)+
        {
            // Inlined, so that the values move into the struct at once: copied twice in a row, they stall the processor, which
            // cannot forward to a wide load what two narrow stores have just written.
            #[inline(always)]
            #[allow(clippy::question_mark)] // It is compiled to more, for every row.
            fn read(
                mut self,
                mut members: Members<'_, 'de, A>,
                request_id: Option<&mut Option<Cow<'de, str>>>,
            ) -> Result<($($value,)+), A::Error> {
                if let Err(error) = members.walk(&mut [$(&mut self.$index),+], request_id) {
                    return Err(error);
                }
                if $(self.$index.is_none())|+ {
                    if let Err(error) = members.fill_absent(&mut [$(&mut self.$index),+]) {
                        return Err(error);
                    }
                }
                match self.filled() {
                    Some(values) => Ok(values),
                    None => Err(super::unfilled()),
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
