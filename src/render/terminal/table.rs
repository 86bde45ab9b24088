//! The body of a table: columns where they fit, else one block of lines a row.

use comfy_table::{
    Cell as Box, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table as Grid, TableStyle,
    Width,
};
use unicode_width::UnicodeWidthStr;

use super::Screen;
use super::layout::{Need, widths};
use super::paint::{Paint, paint};
use super::text::{self, Legend};
use crate::report::{Row, Table};

/// Empty space between two columns.
const GAP: usize = 2;

/// The rows of a table under its headings.
pub(super) fn body(table: &Table, screen: Screen, legend: &mut Legend) -> String {
    let headings: Vec<&str> =
        table.columns.iter().map(|column| column.heading.get(screen.language)).collect();
    let rows: Vec<Vec<String>> = table.rows.iter().map(|row| texts(table, row, screen, legend)).collect();
    let needs: Vec<Need> = headings
        .iter()
        .enumerate()
        .map(|(index, heading)| {
            Need::of(std::iter::once(*heading).chain(rows.iter().map(|row| row[index].as_str())))
        })
        .collect();
    let gaps = GAP * headings.len().saturating_sub(1);
    match screen.width.checked_sub(gaps).and_then(|available| widths(&needs, available)) {
        Some(widths) => grid(table, &headings, rows, &widths, screen),
        None => blocks(&headings, &rows, screen),
    }
}

fn texts(table: &Table, row: &Row, screen: Screen, legend: &mut Legend) -> Vec<String> {
    row.cells
        .iter()
        .zip(&table.columns)
        .map(|(cell, column)| {
            let text = text::cell(cell, Some(column.kind), screen, legend);
            if row.total { paint(&text, Some(Paint::Bold)) } else { text }
        })
        .collect()
}

fn grid(
    table: &Table,
    headings: &[&str],
    rows: Vec<Vec<String>>,
    widths: &[usize],
    screen: Screen,
) -> String {
    let line = if screen.ascii { '-' } else { '─' };
    let mut grid = Grid::new();
    grid.load_style(TableStyle::new().header_separator(LineStyle::none().fill(line).junction(line)));
    grid.set_content_arrangement(ContentArrangement::Disabled);
    grid.set_header(headings.iter().map(|heading| Box::new(paint(heading, Some(Paint::Bold)))));
    let mut above: Option<Vec<String>> = None;
    for (row, source) in rows.into_iter().zip(&table.rows) {
        let cells = row.iter().enumerate().map(|(index, text)| {
            let repeats = table.columns[..=index].iter().all(|column| column.grouped)
                && above.as_ref().is_some_and(|above| above[..=index] == row[..=index]);
            Box::new(if repeats && !source.total { "" } else { text })
        });
        grid.add_row(cells.collect::<Vec<_>>());
        above = Some(row);
    }
    let last = widths.len().saturating_sub(1);
    for ((index, column), width) in grid.column_iter_mut().enumerate().zip(widths) {
        let gap = if index == last { 0 } else { GAP };
        column.set_padding((0, gap as u16));
        let whole = u16::try_from(width + gap).unwrap_or(u16::MAX);
        column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(whole)));
        if table.columns[index].kind.is_number() {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    format!("{grid}\n")
}

/// One block of lines a row: heading, then value. For tables that would not fit without breaking a word.
fn blocks(headings: &[&str], rows: &[Vec<String>], screen: Screen) -> String {
    let widest = headings.iter().map(|heading| heading.width()).max().unwrap_or(0);
    let line = if screen.ascii { "-" } else { "─" }.repeat(screen.width.min(40));
    let indent = " ".repeat(widest + GAP);
    let mut out = String::new();
    for row in rows {
        out.push_str(&line);
        out.push('\n');
        for (heading, text) in headings.iter().zip(row).filter(|(_, text)| !text.is_empty()) {
            let padding = " ".repeat(widest + GAP - heading.width());
            let first = format!("{}{padding}", paint(heading, Some(Paint::Bold)));
            out.push_str(&super::prose::lines(text, screen.width, &first, &indent));
        }
    }
    out.push_str(&line);
    out.push('\n');
    out
}
