//! What the samples hold in one place: the kinds of values, and the shapes inside arrays and objects.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// Everything seen in one place, which may hold values of several kinds.
#[derive(Default)]
pub struct Shape {
    pub null: bool,
    pub boolean: bool,
    pub text: bool,
    pub number: Option<Number>,
    /// The elements of all arrays, merged; the shape is blank if there were none.
    pub array: Option<Box<Shape>>,
    pub object: Option<Object>,
}

/// The numbers of one place.
#[derive(Clone, Copy, Default)]
pub struct Number {
    /// Whether a number has a fraction or an exponent, or does not fit an integer.
    pub fraction: bool,
    /// The least integer, or zero.
    pub least: i128,
    /// The greatest integer, or zero.
    pub greatest: i128,
}

/// The members of one place's objects.
#[derive(Default)]
pub struct Object {
    /// How many objects were merged.
    count: usize,
    members: BTreeMap<String, Member>,
}

struct Member {
    /// Its position, by first appearance.
    place: usize,
    /// How many of the objects have it.
    count: usize,
    shape: Shape,
}

impl Shape {
    pub fn merge(&mut self, other: Self) {
        self.null |= other.null;
        self.boolean |= other.boolean;
        self.text |= other.text;
        self.number = match (self.number, other.number) {
            (Some(one), Some(two)) => Some(one.merged(two)),
            (one, two) => one.or(two),
        };
        match (&mut self.array, other.array) {
            (Some(one), Some(two)) => one.merge(*two),
            (one, two) => *one = one.take().or(two),
        }
        match (&mut self.object, other.object) {
            (Some(one), Some(two)) => one.merge(two),
            (one, two) => *one = one.take().or(two),
        }
    }

    pub fn into_object(self) -> Option<Object> {
        self.object
    }

    pub fn into_member(self, key: &str) -> Option<Shape> {
        let member = self.object?.members.remove(key)?;
        Some(member.shape)
    }

    /// Whether nothing but null was seen.
    pub fn is_only_null(&self) -> bool {
        let value = self.boolean || self.text || self.number.is_some();
        !value && self.array.is_none() && self.object.is_none()
    }
}

impl Number {
    fn merged(self, other: Self) -> Self {
        Self {
            fraction: self.fraction || other.fraction,
            least: self.least.min(other.least),
            greatest: self.greatest.max(other.greatest),
        }
    }
}

impl Object {
    pub fn merge(&mut self, other: Self) {
        self.count += other.count;
        let known = self.members.len();
        for (key, member) in other.members {
            if let Some(same) = self.members.get_mut(&key) {
                same.count += member.count;
                same.shape.merge(member.shape);
                continue;
            }
            let place = known + member.place;
            self.members.insert(key, Member { place, ..member });
        }
    }

    /// A repeated key replaces the earlier member, as in decoding.
    fn insert(&mut self, key: String, shape: Shape) {
        let place = self.members.len();
        let place = self.members.get(&key).map_or(place, |same| same.place);
        let member = Member {
            place,
            count: 1,
            shape,
        };
        self.members.insert(key, member);
    }

    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.members.keys().map(|key| &**key)
    }

    /// Whether any of the members asked for was more than null.
    pub fn has_value(&self, asked: impl Fn(&str) -> bool) -> bool {
        let mut members = self.members.iter();
        members.any(|(key, member)| asked(key) && !member.shape.is_only_null())
    }

    /// The members in order, each with whether an object lacked it.
    pub fn into_members(self) -> impl Iterator<Item = (String, bool, Shape)> {
        let mut members: Vec<_> = self.members.into_iter().collect();
        members.sort_by_key(|(_, member)| member.place);
        let parts =
            move |(key, member): (String, Member)| (key, member.count < self.count, member.shape);
        members.into_iter().map(parts)
    }
}

impl<'de> Deserialize<'de> for Shape {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ShapeVisitor)
    }
}

struct ShapeVisitor;

impl<'de> Visitor<'de> for ShapeVisitor {
    type Value = Shape;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Shape, E> {
        Ok(Shape {
            null: true,
            ..Shape::default()
        })
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Shape, E> {
        Ok(Shape {
            boolean: true,
            ..Shape::default()
        })
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<Shape, E> {
        Ok(Shape {
            text: true,
            ..Shape::default()
        })
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Shape, E> {
        Ok(integer(value.into()))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Shape, E> {
        Ok(integer(value.into()))
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Shape, E> {
        Ok(number(Number {
            fraction: true,
            ..Number::default()
        }))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Shape, A::Error> {
        let mut elements = Shape::default();
        while let Some(element) = seq.next_element()? {
            elements.merge(element);
        }
        Ok(Shape {
            array: Some(Box::new(elements)),
            ..Shape::default()
        })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Shape, A::Error> {
        let mut object = Object {
            count: 1,
            members: BTreeMap::new(),
        };
        while let Some((key, shape)) = map.next_entry()? {
            object.insert(key, shape);
        }
        Ok(Shape {
            object: Some(object),
            ..Shape::default()
        })
    }
}

fn integer(value: i128) -> Shape {
    number(Number {
        fraction: false,
        least: value.min(0),
        greatest: value.max(0),
    })
}

fn number(number: Number) -> Shape {
    Shape {
        number: Some(number),
        ..Shape::default()
    }
}
