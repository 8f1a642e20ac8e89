//! A service's documentation as Markdown: HTML and Markdown are both in it, and both come out as clean Markdown.
//!
//! HTML becomes Markdown first (`html`), then blocks are told apart (`block`), then what is inside a line (`inline`).
//! Whatever the text is, rustdoc has nothing to warn about.

mod block;
mod html;
mod inline;

/// Columns that a line may have.
const WIDTH: usize = 100;

/// Stands for a blank where no line may be broken. Private characters never come from a text: they are removed at first.
const BLANK: char = '\u{E000}';

/// Stands for a `|` in a cell of a table.
const BAR: char = '\u{E001}';

/// The lines of a doc comment, without the `///`, for an item that is indented so far; none if there is nothing to read.
///
/// A line of the text is a paragraph or a list item, so that the first is the summary.
#[must_use]
pub fn lines(text: &str, indent: usize) -> Vec<String> {
    let visible: String = text.chars().filter(|char| !is_invisible(*char)).collect();
    let markdown = html::to_markdown(&visible);
    block::lines(&markdown, WIDTH - indent - "/// ".len())
}

/// The lines of a doc comment for what has nothing but a name.
#[must_use]
pub fn named(what: &str, name: &str, indent: usize) -> Vec<String> {
    lines(&format!("{what} `{}`.", name.replace('`', "")), indent)
}

