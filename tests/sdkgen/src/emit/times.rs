//! Members that are described as times, as types of a crate for times.
//!
//! A description says `datetime` of `2026-01-31 08:00:00` and `datetime_iso` of `2026-01-31T08:00:00+08:00`, but not always
//! rightly. So the examples decide, where there are any: a member whose examples are all of one format has that one, and a
//! member with others stays a text. An empty text, `-` and a time of zeros are no time.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::description::{Description, Kind, Member};

/// A crate for times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Library {
    /// `chrono::NaiveDateTime` and `chrono::DateTime<chrono::FixedOffset>`.
    Chrono,
    /// `time::PrimitiveDateTime` and `time::OffsetDateTime`.
    Time,
    /// `jiff::civil::DateTime` and `jiff::Timestamp`.
    Jiff,
}

impl Library {
    /// The type of a member of this kind.
    #[must_use]
    pub fn of(self, kind: &Kind) -> &'static str {
        match (self, kind) {
            (Self::Chrono, Kind::LocalTime) => "chrono::NaiveDateTime",
            (Self::Chrono, _) => "chrono::DateTime<chrono::FixedOffset>",
            (Self::Time, Kind::LocalTime) => "time::PrimitiveDateTime",
            (Self::Time, _) => "time::OffsetDateTime",
            (Self::Jiff, Kind::LocalTime) => "jiff::civil::DateTime",
            (Self::Jiff, _) => "jiff::Timestamp",
        }
    }

    /// The dependency, as a manifest has it.
    #[must_use]
    pub fn dependency(self) -> &'static str {
        match self {
            Self::Chrono => {
                "chrono = { version = \"0.4\", default-features = false, features = [\"alloc\"] }"
            }
            Self::Time => {
                "time = { version = \"0.3\", features = [\"formatting\", \"macros\", \"parsing\"] }"
            }
            Self::Jiff => {
                "jiff = { version = \"0.2\", default-features = false, features = [\"alloc\"] }"
            }
        }
    }

    /// How a text is parsed to a `Result`, and how a time is displayed, by format.
    fn code(self, kind: &Kind) -> (&'static str, &'static str) {
        match (self, kind) {
            (Self::Chrono, Kind::LocalTime) => (
                "chrono::NaiveDateTime::parse_from_str(&text, \"%Y-%m-%d %H:%M:%S\")",
                "serializer.collect_str(&time.format(\"%Y-%m-%d %H:%M:%S\"))",
            ),
            (Self::Chrono, _) => (
                "chrono::DateTime::parse_from_rfc3339(&text)",
                "serializer\n                    .serialize_str(&time.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true))",
            ),
            (Self::Time, Kind::LocalTime) => (
                "time::PrimitiveDateTime::parse(&text, FORMAT)",
                "{\n                    serializer.serialize_str(&time.format(FORMAT).map_err(Error::custom)?)\n                }",
            ),
            (Self::Time, _) => (
                "time::OffsetDateTime::parse(&text, &Rfc3339)",
                "{\n                    serializer.serialize_str(&time.format(&Rfc3339).map_err(Error::custom)?)\n                }",
            ),
            (Self::Jiff, Kind::LocalTime) => (
                "text.parse::<jiff::civil::DateTime>()",
                "serializer.collect_str(&time.strftime(\"%Y-%m-%d %H:%M:%S\"))",
            ),
            (Self::Jiff, _) => ("text.parse::<jiff::Timestamp>()", "serializer.collect_str(time)"),
        }
    }
}

/// The functions that read and write the formats which members have.
pub(super) fn functions(library: Library, members: &[&Member], writes: bool) -> String {
    let mut text = String::from("/// The formats of times.\nmod times {\n");
    let formats = [
        (Kind::LocalTime, "local", "2026-01-31 08:00:00"),
        (Kind::Time, "zoned", "2026-01-31T08:00:00+08:00"),
    ];
    for (kind, name, example) in formats {
        if members.iter().all(|member| member.kind != kind) {
            continue;
        }
        text.push_str(&module(library, &kind, name, example, writes));
        text.push('\n');
    }
    text.push_str(TEXT);
    text
}

