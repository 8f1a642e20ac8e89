//! Members are found in whatever order they come, whether or not the next one's name was guessed.

use tencent_response::{from_str, TencentData};

/// Its names are of every length that is compared in its own way, two of them with the same start.
#[derive(Clone, Debug, Default, PartialEq, TencentData)]
struct Disk {
    cpu: Option<u16>,
    total_count: Option<u16>,
    fifteen_letters: Option<u16>,
    sixteen_letters_in: Option<u16>,
    instance_status_set: Option<u16>,
    internet_max_bandwidth_out_of_them: Option<u16>,
    internet_max_bandwidth_out_of_others: Option<u16>,
}

const NAMES: [&str; 7] = [
    "Cpu",
    "TotalCount",
    "FifteenLetters",
    "SixteenLettersIn",
    "InstanceStatusSet",
    "InternetMaxBandwidthOutOfThem",
    "InternetMaxBandwidthOutOfOthers",
];

/// What comes behind an object, so that it is not read as the end of a body is.
const MORE: &str = r#"{"Undeclared":"and more of a body, as there mostly is"}"#;

/// An object with these members, each with its place in [`NAMES`] as its value.
fn disk(places: &[usize], separators: [&str; 3]) -> String {
    let [before, between, behind] = separators;
    let member = |place: &usize| format!(r#"{before}"{}":{between}{place}"#, NAMES[*place]);
    let members: Vec<String> = places.iter().map(member).collect();
    format!("{{{}{behind}}}", members.join(","))
}

const COMPACT: [&str; 3] = ["", "", ""];
const PRETTY: [&str; 3] = ["\n        ", " ", "\n    "];
const SPACED: [&str; 3] = [" ", "", " "];

/// What the object decodes to: the same behind an object in the declared order and behind one in another.
#[track_caller]
fn read(object: &str) -> Option<Disk> {
    let [in_order, out_of_order] = [[0, 3], [3, 0]].map(|before| {
        let before = disk(&before, COMPACT);
        let disks = from_str::<Vec<Disk>>(&format!("[{before},{object},{MORE}]"));
        disks.ok().map(|disks| disks[1].clone())
    });
    assert_eq!(in_order, out_of_order, "{object}");
    in_order
}

fn with(places: &[usize]) -> Disk {
    let value = |place: usize| {
        let found = places.contains(&place);
        found.then(|| u16::try_from(place).expect("seven places"))
    };
    Disk {
        cpu: value(0),
        total_count: value(1),
        fifteen_letters: value(2),
        sixteen_letters_in: value(3),
        instance_status_set: value(4),
        internet_max_bandwidth_out_of_them: value(5),
        internet_max_bandwidth_out_of_others: value(6),
    }
}

/// Every order of these places.
fn orders(places: &[usize]) -> Vec<Vec<usize>> {
    if places.is_empty() {
        return vec![Vec::new()];
    }
    let beginning_with = |first: &usize| {
        let others: Vec<usize> = places.iter().copied().filter(|one| one != first).collect();
        let rests = orders(&others).into_iter();
        rests
            .map(|rest| [&[*first], &rest[..]].concat())
            .collect::<Vec<_>>()
    };
    places.iter().flat_map(beginning_with).collect()
}

#[test]
fn the_same_members_come_to_the_same_in_every_order() {
    for places in orders(&[0, 1, 3, 4, 5, 6]) {
        for separators in [COMPACT, PRETTY, SPACED] {
            let object = disk(&places, separators);
            assert_eq!(read(&object), Some(with(&places)), "{object}");
        }
    }
}

#[test]
fn members_are_found_behind_any_that_are_left_out() {
    for bits in 0..1 << NAMES.len() {
        let places: Vec<usize> = (0..NAMES.len())
            .filter(|place| bits >> place & 1 == 1)
            .collect();
        for separators in [COMPACT, PRETTY, SPACED] {
            let object = disk(&places, separators);
            assert_eq!(read(&object), Some(with(&places)), "{object}");
        }
    }
}

#[test]
fn a_name_that_only_begins_as_the_next_one_is_undeclared() {
    for (place, known) in NAMES.iter().enumerate().skip(1) {
        for name in [
            &known[..known.len() - 1],
            &format!("{known}s"),
            &format!("{known}\\\""),
            &format!("{}~", &known[..known.len() - 1]),
            &format!("{known}é"),
        ] {
            let mut object = disk(&[place - 1, place], COMPACT);
            let at = object.find(&format!("\"{known}")).expect("a member");
            object.insert_str(at, &format!("\"{name}\":\"{known}\","));
            assert_eq!(read(&object), Some(with(&[place - 1, place])), "{object}");
        }
    }
}

#[test]
fn the_last_of_a_repeated_member_counts_wherever_it_stands() {
    for (place, name) in NAMES.iter().enumerate() {
        let mut object = disk(&[0, 1, 2, 3, 4, 5, 6], COMPACT);
        let at = object.rfind('}').expect("an end");
        object.insert_str(at, &format!(",\"{name}\":{place}"));
        let first = object.replacen(&format!(":{place}"), ":300", 1);
        assert_eq!(read(&first), Some(with(&[0, 1, 2, 3, 4, 5, 6])), "{first}");
    }
}

#[test]
fn between_two_members_stands_exactly_one_comma() {
    let object = disk(&[0, 1, 2], COMPACT);
    assert!(read(&object).is_some());
    for (right, wrong) in [
        ("{\"Cpu", "{,\"Cpu"),
        (",\"T", ",,\"T"),
        (",\"T", "\"T"),
        (",\"T", " \"T"),
        (",\"T", ";\"T"),
        (",\"T", ",T"),
        ("t\":1", "t\"1"),
        ("t\":1", "t\"=1"),
        ("t\":1", "t\"::1"),
        ("t\":1", "t:1"),
        ("}", ",}"),
        ("}", "]"),
        ("}", "}}"),
    ] {
        let changed = object.replacen(right, wrong, 1);
        assert_ne!(changed, object);
        assert_eq!(read(&changed), None, "{changed}");
    }
}
