//! The user's text in other languages: one function for each language, used wherever that language is written.
//!
//! What enters: any text. What leaves: the same text, as a reader of that language gives it back. What always holds: nothing
//! in it is markup, a command, a formula or the end of anything; control characters never get out.

use crate::diagnostic::{harmless, speaks};

/// Text without line breaks and without what could speak to a terminal.
pub(super) fn on_one_line(text: &str) -> String {
    harmless(&text.replace("\r\n", " ").replace(['\n', '\r', '\t'], " ")).into_owned()
}

/// Markdown, in a paragraph or a cell of a table: neither markup nor HTML nor an entity, and nobody is called by `@`.
pub(super) fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    for character in on_one_line(text).chars() {
        match character {
            '\\' | '|' | '`' | '*' | '_' | '[' | ']' | '#' | '$' => out.extend(['\\', character]),
            // Only one that follows a word can end a struck-out text.
            '~' if !before.is_whitespace() => out.push_str("\\~"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '@' => out.push_str("&#64;"),
            character => out.push(character),
        }
        before = character;
    }
    out
}

/// The beginning of a block of Markdown, which must not look like a list, a rule or an underline.
pub(super) fn block(text: String) -> String {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let sign = text[digits..].chars().next();
    match sign {
        Some('-' | '+' | '=') if digits == 0 => format!("\\{text}"),
        Some('.' | ')') if digits > 0 => format!("{}\\{}", &text[..digits], &text[digits..]),
        _ => text,
    }
}

/// XML and HTML, between tags or in an attribute. Of characters that XML does not have, a sign that they are missing is left.
pub(super) fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for character in on_one_line(text).chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            character => out.push(legal(character)),
        }
    }
    out
}

/// XML whose text is read again as it was: what speaks to a terminal is written by its number.
pub(super) fn xml_kept(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\n' | '\t' => out.push(character),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            character if speaks(character) => out.push_str(&format!("&#{};", u32::from(character))),
            character => out.push(character),
        }
    }
    out
}

/// A character as XML has it.
pub(super) fn legal(character: char) -> char {
    match character {
        '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
        character if character.is_control() && !matches!(character, '\n' | '\t') => '\u{fffd}',
        character => character,
    }
}

/// A quoted label of Mermaid. Entities for what would end it, begin Markdown, be read as HTML, or configure the whole
/// picture (`%%{`), which Mermaid takes wherever it stands. A line ends with `\n`.
pub(super) fn mermaid(text: &str) -> String {
    let mut out = String::from("\"");
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            out.push_str("<br/>");
        }
        let line = on_one_line(line);
        let digits = line.chars().take_while(char::is_ascii_digit).count();
        for (place, character) in line.chars().enumerate() {
            match character {
                // Newer releases take it for a list, which they refuse to draw.
                '-' | '+' if place == 0 => out.push_str(&format!("#{};", u32::from(character))),
                '.' | ')' if place > 0 && place == digits => {
                    out.push_str(&format!("#{};", u32::from(character)))
                }
                '"' => out.push_str("#quot;"),
                '&' => out.push_str("#amp;"),
                '<' => out.push_str("#lt;"),
                '>' => out.push_str("#gt;"),
                '#' | '%' | '`' | '\\' | '*' | '_' | '{' | '}' | '$' | '~' => {
                    out.push_str(&format!("#{};", u32::from(character)));
                }
                character => out.push(character),
            }
        }
    }
    out.push('"');
    out
}

/// A title in Mermaid's front matter, which is YAML: a percent sign would be looked at before YAML is.
pub(super) fn mermaid_title(text: &str) -> String {
    let text = on_one_line(text).replace('\\', "\\\\").replace('"', "\\\"").replace('%', "\\x25");
    format!("\"{text}\"")
}

/// A name in Mermaid's Gantt charts, which know no quotes and no escapes: what means something to them is a space.
pub(super) fn mermaid_task(text: &str) -> String {
    let special = |character: char| matches!(character, ':' | ';' | '#' | ',' | '%');
    on_one_line(text).chars().map(|character| if special(character) { ' ' } else { character }).collect()
}

