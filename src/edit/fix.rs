//! Findings whose way out is a mechanical edit: what is meant is certain, and only how it is written changes.
//!
//! - RUL002: a waiver in `rules.yaml` that meets no finding goes.
//! - INV-codes of values: a day written `31.12.2027` or `2027-1-1`, a number with blanks between its thousands, a truth value
//!   such as `Ja` or `TRUE`, a word of the format in capitals, and quotes of a word processor.

use super::{FileChange, Path, Value};
use crate::diagnostic::Finding;
use crate::load::{self, Documents, Node, NodeKind, codes};
use crate::source::{FileId, Span};

/// The code of an unused waiver.
const UNUSED: &str = "RUL002";

/// The changes that put findings right, each with its file.
pub fn fixes<'f>(
    documents: &Documents,
    findings: impl IntoIterator<Item = &'f Finding>,
) -> Vec<(FileId, FileChange)> {
    let mut changes = Vec::new();
    for finding in findings {
        let span = finding.primary.span;
        let change = if finding.code == UNUSED { waiver(documents, span) } else { value(documents, finding) };
        changes.extend(change.map(|change| (span.file, change)));
    }
    changes.dedup();
    changes
}

fn waiver(documents: &Documents, span: Span) -> Option<FileChange> {
    let rules = documents.rules.as_deref().filter(|tree| tree.file() == span.file)?;
    let mut items = rules.root().get("waivers")?.items();
    let at = items.position(|item| contains(item.span(), span))?;
    Some(FileChange::remove(Path::root().key("waivers").at(at)))
}

fn contains(outer: Span, inner: Span) -> bool {
    outer.file == inner.file && outer.start <= inner.start && inner.end <= outer.end
}

/// A value that is meant clearly and written wrongly.
fn value(documents: &Documents, finding: &Finding) -> Option<FileChange> {
    let span = finding.primary.span;
    let source = documents.sources.file(span.file);
    if source.path.starts_with(load::BUILTIN_PLACE) {
        return None;
    }
    let tree = load::document(&source.text).0?;
    let (path, text) = scalar_at(tree.root(), span, Path::root())?;
    Some(FileChange::set(path, Value::word(meant(finding, text)?)))
}

/// The scalar that stands exactly there.
fn scalar_at<'a>(node: Node<'a>, span: Span, path: Path) -> Option<(Path, &'a str)> {
    let here = node.span();
    if here.start > span.start || here.end < span.end {
        return None;
    }
    match node.kind() {
        NodeKind::Scalar => {
            (here.start == span.start && here.end == span.end).then_some((path, node.text()?))
        }
        NodeKind::List => {
            node.items().enumerate().find_map(|(at, item)| scalar_at(item, span, path.clone().at(at)))
        }
        NodeKind::Mapping => {
            node.entries().find_map(|(key, value)| scalar_at(value, span, path.clone().key(key.text()?)))
        }
        NodeKind::Null => None,
    }
}

fn meant(finding: &Finding, text: &str) -> Option<String> {
    let code = finding.code.as_ref();
    let odd = ['“', '”', '„', '‘', '’', '«', '»'];
    let quoted = text.strip_prefix(odd).and_then(|text| text.strip_suffix(odd));
    let says = |word: &str| finding.help.iter().any(|help| help.to_string().contains(&format!("`{word}`")));
    if let Some(plain) = quoted.filter(|plain| says(plain)) {
        return Some(plain.to_owned());
    }
    if code == codes::BAD_DATE.code {
        return day(text);
    }
    if code == codes::BAD_NUMBER.code {
        return number(text);
    }
    if code == codes::BAD_TRUTH.code {
        return truth(text);
    }
    let lower = text.to_lowercase();
    (code == codes::UNKNOWN_WORD.code && lower != text && says(&lower)).then_some(lower)
}

/// `31.12.2027` and `2027-1-1`; not with slashes, which are read in two ways.
fn day(text: &str) -> Option<String> {
    let numbers = |sign: char| -> Option<[u32; 3]> {
        let parts: Vec<u32> = text.split(sign).map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
        parts.try_into().ok()
    };
    let [year, month, day] = match numbers('.') {
        Some([day, month, year]) => [year, month, day],
        None => numbers('-')?,
    };
    let right = (1900..2200).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    right.then(|| format!("{year}-{month:02}-{day:02}"))
}

/// Digits in threes with blanks between them.
fn number(text: &str) -> Option<String> {
    let groups: Vec<&str> = text.split([' ', '\u{a0}', '\u{202f}', '\u{2009}']).collect();
    let (first, rest) = groups.split_first()?;
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let right = !rest.is_empty()
        && (1..=3).contains(&first.len())
        && digits(first)
        && rest.iter().all(|group| group.len() == 3 && digits(group));
    right.then(|| groups.concat())
}

fn truth(text: &str) -> Option<String> {
    match text.to_lowercase().as_str() {
        "yes" | "ja" => Some("yes".to_owned()),
        "no" | "nei" => Some("no".to_owned()),
        lower @ ("true" | "false") => Some(lower.to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_certain_is_read_otherwise() {
        assert_eq!(day("31.12.2027").as_deref(), Some("2027-12-31"));
        assert_eq!(day("2027-1-1").as_deref(), Some("2027-01-01"));
        for text in ["12/31/2027", "31.12.27", "13.13.2027", "soon"] {
            assert_eq!(day(text), None, "{text}");
        }
        assert_eq!(number("1 250\u{a0}000").as_deref(), Some("1250000"));
        for text in ["1 25", "1.250", "ca 100", "12", "1 250 kr"] {
            assert_eq!(number(text), None, "{text}");
        }
        assert_eq!((truth("JA").as_deref(), truth("kanskje")), (Some("yes"), None));
    }
}
