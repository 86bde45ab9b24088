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
use crate::report::{Block, Page, Table, Text};
use crate::words::t;
use paint::Paint;
use text::Legend;

const LEGEND: Text = t!("paper.legend");

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
        out.push_str(&prose::paragraph(&LEGEND, Some(Paint::Faint), screen, &mut legend));
    }
    if screen.ascii {
        out = out.replace('→', "->").replace('–', "-");
    }
    to.write_all(paint::finish(&out).as_bytes())
}

/// Whether people see anything of a block.
fn is_shown(block: &Block) -> bool {
    match block {
        Block::Table(table) => table.is_shown(),
        // The table beside it says the same.
        Block::Picture(_) => false,
        _ => true,
    }
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
        Block::Picture(_) => String::new(),
        Block::Tree(tree) => tree::body(tree, screen, legend),
        Block::Chart(chart) => {
            prose::paragraph(&chart.title, Some(Paint::Bold), screen, legend) + &chart::body(chart, screen)
        }
    }
}

fn whole_table(table: &Table, screen: Style, legend: &mut Legend) -> String {
    let mut out = prose::paragraph(&table.title, Some(Paint::Bold), screen, legend);
    for sentence in &table.lead {
        out.push_str(&prose::paragraph(sentence, None, screen, legend));
    }
    if table.rows.is_empty() {
        out.push_str(&prose::paragraph(&t!("paper.none"), Some(Paint::Faint), screen, legend));
    } else {
        let (body, left_out) = table::body(table, screen, legend);
        out.push_str(&body);
        if !left_out.is_empty() {
            let note = t!("paper.left_out", left_out = left_out.join("; "));
            out.push_str(&prose::paragraph(&note, Some(Paint::Faint), screen, legend));
        }
    }
    for note in &table.notes {
        out.push_str(&prose::paragraph(note, Some(Paint::Faint), screen, legend));
    }
    out
}
