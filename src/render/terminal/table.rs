//! The body of a table: columns where they fit, else one block of lines a row.

use comfy_table::{
    Cell as Box, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table as Grid, TableStyle,
    Width,
};
use unicode_width::UnicodeWidthStr;

use super::Style;
use super::layout::{Need, SOFT_BREAK, widths, wrap};
use super::paint::{Paint, paint, tame};
use super::text::{self, Legend};
use crate::report::{Column, Kind, Table, Value};

/// Empty space between two columns.
const GAP: usize = 2;
/// Stands before what belongs to the group above.
const INDENT: &str = "\u{a0}\u{a0}";
/// Fewer columns are no table.
const LEAST: usize = 3;

/// The rows of a table under its headings: columns where they fit; then without details; then with ids broken after a `/`, then after
/// a `-`; then without columns from the right, as many as do not fit. The headings that are left out are given back. Where not even
/// two columns fit: blocks.
pub(super) fn body(table: &Table, screen: Style, legend: &mut Legend) -> (String, Vec<String>) {
    let mut told = *legend;
    let whole = Texts::of(table, &|_| true, screen, &mut told);
    let columns = whole.under_groups();
    if let Some(widths) = columns.widths(screen) {
        *legend = told;
        return (columns.grid(&widths, screen), Vec::new());
    }
    let plain = Texts::of(table, &|index| !table.columns[index].detail, screen, legend);
    let mut kept = plain.shown.clone();
    loop {
        let texts = Texts::of(table, &|index| kept.contains(&index), screen, legend);
        if let Some(grid) = texts.fitted(screen) {
            return (grid, whole.without(&texts));
        }
        if kept.len() <= LEAST {
            return (plain.blocks(screen), whole.without(&plain));
        }
        kept.pop();
    }
}

/// A table whose cells are text.
struct Texts {
    /// The places of the columns that have any text.
    shown: Vec<usize>,
    headings: Vec<String>,
    kinds: Vec<Kind>,
    /// Which columns group the rows.
    grouped: Vec<bool>,
    rows: Vec<Vec<String>>,
    /// Which rows sum the others.
    totals: Vec<bool>,
}

impl Texts {
    /// The texts of a table. A column without any is left out.
    fn of(table: &Table, wanted: &dyn Fn(usize) -> bool, screen: Style, legend: &mut Legend) -> Self {
        let shown: Vec<usize> = (0..table.columns.len())
            .filter(|&index| wanted(index))
            .filter(|&index| table.rows.iter().any(|row| row.cells[index].value != Value::Empty))
            .collect();
        let columns: Vec<&Column> = shown.iter().map(|&index| &table.columns[index]).collect();
        let rows = table.rows.iter().map(|row| {
            let cells = shown.iter().map(|&index| &row.cells[index]).zip(&columns);
            let texts = cells.map(|(cell, column)| text::cell(cell, Some(column.kind), screen, legend));
            texts.map(|text| if row.total { paint(&text, Some(Paint::Bold)) } else { text }).collect()
        });
        Texts {
            rows: rows.collect(),
            headings: columns.iter().map(|column| tame(&column.heading.say(screen.language))).collect(),
            kinds: columns.iter().map(|column| column.kind).collect(),
            grouped: columns.iter().map(|column| column.grouped).collect(),
            totals: table.rows.iter().map(|row| row.total).collect(),
            shown,
        }
    }

    /// The columns beside one another, ids broken only where they must be.
    fn fitted(&self, screen: Style) -> Option<String> {
        let mut columns = self.under_groups();
        for softer in [None, Some('/'), Some('-')] {
            if let Some(after) = softer {
                columns.soften_ids(after);
            }
            if let Some(widths) = columns.widths(screen) {
                return Some(columns.grid(&widths, screen));
            }
        }
        None
    }

    /// The headings that others do not have.
    fn without(&self, others: &Texts) -> Vec<String> {
        let gone = self.shown.iter().zip(&self.headings).filter(|(place, _)| !others.shown.contains(place));
        gone.map(|(_, heading)| heading.clone()).collect()
    }

    /// Values that repeat the one above are left out. If the first column groups the rows, it becomes a line of its own
    /// above each group.
    fn under_groups(&self) -> Self {
        let lifted = usize::from(self.grouped.len() > 1 && self.grouped[0]);
        let mut rows: Vec<Vec<String>> = Vec::new();
        let mut above: Option<&Vec<String>> = None;
        for (row, &total) in self.rows.iter().zip(&self.totals) {
            let repeats = |index: usize| {
                !total
                    && self.grouped[..=index].iter().all(|&grouped| grouped)
                    && above.is_some_and(|above| above[..=index] == row[..=index])
            };
            let mut cells: Vec<String> = (lifted..row.len())
                .map(|index| if repeats(index) { String::new() } else { row[index].clone() })
                .collect();
            if lifted == 1 && total {
                cells[0].clone_from(&row[0]);
            } else if lifted == 1 {
                if !repeats(0) {
                    let mut line = vec![String::new(); cells.len()];
                    line[0] = paint(&row[0], Some(Paint::Bold));
                    rows.push(line);
                }
                cells[0].insert_str(0, INDENT);
            }
            rows.push(cells);
            above = Some(row);
        }
        Texts {
            shown: self.shown[lifted..].to_vec(),
            headings: self.headings[lifted..].to_vec(),
            kinds: self.kinds[lifted..].to_vec(),
            grouped: Vec::new(),
            rows,
            totals: Vec::new(),
        }
    }

