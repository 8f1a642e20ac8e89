//! Markdown's blocks: paragraphs, list items, tables and code, each written the same way whatever it was.

use super::html::BREAK;
use super::{inline, BLANK};

/// Languages of code that rustdoc takes for what they are, and does not compile.
const LANGUAGES: [&str; 10] = [
    "bash", "html", "ini", "json", "shell", "sh", "sql", "text", "xml", "yaml",
];

enum Block {
    Paragraph(String),
    Item(Item),
    Table(Vec<Vec<String>>),
    Code(String, Vec<String>),
}

/// An item of a list.
struct Item {
    /// The columns that the markers take of the items it is in.
    outer: usize,
    /// How many items it is in.
    depth: usize,
    number: Option<usize>,
    paragraphs: Vec<String>,
}

impl Item {
    fn marker(&self) -> String {
        let number = self.number.map(|number| format!("{number}. "));
        number.unwrap_or_else(|| "- ".to_owned())
    }

    fn push(&mut self, text: &str) {
        let text = inline::render(text.trim());
        if !text.is_empty() {
            self.paragraphs.push(begin(&text));
        }
    }
}

/// The lines of a text, wrapped at a width.
pub fn lines(text: &str, width: usize) -> Vec<String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = text.split('\n').collect();
    let mut lines_out = Vec::new();
    let mut before: Option<&Block> = None;
    let blocks = read(&lines);
    for block in &blocks {
        let joins = matches!((before, block), (Some(Block::Item(_)), Block::Item(_)));
        if before.is_some() && !joins {
            lines_out.push(String::new());
        }
        write(block, width, &mut lines_out);
        before = Some(block);
    }
    lines_out
}

fn read(lines: &[&str]) -> Vec<Block> {
    let mut reader = Reader::default();
    let mut rest = lines;
    while let [line, after @ ..] = rest {
        let taken = code(rest, &mut reader.blocks).or_else(|| table(rest, &mut reader.blocks));
        rest = match taken {
            Some(taken) => rest.get(taken..).unwrap_or_default(),
            None => {
                reader.line(line);
                after
            }
        };
    }
    let empty = |block: &Block| matches!(block, Block::Item(item) if item.paragraphs.is_empty());
    reader.blocks.retain(|block| !empty(block));
    reader.blocks
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    /// The items that the next one may be nested in: how far each was indented, and the columns of its marker.
    open: Vec<(usize, usize)>,
}

impl Reader {
    fn line(&mut self, line: &str) {
        let text = line.trim();
        if text.is_empty() || is_rule(text) || self.goes_on(text) {
            return;
        }
        let indent = line.len() - line.trim_start().len();
        let text = text.trim_start_matches(['>', BREAK]).trim_start();
        match marker(text) {
            Some((number, text)) if self.follows(number, indent) => self.item(number, indent, text),
            _ => self.paragraph(text),
        }
    }

    /// Takes a line that belongs to the item before it.
    fn goes_on(&mut self, text: &str) -> bool {
        let (Some(more), Some(Block::Item(item))) =
            (text.strip_prefix(BREAK), self.blocks.last_mut())
        else {
            return false;
        };
        item.push(more);
        true
    }

    fn paragraph(&mut self, text: &str) {
        let text = heading(text).map_or_else(|| inline::render(text), inline::strong);
        // A full stop that is left of a list says nothing.
        if text.contains(char::is_alphanumeric) {
            self.blocks.push(Block::Paragraph(begin(&text)));
        }
    }

    fn item(&mut self, number: Option<usize>, indent: usize, text: &str) {
        if !matches!(self.blocks.last(), Some(Block::Item(_))) {
            self.open.clear();
        }
        // Two columns more make it nested.
        while self.open.last().is_some_and(|(last, _)| indent < last + 2)
            && self.open.len() > self.above(indent)
        {
            self.open.pop();
        }
        let mut item = Item {
            outer: self.open.iter().map(|(_, width)| width).sum(),
            depth: self.open.len(),
            number,
            paragraphs: Vec::new(),
        };
        self.open.push((indent, item.marker().len()));
        item.push(text);
        self.blocks.push(Block::Item(item));
    }