fn module(library: Library, kind: &Kind, name: &str, example: &str, writes: bool) -> String {
    let ty = library.of(kind);
    let (parse, write) = library.code(kind);
    let mut imports = String::from("        use serde::de::{Deserializer, Error as _};\n");
    if writes {
        let error = write.contains("Error::");
        let names = if error {
            "{Error, Serializer}"
        } else {
            "Serializer"
        };
        imports.push_str(&format!("        use serde::ser::{names};\n"));
    }
    match (library, kind) {
        (Library::Time, Kind::LocalTime) => imports.push_str(
            "        use time::format_description::BorrowedFormatItem;\n        use time::macros::format_description;\n\n        const FORMAT: &[BorrowedFormatItem<'_>] =\n            format_description!(\"[year]-[month]-[day] [hour]:[minute]:[second]\");\n",
        ),
        (Library::Time, _) => imports.push_str("        use time::format_description::well_known::Rfc3339;\n"),
        _ => {}
    }
    let mut text = format!(
        "    pub mod {name} {{
{imports}
        pub fn deserialize<'de, D: Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Option<{ty}>, D::Error> {{
            let Some(text) = super::text(deserializer)? else {{
                return Ok(None);
            }};
            let time = {parse};
            time.map(Some)
                .map_err(|_| D::Error::custom(\"expected a time like {example}\"))
        }}
"
    );
    if writes {
        let comma = if write.ends_with('}') { "" } else { "," };
        text.push_str(&format!(
            "
        pub fn serialize<S: Serializer>(
            time: &Option<{ty}>,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {{
            match time {{
                Some(time) => {write}{comma}
                None => serializer.serialize_none(),
            }}
        }}
"
        ));
    }
    text + "    }\n"
}

const TEXT: &str = "    /// A text, unless it stands for no time.
    fn text<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
        let text: Option<String> = serde::Deserialize::deserialize(deserializer)?;
        let none = |text: &String| matches!(&**text, \"\" | \"-\") || text.starts_with(\"0000-00-00\");
        Ok(text.filter(|text| !none(text)))
    }
}
";

/// A description whose times are what its examples show, and the members that are none by them.
#[must_use]
pub fn verified(description: &Description) -> (Description, Vec<String>) {
    let mut seen: Seen = BTreeMap::new();
    for (action, example) in &description.examples {
        let action = description
            .actions
            .iter()
            .find(|known| known.name == *action);
        let body: Option<Value> = serde_json::from_str(example).ok();
        if let (Some(action), Some(body)) = (action, body) {
            look(description, &action.output, &body["Response"], &mut seen);
        }
    }
    let mut description = description.clone();
    let mut untimed = Vec::new();
    for ((object, name), formats) in seen {
        let members = description
            .objects
            .get_mut(&object)
            .map(|object| &mut object.members);
        let member = members
            .into_iter()
            .flatten()
            .find(|known| known.name == name);
        let formats: Vec<Format> = formats
            .into_iter()
            .filter(|format| *format != Format::None)
            .collect();
        let kind = match *formats {
            [] => continue,
            [Format::Local] => Kind::LocalTime,
            [Format::Zoned] => Kind::Time,
            _ => Kind::Text,
        };
        if kind == Kind::Text {
            untimed.push(format!("{object}.{name}"));
        }
        if let Some(member) = member {
            member.kind = kind;
        }
    }
    (description, untimed)
}

/// The formats that were seen of a member of an object.
type Seen = BTreeMap<(String, String), BTreeSet<Format>>;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Format {
    None,
    Local,
    Zoned,
    Other,
}

fn look(description: &Description, object: &str, value: &Value, seen: &mut Seen) {
    let (Some(keys), Some(known)) = (value.as_object(), description.objects.get(object)) else {
        return;
    };
    for member in &known.members {
        // A name in another case may be this member's too.
        let same = keys
            .iter()
            .filter(|(key, _)| key.eq_ignore_ascii_case(&member.name));
        for (_, value) in same {
            match (&member.kind, value) {
                (Kind::Object(kind), Value::Array(values)) => {
                    values
                        .iter()
                        .for_each(|value| look(description, kind, value, seen));
                }
                (Kind::Object(kind), value) => look(description, kind, value, seen),
                (Kind::Time | Kind::LocalTime, Value::String(text)) => {
                    let key = (object.to_owned(), member.name.clone());
                    seen.entry(key).or_default().insert(format(text));
                }
                _ => {}
            }
        }
    }
}

fn format(text: &str) -> Format {
    if matches!(text, "" | "-") || text.starts_with("0000-00-00") {
        return Format::None;
    }
    let Some((date, clock)) = text.split_once(['T', ' ']) else {
        return Format::Other;
    };
    let zoned = text.as_bytes().get(10) == Some(&b'T');
    let (clock, zone) = match clock.find(['Z', '+', '-']) {
        Some(start) => clock.split_at(start),
        None => (clock, ""),
    };
    let whole = clock.split('.').next().unwrap_or_default();
    if !is_date(date) || !is_clock(whole) {
        return Format::Other;
    }
    match (zoned, zone.is_empty()) {
        (false, true) if clock == whole => Format::Local,
        (true, false) if is_zone(zone) && is_fraction(&clock[whole.len()..]) => Format::Zoned,
        _ => Format::Other,
    }
}

