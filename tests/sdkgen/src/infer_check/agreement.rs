//! How often inferred types agree with the description, and why they do not.

use std::collections::BTreeMap;

use super::Unit;
use crate::description::{Description, Kind, Member};
use crate::infer::types::{self, Type, Why, REQUEST_ID};

/// What was found of each member that an example has, by its described type.
#[derive(Default)]
pub struct Agreement {
    found: BTreeMap<&'static str, BTreeMap<Finding, usize>>,
    /// The described type and the inferred one, where they differ.
    differences: BTreeMap<(String, String), usize>,
    undescribed: usize,
    /// Described members of objects that examples have, which no example has.
    unseen: usize,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Finding {
    Same,
    /// An `i64` where no number is negative.
    Unsigned,
    /// An `i64` where every float was whole.
    Whole,
    OnlyNull,
    EmptyArray,
    EmptyObject,
    Differs,
}

const FINDINGS: [(Finding, &str); 7] = [
    (Finding::Same, "same"),
    (Finding::Unsigned, "i64 for u64"),
    (Finding::Whole, "whole"),
    (Finding::OnlyNull, "null"),
    (Finding::EmptyArray, "[]"),
    (Finding::EmptyObject, "{}"),
    (Finding::Differs, "differs"),
];

impl Agreement {
    pub fn add(&mut self, unit: &Unit) {
        let description = &unit.entry.description;
        let mut actions = description.actions.iter();
        if let Some(action) = actions.find(|action| action.name == unit.action) {
            self.object(description, &action.output, &unit.inferred.members, true);
        }
    }

    fn object(
        &mut self,
        description: &Description,
        name: &str,
        inferred: &types::Object,
        response: bool,
    ) {
        let described = &description.objects[name].members;
        let mut seen = 0;
        for member in &inferred.0 {
            // It was not inferred.
            if response && member.key == REQUEST_ID {
                seen += 1;
                continue;
            }
            let Some(described) = find(described, &member.key) else {
                self.undescribed += 1;
                continue;
            };
            seen += 1;
            let row = self.found.entry(label(described)).or_default();
            let finding = finding(described, &member.ty);
            *row.entry(finding).or_default() += 1;
            if finding == Finding::Differs {
                let pair = (described_text(described), inferred_text(&member.ty));
                *self.differences.entry(pair).or_default() += 1;
            }
            if let (Kind::Object(name), Some(object)) = (&described.kind, nested(&member.ty)) {
                self.object(description, name, object, false);
            }
        }
        self.unseen += described.len().saturating_sub(seen);
    }

    pub fn print(&self) {
        print!("| described as | members |");
        for (_, title) in FINDINGS {
            print!(" {title} |");
        }
        println!("\n|---|{}", "---:|".repeat(FINDINGS.len() + 1));
        let mut total = BTreeMap::new();
        for (label, row) in &self.found {
            print_row(label, row);
            for (finding, count) in row {
                *total.entry(*finding).or_default() += count;
            }
        }
        print_row("all", &total);
        print_shares(&total);
        println!(
            "{} members of examples are not described; {} described members are in no example",
            self.undescribed, self.unseen
        );
        let mut differences: Vec<_> = self.differences.iter().collect();
        differences.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        for ((described, inferred), count) in differences {
            println!("{count:>7} described as {described}, inferred {inferred}");
        }
    }
}

/// An `i64` holds what is described as unsigned, as long as no example goes beyond.
fn print_shares(total: &BTreeMap<Finding, usize>) {
    let members: usize = total.values().sum();
    if members == 0 {
        return;
    }
    let share = |findings: &[Finding]| {
        let count: usize = findings
            .iter()
            .filter_map(|finding| total.get(finding))
            .sum();
        count as f64 * 100.0 / members as f64
    };
    let differs = share(&[Finding::Differs]);
    let agrees = share(&[Finding::Same, Finding::Unsigned]);
    let untold = 100.0 - agrees - differs;
    println!("\n{agrees:.1} % agree, {untold:.1} % cannot be told from the examples, {differs:.1} % differ");
}

fn print_row(label: &str, row: &BTreeMap<Finding, usize>) {
    let members: usize = row.values().sum();
    print!("| {label} | {members} |");
    for (finding, _) in FINDINGS {
        match row.get(&finding) {
            Some(count) => print!(
                " {count} ({:.1} %) |",
                *count as f64 * 100.0 / members as f64
            ),
            None => print!(" |"),
        }
    }
    println!();
}

fn find<'a>(members: &'a [Member], key: &str) -> Option<&'a Member> {
    let exact = members.iter().find(|member| member.name == key);
    exact.or_else(|| {
        members
            .iter()
            .find(|member| member.name.eq_ignore_ascii_case(key))
    })
}

