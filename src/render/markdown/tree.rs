//! Things under one heading: a table of them, folded away below the heading.

use super::super::escape::{markdown, xml};
use super::{line, prose, set};
use crate::report::{Language, Tree};

/// A tree as a folded table.
pub(super) fn folded(tree: &Tree, language: Language) -> String {
    // Up to the empty line all is HTML.
    let heading = set(&tree.heading, language, |cell| xml(&cell.say(language)), xml);
    let mut out = format!("<details><summary>{heading}</summary>\n\n");
    line(&mut out, tree.columns.iter().map(|words| words.say(language)));
    line(&mut out, tree.columns.iter().map(|_| "---".to_owned()));
    for leaf in &tree.leaves {
        let facts = prose(&leaf.facts, language);
        let word = leaf.word.say(language);
        let what = if facts.is_empty() { format!("**{word}**") } else { format!("**{word}**: {facts}") };
        let cells = [markdown(&leaf.name.say(language)), what, prose(&leaf.body, language)];
        line(&mut out, cells.into_iter());
    }
    for (_, word, things) in &tree.rest {
        let cells = [prose(things, language), word.say(language), String::new()];
        line(&mut out, cells.into_iter());
    }
    out.push_str("\n</details>\n");
    out
}
