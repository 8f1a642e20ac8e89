//! What a doc comment says of a code.

use syn::{Attribute, Expr, ExprLit, Lit, Meta};

/// A doc comment as text: its lines joined, its paragraphs apart.
pub fn of(attributes: &[Attribute]) -> String {
    let mut text = String::new();
    let mut starts_paragraph = false;
    for line in attributes.iter().filter_map(doc).flat_map(lines) {
        if line.is_empty() {
            starts_paragraph = !text.is_empty();
            continue;
        }
        match (text.is_empty(), starts_paragraph) {
            (true, _) => {}
            (false, true) => text.push_str("\n\n"),
            (false, false) => text.push(' '),
        }
        text.push_str(&line);
        starts_paragraph = false;
    }
    text
}

/// The lines of one doc attribute; a block comment has several.
fn lines(doc: String) -> Vec<String> {
    if doc.is_empty() {
        return vec![doc];
    }
    doc.lines().map(|line| line.trim().to_owned()).collect()
}

fn doc(attribute: &Attribute) -> Option<String> {
    match &attribute.meta {
        Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
            Expr::Lit(ExprLit {
                lit: Lit::Str(text),
                ..
            }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::of;
    use syn::{parse_quote, DeriveInput};

    #[test]
    fn lines_are_joined_and_paragraphs_kept_apart() {
        let item: DeriveInput = parse_quote! {
            ///
            /// One
            /// line.
            ///
            ///
            /// Another.
            #[allow(dead_code)]
            #[deprecated = "No documentation."]
            struct Documented;
        };
        assert_eq!(of(&item.attrs), "One line.\n\nAnother.");
    }
}
