//! One argument of an attribute, and the forms that its value may have.

use crate::input::errors::Errors;
use proc_macro2::{token_stream, Delimiter, Group, Ident, Spacing, TokenStream, TokenTree};
use syn::parse::Parse;
use syn::{Attribute, Lit, LitStr, Meta};

/// Whose attribute an argument stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Source {
    Tencent,
    Serde,
}

impl Source {
    pub fn is_of(self, attribute: &Attribute) -> bool {
        attribute.path().is_ident(self.name())
    }

    fn name(self) -> &'static str {
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
            errors.at(meta, format!("expected parentheses: `#[{name}(..)]`"));
            Vec::new()
        }
    }
}

fn split(tokens: TokenStream, source: Source, errors: &mut Errors) -> Vec<Arg> {
    let mut args = Vec::new();
    let mut tokens = tokens.into_iter();
    while let Some(first) = tokens.next() {
        args.extend(parse_one(
            first,
            rest_of_argument(&mut tokens),
            source,
            errors,
        ));
    }
    args
}

/// What stands before the next comma that is not within `<..>`.
fn rest_of_argument(tokens: &mut token_stream::IntoIter) -> Vec<TokenTree> {
    let mut depth = 0_usize;
    let mut begins_arrow = false;
    let in_argument = |token: &TokenTree| {
        if is_punct(token, '<') {
            depth += 1;
        } else if is_punct(token, '>') && !begins_arrow {
            depth = depth.saturating_sub(1);
        }
        begins_arrow = is_joint_dash(token);
        depth > 0 || !is_punct(token, ',')
    };
    tokens.take_while(in_argument).collect()
}

fn parse_one(
    first: TokenTree,
    rest: Vec<TokenTree>,
    source: Source,
    errors: &mut Errors,
) -> Option<Arg> {
    let TokenTree::Ident(name) = first else {
        errors.at(&first, "expected the name of an argument");
        return None;
    };
    let mut rest = rest.into_iter();
    let form = match rest.next() {
        None => Form::Word,
        Some(TokenTree::Group(group)) if group.delimiter() != Delimiter::None => {
            if let Some(extra) = rest.next() {
                errors.at(&extra, "expected a comma");
                return None;
            }
            Form::List(group)
        }
        Some(equals) if is_punct(&equals, '=') => Form::Value(value(&equals, rest, errors)?),
        Some(other) => {
            errors.at(&other, "expected a comma, or `=` and a value");
            return None;
        }
    };
    Some(Arg { name, source, form })
}

fn value(
    equals: &TokenTree,
    mut rest: impl Iterator<Item = TokenTree>,
    errors: &mut Errors,
) -> Option<TokenStream> {
    let Some(first) = rest.next() else {
        errors.at(equals, "expected a value after `=`");
        return None;
    };
    let mut value = vec![first];
    value.extend(rest);
    if let [TokenTree::Literal(_), extra, ..] = value.as_slice() {
        errors.at(extra, "expected a comma");
        return None;
    }
    Some(value.into_iter().collect())
}

/// The first half of `->`, as in `fn(u8) -> u8`.
fn is_joint_dash(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == '-' && punct.spacing() == Spacing::Joint)
}

fn is_punct(token: &TokenTree, ch: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == ch)
}

impl Arg {
    /// `skip`, and nothing more.
    pub fn word(&self, errors: &mut Errors) -> Option<()> {
        let name = &self.name;
        match &self.form {
            Form::Word => return Some(()),
            Form::Value(value) => errors.at(value, format!("`{name}` takes no value")),
            Form::List(group) => errors.at(group, format!("`{name}` takes no arguments")),
        }
        None
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
            errors.at(&text, format!("`{}` is empty", self.name));
            return None;
        }
        Some(text)
    }

    /// `bound = "..."`
    pub fn string(&self, errors: &mut Errors) -> Option<LitStr> {
        let value = self.value("..", errors)?;
        let Some(Lit::Str(text)) = literal(value) else {
            let message = format!("expected a string literal: `{} = \"..\"`", self.name);
            errors.at(value, message);
            return None;
        };
        Some(text)
    }

    /// `with = "some::path"`, or the same without quotes; `example` is one to show.
    pub fn path<T: Parse>(&self, example: &str, errors: &mut Errors) -> Option<T> {
        let value = self.value(example, errors)?;
        let (parsed, written) = match literal(value) {
            Some(Lit::Str(text)) => (text.parse().ok(), text.value()),
            Some(_) => (None, value.to_string()),
            None => (syn::parse2(value.clone()).ok(), value.to_string()),
        };
        let name = &self.name;
        if written.is_empty() {
            errors.at(value, format!("`{name}` is empty"));
        } else if parsed.is_none() {
            let message = format!("`{written}` is not a path: write `{name} = \"{example}\"`");
            errors.at(value, message);
        }
        parsed
    }

    fn value(&self, example: &str, errors: &mut Errors) -> Option<&TokenStream> {
        let name = &self.name;
        let write = || format!("`{name} = \"{example}\"`");
        match &self.form {
            Form::Value(value) => return Some(value),
            Form::Word => errors.at(name, format!("`{name}` needs a value: {}", write())),
            Form::List(group) => errors.at(group, format!("expected a value: {}", write())),
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
