//! Structs that are made up by rule, for when there is no corpus.

use std::collections::BTreeMap;

use crate::description::{Action, Description, Kind, Member, Object};

/// A service of `count` data types and as many actions, with as many members as real ones have.
#[must_use]
pub fn describe(count: usize) -> Description {
    let mut objects = BTreeMap::new();
    let mut actions = Vec::new();
    for index in 0..count {
        objects.insert(format!("Data{index}"), object(members(index, 6)));
        let mut response = members(index, 2);
        response.push(member("Items", true, Kind::Object(format!("Data{index}"))));
        response.push(member("RequestId", false, Kind::Text));
        let output = format!("DescribeData{index}Response");
        objects.insert(output.clone(), object(response));
        actions.push(Action {
            name: format!("DescribeData{index}"),
            output,
            ..Action::default()
        });
    }
    Description {
        service: "madeup".to_owned(),
        version: "2026-01-01".to_owned(),
        actions,
        objects,
        ..Description::default()
    }
}

fn members(seed: usize, count: usize) -> Vec<Member> {
    let names = [
        "InstanceId",
        "TotalCount",
        "CreateTime",
        "Enabled",
        "Price",
        "TagNames",
        "RegionId",
        "Status",
    ];
    let kinds = |index: usize| match index % 8 {
        1 => (Kind::Signed, false),
        3 => (Kind::Bool, false),
        4 => (Kind::Float, false),
        5 => (Kind::Text, true),
        7 => (Kind::Unsigned, false),
        _ => (Kind::Text, false),
    };
    let one = |offset: usize| {
        let index = (seed + offset) % names.len();
        let (kind, list) = kinds(index);
        member(names[index], list, kind)
    };
    (0..count).map(one).collect()
}

fn object(members: Vec<Member>) -> Object {
    Object {
        document: String::new(),
        members,
    }
}

fn member(name: &str, list: bool, kind: Kind) -> Member {
    Member {
        name: name.to_owned(),
        list,
        kind,
        ..Member::default()
    }
}
