//! Typed tables.

use super::{Sentence, Words};
use crate::model::{Date, Money, Name};

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
    pub key: &'static str,
    /// Its heading for people.
    pub heading: Words,
    /// What it holds.
    pub kind: Kind,
    /// Whether a value that repeats the one above may be left out for people.
    pub grouped: bool,
    /// Whether it may be left out where room is scarce; files always have it.
    pub detail: bool,
}

impl Column {
    /// A column.
    pub const fn new(key: &'static str, kind: Kind, en: &'static str, nb: &'static str) -> Self {
        Column { key, heading: Words::new(en, nb), kind, grouped: false, detail: false }
    }

    /// A column by whose values the rows are grouped.
    pub const fn grouped(mut self) -> Self {
        self.grouped = true;
        self
    }

    /// A column that may be left out where room is scarce; files always have it.
    pub const fn detail(mut self) -> Self {
        self.detail = true;
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

/// A value that still is what it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Value {
    /// Nothing is known or nothing applies.
    #[default]
    Empty,
    /// The user's own text, an id, a reference: the same in both languages.
    Text(String),
    /// Words of the program or a name in both languages.
    Words(Words),
    /// Several of the above: ids, references.
    List(Vec<String>),
    /// Whole kroner.
    Money(Money),
    /// A number of things.
    Count(u64),
    /// A number of days; negative = past.
    Days(i64),
    /// A day.
    Date(Date),
    /// Tenths of a percent.
    Percent(i64),
    /// Yes or no.
    Truth(bool),
}

/// What a cell wants to be noticed for. Colour may follow it, but never stands alone: the words say it too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing.
    #[default]
    Plain,
    /// Good news.
    Good,
    /// Look here.
    Notice,
    /// Act now.
    Alarm,
    /// Less important than the rest.
    Faint,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Its value.
    pub value: Value,
    /// Whether it rests on an assumed figure.
    pub assumed: bool,
    /// What it wants to be noticed for.
    pub tone: Tone,
}

impl Cell {
    /// An empty cell.
    pub fn empty() -> Self {
        Cell::default()
    }

    /// The user's own text.
    pub fn text(text: impl Into<String>) -> Self {
        Value::Text(text.into()).into()
    }

    /// Words of the program.
    pub fn words(en: &'static str, nb: &'static str) -> Self {
        Value::Words(Words::new(en, nb)).into()
    }

    /// Several ids or references.
    pub fn list(items: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Value::List(items.into_iter().map(Into::into).collect()).into()
    }

    /// An amount.
    pub fn money(money: Money) -> Self {
        Value::Money(money).into()
    }

    /// A number of things.
    pub fn count(count: impl TryInto<u64>) -> Self {
        Value::Count(count.try_into().unwrap_or(u64::MAX)).into()
    }

    /// A number of days.
    pub fn days(days: i64) -> Self {
        Value::Days(days).into()
    }

    /// A day.
    pub fn date(date: Date) -> Self {
        Value::Date(date).into()
    }

    /// Tenths of a percent.
    pub fn percent(tenths: i64) -> Self {
        Value::Percent(tenths).into()
    }

    /// Yes or no.
    pub fn truth(truth: bool) -> Self {
        Value::Truth(truth).into()
    }

    /// What a function makes of something, or an empty cell where there is nothing.
    pub fn or_empty<T>(something: Option<T>, cell: impl FnOnce(T) -> Cell) -> Self {
        something.map_or_else(Cell::empty, cell)
    }

    /// It rests on an assumed figure, or does not.
    pub fn assumed(mut self, assumed: bool) -> Self {
        self.assumed = assumed;
        self
    }

    /// What it wants to be noticed for.
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
}

impl From<Value> for Cell {
    fn from(value: Value) -> Self {
        Cell { value, assumed: false, tone: Tone::Plain }
    }
}

impl From<Words> for Cell {
    fn from(words: Words) -> Self {
        Value::Words(words).into()
    }
}

impl From<&Name> for Cell {
    fn from(name: &Name) -> Self {
        Words::from(name).into()
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
    pub title: Words,
    /// What to know at a glance, before the rows.
    pub lead: Vec<Sentence>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, in a fixed order.
    pub rows: Vec<Row>,
    /// What one must know to read it.
    pub notes: Vec<Sentence>,
    /// Whether people see nothing of it where it has no rows; else they read that there are none.
    pub hidden_if_empty: bool,
}

impl Table {
    /// A table without rows.
    pub fn new(
        name: &'static str,
        title: impl Into<Words>,
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

    /// A table of rows, each column filled by its own function.
    pub fn of<'a, R>(
        name: &'static str,
        title: impl Into<Words>,
        columns: impl IntoIterator<Item = Filled<'a, R>>,
        rows: impl IntoIterator<Item = R>,
    ) -> Self {
        let columns: Vec<Filled<'a, R>> = columns.into_iter().collect();
        let mut table = Table::new(name, title, columns.iter().map(|filled| filled.column.clone()));
        for row in rows {
            table.push(columns.iter().map(|filled| (filled.cell)(&row)));
        }
        table
    }

    /// Adds a row: one cell a column.
    pub fn push(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.push_row(cells, false);
    }

    /// Adds a row that sums the rows above.
    pub fn push_total(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.push_row(cells, true);
    }

    fn push_row(&mut self, cells: impl IntoIterator<Item = Cell>, total: bool) {
        let cells: Vec<Cell> = cells.into_iter().collect();
        assert_eq!(
            cells.len(),
            self.columns.len(),
            "invariant: a row of {} has one cell a column",
            self.name
        );
        self.rows.push(Row { cells, total });
    }

    /// Adds what to know at a glance, before the rows.
    pub fn lead(mut self, sentence: impl Into<Sentence>) -> Self {
        self.lead.push(sentence.into());
        self
    }

    /// People see nothing of it where it has no rows.
    pub fn hidden_if_empty(mut self) -> Self {
        self.hidden_if_empty = true;
        self
    }

    /// Whether people see it.
    pub fn is_shown(&self) -> bool {
        !(self.hidden_if_empty && self.rows.is_empty())
    }

    /// Adds what one must know to read it.
    pub fn note(mut self, note: impl Into<Sentence>) -> Self {
        self.notes.push(note.into());
        self
    }
}
