//! Mermaid flowcharts.

use std::io::{self, Write};

use super::super::escape::{mermaid as quoted, mermaid_title};
use super::{arrow_words, box_lines, colour};
use crate::graph::{Arrow, Drawing, Fate, IntegrationKind, Shape, Shown, Stroke};
use crate::render::Style;
use crate::report::Language;

/// How many arrows and characters Mermaid draws where nobody raises its `maxEdges` and `maxTextSize`: GitHub and GitLab
/// do not.
const MOST_ARROWS: usize = 500;
const MOST_CHARACTERS: usize = 50_000;

/// Whether Mermaid draws it where its limits are as they come.
pub fn fits_mermaid(drawing: &Drawing, style: Style) -> bool {
    let mut text = Vec::new();
    drawing.arrows.len() <= MOST_ARROWS
        && mermaid(drawing, style, &mut text).is_ok()
        && String::from_utf8_lossy(&text).chars().count() <= MOST_CHARACTERS
}

/// Writes a drawing as a Mermaid flowchart.
pub fn mermaid(drawing: &Drawing, style: Style, to: &mut dyn Write) -> io::Result<()> {
    let language = style.language;
    writeln!(to, "---")?;
    writeln!(to, "title: {}", mermaid_title(&drawing.title.say(language)))?;
    writeln!(to, "---")?;
    writeln!(to, "flowchart LR")?;
    for cluster in &drawing.clusters {
        writeln!(to, "  subgraph {}[{}]", id("g", &cluster.id), quoted(&cluster.label.say(language)))?;
        for shown in &cluster.boxes {
            writeln!(to, "    {}", box_line(shown, language))?;
        }
        writeln!(to, "  end")?;
    }
    for arrow in &drawing.arrows {
        writeln!(to, "  {}", arrow_line(arrow, language))?;
    }
    let dashes = [
        (Fate::Kept, ""),
        (Fate::New, ""),
        (Fate::Moved, ",stroke-dasharray:6 3"),
        (Fate::Removed, ",stroke-dasharray:2 3"),
    ];
    for (fate, dashes) in dashes {
        let boxes = drawing.clusters.iter().flat_map(|cluster| &cluster.boxes);
        if boxes.clone().any(|shown| shown.fate == fate) {
            let class = fate.word().expect("invariant: a marked fate has a word");
            writeln!(to, "  classDef {class} stroke:{},stroke-width:2px{dashes}", colour(fate))?;
        }
    }
    for (number, arrow) in drawing.arrows.iter().enumerate().filter(|(_, arrow)| arrow.fate != Fate::Unmarked)
    {
        writeln!(to, "  linkStyle {number} stroke:{}", colour(arrow.fate))?;
    }
    Ok(())
}

fn box_line(shown: &Shown, language: Language) -> String {
    let label = quoted(&box_lines(shown, language).join("\n"));
    let (open, close) = match shown.shape {
        Shape::System => ("[", "]"),
        Shape::Product => ("[[", "]]"),
        Shape::Domain => ("([", "])"),
        Shape::Component => ("{{", "}}"),
    };
    let class = shown.fate.word().map(|word| format!(":::{word}")).unwrap_or_default();
    format!("{}{open}{label}{close}{class}", id("n", &shown.reference))
}

fn arrow_line(arrow: &Arrow, language: Language) -> String {
    let line = match arrow.stroke {
        Stroke::Integration(IntegrationKind::Api) => "-->",
        Stroke::Integration(IntegrationKind::File | IntegrationKind::Manual) => "-.->",
        Stroke::Integration(IntegrationKind::Locked) => "==>",
        Stroke::Wanted => "<==>",
        Stroke::Covers => "-.-",
    };
    let words = arrow_words(&arrow.label, arrow.fate, language);
    let label = if words.is_empty() { String::new() } else { format!("|{}|", quoted(&words)) };
    format!("{} {line}{label} {}", id("n", &arrow.from), id("n", &arrow.to))
}

/// An id Mermaid takes: letters and digits stay, `/` is `__`, anything else `_` and its code in hex with a closing
/// `_`. The prefix keeps it clear of Mermaid's own words (`end`). Two references never share an id.
fn id(prefix: &str, reference: &str) -> String {
    let mut id = format!("{prefix}_");
    for character in reference.chars() {
        match character {
            c if c.is_ascii_alphanumeric() => id.push(c),
            '/' => id.push_str("__"),
            c => id.push_str(&format!("_{:x}_", u32::from(c))),
        }
    }
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn different_references_have_different_ids() {
        let references = ["a/b", "a_b", "a.b", "a-b", "a__b", "a_2d_b", "component:a", "end", "a/2d/b"];
        let ids: std::collections::BTreeSet<String> = references.iter().map(|r| id("n", r)).collect();
        assert_eq!(ids.len(), references.len());
        assert_eq!(id("n", "nord/gerica"), "n_nord__gerica");
    }
}
