//! Typed tables.

use std::borrow::Cow;

use crate::words::{Cell, Text, Value};

/// What a column holds. It decides the side its cells are set to and whether they may be broken over lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words, that may be broken between two of them.
    Text,
    /// An id or a reference; it is never broken.
    Id,
    /// Kroner.
    Money,
    /// A number of things.
    Count,
    /// A number of days from the planning date; negative = past.
    Days,
    /// A day.
    Date,
    /// Percent.
    Percent,
}

impl Kind {
    /// Whether it is a number, set to the right.
    pub const fn is_number(self) -> bool {
        matches!(self, Kind::Money | Kind::Count | Kind::Days | Kind::Percent)
    }
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in machine formats: `snake_case`, the same in every language, unique in its table.
    pub key: Cow<'static, str>,
    /// Its heading for people.
    pub heading: Text,
    /// What it holds.
    pub kind: Kind,
    /// Whether a value that repeats the one above may be left out for people.
    pub grouped: bool,
    /// Whether it may be left out where room is scarce; files always have it.
    pub detail: bool,
    /// Whether the book of a plan leaves it out: it stands elsewhere in it, or only one office looks at it and its list has it.
    pub elsewhere: bool,
}

impl Column {
    /// A column.
    pub const fn new(key: &'static str, kind: Kind, heading: Text) -> Self {
        Column { key: Cow::Borrowed(key), heading, kind, grouped: false, detail: false, elsewhere: false }
    }

    /// A column whose key and heading are a name of the user's.
    pub fn called(name: &str, kind: Kind) -> Self {
        let heading = Text::same(name);
        Column {
            key: Cow::Owned(name.to_owned()),
            heading,
            kind,
            grouped: false,
            detail: false,
            elsewhere: false,
        }
    }

    /// A column of a calendar year.
    pub fn year(year: i32) -> Self {
        let name = year.to_string();
        Column {
            heading: Text::same(&*name),
            key: Cow::Owned(name),
            kind: Kind::Money,
            grouped: false,
            detail: false,
            elsewhere: false,
        }
    }

    /// A column for something that has a name of its own, such as a municipality.
    pub fn named(id: &str, name: &str) -> Self {
        let heading = Text::same(name);
        Column {
            key: Cow::Owned(id.to_owned()),
            heading,
            kind: Kind::Text,
            grouped: false,
            detail: false,
            elsewhere: false,
        }
    }

    /// A column by whose values the rows are grouped.
    pub fn grouped(mut self) -> Self {
        self.grouped = true;
        self
    }

    /// A column that may be left out where room is scarce; files always have it.
    pub fn detail(mut self) -> Self {
        self.detail = true;
        self
    }

    /// A column that the book of a plan leaves out.
    pub fn elsewhere(mut self) -> Self {
        self.elsewhere = true;
        self
    }

    /// The column with what stands in it, made from each row. Heading and cells are one value, so they cannot part.
    pub fn of<'a, R>(self, cell: impl Fn(&R) -> Cell + 'a) -> Filled<'a, R> {
        Filled { column: self, cell: Box::new(cell) }
    }
}

/// A column with what stands in it.
pub struct Filled<'a, R> {
    column: Column,
    cell: Box<dyn Fn(&R) -> Cell + 'a>,
}

impl<R> Filled<'_, R> {
    /// The column's key.
    pub fn key(&self) -> &str {
        &self.column.key
    }
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// One cell a column.
    pub cells: Vec<Cell>,
    /// Whether it sums the rows above. Such rows are for people: machine formats leave them out.
    pub total: bool,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name in machine formats and as a file: `kebab-case`.
    pub name: &'static str,
    /// Its title.
    pub title: Text,
    /// What to know at a glance, before the rows.
    pub lead: Vec<Text>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, in a fixed order.
    pub rows: Vec<Row>,
    /// What one must know to read it.
    pub notes: Vec<Text>,
    /// Whether people see nothing of it where it has no rows; else they read that there are none.
    pub hidden_if_empty: bool,
}

impl Table {
    /// A table without rows.
    pub fn empty(
        name: &'static str,
        title: impl Into<Text>,
        columns: impl IntoIterator<Item = Column>,
    ) -> Self {
        Table {
            name,
            title: title.into(),
            lead: Vec::new(),
            columns: columns.into_iter().collect(),
            rows: Vec::new(),
            notes: Vec::new(),
            hidden_if_empty: false,
        }
    }

    /// A table of rows, each column filled by its own function. There is no other way to fill one: so no cell can stand
    /// under the heading of its neighbour.
    pub fn of<'a, R>(
        name: &'static str,
        title: impl Into<Text>,
        columns: impl IntoIterator<Item = Filled<'a, R>>,
        rows: impl IntoIterator<Item = R>,
    ) -> Self {
        Table::summed(name, title, columns, rows, [])
    }

    /// A table of rows, and below them rows that sum them.
    pub fn summed<'a, R>(
        name: &'static str,
        title: impl Into<Text>,
        columns: impl IntoIterator<Item = Filled<'a, R>>,
        rows: impl IntoIterator<Item = R>,
        totals: impl IntoIterator<Item = R>,
    ) -> Self {
        let columns: Vec<Filled<'a, R>> = columns.into_iter().collect();
        let mut table = Table::empty(name, title, columns.iter().map(|filled| filled.column.clone()));
        let row =
            |row: R, total| Row { cells: columns.iter().map(|filled| (filled.cell)(&row)).collect(), total };
        table.rows.extend(rows.into_iter().map(|each| row(each, false)));
        table.rows.extend(totals.into_iter().map(|each| row(each, true)));
        table
    }

    /// Adds what to know at a glance, before the rows.
    pub fn lead(mut self, sentence: impl Into<Text>) -> Self {
        self.lead.push(sentence.into());
        self
    }

    /// People see nothing of it where it has no rows.
    pub fn hidden_if_empty(mut self) -> Self {
        self.hidden_if_empty = true;
        self
    }

    /// The table without the columns in which no row has anything.
    pub fn without_empty_columns(&self) -> Cow<'_, Table> {
        let filled = |index: usize| self.rows.iter().any(|row| row.cells[index].value != Value::Empty);
        let kept: Vec<bool> = (0..self.columns.len()).map(filled).collect();
        if self.rows.is_empty() || kept.iter().all(|&kept| kept) {
            return Cow::Borrowed(self);
        }
        let mut table = self.clone();
        let mut places = kept.iter();
        table.columns.retain(|_| places.next() == Some(&true));
        for row in &mut table.rows {
            let mut places = kept.iter();
            row.cells.retain(|_| places.next() == Some(&true));
        }
        Cow::Owned(table)
    }

    /// Whether people see it.
    pub fn is_shown(&self) -> bool {
        !(self.hidden_if_empty && self.rows.is_empty())
    }

    /// Adds what one must know to read it.
    pub fn note(mut self, note: impl Into<Text>) -> Self {
        self.notes.push(note.into());
        self
    }
}
