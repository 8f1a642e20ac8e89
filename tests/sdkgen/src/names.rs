//! Rust names for the names on the wire: the ones that a person would choose.
//!
//! `TotalCount` is `total_count`. Acronyms stay whole, also where two of them meet or stand in the plural: `IPv6Addresses` is
//! `ipv6_addresses`, `CVEID` is `cve_id`, `TagIDs` is `tag_ids`. Which letters are an acronym is a list, [`Acronyms`].

use std::collections::BTreeSet;

/// Acronyms that are not all upper case, or that begin with a digit. Each stays one word.
const MIXED: &[&str] = &[
    "2D",
    "2K",
    "3D",
    "4K",
    "8K",
    "CKafka",
    "CName",
    "CVMs",
    "DBaaS",
    "DDoS",
    "DDos",
    "DaaS",
    "ECharts",
    "ETag",
    "FaaS",
    "GiB",
    "GooseFSx",
    "GraphQL",
    "IPv4",
    "IPv6",
    "IaaS",
    "IoT",
    "KiB",
    "LoRa",
    "LoRaWAN",
    "MariaDB",
    "MiB",
    "MongoDB",
    "MySQL",
    "NoSQL",
    "OAuth",
    "PaaS",
    "PostgreSQL",
    "QCloud",
    "QUuid",
    "SKey",
    "SaaS",
    "TBaaS",
    "TWeCall",
    "UKey",
    "UUid",
    "VCore",
    "VHost",
    "VPort",
    "iOS",
    "vCPU",
    "vGPU",
];

/// Acronyms in upper case. They matter where several meet without a boundary; alone, any run of upper case is one word.
const UPPER: &[&str] = &[
    "ACL", "AI", "AK", "API", "APP", "ASR", "AZ", "BGP", "CA", "CAM", "CBS", "CC", "CCN", "CDB",
    "CDN", "CFG", "CFS", "CIDR", "CLB", "CLS", "CN", "CNNVD", "COS", "CPU", "CSS", "CVE", "CVM",
    "CWE", "CWP", "DB", "DNS", "EIP", "EKS", "ENI", "FQDN", "GPS", "GPU", "GTID", "GW", "HDFS",
    "HK", "HLS", "HTML", "HTTP", "HTTPS", "ICP", "ID", "IDC", "IOPS", "IOS", "IP", "IPV4", "IPV6",
    "ISP", "IVR", "JSON", "JWT", "KMS", "LB", "LLM", "MAC", "MCP", "MD5", "MFA", "ML", "MNP",
    "MPS", "MQ", "MQTT", "NAT", "NFS", "OCR", "OIDC", "OS", "PDF", "POC", "QPS", "QR", "RDP",
    "RSA", "RTMP", "RTSP", "SAML", "SCF", "SDK", "SMS", "SN", "SQL", "SSD", "SSH", "SSL", "SSO",
    "TCP", "TKE", "TLS", "TTL", "TTS", "UDP", "UI", "UID", "UIN", "URI", "URL", "UUID", "VIP",
    "VLAN", "VM", "VPC", "VPN", "VUL", "WAF", "WX", "XML",
];

/// Words that can name a field only with `r#` before them.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// Words that cannot name a field at all.
const RESERVED: &[&str] = &["crate", "self", "super"];

/// Names that no type may have, for generated code or a derive means something else by them: primitive types and crates.
pub const NEEDED: &[&str] = &[
    "alloc",
    "bool",
    "char",
    "chrono",
    "core",
    "f32",
    "f64",
    "i128",
    "i16",
    "i32",
    "i64",
    "i8",
    "isize",
    "jiff",
    "serde",
    "std",
    "str",
    "tencent_response",
    "time",
    "times",
    "u128",
    "u16",
    "u32",
    "u64",
    "u8",
    "usize",
];

/// A field's name, and whether it must be told its wire name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldName {
    /// Without the `r#` that a keyword needs.
    pub name: String,
    /// Whether the name is a keyword, and needs `r#`.
    pub raw: bool,
    /// Whether the wire name is not the one that the derive takes by default.
    pub renamed: bool,
}

impl FieldName {
    /// As it is written in Rust.
    #[must_use]
    pub fn ident(&self) -> String {
        format!("{}{}", if self.raw { "r#" } else { "" }, self.name)
    }
}

/// The acronyms that names are cut by.
#[derive(Clone, Debug)]
pub struct Acronyms {
    /// By length, the longest first.
    mixed: Vec<String>,
    upper: BTreeSet<String>,
}

