//! What is inside a line: code, links and emphasis stay, an address becomes a link, and the rest is text.

use super::html::BREAK;
use super::{BAR, BLANK};

const SCHEMES: [&str; 2] = ["https://", "http://"];

/// A line as Markdown, one blank between words, and [`BLANK`] where the line may not be broken.
pub fn render(line: &str) -> String {
    text(line, false)
}

/// A part of a line: what opens in it may seem to close behind it.
fn part(line: &str) -> String {
    text(line, true)
}

fn text(line: &str, part: bool) -> String {
    let words = line.split(|char: char| char.is_whitespace() || char == BREAK);
    let words = words.filter(|word| !word.is_empty());
    let line = words.collect::<Vec<_>>().join(" ");
    let mut text = Text {
        line: &line,
        at: 0,
        out: String::with_capacity(line.len()),
        tildes: line.matches('~').count() + usize::from(part),
        part,
    };
    text.run();
    text.out
}

/// A line that is bold as a whole.
pub fn strong(line: &str) -> String {
    let plain = line.trim_matches('*').trim();
    let inner = part(plain);
    if inner.is_empty() || inner.contains("**") {
        return inner;
    }
    format!("**{inner}**")
}

struct Text<'a> {
    line: &'a str,
    at: usize,
    out: String,
    tildes: usize,
    part: bool,
}

impl<'a> Text<'a> {
    fn run(&mut self) {
        while let Some(char) = self.rest().chars().next() {
            let taken = match char {
                '`' => self.code(),
                '!' if self.rest().starts_with("![") => self.image(),
                '[' => self.link(),
                '*' | '_' => self.emphasis(char),
                '<' | 'h' => self.address(),
                '\\' => self.escape(),
                _ => None,
            };
            match taken {
                Some(taken) => self.at += taken,
                None => self.char(char),
            }
        }
    }

    fn rest(&self) -> &'a str {
        &self.line[self.at..]
    }

    fn before(&self) -> Option<char> {
        self.line[..self.at].chars().next_back()
    }

    fn char(&mut self, char: char) {
        self.at += char.len_utf8();
        let (before, after) = (
            self.line[..self.at - char.len_utf8()].chars().next_back(),
            self.rest().chars().next(),
        );
        let word = |char: Option<char>| char.is_some_and(char::is_alphanumeric);
        let blank = |char: Option<char>| char.is_none_or(char::is_whitespace);
        let escaped = match char {
            BAR => {
                self.out.push_str("\\|");
                return;
            }
            '`' | '\\' => true,
            '*' => !(blank(before) && blank(after)),
            '_' => !((word(before) && word(after)) || (blank(before) && blank(after))),
            '[' => self.part || self.rest().contains(']'),
            '<' => after.is_some_and(|after| {
                after.is_ascii_alphabetic() || matches!(after, '/' | '!' | '?')
            }),
            '~' => self.tildes > 1,
            '&' => is_entity(self.rest()),
            _ => false,
        };
        if escaped {
            self.out.push('\\');
        }
        self.out.push(char);
    }

    /// A character that was escaped stays so, if it has to.
    fn escape(&mut self) -> Option<usize> {
        let next = self.rest()[1..].chars().next()?;
        if next.is_ascii_punctuation() {
            let plain = matches!(
                next,
                '.' | ','
                    | ';'
                    | ':'
                    | '?'
                    | '/'
                    | '"'
                    | '\''
                    | '('
                    | ')'
                    | '='
                    | '%'
                    | '@'
                    | '{'
                    | '}'
            );
            if !plain {
                self.out.push('\\');
            }
            self.out.push(next);
            return Some(1 + next.len_utf8());
        }
        // What is written next may begin with a mark, which this must not escape.
        let address = SCHEMES
            .iter()
            .any(|scheme| self.rest()[1..].starts_with(scheme));
        let marks = address || next == BAR;
        self.out.push_str(if marks { "\\\\" } else { "\\" });
        Some(1)
    }

    fn code(&mut self) -> Option<usize> {
        let rest = self.rest();
        let ticks = rest.len() - rest.trim_start_matches('`').len();
        let mut from = ticks;
        while let Some(found) = rest[from..].find('`') {
            let start = from + found;
            let run = rest[start..].len() - rest[start..].trim_start_matches('`').len();
            if run == ticks {
                self.out.push_str(&span(rest[ticks..start].trim()));
                return Some(start + run);
            }
            from = start + run;
        }
        // All of them, for one alone could close what a later one opens.
        self.out.push_str(&"\\`".repeat(ticks));
        Some(ticks)
    }

    fn image(&mut self) -> Option<usize> {
        self.at += 1;
        let taken = self.link();
        self.at -= 1;
        taken.map(|taken| taken + 1)
    }

    fn link(&mut self) -> Option<usize> {
        let rest = self.rest();
        let label_end = closing(rest, '[', ']')?;
        let target = rest[label_end + 1..].strip_prefix('(')?;
        let target_end = closing(&rest[label_end + 1..], '(', ')')? - 1;
        let taken = label_end + 1 + 1 + target_end + 1;
        let label = rest[1..label_end].trim();
        let target = target[..target_end].trim().trim_start_matches('<');
        let target = target.split([' ', '>']).next().unwrap_or_default();
        let known = SCHEMES
            .iter()
            .any(|scheme| target.starts_with(scheme) && target.len() > scheme.len());
        if !known {
            let label = self::part(label);
            self.out.push_str(&label);
            return Some(taken);
        }
        let address: String = target.chars().map(address_char).collect();
        if label.is_empty() || label == target {
            self.out.push_str(&format!("<{address}>"));
        } else {
            let label = render_label(label).replace(' ', &BLANK.to_string());
            self.out.push_str(&format!("[{label}]({address})"));
        }
        Some(taken)
    }

    fn emphasis(&mut self, mark: char) -> Option<usize> {
        let rest = self.rest();
        let double = format!("{mark}{mark}");
        if mark == '*' && rest.starts_with(&double) {
            return self.strong(rest, &double);
        }
        if mark == '_'
            || !self
                .before()
                .is_none_or(|before| before.is_whitespace() || before == '(')
        {
            return None;
        }
        let inner = &rest[1..];
        let end = inner.find('*')?;
        let (inner, after) = (&inner[..end], inner[end + 1..].chars().next());
        let tight = !inner.is_empty()
            && inner.trim() == inner
            && inner.starts_with(char::is_alphanumeric)
            && inner.ends_with(char::is_alphanumeric);
        let ends = after.is_none_or(|after| {
            after.is_whitespace() || matches!(after, '.' | ',' | ')' | ';' | ':')
        });
        if !tight || !ends {
            return None;
        }
        let inner = part(inner);
        self.out.push_str(&format!("*{inner}*"));
        Some(end + 2)
    }

    /// Bold text, where Markdown takes it for that; else its text alone.
    fn strong(&mut self, rest: &str, mark: &str) -> Option<usize> {
        let inner = &rest[2..];
        let end = inner.find(mark)?;
        let after = inner[end + 2..].chars().next();
        let inner = &inner[..end];
        let text = inner.trim();
        let taken = end + 4;
        if text.is_empty() || text.contains('*') {
            return text.is_empty().then_some(taken);
        }
        let (leads, trails) = (
            inner.len() > inner.trim_start().len(),
            inner.len() > inner.trim_end().len(),
        );
        let outside = |char: Option<char>| {
            char.is_none_or(|char| char.is_whitespace() || is_punctuation(char))
        };
        let opens = leads || outside(self.before()) || !text.starts_with(is_punctuation);
        let closes = trails || outside(after) || !text.ends_with(is_punctuation);
        let rendered = part(text);
        let bold = opens && closes && !rendered.contains('*');
        if leads && !self.out.ends_with(' ') {
            self.out.push(' ');
        }
        let mark = if bold { mark } else { "" };
        self.out.push_str(&format!("{mark}{rendered}{mark}"));
        if trails && after.is_some_and(|after| !after.is_whitespace()) {
            self.out.push(' ');
        }
        Some(taken)
    }

    fn address(&mut self) -> Option<usize> {
        let rest = self.rest();
        let bracket = usize::from(rest.starts_with('<'));
        let length = address_length(&rest[bracket..])?;
        if bracket == 1 && !rest[1 + length..].starts_with('>') {
            return None;
        }
        self.out
            .push_str(&format!("<{}>", &rest[bracket..bracket + length]));
        Some(length + 2 * bracket)
    }
}

