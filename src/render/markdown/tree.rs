//! Things under one heading: a table of them, folded away below the heading.

use super::{escaped, line, prose};
use crate::report::{Language, Tree};

/// A tree as a folded table.
pub(super) fn folded(tree: &Tree, language: Language) -> String {
    let heading = prose(&tree.heading, language);
    let mut out = format!("<details><summary>{}</summary>\n\n", heading.replace('\\', ""));
    line(&mut out, tree.columns.iter().map(|words| words.get(language).to_owned()));
    line(&mut out, tree.columns.iter().map(|_| "---".to_owned()));
    for leaf in &tree.leaves {
        let facts = prose(&leaf.facts, language);
        let word = leaf.word.get(language);
        let what = if facts.is_empty() { format!("**{word}**") } else { format!("**{word}**: {facts}") };
        let cells = [escaped(leaf.name.get(language)), what, prose(&leaf.body, language)];
        line(&mut out, cells.into_iter());
    }
    for (_, word, things) in &tree.rest {
        let cells = [prose(things, language), word.get(language).to_owned(), String::new()];
        line(&mut out, cells.into_iter());
    }
    out.push_str("\n</details>\n");
    out
}