fn finding(described: &Member, inferred: &Type) -> Finding {
    match inferred {
        Type::Optional(ty) => finding(described, ty),
        Type::Any(Why::OnlyNull) => Finding::OnlyNull,
        Type::Any(Why::EmptyObject) => Finding::EmptyObject,
        Type::List(ty) if described.list => element(&described.kind, ty),
        Type::List(_) => Finding::Differs,
        _ if described.list => Finding::Differs,
        ty => element(&described.kind, ty),
    }
}

fn element(kind: &Kind, inferred: &Type) -> Finding {
    match (kind, inferred) {
        (_, Type::Optional(ty)) => element(kind, ty),
        (_, Type::Any(Why::EmptyArray)) => Finding::EmptyArray,
        (_, Type::Any(Why::EmptyObject)) => Finding::EmptyObject,
        (_, Type::Any(Why::OnlyNull | Why::NullElements)) => Finding::OnlyNull,
        (kind, Type::Text) if kind.is_text() => Finding::Same,
        (Kind::Signed, Type::I64)
        | (Kind::Unsigned, Type::U64)
        | (Kind::Float, Type::F64)
        | (Kind::Bool, Type::Boolean)
        | (Kind::Object(_), Type::Object(_)) => Finding::Same,
        (Kind::Unsigned, Type::I64) => Finding::Unsigned,
        (Kind::Float, Type::I64 | Type::U64) => Finding::Whole,
        _ => Finding::Differs,
    }
}

fn nested(ty: &Type) -> Option<&types::Object> {
    match ty {
        Type::Optional(ty) | Type::List(ty) => nested(ty),
        Type::Object(object) => Some(object),
        _ => None,
    }
}

fn label(member: &Member) -> &'static str {
    match (member.list, &member.kind) {
        (true, Kind::Object(_)) => "list of objects",
        (true, _) => "list of scalars",
        (false, Kind::Text | Kind::LocalTime | Kind::Time) => "text",
        (false, Kind::Signed) => "signed integer",
        (false, Kind::Unsigned) => "unsigned integer",
        (false, Kind::Float) => "float",
        (false, Kind::Bool) => "boolean",
        (false, Kind::Object(_)) => "object",
    }
}

fn described_text(member: &Member) -> String {
    let kind = match &member.kind {
        Kind::Text | Kind::LocalTime | Kind::Time => "text",
        Kind::Signed => "signed",
        Kind::Unsigned => "unsigned",
        Kind::Float => "float",
        Kind::Bool => "boolean",
        Kind::Object(_) => "object",
    };
    if member.list {
        format!("list of {kind}")
    } else {
        kind.to_owned()
    }
}

fn inferred_text(ty: &Type) -> String {
    match ty {
        Type::Optional(ty) => inferred_text(ty),
        Type::List(ty) => format!("list of {}", inferred_text(ty)),
        Type::Map(_) => "map".to_owned(),
        Type::Text => "text".to_owned(),
        Type::Boolean => "boolean".to_owned(),
        Type::I64 | Type::U64 | Type::I128 => "integer".to_owned(),
        Type::F64 | Type::Number => "float".to_owned(),
        Type::Object(_) => "object".to_owned(),
        Type::Any(Why::EmptyArray) => "nothing".to_owned(),
        Type::Any(why) => why.to_string(),
    }
}