impl Default for Acronyms {
    fn default() -> Self {
        let mut acronyms = Self {
            mixed: Vec::new(),
            upper: BTreeSet::new(),
        };
        acronyms.extend(MIXED.iter().chain(UPPER).copied());
        acronyms
    }
}

impl Acronyms {
    /// Adds acronyms, each as it stands in a name: `IPv6`, `CVE`.
    pub fn extend<'a>(&mut self, acronyms: impl IntoIterator<Item = &'a str>) {
        for acronym in acronyms {
            let upper = acronym.starts_with(|first: char| first.is_ascii_uppercase())
                && !acronym.contains(|char: char| char.is_ascii_lowercase());
            if upper {
                self.upper.insert(acronym.to_owned());
            } else if !acronym.is_empty() && !self.mixed.iter().any(|known| known == acronym) {
                self.mixed.push(acronym.to_owned());
            }
        }
        self.mixed
            .sort_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
    }

    /// Names an object's fields, in their order. Of members that would share a name, the one that the derive finds by that
    /// name has it, or else the first; the others get a number.
    pub fn fields<'a>(&self, wire: impl Iterator<Item = &'a str>) -> Vec<FieldName> {
        let wire: Vec<&str> = wire.collect();
        let plain: Vec<String> = wire.iter().map(|wire| self.field(wire)).collect();
        let renamed = |index: usize, name: &str| default_wire_name(name) != wire[index];
        let mut order: Vec<usize> = (0..wire.len()).collect();
        order.sort_by_key(|index| renamed(*index, &plain[*index]));
        let mut taken = BTreeSet::new();
        let mut names = plain.clone();
        for index in order {
            let mut number = 2;
            while !taken.insert(names[index].clone()) {
                names[index] = format!("{}_{number}", plain[index].trim_end_matches('_'));
                number += 1;
            }
        }
        let names = names.into_iter().enumerate();
        names
            .map(|(index, name)| FieldName {
                raw: KEYWORDS.contains(&&*name),
                renamed: renamed(index, &name),
                name,
            })
            .collect()
    }

    /// A member's name in `snake_case`, as a field may have it.
    #[must_use]
    pub fn field(&self, wire: &str) -> String {
        let mut name = self.words(wire).join("_");
        if name.is_empty() {
            name.push_str("field");
        } else if name.starts_with(|first: char| first.is_ascii_digit()) {
            name.insert_str(0, "field_");
        }
        if RESERVED.contains(&&*name) {
            name.push('_');
        }
        name
    }

    /// The words of a name, in lower case.
    #[must_use]
    pub fn words(&self, wire: &str) -> Vec<String> {
        let parts = wire.split(|char: char| !char.is_ascii_alphanumeric());
        let words = parts.flat_map(|part| self.cut(part));
        words.map(|word| word.to_lowercase()).collect()
    }

    fn cut<'a>(&self, part: &'a str) -> Vec<&'a str> {
        let mut words = Vec::new();
        let mut rest = part;
        while !rest.is_empty() {
            for length in self.next(rest) {
                let (word, after) = rest.split_at(length);
                words.push(word);
                rest = after;
            }
        }
        words
    }

    /// The lengths of the words that a name begins with: several where acronyms meet.
    fn next(&self, name: &str) -> Vec<usize> {
        if let Some(length) = self.mixed_at(name) {
            return vec![length];
        }
        let run = name.find(|char: char| !is_upper(char));
        let run = run.unwrap_or(name.len());
        if name[..run]
            .chars()
            .filter(|char| char.is_uppercase())
            .count()
            < 2
        {
            return vec![self.capitalized(name)];
        }
        let after = &name[run..];
        if plural(after) && self.may_be_plural(&name[..run]) {
            return self.joined(&name[..run], 1);
        }
        if !after.starts_with(char::is_lowercase) || version(after) {
            return self.joined(&name[..run], 0);
        }
        // The last capital begins the next word, or an acronym in mixed case does.
        let last = name[..run].char_indices().rev().map(|(start, _)| start);
        let starts: Vec<usize> = last.collect();
        let mixed = starts
            .iter()
            .find(|start| **start > 0 && self.mixed_at(&name[**start..]).is_some());
        let end = if self.mixed_at(after).is_some() {
            run
        } else {
            *mixed.unwrap_or(&starts[0])
        };
        self.joined(&name[..end], 0)
    }

    /// A word that is no run of capitals: to the next capital, or to an acronym that begins with a digit.
    fn capitalized(&self, name: &str) -> usize {
        let ends = |(start, char): &(usize, char)| {
            char.is_uppercase()
                || (char.is_ascii_digit() && self.mixed_at(&name[*start..]).is_some())
        };
        let end = name.char_indices().skip(1).find(ends);
        end.map_or(name.len(), |(end, _)| end)
    }

    /// A run of capitals as the listed acronyms that it is made of, or as one word; `more` letters belong to its end.
    fn joined(&self, run: &str, more: usize) -> Vec<usize> {
        let mut lengths = self.split(run).unwrap_or_else(|| vec![run.len()]);
        if let Some(last) = lengths.last_mut() {
            *last += more;
        }
        lengths
    }

    /// The fewest listed acronyms that make up a run, of as few the longest first.
    fn split(&self, run: &str) -> Option<Vec<usize>> {
        let mut best: Vec<Option<Vec<usize>>> = vec![None; run.len() + 1];
        best[run.len()] = Some(Vec::new());
        for start in (0..run.len()).rev() {
            for end in (start + 1..=run.len()).rev() {
                let Some(tail) = best[end].clone() else {
                    continue;
                };
                let fewer = best[start]
                    .as_ref()
                    .is_none_or(|best| tail.len() + 1 < best.len());
                if fewer
                    && run
                        .get(start..end)
                        .is_some_and(|part| self.upper.contains(part))
                {
                    best[start] = Some([vec![end - start], tail].concat());
                }
            }
        }
        best.swap_remove(0)
    }

    /// The length of the listed acronym in mixed case that a name begins with, its plural included.
    fn mixed_at(&self, name: &str) -> Option<usize> {
        let ends = |rest: &str| !rest.starts_with(char::is_lowercase);
        let length = |known: &String| {
            let rest = name.strip_prefix(known.as_str())?;
            match rest.strip_prefix('s') {
                _ if ends(rest) => Some(known.len()),
                Some(more) if ends(more) => Some(known.len() + 1),
                _ => None,
            }
        };
        self.mixed.iter().find_map(length)
    }

    /// `IPs`, but not `DBIs`, unless it is listed that way.
    fn may_be_plural(&self, run: &str) -> bool {
        self.split(run).is_some() || !run.ends_with(['A', 'I', 'U'])
    }
}

