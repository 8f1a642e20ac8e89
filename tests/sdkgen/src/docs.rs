//! Documentation as rustdoc takes it, whatever is in it.

const SCHEMES: [&str; 2] = ["https://", "http://"];

/// The lines of a doc comment, none if there is nothing to read in the text: an attribute each, for several in one become
/// a block comment that rustfmt changes.
///
/// A line of the text is a paragraph, so that its first is the summary, and none makes a heading or a table of another.
/// Markdown and HTML stay text, but for lists, which are what they look like, and addresses, which become links.
#[must_use]
pub fn lines(text: &str) -> Vec<String> {
    let paragraphs = text.lines().map(paragraph).filter(|line| !line.is_empty());
    let mut lines = Vec::new();
    for line in paragraphs {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.push(format!(" {line}"));
    }
    lines
}

fn paragraph(line: &str) -> String {
    let visible: String = line.chars().filter(|char| !is_invisible(*char)).collect();
    // Runs of blanks could begin a code block, which rustdoc would compile.
    let words: Vec<_> = visible.split_whitespace().map(word).collect();
    let line = words.join(" ");
    if is_rule(&line) {
        format!("\\{line}")
    } else {
        line
    }
}

/// Whether a line draws a rule, or a list item with nothing in it.
fn is_rule(line: &str) -> bool {
    !line.is_empty() && line.chars().all(|char| matches!(char, '-' | '+' | ' '))
}

fn word(word: &str) -> String {
    let mut doc = String::new();
    if begins_block(word) {
        doc.push('\\');
    }
    let mut rest = word;
    while let Some((start, end)) = address(rest) {
        escape(&rest[..start], &mut doc);
        doc.push_str(&format!("<{}>", &rest[start..end]));
        rest = &rest[end..];
    }
    escape(rest, &mut doc);
    doc
}

/// Whether a word would begin a heading or a quotation, where a line or a list item begins.
fn begins_block(word: &str) -> bool {
    word.starts_with('>') || word.chars().all(|char| char == '#')
}

/// Where the first address begins and ends that has something after its scheme.
fn address(text: &str) -> Option<(usize, usize)> {
    let starts = text.char_indices().map(|(start, _)| start);
    starts
        .filter_map(|start| Some((start, start + address_length(&text[start..])?)))
        .next()
}

fn address_length(text: &str) -> Option<usize> {
    let scheme = SCHEMES.iter().find(|scheme| text.starts_with(**scheme))?;
    let end = text.find(ends_address).unwrap_or(text.len());
    let address = text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '_', '(']);
    (address.len() > scheme.len()).then_some(address.len())
}

fn ends_address(char: char) -> bool {
    let closes = ['<', '>', '"', '\'', '`', '\\', '|', ')', ']', '}'];
    !char.is_ascii_graphic() || closes.contains(&char)
}

fn escape(text: &str, doc: &mut String) {
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        // In the middle of a word, as in most names, it stands for itself.
        let inside = before.is_alphanumeric() && chars.peek().is_some_and(|c| c.is_alphanumeric());
        if matches!(char, '[' | '<' | '`' | '*' | '\\' | '~') || (char == '_' && !inside) {
            doc.push('\\');
        }
        doc.push(char);
        before = char;
    }
}

/// Control characters, and those that turn the direction of text, which rustc denies in comments.
fn is_invisible(char: char) -> bool {
    let turns = matches!(char, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    turns || (char.is_control() && !char.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn addresses_become_links() {
        for (text, doc) in [
            ("http://a.b/c_d?e=1&f", " <http://a.b/c_d?e=1&f>"),
            ("[x](https://a.b/c).", " \\[x](<https://a.b/c>)."),
            ("见http://a.b。", " 见<http://a.b>。"),
            ("<a href=\"http://a.b\">", " \\<a href=\"<http://a.b>\">"),
            ("http://-a.bc, http://d", " <http://-a.bc>, <http://d>"),
            ("http://a.b)http://c.d", " <http://a.b>)<http://c.d>"),
        ] {
            assert_eq!(lines(text), [doc]);
        }
    }

    #[test]
    fn a_scheme_alone_is_no_address() {
        assert_eq!(
            lines("https://, or http://..."),
            [" https://, or http://..."]
        );
    }

    #[test]
    fn markdown_and_html_stay_text() {
        assert_eq!(
            lines("*b* _c_ <i> `d` [e] ~~f~~ a_b"),
            [" \\*b\\* \\_c\\_ \\<i> \\`d\\` \\[e] \\~\\~f\\~\\~ a_b"]
        );
    }

    #[test]
    fn a_line_is_a_paragraph() {
        assert_eq!(
            lines("One.\r\n\n  Two.\n===\n"),
            [" One.", "", " Two.", "", " ==="]
        );
    }

    #[test]
    fn nothing_becomes_code_a_rule_a_heading_or_a_quotation() {
        for (text, doc) in [
            ("-      code", " - code"),
            ("    code", " code"),
            ("---", " \\---"),
            ("- - -", " \\- - -"),
            ("- ~~~", " - \\~\\~\\~"),
            ("- ## C#", " - \\## C#"),
            (">a", " \\>a"),
        ] {
            assert_eq!(lines(text), [doc]);
        }
    }

    #[test]
    fn what_rustc_denies_in_comments_is_left_out() {
        assert_eq!(lines("a\u{202E}b\u{0}c\rd \u{202E} e"), [" abc d e"]);
        assert!(lines(" \u{202E}\n").is_empty());
    }
}
