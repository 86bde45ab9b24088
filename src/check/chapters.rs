//! Pages that are not the documentation of a rule's own file: books in `words/pages`, a chapter `# CODE name` for each code.
//!
//! What always holds (a test looks): every code without a rule has an English chapter, and every code has a Norwegian one.

/// The English pages of the codes that no rule stands behind.
const READING: &str = include_str!("../words/pages/en.md");

macro_rules! books {
    ($($family:literal),*) => {
        &[$(($family, include_str!(concat!("../words/pages/nb/", $family, ".md")))),*]
    };
}

/// The Norwegian pages, a book for each family of codes.
const NORWEGIAN: &[(&str, &str)] = books![
    "ARC", "CAT", "CON", "DEC", "DOM", "DUE", "FIL", "FIN", "FMT", "GOV", "INT", "INV", "MIG", "NAV", "PRC",
    "PRO", "PRV", "REF", "RUL", "SCH", "SEC"
];

/// The English page of a code without a rule, without its first heading.
pub(super) fn reading(code: &str) -> Option<&'static str> {
    chapter(READING, code)
}

/// What a Norwegian chapter says. The examples are not in it: they are those of the English page.
pub(super) struct Norwegian {
    /// One line: what is wrong.
    pub summary: &'static str,
    /// What is wrong, why it matters and where it comes from.
    pub before: &'static str,
    /// How to fix it, with its heading; the examples stand before it.
    pub fix: &'static str,
}

/// The Norwegian chapter of a code.
pub(super) fn norwegian(code: &str) -> Option<Norwegian> {
    let (_, book) = NORWEGIAN.iter().find(|(family, _)| code.starts_with(family))?;
    let (summary, rest) = chapter(book, code)?.split_once("\n\n")?;
    let (before, fix) = rest.split_at(rest.find("## Slik retter du")?);
    Some(Norwegian { summary, before: before.trim(), fix })
}

/// The chapter of a code in a book, without its first heading.
fn chapter(book: &'static str, code: &str) -> Option<&'static str> {
    let mut text = None;
    let mut at = 0;
    for line in book.split_inclusive('\n') {
        match (heading(line), text) {
            (Some(found), None) if found == code => text = Some(at + line.len()),
            (Some(_), Some(start)) => return Some(book[start..at].trim()),
            _ => {}
        }
        at += line.len();
    }
    text.map(|start| book[start..].trim())
}

/// The code of a line that begins a chapter. Inside an example `# ` begins a comment.
fn heading(line: &str) -> Option<&str> {
    let code = line.strip_prefix("# ")?.split_once(' ')?.0;
    let (letters, digits) = code.split_at_checked(3)?;
    let is_code = digits.len() == 3
        && letters.bytes().all(|letter| letter.is_ascii_uppercase())
        && digits.bytes().all(|digit| digit.is_ascii_digit());
    is_code.then_some(code)
}
