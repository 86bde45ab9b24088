//! Graphviz DOT.

use std::io::{self, Write};

use super::super::escape::dot as quoted;
use super::{arrow_words, box_lines, colour};
use crate::graph::{Arrow, Drawing, Fate, IntegrationKind, Shape, Shown, Stroke};
use crate::render::Style;
use crate::report::Language;

/// Writes a drawing as Graphviz DOT.
pub fn dot(drawing: &Drawing, style: Style, to: &mut dyn Write) -> io::Result<()> {
    let language = style.language;
    let title = quoted(&drawing.title.say(language));
    writeln!(to, "digraph {title} {{")?;
    // Without `newrank`, Graphviz may lose arrows between clusters that point at each other.
    writeln!(to, "  graph [label={title}, labelloc=t, rankdir=LR, newrank=true, fontname=Helvetica];")?;
    writeln!(to, "  node [fontname=Helvetica, fontsize=11];")?;
    writeln!(to, "  edge [fontname=Helvetica, fontsize=9];")?;
    for cluster in &drawing.clusters {
        // Graphviz draws a subgraph as a cluster only where its name begins so.
        writeln!(to, "  subgraph {} {{", quoted(&format!("cluster {}", cluster.id)))?;
        writeln!(to, "    label={};", quoted(&cluster.label.say(language)))?;
        for shown in &cluster.boxes {
            writeln!(to, "    {} [{}];", quoted(&shown.reference), box_attributes(shown, language))?;
        }
        writeln!(to, "  }}")?;
    }
    for arrow in &drawing.arrows {
        let attributes = arrow_attributes(arrow, language);
        writeln!(to, "  {} -> {} [{attributes}];", quoted(&arrow.from), quoted(&arrow.to))?;
    }
    writeln!(to, "}}")
}

fn box_attributes(shown: &Shown, language: Language) -> String {
    let shape = match shown.shape {
        Shape::System => "box",
        Shape::Product => "box3d",
        Shape::Domain => "ellipse",
        Shape::Component => "hexagon",
    };
    let style = match shown.fate {
        Fate::Unmarked => "solid",
        Fate::Kept => "bold",
        Fate::New => "\"bold,rounded\"",
        Fate::Moved => "dashed",
        Fate::Removed => "dotted",
    };
    let label = quoted(&box_lines(shown, language).join("\n"));
    format!("label={label}, shape={shape}, style={style}, color=\"{}\"", colour(shown.fate))
}

fn arrow_attributes(arrow: &Arrow, language: Language) -> String {
    let style = match arrow.stroke {
        Stroke::Integration(IntegrationKind::Api) => "style=solid",
        Stroke::Integration(IntegrationKind::File) => "style=dashed",
        Stroke::Integration(IntegrationKind::Locked) => "style=bold, arrowhead=box",
        Stroke::Integration(IntegrationKind::Manual) => "style=dotted, arrowhead=empty",
        Stroke::Wanted => "style=bold, dir=both",
        Stroke::Covers => "style=dotted, arrowhead=none",
    };
    let words = arrow_words(&arrow.label, arrow.fate, language);
    let colour = colour(arrow.fate);
    if words.is_empty() {
        return format!("{style}, color=\"{colour}\"");
    }
    format!("label={}, {style}, color=\"{colour}\", fontcolor=\"{colour}\"", quoted(&words))
}
