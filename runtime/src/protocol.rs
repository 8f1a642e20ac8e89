//! Every signal that passes through serde from one part of this crate to another, with both of its ends.
//!
//! Two parts often have a deserializer between them that neither knows. serde has no side channel, so the parts agree on
//! values that no format produces: a newtype's name that begins with `$tencent_response::` asks for something, and a 128-bit
//! integer with [`TAG`] in its upper half replies. A format that knows neither sees an ordinary newtype, and gives its value.
//!
//! | signal | sent by | read by | meaning |
//! |---|---|---|---|
//! | a last name that begins with NUL | `fields::deserialize` | `json::names`, `fields::keys` | the hash table of the struct's other names and of their aliases |
//! | [`MEMBER`] | `fields::find::KeySeed` | `json::key::Declared` | give the index of a declared member's name, if it is known |
//! | [`Reply::Member`] | `json::key::Declared` | `fields::find::KeySeed` | the member is the one with this index among the struct's names |
//! | [`Reply::Captured`] | `text::Captured` | `fields::find::KeySeed` | the RequestId has been read; its text is the next element |
//! | [`Reply::HeldError`] | `answer::hold` | `fields::find::KeySeed` | the declared `Error` looks like a failure; its value is next |
//! | [`TEXT`] | `text::Text` | `json::asked` | give a string, and null in place of anything else |
//! | `LENIENT_..` | `lenient`, `text::Scalar` | `json::asked`, `answer::content` | give a scalar of any kind, and all digits of a long integer |
//! | [`RAW_VALUE`] | `serde_json::value::RawValue` | `json::asked`, `json::raw` | give the value's own text, in an object of one member |
//! | [`NUMBER`] | `serde_json` with `arbitrary_precision` | `text::number_text` | a number's text, in an object of one member |
//! | [`INTEGER_OUT_OF_RANGE`], [`NUMBER_OUT_OF_RANGE`] | `json::number` | `json::fault` | what was found, in `Unexpected::Other` |
//! | [`NOT_A_NUMBER`], [`NOT_A_BOOLEAN`], [`EMPTY_TEXT`] | `lenient::target` | `json::fault` | what was found, in `Unexpected::Other` |
//! | [`STOP`] | `lenient::coerce` | `json::fault` | an error that nobody is shown, in the names of an unknown member |
//! | [`OBJECT`] | `fields::whole` | `json::asked` | give an object as its text, and null in place of anything else |
//! | [`WATCHED`] | `json::object`, `answer::hold`, `answer::any_format` | `fields::Members` | the `size_hint` of an object inside an envelope |
//! | [`WHOLE_ANSWER`] | `fields::whole` | `json::fault` | what was found, in `Unexpected::Other` |
//! | an error, with `blank` set | `lenient::coerce` | `fields::slot` | the value means "no value": the member is absent |
//! | any error, with `Seen::failure` set | `answer::our_reader`, `answer::tap`, `answer::hold` | `answer::our_reader`, `answer::any_format` | the service refused the request; `Seen::ended` says whether the object was read to its end |

/// Requests the index of a name among the struct's own; the name itself may come in its place.
pub(crate) const MEMBER: &str = "$tencent_response::member";

/// Requests a string; a value of any other kind is skipped, at any depth.
pub(crate) const TEXT: &str = "$tencent_response::text";

/// Requests an object; a value of any other kind is skipped, at any depth.
pub(crate) const OBJECT: &str = "$tencent_response::object";

/// The `size_hint` of an object that was read to its end inside an envelope.
pub(crate) const WATCHED: usize = usize::MAX;

/// What is found where a bare response is wanted and the body of an answer came.
pub(crate) const WHOLE_ANSWER: &str = "a whole answer";

