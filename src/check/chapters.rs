//! Pages that are not the documentation of a rule's own file: books in `words/pages`, a chapter `# CODE name` for each code.

/// The English pages of the codes that no rule stands behind.
const READING: &str = include_str!("../words/pages/en.md");

/// The English page of a code without a rule, without its first heading.
pub(super) fn reading(code: &str) -> Option<&'static str> {
    chapter(READING, code)
}

/// The chapter of a code in a book, without its first heading.
fn chapter<'a>(book: &'a str, code: &str) -> Option<&'a str> {
    let start = book.find(&format!("\n# {code} "))?;
    let text = book[start + 1..].split_once('\n')?.1;
    // A `# ` inside an example begins no chapter.
    let mut headings = text.match_indices("\n# ").map(|(at, _)| at);
    let end = headings.find(|&at| begins_with_code(&text[at + 3..])).unwrap_or(text.len());
    Some(text[..end].trim())
}

fn begins_with_code(text: &str) -> bool {
    let Some(word) = text.split([' ', '\n']).next() else { return false };
    let (letters, digits) = word.split_at_checked(3).unwrap_or(("", ""));
    letters.len() == 3
        && letters.bytes().all(|letter| letter.is_ascii_uppercase())
        && digits.len() == 3
        && digits.bytes().all(|digit| digit.is_ascii_digit())
}
