use crate::errors::Errors;
use proc_macro2::{token_stream, Delimiter, Group, Ident, TokenStream, TokenTree};
use syn::parse::Parse;
use syn::{Attribute, Lit, LitStr, Meta};

/// Whose attribute an argument stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Source {
    Tencent,
    Serde,
}

impl Source {
    pub fn of(attribute: &Attribute) -> Option<Self> {
        let path = attribute.path();
        if path.is_ident("tencent") {
            Some(Source::Tencent)
        } else if path.is_ident("serde") {
            Some(Source::Serde)
        } else {
            None
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Source::Tencent => "tencent",
            Source::Serde => "serde",
        }
    }
}

/// One argument of an attribute, not yet understood.
pub struct Arg {
    pub name: Ident,
    pub source: Source,
    form: Form,
}

enum Form {
    /// `skip`
    Word,
    /// `rename = ".."`
    Value(TokenStream),
    /// `rename(deserialize = "..")`
    List(Group),
}

/// The arguments of `#[tencent(..)]` or `#[serde(..)]`.
pub fn parse(attribute: &Attribute, source: Source, errors: &mut Errors) -> Vec<Arg> {
    match &attribute.meta {
        Meta::List(list) if matches!(list.delimiter, syn::MacroDelimiter::Paren(_)) => {
            split(list.tokens.clone(), source, errors)
        }
        meta => {
            let name = source.name();
            errors.at(meta, format_args!("expected parentheses: `#[{name}(..)]`"));
            Vec::new()
        }
    }
}

fn split(tokens: TokenStream, source: Source, errors: &mut Errors) -> Vec<Arg> {
    let mut args = Vec::new();
    let mut tokens = tokens.into_iter();
    while let Some(first) = tokens.next() {
        args.extend(one(first, rest_of_argument(&mut tokens), source, errors));
    }
    args
}

/// What stands before the next comma that is not within `<..>`.
fn rest_of_argument(tokens: &mut token_stream::IntoIter) -> Vec<TokenTree> {
    let mut rest = Vec::new();
    let mut depth = 0_usize;
    for token in tokens {
        if let TokenTree::Punct(punct) = &token {
            match punct.as_char() {
                ',' if depth == 0 => break,
                '<' => depth += 1,
                '>' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        rest.push(token);
    }
    rest
}

fn one(first: TokenTree, rest: Vec<TokenTree>, source: Source, errors: &mut Errors) -> Option<Arg> {
    let TokenTree::Ident(name) = first else {
        errors.at(&first, "expected the name of an argument");
        return None;
    };
    let mut rest = rest.into_iter();
    let form = match rest.next() {
        None => Form::Word,
        Some(TokenTree::Group(group)) if group.delimiter() != Delimiter::None => {
            match rest.next() {
                None => Form::List(group),
                Some(extra) => {
                    errors.at(&extra, "expected a comma");
                    return None;
                }
            }
        }
        Some(equals) if is_punct(&equals, '=') => {
            let value: TokenStream = rest.collect();
            if value.is_empty() {
                errors.at(&equals, "expected a value after `=`");
                return None;
            }
            Form::Value(value)
        }
        Some(other) => {
            errors.at(&other, "expected a comma, or `=` and a value");
            return None;
        }
    };
    Some(Arg { name, source, form })
}

fn is_punct(token: &TokenTree, ch: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == ch)
}

impl Arg {
    /// `skip`, and nothing more.
    pub fn word(&self, errors: &mut Errors) -> Option<()> {
        let name = &self.name;
        match &self.form {
            Form::Word => Some(()),
            Form::Value(value) => {
                errors.at(value, format_args!("`{name}` takes no value"));
                None
            }
            Form::List(group) => {
                errors.at(group, format_args!("`{name}` takes no arguments"));
                None
            }
        }
    }

    pub fn is_word(&self) -> bool {
        matches!(self.form, Form::Word)
    }

    /// The arguments of `rename(..)`, if it has that form.
    pub fn list(&self, errors: &mut Errors) -> Option<Vec<Arg>> {
        match &self.form {
            Form::List(group) if group.delimiter() == Delimiter::Parenthesis => {
                Some(split(group.stream(), self.source, errors))
            }
            _ => None,
        }
    }

    /// `rename = "..."` where the text says something.
    pub fn text(&self, errors: &mut Errors) -> Option<LitStr> {
        let text = self.string(errors)?;
        if text.value().is_empty() {
            errors.at(&text, format_args!("`{}` is empty", self.name));
            return None;
        }
        Some(text)
    }

    /// `bound = "..."`
    pub fn string(&self, errors: &mut Errors) -> Option<LitStr> {
        let value = self.value("..", errors)?;
        if let Some(Lit::Str(text)) = literal(value) {
            return Some(text);
        }
        let name = &self.name;
        errors.at(
            value,
            format_args!("expected a string literal: `{name} = \"..\"`"),
        );
        None
    }

    /// `with = "some::path"`, or the same without quotes; `what` says what it names.
    pub fn path<T: Parse>(&self, what: &str, errors: &mut Errors) -> Option<T> {
        let value = self.value(what, errors)?;
        let (parsed, written) = match literal(value) {
            Some(Lit::Str(text)) => (text.parse(), text.value()),
            Some(_) => (Err(syn::Error::new_spanned(value, "")), value.to_string()),
            None => (syn::parse2(value.clone()), value.to_string()),
        };
        let name = &self.name;
        if written.is_empty() {
            errors.at(value, format_args!("`{name}` is empty"));
        } else if parsed.is_err() {
            let message = format_args!("`{written}` is no path: write `{name} = \"{what}\"`");
            errors.at(value, message);
        }
        parsed.ok()
    }

    fn value(&self, example: &str, errors: &mut Errors) -> Option<&TokenStream> {
        let name = &self.name;
        match &self.form {
            Form::Value(value) => return Some(value),
            Form::Word => {
                let message = format_args!("`{name}` needs a value: `{name} = \"{example}\"`");
                errors.at(name, message);
            }
            Form::List(group) => {
                let message = format_args!("expected a value: `{name} = \"{example}\"`");
                errors.at(group, message);
            }
        }
        None
    }
}

/// The literal that a value is; one that came through a `macro_rules` stands in an invisible group.
fn literal(value: &TokenStream) -> Option<Lit> {
    let mut tokens = value.clone().into_iter();
    match (tokens.next()?, tokens.next()) {
        (TokenTree::Literal(literal), None) => Some(Lit::new(literal)),
        (TokenTree::Group(group), None) if group.delimiter() == Delimiter::None => {
            literal(&group.stream())
        }
        _ => None,
    }
}
