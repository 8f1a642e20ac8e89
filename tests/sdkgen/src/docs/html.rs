//! HTML into Markdown; what is no HTML, and unknown tags, stay as they are.

use super::BAR;

/// Rewrites the tags that documentation uses, but for those in code.
pub fn to_markdown(text: &str) -> String {
    let mut writer = Writer::default();
    let mut rest = text;
    while let Some(start) = rest.find(['<', '&', '`']) {
        writer.text(&rest[..start]);
        rest = &rest[start..];
        let taken = match rest.as_bytes()[0] {
            b'`' => code(rest)
                .inspect(|code| writer.verbatim(code))
                .map(str::len),
            b'&' => entity(rest).map(|(char, length)| {
                writer.text(char.encode_utf8(&mut [0; 4]));
                length
            }),
            _ => element(rest, &mut writer),
        };
        let taken = taken.unwrap_or_else(|| {
            writer.text(&rest[..1]);
            1
        });
        rest = &rest[taken..];
    }
    writer.text(rest);
    writer.finish()
}

/// A span or block of code, with its backticks.
fn code(text: &str) -> Option<&str> {
    let ticks = text.len() - text.trim_start_matches('`').len();
    let fence = &text[..ticks];
    let mut from = ticks;
    while let Some(found) = text[from..].find(fence) {
        let start = from + found;
        let run = text[start..].len() - text[start..].trim_start_matches('`').len();
        let inner = &text[ticks..start];
        // A span ends in its line; two marks with a break between them are no span. Only a block may be longer.
        if ticks < 3 && (inner.contains('\n') || has_break(inner)) {
            return None;
        }
        if run == ticks {
            return Some(&text[..start + run]);
        }
        from = start + run;
    }
    None
}

fn has_break(text: &str) -> bool {
    let tags = text
        .match_indices('<')
        .filter_map(|(start, _)| Tag::read(&text[start..]));
    let mut names = tags.map(|tag| tag.name);
    names.any(|name| matches!(&*name, "br" | "li" | "p" | "tr"))
}

const ENTITIES: &[(&str, char)] = &[
    ("amp", '&'),
    ("apos", '\''),
    ("copy", '©'),
    ("deg", '°'),
    ("ge", '≥'),
    ("gt", '>'),
    ("hellip", '…'),
    ("ldquo", '“'),
    ("le", '≤'),
    ("lsquo", '‘'),
    ("lt", '<'),
    ("mdash", '—'),
    ("middot", '·'),
    ("nbsp", ' '),
    ("ndash", '–'),
    ("quot", '"'),
    ("rarr", '→'),
    ("rdquo", '”'),
    ("reg", '®'),
    ("rsquo", '’'),
    ("times", '×'),
    ("trade", '™'),
];

/// The character that an entity stands for, and the entity's length.
fn entity(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(10).position(|byte| byte == b';')?;
    let name = text.get(1..end)?;
    let number = |digits: &str, radix| char::from_u32(u32::from_str_radix(digits, radix).ok()?);
    let char = match name.strip_prefix('#') {
        Some(digits) => match digits.strip_prefix(['x', 'X']) {
            Some(digits) => number(digits, 16)?,
            None => number(digits, 10)?,
        },
        None => ENTITIES.iter().find(|(known, _)| *known == name)?.1,
    };
    let char = if super::is_invisible(char) { ' ' } else { char };
    Some((char, end + 1))
}

/// Takes an element's tag, or a comment, to the writer; its length, unless it is none that is known.
fn element(text: &str, writer: &mut Writer) -> Option<usize> {
    if text.starts_with("<!--") {
        return text.find("-->").map(|end| end + "-->".len());
    }
    let tag = Tag::read(text)?;
    let inner = &text[tag.length..];
    match (&*tag.name, tag.closes) {
        ("code" | "tt" | "kbd", false) => {
            let (inner, length) = until(inner, &tag.name)?;
            writer.code(inner.trim());
            return Some(tag.length + length);
        }
        ("pre", false) => {
            let (inner, length) = until(inner, "pre")?;
            writer.block(inner);
            return Some(tag.length + length);
        }
        ("style" | "script", false) => return Some(tag.length + until(inner, &tag.name)?.1),
        ("a", false) => writer.link(tag.href),
        ("a", true) => writer.link_end(),
        ("b" | "strong", _) => writer.text("**"),
        ("i" | "em", _) => writer.text("*"),
        ("br" | "hr", _) => writer.line(),
        ("li", false) => writer.item(),
        ("li", true) => writer.item_end(),
        ("ul" | "ol" | "dl", false) => writer.list(tag.name == "ol"),
        ("ul" | "ol" | "dl", true) => writer.list_end(),
        ("table", false) => writer.table(),
        ("table", true) => writer.table_end(),
        ("tr", false) => writer.row(),
        ("td" | "th", false) => writer.cell(),
        ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", closes) => writer.heading(closes),
        ("p" | "div" | "section" | "blockquote" | "dt" | "dd", _) => writer.paragraph(),
        (
            "tr" | "td" | "th" | "thead" | "tbody" | "tfoot" | "caption" | "colgroup" | "col"
            | "span" | "font" | "u" | "s" | "del" | "ins" | "sup" | "sub" | "small" | "big"
            | "center" | "img" | "label" | "mark" | "nobr" | "pre" | "code" | "tt" | "kbd",
            _,
        ) => {}
        _ => return None,
    }
    Some(tag.length)
}