/// Code as a span between as few marks as will do: three would begin a block. A blank span is no code.
fn span(code: &str) -> String {
    let mut code = code.replace(BAR, "\\|");
    while code.contains("``") {
        code = code.replace("``", "`");
    }
    if code.is_empty() {
        return code;
    }
    let mark = if code.contains('`') { "``" } else { "`" };
    let pad = if code.starts_with('`') || code.ends_with('`') {
        " "
    } else {
        ""
    };
    let blank = BLANK.to_string();
    format!("{mark}{pad}{code}{pad}{mark}").replace(' ', &blank)
}

/// A link's text: no link may be in it.
fn render_label(label: &str) -> String {
    let mut plain = label.replace(['[', ']'], "");
    for scheme in SCHEMES {
        plain = plain.replace(scheme, "");
    }
    let plain = part(&plain);
    if plain.is_empty() {
        "link".to_owned()
    } else {
        plain
    }
}

/// Where a bracket is closed.
fn closing(text: &str, open: char, close: char) -> Option<usize> {
    let mut depth = 0_usize;
    for (index, char) in text.char_indices() {
        if char == open {
            depth += 1;
        } else if char == close {
            depth = depth.checked_sub(1)?;
            if depth == 0 {
                return Some(index);
            }
        }
    }
    None
}

fn address_char(char: char) -> String {
    match char {
        '(' => "%28".to_owned(),
        ')' => "%29".to_owned(),
        '\\' => "%5C".to_owned(),
        '"' => "%22".to_owned(),
        '<' => "%3C".to_owned(),
        '`' => "%60".to_owned(),
        '*' => "%2A".to_owned(),
        BAR => "%7C".to_owned(),
        char => char.to_string(),
    }
}

fn address_length(text: &str) -> Option<usize> {
    let scheme = SCHEMES.iter().find(|scheme| text.starts_with(**scheme))?;
    let end = text.find(ends_address).unwrap_or(text.len());
    let address = text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '_', '(']);
    (address.len() > scheme.len()).then_some(address.len())
}

fn ends_address(char: char) -> bool {
    let closes = [
        '<', '>', '"', '\'', '`', '\\', '|', ')', ']', '}', BAR, BLANK,
    ];
    !char.is_ascii_graphic() || closes.contains(&char)
}

fn is_entity(rest: &str) -> bool {
    let end = rest.find(|char: char| !char.is_ascii_alphanumeric() && char != '#');
    end.is_some_and(|end| end > 0 && rest[end..].starts_with(';'))
}

fn is_punctuation(char: char) -> bool {
    !char.is_alphanumeric() && !char.is_whitespace()
}