/// Control characters, those that turn the direction of text, which rustc denies in comments, and private ones.
fn is_invisible(char: char) -> bool {
    let turns = matches!(char, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let odd = matches!(char, '\u{200B}'..='\u{200F}' | '\u{FEFF}' | '\u{E000}'..='\u{F8FF}');
    turns || odd || (char.is_control() && !char.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::lines;

    fn markdown(text: &str) -> String {
        lines(text, 4).join("\n")
    }

    #[test]
    fn html_becomes_markdown() {
        for (text, wanted) in [
            ("One<br>two<br/>three", "One\n\ntwo\n\nthree"),
            (
                "Values:<li>A: one</li> <li>B: two</li>.",
                "Values:\n\n- A: one\n- B: two",
            ),
            ("<li>A</li>\n.\nB", "- A\n\nB"),
            (
                "<ul><li>A<ul><li>B</li></ul></li></ul>End",
                "- A\n  - B\n\nEnd",
            ),
            ("<ol><li>A<li>B</ol>", "1. A\n2. B"),
            ("<p>A</p><p>B</p>", "A\n\nB"),
            (
                "a <b>bold</b> <strong> one </strong>!",
                "a **bold** **one** !",
            ),
            ("<code>a<b</code> and <CODE>x</CODE>", "`a<b` and `x`"),
            (
                "<a href=\"https://a.b/c\">here</a>",
                "[here](https://a.b/c)",
            ),
            ("<a href='/relative'>here</a>, <a>there</a>", "here, there"),
            ("a &lt;b&gt; &amp;&nbsp;c &#39;d&#x27;", "a \\<b> & c 'd'"),
            (
                "<task> and </task>, 1 < 2, <3",
                "\\<task> and \\</task>, 1 < 2, <3",
            ),
            ("<font color=red>a</font><img src=x><span>b</span>", "ab"),
            ("a<!-- b -->c <br", "ac \\<br"),
            ("of ` and<br>of ` too", "of \\` and\n\nof \\` too"),
            ("`<x>` and `a <b> c`", "`<x>` and `a <b> c`"),
            ("<li>A<br>more</li><li>B</li>", "- A\n\n  more\n- B"),
        ] {
            assert_eq!(markdown(text), wanted, "{text}");
        }
    }

    #[test]
    fn tables_become_tables_whichever_way_they_are_written() {
        let table = "| Name | Means |\n|---|---|\n| a \\| b | `c` |\n| d | |";
        let html = "<table><tr><th>Name</th><th>Means</th></tr><tr><td>a | b</td><td><code>c</code></td></tr><tr><td>d</td></tr></table>";
        assert_eq!(markdown(html), table);
        assert_eq!(
            markdown("Name | Means\n:--|--:\na \\| b | `c`\nd"),
            table.replace("\n| d | |", "\n\nd")
        );
        assert_eq!(
            markdown("| Name | Means |\n|--|--|\n|a \\| b|`c`|\n|d|"),
            table
        );
        assert_eq!(markdown("a | b\nc | d"), "a | b\n\nc | d");
    }

    #[test]
    fn markdown_stays_what_it_is() {
        for text in [
            "a `code` and **bold** and *soft*",
            "[text](https://a.b/c_d) and <https://e.f>",
            "- a\n- b\n  - c\n- d",
            "1. a\n2. b",
            "```text\nlet x = <y>;\n    z\n```",
            "`a`, `b_c`; ``d ` e``",
        ] {
            assert_eq!(markdown(text), text);
        }
    }

    #[test]
    fn what_rendered_as_a_list_or_heading_is_written_the_common_way() {
        for (text, wanted) in [
            ("* a\n+ b\n• c", "- a\n- b\n- c"),
            ("Values:\n- a\n- b\nEnd", "Values:\n\n- a\n- b\n\nEnd"),
            ("1) a\n2) b", "1. a\n2. b"),
            ("1. a\n  - b\n2. c\n- d", "1. a\n   - b\n2. c\n- d"),
            (
                "- a\n    - b\n        - c\n    - d",
                "- a\n  - b\n    - c\n  - d",
            ),
            ("1. a\n5. b", "1. a\n\n5\\. b"),
            ("## Head\ntext", "**Head**\n\ntext"),
            ("> quoted", "quoted"),
            ("One\n---\ntwo\n===", "One\n\ntwo"),
            ("```json\n{}\n```", "```json\n{}\n```"),
            ("```\nlet x = ;", "```text\nlet x = ;\n```"),
            ("~~~\n```\n~~~", "````text\n```\n````"),
            ("![a](https://b.c/d.png)", "[a](https://b.c/d.png)"),
        ] {
            assert_eq!(markdown(text), wanted, "{text}");
        }
    }

    #[test]
    fn addresses_become_links() {
        for (text, wanted) in [
            ("http://a.b/c_d?e=1&f", "<http://a.b/c_d?e=1&f>"),
            ("[x](https://a.b/c).", "[x](https://a.b/c)."),
            ("[](https://a.b/c)", "<https://a.b/c>"),
            ("\\http://a.b/c \\d", "\\\\<http://a.b/c> \\d"),
            ("[a b]( https://a.b/c(d) )", "[a b](https://a.b/c%28d%29)"),
            ("见http://a.b。", "见<http://a.b>。"),
            ("[x](/a/b), [y](#z)", "x, y"),
            ("http://a.b)http://c.d", "<http://a.b>)<http://c.d>"),
            ("https://, or http://...", "https://, or http://..."),
        ] {
            assert_eq!(markdown(text), wanted, "{text}");
        }
    }

    #[test]
    fn only_what_would_render_is_escaped() {
        for (text, wanted) in [
            ("a * b, a*b, *.c", "a * b, a\\*b, \\*.c"),
            (
                "snake_case _x_ __init__",
                "snake_case \\_x\\_ \\_\\_init\\_\\_",
            ),
            ("[0, 100) and [Vec]", "\\[0, 100) and \\[Vec]"),
            ("[0, 100)", "[0, 100)"),
            ("**[0,** 100]", "**\\[0,** 100]"),
            ("10~20", "10~20"),
            ("1~2 and 3~4", "1\\~2 and 3\\~4"),
            ("an ` alone", "an \\` alone"),
            ("```a <b>``` b", "`a <b>` b"),
            ("`` `a` ``", "`` `a` ``"),
            ("C:\\dir\\", "C:\\dir\\\\"),
            ("\\*literal\\*", "\\*literal\\*"),
            ("&copy; R&D", "© R&D"),
            ("&nosuch; x", "\\&nosuch; x"),
            ("中文**“引”**中文", "中文“引”中文"),
            ("中文**重点**中文", "中文**重点**中文"),
            ("---", ""),
            ("- - -", ""),
            ("# ", ""),
            ("-1 or +2", "-1 or +2"),
            ("2024. A year", "2024\\. A year"),
        ] {
            assert_eq!(markdown(text), wanted, "{text}");
        }
    }

    #[test]
    fn long_lines_are_wrapped_where_that_changes_nothing() {
        let long = "a".repeat(91);
        assert_eq!(
            markdown(&format!("{long} - b 1. `d e` # f")),
            format!("{long} -\nb 1. `d e` # f")
        );
        assert_eq!(
            markdown(&format!("{long} `d e` f")),
            format!("{long}\n`d e` f")
        );
        let item = format!("- {} {}", "a".repeat(60), "b".repeat(60));
        assert_eq!(
            markdown(&item),
            format!("- {}\n  {}", "a".repeat(60), "b".repeat(60))
        );
    }

    #[test]
    fn what_rustc_denies_in_comments_is_left_out() {
        assert_eq!(markdown("a\u{202E}b\u{0}c\rd \u{202E} e"), "abc\n\nd e");
        assert!(lines(" \u{202E}\n<br>", 0).is_empty());
    }
}
