//! Text for people, on a terminal or in a pipe. The only room that names `comfy-table`.
//!
//! What enters: a [`Page`] and the [`Style`]. What leaves: text with ANSI colours; who writes to something
//! that wants none strips them (`anstream` does).
//! What always holds: nothing is cut off; a number, a date or an id is never broken over two lines; colour never carries
//! meaning alone; what the user's files say cannot speak to the terminal.

mod chart;
mod facts;
mod layout;
mod paint;
mod prose;
mod table;
mod text;
mod tree;

use std::io::{self, Write};

use super::Style;
use crate::report::{Block, Cell, Page, Sentence, Table, Words};
use paint::Paint;
use text::Legend;

const LEGEND: Words = Words::new(
    "~ rests on an assumed figure: a default rate, a typical count or an assumed cost",
    "~ bygger på et antatt tall: en standardsats, et typisk antall eller en antatt kostnad",
);

/// Writes a page.
pub fn render(page: &Page, screen: Style, to: &mut dyn Write) -> io::Result<()> {
    let mut legend = Legend::default();
    let mut out = String::new();
    for block in page.blocks.iter().filter(|block| is_shown(block)) {
        // Points and facts belong to what stands above them.
        if !out.is_empty() && !matches!(block, Block::Points(_) | Block::Facts(_)) {
            out.push('\n');
        }
        out.push_str(&drawn(block, screen, &mut legend));
    }
    if legend.assumed {
        out.push('\n');
        let line = Sentence::from(LEGEND);
        out.push_str(&prose::paragraph(&line, Some(Paint::Faint), screen, &mut legend));
    }
    if screen.ascii {
        out = out.replace('→', "->");
    }
    to.write_all(paint::finish(&out).as_bytes())
}

/// Whether people see anything of a block.
fn is_shown(block: &Block) -> bool {
    !matches!(block, Block::Table(table) if !table.is_shown())
}

fn drawn(block: &Block, screen: Style, legend: &mut Legend) -> String {
    match block {
        Block::Headline(sentence) | Block::Heading(sentence) => {
            prose::paragraph(sentence, Some(Paint::Bold), screen, legend)
        }
        Block::Paragraph(sentence) => prose::paragraph(sentence, None, screen, legend),
        Block::Points(points) => prose::points(points, screen, legend),
        Block::Facts(facts) => facts::body(facts, screen, legend),
        Block::Table(table) => whole_table(table, screen, legend),
        Block::Tree(tree) => tree::body(tree, screen, legend),
        Block::Chart(chart) => {
            let title = Sentence::from(chart.title.clone());
            prose::paragraph(&title, Some(Paint::Bold), screen, legend) + &chart::body(chart, screen)
        }
    }
}

fn whole_table(table: &Table, screen: Style, legend: &mut Legend) -> String {
    let title = Sentence::from(table.title.clone());
    let mut out = prose::paragraph(&title, Some(Paint::Bold), screen, legend);
    for sentence in &table.lead {
        out.push_str(&prose::paragraph(sentence, None, screen, legend));
    }
    if table.rows.is_empty() {
        let none = Sentence::from(Words::new("(none)", "(ingen)"));
        out.push_str(&prose::paragraph(&none, Some(Paint::Faint), screen, legend));
    } else {
        let (body, left_out) = table::body(table, screen, legend);
        out.push_str(&body);
        if !left_out.is_empty() {
            let note =
                Sentence::new("In files also: {0}.", "I filer også: {0}.", [Cell::text(left_out.join("; "))]);
            out.push_str(&prose::paragraph(&note, Some(Paint::Faint), screen, legend));
        }
    }
    for note in &table.notes {
        out.push_str(&prose::paragraph(note, Some(Paint::Faint), screen, legend));
    }
    out
}