/// The prefix of the requests for a lenient kind of scalar.
const LENIENT: &str = "$tencent_response::lenient::";
pub(crate) const LENIENT_BOOL: &str = "$tencent_response::lenient::boolean";
pub(crate) const LENIENT_INTEGER: &str = "$tencent_response::lenient::integer";
pub(crate) const LENIENT_WIDE: &str = "$tencent_response::lenient::wide";
pub(crate) const LENIENT_SINGLE: &str = "$tencent_response::lenient::single";
pub(crate) const LENIENT_FLOAT: &str = "$tencent_response::lenient::float";
pub(crate) const LENIENT_TEXT: &str = "$tencent_response::lenient::string";

/// The newtype that `serde_json` reads as a value's raw text.
pub(crate) const RAW_VALUE: &str = "$serde_json::private::RawValue";

/// The member under which `serde_json` hides a number's text.
pub(crate) const NUMBER: &str = "$serde_json::private::Number";

/// What is found when an integer is out of range for its type.
pub(crate) const INTEGER_OUT_OF_RANGE: &str = "an integer out of its range";

/// What is found where text is wanted to be a number, and is not one.
pub(crate) const NOT_A_NUMBER: &str = "a string that is not a number";

/// What is found where text is wanted to be a boolean, and is not one.
pub(crate) const NOT_A_BOOLEAN: &str = "a string that is not a boolean";

/// What is found where text is wanted to be a number or boolean, and is empty.
pub(crate) const EMPTY_TEXT: &str = "an empty string";

/// The names that an unknown-member error lists to say only that reading stops; no member has them.
pub(crate) const STOP: &[&str] = &["$tencent_response::stop"];

/// What is found when a number is out of range for its type.
pub(crate) const NUMBER_OUT_OF_RANGE: &str = "a number outside it";

/// The words for what was found, if they are some of the above, and so no text of a body.
pub(crate) fn found(words: &str) -> Option<&'static str> {
    const FOUND: [&str; 6] = [
        INTEGER_OUT_OF_RANGE,
        NUMBER_OUT_OF_RANGE,
        NOT_A_NUMBER,
        NOT_A_BOOLEAN,
        EMPTY_TEXT,
        WHOLE_ANSWER,
    ];
    FOUND.into_iter().find(|found| *found == words)
}

/// Whether a lenient kind of scalar is requested.
#[inline]
pub(crate) fn asks_for_lenient(name: &str) -> bool {
    name.starts_with(LENIENT)
}

/// Whether this request accepts the digits of an integer that does not fit 64 bits.
#[inline]
pub(crate) fn takes_digits(name: &str) -> bool {
    asks_for_lenient(name) && name != LENIENT_BOOL
}

/// The upper half of every reply.
const TAG: u128 = 0xA7D1_52C9_0E6B_83F4 << 64;

const HELD_ERROR: u128 = TAG | u64::MAX as u128;
const CAPTURED: u128 = HELD_ERROR - 1;

/// A reply in place of a member's name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Reply {
    Member(usize),
    Captured,
    HeldError,
}

impl Reply {
    #[inline]
    pub(crate) fn to_integer(self) -> u128 {
        match self {
            Self::Member(index) => TAG | index as u128,
            Self::Captured => CAPTURED,
            Self::HeldError => HELD_ERROR,
        }
    }

    /// The reply that an integer encodes, if any.
    #[inline]
    pub(crate) fn from_integer(integer: u128) -> Option<Self> {
        match integer {
            HELD_ERROR => Some(Self::HeldError),
            CAPTURED => Some(Self::Captured),
            _ if integer >> 64 != TAG >> 64 => None,
            _ => usize::try_from(integer ^ TAG).ok().map(Self::Member),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reply_comes_back_as_it_was_sent() {
        for reply in [
            Reply::Member(0),
            Reply::Member(499),
            Reply::Captured,
            Reply::HeldError,
        ] {
            assert_eq!(Reply::from_integer(reply.to_integer()), Some(reply));
        }
    }

    #[test]
    fn an_integer_of_a_users_is_no_reply() {
        for integer in [0, 7, u128::from(u64::MAX), 1 << 64, u128::MAX] {
            assert_eq!(Reply::from_integer(integer), None);
        }
    }
}