fn is_upper(char: char) -> bool {
    char.is_uppercase() || char.is_ascii_digit()
}

/// Whether an `s` follows that ends a word.
fn plural(after: &str) -> bool {
    let after = after.strip_prefix('s');
    after.is_some_and(|after| !after.starts_with(char::is_lowercase))
}

/// Whether a version follows, `v2`.
fn version(after: &str) -> bool {
    let after = after.strip_prefix('v');
    after.is_some_and(|after| after.starts_with(|char: char| char.is_ascii_digit()))
}

/// Names an object's fields, as [`Acronyms::fields`] does by the default list.
pub fn fields<'a>(wire: impl Iterator<Item = &'a str>) -> Vec<FieldName> {
    Acronyms::default().fields(wire)
}

/// A name in `snake_case`, cut only where capitals begin or end, as a converter without a list would.
#[must_use]
pub fn plain(wire: &str) -> String {
    let chars: Vec<char> = wire.chars().collect();
    let mut name = String::new();
    let mut capitals = false;
    for (index, char) in chars.iter().enumerate() {
        let next = chars.get(index + 1);
        let begins =
            char.is_uppercase() && (!capitals || next.is_some_and(|next| next.is_lowercase()));
        if begins && index > 0 {
            name.push('_');
        }
        name.extend(char.to_lowercase());
        // A digit goes on with what it follows.
        capitals = if char.is_ascii_digit() {
            capitals
        } else {
            char.is_uppercase()
        };
    }
    name
}

/// The wire name that the derive gives a field by default.
#[must_use]
pub fn default_wire_name(field: &str) -> String {
    let mut name = String::with_capacity(field.len());
    for word in field.split('_') {
        push_capitalized(&mut name, word);
    }
    name
}

fn push_capitalized(name: &mut String, word: &str) {
    let mut letters = word.chars();
    name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
    name.push_str(letters.as_str());
}

/// A name in `UpperCamelCase`: `3d-x` is `3dX`.
#[must_use]
pub fn upper_camel(name: &str) -> String {
    let mut camel = String::new();
    for word in Acronyms::default().words(name) {
        push_capitalized(&mut camel, &word);
    }
    camel
}

/// The module of a service's version, `cvm_v20170312`.
#[must_use]
pub fn module(service: &str, version: &str) -> String {
    format!(
        "{}_v{}",
        words(service),
        version.replace(['-', '.', '_'], "").to_lowercase()
    )
}

