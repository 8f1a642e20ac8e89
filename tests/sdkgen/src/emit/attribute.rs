//! Attributes as rustfmt writes them.

/// The most columns of several arguments in one line, and of an attribute with one argument or with derives.
const WIDTHS: (usize, usize) = (70, 100);

/// `#[name(one, other)]`, or an argument a line where they are too long; nothing without arguments.
pub fn list(indent: &str, name: &str, arguments: &[String]) -> String {
    if arguments.is_empty() {
        return String::new();
    }
    let line = arguments.join(", ");
    // An argument that is no literal keeps rustfmt from touching the attribute, which then is as it is written here.
    let whole = format!("{indent}#[{name}({line})]");
    let fits = if arguments.len() == 1 || name == "derive" {
        whole.chars().count() <= WIDTHS.1
    } else {
        line.chars().count() <= WIDTHS.0
    };
    if fits {
        return whole + "\n";
    }
    let last = if name == "derive" { "," } else { "" };
    let lines = arguments.join(&format!(",\n{indent}    "));
    format!("{indent}#[{name}(\n{indent}    {lines}{last}\n{indent})]\n")
}

/// A doc comment.
pub fn doc(indent: &str, lines: &[String]) -> String {
    comment(&format!("{indent}///"), lines)
}

/// A comment, each line after its mark.
pub fn comment(mark: &str, lines: &[String]) -> String {
    let mut text = String::new();
    for line in lines {
        text.push_str(mark);
        if !line.is_empty() {
            text.push(' ');
            text.push_str(line);
        }
        text.push('\n');
    }
    text
}

/// A text as a literal.
pub fn literal(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    for char in text.chars() {
        match char {
            '"' | '\\' => {
                literal.push('\\');
                literal.push(char);
            }
            '\n' => literal.push_str("\\n"),
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
                literal.push_str(&format!("\\u{{{:x}}}", char as u32))
            }
            char if char.is_control() => literal.push_str(&format!("\\u{{{:x}}}", char as u32)),
            char => literal.push(char),
        }
    }
    literal.push('"');
    literal
}
