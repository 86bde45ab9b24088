//! Tables: a caption, heads with their scope, the first cell of a row as its head. Whatever is wider than the screen is rolled in a
//! region of its own, which the keyboard reaches.

use super::{Sheet, prose};
use crate::report::{Cell, Column, Kind, Row, SOURCES, Table, Value};
use crate::words::t;

/// From how many rows on a table is rolled in a region of its own, its heads in sight.
const TALL: usize = 25;
/// From how many columns on a table wants a broad sheet of paper.
const WIDE: usize = 8;
/// How many columns the style sheet knows by their number.
const KNOWN: usize = 40;

impl Sheet<'_> {
    /// A table with its title, its leads and its notes.
    pub(super) fn table(&mut self, table: &Table) {
        if !table.is_shown() {
            return;
        }
        // A column without anything takes room from those that have something, as on a terminal.
        let table = &*table.without_empty_columns();
        let title = table.title.say(self.language);
        let wide = if table.columns.len() > WIDE { "wide" } else { "" };
        self.to.open("div", &[("class", wide)]);
        let anchor = self.part(table.name, &title);
        table.lead.iter().for_each(|sentence| self.prose("p", "", sentence));
        let rows = table.rows.iter().filter(|row| !row.total);
        let count = rows.clone().count();
        if count == 0 && table.rows.is_empty() {
            let none = self.say(t!("html.none"));
            self.to.tagged("p", &[("class", "faint")], &none).line();
        } else {
            let sides = sides(&table.columns);
            self.begin_table(&anchor, if count > TALL { "tall" } else { "" }, &sides);
            let caption = self.say(t!("html.caption", title = title, count = count));
            self.to.tagged("caption", &[], &caption).line();
            self.heads(&table.columns);
            self.to.open("tbody", &[]).line();
            rows.for_each(|row| self.row(table, row));
            self.to.close().line();
            self.totals(table);
            self.end_table();
        }
        table.notes.iter().for_each(|note| self.prose("p", "remark", note));
        self.to.close().line();
    }

    /// A table in a region that can be rolled.
    pub(super) fn begin_table(&mut self, anchor: &str, class: &str, sides: &str) {
        let class = if class.is_empty() { "roll".to_owned() } else { format!("roll {class}") };
        let region =
            [("class", class.as_str()), ("role", "group"), ("aria-labelledby", anchor), ("tabindex", "0")];
        self.to.open("div", &region).open("table", &[("class", sides)]).line();
    }

    /// Its end.
    pub(super) fn end_table(&mut self) {
        self.to.close().close().line();
    }

    fn heads(&mut self, columns: &[Column]) {
        self.to.open("thead", &[]).open("tr", &[]);
        for column in columns {
            self.to.tagged("th", &[("scope", "col")], &column.heading.say(self.language));
        }
        self.to.close().close().line();
    }

    fn totals(&mut self, table: &Table) {
        let mut totals = table.rows.iter().filter(|row| row.total).peekable();
        if totals.peek().is_some() {
            self.to.open("tfoot", &[]).line();
            totals.for_each(|row| self.row(table, row));
            self.to.close().line();
        }
    }

    fn row(&mut self, table: &Table, row: &Row) {
        let source = table.name == SOURCES;
        let number = |cell: &Cell| match &cell.value {
            Value::Text(text) => self.things.get(text.as_str()).copied(),
            _ => None,
        };
        let mut link = row.cells.iter().enumerate().find_map(|(at, cell)| Some((at, number(cell)?)));
        let own = link.filter(|_| source).map_or_else(String::new, |(_, number)| format!("w{number}"));
        link = link.filter(|_| !source);
        self.to.open("tr", &[("id", &own)]);
        for (index, cell) in row.cells.iter().enumerate() {
            let text = prose::said(cell, self.language);
            let class = classes(table.columns[index].kind, index, cell);
            match index {
                // A head that says nothing heads nothing.
                0 if !text.is_empty() => self.to.open("th", &[("scope", "row"), ("class", &class)]),
                _ => self.to.open("td", &[("class", &class)]),
            };
            match link {
                Some((at, number)) if at == index => {
                    self.to.tagged("a", &[("href", &format!("#w{number}"))], &text)
                }
                _ => {
                    prose::inside(cell, self.language, &mut self.to);
                    &mut self.to
                }
            };
            self.to.close();
        }
        self.to.close().line();
    }
}

/// The side that the cells of a kind are set to, and whether they are broken over lines.
fn side(kind: Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Id => "",
        Kind::Date => "n",
        Kind::Money | Kind::Count | Kind::Days | Kind::Percent => "r",
    }
}

/// The sides of a table's columns by their numbers: said once, not in every cell.
fn sides(columns: &[Column]) -> String {
    let numbered = columns.iter().take(KNOWN).enumerate();
    let sides = numbered.filter(|(_, column)| !side(column.kind).is_empty());
    sides.map(|(index, column)| format!("{}{}", side(column.kind), index + 1)).collect::<Vec<_>>().join(" ")
}

/// What a cell wants to be noticed for, and its side where the table does not say it.
fn classes(kind: Kind, index: usize, cell: &Cell) -> String {
    let side = if index < KNOWN { "" } else { side(kind) };
    format!("{side} {}", prose::tone(cell.tone)).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::Style;
    use crate::report::Page;
    use crate::words::Text;

    #[test]
    fn a_table_is_rolled_by_itself_only_where_it_is_tall() {
        let is_tall = |rows: usize| {
            let column = Column::new("n", Kind::Count, Text::same("n")).of(|&row: &usize| Cell::count(row));
            let table = Table::of("numbers", Text::same("numbers"), [column], 0..rows);
            let mut bytes = Vec::new();
            crate::render::html::page(&Page::of_tables([table]), Style::default(), &mut bytes).unwrap();
            String::from_utf8(bytes).unwrap().contains("class=\"roll tall\"")
        };
        assert_eq!([TALL - 1, TALL, TALL + 1].map(is_tall), [false, false, true]);
    }
}
