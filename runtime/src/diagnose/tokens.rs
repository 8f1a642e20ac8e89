//! Splits a body into tokens, however malformed it is.

/// Splits a body into brackets, separators and scalars, however malformed it is.
pub(super) struct Tokens<'a> {
    body: &'a [u8],
    position: usize,
}

pub(super) struct Token<'a> {
    pub(super) kind: Kind,
    /// As spelled in the body; a string with its quotes.
    pub(super) text: &'a [u8],
    pub(super) start: usize,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    Open {
        object: bool,
    },
    Close {
        object: bool,
    },
    Comma,
    Colon,
    Text {
        /// Whether a colon comes next, as after a member's name.
        colon_behind: bool,
    },
    /// A string without an end.
    Unended,
    /// A literal, a number, or something that is not JSON.
    Word,
}

impl<'a> Token<'a> {
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// The text between a string's quotes.
    pub(super) fn inside(&self) -> &'a [u8] {
        let end = self.text.len().saturating_sub(1);
        self.text.get(1..end).unwrap_or(&[])
    }

    pub(super) fn opens(&self) -> bool {
        matches!(self.kind, Kind::Open { .. })
    }

    /// Whether it is `null`, or a `null` that is cut off.
    pub(super) fn is_null(&self) -> bool {
        self.kind == Kind::Word && b"null".starts_with(self.text)
    }
}

impl<'a> Tokens<'a> {
    pub(super) fn new(body: &'a [u8]) -> Self {
        Self { body, position: 0 }
    }

    fn rest(&self) -> &'a [u8] {
        self.body.get(self.position..).unwrap_or(&[])
    }

    /// Takes bytes as long as the predicate holds.
    fn take(&mut self, wanted: impl Fn(u8) -> bool) {
        self.position += self.rest().iter().take_while(|byte| wanted(**byte)).count();
    }

    fn string(&mut self) -> Kind {
        self.position += 1;
        loop {
            self.take(|byte| !matches!(byte, b'"' | b'\\'));
            match self.rest() {
                [b'"', ..] => break,
                [b'\\', _, ..] => self.position += 2,
                _ => {
                    self.position = self.body.len();
                    return Kind::Unended;
                }
            }
        }
        self.position += 1;
        let colon_behind = self.rest().trim_ascii_start().first() == Some(&b':');
        Kind::Text { colon_behind }
    }

    fn word(&mut self) -> Kind {
        self.position += 1;
        self.take(|byte| {
            !matches!(
                byte,
                b'"' | b'{' | b'[' | b'}' | b']' | b',' | b':' | 0..=b' '
            )
        });
        Kind::Word
    }

    fn sign(&mut self, kind: Kind) -> Kind {
        self.position += 1;
        kind
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        self.take(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t'));
        let start = self.position;
        let kind = match *self.body.get(start)? {
            b'"' => self.string(),
            b',' => self.sign(Kind::Comma),
            b':' => self.sign(Kind::Colon),
            byte @ (b'{' | b'[') => self.sign(Kind::Open {
                object: byte == b'{',
            }),
            byte @ (b'}' | b']') => self.sign(Kind::Close {
                object: byte == b'}',
            }),
            _ => self.word(),
        };
        Some(Token {
            kind,
            text: &self.body[start..self.position],
            start,
        })
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    fn texts(body: &str) -> Vec<&str> {
        let texts = Tokens::new(body.as_bytes()).map(|token| token.text);
        texts
            .map(|text| core::str::from_utf8(text).unwrap())
            .collect()
    }

    fn kinds(body: &str) -> Vec<Kind> {
        Tokens::new(body.as_bytes())
            .map(|token| token.kind)
            .collect()
    }

    #[test]
    fn a_blank_or_a_separator_ends_a_word() {
        for separator in [" ", "\t", "\n", "\r", "\0", ",", ":", "[", "]", "{", "}"] {
            let body = alloc::format!("null{separator}-1.5e3");
            let texts = texts(&body);
            assert_eq!(texts.first(), Some(&"null"), "{body:?}");
            assert!(texts.last().unwrap().ends_with("-1.5e3"), "{body:?}");
        }
        assert_eq!(texts(r#"tru"x""#), ["tru", r#""x""#]);
    }

    #[test]
    fn a_string_ends_at_the_first_quote_that_no_backslash_escapes() {
        assert_eq!(texts(r#""a\"b\\" "c""#), [r#""a\"b\\""#, r#""c""#]);
        assert_eq!(texts("\"a\nb\",1"), ["\"a\nb\"", ",", "1"]);
        for unended in [r#"""#, r#""a"#, r#""a\""#, r#""a\"#, r#""\\\""#] {
            assert_eq!(kinds(unended), [Kind::Unended], "{unended}");
        }
    }

    #[test]
    fn a_string_knows_of_the_colon_behind_it() {
        let text = |colon_behind| Kind::Text { colon_behind };
        assert_eq!(kinds("\"a\" \n:"), [text(true), Kind::Colon]);
        assert_eq!(kinds(r#""a","#), [text(false), Kind::Comma]);
        assert_eq!(kinds(r#""a""#), [text(false)]);
    }

    #[test]
    fn every_byte_that_is_no_blank_belongs_to_a_token() {
        let body: Vec<u8> = (0..=255).collect();
        let covered: usize = Tokens::new(&body).map(|token| token.text.len()).sum();
        assert_eq!(covered, 256 - 4);
    }
}