    /// How many of the open items an item with this indent is nested in.
    fn above(&self, indent: usize) -> usize {
        self.open
            .iter()
            .filter(|(other, _)| other + 2 <= indent)
            .count()
    }

    /// Whether an item's number goes on with the list before it: Markdown counts by itself.
    fn follows(&self, number: Option<usize>, indent: usize) -> bool {
        let Some(number) = number else { return true };
        let depth = self.above(indent);
        let items = self.blocks.iter().rev().map_while(|block| match block {
            Block::Item(item) => Some(item),
            _ => None,
        });
        let last = items.into_iter().find(|item| item.depth <= depth);
        match last {
            Some(Item {
                depth: other,
                number: Some(last),
                ..
            }) if *other == depth => number == last + 1,
            _ => number == 1,
        }
    }
}

/// Text after an item's marker, with its number.
fn marker(line: &str) -> Option<(Option<usize>, &str)> {
    for bullet in ['-', '*', '+', '•', '●', '·'] {
        if let Some(text) = line
            .strip_prefix(bullet)
            .filter(|text| text.starts_with(char::is_whitespace))
        {
            return Some((None, text.trim_start()));
        }
    }
    let digits = line.len()
        - line
            .trim_start_matches(|char: char| char.is_ascii_digit())
            .len();
    let text = line[digits..].strip_prefix(['.', ')'])?;
    let number = line[..digits].parse().ok().filter(|_| digits < 3)?;
    text.starts_with(char::is_whitespace)
        .then(|| (Some(number), text.trim_start()))
}

fn heading(line: &str) -> Option<&str> {
    let text = line.trim_start_matches('#');
    let level = line.len() - text.len();
    ((1..=6).contains(&level) && (text.is_empty() || text.starts_with(char::is_whitespace)))
        .then(|| text.trim())
}

/// Whether a line is a rule, or underlines a heading.
fn is_rule(line: &str) -> bool {
    let marks: String = line.chars().filter(|char| !char.is_whitespace()).collect();
    ["-", "=", "*", "_", "+"]
        .iter()
        .any(|mark| marks.replace(mark, "").is_empty() && (marks.len() > 1 || line != "*"))
}

/// Takes a block of code.
fn code(lines: &[&str], blocks: &mut Vec<Block>) -> Option<usize> {
    let first = lines[0].trim();
    let fence = ["```", "~~~"]
        .into_iter()
        .find(|fence| first.starts_with(fence))?;
    let mark = &fence[..1];
    let language = first.trim_start_matches(mark).trim();
    // In one line, it is a span.
    if language.contains(mark) {
        return None;
    }
    let closes = |line: &&str| {
        line.trim().starts_with(fence) && line.trim().trim_start_matches(mark).is_empty()
    };
    let end = lines[1..].iter().position(closes);
    let inner = &lines[1..end.map_or(lines.len(), |end| end + 1)];
    let language = language.to_ascii_lowercase();
    let language = if LANGUAGES.contains(&&*language) {
        language
    } else {
        "text".to_owned()
    };
    let mut inner: Vec<String> = inner
        .iter()
        .map(|line| {
            line.replace(BREAK, "")
                .replace(super::BAR, "|")
                .trim_end()
                .replace('\t', "    ")
        })
        .collect();
    while inner.last().is_some_and(String::is_empty) {
        inner.pop();
    }
    if !inner.is_empty() {
        blocks.push(Block::Code(language, inner));
    }
    Some(end.map_or(lines.len(), |end| end + 2))
}

