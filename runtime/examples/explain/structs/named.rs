//! Names for the structs. The outermost are named first, and so get the shortest names.

use std::collections::{BTreeMap, VecDeque};
use std::{fmt, iter};

use super::types::{Member, Object, Type, Why, SCALARS};
use super::Inferred;
use super::{fields, names};

/// A struct, ready to be written.
pub struct Struct {
    pub name: String,
    pub fields: Vec<Field>,
}

pub struct Field {
    pub name: fields::FieldName,
    pub key: String,
    /// As Rust writes it.
    pub ty: String,
    /// Why the type says less than it could.
    pub note: Option<String>,
}

/// The structs of a response; its own comes first.
pub fn structs(inferred: &Inferred) -> Vec<Struct> {
    let response = names::response(&inferred.action);
    let base = names::default_action(&response).to_owned();
    let mut namer = Namer {
        taken: TAKEN.map(|name| (name.to_owned(), None)).into(),
        open: VecDeque::new(),
    };
    namer.taken.insert(response.clone(), None);
    let mut own = namer.named(response, &base, &inferred.members);
    for field in own.fields.iter_mut().filter(|field| field.key == "Error") {
        field.note.get_or_insert_with(|| ERROR_AS_DATA.to_owned());
    }
    let mut structs = vec![own];
    while let Some(Open { name, base, object }) = namer.open.pop_front() {
        structs.push(namer.named(name, &base, object));
    }
    structs
}

/// Names that the text itself, the prelude or a user of the crate needs.
const TAKEN: [&str; 19] = [
    "ApiError",
    "BTreeMap",
    "Box",
    "DecodeError",
    "Envelope",
    "Err",
    "Error",
    "ErrorCode",
    "None",
    "Ok",
    "Option",
    "RequestId",
    "Result",
    "Self",
    "Some",
    "String",
    "TencentData",
    "TencentResponse",
    "Vec",
];

const ERROR_AS_DATA: &str =
    "data, because other members came with it; without any, it fails the response";

struct Namer<'a> {
    /// The names in use, each with the members of its struct; those of the response and of `TAKEN` have none.
    taken: BTreeMap<String, Option<&'a Object>>,
    open: VecDeque<Open<'a>>,
}

/// A struct that has been named, and whose fields have not been.
struct Open<'a> {
    name: String,
    /// The prefix for structs nested in it.
    base: String,
    object: &'a Object,
}

impl<'a> Namer<'a> {
    fn named(&mut self, name: String, base: &str, object: &'a Object) -> Struct {
        let members = object.0.iter().zip(object.names());
        let fields = members.map(|(member, name)| self.field(base, member, name));
        Struct {
            fields: fields.collect(),
            name,
        }
    }

    fn field(&mut self, base: &str, member: &'a Member, name: fields::FieldName) -> Field {
        Field {
            name,
            ty: self.ty(base, &member.key, &member.ty, false),
            note: note(&member.ty),
            key: member.key.clone(),
        }
    }

    /// A type as Rust writes it. Elements of a list or map are named in the singular.
    fn ty(&mut self, base: &str, key: &str, ty: &'a Type, several: bool) -> String {
        match ty {
            Type::Text => "String".to_owned(),
            Type::Boolean => "bool".to_owned(),
            Type::I64 => "i64".to_owned(),
            Type::U64 => "u64".to_owned(),
            Type::I128 => "i128".to_owned(),
            Type::F64 => "f64".to_owned(),
            Type::Number => "serde_json::Number".to_owned(),
            Type::Any(_) => "serde_json::Value".to_owned(),
            Type::Optional(ty) => format!("Option<{}>", self.ty(base, key, ty, several)),
            Type::List(ty) => format!("Vec<{}>", self.ty(base, key, ty, true)),
            Type::Map(ty) => format!("BTreeMap<String, {}>", self.ty(base, key, ty, true)),
            Type::Object(object) => self.object(base, &names::type_name(key, several), object),
        }
    }

    /// The name of an object's struct: the first candidate that is free or belongs to an equal struct.
    fn object(&mut self, outer: &str, base: &str, object: &'a Object) -> String {
        let longer = format!("{outer}{base}");
        let numbered = names::numbered(if outer == base { base } else { &longer }, "");
        for name in iter::once(base.to_owned()).chain(numbered) {
            match self.taken.get(&name) {
                Some(Some(same)) if *same == object => return name,
                Some(_) => {}
                None => {
                    self.open(name.clone(), base, object);
                    return name;
                }
            }
        }
        unreachable!("numbers never end")
    }

    fn open(&mut self, name: String, base: &str, object: &'a Object) {
        self.taken.insert(name.clone(), Some(object));
        let base = base.to_owned();
        self.open.push_back(Open { name, base, object });
    }
}

fn note(ty: &Type) -> Option<String> {
    match ty {
        Type::Optional(ty) | Type::List(ty) | Type::Map(ty) => note(ty),
        Type::Any(why) => Some(why.to_string()),
        Type::Number => Some("varies: fractions, and integers too long for `f64`".to_owned()),
        _ => None,
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OnlyNull => f.write_str("unknown: only null was seen"),
            Self::EmptyArray => f.write_str("unknown: only an empty array was seen"),
            Self::NullElements => f.write_str("unknown: only null elements were seen"),
            Self::EmptyObject => f.write_str("unknown: only an empty object was seen"),
            Self::TooDeep => f.write_str("unknown: nested too deep for structs of its own"),
            Self::Mixed(kinds) => {
                let (last, others) = kinds.split_last().unwrap_or((&"", &[]));
                write!(f, "varies: {} or {last}", others.join(", "))?;
                if kinds.iter().all(|kind| SCALARS.contains(kind)) {
                    f.write_str("; a `String` marked `lenient` takes either")?;
                }
                Ok(())
            }
        }
    }
}
