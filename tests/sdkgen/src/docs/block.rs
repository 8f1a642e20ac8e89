//! Markdown's blocks: paragraphs, list items, tables and code, each written the same way whatever it was.

use super::html::BREAK;
use super::{inline, BLANK};

/// Languages of code that rustdoc takes for what they are, and does not compile.
const LANGUAGES: [&str; 10] = [
    "bash", "html", "ini", "json", "shell", "sh", "sql", "text", "xml", "yaml",
];

enum Block {
    Paragraph(String),
    /// A list item: how deep, its number, its paragraphs.
    Item(usize, Option<usize>, Vec<String>),
    Table(Vec<Vec<String>>),
    Code(String, Vec<String>),
}

/// The lines of a text, wrapped at a width.
pub fn lines(text: &str, width: usize) -> Vec<String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = text.split('\n').collect();
    let mut lines_out = Vec::new();
    let mut before: Option<&Block> = None;
    let blocks = read(&lines);
    for block in &blocks {
        let joins = matches!((before, block), (Some(Block::Item(..)), Block::Item(..)));
        if before.is_some() && !joins {
            lines_out.push(String::new());
        }
        write(block, width, &mut lines_out);
        before = Some(block);
    }
    lines_out
}

fn read(lines: &[&str]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut indents: Vec<usize> = Vec::new();
    let mut index = 0;
    while index < lines.len() {
        let line = lines[index];
        let trimmed = line.trim();
        if let Some(taken) =
            code(&lines[index..], &mut blocks).or_else(|| table(&lines[index..], &mut blocks))
        {
            index += taken;
            continue;
        }
        index += 1;
        if trimmed.is_empty() || is_rule(trimmed) {
            continue;
        }
        if let Some(more) = trimmed.strip_prefix(BREAK) {
            if let Some(Block::Item(.., paragraphs)) = blocks.last_mut() {
                push(paragraphs, more);
                continue;
            }
        }
        let trimmed = trimmed.trim_start_matches(['>', BREAK]).trim_start();
        if let Some((number, text)) = marker(trimmed) {
            let indent = line.len() - line.trim_start().len();
            if !matches!(blocks.last(), Some(Block::Item(..))) {
                indents.clear();
            }
            if follows(number, indent, &indents, &blocks) {
                while indents.last().is_some_and(|last| *last > indent) {
                    indents.pop();
                }
                if indents.last().is_none_or(|last| indent >= last + 2) {
                    indents.push(indent);
                }
                let mut paragraphs = Vec::new();
                push(&mut paragraphs, text);
                blocks.push(Block::Item(indents.len() - 1, number, paragraphs));
                continue;
            }
        }
        let text = heading(trimmed).map_or_else(|| inline::render(trimmed), inline::strong);
        // A full stop that is left of a list says nothing.
        if text.contains(char::is_alphanumeric) {
            blocks.push(Block::Paragraph(begin(&text)));
        }
    }
    blocks.retain(|block| !matches!(block, Block::Item(.., paragraphs) if paragraphs.is_empty()));
    blocks
}

fn push(paragraphs: &mut Vec<String>, text: &str) {
    let text = inline::render(text.trim());
    if !text.is_empty() {
        paragraphs.push(begin(&text));
    }
}

/// Whether an item's number goes on with the list before it: Markdown counts by itself.
fn follows(number: Option<usize>, indent: usize, indents: &[usize], blocks: &[Block]) -> bool {
    let Some(number) = number else { return true };
    let depth = indents.iter().filter(|other| **other < indent).count();
    let mut before = blocks
        .iter()
        .rev()
        .take_while(|block| matches!(block, Block::Item(..)));
    let last = before.find_map(|block| match block {
        Block::Item(other, last, _) if *other <= depth => Some((*other, *last)),
        _ => None,
    });
    match last {
        Some((other, Some(last))) if other == depth => number == last + 1,
        _ => number == 1,
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
        Block::Item(depth, number, paragraphs) => {
            let marker = number.map_or_else(|| "- ".to_owned(), |number| format!("{number}. "));
            let outer = "  ".repeat(*depth);
            let inner = format!("{outer}{}", " ".repeat(marker.len()));
            for (index, paragraph) in paragraphs.iter().enumerate() {
                if index == 0 {
                    wrap(paragraph, &format!("{outer}{marker}"), &inner, width, lines);
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
            lines.push(format!("```{language}"));
            lines.extend(code.iter().cloned());
            lines.push("```".to_owned());
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
