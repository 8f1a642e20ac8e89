//! A body cut into tokens, however malformed it is.

/// A body cut into its brackets, names and scalars, however malformed it is.
///
/// A string ends with its line at the latest, so that a quote too many or too few does no harm beyond it.
pub(crate) struct Tokens<'a> {
    body: &'a [u8],
    position: usize,
}

pub(crate) struct Token<'a> {
    pub(crate) kind: Kind<'a>,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

#[derive(Clone, Copy)]
pub(crate) enum Kind<'a> {
    Open {
        object: bool,
    },
    Close {
        object: bool,
    },
    Comma,
    /// A string with a colon behind it, without its quotes.
    Name(&'a [u8]),
    /// A whole string, with its quotes.
    Text(&'a [u8]),
    /// A literal, a number, a string that is cut off, or what is none of these.
    Other(&'a [u8]),
}

impl<'a> Tokens<'a> {
    pub(crate) fn new(body: &'a [u8]) -> Self {
        Self { body, position: 0 }
    }

    /// Takes bytes as long as they are wanted.
    fn take(&mut self, wanted: impl Fn(u8) -> bool) {
        let rest = self.body.get(self.position..).unwrap_or(&[]);
        self.position += rest.iter().take_while(|byte| wanted(**byte)).count();
    }

    fn string(&mut self) -> Kind<'a> {
        let start = self.position;
        self.position += 1;
        loop {
            self.take(|byte| !matches!(byte, b'"' | b'\\' | b'\n'));
            match self.body.get(self.position) {
                Some(b'"') => break,
                Some(b'\\') => self.position += 2,
                _ => {
                    self.position = self.position.min(self.body.len());
                    return Kind::Other(&self.body[start..self.position]);
                }
            }
        }
        self.position += 1;
        let text = &self.body[start..self.position];
        if self.colon_follows() {
            return Kind::Name(&text[1..text.len() - 1]);
        }
        Kind::Text(text)
    }

    fn colon_follows(&self) -> bool {
        let rest = self.body.get(self.position..).unwrap_or(&[]);
        rest.trim_ascii_start().first() == Some(&b':')
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        self.take(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | b':'));
        let start = self.position;
        let kind = match *self.body.get(start)? {
            b'"' => self.string(),
            byte @ (b'{' | b'[' | b'}' | b']' | b',') => {
                self.position += 1;
                match byte {
                    b',' => Kind::Comma,
                    b'}' | b']' => Kind::Close {
                        object: byte == b'}',
                    },
                    _ => Kind::Open {
                        object: byte == b'{',
                    },
                }
            }
            _ => {
                self.take(|byte| {
                    !matches!(
                        byte,
                        b'"' | b'{' | b'[' | b'}' | b']' | b',' | b':' | 0..=b' '
                    )
                });
                self.position = self.position.max(start + 1);
                Kind::Other(&self.body[start..self.position])
            }
        };
        Some(Token {
            kind,
            start,
            end: self.position,
        })
    }
}