/// What stands before the tag that closes an element, and the length up to behind it.
fn until<'a>(text: &'a str, name: &str) -> Option<(&'a str, usize)> {
    let mut from = 0;
    while let Some(found) = text[from..].find("</") {
        let start = from + found;
        match Tag::read(&text[start..]) {
            Some(tag) if tag.closes && tag.name == name => {
                return Some((&text[..start], start + tag.length))
            }
            _ => from = start + "</".len(),
        }
    }
    None
}

struct Tag {
    /// In lower case.
    name: String,
    closes: bool,
    href: Option<String>,
    length: usize,
}

impl Tag {
    fn read(text: &str) -> Option<Self> {
        let inner = text.strip_prefix('<')?;
        let (inner, closes) = match inner.strip_prefix('/') {
            Some(inner) => (inner, true),
            None => (inner, false),
        };
        let end = inner.find(|char: char| !char.is_ascii_alphanumeric())?;
        let name = inner[..end].to_ascii_lowercase();
        let after = &inner[end..];
        if !name.starts_with(|first: char| first.is_ascii_alphabetic())
            || !after.starts_with([' ', '\t', '\n', '/', '>'])
        {
            return None;
        }
        let close = Self::end(after)?;
        let length = text.len() - after.len() + close + 1;
        Some(Self {
            href: attribute(&after[..close], "href"),
            name,
            closes,
            length,
        })
    }

    /// Where the `>` is that no quotation marks hide.
    fn end(text: &str) -> Option<usize> {
        let mut quote = None;
        for (index, char) in text.char_indices() {
            match (quote, char) {
                (None, '>') => return Some(index),
                (None, '<') => return None,
                (None, '"' | '\'') => quote = Some(char),
                (Some(open), _) if open == char => quote = None,
                _ => {}
            }
        }
        None
    }
}

fn attribute(text: &str, name: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let value = text[lower.find(name)? + name.len()..].trim_start();
    let value = value.strip_prefix('=')?.trim_start();
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next()?,
        _ => value.split_whitespace().next()?,
    };
    Some(value.trim().to_owned())
}

#[derive(Default)]
struct Writer {
    text: String,
    /// The open lists: the number of the next item, if they have numbers.
    lists: Vec<Option<usize>>,
    /// The open link: its address, and where its text begins.
    link: Option<(Option<String>, usize)>,
    /// The open table's rows, and where its text begins.
    table: Option<Table>,
    /// Whether an item is open, in which a line belongs to it.
    inside: bool,
    /// Whether an item was just closed, behind which a full stop says nothing.
    closed: bool,
}

struct Table {
    rows: Vec<Vec<String>>,
    begins: usize,
    inside: bool,
}

impl Writer {
    fn text(&mut self, text: &str) {
        if self.closed
            && text
                .trim_matches([' ', '\t', '.', '。', ';', '；', ',', '，'])
                .is_empty()
        {
            return;
        }
        if !text.trim().is_empty() {
            self.closed = false;
        }
        if self.inside && text.contains('\n') {
            // What goes on behind an item without its closing tag is its own line.
            self.inside = false;
        }
        self.text.push_str(text);
    }

    fn verbatim(&mut self, text: &str) {
        self.closed = false;
        self.text.push_str(text);
    }

    fn code(&mut self, code: &str) {
        let code = unescape(code);
        if code.is_empty() {
            return;
        }
        let fence = "`".repeat(if code.contains('`') { 2 } else { 1 });
        let code = code.split_whitespace().collect::<Vec<_>>().join(" ");
        self.verbatim(&format!("{fence}{code}{fence}"));
    }