/// Takes a table: a row, a line of dashes, and rows.
fn table(lines: &[&str], blocks: &mut Vec<Block>) -> Option<usize> {
    let head = cells(lines[0])?;
    let rule = cells(lines.get(1)?)?;
    let dashes = |cell: &String| {
        cell.contains('-') && cell.chars().all(|char| matches!(char, '-' | ':' | ' '))
    };
    if rule.len() != head.len() || !rule.iter().all(dashes) {
        return None;
    }
    let mut rows = vec![head];
    rows.extend(lines[2..].iter().map_while(|line| cells(line)));
    let taken = rows.len() + 1;
    blocks.push(Block::Table(rows));
    Some(taken)
}

/// The cells of a table's row; none if the line is no row.
fn cells(line: &str) -> Option<Vec<String>> {
    let line = line.trim();
    let bar = super::BAR.to_string();
    let line = line.replace("\\|", &bar);
    if !line.contains('|') {
        return None;
    }
    let inner = line.strip_prefix('|').unwrap_or(&line);
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    Some(
        inner
            .split('|')
            .map(|cell| cell.trim().to_owned())
            .collect(),
    )
}

fn write(block: &Block, width: usize, lines: &mut Vec<String>) {
    match block {
        Block::Paragraph(text) => wrap(text, "", "", width, lines),
        Block::Item(item) => {
            let outer = " ".repeat(item.outer);
            let first = format!("{outer}{}", item.marker());
            let inner = " ".repeat(first.len());
            for (index, paragraph) in item.paragraphs.iter().enumerate() {
                if index == 0 {
                    wrap(paragraph, &first, &inner, width, lines);
                } else {
                    lines.push(String::new());
                    wrap(paragraph, &inner, &inner, width, lines);
                }
            }
        }
        Block::Table(rows) => {
            let columns = rows[0].len();
            for (index, row) in rows.iter().enumerate() {
                let cells = (0..columns).map(|column| {
                    row.get(column)
                        .map_or_else(String::new, |cell| inline::render(cell))
                });
                let cells: Vec<String> = cells.map(|cell| cell.replace(BLANK, " ")).collect();
                let cells = cells.iter().map(|cell| {
                    if cell.is_empty() {
                        " |".to_owned()
                    } else {
                        format!(" {cell} |")
                    }
                });
                lines.push(format!("|{}", cells.collect::<String>()));
                if index == 0 {
                    lines.push(format!("|{}", "---|".repeat(columns)));
                }
            }
        }
        Block::Code(language, code) => {
            let mut fence = "```".to_owned();
            while code.iter().any(|line| line.contains(&fence)) {
                fence.push('`');
            }
            lines.push(format!("{fence}{language}"));
            lines.extend(code.iter().cloned());
            lines.push(fence);
        }
    }
}

fn wrap(text: &str, first: &str, rest: &str, width: usize, lines: &mut Vec<String>) {
    let mut line = first.to_owned();
    let mut empty = true;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let fits = line.chars().count() + 1 + word.chars().count() <= width;
        if !empty && !fits && !begins_block(word) {
            lines.push(std::mem::replace(&mut line, rest.to_owned()).replace(BLANK, " "));
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    lines.push(line.replace(BLANK, " "));
}

/// A paragraph's text, such that its first word begins nothing else.
fn begin(text: &str) -> String {
    let word = text.split(' ').next().unwrap_or_default();
    if !begins_block(word) {
        return text.to_owned();
    }
    match word.find(['.', ')']) {
        Some(end) if word.starts_with(|first: char| first.is_ascii_digit()) => {
            format!("{}\\{}", &text[..end], &text[end..])
        }
        _ => format!("\\{text}"),
    }
}

/// Whether a word at a line's beginning is more than a word.
fn begins_block(word: &str) -> bool {
    let number = word.trim_start_matches(|char: char| char.is_ascii_digit());
    let counts = number.len() < word.len() && matches!(number, "." | ")");
    let marks = |marks: &[char]| word.chars().all(|char| marks.contains(&char));
    counts
        || word.starts_with(['>', '|'])
        || marks(&['-', '+', '*', '=', '_', '#'])
        || word.starts_with("~~~")
        || word.starts_with("```")
}
