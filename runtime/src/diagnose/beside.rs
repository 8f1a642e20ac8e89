//! A second look at a body that did not decode: it may be a failure in which another member did not match.

use crate::answer::event::has_data;
use crate::answer::our_reader::{last_response, read_body, ReadResponse};
use crate::answer::{Failure, Seen, Tap};
use crate::json::{Fault, Object, Reader};

/// The failure in a body in which another member did not match; `None` if the body is malformed or not a failure.
pub(crate) fn failure_beside<'a>(
    body: &'a str,
    declared: &[&str],
    own: &'static [&'static str],
    seen: &mut Seen<'a>,
) -> Option<Failure<'a>> {
    seen.renew();
    let mut reader = Reader::new(body);
    read_body(&mut reader, &mut Unread { own }, seen).ok()?;
    let failure = seen.failure.take()?;
    let data = !declared.is_empty()
        && last_response(body).is_some_and(|answer| has_data(&mut reader, &answer, declared));
    (!data).then_some(failure)
}

/// A response from which only the envelope's members are read.
pub(crate) struct Unread {
    pub(crate) own: &'static [&'static str],
}

impl<'de> ReadResponse<'de> for Unread {
    fn own(&self) -> &'static [&'static str] {
        self.own
    }

    fn holds_error(&self) -> bool {
        false
    }

    fn read(&mut self, reader: &mut Reader<'de>, seen: &mut Seen<'de>) -> Result<(), Fault> {
        let own = self.own;
        let mut tap = Tap { seen, own };
        tap.over(Object::open(reader, &"an object")?).skip_rest()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_data_beside_a_member_of_the_last_response_that_is_not_null() {
        for (body, is_data) in [
            (r#"{"Response":{"A":1,ERROR}}"#, true),
            (r#"{"Response":{"\u0041":[],ERROR}}"#, true),
            (r#"{"Response":{"A":null , "B":1,ERROR}}"#, false),
            (r#"{"Response":{"B":{"A":1},ERROR},"A":1}"#, false),
            (r#"{"Response":{"A":1,ERROR},"Response":{ERROR}}"#, false),
            (r#"{"Response":{"A":1,ERROR},"Response":null}"#, true),
            (r#"{"Response":{"A":1,"A":null,ERROR}}"#, true),
        ] {
            let body = body.replace("ERROR", r#""Error":{"Code":"X"}"#);
            let failure = failure_beside(&body, &["A"], &[], &mut Seen::default());
            assert_eq!(failure.is_none(), is_data, "{body}");
            let failure = failure_beside(&body, &[], &[], &mut Seen::default());
            assert!(failure.is_some(), "{body}");
        }
    }
}