    fn block(&mut self, code: &str) {
        let code = unescape(code);
        self.verbatim(&format!("\n```\n{}\n```\n", code.trim_matches('\n')));
    }

    fn line(&mut self) {
        if self.inside {
            let depth = self.lists.len().saturating_sub(1);
            self.text
                .push_str(&format!("\n{}{BREAK}", "  ".repeat(depth)));
        } else {
            self.text.push('\n');
        }
    }

    fn paragraph(&mut self) {
        if self.inside {
            return;
        }
        self.text.push_str("\n\n");
    }

    fn heading(&mut self, closes: bool) {
        self.text.push_str(if closes { "\n\n" } else { "\n\n# " });
    }

    fn list(&mut self, numbers: bool) {
        self.lists.push(numbers.then_some(1));
        if self.lists.len() == 1 {
            self.text.push_str("\n\n");
        }
    }

    fn list_end(&mut self) {
        self.lists.pop();
        self.inside = false;
        if self.lists.is_empty() {
            self.text.push_str("\n\n");
        }
    }

    fn item(&mut self) {
        let depth = self.lists.len().saturating_sub(1);
        self.text.push_str(&format!("\n{}", "  ".repeat(depth)));
        match self.lists.last_mut() {
            Some(Some(number)) => {
                self.text.push_str(&format!("{number}. "));
                *number += 1;
            }
            _ => self.text.push_str("- "),
        }
        self.inside = true;
        self.closed = false;
    }

    fn item_end(&mut self) {
        self.inside = false;
        self.closed = true;
        self.text.push('\n');
    }

    fn link(&mut self, href: Option<String>) {
        self.link_end();
        self.closed = false;
        self.link = Some((href, self.text.len()));
    }

    fn link_end(&mut self) {
        let Some((href, begins)) = self.link.take() else {
            return;
        };
        let label = self.text[begins..].trim();
        let label = label.replace(['[', ']', '\n'], " ");
        self.text.truncate(begins);
        match href {
            Some(href) => self.text.push_str(&format!("[{label}]({href})")),
            None => self.text.push_str(&label),
        }
    }

    fn table(&mut self) {
        self.table_end();
        self.table = Some(Table {
            rows: Vec::new(),
            begins: self.text.len(),
            inside: false,
        });
    }

    fn row(&mut self) {
        self.cell_end();
        if let Some(table) = &mut self.table {
            table.rows.push(Vec::new());
        }
    }

    fn cell(&mut self) {
        self.cell_end();
        if let Some(table) = &mut self.table {
            table.inside = true;
        }
    }

    fn cell_end(&mut self) {
        // A link does not reach into a cell, or out of it.
        self.link_end();
        let Some(table) = &mut self.table else {
            return;
        };
        let text = self.text[table.begins..]
            .replace('|', &BAR.to_string())
            .replace("\n- ", " ");
        let text = text.replace(BREAK, " ");
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.text.truncate(table.begins);
        if table.inside {
            match table.rows.last_mut() {
                Some(row) => row.push(words),
                None => table.rows.push(vec![words]),
            }
        }
        table.inside = false;
        self.inside = false;
        self.closed = false;
    }

    fn table_end(&mut self) {
        self.cell_end();
        let Some(table) = self.table.take() else {
            return;
        };
        let mut rows = table.rows.into_iter().filter(|row| !row.is_empty());
        let Some(head) = rows.next() else { return };
        self.text.push_str(&format!(
            "\n\n| {} |\n|{}\n",
            head.join(" | "),
            "---|".repeat(head.len())
        ));
        for row in rows {
            self.text.push_str(&format!("| {} |\n", row.join(" | ")));
        }
        self.text.push('\n');
    }

    fn finish(mut self) -> String {
        self.link_end();
        self.table_end();
        self.text
    }
}

/// Begins a line that belongs to the item before it.
pub const BREAK: char = '\u{E002}';

/// A text with its entities as the characters that they stand for.
fn unescape(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        plain.push_str(&rest[..start]);
        rest = &rest[start..];
        match entity(rest) {
            Some((char, length)) => {
                plain.push(char);
                rest = &rest[length..];
            }
            None => {
                plain.push('&');
                rest = &rest[1..];
            }
        }
    }
    plain.push_str(rest);
    plain
}