    /// Lets ids be broken after a sign, and words after a `/`.
    fn soften_ids(&mut self, after: char) {
        for row in &mut self.rows {
            for (text, kind) in row.iter_mut().zip(&self.kinds) {
                if *kind == Kind::Id || (*kind == Kind::Text && after == '/') {
                    *text = text.replace(after, &format!("{after}{SOFT_BREAK}"));
                }
            }
        }
    }

    /// The width of each column, if all fit beside one another.
    fn widths(&self, screen: Style) -> Option<Vec<usize>> {
        let needs: Vec<Need> = self
            .headings
            .iter()
            .enumerate()
            .map(|(index, heading)| {
                Need::of(
                    std::iter::once(heading.as_str()).chain(self.rows.iter().map(|row| row[index].as_str())),
                )
            })
            .collect();
        widths(&needs, screen.width.checked_sub(GAP * needs.len().saturating_sub(1))?)
    }

    fn grid(&self, widths: &[usize], screen: Style) -> String {
        let line = if screen.ascii { '-' } else { '─' };
        let mut grid = Grid::new();
        grid.load_style(TableStyle::new().header_separator(LineStyle::none().fill(line).junction(line)));
        grid.set_content_arrangement(ContentArrangement::Disabled);
        let cell = |(text, width): (&String, &usize)| match text.strip_prefix(INDENT) {
            Some(text) => {
                let lines = wrap(text, width - INDENT.width());
                Box::new(
                    lines.into_iter().map(|line| format!("{INDENT}{line}")).collect::<Vec<_>>().join("\n"),
                )
            }
            None => Box::new(wrap(text, *width).join("\n")),
        };
        let headings: Vec<String> =
            self.headings.iter().map(|heading| paint(heading, Some(Paint::Bold))).collect();
        grid.set_header(headings.iter().zip(widths).map(cell).collect::<Vec<_>>());
        for row in &self.rows {
            grid.add_row(row.iter().zip(widths).map(cell).collect::<Vec<_>>());
        }
        let last = widths.len().saturating_sub(1);
        for ((index, column), width) in grid.column_iter_mut().enumerate().zip(widths) {
            // The grid itself puts one character between two columns.
            let padding = if index == last { 0 } else { GAP - 1 };
            column.set_padding((0, padding as u16));
            let whole = u16::try_from(width + padding).unwrap_or(u16::MAX);
            column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(whole)));
            if self.kinds[index].is_number() {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        format!("{grid}\n")
    }

    /// One block of lines a row: heading, then value. For tables that would not fit without breaking a word.
    fn blocks(&self, screen: Style) -> String {
        let widest = self.headings.iter().map(|heading| heading.width()).max().unwrap_or(0);
        let line = if screen.ascii { "-" } else { "─" }.repeat(screen.width.min(40));
        let indent = " ".repeat(widest + GAP);
        let mut out = String::new();
        for row in &self.rows {
            out.push_str(&line);
            out.push('\n');
            for (heading, text) in self.headings.iter().zip(row).filter(|(_, text)| !text.is_empty()) {
                let padding = " ".repeat(widest + GAP - heading.width());
                let first = format!("{}{padding}", paint(heading, Some(Paint::Faint)));
                out.push_str(&super::prose::lines(text, screen.width, &first, &indent));
            }
        }
        out.push_str(&line);
        out.push('\n');
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_may_be_broken_after_either_sign_and_words_only_after_a_slash() {
        let softened = |after: char| {
            let kinds = vec![Kind::Id, Kind::Text, Kind::Money];
            let row = vec!["nord/visma-a".to_owned(); kinds.len()];
            let mut texts = Texts {
                shown: vec![0, 1, 2],
                headings: vec![String::new(); 3],
                kinds,
                grouped: Vec::new(),
                rows: vec![row],
                totals: Vec::new(),
            };
            texts.soften_ids(after);
            texts.rows.remove(0).into_iter().map(|text| text.contains(SOFT_BREAK)).collect::<Vec<_>>()
        };
        assert_eq!(softened('/'), [true, true, false]);
        assert_eq!(softened('-'), [true, false, false]);
    }
}
