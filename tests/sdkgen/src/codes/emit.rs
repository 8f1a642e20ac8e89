//! A table as an enum.

use super::{names, Code};
use crate::docs;
use crate::emit::attribute;

/// Writes an enum of the codes; `imported` gives the runtime's names, with their path where they need it.
pub fn codes(
    name: &str,
    service: &str,
    codes: &[Code],
    imported: impl Fn(&str) -> String,
) -> String {
    let variants = names::of_codes(codes.iter().map(|code| &*code.text));
    let derives = ["Clone", "Debug", "PartialEq", "Eq", "Hash"].map(str::to_owned);
    let derives: Vec<String> = derives
        .into_iter()
        .chain([imported("TencentErrorCode")])
        .collect();
    let other = names::OTHER;
    let doc = [
        format!("The error codes of {service}."),
        String::new(),
        format!("The service may return others: they are [`{other}`](Self::{other})."),
    ];
    let mut text = attribute::doc("", &doc);
    text.push_str(&attribute::list("", "derive", &derives));
    text.push_str(&format!("#[non_exhaustive]\npub enum {name} {{\n"));
    for (code, name) in codes.iter().zip(&variants) {
        text.push_str(&variant(code, name));
    }
    let error = imported("ErrorCode");
    text.push_str(&format!(
        "    /// A code that is not listed.\n    #[tencent(other)]\n    {other}({error}),\n}}\n"
    ));
    text
}

fn variant(code: &Code, name: &str) -> String {
    const INDENT: &str = "    ";
    let description = code.description.trim();
    let mut doc = docs::lines(description, INDENT.len());
    // What is changed for documentation is not what the service says.
    let plain = doc.join(" ") == description && !description.is_empty();
    if doc.is_empty() {
        doc = docs::named("The code", &code.text, INDENT.len());
    }
    let mut arguments = vec![format!("code = {}", attribute::literal(&code.text))];
    if !plain {
        arguments.push(format!("description = {}", attribute::literal(description)));
    }
    let mut text = attribute::doc(INDENT, &doc);
    text.push_str(&attribute::list(INDENT, "tencent", &arguments));
    if name.contains('_') {
        text.push_str("    #[allow(non_camel_case_types)]\n");
    }
    text + &format!("{INDENT}{name},\n")
}
