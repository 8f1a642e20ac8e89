//! Tokens one by one. Copying a stream into another asks the compiler each time, which costs more than all the rest.

use crate::span::Ends;
use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt};
use syn::Path;

/// A path of the runtime's, ready to be written often.
pub struct RuntimePath(Vec<TokenTree>);

impl RuntimePath {
    /// `::tencent_response`, unless `crate` says otherwise.
    pub fn new(path: Option<&Path>) -> Self {
        if let Some(path) = path {
            return RuntimePath(path.to_token_stream().into_iter().collect());
        }
        let mut emit = Emit::new(Span::mixed_site());
        emit.colons();
        emit.ident("tencent_response");
        RuntimePath(emit.tokens)
    }

    /// The module that an expansion may name.
    pub fn private(&self) -> Self {
        let mut emit = Emit::new(Span::mixed_site());
        emit.tokens.extend(self.0.iter().cloned());
        emit.colons();
        emit.ident("__private");
        RuntimePath(emit.tokens)
    }
}

impl ToTokens for RuntimePath {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append_all(&self.0);
    }
}

/// A stream in the making.
pub struct Emit {
    tokens: Vec<TokenTree>,
    span: Span,
    /// Something of the user's is to blame for what is written now.
    is_placed: bool,
}

impl Emit {
    pub fn new(span: Span) -> Self {
        Emit {
            tokens: Vec::new(),
            span,
            is_placed: false,
        }
    }

    pub fn finish(self) -> TokenStream {
        self.tokens.into_iter().collect()
    }

    pub fn ident(&mut self, name: &str) {
        let ident = Ident::new(name, self.span);
        self.tokens.push(ident.into());
    }

    pub fn idents<const N: usize>(&mut self, names: [&str; N]) {
        for name in names {
            self.ident(name);
        }
    }

    pub fn string(&mut self, text: &str) {
        let mut literal = Literal::string(text);
        literal.set_span(self.span);
        self.tokens.push(literal.into());
    }

    /// `name: value,`
    pub fn field(&mut self, name: &str, value: impl FnOnce(&mut Self)) {
        self.ident(name);
        self.punct(':');
        value(self);
        self.punct(',');
    }

    /// `(item, item,)`
    pub fn list<T>(&mut self, delimiter: Delimiter, items: &[T], write: impl Fn(&T, &mut Self)) {
        self.group(delimiter, |emit| {
            for item in items {
                write(item, emit);
                emit.punct(',');
            }
        });
    }

    pub fn punct(&mut self, ch: char) {
        self.push_punct(ch, Spacing::Alone);
    }

    pub fn colons(&mut self) {
        self.push_punct(':', Spacing::Joint);
        self.push_punct(':', Spacing::Alone);
    }

    /// `=>`
    pub fn arrow(&mut self) {
        self.push_punct('=', Spacing::Joint);
        self.push_punct('>', Spacing::Alone);
    }

    fn push_punct(&mut self, ch: char, spacing: Spacing) {
        let mut punct = Punct::new(ch, spacing);
        punct.set_span(self.span);
        self.tokens.push(punct.into());
    }

    pub fn number(&mut self, number: usize) {
        let mut literal = Literal::usize_unsuffixed(number);
        literal.set_span(self.span);
        self.tokens.push(literal.into());
    }

    pub fn token(&mut self, token: impl Into<TokenTree>) {
        self.tokens.push(token.into());
    }

    pub fn all(&mut self, tokens: TokenStream) {
        self.tokens.extend(tokens);
    }

    /// `runtime::name`
    pub fn path(&mut self, runtime: &RuntimePath, name: &str) {
        let start = self.tokens.len();
        self.tokens.extend(runtime.0.iter().cloned());
        if self.is_placed {
            for token in &mut self.tokens[start..] {
                token.set_span(self.span);
            }
        }
        self.colons();
        self.ident(name);
    }

    pub fn group(&mut self, delimiter: Delimiter, inside: impl FnOnce(&mut Self)) {
        let mut emit = Emit::new(self.span);
        emit.is_placed = self.is_placed;
        inside(&mut emit);
        let mut group = Group::new(delimiter, emit.finish());
        group.set_span(self.span);
        self.tokens.push(group.into());
    }

    /// `runtime::name(..)`
    pub fn call(&mut self, runtime: &RuntimePath, name: &str, inside: impl FnOnce(&mut Self)) {
        self.path(runtime, name);
        self.group(Delimiter::Parenthesis, inside);
    }

    /// What `write` writes, as if it stood where the type does.
    pub fn at(&mut self, ends: Ends, write: impl FnOnce(&mut Self)) {
        let mut emit = Emit::new(ends.first);
        emit.is_placed = true;
        write(&mut emit);
        if let Some(last) = emit.tokens.last_mut() {
            last.set_span(ends.last);
        }
        self.tokens.append(&mut emit.tokens);
    }
}