/// A double-quoted string of Graphviz. Within one the quote and the backslash mean something, and in a label an entity does;
/// a line ends with `\n`.
pub(super) fn dot(text: &str) -> String {
    let lines = text
        .split('\n')
        .map(|line| on_one_line(line).replace('\\', "\\\\").replace('"', "\\\"").replace('&', "&amp;"));
    format!("\"{}\"", lines.collect::<Vec<_>>().join("\\n"))
}

/// A field of a table for spreadsheets: none takes it for a formula, in whatever width its sign is written.
pub(super) fn spreadsheet(text: &str) -> String {
    let signs = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    let guard = if text.starts_with(signs) { "'" } else { "" };
    format!("{guard}{}", lines(text))
}

/// A text of several lines, each of them harmless.
pub(super) fn lines(text: &str) -> String {
    let lines = text.split('\n').map(|line| harmless(line.trim_end_matches('\r')).into_owned());
    lines.collect::<Vec<_>>().join("\n")
}

/// The value of a property of iCalendar (RFC 5545, 3.3.11). What cannot be seen is left out: a calendar has no use for it.
pub(super) fn ics(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => out.extend(['\\', character]),
            '\n' => out.push_str("\\n"),
            character if speaks(character) => {}
            character => out.push(character),
        }
    }
    out
}

/// The words of a workflow command of GitHub. Lines in them end with `\n`.
pub(super) fn command(text: &str) -> String {
    let lines = text.split('\n').map(harmless).collect::<Vec<_>>().join("\n");
    // The old form of a command counts wherever it stands in a line.
    lines.replace("##[", "## [").replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property of a workflow command.
pub(super) fn command_property(text: &str) -> String {
    command(text).replace(':', "%3A").replace(',', "%2C")
}

/// The text of a message of SARIF, where brackets before a parenthesis make a link (3.11.6).
pub(super) fn sarif(text: &str) -> String {
    text.split('\n').map(harmless).collect::<Vec<_>>().join("\n").replace("](", "] (")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_end_a_label_becomes_an_entity() {
        assert_eq!(
            mermaid("Blå \"øre\" [a] #1 <b> & `c`\nd"),
            "\"Blå #quot;øre#quot; [a] #35;1 #lt;b#gt; #amp; #96;c#96;<br/>d\""
        );
        assert_eq!(mermaid("%%{init: 1}%%"), "\"#37;#37;#123;init: 1#125;#37;#37;\"");
        assert_eq!(mermaid_title("a \"%%{b\""), "\"a \\\"\\x25\\x25{b\\\"\"");
    }

    #[test]
    fn graphviz_gives_back_what_was_written() {
        assert_eq!(dot("Blå \"øre\" [a\\b]\n<c> &amp;"), "\"Blå \\\"øre\\\" [a\\\\b]\\n<c> &amp;amp;\"");
    }

    #[test]
    fn only_text_that_begins_like_a_formula_is_guarded() {
        for start in ["=", "+", "-", "@", "\t", "＝"] {
            assert!(spreadsheet(&format!("{start}1")).starts_with('\''));
        }
        assert_eq!(spreadsheet("1-2"), "1-2");
        assert_eq!(spreadsheet("a\u{1b}[1m\r\nb"), "a\\u{1b}[1m\nb");
    }

    #[test]
    fn xml_gives_back_what_was_written() {
        assert_eq!(
            xml_kept("<a b=\"c\" d='e'>\n&\u{1b}"),
            "&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;\n&amp;\u{fffd}"
        );
        assert_eq!(xml_kept("a\u{202e}b"), "a&#8238;b");
    }

    #[test]
    fn a_block_of_markdown_begins_as_text() {
        for (text, written) in [
            ("- a", "\\- a"),
            ("12. a", "12\\. a"),
            ("1 a", "1 a"),
            ("2019-01", "2019-01"),
            (".no", ".no"),
            (")", ")"),
        ] {
            assert_eq!(block(text.to_owned()), written);
        }
    }
}
