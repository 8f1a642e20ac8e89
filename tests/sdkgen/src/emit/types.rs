//! The types of fields, and which structs borrow.

use std::collections::BTreeSet;

use super::{Decoder, Options, Text, Time};
use crate::description::recursion::needs_box;
use crate::description::{Description, Kind, Member};

/// The types that a module's fields may have.
pub struct Types<'a> {
    description: &'a Description,
    options: &'a Options,
    /// What the module declares: an ordinary name that is among these is written with its path.
    declared: BTreeSet<&'a str>,
    /// The structs with a lifetime.
    borrow: BTreeSet<&'a str>,
}

impl<'a> Types<'a> {
    pub fn new(
        description: &'a Description,
        options: &'a Options,
        declared: BTreeSet<&'a str>,
    ) -> Self {
        let borrow = if options.text == Text::Borrowed {
            borrowing(description, options)
        } else {
            BTreeSet::new()
        };
        Self {
            description,
            options,
            declared,
            borrow,
        }
    }

    pub fn borrows(&self, object: &str) -> bool {
        self.borrow.contains(object)
    }

    pub fn declares(&self, name: &str) -> bool {
        self.declared.contains(name)
    }

    /// An ordinary name, with its path where the module declares another of that name.
    pub fn named(&self, name: &str, path: &str) -> String {
        if self.declares(name) {
            format!("::{path}::{name}")
        } else {
            name.to_owned()
        }
    }

    /// Any member may be null or absent, whatever its description says: measured, the flags are not to be relied on.
    pub fn field(&self, object: &str, member: &Member) -> String {
        let plain = match &member.kind {
            kind if kind.is_text() => self.time(member).unwrap_or_else(|| self.text()),
            Kind::Object(kind) => {
                let name = self.object(kind);
                if !member.list && needs_box(self.description, object, kind) {
                    format!("{}<{name}>", self.named("Box", "std::boxed"))
                } else {
                    name
                }
            }
            Kind::Signed => "i64".to_owned(),
            Kind::Unsigned => "u64".to_owned(),
            Kind::Float => "f64".to_owned(),
            _ => "bool".to_owned(),
        };
        let option = self.named("Option", "std::option");
        if member.list {
            format!("{option}<{}<{plain}>>", self.named("Vec", "std::vec"))
        } else {
            format!("{option}<{plain}>")
        }
    }

    /// The RequestId is always there. It has the type of texts, if the derive takes that one for it.
    pub fn request_id(&self, object: &str) -> String {
        match &self.options.text {
            Text::Boxed | Text::Shared => self.text(),
            Text::Borrowed if self.borrows(object) => self.text(),
            path @ Text::Path(_) if path.is_counted() => self.text(),
            _ => self.named("String", "std::string"),
        }
    }

    /// A struct, with its lifetime.
    pub fn object(&self, name: &str) -> String {
        let lifetime = if self.borrows(name) { "<'a>" } else { "" };
        format!("{name}{lifetime}")
    }

    fn text(&self) -> String {
        match &self.options.text {
            Text::String => self.named("String", "std::string"),
            Text::Boxed => format!("{}<str>", self.named("Box", "std::boxed")),
            Text::Shared => format!("{}<str>", self.named("Arc", "std::sync")),
            Text::Borrowed => format!("{}<'a, str>", self.named("Cow", "std::borrow")),
            Text::Path(path) => path.clone(),
        }
    }

    fn time(&self, member: &Member) -> Option<String> {
        if !is_time(self.options, member) {
            return None;
        }
        match &self.options.time {
            Time::Text => None,
            Time::Crate(library) => Some(library.of(&member.kind).to_owned()),
            Time::Path(path) => Some(path.clone()),
        }
    }
}

/// Whether a member is described as one time, and the options have a type for that.
pub fn is_time(options: &Options, member: &Member) -> bool {
    let time = matches!(member.kind, Kind::Time | Kind::LocalTime) && !member.list;
    time && options.time != Time::Text && options.decoder == Decoder::Tencent
}

/// The structs that hold text, or others that do.
fn borrowing<'a>(description: &'a Description, options: &Options) -> BTreeSet<&'a str> {
    let responses = description.responses();
    let mut found: BTreeSet<&str> = BTreeSet::new();
    loop {
        let before = found.len();
        for (name, object) in &description.objects {
            let borrows = object.members.iter().any(|member| match &member.kind {
                Kind::Object(kind) => found.contains(&**kind),
                _ if member.is_request_id() && responses.contains_key(&**name) => false,
                kind => kind.is_text() && !is_time(options, member),
            });
            if borrows {
                found.insert(name);
            }
        }
        if found.len() == before {
            return found;
        }
    }
}
