//! How keys follow from the names of fields.

use syn::ext::IdentExt;
use syn::Ident;

/// How the key of a field follows from its name; `PascalCase` unless `rename_all` says otherwise.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub enum Rule {
    Lower,
    Upper,
    #[default]
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

/// The rules by the names that serde gives them.
pub const RULES: [(&str, Rule); 8] = [
    ("lowercase", Rule::Lower),
    ("UPPERCASE", Rule::Upper),
    ("PascalCase", Rule::Pascal),
    ("camelCase", Rule::Camel),
    ("snake_case", Rule::Snake),
    ("SCREAMING_SNAKE_CASE", Rule::ScreamingSnake),
    ("kebab-case", Rule::Kebab),
    ("SCREAMING-KEBAB-CASE", Rule::ScreamingKebab),
];

impl Rule {
    pub fn named(name: &str) -> Option<Self> {
        let found = RULES.iter().find(|(known, _)| *known == name);
        found.map(|(_, rule)| *rule)
    }

    /// The key of a field, exactly as serde forms it.
    pub fn apply(self, field: &Ident) -> String {
        let name = field.unraw().to_string();
        match self {
            Rule::Lower | Rule::Snake => name,
            Rule::Upper | Rule::ScreamingSnake => name.to_ascii_uppercase(),
            Rule::Pascal => pascal(&name),
            Rule::Camel => camel(&name),
            Rule::Kebab => name.replace('_', "-"),
            Rule::ScreamingKebab => name.to_ascii_uppercase().replace('_', "-"),
        }
    }
}

fn pascal(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    let mut start_of_word = true;
    for ch in name.chars() {
        if ch == '_' {
            start_of_word = true;
        } else {
            key.push(if start_of_word {
                ch.to_ascii_uppercase()
            } else {
                ch
            });
            start_of_word = false;
        }
    }
    key
}

fn camel(name: &str) -> String {
    let mut key = pascal(name);
    if let Some(first) = key.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    key
}

#[cfg(test)]
mod tests;