fn is_date(text: &str) -> bool {
    let [year, month, day] = *numbers(text, '-', &[4, 2, 2]) else {
        return false;
    };
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

fn is_clock(text: &str) -> bool {
    matches!(*numbers(text, ':', &[2, 2, 2]), [0..=23, 0..=59, 0..=59])
}

fn is_zone(text: &str) -> bool {
    text == "Z" || matches!(*numbers(&text[1..], ':', &[2, 2]), [0..=23, 0..=59])
}

fn is_fraction(text: &str) -> bool {
    text.is_empty()
        || (text.len() > 1
            && text.len() <= 10
            && text[1..].bytes().all(|byte| byte.is_ascii_digit()))
}

/// Numbers of these many digits, or none if the text is anything else.
fn numbers(text: &str, between: char, digits: &[usize]) -> Box<[u32]> {
    let parts: Vec<&str> = text.split(between).collect();
    let right = parts.len() == digits.len()
        && parts.iter().zip(digits).all(|(part, digits)| {
            part.len() == *digits && part.bytes().all(|byte| byte.is_ascii_digit())
        });
    let numbers = parts
        .iter()
        .filter(|_| right)
        .filter_map(|part| part.parse().ok());
    numbers.collect()
}

/// Whether two texts say the same moment, in whatever offset: what a time keeps of a text.
#[must_use]
pub fn same(sent: &str, kept: Option<&str>) -> bool {
    let Some(kept) = kept else {
        return format(sent) == Format::None;
    };
    match (moment(sent), moment(kept)) {
        (Some(sent), Some(kept)) => sent == kept,
        _ => sent == kept,
    }
}

/// Seconds since year 0, and the fraction's digits.
fn moment(text: &str) -> Option<(i64, String)> {
    if format(text) != Format::Zoned {
        return None;
    }
    let (date, clock) = text.split_once('T')?;
    let (clock, zone) = clock.split_at(clock.find(['Z', '+', '-'])?);
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, ""));
    let [year, month, day] = *numbers(date, '-', &[4, 2, 2]) else {
        return None;
    };
    let [hour, minute, second] = *numbers(clock, ':', &[2, 2, 2]) else {
        return None;
    };
    // Days from a March on, so that the leap day is a year's last.
    let (year, month) = if month > 2 {
        (i64::from(year), i64::from(month) - 3)
    } else {
        (i64::from(year) - 1, i64::from(month) + 9)
    };
    let days = year * 365 + year.div_euclid(4) - year.div_euclid(100)
        + year.div_euclid(400)
        + (month * 153 + 2) / 5
        + i64::from(day);
    let seconds =
        days * 86_400 + i64::from(hour) * 3600 + i64::from(minute) * 60 + i64::from(second);
    let offset = match (zone.as_bytes()[0], &*numbers(&zone[1..], ':', &[2, 2])) {
        (b'+', [hours, minutes]) => i64::from(hours * 3600 + minutes * 60),
        (b'-', [hours, minutes]) => -i64::from(hours * 3600 + minutes * 60),
        _ => 0,
    };
    Some((seconds - offset, fraction.trim_end_matches('0').to_owned()))
}

#[cfg(test)]
mod tests {
    use super::{format, same, Format};

    #[test]
    fn a_format_is_known_by_its_shape_and_its_numbers() {
        for (text, wanted) in [
            ("2026-01-31 08:00:00", Format::Local),
            ("2024-02-29 23:59:59", Format::Local),
            ("2026-02-29 08:00:00", Format::Other),
            ("2026-01-31T08:00:00Z", Format::Zoned),
            ("2026-01-31T08:00:00.25+08:00", Format::Zoned),
            ("2026-01-31T08:00:00", Format::Other),
            ("2026-01-31T08:00Z", Format::Other),
            ("2026-13-31 08:00:00", Format::Other),
            ("2026-01-31", Format::Other),
            ("0000-00-00 00:00:00", Format::None),
            ("", Format::None),
        ] {
            assert_eq!(format(text), wanted, "{text}");
        }
    }

    #[test]
    fn a_moment_is_the_same_in_any_offset() {
        assert!(same(
            "2026-01-01T07:30:00+08:00",
            Some("2025-12-31T23:30:00Z")
        ));
        assert!(same(
            "2024-03-01T00:30:00.50+01:00",
            Some("2024-02-29T23:30:00.5Z")
        ));
        assert!(!same(
            "2026-01-01T07:30:00+08:00",
            Some("2026-01-01T07:30:00Z")
        ));
        assert!(same("2026-01-31 08:00:00", Some("2026-01-31 08:00:00")));
        assert!(same("-", None) && !same("2026-01-31 08:00:00", None));
    }
}
