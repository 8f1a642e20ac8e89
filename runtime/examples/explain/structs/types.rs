//! The types that fit a shape: a tree in which structs have no names yet.

use super::fields;
use super::names::looks_like_data;
use super::shape::{self, Number, Shape};

/// A type that holds every value seen in its place.
#[derive(PartialEq)]
pub enum Type {
    Text,
    Boolean,
    I64,
    U64,
    /// For integers that are negative as well as over `i64::MAX`.
    I128,
    F64,
    Optional(Box<Type>),
    List(Box<Type>),
    Map(Box<Type>),
    Object(Object),
    /// A `serde_json::Value`, with the reason.
    Any(Why),
    /// A `serde_json::Number`, for fractions beside integers that would lose digits as `f64`.
    Number,
}

/// Why the samples give no type.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    OnlyNull,
    EmptyArray,
    NullElements,
    EmptyObject,
    TooDeep,
    /// The kinds of values that were seen.
    Mixed(Vec<&'static str>),
}

/// The members of a struct, in their order.
#[derive(PartialEq)]
pub struct Object(pub Vec<Member>);

#[derive(PartialEq)]
pub struct Member {
    pub key: String,
    pub ty: Type,
}

/// How deep structs may be nested; documented responses have up to 12 levels, arrays included.
const MAX_DEPTH: usize = 24;

/// The member that every response's struct declares.
pub const REQUEST_ID: &str = "RequestId";

/// The member that any response may have for a while, until its action is gone.
pub const WARNING: &str = "DeprecatedWarning";

impl Type {
    /// A response's members. Those of the envelope have types of their own: the RequestId, in any case and of any type, becomes
    /// a text at the end, a warning is optional, and an `Error` that holds nothing is left out. So is a member with an empty
    /// key, which no field can have.
    pub fn of_response(response: shape::Object) -> Object {
        let mut members = members(response, 1, |key| key == WARNING);
        members.retain(|member| {
            let request_id = member.key.eq_ignore_ascii_case(REQUEST_ID);
            let no_error = member.key == "Error" && member.ty.is_nothing();
            !request_id && !no_error && !member.key.is_empty()
        });
        members.push(Member {
            key: REQUEST_ID.to_owned(),
            ty: Self::Text,
        });
        Object(members)
    }

    /// The derive treats null as missing, so a member of either kind is optional.
    fn of_member(shape: Shape, missing: bool, depth: usize) -> Self {
        let optional = shape.null || missing;
        Self::of_value(shape, depth).or_null(optional)
    }

    fn of_element(shape: Shape, depth: usize) -> Self {
        let null = shape.null;
        match Self::of_value(shape, depth) {
            takes_null @ Self::Any(_) => takes_null,
            ty => ty.or_null(null),
        }
    }

    fn or_null(self, optional: bool) -> Self {
        if optional {
            Self::Optional(Box::new(self))
        } else {
            self
        }
    }

    fn of_value(shape: Shape, depth: usize) -> Self {
        let kinds = kinds(&shape);
        if kinds.len() > 1 {
            return Self::Any(Why::Mixed(kinds));
        }
        let Shape {
            boolean,
            text,
            number,
            array,
            object,
            ..
        } = shape;
        match (number, array, object) {
            (Some(number), ..) => of_number(number),
            (_, Some(elements), _) => of_array(*elements, depth),
            (_, _, Some(object)) => of_object(object, depth),
            _ if boolean => Self::Boolean,
            _ if text => Self::Text,
            _ => Self::Any(Why::OnlyNull),
        }
    }

    fn is_nothing(&self) -> bool {
        match self {
            Self::Optional(ty) => ty.is_nothing(),
            Self::Any(why) => matches!(why, Why::OnlyNull | Why::EmptyObject),
            _ => false,
        }
    }
}

/// The kinds of values that a lenient field reads from each other.
pub const SCALARS: [&str; 3] = ["a boolean", "a number", "a string"];

fn kinds(shape: &Shape) -> Vec<&'static str> {
    let [boolean, number, text] = SCALARS;
    let kinds = [
        (shape.boolean, boolean),
        (shape.number.is_some(), number),
        (shape.text, text),
        (shape.array.is_some(), "an array"),
        (shape.object.is_some(), "an object"),
    ];
    let seen = kinds.into_iter().filter(|(seen, _)| *seen);
    seen.map(|(_, kind)| kind).collect()
}

/// `f64` holds every integer up to here.
const MAX_EXACT: i128 = 1 << 53;

fn of_number(number: Number) -> Type {
    let large = number.greatest > i64::MAX.into();
    let exact = number.greatest <= MAX_EXACT && number.least >= -MAX_EXACT;
    match (number.fraction, large) {
        (true, _) if exact => Type::F64,
        (true, _) => Type::Number,
        (false, true) if number.least < 0 => Type::I128,
        (false, true) => Type::U64,
        (false, false) => Type::I64,
    }
}

fn of_array(elements: Shape, depth: usize) -> Type {
    let element = match (elements.is_only_null(), elements.null) {
        (true, true) => Type::Any(Why::NullElements),
        (true, false) => Type::Any(Why::EmptyArray),
        _ => Type::of_element(elements, depth),
    };
    Type::List(Box::new(element))
}

fn of_object(object: shape::Object, depth: usize) -> Type {
    if object.is_empty() {
        return Type::Any(Why::EmptyObject);
    }
    let nameless = object.keys().any(str::is_empty);
    if nameless || object.keys().all(looks_like_data) {
        let mut values = Shape::default();
        for (_, _, value) in object.into_members() {
            values.merge(value);
        }
        return Type::Map(Box::new(Type::of_element(values, depth)));
    }
    if depth == MAX_DEPTH {
        return Type::Any(Why::TooDeep);
    }
    Type::Object(Object(members(object, depth + 1, |_| false)))
}

fn members(object: shape::Object, depth: usize, optional: impl Fn(&str) -> bool) -> Vec<Member> {
    let members = object.into_members();
    members
        .map(|(key, missing, shape)| Member {
            ty: Type::of_member(shape, missing || optional(&key), depth),
            key,
        })
        .collect()
}

impl Object {
    /// The names of its fields, in the order of its members.
    pub fn names(&self) -> Vec<fields::FieldName> {
        let keys: Vec<&str> = self.0.iter().map(|member| &*member.key).collect();
        fields::names(&keys)
    }
}
