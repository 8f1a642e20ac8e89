//! Skipping values that nobody reads, in constant stack.

use alloc::vec::Vec;

use super::string::simple_escape;
use super::words::special;
use super::{Fault, Reader};

impl Reader<'_> {
    /// Skips a value of any size and depth in constant stack, and checks that it is JSON.
    pub(crate) fn skip(&mut self) -> Result<(), Fault> {
        let mut open = Open::default();
        loop {
            if self.skip_to_value_end(&mut open)? && !self.skip_separators(&mut open)? {
                return Ok(());
            }
        }
    }

    /// Skips a scalar or an opening bracket; true if a value ended here.
    fn skip_to_value_end(&mut self, open: &mut Open) -> Result<bool, Fault> {
        match self.peek() {
            b'{' => {
                self.position += 1;
                if self.peek() != b'}' {
                    open.push(true);
                    return self.skip_name().map(|()| false);
                }
                self.position += 1;
            }
            b'[' => {
                self.position += 1;
                if self.peek() != b']' {
                    open.push(false);
                    return Ok(false);
                }
                self.position += 1;
            }
            b'"' => self.skip_string()?,
            b't' => self.literal(b"true")?,
            b'f' => self.literal(b"false")?,
            b'n' => self.literal(b"null")?,
            _ => self.number_token().map(drop)?,
        }
        Ok(true)
    }

    /// Skips closing brackets and one comma; false once everything that was open is closed.
    fn skip_separators(&mut self, open: &mut Open) -> Result<bool, Fault> {
        while let Some(object) = open.innermost() {
            match (self.peek(), object) {
                (b',', true) => {
                    self.position += 1;
                    self.skip_name()?;
                    return Ok(true);
                }
                (b',', false) => {
                    self.position += 1;
                    return Ok(true);
                }
                (b'}', true) | (b']', false) => {
                    self.position += 1;
                    open.pop();
                }
                (_, true) => return Err(Fault::syntax("`,` or `}` behind the value")),
                (_, false) => return Err(Fault::syntax("`,` or `]` behind the value")),
            }
        }
        Ok(false)
    }

    fn skip_name(&mut self) -> Result<(), Fault> {
        if self.peek() != b'"' {
            return Err(Fault::syntax("a member's name in double quotes"));
        }
        self.skip_string()?;
        self.colon()
    }

    /// Skips a string. A lone surrogate is accepted, since the string is never turned into text.
    pub(super) fn skip_string(&mut self) -> Result<(), Fault> {
        self.position += 1;
        loop {
            let rest = self.text.as_bytes().get(self.position..);
            self.position += special(rest.unwrap_or_default());
            match self.byte() {
                b'"' => {
                    self.position += 1;
                    return Ok(());
                }
                b'\\' => self.skip_escape()?,
                _ => return Err(self.broken_string()),
            }
        }
    }

    fn skip_escape(&mut self) -> Result<(), Fault> {
        match self.byte_at(self.position + 1) {
            b'u' => return self.hex_escape().map(drop),
            letter if simple_escape(letter).is_some() => self.position += 2,
            _ => return Err(Fault::syntax("an escape that JSON knows")),
        }
        Ok(())
    }
}

/// The open brackets, one bit each, which is set for an object.
#[derive(Default)]
pub(crate) struct Open {
    pub(crate) depth: usize,
    innermost: u64,
    outer: Vec<u64>,
}

impl Open {
    pub(crate) fn push(&mut self, object: bool) {
        if self.depth > 0 && self.depth % 64 == 0 {
            self.outer.push(self.innermost);
        }
        self.innermost = (self.innermost << 1) | u64::from(object);
        self.depth += 1;
    }

    pub(crate) fn pop(&mut self) {
        self.depth -= 1;
        self.innermost >>= 1;
        if self.depth > 0 && self.depth % 64 == 0 {
            self.innermost = self.outer.pop().unwrap_or(0);
        }
    }

    pub(crate) fn innermost(&self) -> Option<bool> {
        (self.depth > 0).then_some(self.innermost & 1 == 1)
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;

    fn skipped(text: &str) -> Option<usize> {
        let mut reader = Reader::new(text);
        reader.skip().ok().map(|()| reader.position)
    }

    #[test]
    fn a_value_is_passed_over_and_no_more() {
        for value in [
            "null",
            "true",
            "false",
            "0",
            "-1.5e+3",
            r#""a\"\ud800b""#,
            "[]",
            "{}",
            "[ ]",
            "{ }",
            "[1,[2,{}],null]",
            r#"{"a":1,"b":[{}],"":{"c":[]}}"#,
            "[ 1 , 2 ]",
            r#"{ "a" : { } }"#,
        ] {
            let text = String::from(value) + ",]}";
            assert_eq!(skipped(&text), Some(value.len()), "{value}");
        }
    }

    #[test]
    fn what_is_no_json_is_refused() {
        for value in [
            "",
            "nul",
            "tru",
            "[1,]",
            "[,1]",
            "[1 2]",
            "[1}",
            "{\"a\":1]",
            "{a:1}",
            "{\"a\"}",
            "{\"a\" 1}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{,}",
            "[",
            "{",
            "{\"a\":[",
            "\"a",
            "\"\\x\"",
            "01",
            "+1",
            "'a'",
            "]",
            "}",
            ":",
            "[1,,2]",
        ] {
            assert_eq!(skipped(value), None, "{value}");
        }
    }

    #[test]
    fn brackets_are_told_apart_at_every_depth() {
        for depth in [1, 63, 64, 65, 128, 129, 1000] {
            let mut open = String::new();
            let mut close = String::new();
            for level in 0..depth {
                let object = level % 3 == 0;
                open.push_str(if object { "{\"a\":" } else { "[" });
                close.insert(0, if object { '}' } else { ']' });
            }
            let whole = open.clone() + "0" + &close;
            assert_eq!(skipped(&whole), Some(whole.len()), "{depth}");
            let first = if close.starts_with('}') { "]" } else { "}" };
            assert_eq!(
                skipped(&(open + "0" + first + &close[1..])),
                None,
                "{depth}"
            );
        }
    }
}