/// A name as a module's, `cvm`.
#[must_use]
pub fn service(service: &str) -> String {
    let mut name = words(service);
    if RESERVED.contains(&&*name) || KEYWORDS.contains(&&*name) {
        name.push('_');
    }
    name
}

fn words(name: &str) -> String {
    let mut name = Acronyms::default().words(name).join("_");
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        name.insert_str(0, "service_");
    }
    name
}

/// The action's name that the derive takes from its response's, if any.
#[must_use]
pub fn default_action(response: &str) -> Option<&str> {
    let action = response.strip_suffix("Response").unwrap_or(response);
    (!action.is_empty()).then_some(action)
}

/// Whether a name may be a type's.
#[must_use]
pub fn is_type(name: &str) -> bool {
    let mut chars = name.chars();
    let first = chars
        .next()
        .is_some_and(|first| first.is_ascii_alphabetic() || first == '_');
    first
        && chars.all(|char| char.is_ascii_alphanumeric() || char == '_')
        && !matches!(name, "_" | "Self" | "self" | "super" | "crate")
        && !KEYWORDS.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::{default_action, fields, is_type, module, upper_camel, Acronyms, KEYWORDS};

    fn named(wire: &[&str]) -> Vec<(String, bool)> {
        let names = fields(wire.iter().copied());
        names
            .into_iter()
            .map(|name| (name.ident(), name.renamed))
            .collect()
    }

    fn name(name: &str, renamed: bool) -> (String, bool) {
        (name.to_owned(), renamed)
    }

    #[cfg(feature = "cli")]
    #[test]
    fn the_keywords_are_those_of_the_example() {
        assert_eq!(KEYWORDS, crate::infer::fields::KEYWORDS);
    }

    #[test]
    fn a_field_is_renamed_only_where_the_default_differs() {
        assert_eq!(
            named(&["TotalCount", "CPU", "IPv6Addresses", "hadAutoFixVul"]),
            [
                name("total_count", false),
                name("cpu", true),
                name("ipv6_addresses", true),
                name("had_auto_fix_vul", true),
            ]
        );
    }

    #[test]
    fn of_members_that_share_a_name_the_one_that_is_found_by_it_has_it_in_any_order() {
        let (plain, other) = (name("uui", false), name("uui_2", true));
        assert_eq!(named(&["Uui", "UUI"]), [plain.clone(), other.clone()]);
        assert_eq!(named(&["UUI", "Uui"]), [other, plain]);
        assert_eq!(
            named(&["AID", "AId", "AID2", "Aid"]),
            [
                name("aid_2", true),
                name("a_id", false),
                name("aid2", true),
                name("aid", false)
            ]
        );
    }

    #[test]
    fn a_name_that_cannot_be_a_fields_is_made_one() {
        assert_eq!(
            named(&["Type", "Super", "Self", "self", "Crate", "3D", "½"]),
            [
                name("r#type", false),
                name("super_", false),
                name("self_", false),
                name("self_2", true),
                name("crate_", false),
                name("field_3d", true),
                name("field", true),
            ]
        );
    }

    #[test]
    fn the_list_of_acronyms_can_be_extended() {
        let mut acronyms = Acronyms::default();
        assert_eq!(acronyms.field("XYZID"), "xyzid");
        assert_eq!(acronyms.field("MyThIngs"), "my_th_ings");
        acronyms.extend(["XYZ", "ThIng"]);
        assert_eq!(acronyms.field("XYZID"), "xyz_id");
        assert_eq!(acronyms.field("MyThIngs"), "my_things");
    }

    #[test]
    fn a_module_is_named_after_service_and_version() {
        assert_eq!(module("cvm", "2017-03-12"), "cvm_v20170312");
        assert_eq!(module("3d-x", "1.0"), "service_3d_x_v10");
        assert_eq!(module("as", "2018-04-19"), "as_v20180419");
        assert_eq!(module("Demo", "2026-Beta"), "demo_v2026beta");
        assert_eq!(
            (super::service("as"), super::service("cn")),
            ("as_".to_owned(), "cn".to_owned())
        );
        assert_eq!(upper_camel("essbasic"), "Essbasic");
    }

    #[test]
    fn an_action_is_its_responses_name_without_the_suffix() {
        assert_eq!(
            default_action("DescribeZonesResponse"),
            Some("DescribeZones")
        );
        assert_eq!(default_action("Zones"), Some("Zones"));
        assert_eq!(default_action("Response"), None);
    }

    #[test]
    fn a_keyword_is_no_type() {
        assert!(is_type("Topic_Simplification") && is_type("Option"));
        assert!(
            !is_type("Self") && !is_type("type") && !is_type("½") && !is_type("") && !is_type("3D")
        );
    }
}
